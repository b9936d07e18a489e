// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace tillbridge::sandbox {

/// A bucket that drips. Whoever finds it below its size may pour in, even over the rim; whoever finds it full
/// is refused until it has dripped below its size again.
class LeakyBucket final
{
public:
    LeakyBucket(double size, double dripPerSecond, const Clock &clock);

    /// Pours `cost` in, or refuses and leaves the level alone.
    [[nodiscard]] bool admit(double cost);
    [[nodiscard]] double level() const;
    [[nodiscard]] double size() const { return m_size; }
    [[nodiscard]] double dripPerSecond() const { return m_drip; }
    /// Whole seconds, at least one, after which a request would be let in.
    [[nodiscard]] int retryAfter() const;
    /// For tests and demonstrations.
    void setLevel(double level);

private:
    const double m_size;
    const double m_drip;
    const Clock &m_clock;
    double m_level = 0;
    std::chrono::milliseconds m_at;
};

/// Counts requests in fixed windows of time that do not overlap.
class WindowCounter final
{
public:
    /// `window` in milliseconds, may be a fraction.
    WindowCounter(int limit, double window, const Clock &clock);

    /// Counts one request. False when the window had been full before it.
    [[nodiscard]] bool admit();
    [[nodiscard]] int level() const;
    [[nodiscard]] int limit() const { return m_limit; }

private:
    [[nodiscard]] qint64 currentWindow() const;

    const int m_limit;
    const double m_window;
    const Clock &m_clock;
    qint64 m_countedWindow = -1;
    int m_count = 0;
};

} // namespace tillbridge::sandbox
