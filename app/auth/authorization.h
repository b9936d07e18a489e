// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace tillbridge {

/// Proof key for code exchange (RFC 7636, S256).
struct Pkce
{
    Secret verifier; ///< 43 to 128 characters of [A-Za-z0-9_-]
    QString challenge;

    [[nodiscard]] static Pkce random();
    [[nodiscard]] static Pkce fromVerifier(const QByteArray &verifier);
};

/// One attempt to sign in: the address to show, and what must come back. Keep it until the redirect arrived.
struct AuthorizationRequest
{
    QUrl url;
    QUrl redirect; ///< as registered
    QString state; ///< random, independent of the verifier
    Pkce pkce;
};

struct AuthorizationParameters
{
    QUrl authorizeUrl;
    QUrl redirectUrl;
    QString clientId;
    QStringList permissions;
    bool sendsRedirect =
        false; ///< R: the registered one is used, the parameter is not documented (r-series 1.2)
};

[[nodiscard]] AuthorizationRequest makeAuthorizationRequest(const AuthorizationParameters &parameters);

/// True when `address` is the registered redirect address: scheme, host, port and path exactly; query
/// ignored. User info or a fragment never match.
[[nodiscard]] bool isRedirect(const QUrl &registered, const QUrl &address);

/// The code in a redirect. RedirectMismatch (not the address, wrong or missing state, both code and error),
/// SignInDeclined (error=access_denied), SignInExpired, Rejected.
[[nodiscard]] Result<Secret> codeFromRedirect(const AuthorizationRequest &request, const QUrl &address);

} // namespace tillbridge
