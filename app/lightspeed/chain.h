// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/await.h"

#include <QFuture>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace tillbridge {

// Steps of one answer, one after the other. They run in the thread that finished the step before; what they
// capture is shared state, never a bare `this`. The first error ends the chain.

/// Finishes `promise` with `answer`.
template <typename T>
void finishWith(QPromise<Result<T>> &promise, Result<T> answer)
{
    promise.addResult(std::move(answer));
    promise.finish();
}

/// `next` takes the value and answers a QFuture<Result<U>>.
template <typename T, typename Next>
[[nodiscard]] auto andThen(QFuture<Result<T>> future, Next next)
{
    using Future = std::invoke_result_t<Next, const T &>;
    using Answer = std::decay_t<decltype(std::declval<Future>().result())>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenAnswered(std::move(future), [promise, next](const Result<T> &answer) {
        if (!answer)
            return finishWith(*promise, Answer(failure(answer.error())));
        whenAnswered(next(*answer), [promise](const Answer &following) { finishWith(*promise, following); });
    });
    return promise->future();
}

/// `convert` takes the value and answers a Result<U>.
template <typename T, typename Convert>
[[nodiscard]] auto mapped(QFuture<Result<T>> future, Convert convert)
{
    using Answer = std::invoke_result_t<Convert, const T &>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    whenAnswered(std::move(future), [promise, convert](const Result<T> &answer) {
        finishWith(*promise, answer ? convert(*answer) : Answer(failure(answer.error())));
    });
    return promise->future();
}

/// `instead` takes the error and answers a QFuture<Result<T>>: another way to the same value.
template <typename T, typename Instead>
[[nodiscard]] QFuture<Result<T>> orElse(QFuture<Result<T>> future, Instead instead)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    whenAnswered(std::move(future), [promise, instead](const Result<T> &answer) {
        if (answer)
            return finishWith(*promise, answer);
        whenAnswered(instead(answer.error()),
                     [promise](const Result<T> &other) { finishWith(*promise, other); });
    });
    return promise->future();
}

} // namespace tillbridge
