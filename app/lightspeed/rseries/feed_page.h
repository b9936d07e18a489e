// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/origin.h"
#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/context.h"
#include "lightspeed/rseries/replies.h"
#include "lightspeed/rseries/row_reader.h"
#include "lightspeed/rseries/vendor_time.h"
#include "lightspeed/rseries/walk.h"

#include <chrono>
#include <functional>
#include <optional>

namespace tillbridge::rseries {

// One page of any feed: what feeds.cpp and sales_feed.cpp have in common.

inline QDateTime startOfWatermark(const QString &watermark)
{
    return readTime(watermark.toStdString());
}

inline QString endOfWalk(const QString &before, const Walk &, const QString &newest)
{
    return newest.isEmpty() ? before : newest;
}

/// How one feed is read.
template <typename Row>
struct FeedPlan
{
    QString resource; ///< also the key of its rows
    QString orderedBy = QStringLiteral("timeStamp");
    std::chrono::seconds overlap = std::chrono::minutes(5);
    QStringList relations;
    QList<QPair<const char *, QString>> narrowing;
    void (*readRow)(const Json &row, FeedPage<Row> &page) = nullptr;
    bool doubtsFilter = false; ///< filtering by `orderedBy` is undocumented: look whether it was done
    /// What else there is to read when a walk has come to its end; none: nothing.
    std::function<std::optional<Walk>(const Walk &)> stageAfter;
    /// What a new walk starts from: one of our watermarks.
    QDateTime (*startFrom)(const QString &watermark) = startOfWatermark;
    /// The watermark that a walk leaves; `newest` as Walk::watermarkAfter() tells.
    QString (*endAt)(const QString &before, const Walk &walk, const QString &newest) = endOfWalk;

    [[nodiscard]] Cost cost() const { return listCost(resource, static_cast<int>(relations.size())); }
};

template <typename Row>
Result<QDateTime> startOf(const FeedPosition &at, const FeedPlan<Row> &plan)
{
    if (at.watermark.isEmpty())
        return QDateTime();
    const QDateTime watermark = plan.startFrom(at.watermark);
    if (!watermark.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("watermark"), at.watermark);
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
        return failure(ErrorCode::NotSupported, plan.orderedBy,
                       QStringLiteral("the server did not filter by it"));
    return {};
}

/// Fills `next`, `last` and `stockWatermark`.
template <typename Row>
Done stepOn(FeedPage<Row> &page, const FeedPlan<Row> &plan, const FeedPosition &at, Walk walk,
            const QString &next, const QDateTime &serverTime)
{
    if (next.isEmpty()) {
        const auto following = plan.stageAfter ? plan.stageAfter(walk) : std::nullopt;
        page.last = !following;
        page.next = following
                        ? FeedPosition{following->toCursor(), at.watermark}
                        : FeedPosition{{}, plan.endAt(at.watermark, walk, walk.watermarkAfter(serverTime))};
        return {};
    }
    const auto url = nextPage(walk.page, next);
    if (!url)
        return failure(url.error());
    if (!walk.loops.accepts(*url))
        return failure(ErrorCode::BadReply, pageCircle, QStringLiteral("the pages go round in a circle"));
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
    page.serverTime = response.serverTime();
    QDateTime oldest;
    for (const Json &row : list->rows) {
        plan.readRow(row, page);
        const QDateTime time = timeIn(row, walk.orderedBy.toStdString());
        if (!time.isValid() || walk.isSweep)
            continue;
        walk.newest = walk.newest.isValid() ? std::max(walk.newest, time) : time;
        oldest = oldest.isValid() ? std::min(oldest, time) : time;
    }
    if (!at.insideWalk()) {
        walk.startedAt = response.serverTime();
        if (const auto filtered = lookAtFilter(plan, from, oldest); !filtered)
            return failure(filtered.error());
    }
    const auto stepped = stepOn(page, plan, at, walk, list->next, response.serverTime());
    if (!stepped)
        return failure(stepped.error());
    if (page.last && at.watermark.isEmpty() && plan.relations.contains(QStringLiteral("ItemShops")))
        page.stockWatermark = writeTime(walk.startedAt);
    return page;
}

/// Inside a walk: asking from the stored place on would meet the same again for ever.
inline bool endsWalk(const Error &error)
{
    return error.code == ErrorCode::Rejected ||
           (error.code == ErrorCode::BadReply && error.subject == pageCircle);
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
        if (!endsWalk(error))
            return readyFuture<Answer>(failure(error));
        return readyFuture<Answer>(
            failure(Error::of(ErrorCode::CursorRefused, {}, error.detail).causedBy(error)));
    });
}

} // namespace tillbridge::rseries
