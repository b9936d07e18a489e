// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/token_client.h"

#include <chrono>
#include <optional>

namespace tillbridge {

/// A pair and until when its access token is believed, on the monotonic clock: the wall clock is read once,
/// when the pair is taken over, so that a clock that jumps causes neither an expiry nor a storm of refreshes.
struct LivePair
{
    TokenPair pair;
    std::optional<std::chrono::milliseconds> validUntil; ///< none: until Lightspeed refuses it
    std::chrono::milliseconds margin{0};                 ///< refresh so long before

    [[nodiscard]] static LivePair of(TokenPair pair, const Clock &clock);
    [[nodiscard]] bool isValid(std::chrono::milliseconds now) const
    {
        return !validUntil || now < *validUntil;
    }
    [[nodiscard]] bool isFresh(std::chrono::milliseconds now) const
    {
        return !validUntil || now < *validUntil - margin;
    }
    [[nodiscard]] bool canRefresh() const { return !pair.refresh.isEmpty(); }
};

} // namespace tillbridge
