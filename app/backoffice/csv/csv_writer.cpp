// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_writer.h"

#include "backoffice/csv/csv_guard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype flushAt = 64 * 1024;

bool needsQuotes(const QString &cell)
{
    static constexpr QStringView reasons = u"\"\r\n,;|\t";
    return !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace() ||
                               std::ranges::any_of(cell, [](QChar c) { return reasons.contains(c); }));
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, char separator)
    : m_device(device)
    , m_separator(separator)
    , m_buffer("\xEF\xBB\xBF")
{
}

void CsvWriter::text(const QString &text)
{
    QString cell = guardedCell(text);
    if (needsQuotes(cell))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    raw(cell);
}

void CsvWriter::endRow()
{
    m_buffer += "\r\n";
    m_firstCell = true;
    if (m_buffer.size() < flushAt)
        return;
    m_failed |= m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

bool CsvWriter::writtenAll()
{
    m_failed |= m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
    return !m_failed;
}

void CsvWriter::raw(const QString &cell)
{
    if (!m_firstCell)
        m_buffer += m_separator;
    m_firstCell = false;
    m_buffer += cell.toUtf8();
}

QString CsvWriter::unambiguous(const QString &number)
{
    const qsizetype point = number.indexOf(u'.');
    return point >= 0 && number.size() - point - 1 == 3 ? QString(number + u'0') : number;
}

} // namespace tillbridge
