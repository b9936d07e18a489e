// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tillbridge {

/// A thing the back office stocks, keyed by SKU.
struct Item
{
    ItemId id;
    QString sku; ///< unique, trimmed, exact; case counts
    QString name;
    QString barcode;
    std::optional<Amount> price;
    bool priceIncludesTax = false;
    std::optional<Amount> cost;
    QString currency;
};

/// A place that stocks items.
struct Warehouse
{
    WarehouseId id;
    QString name; ///< unique
    bool sellable = true;
    int position = 0; ///< order in lists
};

/// What a warehouse holds of an item now: its last count plus the movements that took effect after it (S17).
struct WarehouseStock
{
    ItemId item;
    WarehouseId warehouse;
    Quantity onHand;
    Quantity reserved;
    QDateTime countedAt; ///< of the last count; invalid when never counted

    [[nodiscard]] Quantity available() const { return onHand - reserved; }
};

enum class CountSource { Import, ByHand, StartFromLightspeed };

/// A count: what somebody says a warehouse held at a moment.
struct StockCount
{
    ItemId item;
    WarehouseId warehouse;
    Quantity quantity;
    std::optional<Quantity> reserved; ///< none: leave what is reserved as it is
    QDateTime countedAt;  ///< never in the future
    QDateTime recordedAt; ///< when we learnt of it
    CountSource source = CountSource::ByHand;
};

enum class MovementCause { Sale, Return, Correction };

/// One signed change of one item in one warehouse, with its cause: the ledger.
struct Movement
{
    MovementId id;
    ItemId item;
    WarehouseId warehouse;
    Quantity quantity;      ///< negative: taken out
    QDateTime effectiveAt;
    QDateTime recordedAt;
    MovementCause cause = MovementCause::Sale;
    QString reference;      ///< for a sale: account, sale and line
    bool alreadyInCount = false; ///< took effect before the last count: moves nothing
};

} // namespace tillbridge
