// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/product.h"
#include "core/result.h"
#include "store/database.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

namespace tillbridge {

/// The seven states of a row, everywhere the same.
enum class RowState { InSync, WillChange, Waiting, Sent, Failed, Skipped, NeedsDecision };

enum class ProductFilter { All, WillChange, NeedsDecision, NotLinked, OutOfStock };
enum class ProductColumn { Sku, Name, Price, Cost, Lightspeed, Warehouses, Difference, State };

struct ProductQuery
{
    ConnectionId connection;
    QString text; ///< in name, SKUs and barcodes; empty: all
    ProductFilter filter = ProductFilter::All;
    ProductColumn sortBy = ProductColumn::Sku;
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// One line of the products page.
struct ProductRow
{
    ProductId id;
    QString sku;
    QString name;
    std::optional<Amount> price;
    std::optional<Amount> cost;
    QString currency;
    Quantity lightspeed;                ///< over all shops
    std::optional<Quantity> warehouses; ///< available over all sellable warehouses; none: not linked
    std::optional<Quantity> difference; ///< what the newest plan would change; none: nothing
    bool linked = false;
    QString key; ///< the match key's value; may be empty
    RowState state = RowState::InSync;
    QString reason; ///< stable word for the state's reason: "not_linked", "blank_key", "duplicate_key",
                    ///< "keeps_no_stock", …
};

/// Row windows over the products of a connection's account: sorted ids first, then rows by id. Never OFFSET.
/// Call from worker threads; ids() ends early when stopped.
class ProductTable final
{
public:
    explicit ProductTable(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<qint64>> firstPage(const ProductQuery &query, int count) const;
    [[nodiscard]] Result<QList<qint64>> ids(const ProductQuery &query, std::stop_token stop) const;
    [[nodiscard]] Result<QList<ProductRow>> rows(ConnectionId connection, const QList<qint64> &ids) const;
    [[nodiscard]] Result<QHash<ProductFilter, qint64>> counts(ConnectionId connection) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
