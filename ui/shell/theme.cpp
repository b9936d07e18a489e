// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/icons.h"
#include "ui/shell/style_sheet.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

QPalette paletteOf(const Colors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondText);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.selectionText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Midlight, c.faintLine);
    palette.setColor(QPalette::Dark, c.line);
    palette.setColor(QPalette::Light, c.panel);
    palette.setColor(QPalette::Shadow, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faded = c.secondText;
        faded.setAlphaF(0.7F);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

} // namespace

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_font(QApplication::font())
{
    // Qt 6.4 does not tell the system's choice: the platform's own window colour does.
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

const Colors &Theme::colors() const
{
    return m_dark ? darkColors() : lightColors();
}

int Theme::grid(double units) const
{
    // 16 px is the height of the usual 13 px interface font.
    const double unit = QFontMetricsF(m_font).height() / 2.0;
    return std::max(1, qRound(unit * units));
}

int Theme::cellMargin() const
{
    // The style sheet's padding of a cell, and what styles leave free for a focus frame inside of it.
    return grid() + QApplication::style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
}

QFont Theme::titleFont() const
{
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * 1.45);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::noteFont() const
{
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

QFont Theme::figuresFont() const
{
    return m_font; // the interface fonts of the three systems have tabular figures by default
}

QIcon Theme::icon(const QString &name) const
{
    return themedIcon(name, colors().secondText, colors().accent);
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    QApplication::setPalette(paletteOf(colors()));
    m_application.setStyleSheet(styleSheet(*this));
    Q_EMIT changed();
}

} // namespace tillbridge
