// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace tillbridge {

class Theme;

/// The one table of the program: fixed row height, whole rows selected, Tab leaves it, Ctrl+C copies what is
/// selected, Space ticks the selected rows. Column widths are given as shares of the width in font units,
/// never measured from all rows.
class Table final : public QTableView
{
    Q_OBJECT

public:
    Table(const Theme &theme, const QString &accessibleName, QWidget *parent);

    /// Widths in grid units, one per column; 0: takes what is left.
    void setColumnWidths(const QList<double> &units);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copySelection() const;
    bool toggleSelection();

    const Theme &m_theme;
    QList<double> m_units;
    bool m_wasShown = false;
};

} // namespace tillbridge
