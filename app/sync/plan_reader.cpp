// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plan_reader.h"

namespace tillbridge {
namespace {

/// Puts the value of a result where it belongs; an error ends the reading.
template <typename T, typename Target>
[[nodiscard]] Done take(Result<T> result, Target &target)
{
    if (!result)
        return failure(result.error());
    target = *std::move(result);
    return {};
}

} // namespace

PlanReader::PlanReader(RunContext &context)
    : m_context(context)
{
}

Result<PlanBase> PlanReader::base() const
{
    PlanBase base;
    Done read = take(m_context.settings.revision(m_context.connection.id), base.settingsRevision);
    if (read)
        read = take(m_context.parts.backOffice->countSequence(), base.countSequence);
    if (!read)
        return failure(read.error());
    return base;
}

Result<StockPlanInput> PlanReader::whole()
{
    const auto revision = m_context.settings.revision(m_context.connection.id);
    if (!revision)
        return failure(revision.error());
    if (const auto frame = readFrame(*revision); !frame)
        return failure(frame.error());
    StockPlanInput input = m_frame;
    QList<StoredLevel> levels;
    QList<ShopFeed> feeds;
    QList<LastSold> sold;
    Done read = take(m_context.parts.backOffice->stock(), input.stock);
    if (read)
        read = take(m_context.catalog.levels(m_context.account), levels);
    if (read)
        read = take(readShopFeeds(m_context.parts.database, input.warehouses), feeds);
    if (read)
        read = take(SoldRepository(m_context.parts.database).lastSold(), sold);
    if (read)
        read = take(m_context.links.plannedProducts(m_context.account), input.products);
    if (!read)
        return failure(read.error());
    for (const StoredLevel &level : levels)
        input.levels[level.product].insert(level.shop, level.level.onHand);
    noteSold(sold, feeds, input);
    return input;
}

Result<StockPlanInput> PlanReader::part(const QList<ProductId> &products)
{
    const auto revision = m_context.settings.revision(m_context.connection.id);
    if (!revision)
        return failure(revision.error());
    if (m_revision != *revision) {
        if (const auto frame = readFrame(*revision); !frame)
            return failure(frame.error());
    }
    StockPlanInput input = m_frame;
    input.links.clear();
    QList<ItemId> items;
    for (const ProductId product : products) {
        if (const auto link = m_linkOf.constFind(product); link != m_linkOf.constEnd()) {
            input.links.append(*link);
            items.append(link->item);
        }
    }
    QList<ShopFeed> feeds;
    QList<LastSold> sold;
    Done read = take(m_context.parts.backOffice->stockOf(items), input.stock);
    if (read)
        read = take(m_context.links.plannedProducts(input.links), input.products);
    if (read) // other connections' too: their mapping does not grow our revision
        read = take(readShopFeeds(m_context.parts.database, input.warehouses), feeds);
    if (read)
        read = take(SoldRepository(m_context.parts.database).lastSoldOf(items), sold);
    if (!read)
        return failure(read.error());
    noteSold(sold, feeds, input);
    return input;
}

Done PlanReader::readFrame(qint64 revision)
{
    StockPlanInput frame;
    QList<ItemId> enabled;
    QList<Item> items;
    Done read = take(SettingsService(m_context.parts.database).load(m_context.connection.id), frame.settings);
    if (read)
        read = take(m_context.catalog.shops(m_context.account), frame.shops);
    if (read)
        read = take(m_context.mappings.mappings(m_context.connection.id), frame.mappings);
    if (read)
        read = take(m_context.parts.backOffice->warehouses(), frame.warehouses);
    if (read)
        read = take(m_context.links.links(m_context.account), frame.links);
    if (read)
        read = take(m_context.items.enabledItems(m_context.connection.id), enabled);
    if (read)
        read = take(m_context.parts.backOffice->items(), items);
    if (!read)
        return read;

    const PosTraits &traits = m_context.api->traits();
    frame.wholeUnitsOnly = traits.wholeUnitsOnly;
    frame.takesNegativeStock = traits.takesNegativeStock;
    frame.enabled = QSet<ItemId>(enabled.begin(), enabled.end());
    for (const Item &item : items)
        frame.items.insert(item.id, item);
    m_linkOf.clear();
    for (const Link &link : frame.links)
        m_linkOf.insert(link.product, link);
    m_frame = std::move(frame);
    m_revision = revision;
    return {};
}

void PlanReader::noteSold(const QList<LastSold> &sold, const QList<ShopFeed> &feeds,
                          StockPlanInput &input) const
{
    QHash<std::pair<AccountId, QString>, QSet<WarehouseId>> drawnOn;
    for (const ShopFeed &feed : feeds) {
        auto &warehouses = drawnOn[{*feed.connection.account, feed.shop.remoteId}];
        for (const WarehouseId warehouse : feed.warehouses)
            warehouses.insert(warehouse);
    }
    for (const LastSold &each : sold) {
        for (const WarehouseId warehouse : drawnOn.value({each.account, each.shopRemoteId})) {
            QDateTime &last = input.soldAt[each.item][warehouse];
            last = last.isValid() ? std::max(last, each.at) : each.at;
        }
    }
}

} // namespace tillbridge
