// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/api_shelf.h"
#include "connections/connection_book.h"
#include "connections/connection_parts.h"

#include <stop_token>

namespace tillbridge {

/// Puts connections and OAuth clients into store and keychain and takes them out again, so that neither holds
/// a part of one that the other does not know. Its calls block (keychain, network): for a worker thread.
class DraftStore final
{
public:
    DraftStore(ConnectionParts parts, std::shared_ptr<ConnectionBook> book);

    [[nodiscard]] Result<ConnectionId> add(const ConnectionDraft &draft, std::stop_token stop) const;
    /// Revoking is tried, and only logged when it fails. KeychainLocked: nothing was removed, try again. Busy: a
    /// run holds it (subject: who), or it is not known yet what became of rows it sent ("unsettled_rows").
    [[nodiscard]] Done remove(ConnectionId id, std::stop_token stop) const;

    [[nodiscard]] Result<OAuthClientId> addClient(OAuthClient client, const Secret &secret,
                                                  std::stop_token stop) const;
    [[nodiscard]] Done removeClient(OAuthClientId id, std::stop_token stop) const;

    [[nodiscard]] Result<ClientCredentials> credentialsOf(const Connection &connection,
                                                          std::stop_token stop) const;

private:
    [[nodiscard]] Done holdToRemove(const Connection &connection) const;
    [[nodiscard]] Done removeHeld(const Connection &connection, std::stop_token stop) const;
    [[nodiscard]] Result<Connection> addRows(const ConnectionDraft &draft) const;
    [[nodiscard]] Result<OAuthClientId> addOwnClient(const ConnectionDraft &draft) const;
    [[nodiscard]] Done keepSecrets(const Connection &connection, const ConnectionDraft &draft,
                                   std::stop_token stop) const;
    [[nodiscard]] Done removeRows(const Connection &connection,
                                  const std::optional<OAuthClientId> &ownClient) const;
    [[nodiscard]] Done forgetSecret(const SecretName &name, std::stop_token stop) const;
    [[nodiscard]] Result<std::optional<OAuthClientId>> ownClientOf(const Connection &connection) const;
    [[nodiscard]] Result<bool> isUsedByOthers(OAuthClientId client, ConnectionId self) const;
    void revoke(const Connection &connection, std::stop_token stop) const;

    const ConnectionParts m_parts;
    const std::shared_ptr<ConnectionBook> m_book;
};

} // namespace tillbridge
