// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"

#include <memory>

namespace tillbridge {

/// Matches items and products of the account anew by the connection's match key, from the store alone; what
/// cannot be matched becomes attention, and what can again is solved by itself (S1). Links by hand stay. All
/// or nothing.
[[nodiscard]] Done relinkByKey(const std::shared_ptr<Database> &database, ConnectionId connection,
                               AccountId account);

} // namespace tillbridge
