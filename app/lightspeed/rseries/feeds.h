// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/context.h"

namespace tillbridge::rseries {

// The three feeds, one page a call. Each is a list ordered by one of the vendor's times from a watermark on,
// inclusive and with an overlap (r-series 4): rows come again rather than not at all. Rows that change while
// we page move to the end of that order, so none is missed.

/// The first walk loads levels along (0.4 a page instead of pages of their own); later ones cannot rely on
/// that: an item's time does not move with its stock (r-series 9.4).
[[nodiscard]] QFuture<Result<ProductPage>> readProductPage(const ContextPtr &context, const FeedPosition &at,
                                                           const std::stop_token &stop);
[[nodiscard]] QFuture<Result<StockPage>> readStockPage(const ContextPtr &context, const FeedPosition &at,
                                                       const std::stop_token &stop);
/// Completed sales, voided ones included, by `updatetime`. Where the server does not filter by that: by
/// `timeStamp`, and once a day a sweep over the last days and the voids, for what that time does not move
/// with (r-series 7e). Asked anew at every walk.
[[nodiscard]] QFuture<Result<SalePage>> readSalePage(const ContextPtr &context, const FeedPosition &at,
                                                     const std::stop_token &stop);
[[nodiscard]] QFuture<Result<FeedPosition>> presentOfSales(const ContextPtr &context,
                                                           const std::stop_token &stop);

} // namespace tillbridge::rseries
