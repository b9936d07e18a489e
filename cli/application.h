// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/invocation.h"

namespace tillbridge::cli {

/// Opens the workspace, runs the command in a worker thread while the event loop runs here, prints what it
/// says. Answers the exit code.
[[nodiscard]] ExitCode runCommand(const Invocation &invocation, Terminal &terminal, std::stop_token stop);

/// The sentence, what helps, and the details; as JSON on standard output where that was asked for.
[[nodiscard]] ExitCode reportError(const Error &error, bool json, Terminal &terminal);
/// The same for what was not understood.
[[nodiscard]] ExitCode reportMisuse(const Misuse &misuse, bool json, Terminal &terminal);

} // namespace tillbridge::cli
