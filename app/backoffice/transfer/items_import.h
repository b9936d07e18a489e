// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"

#include <QByteArray>
#include <QHash>

#include <stop_token>

namespace tillbridge {

/// What is known before a file of items is read.
struct ItemsImportContext
{
    QList<Item> items;
    /// The connection that the column `enabled` is about; none: it is ignored.
    std::optional<ConnectionId> enableOn;
    QHash<ItemId, bool> switches; ///< of that connection; items not named are undecided
};

/// Reads a file of items: `sku` (required), `name`, `barcode`, `price`, `price_includes_tax`, `cost`,
/// `currency`, `enabled`, in any order and case. An empty cell leaves alone what is known. Pure; ends early
/// when stopped, and what it answers then is not to be used.
[[nodiscard]] ItemsImportPreview parseItems(const QByteArray &bytes, const ItemsImportContext &context,
                                            std::stop_token stop = {});

/// Names of the columns above.
[[nodiscard]] const QStringList &itemColumns();

} // namespace tillbridge
