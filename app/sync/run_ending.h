// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/error.h"
#include "sync/run_context.h"

#include <QList>

namespace tillbridge {

/// What a run that was sent to its end is called: with problems when a row failed, is in doubt or needs a
/// person, or when a row of Lightspeed's could not be understood. Pure.
[[nodiscard]] RunState endState(const QList<Change> &changes, int unreadRows);

/// Cancelled and outdated runs are stopped, everything else has failed; what was not sent stays planned.
/// Pure.
[[nodiscard]] RunState stateAfter(const Error &error);

/// Notes with the run why it ended early, as well as the store allows, and answers that error.
[[nodiscard]] std::unexpected<Error> endEarly(const RunContext &context, Run &run, const Error &error);

/// Runs that a crash left behind as planning or sending are stopped: the connection's lock is ours. Nothing
/// of what they planned or sent is touched.
[[nodiscard]] Done stopAbandonedRuns(const RunContext &context);

/// Nothing was ever sent on this connection, or only by a first send that was cut short (S6).
[[nodiscard]] Result<bool> isFirstSend(const RunContext &context);

} // namespace tillbridge
