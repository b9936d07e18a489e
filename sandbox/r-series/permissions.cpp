// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/permissions.h"

#include <QHash>

namespace tillbridge::sandbox {

namespace {

const QByteArray prefix = "employee:";

struct Needs
{
    QByteArrayList read;
    QByteArrayList write;
};

const QHash<QByteArray, Needs> &needs()
{
    static const QByteArrayList goods{"inventory_read", "inventory", "product_edit", "register",
                                      "register_read"};
    static const QByteArrayList goodsWrite{"inventory", "product_edit"};
    static const QByteArrayList history{"register_read", "register"};
    static const QByteArrayList places{"register",  "register_read",  "inventory", "inventory_read",
                                       "customers", "customers_read", "admin",     "admin_shops"};
    static const QByteArrayList money{"register",       "register_read",   "inventory",
                                      "inventory_read", "admin_purchases", "admin"};
    static const QHash<QByteArray, Needs> table{
        {"Item", {goods, goodsWrite}},
        {"ItemShop", {goods, {"inventory"}}},
        {"ItemMatrix", {goods, goodsWrite}},
        {"ItemAttributeSet", {goods, goodsWrite}},
        {"ItemVendorNum", {goods, goodsWrite}},
        {"Image", {goods, goodsWrite}},
        {"InventoryLog", {{"product_cost"}, {"product_cost"}}},
        {"Category", {goods + QByteArrayList{"categories"}, {"categories"}}},
        {"Manufacturer",
         {goods + QByteArrayList{"manufacturers", "admin_inventory"}, {"manufacturers", "admin_inventory"}}},
        {"Vendor", {goods + QByteArrayList{"vendors", "admin_inventory"}, {"vendors", "admin_inventory"}}},
        {"Shop", {places, {"admin_shops"}}},
        {"Register", {places, {"register", "admin_shops"}}},
        {"Employee", {{"admin_employees"}, {"admin_employees"}}},
        {"PriceLevel", {money, {"admin"}}},
        {"PaymentType", {money, {"admin_purchases"}}},
        {"TaxCategory", {money, {"admin_purchases"}}},
        {"TaxClass", {money, {"admin_purchases"}}},
        {"Customer", {{"customers", "customers_read"}, {"customers"}}},
        {"Sale", {history, {"register"}}},
        {"SaleLine", {history, {"register"}}},
        {"SalePayment", {history, {"register"}}},
        {"SaleVoid", {{"admin_void_sale"}, {"admin_void_sale"}}},
    };
    return table;
}

} // namespace

const QByteArrayList &permissionNames()
{
    static const QByteArrayList names{
        "all",
        "admin",
        "admin_employees",
        "admin_inventory",
        "admin_purchases",
        "admin_shops",
        "admin_void_sale",
        "categories",
        "customers",
        "customers_read",
        "customers_view_gift_card_numbers",
        "inventory",
        "inventory_read",
        "inventory_counts",
        "inventory_counts_reconcile",
        "manufacturers",
        "vendors",
        "tags",
        "product_cost",
        "product_edit",
        "purchase_orders",
        "register",
        "register_read",
        "register_layaway",
        "register_refund",
        "reports",
        "special_orders",
        "transfers",
        "vendor_returns",
        "workbench",
    };
    return names;
}

bool isPermission(const QByteArray &scope)
{
    return scope.startsWith(prefix) && permissionNames().contains(scope.mid(prefix.size()));
}

QSet<QByteArray> rightsOf(const QByteArrayList &scopes)
{
    QSet<QByteArray> rights;
    for (const QByteArray &scope : scopes) {
        const QByteArray given = scope.mid(prefix.size());
        for (const QByteArray &name : permissionNames()) {
            const bool isImplied = given == "all" || name == given || name == given + "_read" ||
                                   (given == "admin" && name.startsWith("admin_"));
            if (isImplied)
                rights.insert(name);
        }
    }
    return rights;
}

QByteArrayList permissionsFor(const QByteArray &resource, Access access)
{
    const Needs found = needs().value(resource);
    return access == Access::Read ? found.read : found.write;
}

} // namespace tillbridge::sandbox
