// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <chrono>
#include <deque>
#include <optional>

namespace tillbridge {

/// When a session may ask the token address again. The vendor allows five tries a minute for a connection
/// (r-series 1.6): four here, and after a failure so few that two programs together stay below. Times are
/// those of Clock::monotonic(). Not thread-safe.
class RefreshLimit final
{
public:
    /// Nothing when a try is allowed, else why not: what failed last, or RateLimited.
    [[nodiscard]] std::optional<Error> refusal(std::chrono::milliseconds now) const;
    void tried(std::chrono::milliseconds now);
    void failed(std::chrono::milliseconds now, const Error &error);
    /// Nothing reached the vendor: the try does not count, and another one may follow at once.
    void neverArrived();
    void succeeded();

private:
    std::deque<std::chrono::milliseconds> m_tries;
    std::optional<Error> m_lastFailure;
    std::chrono::milliseconds m_notBefore{0};
    int m_failures = 0;
};

} // namespace tillbridge
