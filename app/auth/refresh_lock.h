// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QLockFile>
#include <QString>

#include <stop_token>

namespace tillbridge {

/// Held while one program changes a connection's tokens in the keychain. What a killed program left behind is
/// taken over: a lock counts only while the process that wrote it is running. Released when it goes out of
/// scope.
class RefreshLock final
{
public:
    RefreshLock(const QString &path, const Clock &clock);
    RefreshLock(const RefreshLock &) = delete;
    RefreshLock &operator=(const RefreshLock &) = delete;

    /// Blocks. Busy (subject: the program) when the other one takes longer than any refresh may.
    [[nodiscard]] Done take(std::stop_token stop);
    /// Does not block; false when somebody has it.
    [[nodiscard]] bool tryTake();

private:
    const QString m_path;
    const Clock &m_clock;
    QLockFile m_file;
};

} // namespace tillbridge
