// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/budget.h"
#include "core/clock.h"
#include "core/ports.h"
#include "core/result.h"

#include <QFuture>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace tillbridge {

/// What a reply says about the vendor's bucket; its headers are read by the series' adapter (r-series 5).
struct BudgetReading
{
    std::optional<double> level;
    std::optional<double> size;
    std::optional<double> dripPerSecond;
    std::optional<double> cost;       ///< of this request
    std::optional<double> burstLevel; ///< requests in the present second
    std::optional<double> burstSize;
    std::optional<std::chrono::milliseconds> retryAfter; ///< from a 429
    std::optional<std::chrono::milliseconds> took;       ///< how long ago the request left
};

enum class Priority { Interactive, Sync };

/// Holds requests of one budget back until the vendor's bucket has room for them: a model of our own, charged
/// when a request is let go with the cost learnt for its shape, corrected by headers (up at once, down by
/// half), a margin of 4 drips, at most 60 % of the burst window. Shared by all threads; its state is kept
/// over a restart. A 429 pauses everything. Thread-safe.
class Pacer
{
public:
    virtual ~Pacer() = default;
    /// Finishes when a request of that shape may leave. `shape` names requests of equal cost; `guess` is used
    /// until a reply told the true cost. Cancelled when the pacer goes away, or when `stop` is requested and
    /// forgetStopped() called before it was granted. Do not cancel the future: what was granted must be
    /// learnt about.
    [[nodiscard]] virtual QFuture<Done> admission(const QString &shape, double guess, Priority priority,
                                                  std::stop_token stop) = 0;
    /// Answers everybody who waits and has been asked to stop.
    virtual void forgetStopped() {}
    /// Exactly once for every admission that was granted, when its answer came. `status` 0: no answer came,
    /// or the request was given up before it left.
    virtual void learn(const QString &shape, int status, const BudgetReading &reading) = 0;
    [[nodiscard]] virtual BudgetView view() const = 0;
    /// How long `drips` more will take from now, at best.
    [[nodiscard]] virtual std::chrono::milliseconds estimate(double drips) const = 0;
};

/// The leaky bucket of R-Series (r-series 5): until headers say otherwise, one register's.
[[nodiscard]] std::shared_ptr<Pacer> makeLeakyBucketPacer(const QString &budgetKey, const Clock &clock,
                                                          std::shared_ptr<BudgetStore> store);

} // namespace tillbridge
