// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_life.h"

using namespace std::chrono_literals;

namespace tillbridge {

LivePair LivePair::of(TokenPair pair, const Clock &clock)
{
    LivePair live{std::move(pair), std::nullopt, 0ms};
    const TokenPair &own = live.pair;
    if (!own.expiresAt.isValid() || !own.obtainedAt.isValid() || own.expiresAt <= own.obtainedAt)
        return live;
    const std::chrono::milliseconds life(own.obtainedAt.msecsTo(own.expiresAt));
    // Obtained in the future: the clock was set back. It is then as good as new; Lightspeed judges.
    const std::chrono::milliseconds age(std::max<qint64>(own.obtainedAt.msecsTo(clock.now()), 0));
    live.validUntil = clock.monotonic() + life - age;
    live.margin = std::min<std::chrono::milliseconds>(60s, life / 10);
    return live;
}

} // namespace tillbridge
