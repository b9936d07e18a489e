// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/product.h"
#include "core/shop.h"
#include "store/catalog_repository.h"
#include "store/link_repository.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace tillbridge {

/// Why a product is left out of *Start from Lightspeed's numbers*.
enum class StartSkip {
    BlankKey,
    DuplicateKey, ///< the key stands twice, here or there
    KeepsNoStock,
    MadeOfOthers,
    Archived,
    TakenApart, ///< the manager undid this link
    NotUsable   ///< its texts cannot be stored as an item
};

struct StartLeftOut
{
    ProductId product;
    QString name;
    QString key; ///< may be empty
    StartSkip reason = StartSkip::BlankKey;
};

struct StartRow
{
    ProductId product;
    Item item;                      ///< without a valid id: it will be made
    QList<QString> keys;            ///< that it links by; empty: it is linked already
    std::optional<Quantity> before; ///< on hand in the warehouse; none: never counted
    std::optional<Quantity> count;  ///< the shop's level; none: Lightspeed keeps none for this shop
    QDateTime countedAt;            ///< when that level was known to be so
};

/// Everything that follows from it, read beforehand.
struct StartInput
{
    QString matchKey;
    QList<Product> products;
    QList<ProductKey> productKeys;
    QList<ItemKey> itemKeys;
    QList<Item> items;
    QList<Link> links;
    QSet<ItemId> unset; ///< taken apart by hand
    Shop shop;
    QString currency;                     ///< of the account, where the shop tells none
    QHash<ProductId, StoredLevel> levels; ///< of that shop
    QDateTime levelsReadAt;               ///< when their feed was last read to its end: they were still so
    QHash<ItemId, WarehouseStock> stock;  ///< of the warehouse; empty when it is new
};

struct StartPlan
{
    QList<StartRow> rows;
    QList<StartLeftOut> leftOut;
};

/// S20: items from products (key, name, barcode, price, cost) and the shop's levels as first counts, such
/// that linking finds each of them and the next sync finds no difference. A level below zero is counted as it
/// is: any other number would either invent stock or leave a difference. Pure.
[[nodiscard]] StartPlan planStart(const StartInput &input);

} // namespace tillbridge
