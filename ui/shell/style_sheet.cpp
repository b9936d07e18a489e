// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/style_sheet.h"

#include "ui/shell/theme.h"

#include <QFile>
#include <QHash>
#include <QStyle>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

QHash<QString, QString> tokens(const Theme &theme)
{
    const Colors &c = theme.colors();
    const auto px = [&](double units) -> QString { return QString::number(theme.grid(units)) + u"px"_s; };
    const auto pt = [](const QFont &font) -> QString {
        return QString::number(font.pointSizeF(), 'f', 2) + u"pt"_s;
    };
    return {
        {u"window"_s, c.window.name()},
        {u"panel"_s, c.panel.name()},
        {u"line"_s, c.line.name()},
        {u"faint-line"_s, c.faintLine.name()},
        {u"text"_s, c.text.name()},
        {u"second-text"_s, c.secondText.name()},
        {u"accent"_s, c.accent.name()},
        {u"accent-strong"_s, (theme.isDark() ? c.accent.lighter(112) : c.accent.darker(118)).name()},
        {u"accent-ground"_s, c.accentGround.name()},
        {u"accent-text"_s, c.accentText.name()},
        {u"selection"_s, c.selection.name()},
        {u"selection-text"_s, c.selectionText.name()},
        {u"good"_s, c.good.name()},
        {u"good-ground"_s, c.goodGround.name()},
        {u"care"_s, c.care.name()},
        {u"care-ground"_s, c.careGround.name()},
        {u"bad"_s, c.bad.name()},
        {u"bad-ground"_s, c.badGround.name()},
        {u"radius"_s, px(0.75)},
        {u"chip"_s, px(3.25)},
        {u"chip-radius"_s, px(1.7)},
        {u"half"_s, px(0.5)},
        {u"one"_s, px(1)},
        {u"one-half"_s, px(1.5)},
        {u"two"_s, px(2)},
        {u"three"_s, px(3)},
        {u"target"_s, px(3.5)},
        {u"control"_s, px(3.8)},
        {u"small-control"_s, px(3.2)},
        {u"tall-control"_s, px(4.8)},
        {u"card"_s, px(6.4)},
        {u"header-padding"_s, QString::number(theme.cellMargin()) + u"px"_s},
        {u"row"_s, px(3.9)},
        {u"tick"_s, px(1.9)},
        {u"title-size"_s, pt(theme.titleFont())},
        {u"note-size"_s, pt(theme.noteFont())},
        {u"chevron"_s,
         theme.isDark() ? u":/icons/chevron-down-dark.svg"_s : u":/icons/chevron-down-light.svg"_s},
        {u"tick-image"_s, theme.isDark() ? u":/icons/tick-dark.svg"_s : u":/icons/tick-light.svg"_s},
    };
}

} // namespace

void setRole(QWidget &widget, const QString &role)
{
    widget.setProperty("role", role);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QString styleSheet(const Theme &theme)
{
    QFile file(u":/style/tillbridge.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const auto values = tokens(theme);
    for (auto it = values.begin(); it != values.end(); ++it)
        sheet.replace(u"@"_s + it.key() + u"@"_s, it.value());
    return sheet;
}

} // namespace tillbridge
