// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/feeds.h"

#include "http/origin.h"
#include "lightspeed/rseries/item_rows.h"
#include "lightspeed/rseries/replies.h"
#include "lightspeed/rseries/row_reader.h"
#include "lightspeed/rseries/sale_rows.h"
#include "lightspeed/rseries/vendor_time.h"
#include "lightspeed/rseries/walk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge::rseries {
namespace {

const auto timeStamp = u"timeStamp"_s;
const auto updateTime = u"updatetime"_s;

template <typename Row>
struct FeedPlan
{
    QString resource; ///< also the key of its rows
    QString orderedBy = timeStamp;
    std::chrono::seconds overlap = 5min;
    QStringList relations;
    QList<QPair<const char *, QString>> narrowing;
    void (*readRow)(const Json &row, FeedPage<Row> &page) = nullptr;
    bool doubtsFilter = false; ///< filtering by `orderedBy` is undocumented: look whether it was done

    [[nodiscard]] Cost cost() const { return listCost(resource, static_cast<int>(relations.size())); }
};

template <typename Row>
Result<QDateTime> startOf(const FeedPosition &at, const FeedPlan<Row> &plan)
{
    if (at.watermark.isEmpty())
        return QDateTime();
    const QDateTime watermark = readTime(at.watermark.toStdString());
    if (!watermark.isValid())
        return failure(ErrorCode::InvalidInput, u"watermark"_s, at.watermark);
    return watermark.addSecs(-plan.overlap.count());
}

template <typename Row>
QUrl firstPage(const Context &context, const FeedPlan<Row> &plan, const QDateTime &from)
{
    Query query = context.query(plan.resource);
    for (const auto &[field, value] : plan.narrowing)
        query.equals(field, value);
    if (!plan.relations.isEmpty())
        query.withRelations(plan.relations);
    query.equals("sort", plan.orderedBy);
    if (from.isValid())
        query.compares(plan.orderedBy.toLatin1().constData(), ">=", writeTime(from));
    return query.equals("limit", QString::number(pageSize)).url();
}

template <typename Row>
Done lookAtFilter(const FeedPlan<Row> &plan, const QDateTime &from, const QDateTime &oldest)
{
    if (plan.doubtsFilter && from.isValid() && oldest.isValid() && oldest < from)
        return failure(ErrorCode::NotSupported, plan.orderedBy, u"the server did not filter by it"_s);
    return {};
}

/// Fills `next`, `last` and `stockWatermark`.
template <typename Row>
Done stepOn(FeedPage<Row> &page, const FeedPosition &at, Walk walk, const QString &next,
            const QDateTime &serverTime)
{
    if (next.isEmpty()) {
        const QString watermark = walk.watermarkAfter(serverTime);
        page.last = true;
        page.next = {{}, watermark.isEmpty() ? at.watermark : watermark};
        return {};
    }
    const auto url = nextPage(walk.page, next);
    if (!url)
        return failure(url.error());
    if (!walk.loops.accepts(*url))
        return failure(ErrorCode::BadReply, {}, u"the pages go round in a circle"_s);
    walk.page = *url;
    page.next = {walk.toCursor(), at.watermark};
    return {};
}

template <typename Row>
Result<FeedPage<Row>> decodePage(const FeedPlan<Row> &plan, const FeedPosition &at, Walk walk,
                                 const QDateTime &from, const HttpResponse &response)
{
    const auto list = readList(response.body, plan.resource.toStdString());
    if (!list)
        return failure(list.error());
    FeedPage<Row> page;
    QDateTime oldest;
    for (const Json &row : list->rows) {
        plan.readRow(row, page);
        const QDateTime time = timeIn(row, walk.orderedBy.toStdString());
        if (!time.isValid())
            continue;
        walk.newest = walk.newest.isValid() ? std::max(walk.newest, time) : time;
        oldest = oldest.isValid() ? std::min(oldest, time) : time;
    }
    if (!at.insideWalk()) {
        walk.startedAt = response.serverTime();
        if (const auto filtered = lookAtFilter(plan, from, oldest); !filtered)
            return failure(filtered.error());
    }
    const auto stepped = stepOn(page, at, walk, list->next, response.serverTime());
    if (!stepped)
        return failure(stepped.error());
    if (page.last && at.watermark.isEmpty() && plan.relations.contains("ItemShops"_L1))
        page.stockWatermark = writeTime(walk.startedAt);
    return page;
}

template <typename Row>
QFuture<Result<FeedPage<Row>>> readPage(const ContextPtr &context, const FeedPosition &at,
                                        const FeedPlan<Row> &plan, const std::stop_token &stop)
{
    using Answer = Result<FeedPage<Row>>;
    const auto from = startOf(at, plan);
    if (!from)
        return readyFuture<Answer>(failure(from.error()));
    const auto walk = at.insideWalk() ? Walk::fromCursor(at.cursor)
                                      : Walk{firstPage(*context, plan, *from), plan.orderedBy, {}, {}, {}};
    if (!walk)
        return readyFuture<Answer>(failure(walk.error()));
    if (!isSameOrigin(walk->page, context->api)) // the address was changed since
        return readyFuture<Answer>(failure(ErrorCode::CursorRefused, walk->page.host()));
    auto page = getDecoded(context, walk->page, plan.cost(), stop, [=](const HttpResponse &response) {
        return decodePage(plan, at, *walk, *from, response);
    });
    if (!at.insideWalk())
        return page;
    return orElse(std::move(page), [](const Error &error) {
        if (error.code != ErrorCode::Rejected)
            return readyFuture<Answer>(failure(error));
        return readyFuture<Answer>(
            failure(Error::of(ErrorCode::CursorRefused, {}, error.detail).causedBy(error)));
    });
}

FeedPlan<Sale> salePlan(bool byTimeStamp)
{
    FeedPlan<Sale> plan;
    plan.resource = u"Sale"_s;
    plan.orderedBy = byTimeStamp ? timeStamp : updateTime;
    plan.overlap = 10min;
    plan.relations = {u"SaleLines"_s};
    plan.narrowing = {{"completed", u"true"_s}};
    plan.readRow = readSale;
    plan.doubtsFilter = !byTimeStamp;
    return plan;
}

} // namespace

QFuture<Result<ProductPage>> readProductPage(const ContextPtr &context, const FeedPosition &at,
                                             const std::stop_token &stop)
{
    FeedPlan<Product> plan;
    plan.resource = u"Item"_s;
    plan.narrowing = {{"archived", u"true"_s}};
    if (at.watermark.isEmpty())
        plan.relations = {u"ItemShops"_s};
    plan.readRow = readItem;
    return readPage(context, at, plan, stop);
}

QFuture<Result<StockPage>> readStockPage(const ContextPtr &context, const FeedPosition &at,
                                         const std::stop_token &stop)
{
    FeedPlan<StockLevel> plan;
    plan.resource = u"ItemShop"_s;
    plan.readRow = readItemShop;
    return readPage(context, at, plan, stop);
}

QFuture<Result<SalePage>> readSalePage(const ContextPtr &context, const FeedPosition &at,
                                       const std::stop_token &stop)
{
    const bool byTimeStamp = context->salesByTimeStamp;
    auto page = readPage(context, at, salePlan(byTimeStamp), stop);
    if (at.insideWalk() || byTimeStamp)
        return page;
    return orElse(std::move(page), [=](const Error &error) {
        if (error.code != ErrorCode::Rejected && error.code != ErrorCode::NotSupported)
            return readyFuture<Result<SalePage>>(failure(error));
        return mapped(readPage(context, at, salePlan(true), stop), [context](const SalePage &other) {
            context->salesByTimeStamp = true;
            return Result<SalePage>(other);
        });
    });
}

QFuture<Result<FeedPosition>> presentOfSales(const ContextPtr &context, const std::stop_token &stop)
{
    // Any reply tells the time; this one also tells whether we may read sales.
    const QUrl url = context->query(u"Sale"_s).equals("completed", u"true"_s).equals("limit", u"1"_s).url();
    return mapped(get(context, url, listCost(u"Sale"_s), stop), [](const HttpResponse &response) {
        const QDateTime now = response.serverTime();
        if (!now.isValid())
            return Result<FeedPosition>(
                failure(ErrorCode::BadReply, {}, u"the server does not tell its time"_s));
        return Result<FeedPosition>(FeedPosition{{}, writeTime(now)});
    });
}

} // namespace tillbridge::rseries
