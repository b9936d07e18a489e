// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFile>

#include <memory>

namespace tillbridge {

/// Who has the store open, across programs: everybody shares the lock of a file beside it for as long as they
/// do, and whoever puts another file in the store's place holds it alone. The system lets go of it when a
/// process ends, however it ends; the lock's file stays.
class StoreLock final
{
public:
    enum class Hold { Shared, Alone };

    /// Waits two seconds for others to let go, then StoreBusy. StoreNotWritable when there can be no such
    /// lock.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const QString &storePath, Hold hold);
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;

private:
    explicit StoreLock(const QString &path)
        : m_file(path)
    {
    }
    QFile m_file; ///< what it locks is free again when it is closed
};

} // namespace tillbridge
