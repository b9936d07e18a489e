// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/link_repository.h"

#include <QList>
#include <QSet>
#include <QString>

namespace tillbridge {

/// What the two sides are matched by. A product with several barcodes stands in several rows.
struct MatchInput
{
    AccountId account;
    QList<ProductKey> products;
    QList<ItemKey> items;
    QList<Link> byHand; ///< these win: neither side of them is matched again
    QSet<ItemId> unset; ///< taken apart by the manager: left alone
};

/// A key that links nothing because it does not say which is meant.
struct DoubtfulKey
{
    QString key;
    int products = 0;
    int items = 0;
};

struct MatchResult
{
    QList<Link> links;           ///< by key, in the order of the items
    QList<DoubtfulKey> doubtful; ///< by key
    int blankProducts = 0;       ///< products without any key
};

/// Trimmed and exact; case counts; blank never matches; a key that stands twice on either side links nothing
/// (S1). Where several keys of one product lead to different items, each of those keys is doubtful too. Pure.
[[nodiscard]] MatchResult matchByKey(const MatchInput &input);

} // namespace tillbridge
