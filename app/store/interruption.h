// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <stop_token>

namespace tillbridge {

/// While it lives, a statement of this thread ends early when `stop` is requested: Database::read() answers
/// Cancelled.
class Interruption final
{
public:
    Interruption(const Database &database, std::stop_token stop);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    const Database &m_database;
    const std::stop_token m_stop;
};

} // namespace tillbridge
