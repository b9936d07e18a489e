// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillbridge {

/// What is pulled page by page and resumes where it stopped.
enum class Feed { Products, StockLevels, Sales };

/// Where a feed stands. Both texts are the adapter's own and opaque to everybody else.
struct FeedPosition
{
    QString cursor;    ///< inside a walk: the next page; empty: start a walk from the watermark
    QString watermark; ///< where the next walk begins; empty: from the very start. Only values the server sent

    [[nodiscard]] bool insideWalk() const { return !cursor.isEmpty(); }
    bool operator==(const FeedPosition &) const = default;
};

[[nodiscard]] QString feedName(Feed feed);

} // namespace tillbridge
