// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/feed_page.h"
#include "lightspeed/rseries/feeds.h"
#include "lightspeed/rseries/sale_rows.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge::rseries {
namespace {

const auto timeStamp = u"timeStamp"_s;
const auto updateTime = u"updatetime"_s;
const auto completeTime = u"completeTime"_s;
const auto voidId = u"saleVoidID"_s;

constexpr std::chrono::seconds overlap = 10min;
constexpr std::chrono::seconds sweepEvery = 24h;
constexpr int sweptDays = 7; ///< completed that long ago and edited since, or dated back that far

// Where the server filters by `updatetime`, one time says how far sales are known. Where it does not, the
// watermark holds two: how far completions were read by `timeStamp`, and how far everything is known, edits,
// voids and backdated sales included. The second moves with a sweep (r-series 7e), and a walk by `updatetime`
// starts from it.

QDateTime completionsKnown(const QString &watermark)
{
    return readTime(watermark.section(u' ', 0, 0).toStdString());
}

QDateTime everythingKnown(const QString &watermark)
{
    return readTime(watermark.section(u' ', -1).toStdString());
}

QString endOfTimeStampWalk(const QString &before, const Walk &walk, const QString &newest)
{
    const bool swept = walk.isSweep && walk.startedAt.isValid();
    const QDateTime known = swept ? walk.startedAt : everythingKnown(before);
    return (newest.isEmpty() ? before.section(u' ', 0, 0) : newest) + u' ' + writeTime(known);
}

Query salesQuery(const Context &context)
{
    return context.query(u"Sale"_s);
}

Walk sweepOf(const Walk &walk, const QUrl &page, const QString &orderedBy)
{
    Walk sweep = walk;
    sweep.page = page;
    sweep.orderedBy = orderedBy;
    sweep.isSweep = true;
    sweep.loops = {};
    return sweep;
}

/// After the walk by `timeStamp`: once a day the sales of the last days, and then what was voided meanwhile.
std::optional<Walk> stageAfter(const Context &context, const QString &watermark, const Walk &walk)
{
    const QDateTime known = everythingKnown(watermark);
    if (walk.orderedBy == timeStamp) {
        if (!walk.startedAt.isValid() || known.secsTo(walk.startedAt) < sweepEvery.count())
            return std::nullopt;
        Query query = salesQuery(context);
        query.equals("completed", u"true"_s).withRelations({u"SaleLines"_s}).equals("sort", completeTime);
        query.compares("completeTime", ">=", writeTime(known.addDays(-sweptDays)));
        return sweepOf(walk, query.equals("limit", QString::number(pageSize)).url(), completeTime);
    }
    if (walk.orderedBy == completeTime) {
        Query query = context.query(u"SaleVoid"_s);
        query.equals("sort", voidId);
        query.compares("createTime", ">=", writeTime(known.addSecs(-overlap.count())));
        return sweepOf(walk, query.equals("limit", QString::number(pageSize)).url(), voidId);
    }
    return std::nullopt;
}

FeedPlan<Sale> salePlan(const ContextPtr &context, const FeedPosition &at, const QString &orderedBy)
{
    FeedPlan<Sale> plan;
    plan.resource = u"Sale"_s;
    plan.orderedBy = orderedBy;
    plan.overlap = overlap;
    plan.relations = {u"SaleLines"_s};
    plan.narrowing = {{"completed", u"true"_s}};
    plan.readRow = readSale;
    plan.doubtsFilter = orderedBy == updateTime;
    plan.startFrom = everythingKnown;
    if (orderedBy != updateTime) {
        plan.startFrom = completionsKnown;
        plan.endAt = endOfTimeStampWalk;
        plan.stageAfter = [context, watermark = at.watermark](const Walk &walk) {
            return stageAfter(*context, watermark, walk);
        };
    }
    return plan;
}

/// Sales that did not change since everything was known are known: they are not news because we looked again.
SalePage changedSince(SalePage page, const QDateTime &known)
{
    page.rows.removeIf([from = known.addSecs(-overlap.count())](const Sale &sale) {
        return sale.updatedAt.isValid() && sale.updatedAt < from;
    });
    return page;
}

/// The sales that these voids are of, as they stand now.
QFuture<Result<SalePage>> readSales(const ContextPtr &context, const QStringList &ids,
                                    const std::stop_token &stop)
{
    if (ids.isEmpty())
        return readyFuture<Result<SalePage>>(SalePage());
    Query query = salesQuery(*context);
    query.compares("saleID", "IN", u'[' + ids.join(u',') + u']').equals("archived", u"true"_s);
    query.withRelations({u"SaleLines"_s}).equals("limit", QString::number(pageSize));
    return getDecoded(context, query.url(), listCost(u"Sale"_s, 1), stop,
                      [](const HttpResponse &response) -> Result<SalePage> {
                          const auto list = readList(response.body, "Sale");
                          if (!list)
                              return failure(list.error());
                          SalePage page;
                          for (const Json &row : list->rows)
                              readSale(row, page);
                          return page;
                      });
}

/// A void has no content but the sale's id; it is read as a feed whose rows are sales without anything else.
void readVoid(const Json &row, SalePage &page)
{
    RowReader reader(row, "saleVoidID");
    Sale sale;
    sale.remoteId = reader.reference("saleID");
    if (reader.problem())
        page.problems.append(*reader.problem());
    else if (!sale.remoteId.isEmpty())
        page.rows.append(sale);
}

QFuture<Result<SalePage>> readVoids(const ContextPtr &context, const FeedPosition &at, const Walk &walk,
                                    const std::stop_token &stop)
{
    FeedPlan<Sale> plan = salePlan(context, at, voidId);
    plan.resource = u"SaleVoid"_s;
    plan.relations = {};
    plan.readRow = readVoid;
    auto voids = andThen(readPage(context, at, plan, stop), [=](const SalePage &found) {
        QStringList ids;
        for (const Sale &sale : found.rows)
            ids.append(sale.remoteId);
        ids.removeDuplicates();
        return mapped(readSales(context, ids, stop), [found](SalePage sales) {
            sales.problems += found.problems;
            sales.next = found.next;
            sales.last = found.last;
            sales.serverTime = found.serverTime;
            return Result<SalePage>(sales);
        });
    });
    // The list of voids needs a permission of its own; without it voids of older sales stay unseen.
    return orElse(std::move(voids), [at, walk](const Error &error) {
        if (error.code != ErrorCode::PermissionMissing)
            return readyFuture<Result<SalePage>>(failure(error));
        SalePage none;
        none.last = true;
        none.next = {{}, endOfTimeStampWalk(at.watermark, walk, walk.watermarkAfter(walk.startedAt))};
        return readyFuture<Result<SalePage>>(none);
    });
}

QFuture<Result<SalePage>> goOn(const ContextPtr &context, const FeedPosition &at, const Walk &walk,
                               const std::stop_token &stop)
{
    if (walk.orderedBy == voidId)
        return readVoids(context, at, walk, stop);
    auto page = readPage(context, at, salePlan(context, at, walk.orderedBy), stop);
    if (!walk.isSweep)
        return page;
    return mapped(std::move(page), [known = everythingKnown(at.watermark)](const SalePage &found) {
        return Result<SalePage>(changedSince(found, known));
    });
}

/// Status 400 for the address, or an answer that shows that nothing was filtered. Any other refusal is no
/// word about the filter. A 400 for another reason costs nothing: the next walk asks again.
bool isWithoutFilter(const Error &error)
{
    return (error.code == ErrorCode::Rejected && error.detail.startsWith(u"400"_s)) ||
           (error.code == ErrorCode::NotSupported && error.subject == updateTime);
}

} // namespace

QFuture<Result<SalePage>> readSalePage(const ContextPtr &context, const FeedPosition &at,
                                       const std::stop_token &stop)
{
    if (const auto walk = Walk::fromCursor(at.cursor); at.insideWalk() && walk)
        return goOn(context, at, *walk, stop);
    auto page = readPage(context, at, salePlan(context, at, updateTime), stop);
    if (at.insideWalk() || at.watermark.isEmpty()) // sorting alone is documented
        return page;
    return orElse(std::move(page), [=](const Error &error) {
        if (!isWithoutFilter(error))
            return readyFuture<Result<SalePage>>(failure(error));
        return readPage(context, at, salePlan(context, at, timeStamp), stop);
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
