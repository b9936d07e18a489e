// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/change.h"
#include "core/product.h"
#include "core/shop.h"
#include "store/link_repository.h"
#include "store/mapping_repository.h"
#include "sync/settings.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace tillbridge {

/// Everything the plan depends on, read beforehand.
struct StockPlanInput
{
    SyncSettings settings;
    bool wholeUnitsOnly = true;
    bool takesNegativeStock = false;
    QList<Shop> shops;
    QList<ShopMapping> mappings;
    QList<Warehouse> warehouses;
    QList<WarehouseStock> stock;
    QList<Link> links;
    QSet<ItemId> enabled;
    QHash<ItemId, Item> items;
    QHash<ProductId, Product> products;
    QHash<ProductId, QHash<ShopId, Quantity>> levels; ///< as Lightspeed last told us
    QSet<QString> waiting; ///< remote ids of products whose level and sales are not of the same moment (S3)
};

/// The changes to send, in SKU then shop order, and what is skipped with its reason. Pure: the preview and the send
/// both use it (S2, S4, S5). Guards are judged afterwards.
struct StockPlan
{
    QList<Change> changes; ///< state Planned, or Skipped with a reason
    int inSync = 0;        ///< linked, enabled rows whose level is right already
};
[[nodiscard]] StockPlan planStock(const StockPlanInput &input);

} // namespace tillbridge
