// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/csv/csv_number.h"

#include <algorithm>

namespace tillbridge {
namespace {

enum class Shape {
    Whole,
    Comma, ///< can only be a decimal comma
    Point,
    CommaOrThousands, ///< 1,234
    PointOrThousands,
    Grouped, ///< 1.234,50 or 1 234 or 1'234
    Exponent,
    NoNumber
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool groupsDigits(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'\x2019';
}

Shape shapeOfSeparated(QStringView whole, QStringView fraction, bool comma)
{
    if (fraction.isEmpty())
        return Shape::NoNumber;
    // A thousand is written with one to three digits, not beginning with 0, before exactly three.
    const bool maybeThousands =
        fraction.size() == 3 && whole.size() >= 1 && whole.size() <= 3 && whole[0] != u'0';
    if (maybeThousands)
        return comma ? Shape::CommaOrThousands : Shape::PointOrThousands;
    return comma ? Shape::Comma : Shape::Point;
}

Shape shapeOf(QStringView cell)
{
    if (!cell.isEmpty() && (cell[0] == u'+' || cell[0] == u'-'))
        cell = cell.sliced(1);
    if (cell.isEmpty() || !std::ranges::any_of(cell, isDigit))
        return Shape::NoNumber;
    if (looksLikeSpreadsheetNumber(cell))
        return Shape::Exponent;
    const auto separators = cell.count(u',') + cell.count(u'.');
    if (std::ranges::all_of(cell, isDigit))
        return Shape::Whole;
    const bool onlyKnown = std::ranges::all_of(
        cell, [](QChar c) { return isDigit(c) || c == u',' || c == u'.' || groupsDigits(c); });
    if (!onlyKnown)
        return Shape::NoNumber;
    if (separators != 1 || std::ranges::any_of(cell, groupsDigits))
        return Shape::Grouped;
    const bool comma = cell.contains(u',');
    const qsizetype at = cell.indexOf(comma ? u',' : u'.');
    return shapeOfSeparated(cell.first(at), cell.sliced(at + 1), comma);
}

} // namespace

bool looksLikeSpreadsheetNumber(QStringView cell)
{
    cell = cell.trimmed();
    const auto takeDigits = [&cell] {
        qsizetype count = 0;
        while (count < cell.size() && isDigit(cell[count]))
            ++count;
        cell = cell.sliced(count);
        return count > 0;
    };
    const auto takeOne = [&cell](QStringView characters) {
        const bool found = !cell.isEmpty() && characters.contains(cell[0]);
        if (found)
            cell = cell.sliced(1);
        return found;
    };
    if (!takeDigits())
        return false;
    const bool fraction = takeOne(u".,");
    if ((fraction && !takeDigits()) || !takeOne(u"eE"))
        return false;
    // Without point and plus it may well be a real key: 12E5.
    const bool plus = takeOne(u"+");
    return takeDigits() && cell.isEmpty() && (fraction || plus);
}

void DecimalStyle::look(QStringView cell)
{
    const Shape shape = shapeOf(cell.trimmed());
    m_commas += shape == Shape::Comma;
    m_points += shape == Shape::Point;
}

std::expected<QString, ImportProblem> DecimalStyle::plainNumber(QStringView cell) const
{
    cell = cell.trimmed();
    const auto withPoint = [cell] { return cell.toString().replace(u',', u'.'); };
    switch (shapeOf(cell)) {
    case Shape::Whole:
        return cell.toString();
    case Shape::Comma:
        return isComma() ? std::expected<QString, ImportProblem>(withPoint())
                         : std::unexpected(ImportProblem::MixedDecimals);
    case Shape::Point:
        return isPoint() ? std::expected<QString, ImportProblem>(cell.toString())
                         : std::unexpected(ImportProblem::MixedDecimals);
    case Shape::CommaOrThousands:
        if (isComma())
            return withPoint();
        return std::unexpected(isPoint() ? ImportProblem::ThousandsSeparator
                                         : ImportProblem::AmbiguousNumber);
    case Shape::PointOrThousands:
        if (isPoint())
            return cell.toString();
        return std::unexpected(isComma() ? ImportProblem::ThousandsSeparator
                                         : ImportProblem::AmbiguousNumber);
    case Shape::Grouped:
        return std::unexpected(ImportProblem::ThousandsSeparator);
    case Shape::Exponent:
        return std::unexpected(ImportProblem::SpreadsheetNumber);
    case Shape::NoNumber:
        break;
    }
    return std::unexpected(ImportProblem::NotANumber);
}

} // namespace tillbridge
