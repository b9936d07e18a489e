// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/permission_words.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::PermissionWords)
};

const QHash<QString, const char *> &table()
{
    static const QHash<QString, const char *> words{
        {u"employee:all"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Everything the signed-in employee may do")},
        {u"employee:admin"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "All administrative records")},
        {u"employee:admin_employees"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Employees")},
        {u"employee:admin_inventory"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Manage vendors and manufacturers")},
        {u"employee:admin_purchases"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Payment types, discounts and taxes")},
        {u"employee:admin_shops"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See and manage shops")},
        {u"employee:admin_void_sale"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Void sales")},
        {u"employee:categories"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Manage categories")},
        {u"employee:customers"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See and change customers")},
        {u"employee:customers_read"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See customers")},
        {u"employee:customers_view_gift_card_numbers"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See whole gift card numbers")},
        {u"employee:inventory"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See and change stock and products")},
        {u"employee:inventory_read"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See products and stock")},
        {u"employee:inventory_counts"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Inventory counts")},
        {u"employee:inventory_counts_reconcile"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Apply inventory counts")},
        {u"employee:manufacturers"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Manage manufacturers")},
        {u"employee:vendors"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Manage vendors")},
        {u"employee:tags"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Manage tags")},
        {u"employee:product_cost"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See and change costs")},
        {u"employee:product_edit"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Create and edit products")},
        {u"employee:purchase_orders"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Purchase orders")},
        {u"employee:register"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Create sales and see sales")},
        {u"employee:register_read"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "See sales")},
        {u"employee:register_layaway"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Layaways")},
        {u"employee:register_refund"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Refunds")},
        {u"employee:reports"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Reports")},
        {u"employee:special_orders"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Special orders")},
        {u"employee:transfers"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Transfers between shops")},
        {u"employee:vendor_returns"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Returns to vendors")},
        {u"employee:workbench"_s,
         QT_TRANSLATE_NOOP("tillbridge::PermissionWords", "Work orders")},
    };
    return words;
}

} // namespace

QString permissionWords(const QString &name)
{
    const auto found = table().constFind(name);
    return found == table().constEnd() ? name : Words::tr(*found);
}

} // namespace tillbridge
