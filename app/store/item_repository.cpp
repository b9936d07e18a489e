// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/item_repository.h"

#include "store/query.h"
#include "store/revision.h"
#include "store/search.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr auto itemColumns =
    "SELECT id, sku, name, barcode, price, price_includes_tax, cost, currency FROM item";

Item readItem(Query &row)
{
    Item item;
    item.id = row.id<ItemId>(0);
    item.sku = row.text(1);
    item.name = row.text(2);
    item.barcode = row.text(3);
    item.price = row.maybeAmount(4);
    item.priceIncludesTax = row.yes(5);
    item.cost = row.maybeAmount(6);
    item.currency = row.text(7);
    return item;
}

} // namespace

ItemRepository::ItemRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<Item>> ItemRepository::list() const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(itemColumns) + " ORDER BY sku");
        QList<Item> items;
        while (rows.next())
            items.append(readItem(rows));
        return items;
    });
}

Result<QList<Item>> ItemRepository::search(const QString &text, int limit) const
{
    return reading(*m_database, [&] {
        const SearchCondition condition(text, "item");
        Query rows(*m_database, std::string(itemColumns) +
                                    (condition.isEmpty() ? "" : " WHERE " + condition.sql()) +
                                    " ORDER BY search_sku, id LIMIT ?");
        rows.rewind();
        condition.bind(rows);
        rows.bind(limit);
        QList<Item> items;
        while (rows.next())
            items.append(readItem(rows));
        return items;
    });
}

Result<Item> ItemRepository::find(ItemId id) const
{
    return readingOr(*m_database, [&]() -> Result<Item> {
        Query row(*m_database, std::string(itemColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readItem(row);
    });
}

Result<std::optional<Item>> ItemRepository::findBySku(const QString &sku) const
{
    return reading(*m_database, [&]() -> std::optional<Item> {
        Query row(*m_database, std::string(itemColumns) + " WHERE sku = ?");
        return row.with(sku.trimmed()).next() ? std::optional(readItem(row)) : std::nullopt;
    });
}

Result<QList<ItemId>> ItemRepository::save(const QList<Item> &items) const
{
    return writing(*m_database, [&]() -> Result<QList<ItemId>> {
        Query upsert(
            *m_database,
            "INSERT INTO item (sku, name, barcode, price, price_includes_tax, cost, currency, search_name,"
            " search_sku, search_codes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sku) DO UPDATE SET"
            " name = excluded.name, barcode = excluded.barcode, price = excluded.price,"
            " price_includes_tax = excluded.price_includes_tax, cost = excluded.cost,"
            " currency = excluded.currency, search_name = excluded.search_name, search_sku = "
            "excluded.search_sku,"
            " search_codes = excluded.search_codes RETURNING id");
        QList<ItemId> ids;
        for (const Item &item : items) {
            const QString sku = item.sku.trimmed();
            const QString barcode = item.barcode.trimmed();
            if (sku.isEmpty())
                return failure(ErrorCode::InvalidInput, u"sku"_s, item.name);
            upsert.with(sku, item.name, barcode, item.price, item.priceIncludesTax, item.cost, item.currency,
                        folded(item.name), folded(sku), foldedCodes({sku, barcode}));
            if (upsert.next())
                ids.append(upsert.id<ItemId>(0));
        }
        upsert.rewind();
        indexText(*m_database, "item", fewTexts);
        return ids;
    });
}

Done ItemRepository::remove(ItemId id) const
{
    return m_database->write([&]() -> Done {
        Query held(*m_database, "SELECT warehouse.name FROM warehouse_stock JOIN warehouse ON"
                                " warehouse.id = warehouse_stock.warehouse_id WHERE item_id = ?"
                                " AND (on_hand <> 0 OR reserved <> 0) ORDER BY warehouse.name LIMIT 1");
        if (held.with(id).next())
            return failure(ErrorCode::Busy, held.text(0));
        Query linked(*m_database, "SELECT product.name FROM link JOIN product ON product.id = link.product_id"
                                  " WHERE link.item_id = ? LIMIT 1");
        if (linked.with(id).next())
            return failure(ErrorCode::Busy, linked.text(0));
        Query(*m_database, "DELETE FROM item WHERE id = ?").with(id).run();
        return {};
    });
}

Result<std::optional<bool>> ItemRepository::enabled(ItemId item, ConnectionId connection) const
{
    return reading(*m_database, [&]() -> std::optional<bool> {
        Query row(*m_database, "SELECT is_on FROM enabled WHERE connection_id = ? AND item_id = ?");
        return row.with(connection, item).next() ? std::optional(row.yes(0)) : std::nullopt;
    });
}

Done ItemRepository::setEnabled(const QList<ItemId> &items, ConnectionId connection, bool enabled) const
{
    return m_database->write([&]() -> Done {
        Query set(*m_database, "INSERT INTO enabled (connection_id, item_id, is_on) VALUES (?, ?, ?)"
                               " ON CONFLICT (connection_id, item_id) DO UPDATE SET is_on = excluded.is_on"
                               " WHERE enabled.is_on <> excluded.is_on");
        int changed = 0;
        for (const ItemId item : items)
            changed += set.with(connection, item, enabled).run();
        if (changed > 0)
            growRevision(*m_database, connection);
        return {};
    });
}

Result<QList<ItemId>> ItemRepository::enabledItems(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database,
                   "SELECT item_id FROM enabled WHERE connection_id = ? AND is_on = 1 ORDER BY item_id");
        rows.with(connection);
        QList<ItemId> items;
        while (rows.next())
            items.append(rows.id<ItemId>(0));
        return items;
    });
}

Result<QHash<ItemId, bool>> ItemRepository::enabledSwitches(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT item_id, is_on FROM enabled WHERE connection_id = ?");
        rows.with(connection);
        QHash<ItemId, bool> switches;
        while (rows.next())
            switches.insert(rows.id<ItemId>(0), rows.yes(1));
        return switches;
    });
}

} // namespace tillbridge
