// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain_secret_store.h"

#include "core/redaction.h"
#include "secrets/queued_secret_store.h"

#include <QObject>
#include <QThread>

#include <qt6keychain/keychain.h>

#include <condition_variable>
#include <deque>
#include <mutex>

#ifdef Q_OS_LINUX
#include <QFileInfo>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

constexpr auto deadline = 30s;

/// One entry to read, write or delete, shared by the thread that waits for it and the main thread that does
/// it.
struct Request
{
    enum class Kind { Read, Write, Remove };

    Kind kind = Kind::Read;
    QString key;
    QByteArray value; ///< to write

    std::mutex mutex;
    std::condition_variable_any answered;
    std::optional<Result<std::optional<QByteArray>>> answer;
    bool abandoned = false; ///< nobody waits any more: do not start it, ignore its answer

    void settle(Result<std::optional<QByteArray>> result)
    {
        const std::lock_guard lock(mutex);
        if (abandoned)
            return;
        answer = std::move(result);
        answered.notify_all();
    }
};

bool hasNoService(const QString &message)
{
#ifdef Q_OS_LINUX
    // libsecret has one error for all of these. Bus names and object paths in its message are never
    // translated.
    if (message.contains(u"org.freedesktop.DBus.Error."_s) ||
        message.contains(u"/org/freedesktop/secrets/"_s) || message.contains(u"org.freedesktop.secrets "_s))
        return true;
    const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                        QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
    return !hasBus;
#else
    Q_UNUSED(message)
    return false;
#endif
}

Error errorOf(const QKeychain::Job &job)
{
    const QString detail = redacted(job.errorString());
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error::of(ErrorCode::KeychainLocked, {}, detail);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error::of(ErrorCode::KeychainMissing, {}, detail);
    default:
        return Error::of(hasNoService(detail) ? ErrorCode::KeychainMissing : ErrorCode::KeychainFailed, {},
                         detail);
    }
}

Result<std::optional<QByteArray>> answerOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return std::nullopt;
    if (job.error() != QKeychain::NoError)
        return failure(errorOf(job));
    if (const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job))
        return reading->binaryData();
    return std::nullopt;
}

/// Lives in the main thread and does one request after the other. A job is never deleted while it runs, for
/// the keychain's backend holds a plain pointer to it: it has no parent and deletes itself when it is done.
class Jobs final : public QObject
{
public:
    void enqueue(std::shared_ptr<Request> request)
    {
        m_waiting.push_back(std::move(request));
        startNext();
    }

private:
    void startNext()
    {
        while (!m_running && !m_waiting.empty()) {
            const auto request = std::move(m_waiting.front());
            m_waiting.pop_front();
            const std::lock_guard lock(request->mutex);
            if (!request->abandoned)
                start(request);
        }
    }

    void start(const std::shared_ptr<Request> &request)
    {
        m_running = true;
        QKeychain::Job *job = makeJob(*request);
        job->setKey(request->key);
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        // Always later, so that no lock is held while a fast backend answers inside start().
        connect(
            job, &QKeychain::Job::finished, this,
            [this, request](QKeychain::Job *finished) {
                auto answer = answerOf(*finished);
                QMetaObject::invokeMethod(
                    this,
                    [this, request, answer = std::move(answer)] {
                        m_running = false;
                        request->settle(answer);
                        startNext();
                    },
                    Qt::QueuedConnection);
            },
            Qt::DirectConnection);
        job->start();
    }

    static QKeychain::Job *makeJob(const Request &request)
    {
        const QString service = u"tillbridge"_s;
        switch (request.kind) {
        case Request::Kind::Write: {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setBinaryData(request.value);
            return job;
        }
        case Request::Kind::Remove:
            return new QKeychain::DeletePasswordJob(service);
        case Request::Kind::Read:
            break;
        }
        return new QKeychain::ReadPasswordJob(service);
    }

    std::deque<std::shared_ptr<Request>> m_waiting;
    bool m_running = false;
};

class QtKeychainEntries final : public KeychainEntries
{
public:
    explicit QtKeychainEntries(const Clock &clock)
        : m_clock(clock)
        , m_jobs(new Jobs)
    {
    }
    ~QtKeychainEntries() override
    {
        if (m_jobs->thread() == QThread::currentThread())
            delete m_jobs;
        else
            m_jobs->deleteLater();
    }

    Result<std::optional<QByteArray>> read(const QString &key, const Patience &patience) override
    {
        return perform(Request::Kind::Read, key, {}, patience);
    }

    Done write(const QString &key, const QByteArray &value, const Patience &patience) override
    {
        return doneOf(perform(Request::Kind::Write, key, value, patience));
    }

    Done remove(const QString &key, const Patience &patience) override
    {
        return doneOf(perform(Request::Kind::Remove, key, {}, patience));
    }

private:
    static Done doneOf(const Result<std::optional<QByteArray>> &answer)
    {
        return answer ? Done{} : failure(answer.error());
    }

    Result<std::optional<QByteArray>> perform(Request::Kind kind, const QString &key, const QByteArray &value,
                                              const Patience &patience)
    {
        const auto request = std::make_shared<Request>();
        request->kind = kind;
        request->key = key;
        request->value = value;
        QMetaObject::invokeMethod(
            m_jobs, [jobs = m_jobs, request] { jobs->enqueue(request); }, Qt::QueuedConnection);

        std::unique_lock lock(request->mutex);
        const auto left = std::max(patience.until - m_clock.monotonic(), 0ms);
        request->answered.wait_for(lock, patience.stop, left, [&] { return request->answer.has_value(); });
        if (request->answer)
            return *request->answer;
        request->abandoned = true;
        return failure(patience.stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::TimedOut);
    }

    const Clock &m_clock;
    Jobs *const m_jobs; // ends in its own thread, whichever thread ends us
};

} // namespace

std::shared_ptr<SecretStore> makeKeychainSecretStore(QString storeId, std::shared_ptr<SecretMarkers> markers,
                                                     const Clock &clock)
{
    auto generations = std::make_unique<Generations>(
        std::move(storeId), std::make_unique<QtKeychainEntries>(clock), std::move(markers));
    return std::make_shared<QueuedSecretStore>(std::move(generations), clock, deadline);
}

} // namespace tillbridge
