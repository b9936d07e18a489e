// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/quantities_parser.h"

#include "backoffice/transfer/items_import.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

bool isEmptyCell(const CsvRow &row, qsizetype column)
{
    return column < 0 || QStringView(row.cell(column)).trimmed().isEmpty();
}

} // namespace

QuantitiesParser::QuantitiesParser(const CsvDocument &document, const QuantitiesImportContext &context)
    : m_document(document)
    , m_context(context)
    , m_reader(document, m_style, m_preview.summary)
    , m_sku(document.column(u"sku"_s))
    , m_warehouse(document.column(u"warehouse"_s))
    , m_quantity(document.column(u"quantity"_s))
    , m_reserved(document.column(u"reserved"_s))
    , m_countedAt(document.column(u"counted_at"_s))
{
    m_preview.countSequence = context.countSequence;
    for (const Item &item : context.items)
        m_items.insert(item.sku, &item);
    for (const Warehouse &known : context.warehouses)
        m_warehouses.insert(known.name.toCaseFolded(), &known);
    for (const WarehouseStock &stock : context.stock)
        m_stock.insert({stock.item, stock.warehouse}, &stock);
}

QuantitiesImportPreview QuantitiesParser::parse(const std::stop_token &stop)
{
    if (checkHeader()) {
        scan(stop);
        settleColumns();
    }
    if (m_preview.summary.canApply()) {
        read(stop);
        finish();
    }
    return std::move(m_preview);
}

bool QuantitiesParser::checkHeader()
{
    ImportSummary &summary = m_preview.summary;
    if (m_document.isWindows1252())
        summary.remarks.append({ImportNotice::ReadAsWindows1252, {}, 0});
    const auto missing = [&](const QString &name) {
        summary.add({m_document.headerLine(), name, ImportProblem::MissingColumn, {}});
    };
    if (m_sku < 0)
        missing(u"sku"_s);
    // A warehouse may itself be called "Warehouse" or "Quantity".
    const bool saysWarehouse = m_warehouse >= 0 && !warehouse(u"warehouse"_s);
    const bool saysQuantity = m_quantity >= 0 && !warehouse(u"quantity"_s);
    m_long = (m_warehouse >= 0 && m_quantity >= 0) || saysWarehouse || saysQuantity;
    if (m_long && m_warehouse < 0)
        missing(u"warehouse"_s);
    if (m_long && m_quantity < 0)
        missing(u"quantity"_s);
    noteColumns();
    return summary.canApply();
}

void QuantitiesParser::noteColumns()
{
    QSet<qsizetype> known{m_sku, m_countedAt};
    if (m_long)
        known += {m_warehouse, m_quantity, m_reserved};
    for (qsizetype i = 0; i < m_document.columns().size(); ++i) {
        const QString &name = m_document.columns()[i];
        const bool isWarehouse = !m_long && !known.contains(i) && warehouse(name);
        const bool couldBe = !m_long && !known.contains(i) && i != m_reserved && !name.isEmpty() &&
                             !itemColumns().contains(m_document.nameOf(i));
        const bool matters = known.contains(i) || isWarehouse || (couldBe && m_context.createWarehouses);
        if (matters && m_document.isDuplicate(i))
            m_preview.summary.add({m_document.headerLine(), name, ImportProblem::DuplicateColumn, name});
        else if (isWarehouse || couldBe)
            m_wide.append({.column = i, .known = isWarehouse});
        else if (!known.contains(i))
            m_preview.summary.remarks.append({ImportNotice::ColumnIgnored, name, 0});
    }
}

void QuantitiesParser::scan(const std::stop_token &stop)
{
    CsvReader reader = m_document.body();
    for (CsvRow row; reader.next(row) && !stop.stop_requested();) {
        const QString sku = cellText(row.cell(m_sku));
        if (!m_long) {
            scanWide(row);
            if (!sku.isEmpty())
                ++m_lines[sku];
            continue;
        }
        m_style.look(row.cell(m_quantity));
        if (m_reserved >= 0)
            m_style.look(row.cell(m_reserved));
        if (!sku.isEmpty())
            ++m_lines[lineKey(sku, cellText(row.cell(m_warehouse)))];
    }
}

void QuantitiesParser::scanWide(const CsvRow &row)
{
    for (WarehouseColumn &wide : m_wide) {
        if (isEmptyCell(row, wide.column))
            continue;
        const QString cell = row.cell(wide.column);
        wide.anyValue = true;
        wide.onlyNumbers = wide.onlyNumbers && holdsNumber(cell);
        m_style.look(cell);
    }
}

bool QuantitiesParser::holdsNumber(const QString &cell)
{
    // In whatever style: what matters is that somebody meant a number.
    static constexpr QStringView allowed = u"0123456789.,+-' ";
    return std::ranges::all_of(cell, [](QChar c) { return allowed.contains(c); });
}

void QuantitiesParser::settleColumns()
{
    if (m_long)
        return;
    QList<WarehouseColumn> kept;
    for (const WarehouseColumn &wide : std::as_const(m_wide)) {
        const QString &name = m_document.columns()[wide.column];
        if (wide.known || (m_context.createWarehouses && wide.anyValue && wide.onlyNumbers))
            kept.append(wide);
        else if (wide.anyValue && wide.onlyNumbers)
            m_preview.summary.add({m_document.headerLine(), name, ImportProblem::UnknownWarehouse, name});
        else
            m_preview.summary.remarks.append({ImportNotice::ColumnIgnored, name, 0});
    }
    m_wide = kept;
    if (m_wide.isEmpty() && m_preview.summary.canApply())
        m_preview.summary.add({m_document.headerLine(), {}, ImportProblem::NoWarehouseColumn, {}});
}

void QuantitiesParser::read(const std::stop_token &stop)
{
    CsvReader reader = m_document.body();
    for (CsvRow row; reader.next(row) && !stop.stop_requested();) {
        if (row.isBlank())
            continue;
        m_reader.setRow(row);
        if (const auto problem = m_document.shapeProblem(row, neededColumns()))
            m_reader.problem(*problem);
        else if (m_long)
            readLong(row);
        else
            readWide(row);
    }
}

qsizetype QuantitiesParser::neededColumns() const
{
    return m_long ? std::max({m_sku, m_warehouse, m_quantity}) + 1 : m_sku + 1;
}

QString QuantitiesParser::readSku(const CsvRow &row)
{
    const QString sku = cellText(row.cell(m_sku));
    if (m_reader.key(m_sku, m_items.contains(sku) ? sku : QString()).isEmpty())
        m_reader.problem(ImportProblem::MissingSku, m_sku);
    else if (m_reader.isClean() && !m_items.contains(sku) && !m_context.createItems)
        m_reader.problem(ImportProblem::UnknownSku, m_sku);
    return sku;
}

void QuantitiesParser::readLong(const CsvRow &row)
{
    if (isEmptyCell(row, m_quantity) && isEmptyCell(row, m_reserved))
        return;
    const Line line{readSku(row), m_reader.text(m_warehouse), m_quantity, m_reserved};
    if (line.warehouse.isEmpty())
        m_reader.problem(ImportProblem::MissingWarehouse, m_warehouse);
    else if (!warehouse(line.warehouse) && !m_context.createWarehouses)
        m_reader.problem(ImportProblem::UnknownWarehouse, m_warehouse);
    if (m_lines.value(lineKey(line.sku, line.warehouse)) > 1)
        m_reader.problem(ImportProblem::DuplicateRow, m_sku);
    readLine(row, line);
}

void QuantitiesParser::readWide(const CsvRow &row)
{
    if (std::ranges::all_of(m_wide,
                            [&](const WarehouseColumn &wide) { return isEmptyCell(row, wide.column); }))
        return;
    const QString sku = readSku(row);
    if (m_lines.value(sku) > 1)
        m_reader.problem(ImportProblem::DuplicateSku, m_sku);
    for (const WarehouseColumn &wide : std::as_const(m_wide)) {
        if (!isEmptyCell(row, wide.column))
            readLine(row, {sku, m_document.columns()[wide.column], wide.column, -1});
    }
}

void QuantitiesParser::readLine(const CsvRow &row, const Line &line)
{
    const auto quantity = m_reader.number<Quantity::places>(line.quantityColumn, true);
    const auto reserved = m_reader.number<Quantity::places>(line.reservedColumn);
    if (!quantity && isEmptyCell(row, line.quantityColumn))
        m_reader.problem(ImportProblem::ReservedWithoutQuantity, line.reservedColumn);
    const auto countedAt = m_reader.moment(m_countedAt, m_context.zone, m_context.now);
    if (quantity && quantity->isNegative()) {
        const WarehouseStock *known = stockOf(line);
        if (known && known->onHand == *quantity) {
            ++m_belowZero;
            return;
        }
        m_reader.problem(ImportProblem::NegativeNumber, line.quantityColumn);
    }
    if (m_reader.isClean())
        addRow(row.line, line, *quantity, reserved, countedAt.value_or(m_context.countedAt));
}

void QuantitiesParser::addRow(qint64 line, const Line &cell, Quantity quantity,
                              std::optional<Quantity> reserved, const QDateTime &countedAt)
{
    const Item *item = m_items.value(cell.sku);
    const Warehouse *place = warehouse(cell.warehouse);
    const WarehouseStock *known = stockOf(cell);
    if (!item && !m_newItems.contains(cell.sku)) {
        m_newItems.insert(cell.sku);
        m_preview.newItems.append(cell.sku);
    }
    if (!place && !m_newWarehouses.contains(cell.warehouse.toCaseFolded())) {
        m_newWarehouses.insert(cell.warehouse.toCaseFolded());
        m_preview.newWarehouses.append(cell.warehouse);
    }
    if (known && known->countedAt.isValid() && countedAt < known->countedAt)
        ++m_older;
    QuantityImportRow row{.line = line,
                          .action = ImportAction::Create,
                          .sku = cell.sku,
                          .item = item ? item->id : ItemId{},
                          .warehouse = place ? place->name : cell.warehouse,
                          .warehouseId = place ? place->id : WarehouseId{},
                          .before = {},
                          .after = quantity,
                          .reservedBefore = {},
                          .reservedAfter = reserved,
                          .countedAt = countedAt};
    if (known) {
        row.before = known->onHand;
        row.reservedBefore = known->reserved;
        const bool same = known->onHand == quantity && (!reserved || *reserved == known->reserved);
        row.action = same ? ImportAction::Same : ImportAction::Update;
    }
    m_preview.summary.count(row.action);
    m_preview.rows.append(std::move(row));
}

void QuantitiesParser::finish()
{
    QList<ImportRemark> &remarks = m_preview.summary.remarks;
    for (const QString &name : std::as_const(m_preview.newWarehouses))
        remarks.append({ImportNotice::WarehouseCreated, name, 0});
    if (m_belowZero > 0)
        remarks.append({ImportNotice::BelowZeroLeftAlone, {}, m_belowZero});
    if (m_older > 0)
        remarks.append({ImportNotice::OlderThanLastCount, {}, m_older});
}

const WarehouseStock *QuantitiesParser::stockOf(const Line &line) const
{
    const Item *item = m_items.value(line.sku);
    const Warehouse *place = warehouse(line.warehouse);
    return item && place ? m_stock.value({item->id, place->id}) : nullptr;
}

QString QuantitiesParser::lineKey(const QString &sku, const QString &warehouse)
{
    return sku + u'\n' + warehouse.toCaseFolded();
}

} // namespace tillbridge
