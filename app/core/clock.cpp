// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

namespace tillbridge {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

ManualClock::ManualClock(const QDateTime &start) : m_start(start.toUTC()) {}

QDateTime ManualClock::now() const
{
    return m_start.addMSecs(m_elapsed);
}

std::chrono::milliseconds ManualClock::monotonic() const
{
    return std::chrono::milliseconds(m_elapsed);
}

} // namespace tillbridge
