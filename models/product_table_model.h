// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/windowed_model.h"
#include "store/product_table.h"

namespace tillbridge {

/// The products of one connection's account with what Lightspeed and the warehouses say.
class ProductTableModel final : public WindowedModel<ProductRow>
{
    Q_OBJECT

public:
    enum Column { Sku, Name, Price, Cost, Lightspeed, Warehouses, Difference, State, ColumnCount };

    ProductTableModel(std::shared_ptr<const ProductTable> table, ViewLoader &loader,
                      QObject *parent = nullptr);

    [[nodiscard]] const ProductQuery &query() const { return m_query; }
    void setQuery(const ProductQuery &query);

    /// False: Lightspeed does not show costs to this sign-in, so there are none to show.
    void setCostsKnown(bool known);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    [[nodiscard]] IdLoader idLoader() const override;
    [[nodiscard]] RowLoader rowLoader() const override;

private:
    [[nodiscard]] QString text(const ProductRow &row, int column) const;

    std::shared_ptr<const ProductTable> m_table;
    ProductQuery m_query;
    bool m_costsKnown = true;
};

} // namespace tillbridge
