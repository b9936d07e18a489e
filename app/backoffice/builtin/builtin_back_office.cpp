// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/builtin/builtin_back_office.h"

#include "backoffice/builtin/validation.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

BuiltinBackOffice::BuiltinBackOffice(std::shared_ptr<Database> database)
    : m_database(database)
    , m_items(database)
    , m_warehouses(database)
{
}

Result<QList<Warehouse>> BuiltinBackOffice::warehouses() const
{
    return m_warehouses.list();
}

Result<QList<Item>> BuiltinBackOffice::items() const
{
    return m_items.list();
}

Result<QList<WarehouseStock>> BuiltinBackOffice::stock() const
{
    return m_warehouses.stock();
}

Result<QList<WarehouseStock>> BuiltinBackOffice::stockOf(const QList<ItemId> &items) const
{
    return m_warehouses.stockOf(items);
}

Result<qint64> BuiltinBackOffice::countSequence() const
{
    return m_warehouses.countSequence();
}

Result<Item> BuiltinBackOffice::addItem(const Item &item) const
{
    const auto checked = checkedItem(item);
    if (!checked)
        return failure(checked.error());
    Item added = *checked;
    // Saving finds items by SKU: without the look inside the same transaction it would overwrite one.
    const Done done = m_database->write([&]() -> Done {
        const auto taken = m_items.findBySku(added.sku);
        if (!taken)
            return failure(taken.error());
        if (*taken)
            return failure(ErrorCode::AlreadyExists, added.sku);
        const auto ids = m_items.save({added});
        if (!ids)
            return failure(ids.error());
        added.id = ids->constFirst();
        return {};
    });
    if (!done)
        return failure(done.error());
    return added;
}

Result<Item> BuiltinBackOffice::editItem(const Item &item) const
{
    const auto checked = checkedItem(item);
    if (!checked)
        return failure(checked.error());
    const Done done = m_database->write([&]() -> Done {
        const auto present = m_items.find(checked->id);
        if (!present)
            return failure(present.error());
        if (present->sku != checked->sku)
            return failure(ErrorCode::InvalidInput, u"sku"_s);
        const auto ids = m_items.save({*checked});
        return ids ? Done{} : failure(ids.error());
    });
    if (!done)
        return failure(done.error());
    return checked;
}

Done BuiltinBackOffice::removeItem(ItemId item) const
{
    return m_items.remove(item);
}

Result<Warehouse> BuiltinBackOffice::addWarehouse(const QString &name) const
{
    const auto checked = checkedWarehouseName(name);
    if (!checked)
        return failure(checked.error());
    return m_warehouses.add(*checked);
}

Result<Warehouse> BuiltinBackOffice::editWarehouse(const Warehouse &warehouse) const
{
    const auto name = checkedWarehouseName(warehouse.name);
    if (!name)
        return failure(name.error());
    Warehouse edited = warehouse;
    edited.name = *name;
    if (const auto done = m_warehouses.update(edited); !done)
        return failure(done.error());
    return edited;
}

Done BuiltinBackOffice::removeWarehouse(WarehouseId warehouse) const
{
    return m_warehouses.remove(warehouse);
}

Done BuiltinBackOffice::setQuantity(ItemId item, WarehouseId warehouse, Quantity quantity,
                                    std::optional<Quantity> reserved) const
{
    if (quantity.isNegative())
        return failure(ErrorCode::InvalidInput, u"quantity"_s);
    if (reserved && reserved->isNegative())
        return failure(ErrorCode::InvalidInput, u"reserved"_s);
    if (const auto found = m_items.find(item); !found)
        return failure(found.error());
    if (const auto found = m_warehouses.find(warehouse); !found)
        return failure(found.error());
    const QDateTime now = m_database->clock().now();
    return m_warehouses.recordCounts({{.item = item,
                                       .warehouse = warehouse,
                                       .quantity = quantity,
                                       .reserved = reserved,
                                       .countedAt = now,
                                       .recordedAt = now,
                                       .source = CountSource::ByHand}});
}

} // namespace tillbridge
