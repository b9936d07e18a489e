// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database.h"
#include "store/item_repository.h"
#include "store/warehouse_repository.h"

#include <memory>
#include <optional>

namespace tillbridge {

/// Writes CSV files that the import reads. The file appears whole or not at all: an older one stays intact
/// when anything fails (FileNotWritable, DiskFull). Call from a worker thread.
class ExportService final
{
public:
    explicit ExportService(std::shared_ptr<Database> database);

    /// Items by SKU; with the column `enabled` when a connection is named. Answers how many.
    [[nodiscard]] Result<qint64> exportItems(const QString &path,
                                             std::optional<ConnectionId> enabledOn = {}) const;
    /// The long form: what each warehouse holds now, by SKU, then warehouse. `counted_at` is the moment of
    /// the export, because that is when the numbers are true: sales made before the file comes back are not
    /// lost.
    [[nodiscard]] Result<qint64> exportQuantities(const QString &path) const;

private:
    std::shared_ptr<Database> m_database;
    ItemRepository m_items;
    WarehouseRepository m_warehouses;
};

} // namespace tillbridge
