// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace tillbridge {

enum class ProductKind {
    Ordinary,
    KeepsNoStock, ///< R non_inventory
    MadeOfOthers, ///< R assembly, X composite: stock is not sent (S19)
    Box           ///< R box: ordinary as far as stock goes
};

/// Price of a product at one price level (R: useTypeID).
struct Price
{
    QString level; ///< remote id of the price level
    Amount amount;

    bool operator==(const Price &) const = default;
};

/// The sellable unit as Lightspeed last told us: R item, X product or variant, C variant.
struct Product
{
    ProductId id;
    QString remoteId;
    QString family; ///< R itemMatrixID; empty when it stands alone
    QString name;
    QString sku;             ///< R customSku
    QString systemSku;       ///< R systemSku
    QString manufacturerSku;
    QStringList barcodes;    ///< UPC and EAN as one set, leading zeros kept
    ProductKind kind = ProductKind::Ordinary;
    bool archived = false;
    QList<Price> prices;
    Amount cost;             ///< R defaultCost
    QDateTime updatedAt;     ///< the vendor's own time stamp, UTC
};

/// Quantity on hand of a product in a shop, as Lightspeed last told us.
struct StockLevel
{
    QString productRemoteId;
    QString shopRemoteId;
    Quantity onHand;
    std::optional<Quantity> sellable;
    QDateTime updatedAt; ///< the vendor's own time stamp, UTC; may be invalid

    bool operator==(const StockLevel &) const = default;
};

} // namespace tillbridge
