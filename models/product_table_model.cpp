// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/product_table_model.h"

#include "models/roles.h"
#include "models/words.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int firstRows = 100;

bool isFigure(int column)
{
    return column >= ProductTableModel::Price && column <= ProductTableModel::Difference;
}

} // namespace

ProductTableModel::ProductTableModel(std::shared_ptr<const ProductTable> table, ViewLoader &loader,
                                     QObject *parent)
    : WindowedModel(loader, parent)
    , m_table(std::move(table))
{
}

void ProductTableModel::setQuery(const ProductQuery &query)
{
    m_query = query;
    reload();
}

void ProductTableModel::setCostsKnown(bool known)
{
    if (m_costsKnown == known)
        return;
    m_costsKnown = known;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Cost), index(rowCount() - 1, Cost));
}

int ProductTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProductTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == RowIdRole)
        return idAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const ProductRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case StateRole:
        return index.column() == State ? QVariant(int(row->state)) : QVariant();
    case FaintRole:
        return index.column() == Sku && row->sku.isEmpty();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (index.column() == Cost && !m_costsKnown)
            return tr("Lightspeed shows costs only with the permission to see them.");
        return index.column() == State ? QVariant(rowReason(row->reason)) : QVariant();
    default:
        return {};
    }
}

QVariant ProductTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("SKU"),        tr("Product"),    tr("Price"),      tr("Cost"),
                             tr("Lightspeed"), tr("Warehouses"), tr("Difference"), tr("State")};
    return titles.at(section);
}

void ProductTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_query.sortBy = static_cast<ProductColumn>(column);
    m_query.order = order;
    reload();
}

WindowedModel<ProductRow>::IdLoader ProductTableModel::idLoader() const
{
    return [table = m_table, query = m_query](bool firstPage, std::stop_token stop) {
        return firstPage ? table->firstPage(query, firstRows) : table->ids(query, stop);
    };
}

WindowedModel<ProductRow>::RowLoader ProductTableModel::rowLoader() const
{
    return [table = m_table, connection = m_query.connection](const QList<qint64> &ids) {
        return table->rows(connection, ids);
    };
}

QString ProductTableModel::text(const ProductRow &row, int column) const
{
    switch (column) {
    case Sku:
        return row.sku.isEmpty() ? tr("no SKU") : row.sku;
    case Name:
        return row.name;
    case Price:
        return row.price ? shown(*row.price, row.currency) : QString();
    case Cost:
        return m_costsKnown && row.cost ? shown(*row.cost, row.currency) : u"—"_s;
    case Lightspeed:
        return shown(row.lightspeed);
    case Warehouses:
        return row.warehouses ? shown(*row.warehouses) : u"—"_s;
    case Difference:
        return row.difference ? signedShown(*row.difference) : QString();
    case State:
        return rowStateName(row.state);
    default:
        return {};
    }
}

} // namespace tillbridge
