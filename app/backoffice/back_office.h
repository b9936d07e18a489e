// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <memory>

namespace tillbridge {

/// The side that owns the warehouses: the built-in one, or Sellercloud. What the sync needs of it.
/// Synchronous on the calling thread (a worker); the built-in one answers from the store.
class BackOffice
{
public:
    virtual ~BackOffice() = default;
    [[nodiscard]] virtual Result<QList<Warehouse>> warehouses() const = 0;
    [[nodiscard]] virtual Result<QList<Item>> items() const = 0;
    [[nodiscard]] virtual Result<QList<WarehouseStock>> stock() const = 0;
    [[nodiscard]] virtual Result<QList<WarehouseStock>> stockOf(const QList<ItemId> &items) const = 0;
    /// Grows when counts change: a preview made before is outdated (S5).
    [[nodiscard]] virtual Result<qint64> countSequence() const = 0;
};

} // namespace tillbridge
