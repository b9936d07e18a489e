// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stock_table_model.h"

#include "models/roles.h"
#include "models/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int firstRows = 100;

/// As the locale or a spreadsheet writes it; never guessed: more than one separator is no number.
std::optional<Quantity> typedQuantity(QString text)
{
    text = text.trimmed();
    if (QLocale().decimalPoint() == u",")
        text.replace(u',', u'.');
    return Quantity::parse(text);
}

} // namespace

StockTableModel::StockTableModel(std::shared_ptr<const StockTable> table, ViewLoader &loader, QObject *parent)
    : WindowedModel(loader, parent), m_table(std::move(table))
{
}

void StockTableModel::setQuery(const StockQuery &query)
{
    m_query = query;
    reload();
}

void StockTableModel::setWarehouses(const QList<Warehouse> &warehouses)
{
    beginResetModel();
    m_warehouses = warehouses;
    endResetModel();
}

int StockTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstWarehouse + static_cast<int>(m_warehouses.size());
}

QVariant StockTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == RowIdRole)
        return idAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() >= Available ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const ItemRow *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::EditRole: {
        const WarehouseStock *stock = stockAt(*row, index.column());
        return stock ? stock->onHand.toString() : QString();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return hint(*row, index.column());
    case EmphasisRole:
        return index.column() == Available;
    default:
        return {};
    }
}

bool StockTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const ItemRow *row = rowAt(index.row());
    const QString typed = value.toString().trimmed();
    if (!row || typed.isEmpty())
        return false;
    const auto quantity = typedQuantity(typed);
    if (!quantity || quantity->isNegative()) {
        Q_EMIT refused(typed);
        return false;
    }
    const WarehouseStock *before = stockAt(*row, index.column());
    if (!before || before->onHand != *quantity)
        Q_EMIT counted(row->id, m_warehouses.at(index.column() - FirstWarehouse).id, *quantity);
    return true;
}

Qt::ItemFlags StockTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() >= FirstWarehouse ? flags | Qt::ItemIsEditable : flags;
}

QVariant StockTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Available ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section >= FirstWarehouse)
        return m_warehouses.at(section - FirstWarehouse).name;
    const QStringList titles{tr("SKU"), tr("Name"), tr("Barcode"), tr("Available")};
    return titles.at(section);
}

void StockTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_query.sortBy = column >= FirstWarehouse ? StockColumn::Warehouse : static_cast<StockColumn>(column);
    m_query.warehouse = column >= FirstWarehouse ? m_warehouses.at(column - FirstWarehouse).id : WarehouseId();
    m_query.order = order;
    reload();
}

WindowedModel<ItemRow>::IdLoader StockTableModel::idLoader() const
{
    return [table = m_table, query = m_query](bool firstPage, std::stop_token stop) {
        return firstPage ? table->firstPage(query, firstRows) : table->ids(query, stop);
    };
}

WindowedModel<ItemRow>::RowLoader StockTableModel::rowLoader() const
{
    return [table = m_table](const QList<qint64> &ids) { return table->rows(ids); };
}

QString StockTableModel::text(const ItemRow &row, int column) const
{
    switch (column) {
    case Sku:
        return row.sku;
    case Name:
        return row.name;
    case Barcode:
        return row.barcode;
    case Available:
        return shown(row.available);
    default: {
        const WarehouseStock *stock = stockAt(row, column);
        return stock ? shown(stock->available()) : u"—"_s;
    }
    }
}

QString StockTableModel::hint(const ItemRow &row, int column) const
{
    if (column < FirstWarehouse)
        return {};
    const WarehouseStock *stock = stockAt(row, column);
    if (!stock)
        return tr("Never counted");
    QStringList parts;
    if (stock->countedAt.isValid())
        parts.append(tr("Counted %1").arg(shownTime(stock->countedAt)));
    if (!stock->reserved.isZero())
        parts.append(tr("%1 on hand, %2 reserved").arg(shown(stock->onHand), shown(stock->reserved)));
    return parts.join(u", "_s);
}

const WarehouseStock *StockTableModel::stockAt(const ItemRow &row, int column) const
{
    if (column < FirstWarehouse)
        return nullptr;
    const auto found = row.stock.constFind(m_warehouses.at(column - FirstWarehouse).id);
    return found == row.stock.constEnd() ? nullptr : &*found;
}

} // namespace tillbridge
