// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pacer.h"

#include "http/leaky_bucket.h"

#include <QPromise>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <mutex>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace tillbridge {
namespace {

using Time = std::chrono::milliseconds;

constexpr Time saveEvery = 5s; // a kill forgets at most this much; the first reply's header tells the rest

struct Waiting
{
    QString shape;
    double guess = 1;
    std::stop_token stop;
    std::shared_ptr<QPromise<Done>> promise;

    void answer(Done done) const
    {
        promise->addResult(std::move(done));
        promise->finish();
    }
};

/// The model behind a lock, and two queues that one thread empties. The thread shares this state, so that a
/// pacer may die inside a continuation of its own.
class Gate
{
public:
    Gate(QString key, const Clock &clock, std::shared_ptr<BudgetStore> store)
        : m_key(std::move(key))
        , m_clock(clock)
        , m_store(std::move(store))
        , m_bucket(loaded())
    {
    }

    QFuture<Done> admission(const QString &shape, double guess, Priority priority, std::stop_token stop)
    {
        const Waiting waiting{shape, guess, std::move(stop), std::make_shared<QPromise<Done>>()};
        waiting.promise->start();
        {
            const std::lock_guard lock(m_mutex);
            (priority == Priority::Interactive ? m_interactive : m_sync).push_back(waiting);
            tellThread();
        }
        if (waiting.stop.stop_requested()) // before it could be forgotten
            forgetStopped();
        return waiting.promise->future();
    }

    void learn(const QString &shape, int status, const BudgetReading &reading)
    {
        const std::lock_guard lock(m_mutex);
        const Time now = m_clock.monotonic();
        m_bucket.learn(shape, status, reading, now);
        m_unsaved = m_bucket.state(now, m_clock.now());
        tellThread();
    }

    void forgetStopped()
    {
        std::vector<Waiting> gone;
        {
            const std::lock_guard lock(m_mutex);
            for (auto *queue : {&m_interactive, &m_sync}) {
                const auto isGone = [](const Waiting &waiting) { return waiting.stop.stop_requested(); };
                std::ranges::copy_if(*queue, std::back_inserter(gone), isGone);
                std::erase_if(*queue, isGone);
            }
            tellThread();
        }
        for (const Waiting &waiting : gone)
            waiting.answer(failure(ErrorCode::Cancelled));
    }

    BudgetView view() const
    {
        const std::lock_guard lock(m_mutex);
        return m_bucket.view(m_clock.monotonic());
    }

    Time estimate(double drips) const
    {
        const std::lock_guard lock(m_mutex);
        return m_bucket.estimate(drips, m_clock.monotonic());
    }

    /// Until `stop`: lets requests go when their time has come, and saves now and then.
    void run(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested()) {
            const quint64 seen = m_news;
            auto wait = releaseNext(lock);
            if (wait == Time(0))
                continue;
            if (m_unsaved) {
                const Time untilSave = m_savedAt + saveEvery - m_clock.monotonic();
                if (untilSave <= Time(0)) {
                    m_savedAt = m_clock.monotonic();
                    save(lock);
                    continue;
                }
                wait = std::min(wait.value_or(untilSave), untilSave);
            }
            const auto somethingNew = [&] { return m_news != seen; };
            if (wait)
                m_newsCame.wait_for(lock, stop, *wait, somethingNew);
            else
                m_newsCame.wait(lock, stop, somethingNew);
        }
        cancelAll(lock);
    }

    /// Without looking at the clock: the last owner may be a continuation that ends after its caller was
    /// answered and took the clock down.
    void saveNow()
    {
        std::unique_lock lock(m_mutex);
        if (m_unsaved)
            save(lock);
    }

private:
    LeakyBucket loaded() const
    {
        const Time now = m_clock.monotonic();
        const auto saved = m_store ? m_store->load(m_key) : std::nullopt;
        if (!saved)
            return LeakyBucket(now);
        return {*saved, saved->at.isValid() ? Time(saved->at.msecsTo(m_clock.now())) : Time(0), now};
    }

    void tellThread()
    {
        ++m_news;
        m_newsCame.notify_all();
    }

    std::deque<Waiting> *nextQueue()
    {
        for (auto *queue : {&m_interactive, &m_sync}) {
            if (!queue->empty())
                return queue;
        }
        return nullptr;
    }

    /// 0 after letting one go, else the time to wait; nothing when nobody waits.
    std::optional<Time> releaseNext(std::unique_lock<std::mutex> &lock)
    {
        auto *queue = nextQueue();
        if (!queue)
            return std::nullopt;
        const Waiting next = queue->front();
        const Time now = m_clock.monotonic();
        const Time wait = m_bucket.waitFor(next.shape, next.guess, now);
        if (wait != Time(0))
            return wait;
        m_bucket.charge(next.shape, next.guess, now);
        if (m_unsaved)
            m_unsaved = m_bucket.state(now, m_clock.now());
        queue->pop_front();
        lock.unlock();
        next.answer({});
        lock.lock();
        return Time(0);
    }

    void save(std::unique_lock<std::mutex> &lock)
    {
        const BudgetState state = *std::exchange(m_unsaved, std::nullopt);
        lock.unlock();
        if (m_store)
            m_store->save(m_key, state);
        lock.lock();
    }

    void cancelAll(std::unique_lock<std::mutex> &lock)
    {
        while (auto *queue = nextQueue()) {
            const Waiting next = queue->front();
            queue->pop_front();
            lock.unlock();
            next.answer(failure(ErrorCode::Cancelled));
            lock.lock();
        }
    }

    const QString m_key;
    const Clock &m_clock;
    const std::shared_ptr<BudgetStore> m_store;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_newsCame;
    quint64 m_news = 0;
    LeakyBucket m_bucket;
    std::deque<Waiting> m_interactive;
    std::deque<Waiting> m_sync;
    Time m_savedAt{0};
    std::optional<BudgetState> m_unsaved; ///< as of the last change, with its moment
};

class LeakyBucketPacer final : public Pacer
{
public:
    LeakyBucketPacer(const QString &key, const Clock &clock, std::shared_ptr<BudgetStore> store)
        : m_gate(std::make_shared<Gate>(key, clock, std::move(store)))
        , m_thread([gate = m_gate](const std::stop_token &stop) { gate->run(stop); })
    {
    }

    ~LeakyBucketPacer() override
    {
        m_thread.request_stop();
        if (m_thread.get_id() == std::this_thread::get_id())
            m_thread.detach(); // let go by a continuation of ours: the thread cannot wait for itself
        else
            m_thread.join();
        m_gate->saveNow();
    }

    QFuture<Done> admission(const QString &shape, double guess, Priority priority,
                            std::stop_token stop) override
    {
        return m_gate->admission(shape, guess, priority, std::move(stop));
    }
    void learn(const QString &shape, int status, const BudgetReading &reading) override
    {
        m_gate->learn(shape, status, reading);
    }
    void forgetStopped() override { m_gate->forgetStopped(); }
    BudgetView view() const override { return m_gate->view(); }
    Time estimate(double drips) const override { return m_gate->estimate(drips); }

private:
    const std::shared_ptr<Gate> m_gate;
    std::jthread m_thread;
};

} // namespace

std::shared_ptr<Pacer> makeLeakyBucketPacer(const QString &budgetKey, const Clock &clock,
                                            std::shared_ptr<BudgetStore> store)
{
    return std::make_shared<LeakyBucketPacer>(budgetKey, clock, std::move(store));
}

} // namespace tillbridge
