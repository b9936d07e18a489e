// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/connection.h"
#include "core/shop.h"
#include "store/database.h"

#include <QList>

#include <memory>

namespace tillbridge {

/// A shop with the warehouses that it sells from, by one connection's settings and mapping.
struct ShopFeed
{
    Connection connection;
    bool sends = false; ///< the connection is on and sends stock
    Shop shop;
    QList<WarehouseId> warehouses; ///< never empty
};

/// Of all connections that were ever signed in, also of those that are off: their shops sell all the same.
[[nodiscard]] Result<QList<ShopFeed>> readShopFeeds(const std::shared_ptr<Database> &database,
                                                    const QList<Warehouse> &warehouses);

} // namespace tillbridge
