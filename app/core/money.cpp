// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money.h"

#include <algorithm>
#include <array>

namespace tillbridge {

int minorUnits(QStringView currency)
{
    // ISO 4217, list one: the active codes whose exponent is not 2.
    static constexpr std::array<QStringView, 16> none = {u"BIF", u"CLP", u"DJF", u"GNF", u"ISK", u"JPY",
                                                         u"KMF", u"KRW", u"PYG", u"RWF", u"UGX", u"UYI",
                                                         u"VND", u"VUV", u"XAF", u"XOF"};
    static constexpr std::array<QStringView, 7> three = {u"BHD", u"IQD", u"JOD", u"KWD",
                                                         u"LYD", u"OMR", u"TND"};
    if (std::ranges::find(none, currency) != none.end() || currency == u"XPF")
        return 0;
    return std::ranges::find(three, currency) != three.end() ? 3 : 2;
}

} // namespace tillbridge
