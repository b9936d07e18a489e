// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace tillbridge {

/// What an error of a write means for its row and for the run.
enum class WriteVerdict {
    RowFails,    ///< Lightspeed said no to this one: it fails alone (S16)
    RunStops,    ///< surely not applied, and the next one would fare no better: the rest stays planned
    MaybeApplied ///< it may have been applied: unsure until read back (S7)
};

/// Whatever does not surely say "not applied" may have been. Pure.
[[nodiscard]] WriteVerdict judgeWriteError(ErrorCode code);

} // namespace tillbridge
