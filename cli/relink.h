// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tillbridge::cli {

/// Matches items and products of every signed-in connection anew, after items changed. One that is busy with
/// a run is left to that run, which matches too.
[[nodiscard]] Done relinkAll(const Context &context);

} // namespace tillbridge::cli
