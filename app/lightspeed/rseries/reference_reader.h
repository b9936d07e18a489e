// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "lightspeed/rseries/context.h"

namespace tillbridge::rseries {

/// Shops with their registers, employees and price levels, archived ones included, all pages. It is replaced
/// as one, so a row that cannot be read fails the whole. Employees and price levels that we may not see are
/// simply none.
[[nodiscard]] QFuture<Result<ReferenceData>> readReference(const ContextPtr &context,
                                                           const std::stop_token &stop);

} // namespace tillbridge::rseries
