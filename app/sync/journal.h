// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "lightspeed/pos_api.h"
#include "store/catalog_repository.h"
#include "store/database.h"
#include "store/run_repository.h"
#include "sync/journal_probe.h"

#include <QList>

#include <memory>

namespace tillbridge {

/// Which state may follow which (S7). Pure.
[[nodiscard]] bool mayFollow(ChangeState from, ChangeState to);

/// Moves rows through their states, durably: what a call answered is on disk. The rows given are brought up
/// to date. A move that mayFollow() forbids is refused with InvalidInput and nothing is written. Used by one
/// thread.
class Journal final
{
public:
    Journal(std::shared_ptr<Database> database, AccountId account, JournalProbe *probe);
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// Before the request leaves.
    [[nodiscard]] Done sending(QList<Change> &rows);
    /// The levels that the reply showed go with the states, in one transaction: a level read before the write
    /// must not outlive it. Rows whose shop the reply did not confirm fail.
    [[nodiscard]] Done answered(QList<Change> &rows, const StockWriteOutcome &outcome);
    [[nodiscard]] Done failed(QList<Change> &rows, const Error &error);
    /// Counts as having left now: never before it really did.
    [[nodiscard]] Done unsure(QList<Change> &rows, const Error &error);
    /// The request surely never took effect, or reading back did not show the target.
    [[nodiscard]] Done plannedAgain(QList<Change> &rows);
    /// Reading back showed the target.
    [[nodiscard]] Done settledAsSent(QList<Change> &rows);
    /// Planned rows that already say why they are not sent after all.
    [[nodiscard]] Done skipped(QList<Change> &rows);

    void reached(JournalStep step) const;

private:
    [[nodiscard]] Done move(QList<Change> &rows, ChangeState to);
    [[nodiscard]] Done write(const QList<Change> &rows) const;

    const std::shared_ptr<Database> m_database;
    const AccountId m_account;
    const RunRepository m_runs;
    const CatalogRepository m_catalog;
    JournalProbe *const m_probe;
};

} // namespace tillbridge
