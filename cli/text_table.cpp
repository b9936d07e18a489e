// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

/// A cell on one line: names from outside may hold breaks and escape sequences.
QString shown(QString cell)
{
    for (QChar &c : cell) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return cell;
}

} // namespace

TextTable::TextTable(QStringList header, QSet<qsizetype> numberColumns)
    : m_header(std::move(header))
    , m_numbers(std::move(numberColumns))
{
}

void TextTable::add(QStringList row)
{
    std::ranges::transform(row, row.begin(), shown);
    m_rows.append(std::move(row));
}

QString TextTable::toString() const
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        qsizetype width = m_header[column].size();
        for (const QStringList &row : m_rows)
            width = std::max(width, row.value(column).size());
        widths.append(width);
    }
    QString text;
    const auto write = [&](const QStringList &row) {
        QString line;
        for (qsizetype column = 0; column < widths.size(); ++column) {
            const QString cell = row.value(column);
            line += m_numbers.contains(column) ? cell.rightJustified(widths[column])
                                               : cell.leftJustified(widths[column]);
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    };
    write(m_header);
    for (const QStringList &row : m_rows)
        write(row);
    return text;
}

} // namespace tillbridge::cli
