// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_repository.h"

#include <QDateTime>

#include <optional>

namespace tillbridge {

/// When a process was started, only for telling apart processes that were given the same id: setting the
/// clock does not move it (Linux counts from boot, so it is not a date to show). Nothing: there is no such
/// process, or it cannot be looked at.
[[nodiscard]] std::optional<QDateTime> processStartedAt(qint64 processId);

/// Whether the holder still runs. A process that exists but cannot be looked at counts as running.
[[nodiscard]] bool isRunning(const RunLock &holder);

/// This process as the holder of a run.
[[nodiscard]] RunLock thisProcess(const QString &program);

} // namespace tillbridge
