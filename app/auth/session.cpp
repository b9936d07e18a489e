// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session.h"

#include "auth/session_worker.h"
#include "core/await.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace tillbridge {
namespace {

using Answer = Result<Secret>;

/// Hands tokens out at once while they are good; everything else waits for one worker thread, so that
/// whatever many callers find out at the same time is done once.
class Session final : public TokenProvider
{
public:
    Session(SessionParts parts, const Clock &clock)
        : m_shared(std::make_shared<Shared>(std::move(parts), clock))
        , m_thread([shared = m_shared](std::stop_token stop) { shared->run(stop); })
    {
    }

    ~Session() override
    {
        m_thread.request_stop();
        // The last owner may be a continuation that runs in our own thread, which cannot wait for itself.
        if (m_thread.get_id() == std::this_thread::get_id())
            m_thread.detach();
    }

    QFuture<Answer> accessToken() override { return m_shared->ask({}); }
    QFuture<Answer> tokenInsteadOf(const Secret &rejected) override { return m_shared->ask(rejected); }
    void tokenWorked(const Secret &token) override { m_shared->worker.noteWorked(token); }

private:
    struct Waiter
    {
        QPromise<Answer> promise;
        Secret rejected;
    };

    struct Shared
    {
        Shared(SessionParts parts, const Clock &clock)
            : worker(std::move(parts), clock)
        {
        }

        QFuture<Answer> ask(const Secret &rejected)
        {
            if (const auto token = worker.goodToken(rejected))
                return readyFuture<Answer>(*token);
            auto waiter = std::make_unique<Waiter>();
            waiter->rejected = rejected;
            waiter->promise.start();
            auto future = waiter->promise.future();
            const std::lock_guard lock(mutex);
            waiters.push_back(std::move(waiter));
            wake.notify_one();
            return future;
        }

        void run(std::stop_token stop)
        {
            while (waitForWork(stop)) {
                const QList<Secret> rejected = rejectedByWaiters();
                const Answer answer = worker.obtain(rejected, stop);
                for (auto &waiter : waitersFor(answer)) {
                    waiter->promise.addResult(answer);
                    waiter->promise.finish();
                }
            }
        }

        bool waitForWork(std::stop_token stop)
        {
            std::unique_lock lock(mutex);
            return wake.wait(lock, stop, [this] { return !waiters.empty(); });
        }

        QList<Secret> rejectedByWaiters()
        {
            const std::lock_guard lock(mutex);
            QList<Secret> rejected;
            for (const auto &waiter : waiters) {
                if (!waiter->rejected.isEmpty() && !rejected.contains(waiter->rejected))
                    rejected.append(waiter->rejected);
            }
            return rejected;
        }

        /// All but those who came meanwhile to say that just this token was refused: they wait for the next
        /// round.
        std::deque<std::unique_ptr<Waiter>> waitersFor(const Answer &answer)
        {
            const std::lock_guard lock(mutex);
            std::deque<std::unique_ptr<Waiter>> served;
            std::deque<std::unique_ptr<Waiter>> kept;
            for (auto &waiter : waiters) {
                const bool refused = answer && !waiter->rejected.isEmpty() && waiter->rejected == *answer;
                (refused ? kept : served).push_back(std::move(waiter));
            }
            waiters = std::move(kept);
            return served;
        }

        SessionWorker worker;
        std::mutex mutex;
        std::condition_variable_any wake;
        std::deque<std::unique_ptr<Waiter>> waiters;
    };

    const std::shared_ptr<Shared> m_shared;
    std::jthread m_thread;
};

} // namespace

std::shared_ptr<TokenProvider> makeSession(SessionParts parts, const Clock &clock)
{
    return std::make_shared<Session>(std::move(parts), clock);
}

} // namespace tillbridge
