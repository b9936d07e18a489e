// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/progress_board.h"
#include "sync/sync_parts.h"
#include "sync/sync_service.h"

#include <memory>
#include <stop_token>

namespace tillbridge {

/// What a job's thread is given.
struct JobFrame
{
    SyncParts parts;
    std::shared_ptr<ProgressBoard> progress;
    std::stop_token stop;
    std::stop_token abandon;
};

// The bodies of the service's calls. They block; call each in a worker thread of its own. The connection is
// locked against other programs while they run.
[[nodiscard]] Done runPull(const JobFrame &frame, ConnectionId connection, PullRequest request);
[[nodiscard]] Result<RunId> runPreview(const JobFrame &frame, ConnectionId connection);
[[nodiscard]] Result<RunId> runSend(const JobFrame &frame, ConnectionId connection, SendRequest request);

/// Calls and drips that sending the ticked rows takes: writes, and levels with sales before each batch.
[[nodiscard]] Result<SyncService::Estimate> estimateSend(const SyncParts &parts, RunId run);

} // namespace tillbridge
