// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/change.h"

namespace tillbridge::cli {

/// A run with its changes: the preview before sending, the receipt afterwards. The exit code says how it
/// ended.
[[nodiscard]] Result<Outcome> runReport(const Context &context, RunId run);
/// How many rows will be sent.
[[nodiscard]] Result<int> tickedRows(const Context &context, RunId run, bool heldToo);

} // namespace tillbridge::cli
