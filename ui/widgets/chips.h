// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace tillbridge {

class Theme;

/// Filters as a row of chips with counts; one is chosen. Arrow keys move between them.
class Chips final : public QWidget
{
    Q_OBJECT

public:
    Chips(const Theme &theme, const QString &accessibleName, QWidget *parent);

    /// Replaces all chips. `id` comes back in chosen(). The chosen one stays chosen when it is still there.
    struct Chip
    {
        int id = 0;
        QString label;
        qint64 count = -1; ///< negative: no count
    };
    void setChips(const QList<Chip> &chips);
    /// Without chosen().
    void choose(int id);
    [[nodiscard]] int chosenId() const;

Q_SIGNALS:
    void chosen(int id);

private:
    void keepTabOnChosen();

    const Theme &m_theme;
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
};

} // namespace tillbridge
