// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/import_issue.h"

#include <QStringView>

#include <expected>

namespace tillbridge {

/// How a file writes decimals. Show it every number of the file first, then read them: what can mean two
/// things is refused, never guessed.
class DecimalStyle final
{
public:
    /// Counts this cell as evidence; cells that are no numbers are none.
    void look(QStringView cell);

    /// The number in the cell (spaces around it do not count), or why it cannot be taken: NotANumber,
    /// AmbiguousNumber, MixedDecimals, ThousandsSeparator, SpreadsheetNumber, TooPrecise.
    template <int Places>
    [[nodiscard]] std::expected<Decimal<Places>, ImportProblem> read(QStringView cell) const
    {
        const auto plain = plainNumber(cell);
        if (!plain)
            return std::unexpected(plain.error());
        const auto number = Decimal<Places>::parse(*plain);
        if (!number)
            return std::unexpected(ImportProblem::TooPrecise);
        return *number;
    }

private:
    [[nodiscard]] std::expected<QString, ImportProblem> plainNumber(QStringView cell) const;
    [[nodiscard]] bool isComma() const { return m_commas > m_points; }
    [[nodiscard]] bool isPoint() const { return m_points > m_commas; }

    qint64 m_commas = 0; ///< cells that can only be read with a decimal comma
    qint64 m_points = 0;
};

/// 4.01E+11: what a spreadsheet program leaves of a long number.
[[nodiscard]] bool looksLikeSpreadsheetNumber(QStringView cell);

} // namespace tillbridge
