// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"
#include "core/result.h"
#include "store/database.h"
#include "store/item_repository.h"
#include "store/warehouse_repository.h"

#include <QHash>

#include <memory>
#include <stop_token>

namespace tillbridge {

struct QuantitiesImportOptions
{
    QDateTime countedAt; ///< for lines that do not say when; invalid: now
    bool createWarehouses = false;
    bool createItems = false;
};

/// Takes CSV files in: look first, then all of it or nothing. Call from a worker thread.
class ImportService final
{
public:
    explicit ImportService(std::shared_ptr<Database> database);

    /// Changes nothing. FileNotReadable; what is wrong inside the file is in the preview. `enableOn`: the
    /// connection that the column `enabled` is about.
    [[nodiscard]] Result<ItemsImportPreview>
    previewItems(const QString &path, std::optional<ConnectionId> enableOn, std::stop_token stop = {}) const;
    /// InvalidInput ("counted_at") for a moment in the future.
    [[nodiscard]] Result<QuantitiesImportPreview> previewQuantities(const QString &path,
                                                                    const QuantitiesImportOptions &options,
                                                                    std::stop_token stop = {}) const;

    /// In one transaction. ImportInvalid when the preview has problems; PreviewOutdated when items,
    /// warehouses or counts have changed since, so that the numbers shown are no longer true.
    [[nodiscard]] Done apply(const ItemsImportPreview &preview) const;
    [[nodiscard]] Done apply(const QuantitiesImportPreview &preview) const;

private:
    [[nodiscard]] Done applyItems(const ItemsImportPreview &preview) const;
    [[nodiscard]] Done applyQuantities(const QuantitiesImportPreview &preview) const;
    /// Ids by case-folded name and by SKU, after making what is new.
    [[nodiscard]] Result<QHash<QString, WarehouseId>> placesOf(const QuantitiesImportPreview &preview) const;
    [[nodiscard]] Result<QHash<QString, ItemId>> itemsOf(const QuantitiesImportPreview &preview) const;

    std::shared_ptr<Database> m_database;
    ItemRepository m_items;
    WarehouseRepository m_warehouses;
};

} // namespace tillbridge
