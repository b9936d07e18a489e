// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/item_rows.h"

namespace tillbridge::sandbox {

namespace {

/// In the order of the ItemShop schema.
enum Column {
    Id,
    Qoh,
    Sellable,
    Backorder,
    ComponentQoh,
    ComponentBackorder,
    ReorderPoint,
    ReorderLevel,
    OnLayaway,
    OnSpecialOrder,
    OnWorkorder,
    OnTransferOut,
    OnTransferIn,
    AverageCost,
    TotalValueFifo,
    TotalValueAvgCost,
    TotalValueNegativeInventory,
    LastReceivedCost,
    LastReceivedLot,
    NextFifoLotCost,
    NextFifoLot,
    TimeStamp,
    ItemId,
    ShopId,
};

QByteArray valueOf(const QByteArray &cost, int units)
{
    return Amount::parse(cost).value_or(Amount{}).times(units).text();
}

} // namespace

qint64 ItemShopRow::sellable() const
{
    return countsLayawayInQoh ? qoh - onLayaway : qoh;
}

QByteArray ItemShopRow::value(int field) const
{
    switch (field) {
    case Id:
        return QByteArray::number(id);
    case Qoh:
        return QByteArray::number(qoh);
    case Sellable:
        return QByteArray::number(sellable());
    case Backorder:
        return QByteArray::number(backorder);
    case ComponentQoh:
        return QByteArray::number(componentQoh);
    case ComponentBackorder:
        return QByteArray::number(componentBackorder);
    case ReorderPoint:
        return QByteArray::number(reorderPoint);
    case ReorderLevel:
        return QByteArray::number(reorderLevel);
    case OnLayaway:
        return QByteArray::number(onLayaway);
    case AverageCost:
        return shopId == 0 ? cost : QByteArray();
    case TotalValueFifo:
    case TotalValueAvgCost:
        return valueOf(cost, std::max(qoh, 0));
    case TotalValueNegativeInventory:
        return valueOf(cost, std::min(qoh, 0));
    case LastReceivedCost:
    case NextFifoLotCost:
        return cost;
    case TimeStamp:
        return formatTime(timeStamp);
    case ItemId:
        return QByteArray::number(itemId);
    case ShopId:
        return QByteArray::number(shopId);
    default:
        return QByteArrayLiteral("0");
    }
}

} // namespace tillbridge::sandbox
