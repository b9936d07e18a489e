// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "http/pacer.h"

#include <QHash>

#include <deque>

namespace tillbridge {

/// The arithmetic of a pacer: what we believe about the vendor's bucket, and when the next request may leave.
/// No threads, no clock: every call is told the time (monotonic). Not thread-safe.
///
/// The level is charged when a request leaves, with the cost last reported for its shape, and runs off with
/// the drip rate. A reply's header corrects it: up at once, down by half the difference. A request leaves
/// only when the level with it stays 4 drips below the size, and when fewer than 60 % of the burst limit left
/// in the last second. After a 429 nothing leaves until the pause is over, then one request alone tries.
class LeakyBucket
{
public:
    using Time = std::chrono::milliseconds;

    /// Starts empty with one register's size and drip (r-series 5).
    explicit LeakyBucket(Time now)
        : m_levelAt(now)
    {
    }
    /// Starts where `saved` left off, `since` ago.
    LeakyBucket(const BudgetState &saved, Time since, Time now);

    /// Drips a request of that shape costs, as far as we know.
    [[nodiscard]] double costOf(const QString &shape, double guess) const;
    /// 0: may leave now. Otherwise when to ask again; an answer may change that at any time.
    [[nodiscard]] Time waitFor(const QString &shape, double guess, Time now) const;
    void charge(const QString &shape, double guess, Time now);
    /// Exactly once per charge. `status` 0: no answer came.
    void learn(const QString &shape, int status, const BudgetReading &reading, Time now);

    [[nodiscard]] BudgetView view(Time now) const;
    [[nodiscard]] Time estimate(double drips, Time now) const;
    [[nodiscard]] BudgetState state(Time now, const QDateTime &wallTime) const;

private:
    struct Flight
    {
        QString shape;
        double cost = 0;
        Time leftAt{0};
    };

    [[nodiscard]] double levelAt(Time now) const;
    [[nodiscard]] double margin() const;
    [[nodiscard]] Time waitForRoom(double cost, Time now) const;
    [[nodiscard]] Time waitForBurst(Time now) const;
    /// Where in the list the request stands that left `took` ago, else the oldest of its shape.
    [[nodiscard]] std::deque<Flight>::iterator find(const QString &shape, std::optional<Time> took, Time now);
    void correct(const QString &shape, int status, const BudgetReading &reading, double leftAfterIt,
                 Time now);
    void pause(const BudgetReading &reading, bool another, Time now);

    double m_size = 90;
    double m_drip = 1;
    double m_burst = 20;
    double m_level = 0;
    Time m_levelAt;
    QHash<QString, double> m_costs;
    std::deque<Flight> m_flights;  ///< left and not answered yet
    std::deque<Time> m_departures; ///< within the last second
    Time m_pausedUntil{0};
    bool m_probing = false; ///< after a pause: until an answer other than 429
    int m_refusals = 0;     ///< pauses in a row
    Time m_refusedAt{0};    ///< what left before tells nothing about the time after
    Time m_probeLeftAt{0};
    bool m_probeIsOut = false; ///< the one request that tries after a pause is on its way
};

} // namespace tillbridge
