// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"

namespace tillbridge::sandbox {

/// Shops 1 to `shops` and an archived one behind them, registers, employees (some archived), price levels
/// with gaps in their ids, taxes, payment types and customers. Needs to come before items.
void addReferenceData(Account &account, int shops);

/// Categories (a tree), manufacturers, vendors and attribute sets of a sports shop.
void addAssortmentData(Account &account);

} // namespace tillbridge::sandbox
