// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/row_groups.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <limits>

namespace tillbridge {
namespace {

constexpr std::chrono::seconds longestBatch(30);

} // namespace

QList<ProductRef> productsOf(const QList<Change> &rows)
{
    QList<ProductRef> products;
    QSet<ProductId> seen;
    for (const Change &row : rows) {
        if (!seen.contains(row.product))
            products.append({row.product, row.productRemoteId});
        seen.insert(row.product);
    }
    return products;
}

QList<QList<Change>> groupedByProduct(const QList<Change> &rows, int shopsPerWrite)
{
    QList<ProductId> order;
    QHash<ProductId, QList<Change>> byProduct;
    for (const Change &row : rows) {
        if (!byProduct.contains(row.product))
            order.append(row.product);
        byProduct[row.product].append(row);
    }
    QList<QList<Change>> groups;
    for (const ProductId product : order) {
        const QList<Change> all = byProduct.value(product);
        for (qsizetype first = 0; first < all.size(); first += shopsPerWrite)
            groups.append(all.sliced(first, std::min<qsizetype>(shopsPerWrite, all.size() - first)));
    }
    return groups;
}

QList<QList<Change>> batchesFor(const PosApi &api, const QList<Change> &rows)
{
    const PosTraits &traits = api.traits();
    const double mostDrips = longestBatch.count() * std::max(1.0, api.pacer()->view().dripPerSecond);
    QList<QList<Change>> batches;
    qsizetype products = 0;
    double drips = 0;
    for (const QList<Change> &product : groupedByProduct(rows, std::numeric_limits<int>::max())) {
        double cost = 0;
        for (const QList<Change> &write : groupedByProduct(product, traits.shopsPerStockWrite))
            cost += api.costOf(writeFor(write));
        if (batches.isEmpty() || products == traits.productsPerFreshRead || drips + cost > mostDrips) {
            batches.append(QList<Change>());
            products = 0;
            drips = 0;
        }
        batches.last().append(product);
        ++products;
        drips += cost;
    }
    return batches;
}

StockWrite writeFor(const QList<Change> &rows)
{
    StockWrite write{rows.first().productRemoteId, {}};
    for (const Change &row : rows)
        write.shops.append({row.shopRemoteId, row.after});
    return write;
}

} // namespace tillbridge
