// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <limits>
#include <optional>

namespace tillbridge {

/// An exact decimal number with a fixed count of decimal places, kept as a scaled 64-bit integer.
/// Never made from a double: vendors send numbers as text, and a rounded quantity oversells stock.
/// Arithmetic that would overflow ends in the nearest representable value (saturates).
template <int Places>
class Decimal
{
public:
    static constexpr int places = Places;
    static constexpr qint64 scale = [] {
        qint64 value = 1;
        for (int i = 0; i < Places; ++i)
            value *= 10;
        return value;
    }();

    constexpr Decimal() = default;

    [[nodiscard]] static constexpr Decimal fromScaled(qint64 scaled) { return Decimal(scaled); }
    [[nodiscard]] static constexpr Decimal fromInteger(qint64 integer)
    {
        qint64 scaled = 0;
        if (__builtin_mul_overflow(integer, scale, &scaled))
            return limit(integer < 0);
        return Decimal(scaled);
    }

    /// Reads `-12`, `3.50`, `+.5`, `1e-3`. Empty, other characters, more digits than the type holds
    /// exactly, or a value out of range answer nothing: the caller says which row it was.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);

    [[nodiscard]] constexpr qint64 scaled() const { return m_scaled; }
    [[nodiscard]] constexpr bool isZero() const { return m_scaled == 0; }
    [[nodiscard]] constexpr bool isNegative() const { return m_scaled < 0; }
    [[nodiscard]] constexpr bool isInteger() const { return m_scaled % scale == 0; }
    /// Rounded towards minus infinity: -0.5 is -1. Half a unit cannot be sold.
    [[nodiscard]] constexpr qint64 floorToInteger() const
    {
        const qint64 quotient = m_scaled / scale;
        return quotient - ((m_scaled % scale != 0 && m_scaled < 0) ? 1 : 0);
    }
    [[nodiscard]] constexpr Decimal abs() const { return m_scaled < 0 ? -*this : *this; }
    /// Rounded half away from zero to `decimals` places (at most Places).
    [[nodiscard]] constexpr Decimal rounded(int decimals) const
    {
        qint64 unit = 1;
        for (int i = decimals; i < Places; ++i)
            unit *= 10;
        const qint64 rest = m_scaled % unit;
        const qint64 down = m_scaled - rest;
        const qint64 magnitude = rest < 0 ? -rest : rest;
        if (magnitude * 2 < unit)
            return Decimal(down);
        return rest < 0 ? Decimal(down) - Decimal(unit) : Decimal(down) + Decimal(unit);
    }

    /// Shortest exact text with `.` as separator, independent of the locale: `3.5`, `-12`, `0`.
    [[nodiscard]] QString toString() const;
    /// With exactly `decimals` places, rounded.
    [[nodiscard]] QString toFixed(int decimals) const;

    constexpr auto operator<=>(const Decimal &) const = default;
    constexpr Decimal operator-() const
    {
        return m_scaled == std::numeric_limits<qint64>::min() ? limit(false) : Decimal(-m_scaled);
    }
    friend constexpr Decimal operator+(Decimal a, Decimal b)
    {
        qint64 sum = 0;
        return __builtin_add_overflow(a.m_scaled, b.m_scaled, &sum) ? limit(a.m_scaled < 0) : Decimal(sum);
    }
    friend constexpr Decimal operator-(Decimal a, Decimal b)
    {
        qint64 difference = 0;
        return __builtin_sub_overflow(a.m_scaled, b.m_scaled, &difference) ? limit(a.m_scaled < 0)
                                                                           : Decimal(difference);
    }
    constexpr Decimal &operator+=(Decimal other) { return *this = *this + other; }
    constexpr Decimal &operator-=(Decimal other) { return *this = *this - other; }

private:
    constexpr explicit Decimal(qint64 scaled)
        : m_scaled(scaled)
    {
    }
    static constexpr Decimal limit(bool negative)
    {
        return Decimal(negative ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max());
    }

    qint64 m_scaled = 0;
};

/// A count of goods: five places, because X-Series sells fractions.
using Quantity = Decimal<5>;
/// An amount of money without its currency: seven places, because R-Series sends unrounded line totals.
using Amount = Decimal<7>;

extern template class Decimal<5>;
extern template class Decimal<7>;

} // namespace tillbridge
