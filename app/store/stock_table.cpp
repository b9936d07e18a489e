// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stock_table.h"

#include "store/interruption.h"
#include "store/query.h"
#include "store/search.h"
#include "store/sorted_ids.h"
#include "store/stock_query.h"

namespace tillbridge {
namespace {

Result<QList<qint64>> readSorted(const Database &database, const StockQuery &query, qsizetype limit,
                                 const std::stop_token &stop)
{
    return reading(database, [&] {
        const Interruption interruption(database, stop);
        const SearchCondition search(query.text, "item");
        Query rows(database, sortedItems(query, search) + (limit < 0 ? "" : " LIMIT ?"));
        rows.rewind();
        search.bind(rows);
        if (limit >= 0)
            rows.bind(qint64(limit));
        return readIds(rows);
    });
}

ItemRow readRow(Query &row)
{
    ItemRow item;
    item.id = row.id<ItemId>(0);
    item.sku = row.text(1);
    item.name = row.text(2);
    item.barcode = row.text(3);
    item.price = row.maybeAmount(4);
    item.cost = row.maybeAmount(5);
    item.currency = row.text(6);
    item.available = row.quantity(7);
    return item;
}

} // namespace

std::string sortedItems(const StockQuery &query, const SearchCondition &search)
{
    const std::string direction = query.order == Qt::AscendingOrder ? "" : " DESC";
    const auto by = [&](const std::string &value) { return value + direction + ", item.id" + direction; };
    std::string join, order;
    switch (query.sortBy) {
    case StockColumn::Sku:
        order = by("item.search_sku");
        break;
    case StockColumn::Name:
        order = by("item.search_name");
        break;
    case StockColumn::Barcode:
        order = by("item.barcode");
        break;
    case StockColumn::Available:
        order = by("item.available");
        break;
    case StockColumn::Warehouse:
        join = " LEFT JOIN warehouse_stock AS stock ON stock.item_id = item.id AND stock.warehouse_id = " +
               std::to_string(query.warehouse.value);
        order = "stock.on_hand IS NULL, " + by("stock.on_hand"); // never counted comes last either way
        break;
    }
    return "SELECT item.id FROM item" + join + (search.isEmpty() ? "" : " WHERE " + search.sql()) +
           " ORDER BY " + order;
}

StockTable::StockTable(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<qint64>> StockTable::firstPage(const StockQuery &query, int count) const
{
    return readSorted(*m_database, query, count, {});
}

Result<QList<qint64>> StockTable::ids(const StockQuery &query, std::stop_token stop) const
{
    return readSorted(*m_database, query, -1, stop);
}

Result<QList<ItemRow>> StockTable::rows(const QList<qint64> &ids) const
{
    return reading(*m_database, [&] {
        Query item(*m_database,
                   "SELECT id, sku, name, barcode, price, cost, currency, available FROM item WHERE id = ?");
        Query stock(*m_database, "SELECT warehouse_id, on_hand, reserved, counted_at FROM warehouse_stock"
                                 " WHERE item_id = ?");
        Query linked(*m_database, "SELECT connection.id, coalesce(enabled.is_on, 0) FROM link"
                                  " JOIN connection ON connection.account_id = link.account_id"
                                  " LEFT JOIN enabled ON enabled.connection_id = connection.id"
                                  " AND enabled.item_id = link.item_id WHERE link.item_id = ?");
        QList<ItemRow> rows;
        for (const qint64 id : ids) {
            if (!item.with(id).next())
                continue;
            ItemRow row = readRow(item);
            stock.with(id);
            while (stock.next()) {
                const auto warehouse = stock.id<WarehouseId>(0);
                row.stock.insert(warehouse,
                                 {row.id, warehouse, stock.quantity(1), stock.quantity(2), stock.time(3)});
            }
            linked.with(id);
            while (linked.next()) {
                const auto connection = linked.id<ConnectionId>(0);
                row.linked.insert(connection);
                if (linked.yes(1))
                    row.enabled.insert(connection);
            }
            rows.append(row);
        }
        return rows;
    });
}

} // namespace tillbridge
