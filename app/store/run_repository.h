// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"
#include "store/database.h"

#include <QList>
#include <QString>

#include <optional>

namespace tillbridge {

/// What we last sent of a product to a shop: the base of drift (S6).
struct LastSent
{
    ProductId product;
    ShopId shop;
    Quantity quantity;
    QDateTime at;
};

/// Who runs a connection now, across programs.
struct RunLock
{
    qint64 processId = 0;
    QString program;     ///< "tillbridge", "tillbridge-cli"
    QDateTime startedAt; ///< of the process
};

/// Runs and their journal of changes. A state written here is on disk when the call answers.
class RunRepository final
{
public:
    explicit RunRepository(std::shared_ptr<Database> database);

    /// One run per connection at a time across programs. Busy with the holder as subject; a holder whose
    /// process is gone (id and start time) is replaced. A process is not kept out by itself: an unlock that
    /// could not be written must not lock it out until it ends. StoreCorrupt: the file is marked as damaged,
    /// and no run starts.
    [[nodiscard]] Done lock(ConnectionId connection, const RunLock &holder) const;
    [[nodiscard]] Done unlock(ConnectionId connection) const;
    /// Who holds it and still runs, be it this very process.
    [[nodiscard]] Result<std::optional<RunLock>> lockedBy(ConnectionId connection) const;

    /// Every field of Run is kept, also what its plan rests on (settingsRevision, countSequence, unreadRows).
    [[nodiscard]] Result<Run> add(const Run &run) const;
    [[nodiscard]] Done update(const Run &run) const;
    [[nodiscard]] Result<Run> find(RunId id) const;
    [[nodiscard]] Result<QList<Run>> list(std::optional<ConnectionId> connection,
                                          int limit) const; ///< newest first
    [[nodiscard]] Result<RunCounts> counts(RunId run) const;

    [[nodiscard]] Result<QList<Change>> addChanges(RunId run,
                                                   const QList<Change> &changes) const; ///< with ids
    [[nodiscard]] Result<QList<Change>> changes(RunId run) const;                       ///< in planned order
    [[nodiscard]] Result<Change> change(ChangeId id) const;
    /// All or nothing: state, quantities, hold, skip, ticked, times, error and saleArrival of each.
    /// StoreCorrupt: nothing becomes Sending once the file is marked as damaged.
    [[nodiscard]] Done updateChanges(const QList<Change> &changes) const;
    /// Left behind as Sending or Unsure by a crash or a time-out, oldest first.
    [[nodiscard]] Result<QList<Change>> unsettled(ConnectionId connection) const;

    /// Sent rows whose saleArrival is still to be held against the sales that came after it, oldest first.
    [[nodiscard]] Result<QList<Change>> unwatched(ConnectionId connection) const;
    [[nodiscard]] Done markWatched(const QList<Change> &changes) const;

    [[nodiscard]] Result<QList<LastSent>> lastSent(ConnectionId connection) const;
    [[nodiscard]] Done removeOlderThan(const QDateTime &moment) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
