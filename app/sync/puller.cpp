// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/puller.h"

#include "core/logging.h"
#include "core/redaction.h"
#include "sync/feed_walk.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype mostUnreadNamed = 50;

SyncStage stageOf(Feed feed)
{
    switch (feed) {
    case Feed::Products:
        return SyncStage::Products;
    case Feed::StockLevels:
        return SyncStage::StockLevels;
    case Feed::Sales:
        return SyncStage::Sales;
    }
    return SyncStage::Sales;
}

} // namespace

Puller::Puller(RunContext &context)
    : m_context(context)
{
}

Done Puller::referenceData()
{
    m_context.progress->enter(SyncStage::ReferenceData);
    const auto data = await(m_context.api->readReferenceData(m_context.stop), m_context.stop);
    if (!data)
        return failure(data.error());
    return m_context.catalog.storeReferenceData(m_context.account, *data);
}

Done Puller::startSales()
{
    const auto position = m_context.catalog.position(m_context.account, Feed::Sales);
    if (!position)
        return failure(position.error());
    if (*position != FeedPosition())
        return {};
    const auto present = await(m_context.api->salesFromNow(m_context.stop), m_context.stop);
    if (!present)
        return failure(present.error());
    return m_context.catalog.setPosition(m_context.account, Feed::Sales, *present);
}

Done Puller::products()
{
    return walk(Feed::Products, &PosApi::readProducts, &CatalogRepository::storeProducts, Shown::Yes);
}

Done Puller::stockLevels()
{
    const auto start = m_context.catalog.position(m_context.account, Feed::StockLevels);
    if (!start)
        return failure(start.error());
    const auto walkOnce = [&] {
        return walk(Feed::StockLevels, &PosApi::readStockLevels, &CatalogRepository::storeLevels, Shown::Yes);
    };
    if (const auto done = walkOnce(); !done || !start->insideWalk())
        return done;
    return walkOnce(); // what was read before that walk was cut short may have moved since
}

Done Puller::sales(Shown shown)
{
    return walk(Feed::Sales, &PosApi::readSales, &CatalogRepository::storeSales, shown);
}

template <typename Row>
Done Puller::walk(Feed feed, QFuture<Result<FeedPage<Row>>> (PosApi::*read)(FeedPosition, std::stop_token),
                  Done (CatalogRepository::*store)(AccountId, const PageToStore<Row> &) const, Shown shown)
{
    const CatalogRepository &catalog = m_context.catalog;
    const AccountId account = m_context.account;
    const auto start = catalog.position(account, feed);
    if (!start)
        return failure(start.error());

    // A row that is as it was says so as of the moment we began to ask, not of when its page was stored.
    const QDateTime began = m_context.now();
    FeedSource<Row> source;
    source.read = [&](const FeedPosition &at) { return (m_context.api.get()->*read)(at, m_context.stop); };
    source.store = [&](const FeedPage<Row> &page) -> Done {
        PageToStore<Row> rows{page.rows, page.levels, page.next, began, std::nullopt};
        if (page.serverTime.isValid())
            rows.vendorAhead = std::chrono::milliseconds(m_context.now().msecsTo(page.serverTime));
        if (!page.stockWatermark.isEmpty())
            rows.stockWatermark = page.stockWatermark;
        rows.unread = note(feed, page.problems);
        if (shown == Shown::Yes)
            m_context.progress->advance(page.rows.size());
        m_context.progress->noteDataChanged();
        return (catalog.*store)(account, rows);
    };
    source.storePosition = [&](const FeedPosition &at) { return catalog.setPosition(account, feed, at); };

    if (shown == Shown::Yes)
        m_context.progress->enter(stageOf(feed));
    return FeedWalk<Row>(source, *start, m_context.stop).run();
}

QList<UnreadRow> Puller::note(Feed feed, const QList<RowProblem> &problems)
{
    QList<UnreadRow> unread;
    for (const RowProblem &problem : problems) {
        ++m_unreadRows;
        unread.append({feed, problem.remoteId, problem.what});
        const QString line = feedName(feed) + u' ' + problem.remoteId + u": "_s + problem.what;
        qCWarning(logSync).noquote() << "not understood:" << redacted(line);
        if (m_unread.size() < mostUnreadNamed)
            m_unread.append(line);
    }
    return unread;
}

} // namespace tillbridge
