// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace tillbridge::cli {

/// What scripts are told.
enum class ExitCode {
    Done = 0,
    DoneWithProblems = 1,
    WrongUse = 2,
    SignInNeeded = 3,
    Unreachable = 4, ///< Lightspeed or the network
    StoreUnusable = 5,
    NotFound = 6,
    KeychainUnusable = 7,
    Busy = 8,
    Cancelled = 130
};

[[nodiscard]] ExitCode exitCodeFor(ErrorCode code);
/// The one that matters more when one command meets several problems.
[[nodiscard]] ExitCode moreSerious(ExitCode a, ExitCode b);

} // namespace tillbridge::cli
