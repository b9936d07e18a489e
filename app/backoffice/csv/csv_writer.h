// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace tillbridge {

/// Writes RFC 4180 as spreadsheet programs take it: UTF-8 with a byte order mark, CRLF, quotes where needed,
/// formulas neutralised in text cells. Write errors stay with the device: look at writtenAll() at the end.
class CsvWriter final
{
public:
    explicit CsvWriter(QIODevice &device, char separator = ',');

    void text(const QString &text);
    /// As a number: with a point, and never in a way that could be read as thousands (1.234 becomes 1.2340).
    template <int Places>
    void number(Decimal<Places> number)
    {
        raw(unambiguous(number.toString()));
    }
    void empty() { raw({}); }
    void endRow();
    /// Flushes; false when anything could not be written.
    [[nodiscard]] bool writtenAll();

private:
    void raw(const QString &cell);
    [[nodiscard]] static QString unambiguous(const QString &number);

    QIODevice &m_device;
    char m_separator;
    QByteArray m_buffer;
    bool m_firstCell = true;
    bool m_failed = false;
};

} // namespace tillbridge
