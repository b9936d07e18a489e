// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/feeds.h"

#include "lightspeed/rseries/feed_page.h"
#include "lightspeed/rseries/item_rows.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {

QFuture<Result<ProductPage>> readProductPage(const ContextPtr &context, const FeedPosition &at,
                                             const std::stop_token &stop)
{
    FeedPlan<Product> plan;
    plan.resource = u"Item"_s;
    plan.narrowing = {{"archived", u"true"_s}};
    if (at.watermark.isEmpty())
        plan.relations = {u"ItemShops"_s};
    plan.readRow = readItem;
    return readPage(context, at, plan, stop);
}

QFuture<Result<StockPage>> readStockPage(const ContextPtr &context, const FeedPosition &at,
                                         const std::stop_token &stop)
{
    FeedPlan<StockLevel> plan;
    plan.resource = u"ItemShop"_s;
    plan.readRow = readItemShop;
    return readPage(context, at, plan, stop);
}

} // namespace tillbridge::rseries
