// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/api_shelf.h"
#include "connections/draft_store.h"

#include <stop_token>

namespace tillbridge {

/// The way from the address that came back to a signed-in connection, read top to bottom. Blocks: for a
/// worker thread. A sign-in that fails at any step leaves the one before as it was.
class SignIn final
{
public:
    SignIn(ConnectionParts parts, std::shared_ptr<ConnectionBook> book, std::shared_ptr<ApiShelf> shelf,
           std::shared_ptr<DraftStore> drafts);

    [[nodiscard]] Result<Connection> finish(ConnectionId id, const AuthorizationRequest &request,
                                            const QUrl &redirect, std::stop_token stop) const;
    [[nodiscard]] Result<Connection> finishTyped(ConnectionId id, std::stop_token stop) const;

private:
    [[nodiscard]] Result<Connection> complete(const Connection &connection, std::stop_token stop) const;
    [[nodiscard]] Result<Connection> accept(const Connection &connection, const AccountDescription &account,
                                            std::stop_token stop) const;
    [[nodiscard]] Result<TokenPair> pendingTokens(ConnectionId id, std::stop_token stop) const;
    [[nodiscard]] Done isSameAccount(const Connection &connection, const QString &remoteId,
                                     const QString &shownAs) const;
    [[nodiscard]] Done readReferenceData(const Connection &connection, std::stop_token stop) const;
    void forgetPending(ConnectionId id, std::stop_token stop) const;

    const ConnectionParts m_parts;
    const std::shared_ptr<ConnectionBook> m_book;
    const std::shared_ptr<ApiShelf> m_shelf;
    const std::shared_ptr<DraftStore> m_drafts;
};

} // namespace tillbridge
