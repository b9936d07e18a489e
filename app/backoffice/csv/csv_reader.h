// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import_issue.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace tillbridge {

/// One record of the file, cells as they stand in it: neither trimmed nor interpreted.
struct CsvRow
{
    qint64 line = 0; ///< where it starts, counted from 1 in physical lines
    QStringList cells;
    std::optional<ImportProblem> problem; ///< OpenQuote or BadQuote: the cells cannot be trusted

    /// No cell holds anything but spaces.
    [[nodiscard]] bool isBlank() const;
    /// The cell at this column; empty when the line is shorter.
    [[nodiscard]] QString cell(qsizetype column) const { return cells.value(column); }
};

/// Reads records of RFC 4180 and what spreadsheet programs make of it: quoted cells may hold separators, line
/// breaks and doubled quotes; lines end in CRLF, LF or CR; a quote inside an unquoted cell is an ordinary
/// character.
class CsvReader final
{
public:
    /// Keeps a view: the text must outlive the reader. `line` is that of the first character.
    CsvReader(QStringView text, QChar separator, qint64 line = 1);

    /// False at the end of the text.
    [[nodiscard]] bool next(CsvRow &row);
    [[nodiscard]] QStringView rest() const { return m_text.sliced(m_position); }
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    void readCell(CsvRow &row);
    void readQuoted(CsvRow &row, QString &cell);
    void readPlain(QString &cell);
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] bool atLineEnd() const;
    [[nodiscard]] QChar here() const { return m_text[m_position]; }
    void skipLineEnd();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_position = 0;
    qint64 m_line;
};

} // namespace tillbridge
