// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/api_client.h"

#include <array>
#include <chrono>
#include <mutex>

namespace tillbridge {

/// What came of one try.
enum class TryOutcome {
    NoAnswer,    ///< offline, time-out, truncated: of a read
    NeverLeft,   ///< a write that surely did not leave this machine
    ServerError, ///< 5xx
    RateLimited  ///< 429: refused before it took effect
};

struct RetryRule
{
    RetryClass of;
    TryOutcome after;
    int tries; ///< in all, the first included
};

/// Everything that may be done again. What is not here is not.
inline constexpr std::array retryTable = {
    RetryRule{RetryClass::Read, TryOutcome::NoAnswer, 4},
    RetryRule{RetryClass::Read, TryOutcome::ServerError, 4},
    RetryRule{RetryClass::Read, TryOutcome::RateLimited, 6},
    RetryRule{RetryClass::AbsoluteWrite, TryOutcome::NeverLeft, 4},
    RetryRule{RetryClass::AbsoluteWrite, TryOutcome::RateLimited, 6},
};

[[nodiscard]] constexpr int triesAllowed(RetryClass retry, TryOutcome outcome)
{
    for (const RetryRule &rule : retryTable) {
        if (rule.of == retry && rule.after == outcome)
            return rule.tries;
    }
    return 1;
}

/// The longest wait before try number `next` (2, 3, …); the real one is a random part of it ("full jitter"),
/// so that many clients do not come back together.
[[nodiscard]] constexpr std::chrono::milliseconds longestBackOff(int next)
{
    using namespace std::chrono_literals;
    constexpr std::array steps = {500ms, 1500ms, 5000ms};
    const int step = next < 2 ? 0 : next - 2;
    return steps[static_cast<size_t>(step < 3 ? step : 2)];
}
[[nodiscard]] std::chrono::milliseconds backOffBefore(int next);

/// Keeps repetitions to about a tenth of the requests, so that a server in trouble is not asked four times as
/// much. Thread-safe.
class RetryBudget final
{
public:
    RetryBudget() = default;
    RetryBudget(const RetryBudget &) = delete;
    RetryBudget &operator=(const RetryBudget &) = delete;

    void requestStarted();
    [[nodiscard]] bool takeRetry();

private:
    static constexpr double most = 10;
    static constexpr double perRequest = 0.1;

    std::mutex m_mutex;
    double m_left = most;
};

} // namespace tillbridge
