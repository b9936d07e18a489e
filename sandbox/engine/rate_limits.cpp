// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine/rate_limits.h"

#include <algorithm>
#include <cmath>

namespace tillbridge::sandbox {

LeakyBucket::LeakyBucket(double size, double dripPerSecond, const Clock &clock)
    : m_size(size)
    , m_drip(dripPerSecond)
    , m_clock(clock)
    , m_at(clock.monotonic())
{
}

double LeakyBucket::level() const
{
    const double seconds = static_cast<double>((m_clock.monotonic() - m_at).count()) / 1000.0;
    return std::max(0.0, m_level - seconds * m_drip);
}

bool LeakyBucket::admit(double cost)
{
    const double before = level();
    if (before >= m_size)
        return false;
    setLevel(before + cost);
    return true;
}

void LeakyBucket::setLevel(double level)
{
    m_level = level;
    m_at = m_clock.monotonic();
}

int LeakyBucket::retryAfter() const
{
    return std::max(1, static_cast<int>(std::ceil((level() - m_size) / m_drip)));
}

WindowCounter::WindowCounter(int limit, double window, const Clock &clock)
    : m_limit(limit)
    , m_window(window)
    , m_clock(clock)
{
}

qint64 WindowCounter::currentWindow() const
{
    return static_cast<qint64>(std::floor(static_cast<double>(m_clock.monotonic().count()) / m_window));
}

bool WindowCounter::admit()
{
    const qint64 window = currentWindow();
    if (window != m_countedWindow) {
        m_countedWindow = window;
        m_count = 0;
    }
    return ++m_count <= m_limit;
}

int WindowCounter::level() const
{
    return currentWindow() == m_countedWindow ? std::min(m_count, m_limit) : 0;
}

} // namespace tillbridge::sandbox
