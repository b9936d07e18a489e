// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QString>

namespace tillbridge {

/// An amount in one currency (ISO 4217, upper case). Amounts of different currencies are never added.
struct Money
{
    Amount amount;
    QString currency;

    bool operator==(const Money &) const = default;
};

/// Decimal places of the currency's minor unit: 2 for most, 0 for JPY, 3 for KWD. Unknown codes answer 2.
[[nodiscard]] int minorUnits(QStringView currency);

} // namespace tillbridge
