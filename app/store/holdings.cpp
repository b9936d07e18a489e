// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/holdings.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr auto sumOfItem =
    "UPDATE item SET available = coalesce((SELECT sum(stock.on_hand - stock.reserved)"
    " FROM warehouse_stock AS stock JOIN warehouse ON warehouse.id = stock.warehouse_id"
    " WHERE stock.item_id = item.id AND warehouse.sellable = 1), 0)";

/// In the order of Holdings: the newest count, of two of one moment the one recorded last.
constexpr auto restore =
    "INSERT INTO warehouse_stock (item_id, warehouse_id, on_hand, reserved, counted_at)"
    " SELECT lost.item_id, lost.warehouse_id, coalesce(last.quantity, 0) +"
    " (SELECT coalesce(sum(quantity), 0) FROM movement WHERE movement.item_id = lost.item_id"
    " AND movement.warehouse_id = lost.warehouse_id AND already_in_count = 0"
    " AND (last.counted_at IS NULL OR effective_at > last.counted_at)),"
    " coalesce((SELECT reserved FROM stock_count WHERE stock_count.item_id = lost.item_id"
    " AND stock_count.warehouse_id = lost.warehouse_id AND reserved IS NOT NULL"
    " ORDER BY counted_at DESC, id DESC LIMIT 1), 0), last.counted_at"
    " FROM (SELECT item_id, warehouse_id FROM stock_count UNION SELECT item_id, warehouse_id FROM movement"
    " WHERE already_in_count = 0) AS lost"
    " LEFT JOIN stock_count AS last ON last.id = (SELECT id FROM stock_count"
    " WHERE stock_count.item_id = lost.item_id AND stock_count.warehouse_id = lost.warehouse_id"
    " ORDER BY counted_at DESC, id DESC LIMIT 1)"
    " WHERE NOT EXISTS (SELECT 1 FROM warehouse_stock AS stands WHERE stands.item_id = lost.item_id"
    " AND stands.warehouse_id = lost.warehouse_id)";

} // namespace

Holdings::Holdings(const Database &database)
    : m_database(database)
    , m_stock(database, "SELECT counted_at FROM warehouse_stock WHERE item_id = ? AND warehouse_id = ?")
    , m_addCount(database, "INSERT INTO stock_count (item_id, warehouse_id, quantity, reserved, counted_at,"
                           " recorded_at, source) VALUES (?, ?, ?, ?, ?, ?, ?)")
    , m_after(database,
              "SELECT coalesce(sum(quantity), 0) FROM movement WHERE item_id = ? AND warehouse_id = ?"
              " AND effective_at > ? AND already_in_count = 0")
    , m_markEarlier(database,
                    "UPDATE movement SET already_in_count = 1 WHERE item_id = ? AND warehouse_id = ?"
                    " AND effective_at <= ? AND already_in_count = 0")
    , m_put(database, "INSERT INTO warehouse_stock (item_id, warehouse_id, on_hand, reserved, counted_at)"
                      " VALUES (?, ?, ?, coalesce(?, 0), ?) ON CONFLICT (item_id, warehouse_id) DO UPDATE SET"
                      " on_hand = excluded.on_hand, reserved = coalesce(?, warehouse_stock.reserved),"
                      " counted_at = excluded.counted_at")
    , m_addMovement(database,
                    "INSERT INTO movement (item_id, warehouse_id, quantity, effective_at, recorded_at,"
                    " cause, reference, already_in_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , m_add(database,
            "INSERT INTO warehouse_stock (item_id, warehouse_id, on_hand, reserved) VALUES (?, ?, ?, 0)"
            " ON CONFLICT (item_id, warehouse_id) DO UPDATE SET"
            " on_hand = warehouse_stock.on_hand + excluded.on_hand")
{
}

Done Holdings::count(const StockCount &count)
{
    const QDateTime recordedAt = count.recordedAt.isValid() ? count.recordedAt : m_database.clock().now();
    const QDateTime countedAt = count.countedAt.isValid() ? count.countedAt : recordedAt;
    if (countedAt > recordedAt)
        return failure(ErrorCode::InvalidInput, u"counted_at"_s, countedAt.toUTC().toString(Qt::ISODate));
    m_addCount
        .with(count.item, count.warehouse, count.quantity, count.reserved, countedAt, recordedAt,
              wordOf(count.source))
        .run();
    m_stock.with(count.item, count.warehouse);
    const QDateTime last = m_stock.next() ? m_stock.time(0) : QDateTime();
    m_stock.rewind();
    if (!last.isValid() || countedAt >= last)
        apply(count, countedAt);
    return {};
}

void Holdings::apply(const StockCount &count, const QDateTime &countedAt)
{
    m_markEarlier.with(count.item, count.warehouse, countedAt).run();
    m_after.with(count.item, count.warehouse, countedAt);
    const Quantity since = m_after.next() ? m_after.quantity(0) : Quantity();
    m_after.rewind();
    m_put.with(count.item, count.warehouse, count.quantity + since, count.reserved, countedAt, count.reserved)
        .run();
    m_touched.insert(count.item);
}

void Holdings::move(const Movement &movement)
{
    const QDateTime recordedAt =
        movement.recordedAt.isValid() ? movement.recordedAt : m_database.clock().now();
    const QDateTime effectiveAt = movement.effectiveAt.isValid() ? movement.effectiveAt : recordedAt;
    m_stock.with(movement.item, movement.warehouse);
    const QDateTime counted = m_stock.next() ? m_stock.time(0) : QDateTime();
    m_stock.rewind();
    const bool already = movement.alreadyInCount || (counted.isValid() && effectiveAt <= counted);
    m_addMovement
        .with(movement.item, movement.warehouse, movement.quantity, effectiveAt, recordedAt,
              wordOf(movement.cause), movement.reference, already)
        .run();
    if (already)
        return;
    m_add.with(movement.item, movement.warehouse, movement.quantity).run();
    m_touched.insert(movement.item);
}

void Holdings::sumUp()
{
    Query sum(m_database, std::string(sumOfItem) + " WHERE id = ?");
    for (const ItemId item : std::as_const(m_touched))
        sum.with(item).run();
    m_touched.clear();
}

void sumUpAvailable(const Database &database, WarehouseId warehouse)
{
    Query(database, std::string(sumOfItem) +
                        " WHERE id IN (SELECT item_id FROM warehouse_stock WHERE warehouse_id = ?)")
        .with(warehouse)
        .run();
}

void restoreLostStock(SQLite::Database &connection)
{
    Query(connection, restore).run();
    Query(connection, sumOfItem).run();
}

} // namespace tillbridge
