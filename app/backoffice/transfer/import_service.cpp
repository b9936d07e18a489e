// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/import_service.h"

#include "backoffice/builtin/validation.h"
#include "backoffice/csv/csv_document.h"
#include "backoffice/transfer/items_import.h"
#include "backoffice/transfer/quantities_import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, shown, file.errorString());
    // One byte more than is allowed tells that it is too large, without reading all of it.
    QByteArray bytes = file.read(maxCsvBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileNotReadable, shown, file.errorString());
    return bytes;
}

QHash<QString, Item> bySku(const QList<Item> &items)
{
    QHash<QString, Item> result;
    result.reserve(items.size());
    for (const Item &item : items)
        result.insert(item.sku, item);
    return result;
}

bool sameAsShown(const std::optional<Item> &shown, const QHash<QString, Item> &now, const QString &sku)
{
    const auto found = now.constFind(sku);
    if (!shown || found == now.constEnd())
        return !shown && found == now.constEnd();
    const Item &a = *shown;
    const Item &b = *found;
    return a.id == b.id && a.name == b.name && a.barcode == b.barcode && a.price == b.price &&
           a.cost == b.cost && a.currency == b.currency && a.priceIncludesTax == b.priceIncludesTax;
}

} // namespace

ImportService::ImportService(std::shared_ptr<Database> database)
    : m_database(database)
    , m_items(database)
    , m_warehouses(database)
{
}

Result<ItemsImportPreview> ImportService::previewItems(const QString &path,
                                                       std::optional<ConnectionId> enableOn,
                                                       std::stop_token stop) const
{
    const auto bytes = readFile(path);
    if (!bytes)
        return failure(bytes.error());
    auto items = m_items.list();
    if (!items)
        return failure(items.error());
    ItemsImportContext context{.items = *std::move(items), .enableOn = enableOn, .switches = {}};
    if (enableOn) {
        auto switches = m_items.enabledSwitches(*enableOn);
        if (!switches)
            return failure(switches.error());
        context.switches = *std::move(switches);
    }
    auto preview = parseItems(*bytes, context, stop);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    return preview;
}

Result<QuantitiesImportPreview> ImportService::previewQuantities(const QString &path,
                                                                 const QuantitiesImportOptions &options,
                                                                 std::stop_token stop) const
{
    const QDateTime now = m_database->clock().now();
    if (options.countedAt > now)
        return failure(ErrorCode::InvalidInput, u"counted_at"_s);
    const auto bytes = readFile(path);
    if (!bytes)
        return failure(bytes.error());
    const auto sequence = m_warehouses.countSequence();
    const auto items = m_items.list();
    const auto warehouses = m_warehouses.list();
    const auto stock = m_warehouses.stock();
    if (!sequence || !items || !warehouses || !stock)
        return failure(!sequence     ? sequence.error()
                       : !items      ? items.error()
                       : !warehouses ? warehouses.error()
                                     : stock.error());
    auto preview =
        parseQuantities(*bytes,
                        {.items = *items,
                         .warehouses = *warehouses,
                         .stock = *stock,
                         .countSequence = *sequence,
                         .now = now,
                         .countedAt = options.countedAt.isValid() ? options.countedAt.toUTC() : now,
                         .zone = QTimeZone::systemTimeZone(),
                         .createWarehouses = options.createWarehouses,
                         .createItems = options.createItems},
                        stop);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    return preview;
}

Done ImportService::apply(const ItemsImportPreview &preview) const
{
    if (!preview.summary.canApply())
        return failure(ErrorCode::ImportInvalid);
    return m_database->write([&] { return applyItems(preview); });
}

Done ImportService::apply(const QuantitiesImportPreview &preview) const
{
    if (!preview.summary.canApply())
        return failure(ErrorCode::ImportInvalid);
    return m_database->write([&] { return applyQuantities(preview); });
}

Done ImportService::applyItems(const ItemsImportPreview &preview) const
{
    const auto known = m_items.list();
    if (!known)
        return failure(known.error());
    const auto now = bySku(*known);
    QList<Item> items;
    QList<std::optional<bool>> enabled;
    for (const ItemImportRow &row : preview.rows) {
        if (!sameAsShown(row.before, now, row.after.sku))
            return failure(ErrorCode::PreviewOutdated, row.after.sku);
        if (row.action == ImportAction::Same)
            continue;
        items.append(row.after);
        enabled.append(row.enabledAfter);
    }
    const auto ids = m_items.save(items);
    if (!ids)
        return failure(ids.error());
    if (!preview.enableOn)
        return {};
    QList<ItemId> on;
    QList<ItemId> off;
    for (qsizetype i = 0; i < ids->size(); ++i) {
        if (enabled[i])
            (*enabled[i] ? on : off).append(ids->at(i));
    }
    if (const auto done = m_items.setEnabled(on, *preview.enableOn, true); !done)
        return done;
    return m_items.setEnabled(off, *preview.enableOn, false);
}

Done ImportService::applyQuantities(const QuantitiesImportPreview &preview) const
{
    const auto sequence = m_warehouses.countSequence();
    if (!sequence)
        return failure(sequence.error());
    if (*sequence != preview.countSequence)
        return failure(ErrorCode::PreviewOutdated);
    const auto warehouses = placesOf(preview);
    if (!warehouses)
        return failure(warehouses.error());
    const auto items = itemsOf(preview);
    if (!items)
        return failure(items.error());

    const QDateTime recordedAt = m_database->clock().now();
    QList<StockCount> counts;
    counts.reserve(preview.rows.size());
    for (const QuantityImportRow &row : preview.rows) {
        const ItemId item = items->value(row.sku);
        const WarehouseId warehouse = warehouses->value(row.warehouse.toCaseFolded());
        const bool asShown = (!row.item.isValid() || row.item == item) &&
                             (!row.warehouseId.isValid() || row.warehouseId == warehouse);
        if (!item.isValid() || !warehouse.isValid() || !asShown)
            return failure(ErrorCode::PreviewOutdated, row.sku);
        counts.append({.item = item,
                       .warehouse = warehouse,
                       .quantity = row.after,
                       .reserved = row.reservedAfter,
                       .countedAt = row.countedAt,
                       .recordedAt = recordedAt,
                       .source = CountSource::Import});
    }
    return m_warehouses.recordCounts(counts);
}

Result<QHash<QString, WarehouseId>> ImportService::placesOf(const QuantitiesImportPreview &preview) const
{
    const auto known = m_warehouses.list();
    if (!known)
        return failure(known.error());
    QHash<QString, WarehouseId> ids;
    for (const Warehouse &warehouse : *known)
        ids.insert(warehouse.name.toCaseFolded(), warehouse.id);
    for (const QString &name : preview.newWarehouses) {
        const auto checked = checkedWarehouseName(name);
        if (!checked)
            return failure(checked.error());
        const auto added = m_warehouses.add(*checked);
        if (!added)
            return failure(added.error());
        ids.insert(name.toCaseFolded(), added->id);
    }
    return ids;
}

Result<QHash<QString, ItemId>> ImportService::itemsOf(const QuantitiesImportPreview &preview) const
{
    const auto known = m_items.list();
    if (!known)
        return failure(known.error());
    QHash<QString, ItemId> ids;
    for (const Item &item : *known)
        ids.insert(item.sku, item.id);
    QList<Item> made;
    for (const QString &sku : preview.newItems) {
        // Saving would bring an item that appeared since up to date with blanks.
        if (ids.contains(sku))
            return failure(ErrorCode::PreviewOutdated, sku);
        Item item;
        item.sku = sku;
        made.append(item);
    }
    const auto saved = m_items.save(made);
    if (!saved)
        return failure(saved.error());
    for (qsizetype i = 0; i < made.size(); ++i)
        ids.insert(made[i].sku, saved->at(i));
    return ids;
}

} // namespace tillbridge
