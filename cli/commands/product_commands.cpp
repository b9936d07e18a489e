// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/text_table.h"
#include "cli/words.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

/// What is shown beside a product.
struct ProductContext
{
    QHash<ShopId, Shop> shops;
    QHash<ProductId, QList<StoredLevel>> levels;
    QHash<ProductId, QString> linkedSku;
};

Result<ProductContext> readContext(const Context &context, AccountId account, const QList<Product> &products)
{
    QList<ProductId> ids;
    for (const Product &product : products)
        ids.append(product.id);
    const auto shops = context.workspace.catalog().shops(account);
    const auto levels = context.workspace.catalog().levelsOf(ids);
    const auto links = context.workspace.links().links(account);
    const auto items = context.workspace.items().list();
    if (!shops || !levels)
        return failure(shops ? levels.error() : shops.error());
    if (!links || !items)
        return failure(links ? items.error() : links.error());
    ProductContext around;
    for (const Shop &shop : *shops)
        around.shops.insert(shop.id, shop);
    for (const StoredLevel &level : *levels)
        around.levels[level.product].append(level);
    QHash<ItemId, QString> skus;
    for (const Item &item : *items)
        skus.insert(item.id, item.sku);
    for (const Link &link : *links)
        around.linkedSku.insert(link.product, skus.value(link.item));
    return around;
}

QJsonObject toJson(const Product &product, const ProductContext &around)
{
    QJsonArray prices;
    for (const Price &price : product.prices)
        prices.append(QJsonObject{{u"level"_s, price.level}, {u"amount"_s, jsonOf(price.amount)}});
    QJsonArray levels;
    for (const StoredLevel &level : around.levels.value(product.id)) {
        if (around.shops.contains(level.shop))
            levels.append(QJsonObject{{u"shop_id"_s, level.level.shopRemoteId},
                                      {u"shop"_s, around.shops[level.shop].name},
                                      {u"on_hand"_s, jsonOf(level.level.onHand)},
                                      {u"read_at"_s, jsonOf(level.readAt)}});
    }
    const QString linked = around.linkedSku.value(product.id);
    return {{u"id"_s, product.remoteId},
            {u"name"_s, product.name},
            {u"sku"_s, product.sku},
            {u"system_sku"_s, product.systemSku},
            {u"manufacturer_sku"_s, product.manufacturerSku},
            {u"barcodes"_s, jsonOf(product.barcodes)},
            {u"kind"_s, nameOf(product.kind)},
            {u"archived"_s, product.archived},
            {u"prices"_s, prices},
            {u"cost"_s, jsonOf(product.cost)},
            {u"stock_levels"_s, levels},
            {u"item"_s, linked.isEmpty() ? QJsonValue() : QJsonValue(linked)}};
}

Result<int> limitFrom(const Context &context)
{
    if (!context.has(u"limit"_s))
        return std::numeric_limits<int>::max();
    bool isNumber = false;
    const int limit = context.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        return failure(ErrorCode::InvalidInput, u"--limit "_s + context.value(u"limit"_s),
                       Say::tr("a number, 1 or more"));
    return limit;
}

Result<Outcome> products(const Context &context)
{
    const auto where = signedInNamed(context, context.arguments[0]);
    if (!where)
        return failure(where.error());
    const auto limit = limitFrom(context);
    if (!limit)
        return failure(limit.error());
    const auto found = context.workspace.catalog().search(where->account, context.value(u"search"_s), *limit);
    if (!found)
        return failure(found.error());
    const auto around = readContext(context, where->account, *found);
    if (!around)
        return failure(around.error());
    TextTable table(
        {Say::tr("SKU"), Say::tr("System SKU"), Say::tr("Name"), Say::tr("In Lightspeed"), Say::tr("Item")},
        {3});
    QJsonArray rows;
    for (const Product &product : *found) {
        Quantity sum;
        for (const StoredLevel &level : around->levels.value(product.id)) {
            if (around->shops.contains(level.shop))
                sum += level.level.onHand;
        }
        table.add({product.sku, product.systemSku, product.name, sum.toString(),
                   around->linkedSku.value(product.id)});
        rows.append(toJson(product, *around));
    }
    return Outcome{table.isEmpty() ? Say::tr("No product was found.") : table.toString(),
                   {{u"products"_s, rows}}};
}

} // namespace

QList<Command> productCommands()
{
    return {{{u"products"_s},
             u"NAME"_s,
             Say::tr("Lists products as Lightspeed last told us."),
             1,
             1,
             {{u"search"_s, Say::tr("Text in names, SKUs and barcodes."), u"text"_s},
              {u"limit"_s, Say::tr("At most so many."), u"number"_s}},
             products}};
}

} // namespace tillbridge::cli
