// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "http/http_client.h"

#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace tillbridge {

/// What a token call answers; kept as one value in the keychain.
struct TokenPair
{
    Secret access;
    Secret refresh; ///< empty: cannot be refreshed
    QDateTime obtainedAt;
    QDateTime expiresAt; ///< invalid: unknown

    [[nodiscard]] Secret toSecret() const;
    [[nodiscard]] static Result<TokenPair> fromSecret(const Secret &value);
};

/// What an R-Series access token says of itself (a JWT, r-series 1.7). Empty fields when it cannot be read.
struct TokenClaims
{
    QString accountId;
    QStringList permissions;
    QDateTime expiresAt;

    [[nodiscard]] static TokenClaims read(const Secret &accessToken);
};

struct ClientCredentials
{
    QString clientId;
    Secret clientSecret; ///< empty: a public client
};

/// Talks to the token address. Errors: SignInNeeded (refresh: invalid_grant), SignInExpired (code:
/// invalid_grant), WrongClient, RateLimited, and those of HttpClient. An answer without both tokens, or with
/// a life that makes no sense, is BadReply. Never sends `scope` (r-series 1.5).
class TokenClient final
{
public:
    enum class Encoding { Json, Form };

    TokenClient(std::shared_ptr<HttpClient> http, const Clock &clock, Encoding encoding = Encoding::Json);

    [[nodiscard]] QFuture<Result<TokenPair>> exchange(const QUrl &tokenUrl, const ClientCredentials &client,
                                                      const Secret &code, const Secret &verifier) const;
    [[nodiscard]] QFuture<Result<TokenPair>> refresh(const QUrl &tokenUrl, const ClientCredentials &client,
                                                     const Secret &refreshToken) const;
    [[nodiscard]] QFuture<Done> revoke(const QUrl &revokeUrl, const ClientCredentials &client,
                                       const Secret &refreshToken) const;

private:
    std::shared_ptr<HttpClient> m_http;
    const Clock &m_clock;
    Encoding m_encoding;
};

} // namespace tillbridge
