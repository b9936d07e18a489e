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

#include <QDateTime>
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
    /// When an item was last sold in a shop that sells from the warehouse, after which its count is stale.
    QHash<ItemId, QHash<WarehouseId, QDateTime>> soldAt;
    QSet<QString> waiting; ///< remote ids of products whose level and sales are not of the same moment (S3)
};

/// The changes to send, in SKU then shop order, and what is skipped with its reason. Pure: the preview and
/// the send both use it (S2, S4, S5). Guards are judged afterwards.
struct StockPlan
{
    QList<Change> changes; ///< state Planned, or Skipped with a reason
    int inSync = 0;        ///< linked, enabled rows whose level is right already
};
/// A reason that concerns a product in every shop, or a shop with all its products, makes one skipped row
/// that names no shop, or no product. A row whose level was never read is Skipped as Waiting, with its
/// target: it is never written blindly.
[[nodiscard]] StockPlan planStock(const StockPlanInput &input);

/// The warehouses whose stock is for sale in a shop, in the order of its mapping (S2). Empty: the shop is not
/// fed.
[[nodiscard]] QList<Warehouse> feedingWarehouses(const StockPlanInput &input, ShopId shop);
/// Shops that stock is sent to at all, fed or not: all that are open, or with mapping off the default shop
/// alone: the one that was chosen, else the only one there is; none while several could be meant.
[[nodiscard]] QList<Shop> servedShops(const StockPlanInput &input);
[[nodiscard]] Quantity bufferOf(const StockPlanInput &input, ShopId shop);

} // namespace tillbridge
