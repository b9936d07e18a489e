// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/series.h"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace tillbridge {

/// One Lightspeed account as remote data belongs to it. Several connections may point at it.
struct Account
{
    AccountId id;
    Series series = Series::R;
    QString remoteId; ///< R: account ID, X: domain prefix, C: shop ID
    QString name;
    QString currency; ///< ISO 4217; empty when the series does not tell
};

/// A saved client ID; its secret is in the keychain. Several connections may share it.
struct OAuthClient
{
    OAuthClientId id;
    Series series = Series::R;
    QString name; ///< unique
    QString clientId;
    bool hasSecret = false; ///< false: a public client, signed in with PKCE alone
    QUrl redirectUrl;
};

enum class ConnectionState {
    Connected,
    SignInAgain,    ///< the sign-in was revoked or has ended; nothing else is lost
    Offline,        ///< could not be reached at the last try
    LockedKeychain, ///< the sign-in exists but the keychain cannot be read
    Disabled,       ///< switched off by the manager
    Draft           ///< not signed in yet
};

/// Where a series' servers are. Defaults come from the series; "Advanced" may change them.
struct Addresses
{
    QUrl api;       ///< R: https://api.lightspeedapp.com
    QUrl authorize;
    QUrl token;
    QUrl redirect;

    bool operator==(const Addresses &) const = default;
};

enum class SignInMethod {
    OAuth,
    TypedToken, ///< a bearer or personal token typed by hand; cannot be refreshed
    KeyAndSecret ///< C
};

/// A named, signed-in link to one Lightspeed account. Holds nothing secret.
struct Connection
{
    ConnectionId id;
    QString name; ///< unique, as the manager typed it
    Series series = Series::R;
    ConnectionState state = ConnectionState::Draft;
    std::optional<AccountId> account; ///< none until the first sign-in
    std::optional<OAuthClientId> oauthClient;
    SignInMethod method = SignInMethod::OAuth;
    Addresses addresses;
    QStringList permissionsAsked;
    QStringList permissionsGranted;
    QDateTime signedInAt;
    QDateTime refreshedAt;
    QDateTime createdAt;
};

} // namespace tillbridge
