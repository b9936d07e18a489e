// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/interruption.h"

#include <SQLiteCpp/Database.h>

#include <sqlite3.h>

namespace tillbridge {

Interruption::Interruption(const Database &database, std::stop_token stop)
    : m_database(database)
    , m_stop(std::move(stop))
{
    constexpr int steps = 20'000; // of SQLite's machine between two looks
    const auto look = [](void *token) {
        return int(static_cast<const std::stop_token *>(token)->stop_requested());
    };
    if (m_stop.stop_possible())
        sqlite3_progress_handler(database.connection().getHandle(), steps, look,
                                 const_cast<std::stop_token *>(&m_stop));
}

Interruption::~Interruption()
{
    sqlite3_progress_handler(m_database.connection().getHandle(), 0, nullptr, nullptr);
}

} // namespace tillbridge
