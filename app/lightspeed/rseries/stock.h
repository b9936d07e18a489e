// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/context.h"

namespace tillbridge::rseries {

/// Levels of at most pageSize items in one request. An item that the server does not know is absent from the
/// answer; a level that cannot be read fails all of them, for absence means that it is gone.
[[nodiscard]] QFuture<Result<FreshLevels>> readFresh(const ContextPtr &context, const QStringList &itemIds,
                                                     const std::stop_token &stop);

/// What can be said before asking: at least one shop, each once and not 0, whole and not negative (r-series
/// 7a).
[[nodiscard]] Done checkStockWrite(const StockWrite &write, const PosTraits &traits);
[[nodiscard]] QByteArray stockWriteBody(const StockWrite &write);
/// Compares what the reply shows with what was asked. OutcomeUnknown when the reply cannot be read.
[[nodiscard]] Result<StockWriteOutcome> judgeStockReply(const StockWrite &write, const QByteArray &body);

/// `write` has passed checkStockWrite().
[[nodiscard]] QFuture<Result<StockWriteOutcome>>
writeStock(const ContextPtr &context, const StockWrite &write, const std::stop_token &stop);

} // namespace tillbridge::rseries
