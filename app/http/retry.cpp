// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/retry.h"

#include <QRandomGenerator>

#include <algorithm>

namespace tillbridge {

std::chrono::milliseconds backOffBefore(int next)
{
    const auto longest = static_cast<int>(longestBackOff(next).count());
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(longest + 1));
}

void RetryBudget::requestStarted()
{
    const std::lock_guard lock(m_mutex);
    m_left = std::min(most, m_left + perRequest);
}

bool RetryBudget::takeRetry()
{
    const std::lock_guard lock(m_mutex);
    if (m_left < 1)
        return false;
    m_left -= 1;
    return true;
}

} // namespace tillbridge
