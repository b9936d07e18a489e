// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/permissions.h"

#include <QLatin1StringView>

#include <array>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Row
{
    QLatin1StringView name;
    bool forStock = false;
    bool forLooking = false;
};

// r-series 2. Setting a quantity is an update of the product, so it takes `inventory` and `product_edit`;
// shops and registers open to anyone who may see the inventory. Sales are read in both cases (S3).
constexpr std::array rSeries = {
    Row{"all"_L1},
    Row{"admin"_L1},
    Row{"admin_employees"_L1},
    Row{"admin_inventory"_L1},
    Row{"admin_purchases"_L1},
    Row{"admin_shops"_L1},
    Row{"admin_void_sale"_L1},
    Row{"categories"_L1},
    Row{"customers"_L1},
    Row{"customers_read"_L1},
    Row{"customers_view_gift_card_numbers"_L1},
    Row{"inventory"_L1, true, false},
    Row{"inventory_counts"_L1},
    Row{"inventory_counts_reconcile"_L1},
    Row{"inventory_read"_L1, false, true},
    Row{"manufacturers"_L1},
    Row{"product_cost"_L1},
    Row{"product_edit"_L1, true, false},
    Row{"purchase_orders"_L1},
    Row{"register"_L1},
    Row{"register_layaway"_L1},
    Row{"register_read"_L1, true, true},
    Row{"register_refund"_L1},
    Row{"reports"_L1},
    Row{"special_orders"_L1},
    Row{"tags"_L1},
    Row{"transfers"_L1},
    Row{"vendors"_L1},
    Row{"vendor_returns"_L1},
    Row{"workbench"_L1},
};

} // namespace

QList<Permission> permissionsOf(Series series)
{
    QList<Permission> permissions;
    if (series != Series::R)
        return permissions;
    for (const Row &row : rSeries)
        permissions.append({u"employee:"_s + row.name, row.forStock, row.forLooking});
    return permissions;
}

QStringList presetPermissions(Series series, PermissionPreset preset)
{
    if (preset == PermissionPreset::Everything)
        return series == Series::R ? QStringList{u"employee:all"_s} : QStringList();
    QStringList names;
    for (const Permission &permission : permissionsOf(series)) {
        const bool looking = preset == PermissionPreset::LookOnly;
        if (looking ? permission.neededForLooking : permission.neededForStock)
            names.append(permission.name);
    }
    return names;
}

} // namespace tillbridge
