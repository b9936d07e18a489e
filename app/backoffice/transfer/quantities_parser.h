// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/cell_reader.h"
#include "backoffice/transfer/quantities_import.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace tillbridge {

/// One pass over a file of quantities; made for parseQuantities().
class QuantitiesParser final
{
public:
    QuantitiesParser(const CsvDocument &document, const QuantitiesImportContext &context);

    [[nodiscard]] QuantitiesImportPreview parse(const std::stop_token &stop);

private:
    /// A column of a wide file that holds a warehouse's quantities, or may.
    struct WarehouseColumn
    {
        qsizetype column = 0;
        bool known = false;
        bool anyValue = false;
        bool onlyNumbers = true;
    };
    struct Line
    {
        QString sku;
        QString warehouse;
        qsizetype quantityColumn = -1;
        qsizetype reservedColumn = -1;
    };

    [[nodiscard]] bool checkHeader();
    void noteColumns();
    void scan(const std::stop_token &stop);
    void scanWide(const CsvRow &row);
    void settleColumns();
    void read(const std::stop_token &stop);
    void readLong(const CsvRow &row);
    void readWide(const CsvRow &row);
    void readLine(const CsvRow &row, const Line &line);
    void addRow(qint64 line, const Line &cell, Quantity quantity, std::optional<Quantity> reserved,
                const QDateTime &countedAt);
    void finish();
    [[nodiscard]] qsizetype neededColumns() const;
    [[nodiscard]] QString readSku(const CsvRow &row);
    [[nodiscard]] const Warehouse *warehouse(const QString &name) const
    {
        return m_warehouses.value(name.toCaseFolded());
    }
    [[nodiscard]] const WarehouseStock *stockOf(const Line &line) const;
    [[nodiscard]] static QString lineKey(const QString &sku, const QString &warehouse);
    [[nodiscard]] static bool holdsNumber(const QString &cell);

    const CsvDocument &m_document;
    const QuantitiesImportContext &m_context;
    QuantitiesImportPreview m_preview;
    DecimalStyle m_style;
    CellReader m_reader;
    bool m_long = true;
    qsizetype m_sku = -1;
    qsizetype m_warehouse = -1;
    qsizetype m_quantity = -1;
    qsizetype m_reserved = -1;
    qsizetype m_countedAt = -1;
    QList<WarehouseColumn> m_wide;
    QHash<QString, const Item *> m_items;
    QHash<QString, const Warehouse *> m_warehouses; ///< by case-folded name
    QHash<std::pair<ItemId, WarehouseId>, const WarehouseStock *> m_stock;
    QHash<QString, int> m_lines; ///< how many lines name a SKU (wide) or a SKU and warehouse (long)
    QSet<QString> m_newWarehouses;
    QSet<QString> m_newItems;
    qint64 m_belowZero = 0;
    qint64 m_older = 0;
};

} // namespace tillbridge
