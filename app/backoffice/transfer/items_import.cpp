// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/items_import.h"

#include "backoffice/transfer/cell_reader.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

bool sameItem(const Item &a, const Item &b)
{
    return a.sku == b.sku && a.name == b.name && a.barcode == b.barcode && a.price == b.price &&
           a.priceIncludesTax == b.priceIncludesTax && a.cost == b.cost && a.currency == b.currency;
}

class ItemsParser final
{
public:
    ItemsParser(const CsvDocument &document, const ItemsImportContext &context)
        : m_document(document)
        , m_context(context)
        , m_reader(document, m_style, m_preview.summary)
    {
        m_preview.enableOn = context.enableOn;
        for (const Item &item : context.items)
            m_bySku.insert(item.sku, &item);
    }

    [[nodiscard]] ItemsImportPreview parse(const std::stop_token &stop)
    {
        if (checkHeader()) {
            scan(stop);
            read(stop);
        }
        return std::move(m_preview);
    }

private:
    bool checkHeader();
    void scan(const std::stop_token &stop);
    void read(const std::stop_token &stop);
    void readRow(const CsvRow &row);
    void fill(Item &item);
    [[nodiscard]] qsizetype column(const QString &name) const { return m_document.column(name); }

    const CsvDocument &m_document;
    const ItemsImportContext &m_context;
    ItemsImportPreview m_preview;
    DecimalStyle m_style;
    CellReader m_reader;
    QHash<QString, const Item *> m_bySku;
    QHash<QString, int> m_lines; ///< how many lines name a SKU
};

bool ItemsParser::checkHeader()
{
    ImportSummary &summary = m_preview.summary;
    if (m_document.isWindows1252())
        summary.remarks.append({ImportNotice::ReadAsWindows1252, {}, 0});
    for (qsizetype i = 0; i < m_document.columns().size(); ++i) {
        const QString &name = m_document.columns()[i];
        const bool known = itemColumns().contains(m_document.nameOf(i));
        if (known && m_document.isDuplicate(i))
            summary.add({m_document.headerLine(), name, ImportProblem::DuplicateColumn, name});
        else if (!known)
            summary.remarks.append({ImportNotice::ColumnIgnored, name, 0});
    }
    if (column(u"sku"_s) < 0)
        summary.add({m_document.headerLine(), u"sku"_s, ImportProblem::MissingColumn, {}});
    if (column(u"enabled"_s) >= 0 && !m_context.enableOn)
        summary.remarks.append({ImportNotice::EnabledIgnored, {}, 0});
    return summary.canApply();
}

void ItemsParser::scan(const std::stop_token &stop)
{
    CsvReader reader = m_document.body();
    for (CsvRow row; reader.next(row) && !stop.stop_requested();) {
        for (const QString &name : {u"price"_s, u"cost"_s}) {
            if (const qsizetype at = column(name); at >= 0)
                m_style.look(row.cell(at));
        }
        if (const QString sku = cellText(row.cell(column(u"sku"_s))); !sku.isEmpty())
            ++m_lines[sku];
    }
}

void ItemsParser::read(const std::stop_token &stop)
{
    CsvReader reader = m_document.body();
    for (CsvRow row; reader.next(row) && !stop.stop_requested();) {
        if (row.isBlank())
            continue;
        m_reader.setRow(row);
        if (const auto problem = m_document.shapeProblem(row, column(u"sku"_s) + 1))
            m_reader.problem(*problem);
        else
            readRow(row);
    }
}

void ItemsParser::readRow(const CsvRow &row)
{
    const qsizetype skuColumn = column(u"sku"_s);
    const QString sku = cellText(row.cell(skuColumn));
    const Item *known = m_bySku.value(sku);
    if (m_reader.key(skuColumn, known ? known->sku : QString()).isEmpty())
        m_reader.problem(ImportProblem::MissingSku, skuColumn);
    else if (m_lines.value(sku) > 1)
        m_reader.problem(ImportProblem::DuplicateSku, skuColumn);

    ItemImportRow parsed{
        .line = row.line, .action = ImportAction::Create, .before = {}, .after = {}, .enabledAfter = {}};
    if (known)
        parsed.before = parsed.after = *known;
    parsed.after.sku = sku;
    fill(parsed.after);
    const auto enabled = m_reader.yesOrNo(column(u"enabled"_s));
    const auto before = known ? m_context.switches.constFind(known->id) : m_context.switches.constEnd();
    if (m_context.enableOn && enabled && (before == m_context.switches.constEnd() || *before != *enabled))
        parsed.enabledAfter = enabled;
    if (!m_reader.isClean())
        return;
    if (known)
        parsed.action = sameItem(*known, parsed.after) && !parsed.enabledAfter ? ImportAction::Same
                                                                               : ImportAction::Update;
    m_preview.summary.count(parsed.action);
    m_preview.rows.append(std::move(parsed));
}

void ItemsParser::fill(Item &item)
{
    const auto take = [](QString &field, const QString &cell) {
        if (!cell.isEmpty())
            field = cell;
    };
    take(item.name, m_reader.text(column(u"name"_s), true));
    take(item.barcode, m_reader.key(column(u"barcode"_s), item.barcode));
    take(item.currency, m_reader.currency(column(u"currency"_s)));
    if (const auto price = m_reader.number<Amount::places>(column(u"price"_s)))
        item.price = price;
    if (const auto cost = m_reader.number<Amount::places>(column(u"cost"_s)))
        item.cost = cost;
    if (const auto includesTax = m_reader.yesOrNo(column(u"price_includes_tax"_s)))
        item.priceIncludesTax = *includesTax;
}

} // namespace

const QStringList &itemColumns()
{
    static const QStringList columns{
        u"sku"_s,  u"name"_s,     u"barcode"_s, u"price"_s, u"price_includes_tax"_s,
        u"cost"_s, u"currency"_s, u"enabled"_s};
    return columns;
}

ItemsImportPreview parseItems(const QByteArray &bytes, const ItemsImportContext &context,
                              std::stop_token stop)
{
    const auto document = CsvDocument::open(bytes, itemColumns());
    if (document)
        return ItemsParser(*document, context).parse(stop);
    ItemsImportPreview preview;
    preview.summary.add(document.error());
    return preview;
}

} // namespace tillbridge
