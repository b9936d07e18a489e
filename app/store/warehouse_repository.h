// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/result.h"
#include "store/database.h"

#include <QList>

namespace tillbridge {

/// Warehouses, counts, the ledger of movements, and what follows from them (S17).
class WarehouseRepository final
{
public:
    explicit WarehouseRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<Warehouse>> list() const; ///< by position, then name
    [[nodiscard]] Result<Warehouse> find(WarehouseId id) const;
    [[nodiscard]] Result<Warehouse> findByName(const QString &name) const; ///< case does not count
    [[nodiscard]] Result<Warehouse> add(const QString &name) const;
    [[nodiscard]] Done update(const Warehouse &warehouse) const;
    [[nodiscard]] Done remove(WarehouseId id) const; ///< Busy while a shop is mapped to it

    [[nodiscard]] Result<QList<WarehouseStock>> stock() const;
    [[nodiscard]] Result<QList<WarehouseStock>> stockOf(const QList<ItemId> &items) const;
    /// All or nothing. Recomputes what the warehouse holds = the count + movements that took effect after it;
    /// older movements become "already in the count". A count older than the last one is kept in history and
    /// changes nothing.
    [[nodiscard]] Done recordCounts(const QList<StockCount> &counts) const;
    [[nodiscard]] Done recordMovements(const QList<Movement> &movements) const;
    [[nodiscard]] Result<QList<StockCount>> counts(ItemId item,
                                                   WarehouseId warehouse) const; ///< newest first
    [[nodiscard]] Result<QList<Movement>> movements(ItemId item,
                                                    WarehouseId warehouse) const; ///< newest first
    /// Grows whenever a count is recorded: a preview made before it is outdated (S5).
    [[nodiscard]] Result<qint64> countSequence() const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
