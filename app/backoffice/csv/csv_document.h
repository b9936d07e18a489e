// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/csv/csv_reader.h"
#include "core/import_issue.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace tillbridge {

/// The largest file taken in: more than a million lines of stock.
inline constexpr qint64 maxCsvBytes = 128 * 1024 * 1024;

/// A decoded file whose header has been found: which separator it uses and what its columns are called.
class CsvDocument final
{
public:
    /// `knownColumns` (in lower case) tell the right separator from one that only happens to be frequent.
    [[nodiscard]] static std::expected<CsvDocument, ImportIssue> open(const QByteArray &bytes,
                                                                      const QStringList &knownColumns);

    /// Column names as they stand in the file, trimmed; columns without a name at the end are left out.
    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] qint64 headerLine() const { return m_headerLine; }
    /// By name in lower case; -1 when there is none.
    [[nodiscard]] qsizetype column(const QString &name) const { return m_names.indexOf(name); }
    [[nodiscard]] const QString &nameOf(qsizetype column) const { return m_names[column]; }
    [[nodiscard]] bool isDuplicate(qsizetype column) const { return m_names.count(m_names[column]) > 1; }
    [[nodiscard]] bool isWindows1252() const { return m_windows1252; }
    [[nodiscard]] QChar separator() const { return m_separator; }

    /// Reads the lines below the header from their beginning. The document must outlive it.
    [[nodiscard]] CsvReader body() const;
    /// What is wrong with the shape of this line; cells above `needed` columns may be missing, none may be
    /// too many.
    [[nodiscard]] std::optional<ImportProblem> shapeProblem(const CsvRow &row, qsizetype needed) const;

private:
    void chooseSeparator(const QStringList &knownColumns);
    [[nodiscard]] std::optional<ImportProblem> takeHeader();

    QString m_text;
    qsizetype m_start = 0; ///< of the header
    qint64 m_startLine = 1;
    qsizetype m_bodyStart = 0;
    qint64 m_bodyLine = 1;
    QChar m_separator = u',';
    QStringList m_columns;
    QStringList m_names; ///< in lower case, words joined by _
    qint64 m_headerLine = 1;
    bool m_windows1252 = false;
};

/// The text of a cell: trimmed, the apostrophe of guardedCell() taken off.
[[nodiscard]] QString cellText(const QString &cell);
/// Control characters have no place in a cell; line breaks and tabs only where `multiLine`.
[[nodiscard]] bool hasControlCharacter(QStringView text, bool multiLine);

} // namespace tillbridge
