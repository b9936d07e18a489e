// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/item_writes.h"

#include "sandbox/r-series/stock_writes.h"

#include <QJsonArray>

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<std::pair<QByteArray, QByteArray>>;

const QByteArrayList &writableFields()
{
    static const QByteArrayList fields{
        "defaultCost",  "discountable",    "tax",        "archived",      "itemType",
        "serialized",   "description",     "modelYear",  "upc",           "ean",
        "customSku",    "manufacturerSku", "categoryID", "taxClassID",    "departmentID",
        "itemMatrixID", "manufacturerID",  "seasonID",   "publishToEcom", "defaultVendorID"};
    return fields;
}

Answer<QByteArray> valueFor(const Field &field, const QByteArray &text)
{
    bool isGood = true;
    switch (field.kind) {
    case Kind::Integer:
        if (text.isEmpty())
            return "0";
        (void)text.toLongLong(&isGood);
        break;
    case Kind::Decimal:
        if (text.isEmpty())
            return "0";
        isGood = Amount::parse(text).has_value();
        break;
    case Kind::Boolean:
        if (text == "1" || text == "true")
            return "true";
        isGood = text == "0" || text == "false" || text.isEmpty();
        return isGood ? Answer<QByteArray>("false")
                      : Answer<QByteArray>(refuse(400, "'" + field.name + "' must be true or false."));
    default:
        return text;
    }
    if (!isGood)
        return refuse(400, "'" + text + "' is not a valid value for '" + field.name + "'.");
    return text;
}

/// The scalar fields that the body sets, checked one by one. Empty or null clears (r-series 9.6).
Answer<Values> readFields(const Schema &schema, const QJsonObject &body, const WriteRights &rights)
{
    Values values;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QByteArray name = it.key().toUtf8();
        if (!writableFields().contains(name))
            continue; // read-only and unknown members are not looked at
        const std::optional<QByteArray> text = scalarText(it.value());
        if (!text)
            return refuse(400, "'" + name + "' must be a single value.");
        if (name == "defaultCost" && !rights.mayEditCost)
            return refuse(403, "You do not have permission to change costs.");
        const Answer<QByteArray> value = valueFor(schema.fields()[schema.indexOf(name)], *text);
        if (!value)
            return std::unexpected(value.error());
        values.emplace_back(name, *value);
    }
    return values;
}

std::optional<QByteArray> valueOf(const Values &values, const QByteArray &name)
{
    const auto found = std::ranges::find(values, name, &Values::value_type::first);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

/// r-series 8: a barcode of a wrong length, or one that another item has too, is 422.
Answer<void> checkBarcodes(const Account &account, const ItemRow *item, const Values &values)
{
    for (const char *field : {"upc", "ean"}) {
        const std::optional<QByteArray> written = valueOf(values, field);
        const QByteArray barcode = written ? *written : item == nullptr ? QByteArray() : item->get(field);
        if (barcode.isEmpty())
            continue;
        if (written && (barcode.size() < 11 || barcode.size() > 14))
            return refuse(422, QByteArray(field).toUpper() + " must have 11 to 14 digits.");
        if (!written && account.switches().is("duplicate-barcode", "new-only"))
            continue;
        const QList<qint64> owners = account.itemsWithBarcode(barcode);
        const bool isTaken =
            std::ranges::any_of(owners, [&](qint64 owner) { return item == nullptr || owner != item->id; });
        if (isTaken)
            return refuse(422, QByteArray(field).toUpper() + " '" + barcode + "' already exists.");
    }
    return {};
}

using Prices = std::vector<ItemPrice>;

Answer<Prices> readPrices(const Account &account, const QJsonObject &body, const Prices &before)
{
    Prices prices = before;
    if (account.switches().is("price-list", "replace")) {
        for (ItemPrice &price : prices)
            price.amount = "0";
    }
    for (const QJsonObject &entry : entitiesOf(body.value("Prices"_L1), u"ItemPrice"_s)) {
        const qint64 level = scalarText(entry.value("useTypeID"_L1)).value_or(QByteArray()).toLongLong();
        const QByteArray amount = scalarText(entry.value("amount"_L1)).value_or(QByteArray());
        const PlainRow *known = account.table("PriceLevel").plain(level);
        const std::optional<Amount> parsed = Amount::parse(amount);
        if (known == nullptr)
            return refuse(400, "Price level '" + QByteArray::number(level) + "' does not exist.");
        if (!parsed || parsed->units < 0)
            return refuse(400, "'" + amount + "' is not a valid amount.");
        const auto found = std::ranges::find(prices, level, &ItemPrice::level);
        if (found == prices.end())
            prices.push_back({level, known->get("name"), parsed->text()});
        else
            found->amount = parsed->text();
    }
    return prices;
}

void setFields(ItemRow &item, const Values &values, const Prices &prices, const QJsonObject &body)
{
    for (const auto &[name, value] : values)
        item.set(name, value);
    item.prices = prices;
    if (body.value("ItemAttributes"_L1).isObject())
        item.nested.insert(u"ItemAttributes"_s, body.value("ItemAttributes"_L1));
    if (body.value("Note"_L1).isObject())
        item.nested.insert(u"Note"_s, body.value("Note"_L1));
}

} // namespace

Answer<qint64> createItem(Account &account, const QJsonObject &body, const WriteRights &rights)
{
    Table &items = account.table("Item");
    const Answer<Values> values = readFields(items.schema(), body, rights);
    if (!values)
        return std::unexpected(values.error());
    if (valueOf(*values, "description").value_or(QByteArray()).trimmed().isEmpty())
        return refuse(400, "Item not created. An Item must have a description.");
    if (const Answer<void> checked = checkBarcodes(account, nullptr, *values); !checked)
        return std::unexpected(checked.error());
    const Answer<Prices> prices = readPrices(account, body, {{1, "Default", "0"}, {2, "MSRP", "0"}});
    if (!prices)
        return std::unexpected(prices.error());
    const qint64 id = items.nextId();
    ItemRow &item = account.addItem(id, [&](ItemRow &row) {
        row.set("createTime", formatTime(account.now())).set("timeStamp", formatTime(account.now()));
        setFields(row, *values, *prices, body);
    });
    account.addMissingItemShops(id);
    if (account.switches().is("post-quantity", "apply")) {
        const Answer<std::vector<StockWrite>> stock = readStockWrites(account, item, body);
        if (stock)
            applyStockWrites(account, item, *stock);
    }
    return id;
}

Answer<void> updateItem(Account &account, ItemRow &item, const QJsonObject &body, const WriteRights &rights)
{
    const Answer<Values> values = readFields(account.table("Item").schema(), body, rights);
    if (!values)
        return std::unexpected(values.error());
    const std::optional<QByteArray> description = valueOf(*values, "description");
    if (description && description->trimmed().isEmpty())
        return refuse(400, "Item not updated. An Item must have a description.");
    if (const Answer<void> checked = checkBarcodes(account, &item, *values); !checked)
        return checked;
    const bool hasPrices = body.contains("Prices"_L1);
    const Answer<Prices> prices =
        hasPrices ? readPrices(account, body, item.prices) : Answer<Prices>(item.prices);
    if (!prices)
        return std::unexpected(prices.error());
    if (body.contains("ItemShops"_L1) && !rights.mayEditStock)
        return refuse(403, "You do not have permission to change inventory.");
    const Answer<std::vector<StockWrite>> stock = readStockWrites(account, item, body);
    if (!stock)
        return std::unexpected(stock.error());
    const bool changesItem = !values->empty() || hasPrices || body.contains("ItemAttributes"_L1);
    if (changesItem) {
        account.changeItem(item, [&] {
            setFields(item, *values, *prices, body);
            item.set("timeStamp", formatTime(account.now()));
        });
    }
    applyStockWrites(account, item, *stock);
    return {};
}

void archiveItem(Account &account, ItemRow &item)
{
    account.changeItem(item, [&] { item.set("archived", QByteArray("true")); });
    const std::vector<Row *> rows = account.table("ItemShop").childrenOf(item.id);
    for (Row *row : rows) {
        auto &stock = static_cast<ItemShopRow &>(*row);
        if (stock.shopId != 0)
            account.setStock(stock, 0, {"archiveItem"});
    }
}

Answer<void> updateItemShop(Account &account, ItemShopRow &row, const QJsonObject &body)
{
    const bool rejects = account.switches().is("item-shop-quantity", "reject");
    if (rejects && body.contains("qoh"_L1))
        return refuse(400, "qoh cannot be changed here.");
    int point = row.reorderPoint;
    int level = row.reorderLevel;
    for (auto [name, target] : {std::pair("reorderPoint"_L1, &point), std::pair("reorderLevel"_L1, &level)}) {
        if (!body.contains(name))
            continue;
        bool isNumber = false;
        *target = scalarText(body.value(name)).value_or(QByteArray()).toInt(&isNumber);
        if (!isNumber)
            return refuse(400, "'" + QByteArray(name.data()) + "' must be a whole number.");
    }
    account.table("ItemShop").change(row, [&] {
        row.reorderPoint = point;
        row.reorderLevel = level;
        row.timeStamp = account.now();
    });
    return {};
}

} // namespace tillbridge::sandbox
