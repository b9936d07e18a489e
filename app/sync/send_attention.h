// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/run_context.h"

#include <QList>

namespace tillbridge {

/// What a send leaves to a person: held rows that nobody ticked, and rows that changed too much since the
/// preview. What the send before left, and this one did not, is solved. Call before unticked rows are
/// skipped.
[[nodiscard]] Done raiseSendAttention(const RunContext &context, const QList<Change> &changes);

/// "Product – shop", as the entries name a row.
[[nodiscard]] Attention needsDecision(const Change &row);

} // namespace tillbridge
