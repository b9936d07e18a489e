// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/table.h"

#include <array>

namespace tillbridge::sandbox {

struct ItemPrice
{
    qint64 level = 0;
    QByteArray levelName;
    QByteArray amount;
};

class ItemRow final : public PlainRow
{
public:
    using PlainRow::PlainRow;

    std::vector<ItemPrice> prices;
};

/// Stock of one item in one shop; shop 0 sums up all shops. Lean, because there are several per item.
class ItemShopRow final : public Row
{
public:
    using Row::Row;

    [[nodiscard]] QByteArray value(int field) const override;
    [[nodiscard]] qint64 sellable() const;

    qint64 itemId = 0;
    int shopId = 0;
    int qoh = 0;
    int backorder = 0;
    int componentQoh = 0;
    int componentBackorder = 0;
    int reorderPoint = 0;
    int reorderLevel = 0;
    int onLayaway = 0;
    bool countsLayawayInQoh = false;
    QByteArray cost; ///< unit cost that the value columns are made of
    Seconds timeStamp = 0;
};

} // namespace tillbridge::sandbox
