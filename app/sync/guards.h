// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/run_repository.h"
#include "sync/planner.h"

#include <QHash>
#include <QList>

#include <utility>

namespace tillbridge {

/// A product in a shop: what one level and one change are about.
using StockPlace = std::pair<ProductId, ShopId>;

[[nodiscard]] inline StockPlace placeOf(const Change &change)
{
    return {change.product, change.shop};
}

/// What the guards know besides the plan.
struct GuardContext
{
    bool firstSend = false; ///< nothing is held: the preview shows a banner instead
    bool wholePlan = true;  ///< false for a part of it, where "many" means nothing
    QHash<StockPlace, LastSent> lastSent;
};

/// Sets `hold` on the planned rows and takes the tick from what is held (S6). In order: drift, falls to zero,
/// large change, many at once; the first that applies is the row's reason. Sales are not taken in as orders
/// yet, so no sale explains a movement: any level that moved since our last send, and that no newer count of
/// the item explains, is drift. Pure.
void judge(QList<Change> &changes, const StockPlanInput &input, const GuardContext &context);

} // namespace tillbridge
