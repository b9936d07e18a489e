// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/recheck.h"

namespace tillbridge {
namespace {

Change skipped(Change change, SkipReason reason)
{
    change.state = ChangeState::Skipped;
    change.skip = reason;
    return change;
}

bool goesUp(Quantity before, Quantity after)
{
    return after > before;
}

/// Whoever ticked a row that drifted did so for the numbers shown: another sale since then is not in them.
bool driftedFurther(const Change &previewed, const Change &now)
{
    return previewed.hold == HoldReason::Drift && now.hold == HoldReason::Drift &&
           now.before != previewed.plannedBefore;
}

/// Ticking a held row settles that reason, and no other.
bool guardsAllow(HoldReason approved, HoldReason now)
{
    return now == HoldReason::None || now == approved;
}

} // namespace

Change recheck(const Recheck &row)
{
    Change change = row.previewed;
    if (row.level)
        change.before = *row.level;
    if (!row.now)
        return skipped(change,
                       row.level == change.after ? SkipReason::AlreadyRight : SkipReason::NeedsDecision);

    const Change &now = *row.now;
    if (now.state == ChangeState::Skipped)
        return skipped(change, now.skip);
    change.before = now.before;
    change.after = now.after;
    change.why = now.why;
    const bool turned =
        goesUp(change.plannedBefore, change.plannedAfter) != goesUp(change.before, change.after);
    const bool moved = row.inputsChanged && now.after != change.plannedAfter;
    if (turned || moved || driftedFurther(row.previewed, now) || !guardsAllow(row.previewed.hold, now.hold))
        return skipped(change, SkipReason::NeedsDecision);
    return change;
}

} // namespace tillbridge
