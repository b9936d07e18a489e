// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/start/start_plan.h"
#include "core/result.h"
#include "store/database.h"

#include <memory>

namespace tillbridge {

struct StartRequest
{
    ConnectionId connection;
    ShopId shop;
    QString warehouse; ///< name; made when there is none
    QString matchKey;  ///< of the connection: "sku", "system_sku", "manufacturer_sku", "barcode"
    Quantity buffer;   ///< of the connection, where the shop has none of its own
};

struct StartPreview
{
    StartRequest request;
    Shop shop;
    std::optional<WarehouseId> warehouse; ///< none: it will be made
    QList<StartRow> rows;
    QList<StartLeftOut> leftOut;
    qint64 itemsToMake = 0;
    qint64 counts = 0;
    qint64 belowZero = 0;
    qint64 countSequence = 0;
    QDateTime levelsReadAt; ///< of the oldest level; invalid: none
    // What would make the next sync find differences all the same.
    Quantity buffer;              ///< above zero: targets lie below Lightspeed's numbers
    bool shopFedByThis = false;   ///< false: map the shop to the warehouse, or nothing is sent at all
    bool shopFedByOthers = false; ///< further warehouses add to the sum
    bool feedsOtherShops = false; ///< the same stock is sent there too

    [[nodiscard]] qint64 leftOutFor(StartSkip reason) const;
};

/// *Start from Lightspeed's numbers* (S20). Sends nothing. Call from a worker thread, after a pull.
class StartService final
{
public:
    explicit StartService(std::shared_ptr<Database> database);

    /// Changes nothing. NotFound for a shop or connection without data; InvalidInput ("name") for the
    /// warehouse.
    [[nodiscard]] Result<StartPreview> preview(const StartRequest &request) const;
    /// Items, warehouse, counts and attention entries in one transaction. PreviewOutdated when items, counts
    /// or levels changed since, or a newer count is known. Link anew afterwards (SyncService::relink).
    [[nodiscard]] Done apply(const StartPreview &preview) const;

private:
    [[nodiscard]] Result<StartInput> readInput(const StartRequest &request,
                                               const std::optional<Warehouse> &warehouse) const;
    [[nodiscard]] Done applyAll(const StartPreview &preview) const;
    [[nodiscard]] Done checkLevels(const StartPreview &preview) const;
    [[nodiscard]] Result<WarehouseId> warehouseFor(const StartPreview &preview) const;
    [[nodiscard]] Result<QHash<QString, ItemId>> saveItems(const StartPreview &preview) const;
    [[nodiscard]] Done raiseAttention(const StartPreview &preview) const;

    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
