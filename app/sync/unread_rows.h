// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fresh_reader.h"
#include "sync/run_context.h"

namespace tillbridge {

/// Reads levels that could not be understood once more: their feed has moved on and will not tell them again.
[[nodiscard]] Done rereadUnread(const RunContext &context, FreshReader &fresh);
/// One attention entry for all rows that still make no sense; solved when there are none (S16).
[[nodiscard]] Done raiseUnread(const RunContext &context);

} // namespace tillbridge
