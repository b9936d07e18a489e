// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace tillbridge {

/// What the gauge and the estimates show of a vendor's rate limit.
struct BudgetView
{
    double level = 0; ///< in the vendor's units
    double size = 0;
    double dripPerSecond = 0;
    std::chrono::milliseconds pausedFor{0}; ///< "Lightspeed asked us to wait"
};

} // namespace tillbridge
