// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention.h"
#include "models/simple_table_model.h"

namespace tillbridge {

class AttentionTableModel final : public SimpleTableModel
{
    Q_OBJECT

public:
    enum Column { What, Detail, Since, ColumnCount };

    using SimpleTableModel::SimpleTableModel;

    void setEntries(QList<Attention> entries);
    [[nodiscard]] const Attention &entryAt(int row) const { return m_entries.at(row); }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<Attention> m_entries;
};

} // namespace tillbridge
