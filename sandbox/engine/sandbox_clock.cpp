// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine/sandbox_clock.h"

namespace tillbridge::sandbox {

void SandboxClock::setToday(const QDate &today)
{
    m_wallOffset = m_base.now().date().daysTo(today) * 24 * 60 * 60 * 1000;
}

QDateTime SandboxClock::now() const
{
    return m_base.now().addMSecs(m_advanced + m_wallOffset);
}

std::chrono::milliseconds SandboxClock::monotonic() const
{
    return m_base.monotonic() + std::chrono::milliseconds(m_advanced);
}

} // namespace tillbridge::sandbox
