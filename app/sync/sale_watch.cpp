// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sale_watch.h"

#include "sync/guards.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

Result<QList<Change>> soldSince(const RunContext &context, const QList<Change> &rows)
{
    QHash<qint64, QSet<QString>> soldAfter;
    QList<Change> sold;
    for (const Change &row : rows) {
        const qint64 arrival = row.saleArrival.value_or(0);
        if (!soldAfter.contains(arrival)) {
            auto products = context.catalog.productsSoldSince(context.account, arrival);
            if (!products)
                return failure(products.error());
            soldAfter.insert(arrival, *std::move(products));
        }
        if (soldAfter.value(arrival).contains(row.productRemoteId))
            sold.append(row);
    }
    return sold;
}

Result<QList<Attention>> openEntries(const RunContext &context)
{
    auto entries = context.attention.open(context.connection.id);
    if (entries)
        entries->removeIf(
            [](const Attention &entry) { return entry.kind != AttentionKind::SoldWhileSending; });
    return entries;
}

/// SKUs of the linked items that were sold since they were counted, out of those named.
Result<QSet<QString>> stillStale(const RunContext &context, PlanReader &plans, const QSet<QString> &skus)
{
    const auto links = context.links.links(context.account);
    if (!links)
        return failure(links.error());
    QHash<ItemId, QString> items;
    for (const QString &sku : skus) {
        const auto item = context.items.findBySku(sku);
        if (!item)
            return failure(item.error());
        if (*item)
            items.insert((*item)->id, sku);
    }
    QList<ProductId> products;
    for (const Link &link : *links) {
        if (items.contains(link.item))
            products.append(link.product);
    }
    const auto input = plans.part(products);
    if (!input)
        return failure(input.error());
    QSet<QString> stale;
    for (const Link &link : input->links) {
        const auto isStale = [&](const Shop &shop) { return isSoldSinceCount(*input, link.item, shop.id); };
        if (std::ranges::any_of(input->shops, isStale))
            stale.insert(items.value(link.item));
    }
    return stale;
}

/// By SKU: two products may bear one name.
Attention entryFor(const RunContext &context, const Change &row)
{
    Attention entry;
    entry.connection = context.connection.id;
    entry.kind = AttentionKind::SoldWhileSending;
    entry.subject = row.productName + u" – "_s + row.sku;
    entry.detail = row.sku;
    return entry;
}

} // namespace

Result<QList<ProductRef>> watchSales(const RunContext &context, PlanReader &plans)
{
    const auto rows = context.runs.unwatched(context.connection.id);
    const auto open = openEntries(context);
    if (!rows || !open)
        return failure(!rows ? rows.error() : open.error());
    const auto sold = soldSince(context, *rows);
    if (!sold)
        return failure(sold.error());
    if (rows->isEmpty() && open->isEmpty())
        return QList<ProductRef>();

    QSet<QString> skus;
    for (const Change &row : *sold)
        skus.insert(row.sku);
    for (const Attention &entry : *open)
        skus.insert(entry.detail);
    const auto stale = stillStale(context, plans, skus);
    if (!stale)
        return failure(stale.error());
    const auto stored = context.parts.database->write([&]() -> Done {
        for (const Attention &entry : *open) {
            if (stale->contains(entry.detail))
                continue;
            if (const auto solved = context.attention.solve(entry.id); !solved)
                return solved;
        }
        for (const Change &row : *sold) {
            if (!stale->contains(row.sku))
                continue; // counted since, or sold where nothing of ours is
            if (const auto raised = context.attention.raise(entryFor(context, row)); !raised)
                return failure(raised.error());
        }
        return context.runs.markWatched(*rows);
    });
    if (!stored)
        return failure(stored.error());
    return productsOf(*sold);
}

} // namespace tillbridge
