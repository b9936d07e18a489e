// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"

#include <QHash>
#include <QIODevice>
#include <QList>

#include <optional>

namespace tillbridge {

/// Items in the order given; with the column `enabled` when the switches are there, empty where it is
/// undecided. False when the device did not take everything.
[[nodiscard]] bool writeItems(QIODevice &device, const QList<Item> &items,
                              const std::optional<QHash<ItemId, bool>> &switches);
/// The long form, by item, then warehouse, in the orders given; every line says `moment`.
[[nodiscard]] bool writeQuantities(QIODevice &device, const QList<Item> &items,
                                   const QList<Warehouse> &warehouses, const QList<WarehouseStock> &stock,
                                   const QDateTime &moment);

} // namespace tillbridge
