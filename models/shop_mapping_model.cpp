// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shop_mapping_model.h"

#include "models/roles.h"
#include "models/words.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

template <typename List, typename Id>
QString nameOf(const List &list, const std::optional<Id> &id)
{
    const auto found = std::ranges::find_if(list, [&](const auto &entry) { return id && entry.id == *id; });
    return found == list.end() ? QString() : found->name;
}

template <typename List, typename Id>
int placeOf(const List &list, const std::optional<Id> &id)
{
    const auto found = std::ranges::find_if(list, [&](const auto &entry) { return id && entry.id == *id; });
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

template <typename List>
QStringList namesOf(const List &list)
{
    QStringList names;
    for (const auto &entry : list)
        names.append(entry.name);
    return names;
}

} // namespace

void ShopMappingModel::setInput(Input input)
{
    beginResetModel();
    m_input = std::move(input);
    m_rows.clear();
    for (const Shop &shop : std::as_const(m_input.shops)) {
        const auto known = std::ranges::find(m_input.mappings, shop.id, &ShopMapping::shop);
        m_rows.append(known == m_input.mappings.end() ? ShopMapping{.shop = shop.id} : *known);
    }
    m_saved = m_rows;
    endResetModel();
}

void ShopMappingModel::setWarehouses(int row, const QList<WarehouseId> &warehouses)
{
    m_rows[row].warehouses = warehouses;
    touched(row);
}

QList<ShopMapping> ShopMappingModel::changed() const
{
    QList<ShopMapping> changed;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row) != m_saved.at(row))
            changed.append(m_rows.at(row));
    }
    return changed;
}

int ShopMappingModel::shopsWithoutWarehouses() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const ShopMapping &mapping) { return mapping.warehouses.isEmpty(); }));
}

QStringList ShopMappingModel::sharedWarehouses() const
{
    QStringList shared;
    for (const Warehouse &warehouse : m_input.warehouses) {
        const auto shops = std::ranges::count_if(
            m_rows, [&](const ShopMapping &mapping) { return mapping.warehouses.contains(warehouse.id); });
        if (shops > 1)
            shared.append(warehouse.name);
    }
    return shared;
}

Qt::ItemFlags ShopMappingModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() >= EmployeeName)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ShopMappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    ShopMapping &mapping = m_rows[index.row()];
    const int place = value.toInt();
    switch (index.column()) {
    case EmployeeName:
        mapping.employee = place < 0 ? std::nullopt : std::optional(m_input.employees.at(place).id);
        break;
    case RegisterName:
        mapping.cashRegister = place < 0 ? std::nullopt : std::optional(registersOf(index.row()).at(place).id);
        break;
    case Buffer: {
        const QString text = value.toString().trimmed();
        const auto buffer = Quantity::parse(text);
        if (!text.isEmpty() && (!buffer || buffer->isNegative()))
            return false;
        mapping.buffer = buffer;
        break;
    }
    default:
        return false;
    }
    touched(index.row());
    return true;
}

QString ShopMappingModel::title(int column) const
{
    const QStringList titles{tr("Shop"), tr("Warehouses, in order"), tr("Employee"), tr("Register"), tr("Buffer")};
    return titles.at(column);
}

QVariant ShopMappingModel::cell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        if (column == Buffer)
            return m_rows.at(row).buffer ? m_rows.at(row).buffer->toString() : QString();
        return choice(row, column);
    case ChoicesRole:
        return column == EmployeeName || column == RegisterName ? QVariant(choices(row, column)) : QVariant();
    case FaintRole:
        return column == Warehouses && m_rows.at(row).warehouses.isEmpty();
    case EmphasisRole:
        return column == ShopName;
    case RowIdRole:
        return shopAt(row).id.value;
    case Qt::AccessibleDescriptionRole:
        return column == Warehouses ? QVariant(tr("Press Enter to choose warehouses")) : QVariant();
    default:
        return {};
    }
}

QString ShopMappingModel::text(int row, int column) const
{
    const ShopMapping &mapping = m_rows.at(row);
    switch (column) {
    case ShopName:
        return shopAt(row).name;
    case Warehouses: {
        QStringList names;
        for (const WarehouseId id : mapping.warehouses)
            names.append(QString::number(names.size() + 1) + u' ' + nameOf(m_input.warehouses, std::optional(id)));
        return names.isEmpty() ? tr("no warehouse chosen") : names.join(u"   "_s);
    }
    case EmployeeName:
        return mapping.employee ? nameOf(m_input.employees, mapping.employee) : u"—"_s;
    case RegisterName:
        return mapping.cashRegister ? nameOf(m_input.registers, mapping.cashRegister) : u"—"_s;
    case Buffer:
        return mapping.buffer ? shown(*mapping.buffer) : u"—"_s;
    default:
        return {};
    }
}

QList<Register> ShopMappingModel::registersOf(int row) const
{
    QList<Register> own;
    std::ranges::copy_if(m_input.registers, std::back_inserter(own), [&](const Register &candidate) {
        return candidate.shopRemoteId == shopAt(row).remoteId;
    });
    return own;
}

QStringList ShopMappingModel::choices(int row, int column) const
{
    return column == EmployeeName ? namesOf(m_input.employees) : namesOf(registersOf(row));
}

int ShopMappingModel::choice(int row, int column) const
{
    const ShopMapping &mapping = m_rows.at(row);
    return column == EmployeeName ? placeOf(m_input.employees, mapping.employee)
                                  : placeOf(registersOf(row), mapping.cashRegister);
}

void ShopMappingModel::touched(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

} // namespace tillbridge
