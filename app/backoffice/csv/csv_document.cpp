// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_document.h"

#include "backoffice/csv/csv_guard.h"
#include "backoffice/csv/csv_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

QString normalisedName(const QString &column)
{
    return column.toLower().replace(u' ', u'_').replace(u'-', u'_');
}

qsizetype score(const CsvRow &header, const QStringList &knownColumns)
{
    const auto known = std::ranges::count_if(header.cells, [&](const QString &cell) {
        return knownColumns.contains(normalisedName(cellText(cell)));
    });
    return known * 10'000 + header.cells.size();
}

} // namespace

QString cellText(const QString &cell)
{
    return unguardedCell(cell.trimmed());
}

bool hasControlCharacter(QStringView text, bool multiLine)
{
    return std::ranges::any_of(text, [multiLine](QChar c) {
        if (c.category() != QChar::Other_Control)
            return false;
        return !(multiLine && (c == u'\n' || c == u'\r' || c == u'\t'));
    });
}

std::expected<CsvDocument, ImportIssue> CsvDocument::open(const QByteArray &bytes,
                                                          const QStringList &knownColumns)
{
    if (bytes.size() > maxCsvBytes)
        return std::unexpected(ImportIssue{0, {}, ImportProblem::FileTooLarge, {}});
    auto decoded = decodeCsv(bytes);
    if (!decoded)
        return std::unexpected(decoded.error());
    CsvDocument document;
    document.m_text = std::move(decoded->text);
    document.m_windows1252 = decoded->encoding == CsvEncoding::Windows1252;
    document.chooseSeparator(knownColumns);
    if (const auto problem = document.takeHeader())
        return std::unexpected(ImportIssue{document.m_headerLine, {}, *problem, {}});
    if (document.m_columns.isEmpty())
        return std::unexpected(ImportIssue{0, {}, ImportProblem::FileEmpty, {}});
    return document;
}

void CsvDocument::chooseSeparator(const QStringList &knownColumns)
{
    // Spreadsheet programs understand, and some write, a first line "sep=;".
    static constexpr QStringView announced = u"sep=";
    const QStringView text(m_text);
    if (text.startsWith(announced, Qt::CaseInsensitive) && text.size() > announced.size() + 1) {
        const QChar separator = text[announced.size()];
        CsvReader first(text, u'\n');
        CsvRow row;
        if (first.next(row) && row.cells.value(0).size() == announced.size() + 1) {
            m_separator = separator;
            m_start = text.size() - first.rest().size();
            m_startLine = first.line();
            return;
        }
    }
    qsizetype best = -1;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        CsvReader reader(text, candidate);
        CsvRow row;
        while (reader.next(row) && row.isBlank()) {
        }
        const qsizetype points = score(row, knownColumns);
        if (points > best) {
            best = points;
            m_separator = candidate;
        }
    }
}

std::optional<ImportProblem> CsvDocument::takeHeader()
{
    const QStringView text = QStringView(m_text).sliced(m_start);
    CsvReader reader(text, m_separator, m_startLine);
    CsvRow row;
    while (reader.next(row)) {
        if (row.isBlank())
            continue;
        for (const QString &cell : std::as_const(row.cells))
            m_columns.append(cellText(cell));
        while (!m_columns.isEmpty() && m_columns.constLast().isEmpty())
            m_columns.removeLast();
        break;
    }
    for (const QString &column : std::as_const(m_columns))
        m_names.append(normalisedName(column));
    m_headerLine = row.line;
    m_bodyStart = m_text.size() - reader.rest().size();
    m_bodyLine = reader.line();
    return row.problem;
}

CsvReader CsvDocument::body() const
{
    return {QStringView(m_text).sliced(m_bodyStart), m_separator, m_bodyLine};
}

std::optional<ImportProblem> CsvDocument::shapeProblem(const CsvRow &row, qsizetype needed) const
{
    if (row.problem)
        return row.problem;
    if (row.cells.size() < needed)
        return ImportProblem::TooFewCells;
    for (qsizetype i = m_columns.size(); i < row.cells.size(); ++i) {
        if (!QStringView(row.cells[i]).trimmed().isEmpty())
            return ImportProblem::TooManyCells;
    }
    if (std::ranges::any_of(row.cells, [](const QString &cell) { return hasControlCharacter(cell, true); }))
        return ImportProblem::ControlCharacter;
    return std::nullopt;
}

} // namespace tillbridge
