// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/export_service.h"

#include "backoffice/csv/csv_writer.h"
#include "backoffice/transfer/items_import.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <functional>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// Temporary file, fsync, rename: what QSaveFile does.
Done writeWhole(const QString &path, const std::function<bool(QIODevice &)> &write)
{
    QSaveFile file(path);
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly) && write(file) && file.commit();
    if (written)
        return {};
    const ErrorCode code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
    return failure(code, QDir::toNativeSeparators(path), file.errorString());
}

void writeAmount(CsvWriter &csv, const std::optional<Amount> &amount)
{
    if (amount)
        csv.number(*amount);
    else
        csv.empty();
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

} // namespace

bool writeItems(QIODevice &device, const QList<Item> &items, const std::optional<QSet<ItemId>> &enabled)
{
    CsvWriter csv(device);
    for (const QString &column : itemColumns()) {
        if (enabled || column != u"enabled"_s)
            csv.text(column);
    }
    csv.endRow();
    for (const Item &item : items) {
        csv.text(item.sku);
        csv.text(item.name);
        csv.text(item.barcode);
        writeAmount(csv, item.price);
        csv.text(yesOrNo(item.priceIncludesTax));
        writeAmount(csv, item.cost);
        csv.text(item.currency);
        if (enabled)
            csv.text(yesOrNo(enabled->contains(item.id)));
        csv.endRow();
    }
    return csv.writtenAll();
}

bool writeQuantities(QIODevice &device, const QList<Item> &items, const QList<Warehouse> &warehouses,
                     const QList<WarehouseStock> &stock, const QDateTime &moment)
{
    struct Line
    {
        qsizetype item;
        qsizetype warehouse;
        const WarehouseStock *stock;
    };
    QHash<ItemId, qsizetype> itemOrder;
    for (qsizetype i = 0; i < items.size(); ++i)
        itemOrder.insert(items[i].id, i);
    QHash<WarehouseId, qsizetype> warehouseOrder;
    for (qsizetype i = 0; i < warehouses.size(); ++i)
        warehouseOrder.insert(warehouses[i].id, i);
    QList<Line> lines;
    for (const WarehouseStock &held : stock) {
        if (itemOrder.contains(held.item) && warehouseOrder.contains(held.warehouse))
            lines.append({itemOrder.value(held.item), warehouseOrder.value(held.warehouse), &held});
    }
    std::ranges::sort(lines, {}, [](const Line &line) { return std::pair(line.item, line.warehouse); });

    const QString countedAt = moment.toUTC().toString(Qt::ISODateWithMs);
    CsvWriter csv(device);
    for (const QString &column : {u"sku"_s, u"warehouse"_s, u"quantity"_s, u"reserved"_s, u"counted_at"_s})
        csv.text(column);
    csv.endRow();
    for (const Line &line : std::as_const(lines)) {
        csv.text(items[line.item].sku);
        csv.text(warehouses[line.warehouse].name);
        csv.number(line.stock->onHand);
        csv.number(line.stock->reserved);
        csv.text(countedAt);
        csv.endRow();
    }
    return csv.writtenAll();
}

ExportService::ExportService(std::shared_ptr<Database> database)
    : m_database(database)
    , m_items(database)
    , m_warehouses(database)
{
}

Result<qint64> ExportService::exportItems(const QString &path, std::optional<ConnectionId> enabledOn) const
{
    const auto items = m_items.list();
    if (!items)
        return failure(items.error());
    std::optional<QSet<ItemId>> enabled;
    if (enabledOn) {
        const auto ids = m_items.enabledItems(*enabledOn);
        if (!ids)
            return failure(ids.error());
        enabled = QSet<ItemId>(ids->cbegin(), ids->cend());
    }
    const auto done =
        writeWhole(path, [&](QIODevice &device) { return writeItems(device, *items, enabled); });
    if (!done)
        return failure(done.error());
    return items->size();
}

Result<qint64> ExportService::exportQuantities(const QString &path) const
{
    const QDateTime moment = m_database->clock().now();
    const auto items = m_items.list();
    const auto warehouses = m_warehouses.list();
    const auto stock = m_warehouses.stock();
    if (!items || !warehouses || !stock)
        return failure(!items ? items.error() : !warehouses ? warehouses.error() : stock.error());
    const auto done = writeWhole(path, [&](QIODevice &device) {
        return writeQuantities(device, *items, *warehouses, *stock, moment);
    });
    if (!done)
        return failure(done.error());
    return stock->size();
}

} // namespace tillbridge
