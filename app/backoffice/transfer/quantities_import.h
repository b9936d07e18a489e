// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"

#include <QByteArray>
#include <QTimeZone>

#include <stop_token>

namespace tillbridge {

/// What is known and was chosen before a file of quantities is read.
struct QuantitiesImportContext
{
    QList<Item> items;
    QList<Warehouse> warehouses;
    QList<WarehouseStock> stock;
    qint64 countSequence = 0;
    QDateTime now;
    QDateTime countedAt; ///< for lines that do not say when; not in the future
    QTimeZone zone;      ///< of times without an offset
    bool createWarehouses = false;
    bool createItems = false;
};

/// Reads a file of quantities, long (`sku`, `warehouse`, `quantity` and perhaps `reserved`, `counted_at`) or
/// wide
/// (`sku`, a column for each warehouse and perhaps `counted_at`). What the file does not name, and an empty
/// cell, is left alone (S17). In a wide file an unknown column full of numbers is an unknown warehouse; any
/// other is ignored. Pure; ends early when stopped, and what it answers then is not to be used.
[[nodiscard]] QuantitiesImportPreview
parseQuantities(const QByteArray &bytes, const QuantitiesImportContext &context, std::stop_token stop = {});

} // namespace tillbridge
