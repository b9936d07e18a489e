// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/scalars.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <cmath>

namespace tillbridge::sandbox {

namespace {

std::optional<int> digits(const QByteArray &text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Minutes east of Greenwich from "Z", "+05:30" or "-0400".
std::optional<int> offsetMinutes(QByteArray text)
{
    if (text == "Z")
        return 0;
    text.replace(':', "");
    const std::optional<int> hours = digits(text, 1, 2);
    const std::optional<int> minutes = digits(text, 3, 2);
    if (text.size() != 5 || (text[0] != '+' && text[0] != '-') || !hours || !minutes)
        return std::nullopt;
    return (text[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

std::optional<QTime> timeOfDay(const QByteArray &text)
{
    const std::optional<int> hour = digits(text, 11, 2);
    const std::optional<int> minute = digits(text, 14, 2);
    const std::optional<int> second = digits(text, 17, 2);
    if (!hour || !minute || !second || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const QTime time(*hour, *minute, *second);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

void putDigits(char *at, unsigned value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        at[i] = static_cast<char>('0' + value % 10);
}

} // namespace

QByteArray formatTime(Seconds time)
{
    using namespace std::chrono;
    const sys_seconds point{seconds(time)};
    const sys_days day = floor<days>(point);
    const year_month_day date{day};
    const hh_mm_ss clock{point - day};
    QByteArray text = QByteArrayLiteral("0000-00-00T00:00:00+00:00");
    char *data = text.data();
    putDigits(data, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    putDigits(data + 5, static_cast<unsigned>(date.month()), 2);
    putDigits(data + 8, static_cast<unsigned>(date.day()), 2);
    putDigits(data + 11, static_cast<unsigned>(clock.hours().count()), 2);
    putDigits(data + 14, static_cast<unsigned>(clock.minutes().count()), 2);
    putDigits(data + 17, static_cast<unsigned>(clock.seconds().count()), 2);
    return text;
}

std::optional<Seconds> parseTime(const QByteArray &text, const QTimeZone &zone)
{
    const std::optional<int> year = digits(text, 0, 4);
    const std::optional<int> month = digits(text, 5, 2);
    const std::optional<int> day = digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const QDate date(*year, *month, *day);
    if (!date.isValid())
        return std::nullopt;
    if (text.size() == 10)
        return QDateTime(date, QTime(0, 0), zone).toSecsSinceEpoch();
    const std::optional<QTime> time = text[10] == 'T' ? timeOfDay(text) : std::nullopt;
    if (!time)
        return std::nullopt;
    if (text.size() == 19)
        return QDateTime(date, *time, zone).toSecsSinceEpoch();
    const std::optional<int> offset = offsetMinutes(text.mid(19));
    if (!offset)
        return std::nullopt;
    return QDateTime(date, *time, Qt::UTC).toSecsSinceEpoch() - *offset * 60;
}

std::optional<Amount> Amount::parse(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    if (isNegative)
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    qint64 units = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
        } else if (c >= '0' && c <= '9') {
            if (decimals >= 8)
                continue;
            units = units * 10 + (c - '0');
            decimals += decimals >= 0 ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    for (int i = std::max(decimals, 0); i < 8; ++i)
        units *= 10;
    return Amount{isNegative ? -units : units};
}

QByteArray Amount::text() const
{
    const qint64 size = std::abs(units);
    QByteArray fraction = QByteArray::number(size % one).rightJustified(8, '0');
    while (fraction.endsWith('0'))
        fraction.chop(1);
    const QByteArray whole = (units < 0 ? "-" : "") + QByteArray::number(size / one);
    return fraction.isEmpty() ? whole : whole + '.' + fraction;
}

Amount Amount::roundedToCents() const
{
    constexpr qint64 cent = one / 100;
    const qint64 cents = (std::abs(units) + cent / 2) / cent;
    return ofCents(units < 0 ? -cents : cents);
}

Amount Amount::times(Amount rate) const
{
    // Split so that neither product overflows: amounts stay below ten million, rates below one.
    return {units / one * rate.units + units % one * (rate.units / 100) / (one / 100)};
}

std::optional<QByteArray> scalarText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString().toUtf8();
    case QJsonValue::Bool:
        return value.toBool() ? QByteArray("true") : QByteArray("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 1e15)
            return QByteArray::number(static_cast<qint64>(number));
        return QByteArray::number(number, 'g', 12);
    }
    case QJsonValue::Null:
        return QByteArray();
    default:
        return std::nullopt;
    }
}

} // namespace tillbridge::sandbox
