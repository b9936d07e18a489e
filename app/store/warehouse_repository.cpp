// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/warehouse_repository.h"

#include "store/holdings.h"
#include "store/query.h"
#include "store/revision.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr auto warehouseColumns = "SELECT id, name, sellable, position FROM warehouse";
constexpr auto stockColumns =
    "SELECT item_id, warehouse_id, on_hand, reserved, counted_at FROM warehouse_stock";

QString nameKey(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

Warehouse readWarehouse(Query &row)
{
    return {row.id<WarehouseId>(0), row.text(1), row.yes(2), row.number(3)};
}

WarehouseStock readStock(Query &row)
{
    return {row.id<ItemId>(0), row.id<WarehouseId>(1), row.quantity(2), row.quantity(3), row.time(4)};
}

Done nameIsFree(const Database &database, const QString &name, WarehouseId self)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, u"name"_s);
    Query taken(database, "SELECT name FROM warehouse WHERE name_key = ? AND id IS NOT ?");
    if (taken.with(nameKey(name), self).next())
        return failure(ErrorCode::AlreadyExists, taken.text(0));
    return {};
}

} // namespace

WarehouseRepository::WarehouseRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<Warehouse>> WarehouseRepository::list() const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(warehouseColumns) + " ORDER BY position, name_key");
        QList<Warehouse> warehouses;
        while (rows.next())
            warehouses.append(readWarehouse(rows));
        return warehouses;
    });
}

Result<Warehouse> WarehouseRepository::find(WarehouseId id) const
{
    return readingOr(*m_database, [&]() -> Result<Warehouse> {
        Query row(*m_database, std::string(warehouseColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readWarehouse(row);
    });
}

Result<Warehouse> WarehouseRepository::findByName(const QString &name) const
{
    return readingOr(*m_database, [&]() -> Result<Warehouse> {
        Query row(*m_database, std::string(warehouseColumns) + " WHERE name_key = ?");
        if (!row.with(nameKey(name)).next())
            return failure(ErrorCode::NotFound, name);
        return readWarehouse(row);
    });
}

Result<Warehouse> WarehouseRepository::add(const QString &name) const
{
    return writing(*m_database, [&]() -> Result<Warehouse> {
        if (const Done free = nameIsFree(*m_database, name, {}); !free)
            return failure(free.error());
        Query insert(*m_database, "INSERT INTO warehouse (name, name_key, sellable, position)"
                                  " VALUES (?, ?, 1, (SELECT coalesce(max(position), 0) + 1 FROM warehouse))"
                                  " RETURNING id, name, sellable, position");
        if (!insert.with(name.trimmed(), nameKey(name)).next())
            return failure(ErrorCode::StoreFailed, name);
        const Warehouse added = readWarehouse(insert);
        growAllRevisions(*m_database); // with shop mapping off it feeds the default shop
        return added;
    });
}

Done WarehouseRepository::update(const Warehouse &warehouse) const
{
    return m_database->write([&]() -> Done {
        if (const Done free = nameIsFree(*m_database, warehouse.name, warehouse.id); !free)
            return free;
        Query before(*m_database, "SELECT sellable FROM warehouse WHERE id = ?");
        if (!before.with(warehouse.id).next())
            return failure(ErrorCode::NotFound, warehouse.name);
        const bool wasSellable = before.yes(0);
        Query(*m_database,
              "UPDATE warehouse SET name = ?, name_key = ?, sellable = ?, position = ? WHERE id = ?")
            .with(warehouse.name.trimmed(), nameKey(warehouse.name), warehouse.sellable, warehouse.position,
                  warehouse.id)
            .run();
        if (wasSellable != warehouse.sellable) {
            sumUpAvailable(*m_database, warehouse.id);
            growAllRevisions(*m_database);
        }
        return {};
    });
}

Done WarehouseRepository::remove(WarehouseId id) const
{
    return m_database->write([&]() -> Done {
        Query mapped(*m_database,
                     "SELECT shop.name FROM shop_warehouse JOIN shop ON shop.id = shop_warehouse.shop_id"
                     " WHERE warehouse_id = ? ORDER BY shop.name LIMIT 1");
        if (mapped.with(id).next())
            return failure(ErrorCode::Busy, mapped.text(0));
        Query(*m_database, "UPDATE warehouse SET sellable = 0 WHERE id = ?").with(id).run();
        sumUpAvailable(*m_database, id); // as if it held nothing
        Query(*m_database, "DELETE FROM warehouse WHERE id = ?").with(id).run();
        growAllRevisions(*m_database);
        return {};
    });
}

Result<QList<WarehouseStock>> WarehouseRepository::stock() const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(stockColumns) + " ORDER BY item_id, warehouse_id");
        QList<WarehouseStock> stock;
        while (rows.next())
            stock.append(readStock(rows));
        return stock;
    });
}

Result<QList<WarehouseStock>> WarehouseRepository::stockOf(const QList<ItemId> &items) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(stockColumns) + " WHERE item_id = ? ORDER BY warehouse_id");
        QList<WarehouseStock> stock;
        for (const ItemId item : items) {
            rows.with(item);
            while (rows.next())
                stock.append(readStock(rows));
        }
        return stock;
    });
}

Done WarehouseRepository::recordCounts(const QList<StockCount> &counts) const
{
    if (counts.isEmpty())
        return {};
    return m_database->write([&]() -> Done {
        Holdings holdings(*m_database);
        for (const StockCount &count : counts) {
            if (const Done done = holdings.count(count); !done)
                return done;
        }
        holdings.sumUp();
        Query(*m_database, "UPDATE counter SET value = value + 1 WHERE name = 'count_sequence'").run();
        return {};
    });
}

Done WarehouseRepository::recordMovements(const QList<Movement> &movements) const
{
    return m_database->write([&]() -> Done {
        Holdings holdings(*m_database);
        for (const Movement &movement : movements)
            holdings.move(movement);
        holdings.sumUp();
        return {};
    });
}

Result<QList<StockCount>> WarehouseRepository::counts(ItemId item, WarehouseId warehouse) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT quantity, reserved, counted_at, recorded_at, source FROM stock_count"
                                " WHERE item_id = ? AND warehouse_id = ? ORDER BY counted_at DESC, id DESC");
        rows.with(item, warehouse);
        QList<StockCount> counts;
        while (rows.next())
            counts.append({item, warehouse, rows.quantity(0), rows.maybeQuantity(1), rows.time(2),
                           rows.time(3), rows.choice<CountSource>(4)});
        return counts;
    });
}

Result<QList<Movement>> WarehouseRepository::movements(ItemId item, WarehouseId warehouse) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database,
                   "SELECT id, quantity, effective_at, recorded_at, cause, reference, already_in_count"
                   " FROM movement WHERE item_id = ? AND warehouse_id = ?"
                   " ORDER BY effective_at DESC, id DESC");
        rows.with(item, warehouse);
        QList<Movement> movements;
        while (rows.next())
            movements.append({rows.id<MovementId>(0), item, warehouse, rows.quantity(1), rows.time(2),
                              rows.time(3), rows.choice<MovementCause>(4), rows.text(5), rows.yes(6)});
        return movements;
    });
}

Result<qint64> WarehouseRepository::countSequence() const
{
    return reading(*m_database, [&]() -> qint64 {
        Query row(*m_database, "SELECT value FROM counter WHERE name = 'count_sequence'");
        return row.next() ? row.integer(0) : 0;
    });
}

} // namespace tillbridge
