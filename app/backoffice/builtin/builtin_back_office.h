// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/back_office.h"
#include "store/database.h"
#include "store/item_repository.h"
#include "store/warehouse_repository.h"

#include <memory>

namespace tillbridge {

/// The back office that needs no other program: items, warehouses and counts in our own store. Safe to call
/// from any thread; every call is durable when it answers. Texts are trimmed and checked: InvalidInput with
/// the field as subject.
class BuiltinBackOffice final : public BackOffice
{
public:
    explicit BuiltinBackOffice(std::shared_ptr<Database> database);
    BuiltinBackOffice(const BuiltinBackOffice &) = delete;
    BuiltinBackOffice &operator=(const BuiltinBackOffice &) = delete;

    [[nodiscard]] Result<QList<Warehouse>> warehouses() const override;
    [[nodiscard]] Result<QList<Item>> items() const override;
    [[nodiscard]] Result<QList<WarehouseStock>> stock() const override;
    [[nodiscard]] Result<QList<WarehouseStock>> stockOf(const QList<ItemId> &items) const override;
    [[nodiscard]] Result<qint64> countSequence() const override;

    [[nodiscard]] Result<Item> addItem(const Item &item) const; ///< AlreadyExists: the SKU is taken
    /// All but the SKU, which is what the item is known by.
    [[nodiscard]] Result<Item> editItem(const Item &item) const;
    [[nodiscard]] Done removeItem(ItemId item) const; ///< Busy while a warehouse holds some or a link uses it

    [[nodiscard]] Result<Warehouse>
    addWarehouse(const QString &name) const; ///< AlreadyExists; case does not count
    /// Name, sellable and position.
    [[nodiscard]] Result<Warehouse> editWarehouse(const Warehouse &warehouse) const;
    [[nodiscard]] Done removeWarehouse(WarehouseId warehouse) const; ///< Busy while a shop is mapped to it

    /// A quantity typed in is a count made now (S17). InvalidInput ("quantity", "reserved") below zero.
    [[nodiscard]] Done setQuantity(ItemId item, WarehouseId warehouse, Quantity quantity,
                                   std::optional<Quantity> reserved = {}) const;

private:
    std::shared_ptr<Database> m_database;
    ItemRepository m_items;
    WarehouseRepository m_warehouses;
};

} // namespace tillbridge
