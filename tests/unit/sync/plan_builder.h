// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/guards.h"
#include "sync/planner.h"

namespace tillbridge {

/// A planner's input in a few words: shops 1, 2, … ; warehouses 1, 2, … ; item n is product n with SKU
/// "S<n>".
class PlanBuilder
{
public:
    StockPlanInput input;

    PlanBuilder &shop(qint64 id, const QString &name)
    {
        Shop shop;
        shop.id = ShopId{id};
        shop.remoteId = QString::number(id);
        shop.name = name;
        input.shops.append(shop);
        return *this;
    }
    PlanBuilder &warehouse(qint64 id, const QString &name, bool sellable = true)
    {
        input.warehouses.append({WarehouseId{id}, name, sellable, int(id)});
        return *this;
    }
    PlanBuilder &map(qint64 shop, const QList<qint64> &warehouses, std::optional<Quantity> buffer = {})
    {
        ShopMapping mapping;
        mapping.shop = ShopId{shop};
        for (const qint64 id : warehouses)
            mapping.warehouses.append(WarehouseId{id});
        mapping.buffer = buffer;
        input.mappings.append(mapping);
        return *this;
    }
    PlanBuilder &product(qint64 id, ProductKind kind = ProductKind::Ordinary)
    {
        const QString number = QString::number(id);
        Product product;
        product.id = ProductId{id};
        product.remoteId = QStringLiteral("p") + number;
        product.name = QStringLiteral("Product ") + number;
        product.kind = kind;
        input.products.insert(product.id, product);
        Item item;
        item.id = ItemId{id};
        item.sku = QStringLiteral("S") + number;
        input.items.insert(item.id, item);
        input.links.append({item.id, product.id, AccountId{1}, LinkOrigin::ByKey, false});
        input.enabled.insert(item.id);
        return *this;
    }
    PlanBuilder &stock(qint64 item, qint64 warehouse, const QString &quantity,
                       const QString &reserved = QStringLiteral("0"))
    {
        input.stock.append(
            {ItemId{item}, WarehouseId{warehouse}, number(quantity), number(reserved), countedAt});
        return *this;
    }
    PlanBuilder &sold(qint64 item, qint64 warehouse, const QDateTime &at)
    {
        input.soldAt[ItemId{item}].insert(WarehouseId{warehouse}, at);
        return *this;
    }
    PlanBuilder &level(qint64 product, qint64 shop, const QString &quantity)
    {
        input.levels[ProductId{product}].insert(ShopId{shop}, number(quantity));
        return *this;
    }

    static Quantity number(const QString &text) { return Quantity::parse(text).value(); }

    QDateTime countedAt = QDateTime::fromString(QStringLiteral("2026-03-01T08:00:00Z"), Qt::ISODate);
};

/// "S1@North 8>5", or "S1@North skip:3" with the reason's number.
inline QString shown(const Change &change)
{
    const QString place = change.sku + u'@' + change.shopName;
    if (change.state == ChangeState::Skipped)
        return place + QStringLiteral(" skip:%1").arg(int(change.skip));
    return place + QStringLiteral(" %1>%2").arg(change.before.toString(), change.after.toString());
}

inline QStringList shown(const QList<Change> &changes)
{
    QStringList lines;
    for (const Change &change : changes)
        lines.append(shown(change));
    return lines;
}

inline QString skipped(const QString &place, SkipReason reason)
{
    return place + QStringLiteral(" skip:%1").arg(int(reason));
}

} // namespace tillbridge
