// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/token_client.h"

#include <chrono>

namespace tillbridge {

enum class TokenCall { Exchange, Refresh, Revoke };

/// What the token address said to a refresh or an exchange (r-series 1.5). Only what can be used is a pair.
[[nodiscard]] Result<TokenPair> pairFromAnswer(TokenCall call, const HttpResponse &response,
                                               const QDateTime &now);
[[nodiscard]] Done doneFromAnswer(const HttpResponse &response);
/// When no answer came: a token call takes nothing away that asking again would not give.
[[nodiscard]] Error withoutAnswer(const Error &error);

} // namespace tillbridge
