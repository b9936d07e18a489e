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
/// All rows of a product together, in batches whose levels one call reads and whose writes the budget lets
/// through within about half a minute: what is sold between a reading and its write is overwritten. At least
/// one product each.
[[nodiscard]] QList<QList<Change>> batchesFor(const PosApi &api, const QList<Change> &rows);
/// Sets each row's target. `rows` are of one product and not empty.
[[nodiscard]] StockWrite writeFor(const QList<Change> &rows);

} // namespace tillbridge
