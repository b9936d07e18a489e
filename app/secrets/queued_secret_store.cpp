// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/queued_secret_store.h"

#include "core/logging.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

// What never answers is nearly always a question on the screen: "unlock your keychain".
Error forCaller(Error error)
{
    if (error.code == ErrorCode::TimedOut)
        return Error::of(ErrorCode::KeychainLocked, {}, u"the keychain did not answer in time"_s);
    return error;
}

} // namespace

struct QueuedSecretStore::Queue
{
    explicit Queue(std::unique_ptr<Generations> values)
        : generations(std::move(values))
    {
    }

    using Task = std::function<void(Generations &, std::stop_token)>;

    void push(Task task)
    {
        const std::lock_guard lock(mutex);
        tasks.push_back(std::move(task));
        wake.notify_one();
    }

    /// Tasks that find the stop requested answer Cancelled by themselves.
    void run(std::stop_token stop)
    {
        for (;;) {
            Task task;
            {
                std::unique_lock lock(mutex);
                if (!wake.wait(lock, stop, [this] { return !tasks.empty(); }))
                    return;
                task = std::move(tasks.front());
                tasks.pop_front();
            }
            task(*generations, stop);
        }
    }

    const std::unique_ptr<Generations> generations;
    std::mutex mutex;
    std::condition_variable_any wake;
    std::deque<Task> tasks;
};

QueuedSecretStore::QueuedSecretStore(std::unique_ptr<Generations> generations, const Clock &clock,
                                     std::chrono::milliseconds deadline)
    : m_clock(clock)
    , m_deadline(deadline)
    , m_queue(std::make_shared<Queue>(std::move(generations)))
    , m_thread([queue = m_queue](std::stop_token stop) { queue->run(stop); })
{
}

QueuedSecretStore::~QueuedSecretStore()
{
    m_thread.request_stop();
    // The last owner may be a continuation that runs in our own thread, which cannot wait for itself.
    if (m_thread.get_id() == std::this_thread::get_id())
        m_thread.detach();
}

template <typename T>
QFuture<Result<T>> QueuedSecretStore::enqueue(std::function<Result<T>(Generations &, const Patience &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto until = m_clock.monotonic() + m_deadline;
    m_queue->push([promise, work = std::move(work), until](Generations &generations, std::stop_token stop) {
        Result<T> answer =
            stop.stop_requested() ? failure(ErrorCode::Cancelled) : work(generations, Patience{until, stop});
        if (!answer) {
            answer = failure(forCaller(std::move(answer.error())));
            qCDebug(logSecrets) << "keychain:" << describeForLog(answer.error());
        }
        promise->addResult(std::move(answer));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<std::optional<Secret>>> QueuedSecretStore::read(const SecretName &name)
{
    return enqueue<std::optional<Secret>>(
        [name](Generations &values, const Patience &patience) { return values.read(name, patience); });
}

QFuture<Done> QueuedSecretStore::write(const SecretName &name, const Secret &value)
{
    return enqueue<void>([name, value](Generations &values, const Patience &patience) {
        return values.write(name, value, patience);
    });
}

QFuture<Done> QueuedSecretStore::settle(const SecretName &name)
{
    return enqueue<void>(
        [name](Generations &values, const Patience &patience) { return values.settle(name, patience); });
}

QFuture<Done> QueuedSecretStore::remove(const SecretName &name)
{
    return enqueue<void>(
        [name](Generations &values, const Patience &patience) { return values.remove(name, patience); });
}

} // namespace tillbridge
