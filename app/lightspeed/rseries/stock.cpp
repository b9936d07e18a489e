// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/stock.h"

#include "lightspeed/rseries/item_rows.h"
#include "lightspeed/rseries/replies.h"
#include "lightspeed/rseries/row_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

Result<FreshLevels> decodeFresh(const HttpResponse &response, qsizetype asked)
{
    const auto list = readList(response.body, "Item");
    if (!list)
        return failure(list.error());
    if (!list->next.isEmpty() && std::ssize(list->rows) < asked)
        return failure(ErrorCode::BadReply, {}, u"only a part of the levels asked for"_s);
    FreshLevels fresh;
    for (const Json &row : list->rows) {
        const RowReader item(row, "itemID");
        if (item.problem())
            return failure(ErrorCode::BadReply, {}, item.problem()->what);
        const ItemLevels inside = readItemLevels(row, item.remoteId());
        if (!inside.problems.isEmpty())
            return failure(ErrorCode::BadReply, item.remoteId(), inside.problems.first().what);
        fresh.levels.append(inside.levels);
        // The feed of products may never tell: archiving need not move an item's time (r-series 9.4).
        if (item.flag("archived"))
            fresh.archived.append(item.remoteId());
    }
    return fresh;
}

QString wholeUnits(const Quantity &quantity)
{
    return QString::number(quantity.floorToInteger());
}

/// A write that was accepted, but whose reply tells nothing.
std::unexpected<Error> unreadable(const Error &why)
{
    return failure(Error::of(ErrorCode::OutcomeUnknown, {}, why.detail).causedBy(why));
}

} // namespace

QFuture<Result<FreshLevels>> readFresh(const ContextPtr &context, const QStringList &itemIds,
                                       const std::stop_token &stop)
{
    const QUrl url = context->query(u"Item"_s)
                         .compares("itemID", "IN", u'[' + itemIds.join(u',') + u']')
                         .equals("archived", u"true"_s)
                         .withRelations({u"ItemShops"_s})
                         .equals("limit", QString::number(pageSize))
                         .url();
    return getDecoded(
        context, url, listCost(u"Item"_s, 1), stop,
        [asked = itemIds.size()](const HttpResponse &response) { return decodeFresh(response, asked); });
}

Done checkStockWrite(const StockWrite &write, const PosTraits &traits)
{
    if (!isId(write.productRemoteId))
        return failure(ErrorCode::InvalidInput, write.productRemoteId, u"not an item"_s);
    if (write.shops.isEmpty() || write.shops.size() > traits.shopsPerStockWrite)
        return failure(ErrorCode::InvalidInput, write.productRemoteId, u"%1 shops"_s.arg(write.shops.size()));
    QSet<QString> seen;
    for (const ShopQuantity &shop : write.shops) {
        if (!isId(shop.shopRemoteId) || seen.contains(shop.shopRemoteId))
            return failure(ErrorCode::InvalidInput, shop.shopRemoteId, u"not a shop, or named twice"_s);
        seen.insert(shop.shopRemoteId);
        if (shop.quantity.isNegative() || !shop.quantity.isInteger())
            return failure(ErrorCode::InvalidInput, shop.quantity.toString(), u"not a quantity it takes"_s);
    }
    return {};
}

QByteArray stockWriteBody(const StockWrite &write)
{
    QJsonArray rows;
    for (const ShopQuantity &shop : write.shops)
        rows.append(QJsonObject{{u"shopID"_s, shop.shopRemoteId}, {u"qoh"_s, wholeUnits(shop.quantity)}});
    const QJsonObject body{{u"ItemShops"_s, QJsonObject{{u"ItemShop"_s, rows}}}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<StockWriteOutcome> judgeStockReply(const StockWrite &write, const QByteArray &body)
{
    const auto reply = readSingle(body, "Item");
    if (!reply)
        return reply.error().code == ErrorCode::RemoteNotFound ? failure(reply.error())
                                                               : unreadable(reply.error());
    if (memberText(reply->row, "itemID") != write.productRemoteId)
        return unreadable(
            Error::of(ErrorCode::BadReply, {}, u"a reply about another item: "_s + rawText(reply->row)));

    const ItemLevels shown = readItemLevels(reply->row, write.productRemoteId);
    StockWriteOutcome outcome;
    for (const ShopQuantity &asked : write.shops) {
        const auto level = std::ranges::find(shown.levels, asked.shopRemoteId, &StockLevel::shopRemoteId);
        if (level == shown.levels.end() && !shown.problems.isEmpty()) // it may be the one that is unreadable
            return unreadable(Error::of(ErrorCode::BadReply, {}, shown.problems.first().what));
        if (level == shown.levels.end())
            outcome.refused.insert(asked.shopRemoteId, u"the reply does not show this shop"_s);
        else if (level->onHand != asked.quantity)
            outcome.refused.insert(asked.shopRemoteId, u"it shows "_s + level->onHand.toString());
        else
            outcome.confirmed.append(*level);
    }
    return outcome;
}

QFuture<Result<StockWriteOutcome>> writeStock(const ContextPtr &context, const StockWrite &write,
                                              const std::stop_token &stop)
{
    const Cost cost = stockWriteCost(write.shops.size());
    ApiRequest request;
    request.http = getRequest(context->query(u"Item/"_s + write.productRemoteId).url());
    request.http.method = "PUT";
    request.http.body = stockWriteBody(write);
    request.http.contentType = "application/json";
    request.retry = RetryClass::AbsoluteWrite;
    request.shape = cost.shape;
    request.costGuess = cost.drips;
    request.stop = stop;
    auto written = mapped(context->client->send(request), [write](const HttpResponse &response) {
        return judgeStockReply(write, response.body);
    });
    return orElse(std::move(written), [](Error error) {
        if (error.code == ErrorCode::PermissionMissing)
            error.subject = u"employee:inventory"_s;
        return readyFuture<Result<StockWriteOutcome>>(failure(std::move(error)));
    });
}

} // namespace tillbridge::rseries
