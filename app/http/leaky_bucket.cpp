// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/leaky_bucket.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace std::chrono_literals;

namespace tillbridge {
namespace {

using Time = LeakyBucket::Time;

constexpr double headroom = 4;       // drips
constexpr double jitter = 0.1;       // seconds by which requests may bunch up on their way
constexpr double burstShare = 0.6;   // of the vendor's burst limit: others may use the rest
constexpr Time burstWindow = 1000ms; // the longest it can be
constexpr Time shortestPause = 1000ms;
constexpr Time longestPause = 5min;     // a Retry-After beyond this is absurd: a full bucket runs off in less
constexpr Time longestGrownPause = 60s; // when refusal follows refusal
constexpr Time forgottenAfter = 5min;   // a request whose answer nobody reported
constexpr double slowestDrip = 0.1;     // per second; the vendor's is 1 or more (r-series 5)
constexpr double nothing = 1e-6;

/// A number from a header that can be believed.
std::optional<double> sane(std::optional<double> value, double lowest, double highest)
{
    if (!value || !std::isfinite(*value) || *value < lowest || *value > highest)
        return std::nullopt;
    return value;
}

Time secondsUp(double seconds)
{
    return Time(static_cast<qint64>(std::ceil(std::min(seconds, 1e9) * 1000 - nothing)));
}

} // namespace

LeakyBucket::LeakyBucket(const BudgetState &saved, Time since, Time now)
    : m_levelAt(now)
{
    m_size = sane(saved.size, 1, 1e6).value_or(m_size);
    m_drip = sane(saved.dripPerSecond, slowestDrip, 1e6).value_or(m_drip);
    m_burst = sane(saved.burstSize, 1, 1e6).value_or(m_burst);
    const double level = sane(saved.level, 0, 2 * m_size).value_or(0);
    const double seconds = std::max(0.0, static_cast<double>(since.count()) / 1000);
    m_level = std::max(0.0, level - m_drip * seconds);
}

double LeakyBucket::costOf(const QString &shape, double guess) const
{
    const auto known = m_costs.constFind(shape);
    return known != m_costs.constEnd() ? *known : std::max(0.0, guess);
}

double LeakyBucket::levelAt(Time now) const
{
    const double seconds = std::max(0.0, static_cast<double>((now - m_levelAt).count()) / 1000);
    return std::max(0.0, m_level - m_drip * seconds);
}

double LeakyBucket::margin() const
{
    return std::min(std::max(headroom, m_drip * jitter), m_size / 4);
}

Time LeakyBucket::waitFor(const QString &shape, double guess, Time now) const
{
    if (now < m_pausedUntil)
        return m_pausedUntil - now;
    if (m_probing && m_probeIsOut && now < m_probeLeftAt + forgottenAfter)
        return m_probeLeftAt + forgottenAfter - now;
    return std::max(waitForRoom(costOf(shape, guess), now), waitForBurst(now));
}

Time LeakyBucket::waitForRoom(double cost, Time now) const
{
    // A request larger than the whole bucket leaves when the bucket is empty: the vendor lets the one that
    // overflows pass (r-series 5).
    const double highest = std::max(0.0, m_size - margin() - cost);
    const double tooMuch = levelAt(now) - highest;
    return tooMuch <= nothing ? Time(0) : std::max(Time(1), secondsUp(tooMuch / m_drip));
}

Time LeakyBucket::waitForBurst(Time now) const
{
    const auto most = static_cast<size_t>(std::max(1.0, std::floor(m_burst * burstShare)));
    if (m_departures.size() < most)
        return Time(0);
    // The vendor's windows are fixed seconds; any second of ours may fall into one of them whole. A limiter
    // slower than the drip, at one drip a request, would make no sense: where it seems so, its windows are
    // shorter.
    const double window = std::min(1.0, static_cast<double>(most) / m_drip);
    const Time freeAt = m_departures[m_departures.size() - most] + secondsUp(window);
    return std::max(Time(0), freeAt - now);
}

void LeakyBucket::charge(const QString &shape, double guess, Time now)
{
    const double cost = costOf(shape, guess);
    m_level = levelAt(now) + cost;
    m_levelAt = now;
    while (!m_departures.empty() && m_departures.front() + burstWindow <= now)
        m_departures.pop_front();
    m_departures.push_back(now);
    while (!m_flights.empty() && m_flights.front().leftAt + forgottenAfter < now)
        m_flights.pop_front();
    m_flights.push_back({shape, cost, now});
    if (m_probing) {
        m_probeIsOut = true;
        m_probeLeftAt = now;
    }
}

std::deque<LeakyBucket::Flight>::iterator LeakyBucket::find(const QString &shape, std::optional<Time> took,
                                                            Time now)
{
    auto found = std::ranges::find(m_flights, shape, &Flight::shape);
    for (auto next = found; took && next != m_flights.end(); ++next) {
        if (next->shape == shape && next->leftAt <= now - *took)
            found = next;
    }
    return found;
}

void LeakyBucket::learn(const QString &shape, int status, const BudgetReading &reading, Time now)
{
    double leftAfterIt = 0; // and is still on its way
    Time leftAt = m_refusedAt;
    if (const auto flight = find(shape, reading.took, now); flight != m_flights.end()) {
        leftAt = flight->leftAt;
        const auto next = m_flights.erase(flight);
        leftAfterIt = std::accumulate(next, m_flights.end(), 0.0,
                                      [](double sum, const Flight &f) { return sum + f.cost; });
    }
    correct(shape, status, reading, leftAfterIt, now);
    const bool straggler = m_probing && leftAt <= m_refusedAt;
    if (!straggler)
        m_probeIsOut = false;

    if (status == 429) {
        pause(reading, !straggler, now);
    } else if (status != 0 && !straggler) {
        m_probing = false;
        m_refusals = 0;
    }
}

void LeakyBucket::correct(const QString &shape, int status, const BudgetReading &reading, double leftAfterIt,
                          Time now)
{
    m_level = levelAt(now); // with the rate that held until now
    m_levelAt = now;
    m_size = sane(reading.size, 1, 1e6).value_or(m_size);
    m_drip = sane(reading.dripPerSecond, slowestDrip, 1e6).value_or(m_drip);
    m_burst = sane(reading.burstSize, 1, 1e6).value_or(m_burst);
    if (const auto cost = sane(reading.cost, 0, 2 * m_size); cost && status != 429)
        m_costs.insert(shape, *cost);

    if (const auto level = sane(reading.level, 0, 2 * m_size)) {
        // The vendor had not seen what left after this request yet.
        const double told = *level + leftAfterIt;
        m_level = told >= m_level ? told : m_level - (m_level - told) / 2;
    } else if (status == 429) {
        m_level = std::max(m_level, m_size);
    }
}

void LeakyBucket::pause(const BudgetReading &reading, bool another, Time now)
{
    if (another)
        ++m_refusals;
    Time length = std::clamp(reading.retryAfter.value_or(shortestPause), shortestPause, longestPause);
    const int doublings = std::clamp(m_refusals - 1, 0, 6);
    length = std::max(length, std::min(longestGrownPause, shortestPause * (1 << doublings)));
    m_pausedUntil = std::max(m_pausedUntil, now + length);
    m_probing = true;
    m_probeIsOut = false;
    m_refusedAt = now;
}

BudgetView LeakyBucket::view(Time now) const
{
    return {levelAt(now), m_size, m_drip, std::max(Time(0), m_pausedUntil - now)};
}

LeakyBucket::Time LeakyBucket::estimate(double drips, Time now) const
{
    const double tooMuch = levelAt(now) + std::max(0.0, drips) - (m_size - margin());
    const Time forDrips = tooMuch <= 0 ? Time(0) : secondsUp(tooMuch / m_drip);
    return std::max(forDrips, std::max(Time(0), m_pausedUntil - now));
}

BudgetState LeakyBucket::state(Time now, const QDateTime &wallTime) const
{
    return {levelAt(now), m_size, m_drip, m_burst, wallTime};
}

} // namespace tillbridge
