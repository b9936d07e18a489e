// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace tillbridge {

/// Stands between SQLite and the disk, as the default of this process, and lets one chosen operation that
/// changes a file (write, sync, truncate, delete) go wrong: it fails, or the process is killed right before
/// it.
class FaultVfs final
{
public:
    enum class Fault { None, IoError, DiskFull, Kill };

    static void install();
    /// The operation with this number, counted from 1 and from now, goes wrong; only that one.
    static void arm(int operation, Fault fault);
    static void disarm() { arm(0, Fault::None); }
    /// Operations since the last arm().
    [[nodiscard]] static int operations();
    /// Whether the armed fault has struck.
    [[nodiscard]] static bool struck();
};

} // namespace tillbridge
