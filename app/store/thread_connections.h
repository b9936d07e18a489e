// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

namespace tillbridge {

/// A thread's connection and how deep in writes it is.
struct ThreadConnection
{
    std::unique_ptr<SQLite::Database> database;
    int depth = 0;
    std::optional<Error> failed; ///< a nested write failed: the whole will be taken back
};

/// One connection per thread, made on first use and closed when the thread ends or this goes, whichever is
/// first. No other thread may be using its connection when this goes: whoever holds a Database keeps it
/// alive.
class ThreadConnections final : public std::enable_shared_from_this<ThreadConnections>
{
public:
    using Open = std::function<std::unique_ptr<SQLite::Database>()>;

    explicit ThreadConnections(Open open)
        : m_open(std::move(open))
    {
    }
    ThreadConnections(const ThreadConnections &) = delete;
    ThreadConnections &operator=(const ThreadConnections &) = delete;

    /// What `open` throws.
    [[nodiscard]] ThreadConnection &mine();
    void closeMine();
    [[nodiscard]] size_t count() const;

private:
    const Open m_open;
    mutable std::mutex m_mutex;
    std::unordered_map<std::thread::id, std::unique_ptr<ThreadConnection>> m_connections;
};

} // namespace tillbridge
