// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_reader.h"

#include <algorithm>

namespace tillbridge {

bool CsvRow::isBlank() const
{
    return !problem && std::ranges::all_of(
                           cells, [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

CsvReader::CsvReader(QStringView text, QChar separator, qint64 line)
    : m_text(text)
    , m_separator(separator)
    , m_line(line)
{
}

bool CsvReader::next(CsvRow &row)
{
    if (atEnd())
        return false;
    row.line = m_line;
    row.cells.clear();
    row.problem.reset();
    readCell(row);
    while (!atEnd() && here() == m_separator) {
        ++m_position;
        readCell(row);
    }
    skipLineEnd();
    return true;
}

bool CsvReader::atLineEnd() const
{
    return atEnd() || here() == u'\n' || here() == u'\r';
}

void CsvReader::skipLineEnd()
{
    if (atEnd())
        return;
    const bool carriageReturn = here() == u'\r';
    ++m_position;
    if (carriageReturn && !atEnd() && here() == u'\n')
        ++m_position;
    ++m_line;
}

void CsvReader::readCell(CsvRow &row)
{
    QString cell;
    if (!atEnd() && here() == u'"')
        readQuoted(row, cell);
    else
        readPlain(cell);
    row.cells.append(std::move(cell));
}

void CsvReader::readQuoted(CsvRow &row, QString &cell)
{
    ++m_position;
    for (;;) {
        const qsizetype start = m_position;
        while (!atEnd() && here() != u'"') {
            const bool pair =
                here() == u'\r' && m_position + 1 < m_text.size() && m_text[m_position + 1] == u'\n';
            if (here() == u'\n' || (here() == u'\r' && !pair))
                ++m_line;
            ++m_position;
        }
        cell += m_text.sliced(start, m_position - start);
        if (atEnd()) {
            row.problem = ImportProblem::OpenQuote;
            return;
        }
        ++m_position;
        if (atEnd() || here() != u'"')
            break;
        cell += u'"';
        ++m_position;
    }
    if (atLineEnd() || here() == m_separator)
        return;
    const QString closed = cell;
    QString tail;
    readPlain(tail);
    // Spaces after the closing quote are harmless; anything else means the quotes are not what they seem.
    if (!QStringView(tail).trimmed().isEmpty()) {
        row.problem = ImportProblem::BadQuote;
        cell = closed + tail;
    }
}

void CsvReader::readPlain(QString &cell)
{
    const qsizetype start = m_position;
    while (!atLineEnd() && here() != m_separator)
        ++m_position;
    cell = m_text.sliced(start, m_position - start).toString();
}

} // namespace tillbridge
