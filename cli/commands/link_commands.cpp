// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/text_table.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

struct LinkRow
{
    QString state; ///< "linked", "by_hand", "removed", "not_linked", "blank_key"
    QString sku;
    Product product;
};

QString wordFor(const QString &state)
{
    if (state == u"linked")
        return Say::tr("Linked");
    if (state == u"by_hand")
        return Say::tr("Linked by hand");
    if (state == u"removed")
        return Say::tr("Removed in Lightspeed");
    if (state == u"blank_key")
        return Say::tr("Nothing to match by");
    return Say::tr("Not linked");
}

QString stateOf(const Link *link, bool hasKey)
{
    if (link && link->productRemoved)
        return u"removed"_s;
    if (link)
        return link->origin == LinkOrigin::ByHand ? u"by_hand"_s : u"linked"_s;
    return hasKey ? u"not_linked"_s : u"blank_key"_s;
}

Result<QList<LinkRow>> readRows(const Context &context, const SignedIn &where)
{
    const auto settings = context.workspace.settings().load(where.connection.id);
    if (!settings)
        return failure(settings.error());
    const auto products =
        context.workspace.catalog().search(where.account, {}, std::numeric_limits<int>::max());
    const auto links = context.workspace.links().links(where.account);
    const auto keys = context.workspace.links().productKeys(where.account, settings->matchKey);
    const auto items = context.workspace.items().list();
    if (!products || !links)
        return failure(products ? links.error() : products.error());
    if (!keys || !items)
        return failure(keys ? items.error() : keys.error());
    QHash<ItemId, QString> skus;
    for (const Item &item : *items)
        skus.insert(item.id, item.sku);
    QHash<ProductId, const Link *> byProduct;
    for (const Link &link : *links)
        byProduct.insert(link.product, &link);
    QSet<ProductId> keyed;
    for (const ProductKey &key : *keys) {
        if (!key.key.isEmpty())
            keyed.insert(key.product);
    }
    QList<LinkRow> rows;
    for (const Product &product : *products) {
        const Link *link = byProduct.value(product.id);
        rows.append(
            {stateOf(link, keyed.contains(product.id)), link ? skus.value(link->item) : QString(), product});
    }
    return rows;
}

Result<Outcome> list(const Context &context)
{
    const auto where = signedInNamed(context, context.arguments[0]);
    if (!where)
        return failure(where.error());
    const QString wanted = context.value(u"state"_s).replace(u'-', u'_');
    static const QStringList states{u"linked"_s, u"by_hand"_s, u"removed"_s, u"not_linked"_s, u"blank_key"_s};
    if (!wanted.isEmpty() && !states.contains(wanted))
        return failure(ErrorCode::InvalidInput, u"--state "_s + wanted,
                       Say::tr("linked, by-hand, removed, not-linked or blank-key."));
    const auto all = readRows(context, *where);
    if (!all)
        return failure(all.error());
    TextTable table({Say::tr("State"), Say::tr("Item"), Say::tr("Product"), Say::tr("Name")});
    QJsonArray rows;
    QMap<QString, int> counts;
    for (const LinkRow &row : *all) {
        ++counts[row.state];
        if (!wanted.isEmpty() && row.state != wanted)
            continue;
        table.add({wordFor(row.state), row.sku, row.product.remoteId, row.product.name});
        rows.append(QJsonObject{{u"state"_s, row.state},
                                {u"sku"_s, row.sku.isEmpty() ? QJsonValue() : QJsonValue(row.sku)},
                                {u"product_id"_s, row.product.remoteId},
                                {u"product"_s, row.product.name}});
    }
    QJsonObject totals;
    for (const QString &state : states)
        totals.insert(state, counts.value(state));
    return Outcome{table.isEmpty() ? Say::tr("Nothing here.") : table.toString(),
                   {{u"links"_s, rows}, {u"counts"_s, totals}}};
}

/// By Lightspeed's id, else by a SKU or barcode that only one product has.
Result<ProductId> productOf(const Context &context, AccountId account, const QString &text)
{
    const CatalogRepository catalog = context.workspace.catalog();
    const auto byId = catalog.productByRemoteId(account, text);
    if (!byId)
        return failure(byId.error());
    if (*byId)
        return **byId;
    const auto found = catalog.search(account, text, 100);
    if (!found)
        return failure(found.error());
    QList<ProductId> exact;
    for (const Product &product : *found) {
        const bool same = product.sku == text || product.systemSku == text ||
                          product.manufacturerSku == text || product.barcodes.contains(text);
        if (same)
            exact.append(product.id);
    }
    if (exact.size() == 1)
        return exact.constFirst();
    return exact.isEmpty() ? failure(ErrorCode::NotFound, text, listedBy(u"tillbridge-cli products NAME"_s))
                           : failure(ErrorCode::InvalidInput, text,
                                     Say::tr("several products have it: give the product's ID"));
}

Result<Outcome> set(const Context &context, const SignedIn &where)
{
    const auto item = itemWithSku(context, context.arguments[2]);
    if (!item)
        return failure(item.error());
    const auto product = productOf(context, where.account, context.arguments[3]);
    if (!product)
        return failure(product.error());
    if (const auto done = context.workspace.links().setByHand(where.account, item->id, *product); !done)
        return failure(done.error());
    // The first link turns an item on; what the manager turned off stays off (S4).
    const ItemRepository items = context.workspace.items();
    const auto enabled = items.enabled(item->id, where.connection.id);
    if (!enabled)
        return failure(enabled.error());
    if (!*enabled) {
        if (const auto done = items.setEnabled({item->id}, where.connection.id, true); !done)
            return failure(done.error());
    }
    return Outcome{Say::tr("Linked %1.").arg(item->sku),
                   {{u"sku"_s, item->sku}, {u"product"_s, context.arguments[3]}, {u"state"_s, u"by_hand"_s}}};
}

Result<Outcome> unset(const Context &context, const SignedIn &where)
{
    const auto item = itemWithSku(context, context.arguments[2]);
    if (!item)
        return failure(item.error());
    if (const auto done = context.workspace.links().unset(where.account, item->id); !done)
        return failure(done.error());
    return Outcome{Say::tr("%1 is no longer linked, and is not linked again by itself.").arg(item->sku),
                   {{u"sku"_s, item->sku}, {u"state"_s, u"not_linked"_s}}};
}

Result<Outcome> links(const Context &context)
{
    const QString verb = context.arguments.value(1);
    if (verb.isEmpty())
        return list(context);
    const auto where = signedInNamed(context, context.arguments[0]);
    if (!where)
        return failure(where.error());
    if (verb == u"set" && context.arguments.size() == 4)
        return set(context, *where);
    if (verb == u"unset" && context.arguments.size() == 3)
        return unset(context, *where);
    return failure(ErrorCode::InvalidInput, context.arguments.sliced(1).join(u' '),
                   u"links NAME [set SKU PRODUCT | unset SKU]"_s);
}

} // namespace

QList<Command> linkCommands()
{
    return {{{u"links"_s},
             u"NAME [set SKU PRODUCT | unset SKU]"_s,
             Say::tr("Lists, makes and undoes links."),
             1,
             4,
             {{u"state"_s, Say::tr("linked, by-hand, removed, not-linked or blank-key."), u"state"_s}},
             links}};
}

} // namespace tillbridge::cli
