// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"

namespace tillbridge::sandbox {

/// Items 1 to `count` of a sports shop, the same at every start. Counting from the item id n:
/// - custom SKU "SB-00001" and so on; blank when n % 20 is 13; the one of n - 1 again when n % 50 is 27
/// - items 31 to 36 of every hundred are one matrix (two colours, three sizes)
/// - archived when n % 40 is 39; on hand below zero when n % 60 is 45
/// - 10 is not kept in stock, 18 is a box, 19 an assembly of items 1 and 2
/// - UPC blank when n % 7 is 0, with a leading zero when n % 3 is 0; an EAN too when n % 5 is 0
/// Fifty items share each second of creation.
void generateItems(Account &account, int count);

/// Completed sales of the past fortnight which the stock knows already.
void generateSales(Account &account, int count);

/// The last digit of an EAN or UPC for the digits before it.
[[nodiscard]] char checkDigit(const QByteArray &digits);

} // namespace tillbridge::sandbox
