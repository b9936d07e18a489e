// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/csv/csv_document.h"
#include "backoffice/csv/csv_number.h"
#include "backoffice/transfer/import_preview.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace tillbridge {

/// Reads the cells of one line as what they mean; each problem goes to the summary with line, column and raw
/// text. A column of -1 (the file has none) and an empty cell answer nothing and are no problem.
class CellReader final
{
public:
    CellReader(const CsvDocument &document, const DecimalStyle &style, ImportSummary &summary);

    void setRow(const CsvRow &row);
    /// Whether no problem was found in this line so far.
    [[nodiscard]] bool isClean() const { return m_clean; }

    [[nodiscard]] QString text(qsizetype column, bool multiLine = false);
    /// A SKU or barcode: one line, not a number that a spreadsheet program shortened, unless it is `known` as
    /// such.
    [[nodiscard]] QString key(qsizetype column, const QString &known);
    template <int Places>
    [[nodiscard]] std::optional<Decimal<Places>> number(qsizetype column, bool mayBeNegative = false)
    {
        const QString cell = raw(column);
        if (QStringView(cell).trimmed().isEmpty())
            return std::nullopt;
        const auto read = m_style.read<Places>(cell);
        if (!read)
            problem(read.error(), column);
        else if (read->isNegative() && !mayBeNegative)
            problem(ImportProblem::NegativeNumber, column);
        return read ? std::optional(*read) : std::nullopt;
    }
    [[nodiscard]] std::optional<bool> yesOrNo(qsizetype column);
    [[nodiscard]] QString currency(qsizetype column);
    /// ISO 8601 with date and time; without an offset it is a time of `zone`. Answers UTC.
    [[nodiscard]] std::optional<QDateTime> moment(qsizetype column, const QTimeZone &zone,
                                                  const QDateTime &now);

    void problem(ImportProblem problem, qsizetype column = -1);

private:
    [[nodiscard]] QString raw(qsizetype column) const { return column < 0 ? QString() : m_row->cell(column); }

    const CsvDocument &m_document;
    const DecimalStyle &m_style;
    ImportSummary &m_summary;
    const CsvRow *m_row = nullptr;
    bool m_clean = true;
    QString m_lastMomentText;
    std::optional<QDateTime> m_lastMoment;
};

} // namespace tillbridge
