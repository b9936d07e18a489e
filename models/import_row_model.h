// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/transfer/import_preview.h"
#include "models/simple_table_model.h"

namespace tillbridge {

/// What an import would change, line by line; the same for items and quantities.
class ImportRowModel final : public SimpleTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Sku, What, Before, After, Action, ColumnCount };

    using SimpleTableModel::SimpleTableModel;

    void setQuantities(const QList<QuantityImportRow> &rows);
    void setItems(const QList<ItemImportRow> &rows);

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] bool isFigure(int column) const override;

private:
    [[nodiscard]] QString quantityText(const QuantityImportRow &row, int column) const;
    [[nodiscard]] QString itemText(const ItemImportRow &row, int column) const;
    [[nodiscard]] static QString actionName(ImportAction action);

    QList<QuantityImportRow> m_quantities;
    QList<ItemImportRow> m_items;
    bool m_showsItems = false;
};

} // namespace tillbridge
