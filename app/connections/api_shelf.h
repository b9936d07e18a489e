// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection_book.h"
#include "connections/connection_parts.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace tillbridge {

/// The accounts behind the connections, each made once with one session, so that all who use it share its
/// tokens and its budget. Thread-safe.
class ApiShelf final
{
public:
    ApiShelf(ConnectionParts parts, std::shared_ptr<ConnectionBook> book, const Clock &clock);

    /// SignInNeeded for a draft, Busy when disabled.
    [[nodiscard]] Result<std::shared_ptr<PosApi>> take(ConnectionId id);
    /// What is in use goes on; the next one is made anew.
    void forget(ConnectionId id);

    /// One of its own, on tokens that stand under another name while their account is being found out.
    [[nodiscard]] Result<std::shared_ptr<PosApi>> make(const Connection &connection, const SecretName &tokens,
                                                       const QString &accountRemoteId) const;

    /// Puts the pair of a new sign-in in the place of the one before, never amid another program's refresh.
    /// Blocks.
    [[nodiscard]] Done replaceTokens(ConnectionId id, const TokenPair &pair, std::stop_token stop);

private:
    [[nodiscard]] QString lockFile(const SecretName &tokens) const;

    const ConnectionParts m_parts;
    const std::shared_ptr<ConnectionBook> m_book;
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<ConnectionId, std::shared_ptr<PosApi>> m_made;
};

} // namespace tillbridge
