// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/shop.h"
#include "models/simple_table_model.h"
#include "store/mapping_repository.h"

namespace tillbridge {

/// Shops with the warehouses that feed them. Edits stay here until they are saved by whoever owns the model.
class ShopMappingModel final : public SimpleTableModel
{
    Q_OBJECT

public:
    enum Column { ShopName, Warehouses, EmployeeName, RegisterName, Buffer, ColumnCount };

    struct Input
    {
        QList<Shop> shops;
        QList<ShopMapping> mappings;
        QList<Warehouse> warehouses;
        QList<Employee> employees;
        QList<Register> registers;
    };

    using SimpleTableModel::SimpleTableModel;

    void setInput(Input input);
    [[nodiscard]] const Shop &shopAt(int row) const { return m_input.shops.at(row); }
    [[nodiscard]] const ShopMapping &mappingAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] const QList<Warehouse> &warehouses() const { return m_input.warehouses; }
    void setWarehouses(int row, const QList<WarehouseId> &warehouses);
    /// The mappings that differ from what was set.
    [[nodiscard]] QList<ShopMapping> changed() const;
    [[nodiscard]] int shopsWithoutWarehouses() const;
    /// Names of warehouses that feed more than one shop.
    [[nodiscard]] QStringList sharedWarehouses() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] bool isFigure(int column) const override { return column == Buffer; }

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QList<Register> registersOf(int row) const;
    [[nodiscard]] QStringList choices(int row, int column) const;
    [[nodiscard]] int choice(int row, int column) const;
    void touched(int row);

    Input m_input;
    QList<ShopMapping> m_rows;
    QList<ShopMapping> m_saved;
};

} // namespace tillbridge
