// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_row_model.h"

#include "models/roles.h"
#include "models/words.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

void ImportRowModel::setQuantities(const QList<QuantityImportRow> &rows)
{
    beginResetModel();
    m_showsItems = false;
    m_quantities = rows;
    m_items.clear();
    endResetModel();
}

void ImportRowModel::setItems(const QList<ItemImportRow> &rows)
{
    beginResetModel();
    m_showsItems = true;
    m_items = rows;
    m_quantities.clear();
    endResetModel();
}

int ImportRowModel::rows() const
{
    return static_cast<int>(m_showsItems ? m_items.size() : m_quantities.size());
}

QString ImportRowModel::title(int column) const
{
    const QStringList titles{tr("Line"), tr("SKU"), m_showsItems ? tr("Name") : tr("Warehouse"),
                             tr("Now"),  tr("Will become"), tr("What happens")};
    return titles.at(column);
}

bool ImportRowModel::isFigure(int column) const
{
    return column == Line || (!m_showsItems && (column == Before || column == After));
}

QVariant ImportRowModel::cell(int row, int column, int role) const
{
    if (role == EmphasisRole)
        return column == After;
    if (role == FaintRole)
        return column == Line;
    if (role != Qt::DisplayRole)
        return {};
    return m_showsItems ? itemText(m_items.at(row), column) : quantityText(m_quantities.at(row), column);
}

QString ImportRowModel::quantityText(const QuantityImportRow &row, int column) const
{
    switch (column) {
    case Line:
        return QString::number(row.line);
    case Sku:
        return row.sku;
    case What:
        return row.warehouse;
    case Before:
        return row.before ? shown(*row.before) : u"—"_s;
    case After:
        return shown(row.after);
    case Action:
        return actionName(row.action);
    default:
        return {};
    }
}

QString ImportRowModel::itemText(const ItemImportRow &row, int column) const
{
    const auto summary = [](const Item &item) {
        QStringList parts;
        if (item.price)
            parts.append(shown(*item.price, item.currency) + u' ' + item.currency);
        if (!item.barcode.isEmpty())
            parts.append(item.barcode);
        return parts.isEmpty() ? u"—"_s : parts.join(u", "_s);
    };
    switch (column) {
    case Line:
        return QString::number(row.line);
    case Sku:
        return row.after.sku;
    case What:
        return row.after.name;
    case Before:
        return row.before ? summary(*row.before) : u"—"_s;
    case After:
        return summary(row.after);
    case Action:
        return actionName(row.action);
    default:
        return {};
    }
}

QString ImportRowModel::actionName(ImportAction action)
{
    switch (action) {
    case ImportAction::Create:
        return tr("New");
    case ImportAction::Update:
        return tr("Changes");
    case ImportAction::Same:
        return tr("Stays the same");
    }
    return {};
}

} // namespace tillbridge
