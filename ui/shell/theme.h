// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/colors.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QString>

class QApplication;

namespace tillbridge {

enum class ThemeChoice { System, Light, Dark };

/// Colours, sizes and the style sheet of the whole program. One per program, handed to whoever draws.
/// Sizes are units of the font, so that everything grows with it.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application);

    void choose(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] const Colors &colors() const;

    /// The grid: 8 px at the usual font size.
    [[nodiscard]] int grid(double units = 1.0) const;
    [[nodiscard]] int rowHeight() const { return grid(3.9); }
    [[nodiscard]] int controlHeight() const { return grid(4); }
    /// From a table cell's edge to its text.
    [[nodiscard]] int cellMargin() const;
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont noteFont() const;
    [[nodiscard]] QFont figuresFont() const; ///< tabular figures
    [[nodiscard]] QIcon icon(const QString &name) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemIsDark = false;
    bool m_dark = false;
    QFont m_font;
};

} // namespace tillbridge
