// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pacer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tillbridge::test {

/// Lightspeed's side of r-series 5, with an arithmetic of its own: a leaky bucket whose overflowing request
/// still passes, and a counter of requests in fixed seconds.
class SimulatedBucket
{
public:
    struct Answer
    {
        int status = 200;
        BudgetReading reading;
    };

    explicit SimulatedBucket(int registers)
        : m_size(90 + 10 * (registers - 1))
        , m_drip(1 + 0.5 * (registers - 1))
    {
    }

    void setDrip(double perSecond) { m_drip = perSecond; }
    void setBurst(int perWindow) { m_burst = perWindow; }
    /// A vendor whose clock runs faster, as the sandbox can: the headers tell the rate, not the window.
    void hurry(double times)
    {
        m_drip *= times;
        m_windowLength = 1 / times;
    }
    void fill(double level) { m_level = level; }
    [[nodiscard]] double size() const { return m_size; }
    [[nodiscard]] double drip() const { return m_drip; }

    /// A request that arrives at `seconds` since the start.
    Answer arrive(double seconds, double cost)
    {
        m_level = std::max(0.0, m_level - (seconds - m_at) * m_drip);
        m_at = seconds;
        if (const double window = std::floor(seconds / m_windowLength); window != m_window) {
            m_window = window;
            m_inWindow = 0;
        }
        Answer answer;
        if (++m_inWindow > m_burst) {
            answer = {429, {}};
            answer.reading.retryAfter = std::chrono::seconds(1);
        } else if (m_level >= m_size) {
            answer = {429, {}};
            const double wait = std::max(1.0, std::ceil((m_level - m_size) / m_drip));
            answer.reading.retryAfter = std::chrono::seconds(static_cast<int>(wait));
        } else {
            m_level += cost;
            answer.reading.cost = cost;
        }
        answer.reading.level = m_level;
        answer.reading.size = m_size;
        answer.reading.dripPerSecond = m_drip;
        answer.reading.burstLevel = m_inWindow;
        answer.reading.burstSize = m_burst;
        return answer;
    }

private:
    double m_size;
    double m_drip;
    int m_burst = 20;
    double m_level = 0;
    double m_at = 0;
    double m_windowLength = 1;
    double m_window = -1;
    int m_inWindow = 0;
};

} // namespace tillbridge::test
