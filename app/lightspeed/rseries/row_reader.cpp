// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/row_reader.h"

#include "lightspeed/rseries/vendor_time.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isId(QStringView text)
{
    return isDigits(text) && !std::ranges::all_of(text, [](QChar c) { return c == u'0'; });
}

QDateTime timeIn(const Json &row, std::string_view field)
{
    const auto value = member(row, field);
    return value && value->is_string() ? readTime(value->get_string().value_unsafe()) : QDateTime();
}

QString fullName(const QString &first, const QString &last)
{
    const QString both = first.trimmed() + u' ' + last.trimmed();
    return both.trimmed();
}

std::optional<Amount> readAmount(const QString &text)
{
    if (const auto exact = Amount::parse(text))
        return exact;
    const QString trimmed = text.trimmed();
    const qsizetype point = trimmed.indexOf(u'.');
    const qsizetype kept = point + 1 + Amount::places;
    if (point < 0 || trimmed.size() <= kept || !isDigits(QStringView(trimmed).sliced(kept)))
        return std::nullopt;
    const auto cut = Amount::parse(QStringView(trimmed).first(kept));
    if (!cut || trimmed.at(kept) < u'5')
        return cut;
    const auto lastPlace = Amount::fromScaled(1);
    return trimmed.startsWith(u'-') ? *cut - lastPlace : *cut + lastPlace;
}

RowReader::RowReader(const Json &row, std::string_view idField)
    : m_row(row)
{
    m_remoteId = id(idField);
}

RowReader RowReader::ownedBy(const QString &ownerId, const Json &row)
{
    RowReader reader(row);
    reader.m_remoteId = ownerId;
    return reader;
}

QString RowReader::id(std::string_view field)
{
    const QString value = memberText(m_row, field);
    return isId(value) ? value : failField(field);
}

QString RowReader::reference(std::string_view field)
{
    const QString value = memberText(m_row, field);
    if (!isDigits(value))
        return failField(field);
    return isId(value) ? value : QString();
}

QString RowReader::text(std::string_view field) const
{
    return memberText(m_row, field);
}

bool RowReader::flag(std::string_view field) const
{
    const QString value = memberText(m_row, field);
    return value.compare("true"_L1, Qt::CaseInsensitive) == 0 || value == "1"_L1;
}

Quantity RowReader::quantity(std::string_view field)
{
    const auto value = Quantity::parse(memberText(m_row, field));
    if (!value)
        (void)failField(field);
    return value.value_or(Quantity());
}

std::optional<Quantity> RowReader::optionalQuantity(std::string_view field)
{
    const auto value = member(m_row, field);
    if (!value || isBlank(*value))
        return std::nullopt;
    return quantity(field);
}

Amount RowReader::amount(std::string_view field)
{
    const auto value = member(m_row, field);
    if (!value || isBlank(*value))
        return {};
    const auto amount = readAmount(scalarText(*value));
    if (!amount)
        (void)failField(field);
    return amount.value_or(Amount());
}

QDateTime RowReader::time(std::string_view field) const
{
    return timeIn(m_row, field);
}

std::vector<Json> RowReader::nested(std::string_view outer, std::string_view inner)
{
    if (auto rows = nestedList(m_row, outer, inner))
        return *std::move(rows);
    (void)failField(outer);
    return {};
}

void RowReader::fail(const QString &what)
{
    if (!m_problem)
        m_problem = RowProblem{m_remoteId, what};
}

void RowReader::failAs(const std::optional<RowProblem> &inner)
{
    if (inner)
        fail(inner->what);
}

/// Always empty, so that callers can return it.
QString RowReader::failField(std::string_view field)
{
    const auto value = member(m_row, field);
    const QString name = QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
    fail(u"%1: %2, in %3"_s.arg(name, value ? rawText(*value) : u"absent"_s, rawText(m_row)));
    return {};
}

} // namespace tillbridge::rseries
