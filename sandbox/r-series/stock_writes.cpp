// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/stock_writes.h"

#include <QJsonArray>
#include <QSet>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const QJsonObject &entry, QLatin1StringView name)
{
    return scalarText(entry.value(name)).value_or(QByteArray("?"));
}

Answer<std::optional<int>> readNumber(const QJsonObject &entry, QLatin1StringView name)
{
    if (!entry.contains(name))
        return std::optional<int>();
    bool isNumber = false;
    const int number = textOf(entry, name).toInt(&isNumber);
    if (!isNumber)
        return refuse(400, "'" + QByteArray(name.data()) + "' must be a whole number.");
    return std::optional(number);
}

/// Finds the row that an entry means, by itemShopID or by shopID.
Answer<StockWrite> locate(const Account &account, const ItemRow &item, const QJsonObject &entry)
{
    StockWrite write;
    if (entry.contains("itemShopID"_L1)) {
        write.row = account.itemShop(textOf(entry, "itemShopID"_L1).toLongLong());
        if (write.row == nullptr || write.row->itemId != item.id)
            return refuse(400, "ItemShop does not belong to this Item.");
        write.shopId = write.row->shopId;
        if (entry.contains("shopID"_L1) && textOf(entry, "shopID"_L1).toLongLong() != write.shopId)
            return refuse(400, "itemShopID and shopID do not match.");
    } else if (entry.contains("shopID"_L1)) {
        write.shopId = textOf(entry, "shopID"_L1).toLongLong();
        write.row = account.stockOf(item.id, write.shopId);
    } else {
        return refuse(400, "An ItemShop needs itemShopID or shopID.");
    }
    if (write.shopId == 0)
        return refuse(400, "The ItemShop of shop 0 cannot be changed.");
    if (write.row == nullptr) {
        if (account.table("Shop").find(write.shopId) == nullptr)
            return refuse(400, "Shop '" + QByteArray::number(write.shopId) + "' does not exist.");
        if (account.switches().is("missing-item-shop", "reject"))
            return refuse(400, "The Item has no ItemShop in this shop.");
    }
    return write;
}

Answer<void> readNumbers(const QJsonObject &entry, StockWrite &write)
{
    const Answer<std::optional<int>> qoh = readNumber(entry, "qoh"_L1);
    const Answer<std::optional<int>> point = readNumber(entry, "reorderPoint"_L1);
    const Answer<std::optional<int>> level = readNumber(entry, "reorderLevel"_L1);
    for (const auto *number : {&qoh, &point, &level}) {
        if (!*number)
            return std::unexpected(number->error());
    }
    if (qoh->value_or(0) < 0)
        return refuse(400, "qoh cannot be negative.");
    write.qoh = *qoh;
    write.reorderPoint = *point;
    write.reorderLevel = *level;
    return {};
}

} // namespace

QList<QJsonObject> entitiesOf(const QJsonValue &collection, const QString &member)
{
    QList<QJsonObject> entities;
    if (collection.isArray()) {
        const QJsonArray wrapped = collection.toArray();
        for (const QJsonValue &one : wrapped)
            entities += entitiesOf(one, member);
        return entities;
    }
    const QJsonValue inner = collection.toObject().value(member);
    if (inner.isObject())
        return {inner.toObject()};
    const QJsonArray several = inner.toArray();
    for (const QJsonValue &one : several)
        entities.append(one.toObject());
    return entities;
}

Answer<std::vector<StockWrite>> readStockWrites(const Account &account, const ItemRow &item,
                                                const QJsonObject &body)
{
    std::vector<StockWrite> writes;
    QSet<qint64> shops;
    const bool keepsNoStock = item.get("itemType") == "non_inventory";
    for (const QJsonObject &entry : entitiesOf(body.value("ItemShops"_L1), u"ItemShop"_s)) {
        Answer<StockWrite> write = locate(account, item, entry);
        if (!write)
            return std::unexpected(write.error());
        if (const Answer<void> numbers = readNumbers(entry, *write); !numbers)
            return std::unexpected(numbers.error());
        if (shops.contains(write->shopId))
            return refuse(400, "The same ItemShop stands in the request twice.");
        shops.insert(write->shopId);
        if (keepsNoStock && write->qoh && account.switches().is("non-inventory-quantity", "reject"))
            return refuse(400, "A non-inventory Item has no quantity.");
        writes.push_back(*write);
    }
    return writes;
}

void applyStockWrites(Account &account, const ItemRow &item, const std::vector<StockWrite> &writes)
{
    Table &rows = account.table("ItemShop");
    const bool ignoresQuantity =
        item.get("itemType") == "non_inventory" && account.switches().is("non-inventory-quantity", "ignore");
    for (const StockWrite &write : writes) {
        ItemShopRow *row = write.row;
        if (row == nullptr) {
            if (account.switches().is("missing-item-shop", "ignore"))
                continue;
            row = &account.addItemShop(rows.nextId(), item.id, write.shopId, 0, account.now());
        }
        rows.change(*row, [&] {
            row->reorderPoint = write.reorderPoint.value_or(row->reorderPoint);
            row->reorderLevel = write.reorderLevel.value_or(row->reorderLevel);
        });
        if (write.qoh && !ignoresQuantity)
            account.setStock(*row, *write.qoh, {});
    }
}

} // namespace tillbridge::sandbox
