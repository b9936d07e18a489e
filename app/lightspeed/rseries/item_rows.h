// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/json.h"

namespace tillbridge::rseries {

/// Adds the Item as a product, or as a problem. With its ItemShops relation loaded, its levels too; a level
/// that cannot be read is a problem of its own.
void readItem(const Json &row, ProductPage &page);

/// Adds the ItemShop as a level or as a problem; the summary of all shops (shop 0) is left out.
void readItemShop(const Json &row, StockPage &page);

/// The levels inside an Item.
struct ItemLevels
{
    QList<StockLevel> levels;
    QList<RowProblem> problems;
    bool told = false; ///< false: the reply has no ItemShops at all
};
[[nodiscard]] ItemLevels readItemLevels(const Json &item, const QString &itemId);

} // namespace tillbridge::rseries
