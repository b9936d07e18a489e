// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/answer_hook.h"
#include "core/result.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace tillbridge {

/// A future that is already finished with `value`.
template <typename T>
[[nodiscard]] QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Calls `then` exactly once with the answer, in the thread that finishes the future or at once when it is
/// finished. A future cancelled by its maker, or finished without an answer, answers Cancelled. `then` may
/// own shared state only, never a bare `this`. Unlike QFuture::then() of Qt 6.4 this may be called while
/// another thread finishes the future.
template <typename T, typename Function>
void whenAnswered(QFuture<Result<T>> future, const Function &then)
{
    hangOn(std::move(future), [then](const QFuture<Result<T>> &finished) {
        const bool answered = !finished.isCanceled() && finished.resultCount() > 0;
        then(answered ? finished.result() : Result<T>(failure(ErrorCode::Cancelled)));
    });
}

/// Blocks this thread until `future` has its result, or until `stop` is requested: then the answer is
/// ErrorCode::Cancelled at once, and the work behind the future goes on unobserved.
/// Only for worker threads and the command line's own worker; never in a thread that must run an event loop.
/// What is waited for must finish in another thread. A future cancelled by its maker answers Cancelled.
template <typename T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future, std::stop_token stop = {})
{
    struct State
    {
        std::mutex mutex;
        std::condition_variable_any ready;
        std::optional<Result<T>> answer;
    };
    const auto state = std::make_shared<State>();
    whenAnswered(std::move(future), [state](const Result<T> &answer) {
        const std::lock_guard lock(state->mutex);
        state->answer = answer;
        state->ready.notify_all();
    });

    std::unique_lock lock(state->mutex);
    if (!state->ready.wait(lock, stop, [&] { return state->answer.has_value(); }))
        return failure(ErrorCode::Cancelled);
    return *std::move(state->answer);
}

} // namespace tillbridge
