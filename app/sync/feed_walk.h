// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/await.h"
#include "core/feed.h"
#include "lightspeed/pos_api.h"

#include <QFuture>
#include <QSet>

#include <functional>
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

/// Walks a feed from `at` to its end; the next page is on its way while the last one is stored. A refused
/// cursor restarts the walk from its watermark, once; what was stored stays, and nothing is ever deleted.
/// Pages that go round in a circle are BadReply, and the next run starts from the watermark. Call in a worker
/// thread.
template <typename Row>
[[nodiscard]] Done walkFeed(const FeedSource<Row> &source, FeedPosition at, const std::stop_token &stop)
{
    QSet<QString> seen;
    bool restarted = false;
    auto coming = source.read(at);
    for (;;) {
        const auto page = await(coming, stop);
        if (!page) {
            if (page.error().code != ErrorCode::CursorRefused || !at.insideWalk())
                return failure(page.error());
            at.cursor.clear();
            if (const auto stored = source.storePosition(at); !stored)
                return stored;
            if (restarted)
                return failure(page.error());
            restarted = true;
            seen.clear();
            coming = source.read(at);
            continue;
        }
        seen.insert(at.cursor);
        if (!page->last && (!page->next.insideWalk() || seen.contains(page->next.cursor))) {
            at.cursor.clear();
            if (const auto stored = source.storePosition(at); !stored)
                return stored;
            return failure(ErrorCode::BadReply, {}, QStringLiteral("the pages go round in a circle"));
        }
        if (!page->last)
            coming = source.read(page->next);
        if (const auto stored = source.store(*page); !stored)
            return stored;
        if (page->last)
            return {};
        at = page->next;
    }
}

} // namespace tillbridge
