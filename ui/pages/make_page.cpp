// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/make_page.h"

#include "ui/pages/activity_page.h"
#include "ui/pages/attention_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/products_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/shops_page.h"
#include "ui/pages/warehouses_page.h"
#include "ui/pages/sync_page.h"

namespace tillbridge {

Page *makePage(PageName name, const UiContext &context, QWidget *parent)
{
    switch (name) {
    case PageName::Home:
        return new HomePage(context, parent);
    case PageName::Products:
        return new ProductsPage(context, parent);
    case PageName::Shops:
        return new ShopsPage(context, parent);
    case PageName::Stock:
        return new WarehousesPage(context, parent);
    case PageName::Sync:
        return new SyncPage(context, parent);
    case PageName::Attention:
        return new AttentionPage(context, parent);
    case PageName::Activity:
        return new ActivityPage(context, parent);
    case PageName::Settings:
        return new SettingsPage(context, parent);
    }
    return nullptr;
}

} // namespace tillbridge
