// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/planner.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

const ShopMapping *mappingOf(const StockPlanInput &input, ShopId shop)
{
    const auto found = std::ranges::find(input.mappings, shop, &ShopMapping::shop);
    return found == input.mappings.end() ? nullptr : &*found;
}

/// A shop with what feeds it, looked up once for all products.
struct FedShop
{
    Shop shop;
    QList<Warehouse> warehouses;
    Quantity buffer;
};

struct Target
{
    Quantity quantity;
    Quantity owed; ///< the same where it may be below zero
    QString why;
};

QString shown(Quantity quantity)
{
    return quantity.toString().replace(u'-', u'−');
}

class StockPlanner
{
public:
    explicit StockPlanner(const StockPlanInput &input)
        : m_input(input)
    {
        for (const WarehouseStock &stock : input.stock)
            m_stock[stock.item].insert(stock.warehouse, stock);
    }

    StockPlan plan()
    {
        if (!m_input.settings.inventoryUpload || m_input.links.isEmpty())
            return {};
        const QList<Shop> served = servedShops(m_input);
        if (served.isEmpty() && !m_input.shops.isEmpty())
            return skipAll(SkipReason::NoDefaultShop), m_plan;
        for (const Shop &shop : served) {
            const auto warehouses = feedingWarehouses(m_input, shop.id);
            if (warehouses.isEmpty())
                skipShop(shop);
            else
                m_shops.append({shop, warehouses, bufferOf(m_input, shop.id)});
        }
        for (const Link &link : inSkuOrder())
            planLink(link);
        return m_plan;
    }

private:
    [[nodiscard]] QList<Link> inSkuOrder() const
    {
        QList<std::pair<QString, Link>> bySku;
        for (const Link &link : m_input.links)
            bySku.append({m_input.items.value(link.item).sku, link});
        std::ranges::stable_sort(bySku, {}, &std::pair<QString, Link>::first);
        QList<Link> links;
        for (const auto &[sku, link] : bySku)
            links.append(link);
        return links;
    }

    void planLink(const Link &link)
    {
        if (const SkipReason reason = whyNotSent(link); reason != SkipReason::None)
            return skip(link, {}, reason);
        QList<FedShop> uncounted;
        for (const FedShop &fed : m_shops) {
            if (const auto target = targetOf(link.item, fed))
                planRow(link, fed.shop, *target);
            else
                uncounted.append(fed);
        }
        if (!uncounted.isEmpty() && uncounted.size() == m_shops.size())
            return skip(link, {}, SkipReason::NeverCounted);
        for (const FedShop &fed : uncounted)
            skip(link, fed.shop, SkipReason::NeverCounted);
    }

    [[nodiscard]] SkipReason whyNotSent(const Link &link) const
    {
        if (!m_input.enabled.contains(link.item))
            return SkipReason::NotEnabled;
        const auto product = m_input.products.constFind(link.product);
        if (link.productRemoved || product == m_input.products.constEnd())
            return SkipReason::RemovedInLightspeed;
        if (product->archived)
            return SkipReason::Archived;
        if (product->kind == ProductKind::KeepsNoStock)
            return SkipReason::KeepsNoStock;
        return product->kind == ProductKind::MadeOfOthers ? SkipReason::MadeOfOthers : SkipReason::None;
    }

    /// None when no warehouse of the shop was ever counted: what nobody said is not zero (S17).
    [[nodiscard]] std::optional<Target> targetOf(ItemId item, const FedShop &fed) const
    {
        const auto stocks = m_stock.constFind(item);
        if (stocks == m_stock.constEnd())
            return std::nullopt;
        Quantity sum;
        QStringList parts;
        bool counted = false;
        for (const Warehouse &warehouse : fed.warehouses) {
            const auto stock = stocks->constFind(warehouse.id);
            if (stock == stocks->constEnd())
                continue;
            counted = counted || stock->countedAt.isValid();
            sum += stock->available();
            parts.append(warehouse.name + u' ' + shown(stock->available()));
        }
        if (!counted)
            return std::nullopt;
        QString why = parts.join(u" + "_s);
        if (!fed.buffer.isZero())
            why += u" − buffer "_s + shown(fed.buffer);
        const Quantity owed = rounded(sum - fed.buffer);
        return Target{std::max(owed, Quantity()), owed, why};
    }

    [[nodiscard]] Quantity rounded(Quantity quantity) const
    {
        if (m_input.wholeUnitsOnly)
            quantity = Quantity::fromInteger(quantity.floorToInteger());
        return quantity;
    }

    void planRow(const Link &link, const Shop &shop, const Target &target)
    {
        const Product &product = *m_input.products.constFind(link.product);
        const auto levels = m_input.levels.constFind(link.product);
        std::optional<Quantity> level;
        if (levels != m_input.levels.constEnd() && levels->contains(shop.id))
            level = levels->value(shop.id);
        // A level below zero that our numbers agree with is right as it is: sending 0 would make goods up
        // (S20).
        if (level == target.quantity || level == target.owed) {
            ++m_plan.inSync;
            return;
        }
        Change change = row(link, shop);
        change.before = level.value_or(Quantity());
        change.after = target.quantity;
        change.why = target.why;
        change.plannedBefore = change.before;
        change.plannedAfter = change.after;
        if (!level || m_input.waiting.contains(product.remoteId))
            makeSkipped(change, SkipReason::Waiting);
        m_plan.changes.append(change);
    }

    [[nodiscard]] Change row(const Link &link, const Shop &shop) const
    {
        const Product product = m_input.products.value(link.product);
        Change change;
        change.item = link.item;
        change.product = link.product;
        change.shop = shop.id;
        change.productRemoteId = product.remoteId;
        change.shopRemoteId = shop.remoteId;
        change.sku = m_input.items.value(link.item).sku;
        change.productName = product.name;
        change.shopName = shop.name;
        return change;
    }

    static void makeSkipped(Change &change, SkipReason reason)
    {
        change.state = ChangeState::Skipped;
        change.skip = reason;
        change.ticked = false;
    }

    void skip(const Link &link, const Shop &shop, SkipReason reason)
    {
        Change change = row(link, shop);
        makeSkipped(change, reason);
        m_plan.changes.append(change);
    }

    /// One row that names neither product nor shop.
    void skipAll(SkipReason reason)
    {
        Change change;
        makeSkipped(change, reason);
        m_plan.changes.append(change);
    }

    void skipShop(const Shop &shop)
    {
        Change change;
        change.shop = shop.id;
        change.shopRemoteId = shop.remoteId;
        change.shopName = shop.name;
        makeSkipped(change, SkipReason::ShopWithoutWarehouses);
        m_plan.changes.append(change);
    }

    const StockPlanInput &m_input;
    QHash<ItemId, QHash<WarehouseId, WarehouseStock>> m_stock;
    QList<FedShop> m_shops;
    StockPlan m_plan;
};

} // namespace

StockPlan planStock(const StockPlanInput &input)
{
    return StockPlanner(input).plan();
}

QList<Warehouse> feedingWarehouses(const StockPlanInput &input, ShopId shop)
{
    QList<Warehouse> feeding;
    if (!input.settings.shopsMappingEnabled) {
        std::ranges::copy_if(input.warehouses, std::back_inserter(feeding), &Warehouse::sellable);
        return feeding;
    }
    const ShopMapping *mapping = mappingOf(input, shop);
    if (!mapping)
        return feeding;
    for (const WarehouseId id : mapping->warehouses) {
        const auto warehouse = std::ranges::find(input.warehouses, id, &Warehouse::id);
        if (warehouse != input.warehouses.end() && warehouse->sellable)
            feeding.append(*warehouse);
    }
    return feeding;
}

QList<Shop> servedShops(const StockPlanInput &input)
{
    if (input.settings.shopsMappingEnabled)
        return input.shops;
    const QString &wanted = input.settings.defaultShop;
    if (wanted.isEmpty())
        return input.shops.size() == 1 ? input.shops : QList<Shop>();
    const auto shop = std::ranges::find(input.shops, wanted, &Shop::remoteId);
    return shop == input.shops.end() ? QList<Shop>() : QList<Shop>{*shop};
}

Quantity bufferOf(const StockPlanInput &input, ShopId shop)
{
    const ShopMapping *mapping = mappingOf(input, shop);
    return mapping && mapping->buffer ? *mapping->buffer : input.settings.stockBuffer;
}

} // namespace tillbridge
