// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shop_feeds.h"

#include "store/catalog_repository.h"
#include "store/connection_repository.h"
#include "sync/planner.h"

namespace tillbridge {
namespace {

Result<StockPlanInput> mappingOf(const std::shared_ptr<Database> &database, const Connection &connection)
{
    const auto settings = SettingsService(database).load(connection.id);
    if (!settings)
        return failure(settings.error());
    const auto shops = CatalogRepository(database).shops(*connection.account);
    if (!shops)
        return failure(shops.error());
    const auto mappings = MappingRepository(database).mappings(connection.id);
    if (!mappings)
        return failure(mappings.error());
    StockPlanInput input;
    input.settings = *settings;
    input.shops = *shops;
    input.mappings = *mappings;
    return input;
}

} // namespace

Result<QList<ShopFeed>> readShopFeeds(const std::shared_ptr<Database> &database,
                                      const QList<Warehouse> &warehouses)
{
    const auto connections = ConnectionRepository(database).list();
    if (!connections)
        return failure(connections.error());
    QList<ShopFeed> feeds;
    for (const Connection &connection : *connections) {
        if (!connection.account)
            continue;
        auto input = mappingOf(database, connection);
        if (!input)
            return failure(input.error());
        input->warehouses = warehouses;
        const bool sends = input->settings.connectionEnabled && input->settings.inventoryUpload;
        for (const Shop &shop : servedShops(*input)) {
            QList<WarehouseId> feeding;
            for (const Warehouse &warehouse : feedingWarehouses(*input, shop.id))
                feeding.append(warehouse.id);
            if (!feeding.isEmpty())
                feeds.append({connection, sends, shop, feeding});
        }
    }
    return feeds;
}

} // namespace tillbridge
