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
    bool firstSend =
        false;             ///< only what was sold since the count is held: the preview shows a banner instead
    bool wholePlan = true; ///< false for a part of it, where "many" means nothing
    QHash<StockPlace, LastSent> lastSent;
};

/// Goods were sold since the oldest count that the target for this place rests on, here or in another shop
/// that sells from one of the same warehouses: as long as sales are not taken in, the target still counts
/// them. Pure.
[[nodiscard]] bool isSoldSinceCount(const StockPlanInput &input, ItemId item, ShopId shop);

/// Sets `hold` on the planned rows and takes the tick from what is held (S6). In order: drift, falls to zero,
/// large change, many at once; the first that applies is the row's reason. Sales are not taken in as orders
/// yet, so no sale explains a movement: what was sold since the count, and any level that moved since our
/// last send and that no newer count of the item explains, is drift. Pure.
void judge(QList<Change> &changes, const StockPlanInput &input, const GuardContext &context);

} // namespace tillbridge
