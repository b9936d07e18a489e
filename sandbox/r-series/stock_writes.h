// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api_error.h"

#include <QJsonObject>

namespace tillbridge::sandbox {

/// The entries of {"Xs": {"X": {} or []}} and of the recorded form {"Xs": [{"X": {}}]}.
[[nodiscard]] QList<QJsonObject> entitiesOf(const QJsonValue &collection, const QString &member);

struct StockWrite
{
    ItemShopRow *row = nullptr; ///< null: the shop has no row for the item yet
    qint64 shopId = 0;
    std::optional<int> qoh;
    std::optional<int> reorderPoint;
    std::optional<int> reorderLevel;
};

/// Checks every ItemShop entry of an Item body without changing anything (r-series 7a).
[[nodiscard]] Answer<std::vector<StockWrite>> readStockWrites(const Account &account, const ItemRow &item,
                                                              const QJsonObject &body);
void applyStockWrites(Account &account, const ItemRow &item, const std::vector<StockWrite> &writes);

} // namespace tillbridge::sandbox
