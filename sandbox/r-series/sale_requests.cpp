// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sales asked for over the control address, as JSON.
#include "sandbox/r-series/sales.h"

#include <QJsonArray>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

qint64 number(const QJsonObject &object, QLatin1StringView name, qint64 fallback = 0)
{
    return object.contains(name) ? scalarText(object.value(name)).value_or(QByteArray()).toLongLong()
                                 : fallback;
}

/// The item with this id, or with this custom or system SKU.
Attempt<qint64> findItem(const Account &account, const QJsonObject &line)
{
    if (line.contains("item"_L1))
        return number(line, "item"_L1);
    const QByteArray sku = line.value("sku"_L1).toString().toUtf8();
    if (sku.isEmpty())
        return 0;
    const Table &items = account.table("Item");
    for (const auto &[id, row] : items.rows()) {
        const PlainRow &item = *items.plain(id);
        if (item.get("customSku") == sku || item.get("systemSku") == sku)
            return id;
    }
    return std::unexpected(u"there is no item with the SKU %1"_s.arg(QString::fromUtf8(sku)));
}

Attempt<SaleLineRequest> readLine(const Account &account, const QJsonObject &line)
{
    const Attempt<qint64> item = findItem(account, line);
    if (!item)
        return std::unexpected(item.error());
    SaleLineRequest request;
    request.itemId = *item;
    request.quantity = number(line, "quantity"_L1, 1);
    request.parentLine = number(line, "parent_line"_L1);
    if (line.contains("unit_price"_L1)) {
        request.unitPrice = Amount::parse(scalarText(line.value("unit_price"_L1)).value_or(QByteArray()));
        if (!request.unitPrice)
            return std::unexpected(u"unit_price is not a number"_s);
    }
    return request;
}

} // namespace

Attempt<SaleRequest> Sales::fromJson(const Account &account, const QJsonObject &object)
{
    SaleRequest request;
    request.shopId = number(object, "shop"_L1, 1);
    request.registerId = number(object, "register"_L1);
    request.employeeId = number(object, "employee"_L1);
    request.customerId = number(object, "customer"_L1);
    request.isCompleted = object.value("completed"_L1).toBool(true);
    request.isVoided = object.value("voided"_L1).toBool(false);
    request.isLayaway = object.value("layaway"_L1).toBool(false);
    request.movesStock = object.value("moves_stock"_L1).toBool(true);
    request.reference = object.value("reference"_L1).toString().toUtf8();
    if (object.contains("complete_time"_L1)) {
        request.completeTime =
            parseTime(object.value("complete_time"_L1).toString().toUtf8(), account.timeZone);
        if (!request.completeTime)
            return std::unexpected(u"complete_time is not a time"_s);
    }
    const QJsonArray lines = object.value("lines"_L1).toArray();
    for (const QJsonValue &line : lines) {
        const Attempt<SaleLineRequest> read = readLine(account, line.toObject());
        if (!read)
            return std::unexpected(read.error());
        request.lines.push_back(*read);
    }
    if (request.lines.empty())
        return std::unexpected(u"a sale needs lines"_s);
    return request;
}

} // namespace tillbridge::sandbox
