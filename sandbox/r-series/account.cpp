// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/account.h"

#include "sandbox/r-series/schemas.h"

#include <algorithm>

namespace tillbridge::sandbox {

Account::Account(QByteArray accountId, const Clock &clock, const Switches &switches)
    : id(std::move(accountId))
    , timeZone("America/Toronto")
    , m_clock(clock)
    , m_switches(switches)
{
    for (const Schema &schema : schemasOfRSeries())
        m_tables.emplace(schema.name(), std::make_unique<Table>(schema));
    addRelations();
}

Table *Account::findTable(const QByteArray &resource) const
{
    const auto found = m_tables.find(resource);
    return found == m_tables.end() ? nullptr : found->second.get();
}

Table &Account::table(const char *resource) const
{
    return *m_tables.at(resource);
}

ItemRow *Account::item(qint64 itemId) const
{
    return static_cast<ItemRow *>(table("Item").find(itemId));
}

ItemShopRow *Account::itemShop(qint64 itemShopId) const
{
    return static_cast<ItemShopRow *>(table("ItemShop").find(itemShopId));
}

ItemShopRow *Account::stockOf(qint64 itemId, qint64 shopId) const
{
    for (Row *row : table("ItemShop").childrenOf(itemId)) {
        auto *stock = static_cast<ItemShopRow *>(row);
        if (stock->shopId == shopId)
            return stock;
    }
    return nullptr;
}

std::vector<qint64> Account::shopIds() const
{
    std::vector<qint64> ids;
    const Table &shops = table("Shop");
    for (const auto &[shopId, row] : shops.rows()) {
        if (!shops.plain(shopId)->flag("archived"))
            ids.push_back(shopId);
    }
    return ids;
}

ItemRow &Account::addItem(qint64 itemId, const std::function<void(ItemRow &)> &fill)
{
    Table &items = table("Item");
    auto row = std::make_unique<ItemRow>(items.schema(), itemId);
    row->set("systemSku", 210'000'000'000 + itemId)
        .set("itemType", QByteArray("default"))
        .set("discountable", QByteArray("true"))
        .set("tax", QByteArray("true"))
        .set("taxClassID", 1);
    fill(*row);
    auto &item = static_cast<ItemRow &>(items.insert(std::move(row)));
    enterBarcodes(item, true);
    return item;
}

ItemShopRow &Account::addItemShop(qint64 itemShopId, qint64 itemId, qint64 shopId, int qoh, Seconds at)
{
    auto row = std::make_unique<ItemShopRow>(itemShopId);
    row->itemId = itemId;
    row->shopId = static_cast<int>(shopId);
    row->qoh = qoh;
    row->timeStamp = at;
    row->countsLayawayInQoh = m_switches.is("layaway-lowers-quantity", "no");
    if (const ItemRow *owner = item(itemId))
        row->cost = owner->get("defaultCost");
    return static_cast<ItemShopRow &>(table("ItemShop").insert(std::move(row)));
}

void Account::addMissingItemShops(qint64 itemId)
{
    Table &rows = table("ItemShop");
    if (stockOf(itemId, 0) == nullptr)
        addItemShop(rows.nextId(), itemId, 0, 0, now());
    for (const qint64 shopId : shopIds()) {
        if (stockOf(itemId, shopId) == nullptr)
            addItemShop(rows.nextId(), itemId, shopId, 0, now());
    }
}

void Account::setStock(ItemShopRow &row, int qoh, const StockReason &reason)
{
    if (qoh == row.qoh)
        return;
    const int before = row.qoh;
    table("ItemShop").change(row, [&] {
        row.qoh = qoh;
        row.timeStamp = now();
    });
    sumUp(row.itemId);
    Table &log = table("InventoryLog");
    log.add(log.nextId(), [&](PlainRow &entry) {
        const Amount cost = Amount::parse(row.cost).value_or(Amount{});
        entry.set("itemID", row.itemId)
            .set("shopID", row.shopId)
            .set("qohChange", qoh - before)
            .set("costChange", cost.times(qoh - before))
            .set("createTime", formatTime(now()))
            .set("automated", QByteArray(reason.isAutomated ? "true" : "false"))
            .set("causedNegative", QByteArray(qoh < 0 && before >= 0 ? "true" : "false"))
            .set("reason", QByteArray(reason.reason))
            .set("employeeID", reason.employeeId == 0 ? employeeId : reason.employeeId)
            .set("saleID", reason.saleId);
    });
}

void Account::setLayaway(ItemShopRow &row, int onLayaway, const StockReason &reason)
{
    const int change = onLayaway - row.onLayaway;
    table("ItemShop").change(row, [&] {
        row.onLayaway = onLayaway;
        row.timeStamp = now();
    });
    if (!row.countsLayawayInQoh)
        setStock(row, row.qoh - change, reason);
    sumUp(row.itemId);
}

void Account::sumUp(qint64 itemId)
{
    ItemShopRow *sum = stockOf(itemId, 0);
    if (sum == nullptr)
        return;
    table("ItemShop").change(*sum, [&] {
        sum->qoh = 0;
        sum->onLayaway = 0;
        for (const Row *row : table("ItemShop").childrenOf(itemId)) {
            const auto *stock = static_cast<const ItemShopRow *>(row);
            if (stock->shopId == 0)
                continue;
            sum->qoh += stock->qoh;
            sum->onLayaway += stock->onLayaway;
        }
        sum->timeStamp = now();
    });
}

QList<qint64> Account::itemsWithBarcode(const QByteArray &barcode) const
{
    return m_barcodes.value(barcode);
}

void Account::changeItem(ItemRow &item, const std::function<void()> &how)
{
    enterBarcodes(item, false);
    table("Item").change(item, how);
    enterBarcodes(item, true);
}

void Account::enterBarcodes(const ItemRow &item, bool enters)
{
    if (item.flag("archived"))
        return;
    QByteArrayList barcodes{item.get("upc")};
    if (!barcodes.contains(item.get("ean")))
        barcodes.append(item.get("ean"));
    for (const QByteArray &barcode : barcodes) {
        if (barcode.isEmpty())
            continue;
        QList<qint64> &owners = m_barcodes[barcode];
        if (enters)
            owners.append(item.id);
        else
            owners.removeOne(item.id);
    }
}

} // namespace tillbridge::sandbox
