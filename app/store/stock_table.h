// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/result.h"
#include "store/database.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <stop_token>

namespace tillbridge {

enum class StockColumn { Sku, Name, Barcode, Available, Warehouse };

struct StockQuery
{
    QString text; ///< in name, SKU and barcode; empty: all
    StockColumn sortBy = StockColumn::Sku;
    WarehouseId warehouse; ///< whose quantities StockColumn::Warehouse sorts by
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// One line of the stock page: an item in all warehouses.
struct ItemRow
{
    ItemId id;
    QString sku;
    QString name;
    QString barcode;
    std::optional<Amount> price;
    std::optional<Amount> cost;
    QString currency;
    Quantity available;                       ///< over all sellable warehouses
    QHash<WarehouseId, WarehouseStock> stock; ///< only where it was ever counted or moved
    QSet<ConnectionId> linked;                ///< connections on whose account the item has a product
    QSet<ConnectionId> enabled;               ///< of those, where it is switched on
};

/// Row windows over all items: sorted ids first, then rows by id. Never OFFSET.
/// Call from worker threads; ids() ends early when stopped.
class StockTable final
{
public:
    explicit StockTable(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<qint64>> firstPage(const StockQuery &query, int count) const;
    [[nodiscard]] Result<QList<qint64>> ids(const StockQuery &query, std::stop_token stop) const;
    [[nodiscard]] Result<QList<ItemRow>> rows(const QList<qint64> &ids) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
