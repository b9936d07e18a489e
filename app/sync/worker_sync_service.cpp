// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/worker_sync_service.h"

#include "core/await.h"
#include "store/connection_repository.h"
#include "store/run_repository.h"
#include "sync/relinker.h"
#include "sync/sync_service_factory.h"

#include <QPromise>

using namespace std::chrono_literals;

namespace tillbridge {

WorkerSyncService::WorkerSyncService(SyncParts parts)
    : m_parts(std::move(parts))
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<ConnectionId>();
    m_background.setMaxThreadCount(1);
    m_ticks.setInterval(200ms);
    connect(&m_ticks, &QTimer::timeout, this, &WorkerSyncService::tellAll);
}

WorkerSyncService::~WorkerSyncService()
{
    for (auto &[connection, job] : m_jobs) {
        job.abandon.request_stop();
        job.cancel.request_stop();
    }
    for (auto &[connection, job] : m_jobs)
        job.thread.join();
    m_background.waitForDone();
}

QFuture<Done> WorkerSyncService::pull(ConnectionId connection, PullRequest request)
{
    return start<void>(connection,
                       [=](const JobFrame &frame) { return runPull(frame, connection, request); });
}

QFuture<Result<RunId>> WorkerSyncService::preview(ConnectionId connection)
{
    return start<RunId>(connection, [=](const JobFrame &frame) { return runPreview(frame, connection); });
}

QFuture<Result<RunId>> WorkerSyncService::send(SendRequest request)
{
    const auto run = RunRepository(m_parts.database).find(request.run);
    if (!run)
        return readyFuture<Result<RunId>>(failure(run.error()));
    const ConnectionId connection = run->connection;
    return start<RunId>(connection,
                        [=](const JobFrame &frame) { return runSend(frame, connection, request); });
}

template <typename T>
QFuture<Result<T>> WorkerSyncService::start(ConnectionId connection,
                                            std::function<Result<T>(const JobFrame &)> work)
{
    if (m_jobs.contains(connection))
        return readyFuture<Result<T>>(failure(ErrorCode::Busy, m_parts.program));
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job &job = m_jobs[connection];
    job.progress = std::make_shared<ProgressBoard>(connection, [this, connection] {
        QMetaObject::invokeMethod(
            this, [this, connection] { tell(connection); }, Qt::QueuedConnection);
    });
    const JobFrame frame{m_parts, job.progress, job.cancel.get_token(), job.abandon.get_token()};
    job.thread = std::thread([this, connection, promise, frame, work = std::move(work)] {
        const Result<T> result = work(frame);
        const auto finish = [this, connection, promise, result] {
            ended(connection);
            promise->addResult(result);
            promise->finish();
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });
    m_ticks.start();
    return promise->future();
}

void WorkerSyncService::ended(ConnectionId connection)
{
    const auto found = m_jobs.find(connection);
    found->second.progress->enter(SyncStage::Ended);
    const SyncProgress last = found->second.progress->look();
    found->second.thread.join(); // telling us was the last thing it did
    m_jobs.erase(found);
    if (m_jobs.empty())
        m_ticks.stop();
    Q_EMIT progressed(last);
    Q_EMIT dataChanged(connection);
}

void WorkerSyncService::tell(ConnectionId connection)
{
    const auto job = m_jobs.find(connection);
    if (job == m_jobs.end())
        return;
    Q_EMIT progressed(job->second.progress->look());
    if (job->second.progress->takeDataChanged())
        Q_EMIT dataChanged(connection);
}

void WorkerSyncService::tellAll()
{
    QList<ConnectionId> connections; // a listener may start or end a run
    for (const auto &[connection, job] : m_jobs)
        connections.append(connection);
    for (const ConnectionId connection : connections)
        tell(connection);
}

QFuture<Done> WorkerSyncService::relink(ConnectionId connection)
{
    const auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    m_background.start([this, connection, promise, database = m_parts.database] {
        const Done result = [&]() -> Done {
            const auto row = ConnectionRepository(database).find(connection);
            if (!row)
                return failure(row.error());
            return row->account ? relinkByKey(database, connection, *row->account) : Done();
        }();
        const auto finish = [this, connection, promise, result] {
            Q_EMIT dataChanged(connection);
            promise->addResult(result);
            promise->finish();
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });
    return promise->future();
}

void WorkerSyncService::cancel(ConnectionId connection)
{
    if (const auto job = m_jobs.find(connection); job != m_jobs.end())
        job->second.cancel.request_stop();
}

bool WorkerSyncService::isRunning(ConnectionId connection) const
{
    return m_jobs.contains(connection);
}

Result<SyncService::Estimate> WorkerSyncService::estimate(RunId run)
{
    return estimateSend(m_parts, run);
}

std::unique_ptr<SyncService> makeSyncService(SyncParts parts)
{
    return std::make_unique<WorkerSyncService>(std::move(parts));
}

} // namespace tillbridge
