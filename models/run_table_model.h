// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "models/simple_table_model.h"

namespace tillbridge {

struct RunRow
{
    Run run;
    QString connectionName;
    RunCounts counts;
};

class RunTableModel final : public SimpleTableModel
{
    Q_OBJECT

public:
    enum Column { Started, Connection, Outcome, Sent, Failed, Skipped, Unsure, Held, NotSent, ColumnCount };

    using SimpleTableModel::SimpleTableModel;

    void setRuns(QList<RunRow> runs);
    [[nodiscard]] const Run &runAt(int row) const { return m_runs.at(row).run; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_runs.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;
    [[nodiscard]] bool isFigure(int column) const override { return column >= Sent; }

private:
    QList<RunRow> m_runs;
};

} // namespace tillbridge
