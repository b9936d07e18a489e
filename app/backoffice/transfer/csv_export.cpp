// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/csv_export.h"

#include "backoffice/csv/csv_writer.h"
#include "backoffice/transfer/items_import.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

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

bool writeItems(QIODevice &device, const QList<Item> &items,
                const std::optional<QHash<ItemId, bool>> &switches)
{
    CsvWriter csv(device);
    for (const QString &column : itemColumns()) {
        if (switches || column != u"enabled"_s)
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
        if (switches)
            csv.text(switches->contains(item.id) ? yesOrNo(switches->value(item.id)) : QString());
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

} // namespace tillbridge
