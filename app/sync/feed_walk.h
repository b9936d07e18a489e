// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/await.h"
#include "core/feed.h"
#include "lightspeed/pos_api.h"

#include <QFuture>
#include <QSet>

#include <functional>
#include <optional>
#include <stop_token>

namespace tillbridge {

/// How one feed is read and kept.
template <typename Row>
struct FeedSource
{
    std::function<QFuture<Result<FeedPage<Row>>>(const FeedPosition &)> read;
    std::function<Done(const FeedPage<Row> &)> store;        ///< rows and position in one transaction
    std::function<Done(const FeedPosition &)> storePosition; ///< without rows: the walk starts anew
};

/// Walks a feed to its end; the next page is on its way while the last one is stored. Nothing is ever
/// deleted. A refused cursor restarts the walk from its watermark, once; what was stored stays. An empty page
/// in the middle is asked for a second time before it is believed. Pages that go round in a circle are
/// BadReply, and the next run starts from the watermark. Use in a worker thread.
template <typename Row>
class FeedWalk final
{
public:
    FeedWalk(FeedSource<Row> source, FeedPosition at, std::stop_token stop)
        : m_source(std::move(source))
        , m_at(std::move(at))
        , m_stop(std::move(stop))
    {
    }
    FeedWalk(const FeedWalk &) = delete;
    FeedWalk &operator=(const FeedWalk &) = delete;

    [[nodiscard]] Done run()
    {
        m_coming = m_source.read(m_at);
        for (;;) {
            const auto page = await(m_coming, m_stop);
            if (!page) {
                if (const auto restarted = restartAfter(page.error()); !restarted)
                    return restarted;
                continue;
            }
            m_seen.insert(m_at.cursor);
            if (goesInCircles(*page))
                return endCircle();
            if (isDoubtful(*page)) {
                m_doubted = m_at;
                m_coming = m_source.read(m_at);
                continue;
            }
            if (!page->last)
                m_coming = m_source.read(page->next);
            if (const auto stored = m_source.store(*page); !stored || page->last)
                return stored;
            m_at = page->next;
        }
    }

private:
    [[nodiscard]] Done restartAfter(const Error &error)
    {
        if (error.code != ErrorCode::CursorRefused || !m_at.insideWalk())
            return failure(error);
        if (const auto stored = backToWatermark(); !stored)
            return stored;
        if (m_restarted)
            return failure(error);
        m_restarted = true;
        m_seen.clear();
        m_coming = m_source.read(m_at);
        return {};
    }
    [[nodiscard]] bool goesInCircles(const FeedPage<Row> &page) const
    {
        return !page.last && (!page.next.insideWalk() || m_seen.contains(page.next.cursor));
    }
    [[nodiscard]] Done endCircle()
    {
        if (const auto stored = backToWatermark(); !stored)
            return stored;
        return failure(ErrorCode::BadReply, {}, QStringLiteral("the pages go round in a circle"));
    }
    [[nodiscard]] bool isDoubtful(const FeedPage<Row> &page) const
    {
        return !page.last && page.rows.isEmpty() && page.problems.isEmpty() && m_doubted != m_at;
    }
    [[nodiscard]] Done backToWatermark()
    {
        m_at.cursor.clear();
        return m_source.storePosition(m_at);
    }

    const FeedSource<Row> m_source;
    FeedPosition m_at;
    const std::stop_token m_stop;
    QFuture<Result<FeedPage<Row>>> m_coming;
    QSet<QString> m_seen; ///< cursors of this walk
    std::optional<FeedPosition> m_doubted;
    bool m_restarted = false;
};

} // namespace tillbridge
