// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fresh_reader.h"

#include "core/await.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int mostTries = 3;

QStringList remoteIds(const QList<ProductRef> &products)
{
    QStringList ids;
    for (const ProductRef &product : products)
        ids.append(product.remoteId);
    return ids;
}

QList<ProductId> ownIds(const QList<ProductRef> &products)
{
    QList<ProductId> ids;
    for (const ProductRef &product : products)
        ids.append(product.id);
    return ids;
}

} // namespace

FreshReader::FreshReader(RunContext &context, Puller &puller)
    : m_context(context)
    , m_puller(puller)
{
}

Result<FreshNumbers> FreshReader::read(const QList<ProductRef> &products)
{
    FreshNumbers numbers;
    const qsizetype atOnce = std::max(1, m_context.api->traits().productsPerFreshRead);
    for (qsizetype first = 0; first < products.size(); first += atOnce) {
        const auto piece = products.sliced(first, std::min(atOnce, products.size() - first));
        if (const auto done = readSome(piece, numbers); !done)
            return failure(done.error());
        const auto arrival = m_context.catalog.saleArrival(m_context.account);
        if (!arrival)
            return failure(arrival.error());
        numbers.saleArrival = first == 0 ? *arrival : std::min(numbers.saleArrival, *arrival);
    }
    return numbers;
}

/// A sale that shows up after a level was read makes that level stale, also when it was another try that read
/// it.
Done FreshReader::readSome(const QList<ProductRef> &products, FreshNumbers &numbers)
{
    QList<ProductRef> due = products;
    for (int attempt = 0; attempt < mostTries && !due.isEmpty(); ++attempt) {
        const auto arrival = m_context.catalog.saleArrival(m_context.account);
        if (!arrival)
            return failure(arrival.error());
        if (const auto levels = readLevels(due, numbers); !levels)
            return levels;
        if (const auto sales = m_puller.sales(Puller::Shown::No); !sales)
            return sales;
        const auto sold = m_context.catalog.productsSoldSince(m_context.account, *arrival);
        if (!sold)
            return failure(sold.error());
        due = products;
        due.removeIf([&](const ProductRef &product) { return !sold->contains(product.remoteId); });
    }
    for (const ProductRef &product : due)
        numbers.moving.insert(product.remoteId);
    return {};
}

/// One product whose level makes no sense must not take the others with it (S16).
Done FreshReader::readLevels(QList<ProductRef> products, FreshNumbers &numbers)
{
    while (!products.isEmpty()) {
        const auto fresh =
            await(m_context.api->readFreshLevels(remoteIds(products), m_context.stop), m_context.stop);
        if (fresh)
            return keep(products, *fresh, numbers);
        const auto culprit = std::ranges::find(products, fresh.error().subject, &ProductRef::remoteId);
        if (fresh.error().code != ErrorCode::BadReply || culprit == products.end())
            return failure(fresh.error());
        numbers.levels.remove(culprit->id);
        numbers.unreadable.insert(culprit->id, fresh.error());
        products.erase(culprit);
    }
    return {};
}

Done FreshReader::keep(const QList<ProductRef> &products, const FreshLevels &fresh, FreshNumbers &numbers)
{
    const auto shops = m_context.catalog.shops(m_context.account);
    if (!shops)
        return failure(shops.error());
    const auto known = m_context.catalog.levelsOf(ownIds(products));
    if (!known)
        return failure(known.error());

    QHash<QString, QHash<QString, Quantity>> shown;
    for (const StockLevel &level : fresh.levels)
        shown[level.productRemoteId].insert(level.shopRemoteId, level.onHand);
    QSet<ProductId> lost; // a level that we have seen before does not go away: the answer was not whole
    for (const StoredLevel &level : *known) {
        if (std::ranges::find(*shops, level.shop, &Shop::id) != shops->end() &&
            !shown.value(level.level.productRemoteId).contains(level.level.shopRemoteId))
            lost.insert(level.product);
    }
    for (const ProductRef &product : products) {
        numbers.levels.remove(product.id);
        if (lost.contains(product.id)) {
            numbers.unreadable.insert(product.id, Error::of(ErrorCode::BadReply, product.remoteId,
                                                            u"the answer does not show its level"_s));
            continue;
        }
        const auto inShops = shown.value(product.remoteId);
        for (const Shop &shop : *shops)
            numbers.levels[product.id].insert(shop.id, inShops.value(shop.remoteId));
    }
    return m_context.parts.database->write([&]() -> Done {
        if (const auto marked = m_context.catalog.markArchived(m_context.account, fresh.archived); !marked)
            return marked;
        return m_context.catalog.storeFreshLevels(m_context.account, fresh.levels, m_context.now());
    });
}

} // namespace tillbridge
