// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the control address can ask of the R-Series; README.md lists the calls.
#include "sandbox/r-series/r_series.h"

#include "sandbox/r-series/item_writes.h"
#include "sandbox/r-series/permissions.h"
#include "sandbox/r-series/sales.h"
#include "sandbox/r-series/stock_writes.h"

#include <QJsonArray>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

qint64 number(const QJsonObject &body, QLatin1StringView name, qint64 fallback = 0)
{
    return body.contains(name) ? scalarText(body.value(name)).value_or(QByteArray()).toLongLong() : fallback;
}

bool isAsked(const QJsonObject &body, QLatin1StringView name)
{
    return body.value(name).toBool();
}

QJsonObject stockOf(const ItemShopRow &row)
{
    return {{u"item_shop"_s, QString::number(row.id)},
            {u"item"_s, QString::number(row.itemId)},
            {u"shop"_s, QString::number(row.shopId)},
            {u"quantity"_s, row.qoh},
            {u"on_layaway"_s, row.onLayaway},
            {u"time_stamp"_s, QString::fromLatin1(formatTime(row.timeStamp))}};
}

} // namespace

std::optional<ControlAnswer> RSeries::control(const QByteArray &method, const QString &path,
                                              const QJsonObject &body)
{
    using Handler = ControlAnswer (RSeries::*)(const QJsonObject &);
    static const QHash<QString, Handler> posts{
        {u"/sale"_s, &RSeries::makeSale},
        {u"/sale/void"_s, &RSeries::voidSale},
        {u"/sale/line"_s, &RSeries::changeSaleLine},
        {u"/stock"_s, &RSeries::setStock},
        {u"/stock/remove"_s, &RSeries::removeStock},
        {u"/item"_s, &RSeries::changeItem},
        {u"/token"_s, &RSeries::changeToken},
        {u"/employee"_s, &RSeries::changeEmployee},
        {u"/switch"_s, &RSeries::setSwitch},
        {u"/bucket"_s, &RSeries::setBucket},
        {u"/sales-traffic"_s, &RSeries::setSalesTraffic},
    };
    if (method == "GET" && path == "/state"_L1)
        return state(body);
    const auto found = method == "POST" ? posts.constFind(path) : posts.constEnd();
    if (found == posts.constEnd())
        return std::nullopt;
    if (accountFor(body) == nullptr)
        return ControlAnswer::refused(u"there is no such account"_s);
    return (this->*found.value())(body);
}

Account *RSeries::accountFor(const QJsonObject &body) const
{
    const QByteArray wanted = scalarText(body.value("account"_L1)).value_or(QByteArray());
    for (const auto &one : m_accounts) {
        if (wanted.isEmpty() || one->id == wanted)
            return one.get();
    }
    return nullptr;
}

ControlAnswer RSeries::makeSale(const QJsonObject &body)
{
    Account &target = *accountFor(body);
    const Attempt<SaleRequest> request = Sales::fromJson(target, body);
    if (!request)
        return ControlAnswer::refused(request.error());
    const Attempt<qint64> sale = Sales(target).make(*request);
    if (!sale)
        return ControlAnswer::refused(sale.error());
    QJsonArray lines;
    const std::vector<Row *> &rows = target.table("SaleLine").childrenOf(*sale);
    const size_t first = *sale == 0 ? rows.size() - request->lines.size() : 0;
    for (size_t i = first; i < rows.size(); ++i)
        lines.append(QString::number(rows[i]->id));
    return {200, {{u"sale"_s, QString::number(*sale)}, {u"lines"_s, lines}}};
}

ControlAnswer RSeries::voidSale(const QJsonObject &body)
{
    const Attempt<void> done = Sales(*accountFor(body)).voidSale(number(body, "sale"_L1));
    return done ? ControlAnswer{} : ControlAnswer::refused(done.error());
}

ControlAnswer RSeries::changeSaleLine(const QJsonObject &body)
{
    const Attempt<void> done =
        Sales(*accountFor(body)).changeQuantity(number(body, "line"_L1), number(body, "quantity"_L1));
    return done ? ControlAnswer{} : ControlAnswer::refused(done.error());
}

/// What somebody types into Lightspeed itself.
ControlAnswer RSeries::setStock(const QJsonObject &body)
{
    Account &target = *accountFor(body);
    ItemShopRow *row = target.stockOf(number(body, "item"_L1), number(body, "shop"_L1, 1));
    if (row == nullptr || row->shopId == 0 || !body.contains("quantity"_L1))
        return ControlAnswer::refused(u"there is no such stock row, or no quantity was given"_s);
    target.setStock(*row, static_cast<int>(number(body, "quantity"_L1)), {});
    return {200, stockOf(*row)};
}

ControlAnswer RSeries::removeStock(const QJsonObject &body)
{
    Account &target = *accountFor(body);
    const ItemShopRow *row = target.stockOf(number(body, "item"_L1), number(body, "shop"_L1, 1));
    if (row == nullptr)
        return ControlAnswer::refused(u"there is no such stock row"_s);
    target.table("ItemShop").remove(row->id);
    return {};
}

/// Changes fields of an item as Lightspeed's own screens would, without the rules of the API.
ControlAnswer RSeries::changeItem(const QJsonObject &body)
{
    Account &target = *accountFor(body);
    ItemRow *item = target.item(number(body, "item"_L1));
    if (item == nullptr)
        return ControlAnswer::refused(u"there is no such item"_s);
    if (isAsked(body, "archive"_L1)) {
        archiveItem(target, *item);
        return {};
    }
    const QJsonObject fields = body.value("fields"_L1).toObject();
    const Schema &schema = target.table("Item").schema();
    for (const QString &name : fields.keys()) {
        if (schema.indexOf(name.toUtf8()) <= 0)
            return ControlAnswer::refused(u"an item has no field "_s + name);
    }
    target.changeItem(*item, [&] {
        for (auto it = fields.begin(); it != fields.end(); ++it)
            item->set(it.key().toUtf8(), scalarText(it.value()).value_or(QByteArray()));
        item->set("timeStamp", formatTime(target.now()));
    });
    return {};
}

ControlAnswer RSeries::changeToken(const QJsonObject &body)
{
    if (isAsked(body, "expire"_L1))
        m_tokens.expireAccessTokens();
    if (isAsked(body, "revoke"_L1))
        m_tokens.revokeAll();
    return body.contains("issue"_L1) ? issueToken(body) : ControlAnswer{};
}

/// Signs in without the page.
ControlAnswer RSeries::issueToken(const QJsonObject &body)
{
    const QJsonObject wanted = body.value("issue"_L1).toObject();
    const Account &target = *accountFor(body);
    auto grant = std::make_shared<Grant>();
    grant->clientId = wanted.value("client_id"_L1).toString().toUtf8();
    if (grant->clientId.isEmpty())
        grant->clientId = m_oauth->clients().front().id;
    grant->accountId = target.id;
    grant->employeeId = target.employeeId;
    grant->scopes = wanted.value("scopes"_L1).toString(u"employee:all"_s).toUtf8().split(' ');
    if (!std::ranges::all_of(grant->scopes, isPermission))
        return ControlAnswer::refused(u"scopes holds something that is no permission"_s);
    const TokenReply reply = m_tokens.issue(grant);
    return {200,
            {{u"access_token"_s, QString::fromLatin1(reply.access)},
             {u"refresh_token"_s, QString::fromLatin1(reply.refresh)},
             {u"expires_in"_s, reply.expiresIn}}};
}

ControlAnswer RSeries::changeEmployee(const QJsonObject &body)
{
    Account &target = *accountFor(body);
    if (body.contains("locked"_L1))
        target.isEmployeeLocked = isAsked(body, "locked"_L1);
    if (body.contains("missing_rights"_L1)) {
        target.missingRights.clear();
        const QJsonArray missing = body.value("missing_rights"_L1).toArray();
        for (const QJsonValue &right : missing)
            target.missingRights.insert(right.toString().toUtf8());
    }
    return {};
}

ControlAnswer RSeries::setSwitch(const QJsonObject &body)
{
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() == "account"_L1 || it.key() == "series"_L1)
            continue;
        const Done done = m_switches.set(it.key() + u'=' + it.value().toVariant().toString());
        if (!done)
            return ControlAnswer::refused(done.error().subject + u": "_s + done.error().detail);
    }
    return {200, m_switches.toJson()};
}

/// Another program that uses the same keys, seen from the bucket.
ControlAnswer RSeries::setBucket(const QJsonObject &body)
{
    const QByteArray client = body.value("client_id"_L1).toString().toUtf8();
    Limits &limits =
        m_api.limitsOf(*accountFor(body), client.isEmpty() ? m_oauth->clients().front().id : client);
    limits.setLevel(body.contains("add"_L1) ? limits.level() + body.value("add"_L1).toDouble()
                                            : body.value("level"_L1).toDouble());
    return {200, {{u"level"_s, limits.level()}}};
}

ControlAnswer RSeries::setSalesTraffic(const QJsonObject &body)
{
    setSalesPerMinute(body.value("per_minute"_L1).toVariant().toDouble());
    return {};
}

ControlAnswer RSeries::state(const QJsonObject &body) const
{
    const qint64 onlyItem = number(body, "item"_L1);
    QJsonArray all;
    for (const auto &one : m_accounts) {
        QJsonArray stock;
        const Table &rows = one->table("ItemShop");
        const auto append = [&](const Row &row) {
            if (const auto &level = static_cast<const ItemShopRow &>(row); level.shopId != 0)
                stock.append(stockOf(level));
        };
        if (onlyItem > 0) {
            for (const Row *row : rows.childrenOf(onlyItem))
                append(*row);
        } else {
            for (const auto &[id, row] : rows.rows())
                append(*row);
        }
        all.append(
            QJsonObject{{u"account"_s, QString::fromUtf8(one->id)},
                        {u"items"_s, static_cast<qint64>(one->table("Item").rows().size())},
                        {u"sales"_s, static_cast<qint64>(one->table("Sale").rows().size())},
                        {u"stock_changes"_s, static_cast<qint64>(one->table("InventoryLog").rows().size())},
                        {u"stock"_s, stock}});
    }
    return {200, {{u"accounts"_s, all}, {u"switches"_s, m_switches.toJson()}}};
}

} // namespace tillbridge::sandbox
