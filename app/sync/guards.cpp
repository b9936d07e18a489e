// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/guards.h"

#include <algorithm>
#include <chrono>

namespace tillbridge {
namespace {

/// So few rows are looked at one by one, whatever their share.
constexpr qsizetype fewestToBeMany = 10;

/// Lightspeed tells times in whole seconds, cut off.
constexpr std::chrono::milliseconds cutOff(999);

class Judge
{
public:
    Judge(const StockPlanInput &input, const GuardContext &context)
        : m_input(input)
        , m_context(context)
    {
        for (const WarehouseStock &stock : input.stock)
            m_countedAt[stock.item].insert(stock.warehouse, stock.countedAt);
        for (const Shop &shop : servedShops(input))
            m_feeding.insert(shop.id, feedingWarehouses(input, shop.id));
    }

    [[nodiscard]] HoldReason reasonFor(const Change &change) const
    {
        if (isSoldSinceCount(change.item, change.shop))
            return HoldReason::Drift;
        if (m_context.firstSend)
            return HoldReason::None;
        if (hasDrifted(change))
            return HoldReason::Drift;
        if (change.after <= Quantity() && change.before > Quantity())
            return HoldReason::FallsToZero;
        return isLarge(change) ? HoldReason::LargeChange : HoldReason::None;
    }

    [[nodiscard]] bool isSoldSinceCount(ItemId item, ShopId shop) const
    {
        const auto counts = m_countedAt.value(item);
        const auto sold = m_input.soldAt.value(item);
        QDateTime oldest;
        QDateTime lastSold;
        for (const Warehouse &warehouse : m_feeding.value(shop)) {
            const QDateTime countedAt = counts.value(warehouse.id);
            if (countedAt.isValid() && (!oldest.isValid() || countedAt < oldest))
                oldest = countedAt;
            const QDateTime soldAt = sold.value(warehouse.id);
            if (soldAt.isValid() && (!lastSold.isValid() || soldAt > lastSold))
                lastSold = soldAt;
        }
        return oldest.isValid() && lastSold.isValid() && lastSold.addMSecs(cutOff.count()) > oldest;
    }

private:
    [[nodiscard]] bool hasDrifted(const Change &change) const
    {
        const auto last = m_context.lastSent.constFind(placeOf(change));
        if (last == m_context.lastSent.constEnd() || last->quantity == change.before)
            return false;
        const auto counts = m_countedAt.value(change.item);
        const auto feeding = m_feeding.value(change.shop);
        return std::ranges::none_of(feeding, [&](const Warehouse &warehouse) {
            const QDateTime countedAt = counts.value(warehouse.id);
            return countedAt.isValid() && countedAt > last->at;
        });
    }

    /// Beyond the share and beyond the amount. Any change of a level at or below zero is beyond every share.
    [[nodiscard]] bool isLarge(const Change &change) const
    {
        const Quantity difference = (change.after - change.before).abs();
        if (difference <= m_input.settings.largeChangeAmount)
            return false;
        if (change.before <= Quantity())
            return true;
        const auto hundredfold = __int128(difference.scaled()) * 100;
        return hundredfold > __int128(change.before.scaled()) * m_input.settings.largeChangeShare;
    }

    const StockPlanInput &m_input;
    const GuardContext &m_context;
    QHash<ItemId, QHash<WarehouseId, QDateTime>> m_countedAt;
    QHash<ShopId, QList<Warehouse>> m_feeding;
};

bool areMany(const QList<Change> &changes, const StockPlanInput &input)
{
    QSet<ProductId> changing;
    for (const Change &change : changes) {
        if (change.state == ChangeState::Planned)
            changing.insert(change.product);
    }
    const auto linked = std::ranges::count_if(
        input.links, [&](const Link &link) { return input.enabled.contains(link.item); });
    return changing.size() >= fewestToBeMany && changing.size() * 100 > linked * input.settings.manyRowsShare;
}

void hold(Change &change, HoldReason reason)
{
    change.hold = reason;
    change.ticked = reason == HoldReason::None;
}

} // namespace

bool isSoldSinceCount(const StockPlanInput &input, ItemId item, ShopId shop)
{
    const GuardContext nothing;
    return Judge(input, nothing).isSoldSinceCount(item, shop);
}

void judge(QList<Change> &changes, const StockPlanInput &input, const GuardContext &context)
{
    const Judge guard(input, context);
    const bool many = context.wholePlan && !context.firstSend && areMany(changes, input);
    for (Change &change : changes) {
        if (change.state != ChangeState::Planned)
            continue;
        const HoldReason reason = guard.reasonFor(change);
        hold(change, reason == HoldReason::None && many ? HoldReason::ManyAtOnce : reason);
    }
}

} // namespace tillbridge
