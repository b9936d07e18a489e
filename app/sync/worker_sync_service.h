// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/run_jobs.h"
#include "sync/sync_service.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <unordered_map>

namespace tillbridge {

/// Gives each run a thread, and tells the main thread how far it is.
class WorkerSyncService final : public SyncService
{
    Q_OBJECT

public:
    explicit WorkerSyncService(SyncParts parts);
    ~WorkerSyncService() override;
    WorkerSyncService(const WorkerSyncService &) = delete;
    WorkerSyncService &operator=(const WorkerSyncService &) = delete;

    QFuture<Done> pull(ConnectionId connection, PullRequest request) override;
    QFuture<Result<RunId>> preview(ConnectionId connection) override;
    QFuture<Result<RunId>> send(SendRequest request) override;
    QFuture<Done> relink(ConnectionId connection) override;
    void cancel(ConnectionId connection) override;
    bool isRunning(ConnectionId connection) const override;
    Result<Estimate> estimate(RunId run) override;

private:
    struct Job
    {
        std::shared_ptr<ProgressBoard> progress;
        std::stop_source cancel;
        std::stop_source abandon;
        std::thread thread;
    };

    template <typename T>
    [[nodiscard]] QFuture<Result<T>> start(ConnectionId connection,
                                           std::function<Result<T>(const JobFrame &)> work);
    void ended(ConnectionId connection);
    void tell(ConnectionId connection);
    void tellAll();

    const SyncParts m_parts;
    std::unordered_map<ConnectionId, Job> m_jobs;
    QTimer m_ticks;
    QThreadPool m_background; ///< for work without network
};

} // namespace tillbridge
