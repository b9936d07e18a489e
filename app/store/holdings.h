// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/result.h"
#include "store/query.h"

#include <QSet>

namespace tillbridge {

/// What warehouses hold, kept right while counts and movements are written (S17): the last count plus the
/// movements that took effect after it. Use inside one write; end with sumUp().
class Holdings final
{
public:
    explicit Holdings(const Database &database);

    /// A count without a moment is of when it was recorded. InvalidInput: of the future.
    [[nodiscard]] Done count(const StockCount &count);
    void move(const Movement &movement);
    /// Brings the sums over warehouses up to date for the items that were touched.
    void sumUp();

private:
    void apply(const StockCount &count, const QDateTime &countedAt);

    const Database &m_database;
    Query m_stock, m_addCount, m_after, m_markEarlier, m_put, m_addMovement, m_add;
    QSet<ItemId> m_touched;
};

/// The same for all items that a warehouse holds, when it becomes sellable or is no longer.
void sumUpAvailable(const Database &database, WarehouseId warehouse);

/// Rows of warehouse_stock that are missing although counts or movements tell of them, made anew by the same
/// rule, and then all sums. A row that stands is left alone: it knows of counts and movements that may be
/// missing themselves.
void restoreLostStock(SQLite::Database &connection);

} // namespace tillbridge
