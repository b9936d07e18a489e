// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

namespace tillbridge {
namespace {

constexpr quint64 maximum = std::numeric_limits<qint64>::max();

struct Parts
{
    bool negative = false;
    QString digits; // without separator or leading zeros
    int exponent = 0;
};

std::optional<int> parseExponent(QStringView text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= -30 && value <= 30 ? std::optional(value) : std::nullopt;
}

std::optional<Parts> split(QStringView text)
{
    Parts parts;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        parts.negative = text.front() == u'-';
        text = text.sliced(1);
    }
    if (const auto e = text.indexOf(u'e', 0, Qt::CaseInsensitive); e >= 0) {
        const auto exponent = parseExponent(text.sliced(e + 1));
        if (!exponent)
            return std::nullopt;
        parts.exponent = *exponent;
        text = text.first(e);
    }
    bool separatorSeen = false;
    bool digitSeen = false;
    for (const QChar c : text) {
        if (c == u'.' && !separatorSeen) {
            separatorSeen = true;
        } else if (c >= u'0' && c <= u'9') {
            digitSeen = true;
            if (c != u'0' || !parts.digits.isEmpty())
                parts.digits.append(c);
            parts.exponent -= separatorSeen ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    return digitSeen ? std::optional(parts) : std::nullopt;
}

/// The digits as an integer of 10^-places, or nothing when that is not exact or too large.
std::optional<qint64> scaleTo(Parts parts, int places)
{
    int shift = parts.exponent + places;
    while (shift < 0 && parts.digits.endsWith(u'0')) {
        parts.digits.chop(1);
        ++shift;
    }
    if (parts.digits.isEmpty())
        return 0;
    if (shift < 0)
        return std::nullopt;
    parts.digits.append(QString(shift, u'0'));
    const quint64 largest = maximum + (parts.negative ? 1 : 0);
    quint64 value = 0;
    for (const QChar c : parts.digits) {
        const quint64 digit = c.unicode() - u'0';
        if (value > (largest - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return static_cast<qint64>(parts.negative ? quint64(0) - value : value);
}

QString format(qint64 scaled, int places, int minimumDecimals)
{
    const bool negative = scaled < 0;
    const auto magnitude =
        negative ? quint64(0) - static_cast<quint64>(scaled) : static_cast<quint64>(scaled);
    QString digits = QString::number(magnitude).rightJustified(places + 1, u'0');
    QString fraction = digits.last(places);
    while (fraction.size() > minimumDecimals && fraction.endsWith(u'0'))
        fraction.chop(1);
    QString text = digits.first(digits.size() - places);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return negative ? QString(u'-' + text) : text;
}

} // namespace

template <int Places>
std::optional<Decimal<Places>> Decimal<Places>::parse(QStringView text)
{
    const auto parts = split(text.trimmed());
    if (!parts)
        return std::nullopt;
    const auto scaled = scaleTo(*parts, Places);
    return scaled ? std::optional(fromScaled(*scaled)) : std::nullopt;
}

template <int Places>
QString Decimal<Places>::toString() const
{
    return format(m_scaled, Places, 0);
}

template <int Places>
QString Decimal<Places>::toFixed(int decimals) const
{
    return format(rounded(decimals).scaled(), Places, decimals);
}

template class Decimal<5>;
template class Decimal<7>;

} // namespace tillbridge
