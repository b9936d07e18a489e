// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search.h"
#include "store/stock_table.h"

#include <string>

namespace tillbridge {

/// Sorted ids of items. Bind only what `search` binds.
[[nodiscard]] std::string sortedItems(const StockQuery &query, const SearchCondition &search);

} // namespace tillbridge
