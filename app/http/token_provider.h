// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QFuture>

namespace tillbridge {

/// Where the HTTP layer gets the bearer from. Thread-safe; implemented in auth/.
class TokenProvider
{
public:
    virtual ~TokenProvider() = default;
    /// A token believed valid, refreshed first when it is about to end.
    [[nodiscard]] virtual QFuture<Result<Secret>> accessToken() = 0;
    /// Lightspeed refused `rejected` with 401: refresh whatever our clock says, once for all callers.
    [[nodiscard]] virtual QFuture<Result<Secret>> tokenInsteadOf(const Secret &rejected) = 0;
    /// Lightspeed accepted `token`: the generation before it may be forgotten.
    virtual void tokenWorked(const Secret &token) = 0;
};

} // namespace tillbridge
