// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "secrets/secret_store.h"

namespace tillbridge {

// Under which names a connection's secrets stand in the keychain. They hold ids, never names that a manager
// typed.

[[nodiscard]] inline SecretName tokensOf(ConnectionId connection)
{
    return {QStringLiteral("connection-%1").arg(connection.value), QStringLiteral("tokens")};
}

/// A sign-in whose account is not known yet, so that a wrong one never stands in the place of the right one.
[[nodiscard]] inline SecretName newTokensOf(ConnectionId connection)
{
    return {QStringLiteral("connection-%1").arg(connection.value), QStringLiteral("new-tokens")};
}

[[nodiscard]] inline SecretName secretOf(OAuthClientId client)
{
    return {QStringLiteral("client-%1").arg(client.value), QStringLiteral("client-secret")};
}

} // namespace tillbridge
