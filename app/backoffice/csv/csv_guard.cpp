// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_guard.h"

namespace tillbridge {
namespace {

/// Where a formula would begin behind any apostrophes; -1: it is plain text.
qsizetype formulaStart(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && text[start] == u'\'')
        ++start;
    static constexpr QStringView starters = u"=+-@\t\r\n";
    return start < text.size() && starters.contains(text[start]) ? start : -1;
}

} // namespace

QString guardedCell(const QString &text)
{
    return formulaStart(text) < 0 ? text : QString(u'\'' + text);
}

QString unguardedCell(const QString &cell)
{
    return formulaStart(cell) > 0 ? cell.mid(1) : cell;
}

} // namespace tillbridge
