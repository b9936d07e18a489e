// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api_error.h"

#include <QJsonObject>

namespace tillbridge::sandbox {

/// What may be written about an item beyond its own fields.
struct WriteRights
{
    bool mayEditStock = true;
    bool mayEditCost = true;
};

/// Creates an item with one stock row per shop; returns its id (r-series 7d).
[[nodiscard]] Answer<qint64> createItem(Account &account, const QJsonObject &body, const WriteRights &rights);

/// Changes what `body` names and nothing else, stock and prices included. All or nothing (r-series 7a, 7b).
[[nodiscard]] Answer<void> updateItem(Account &account, ItemRow &item, const QJsonObject &body,
                                      const WriteRights &rights);

/// DELETE archives and takes the stock to zero.
void archiveItem(Account &account, ItemRow &item);

/// PUT ItemShop: reorder point and level only.
[[nodiscard]] Answer<void> updateItemShop(Account &account, ItemShopRow &row, const QJsonObject &body);

} // namespace tillbridge::sandbox
