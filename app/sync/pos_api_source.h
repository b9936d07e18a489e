// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "lightspeed/pos_api.h"

#include <memory>
#include <optional>

namespace tillbridge {

/// Where the sync gets the account behind a connection from: implemented by the connections, joined in
/// workspace. Thread-safe.
class PosApiSource
{
public:
    PosApiSource() = default;
    virtual ~PosApiSource() = default;
    PosApiSource(const PosApiSource &) = delete;
    PosApiSource &operator=(const PosApiSource &) = delete;

    /// SignInNeeded for a connection that was never signed in, Busy for one that is switched off.
    [[nodiscard]] virtual Result<std::shared_ptr<PosApi>> api(ConnectionId connection) = 0;
    /// How the last run ended, for the connection's own state; none: well.
    virtual void noteOutcome(ConnectionId connection, const std::optional<Error> &error) = 0;
};

} // namespace tillbridge
