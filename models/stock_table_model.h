// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "models/windowed_model.h"
#include "store/stock_table.h"

namespace tillbridge {

/// Items with what each warehouse holds; a column per warehouse after the fixed ones. A quantity typed into a cell is a
/// count made now; it is stored by whoever listens.
class StockTableModel final : public WindowedModel<ItemRow>
{
    Q_OBJECT

public:
    enum Column { Sku, Name, Barcode, Available, FirstWarehouse };

    StockTableModel(std::shared_ptr<const StockTable> table, ViewLoader &loader, QObject *parent = nullptr);

    [[nodiscard]] const StockQuery &query() const { return m_query; }
    void setQuery(const StockQuery &query);
    /// Which warehouses have a column, in order.
    void setWarehouses(const QList<Warehouse> &warehouses);
    [[nodiscard]] const QList<Warehouse> &warehouses() const { return m_warehouses; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void counted(tillbridge::ItemId item, tillbridge::WarehouseId warehouse, tillbridge::Quantity quantity);
    /// What was typed is no quantity.
    void refused(const QString &text);

protected:
    [[nodiscard]] IdLoader idLoader() const override;
    [[nodiscard]] RowLoader rowLoader() const override;

private:
    [[nodiscard]] QString text(const ItemRow &row, int column) const;
    [[nodiscard]] QString hint(const ItemRow &row, int column) const;
    [[nodiscard]] const WarehouseStock *stockAt(const ItemRow &row, int column) const;

    std::shared_ptr<const StockTable> m_table;
    StockQuery m_query;
    QList<Warehouse> m_warehouses;
};

} // namespace tillbridge
