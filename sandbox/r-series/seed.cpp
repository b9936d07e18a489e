// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/seed.h"

#include "sandbox/r-series/stock_writes.h"

#include <QFile>
#include <QJsonDocument>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const QJsonObject &object, QLatin1StringView name)
{
    return scalarText(object.value(name)).value_or(QByteArray());
}

qint64 numberOf(const QJsonObject &object, QLatin1StringView name)
{
    return textOf(object, name).toLongLong();
}

Seconds timeOf(const QJsonObject &object)
{
    return parseTime(textOf(object, "timeStamp"_L1), QTimeZone::utc()).value_or(0);
}

void addMissing(Account &account, const char *table, qint64 id, const QByteArray &name)
{
    if (id > 0 && account.table(table).find(id) == nullptr)
        account.table(table).add(id, [&](PlainRow &row) {
            row.set("name", name.isEmpty() ? QByteArray(table) + ' ' + QByteArray::number(id) : name)
                .set("timeStamp", formatTime(account.now()));
        });
}

void addReferences(Account &account, const QJsonObject &item)
{
    addMissing(account, "Vendor", numberOf(item, "defaultVendorID"_L1), {});
    addMissing(account, "Manufacturer", numberOf(item, "manufacturerID"_L1), {});
    addMissing(account, "Category", numberOf(item, "categoryID"_L1), {});
    addMissing(account, "TaxClass", numberOf(item, "taxClassID"_L1),
               textOf(item.value("TaxClass"_L1).toObject(), "name"_L1));
    const qint64 matrix = numberOf(item, "itemMatrixID"_L1);
    if (matrix > 0 && account.table("ItemMatrix").find(matrix) == nullptr)
        account.table("ItemMatrix").add(matrix, [&](PlainRow &row) {
            row.set("description", textOf(item, "description"_L1))
                .set("timeStamp", formatTime(account.now()));
        });
}

void addPrices(Account &account, const QJsonObject &recorded, ItemRow &item)
{
    for (const QJsonObject &price : entitiesOf(recorded.value("Prices"_L1), u"ItemPrice"_s)) {
        const qint64 level = numberOf(price, "useTypeID"_L1);
        if (account.table("PriceLevel").find(level) == nullptr)
            account.table("PriceLevel").add(level, [&](PlainRow &row) {
                row.set("name", textOf(price, "useType"_L1)).set("type", QByteArray("fixed"));
            });
        item.prices.push_back({level, textOf(price, "useType"_L1), textOf(price, "amount"_L1)});
    }
}

void addStock(Account &account, const QJsonObject &recorded, qint64 itemId)
{
    for (const QJsonObject &stock : entitiesOf(recorded.value("ItemShops"_L1), u"ItemShop"_s)) {
        ItemShopRow &row =
            account.addItemShop(numberOf(stock, "itemShopID"_L1), itemId, numberOf(stock, "shopID"_L1),
                                static_cast<int>(numberOf(stock, "qoh"_L1)), timeOf(stock));
        row.backorder = static_cast<int>(numberOf(stock, "backorder"_L1));
        row.componentQoh = static_cast<int>(numberOf(stock, "componentQoh"_L1));
        row.componentBackorder = static_cast<int>(numberOf(stock, "componentBackorder"_L1));
        row.reorderPoint = static_cast<int>(numberOf(stock, "reorderPoint"_L1));
        row.reorderLevel = static_cast<int>(numberOf(stock, "reorderLevel"_L1));
    }
}

void addVendorNumbers(Account &account, const QJsonObject &recorded, qint64 itemId)
{
    for (const QJsonObject &number : entitiesOf(recorded.value("ItemVendorNums"_L1), u"ItemVendorNum"_s)) {
        addMissing(account, "Vendor", numberOf(number, "vendorID"_L1), {});
        account.table("ItemVendorNum").add(numberOf(number, "itemVendorNumID"_L1), [&](PlainRow &row) {
            row.set("value", textOf(number, "value"_L1))
                .set("timeStamp", formatTime(timeOf(number)))
                .set("itemID", itemId)
                .set("vendorID", numberOf(number, "vendorID"_L1));
        });
    }
}

void addItem(Account &account, const QJsonObject &recorded)
{
    addReferences(account, recorded);
    const Schema &schema = account.table("Item").schema();
    const ItemRow &item = account.addItem(numberOf(recorded, "itemID"_L1), [&](ItemRow &row) {
        for (const Field &field : schema.fields()) {
            const QLatin1StringView name(field.name.constData(), field.name.size());
            if (field.name != schema.idName() && recorded.contains(name))
                row.set(field.name, textOf(recorded, name));
        }
        addPrices(account, recorded, row);
        for (const QLatin1StringView name :
             {"ItemComponents"_L1, "ItemAttributes"_L1, "Note"_L1, "CustomFieldValues"_L1}) {
            if (recorded.contains(name))
                row.nested.insert(name, recorded.value(name));
        }
    });
    addStock(account, recorded, item.id);
    addVendorNumbers(account, recorded, item.id);
}

} // namespace

Done seedItems(Account &account, const QJsonArray &items)
{
    for (const QJsonValue &item : items) {
        if (numberOf(item.toObject(), "itemID"_L1) <= 0)
            return failure(ErrorCode::ImportInvalid, u"an item has no itemID"_s);
        addItem(account, item.toObject());
    }
    // Only now: new rows take ids behind all recorded ones.
    for (const auto &[id, row] : account.table("Item").rows())
        account.addMissingItemShops(id);
    return {};
}

Done seedFromFile(Account &account, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, fileName, file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isArray())
        return failure(ErrorCode::ImportInvalid, fileName, problem.errorString());
    return seedItems(account, document.array());
}

} // namespace tillbridge::sandbox
