// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "lightspeed/pos_api.h"

#include <QList>

namespace tillbridge {

/// A product by our own key and by Lightspeed's.
struct ProductRef
{
    ProductId id;
    QString remoteId;
};

/// The products of the rows, each once, in their order.
[[nodiscard]] QList<ProductRef> productsOf(const QList<Change> &rows);
/// The rows of each product together, at most so many in a group, in the order of their first rows.
[[nodiscard]] QList<QList<Change>> groupedByProduct(const QList<Change> &rows, int shopsPerWrite);
/// At most so many products in a batch, with all their rows.
[[nodiscard]] QList<QList<Change>> batchesOf(const QList<Change> &rows, int productsPerBatch);
/// Sets each row's target. `rows` are of one product and not empty.
[[nodiscard]] StockWrite writeFor(const QList<Change> &rows);

} // namespace tillbridge
