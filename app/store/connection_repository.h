// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "core/result.h"
#include "store/database.h"

#include <QList>

#include <optional>

namespace tillbridge {

/// Connections, accounts and saved OAuth clients. Names are unique without regard to case: AlreadyExists.
class ConnectionRepository final
{
public:
    explicit ConnectionRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<Connection>> list() const; ///< by name
    [[nodiscard]] Result<Connection> find(ConnectionId id) const;
    [[nodiscard]] Result<Connection> findByName(const QString &name) const;
    [[nodiscard]] Result<Connection> add(Connection connection) const; ///< answers it with its id
    [[nodiscard]] Done update(const Connection &connection) const;
    /// The connection, its settings, mapping and enabled switches; the account and what it sold stay (S8).
    [[nodiscard]] Done remove(ConnectionId id) const;

    /// Found by series and remote id, else made; the name and currency are brought up to date.
    [[nodiscard]] Result<Account> saveAccount(Account account) const;
    [[nodiscard]] Result<Account> account(AccountId id) const;

    [[nodiscard]] Result<QList<OAuthClient>> clients() const;
    [[nodiscard]] Result<OAuthClient> client(OAuthClientId id) const;
    [[nodiscard]] Result<OAuthClient> addClient(OAuthClient client) const;
    [[nodiscard]] Done updateClient(const OAuthClient &client) const;
    [[nodiscard]] Done removeClient(OAuthClientId id) const; ///< Busy while a connection uses it

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
