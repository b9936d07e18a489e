// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budget.h"
#include "core/change.h"
#include "core/ids.h"
#include "core/ports.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

namespace tillbridge {

enum class SyncStage {
    Settling, ///< rows left unsure by an earlier run are read back
    ReferenceData,
    Products,
    StockLevels,
    Sales,
    Planning,
    Previewed,
    Sending,
    Verifying,
    Ended
};

struct SyncProgress
{
    ConnectionId connection;
    RunId run;
    SyncStage stage = SyncStage::ReferenceData;
    qint64 done = 0;
    qint64 total = 0;                       ///< 0: unknown
    std::chrono::milliseconds timeLeft{-1}; ///< negative: unknown
    std::chrono::milliseconds pausedFor{0}; ///< "Lightspeed asked us to wait"
};

struct PullRequest
{
    bool products = true;
    bool stock = true;
    bool sales = true;
};

struct SendRequest
{
    RunId run;
    bool heldToo = false; ///< `--held`: held rows are sent as if ticked
};

/// Starts pulls, previews and sends. Lives in the main thread; each run executes in a worker thread of its
/// own and reads top to bottom there. One at a time per connection, across programs: Busy says who holds it.
class SyncService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reads from Lightspeed into the store, resuming where the last one stopped. Writes nothing to
    /// Lightspeed.
    [[nodiscard]] virtual QFuture<Done> pull(ConnectionId connection, PullRequest request) = 0;
    /// Pulls, plans and judges. Ends in a run in state Previewed with its changes stored; nothing has been
    /// sent.
    [[nodiscard]] virtual QFuture<Result<RunId>> preview(ConnectionId connection) = 0;
    /// Sends the ticked rows of a previewed run and nothing else (S5). PreviewOutdated: nothing was sent,
    /// plan again. An error of the run as a whole is also stored with it; rows fail alone.
    [[nodiscard]] virtual QFuture<Result<RunId>> send(SendRequest request) = 0;
    /// Matches items and products anew without network (after an import or a changed key).
    [[nodiscard]] virtual QFuture<Done> relink(ConnectionId connection) = 0;
    /// Reads and waits end at once; a write that has left is waited for. Nothing when nothing runs.
    virtual void cancel(ConnectionId connection) = 0;
    [[nodiscard]] virtual bool isRunning(ConnectionId connection) const = 0;
    /// Calls and time that sending the ticked rows would take.
    struct Estimate
    {
        int calls = 0;
        std::chrono::milliseconds time{0};
        BudgetView budget;
    };
    [[nodiscard]] virtual Result<Estimate> estimate(RunId run) = 0;

Q_SIGNALS:
    void progressed(const tillbridge::SyncProgress &progress);
    /// Something in the store changed that tables of this connection show.
    void dataChanged(tillbridge::ConnectionId connection);
};

} // namespace tillbridge

Q_DECLARE_METATYPE(tillbridge::SyncProgress)
