// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

// QFuture::then() of Qt 6.4 must not meet the end of its future in another thread: between the moment in
// which the maker marks the future as finished and the one in which it looks for what is to follow, then()
// sees it finished, calls the function at once and keeps it, so that the maker finds and calls it again. By
// then its promise is moved away, and the program crashes. What is hung up here instead may be called twice:
// only the first time counts. Qt gives no other way to a future's continuation than that of its own class.

namespace tillbridge::detail {

template <typename T>
struct AnswerHook
{
};

/// Calls what it holds once, whoever comes first, and then lets go of it.
template <typename Function>
class Once final
{
public:
    explicit Once(Function function)
        : m_function(std::move(function))
    {
    }
    template <typename Argument>
    void operator()(const Argument &argument)
    {
        if (m_called.exchange(true))
            return;
        const auto function = std::exchange(m_function, std::nullopt);
        (*function)(argument);
    }

private:
    std::atomic<bool> m_called = false;
    std::optional<Function> m_function;
};

} // namespace tillbridge::detail

template <typename T>
class QtPrivate::Continuation<tillbridge::detail::AnswerHook<T>, void, T>
{
public:
    /// Calls `then` exactly once with the finished future, in the thread that finishes it, or at once.
    template <typename Function>
    static void hang(QFuture<T> future, Function then)
    {
        const auto once = std::make_shared<tillbridge::detail::Once<Function>>(std::move(then));
        future.d.setContinuation([once](const QFutureInterfaceBase &finished) {
            (*once)(QFutureInterface<T>(finished).future());
        });
    }
};

namespace tillbridge {

/// Calls `then` with `future` when that is finished or cancelled; safe while another thread finishes it.
template <typename T, typename Function>
void hangOn(QFuture<T> future, Function then)
{
    using Hook = QtPrivate::Continuation<detail::AnswerHook<T>, void, T>;
    Hook::hang(std::move(future), std::move(then));
}

} // namespace tillbridge
