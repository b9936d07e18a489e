// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/json.h"

namespace tillbridge::rseries {

/// Adds the Sale with its SaleLines, or a problem: a sale of which one line cannot be read would be counted
/// wrongly.
void readSale(const Json &row, SalePage &page);

} // namespace tillbridge::rseries
