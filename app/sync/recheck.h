// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <optional>

namespace tillbridge {

/// A row of the preview, looked at again just before it is sent (S5).
struct Recheck
{
    Change previewed;
    std::optional<Change>
        now; ///< the same planner's row from fresh numbers; none: it plans nothing there any more
    std::optional<Quantity> level; ///< the fresh one; none: it could not be had
    bool inputsChanged =
        false; ///< settings, links or counts changed since the preview, while we were sending
};

/// The previewed row brought up to date. Planned: send it. Skipped with AlreadyRight: Lightspeed has the
/// target; NeedsDecision: it turned round, a guard would hold it that did not before, it drifted further, or
/// its target moved for another reason than sales and levels; else with the planner's own reason. The numbers
/// of the preview stay beside the new ones. Pure.
[[nodiscard]] Change recheck(const Recheck &row);

} // namespace tillbridge
