// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/token_client.h"
#include "core/clock.h"
#include "http/token_provider.h"
#include "secrets/secret_store.h"

#include <functional>
#include <memory>

namespace tillbridge {

struct SessionParts
{
    SecretName tokensName;
    std::optional<SecretName> clientSecretName; ///< none: a public client or a typed token
    QString clientId;
    QUrl tokenUrl;
    QString lockFile; ///< path; one refresh at a time across programs
    std::shared_ptr<SecretStore> secrets;
    std::shared_ptr<TokenClient> client;
    std::function<void(const TokenPair &)> onRefreshed; ///< any thread; to note the date and the end
};

/// The tokens of one connection. One refresh at a time, across threads (one shared future) and programs (a
/// lock file; after getting it the keychain is read again, for the other program may have refreshed). The new
/// pair is in the keychain before its access token is handed out. Errors: SignInNeeded (revoked: sign in
/// again), Offline and the like (try later), RateLimited, Keychain*. Thread-safe.
[[nodiscard]] std::shared_ptr<TokenProvider> makeSession(SessionParts parts, const Clock &clock);

} // namespace tillbridge
