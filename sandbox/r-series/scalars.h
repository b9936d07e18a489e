// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QTimeZone>

#include <optional>

namespace tillbridge::sandbox {

/// Whole seconds since 1970 in UTC: the resolution of every time in an R-Series row.
using Seconds = qint64;

/// "2026-01-02T03:04:05+00:00".
[[nodiscard]] QByteArray formatTime(Seconds time);
/// ISO date, or date and time with an optional offset (+00:00, -0400, Z). Without offset: in `zone`.
[[nodiscard]] std::optional<Seconds> parseTime(const QByteArray &text, const QTimeZone &zone);

/// Money and rates: 64-bit, eight decimal places.
struct Amount
{
    static constexpr qint64 one = 100'000'000;
    qint64 units = 0;

    [[nodiscard]] static std::optional<Amount> parse(QByteArrayView text);
    [[nodiscard]] static Amount ofCents(qint64 cents) { return {cents * (one / 100)}; }
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] Amount roundedToCents() const;
    [[nodiscard]] Amount times(qint64 count) const { return {units * count}; }
    [[nodiscard]] Amount times(Amount rate) const;

    auto operator<=>(const Amount &) const = default;
    friend Amount operator+(Amount a, Amount b) { return {a.units + b.units}; }
    friend Amount operator-(Amount a, Amount b) { return {a.units - b.units}; }
    Amount &operator+=(Amount other)
    {
        units += other.units;
        return *this;
    }
};

/// A scalar of a request body as the text it would have in a reply; empty for objects and arrays.
[[nodiscard]] std::optional<QByteArray> scalarText(const QJsonValue &value);

} // namespace tillbridge::sandbox
