// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection_repository.h"

#include "store/query.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr auto connectionColumns =
    "SELECT id, name, series, state, account_id, oauth_client_id, method, api_url, authorize_url, token_url,"
    " redirect_url, permissions_asked, permissions_granted, signed_in_at, refreshed_at, created_at FROM "
    "connection";
constexpr auto clientColumns =
    "SELECT id, series, name, client_id, has_secret, redirect_url FROM oauth_client";

/// Names are compared without regard to case and outer blanks.
QString nameKey(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

QStringList lines(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

Connection readConnection(Query &row)
{
    Connection connection;
    connection.id = row.id<ConnectionId>(0);
    connection.name = row.text(1);
    connection.series = row.choice<Series>(2);
    connection.state = row.choice<ConnectionState>(3);
    connection.account = row.maybeId<AccountId>(4);
    connection.oauthClient = row.maybeId<OAuthClientId>(5);
    connection.method = row.choice<SignInMethod>(6);
    connection.addresses = {QUrl(row.text(7)), QUrl(row.text(8)), QUrl(row.text(9)), QUrl(row.text(10))};
    connection.permissionsAsked = lines(row.text(11));
    connection.permissionsGranted = lines(row.text(12));
    connection.signedInAt = row.time(13);
    connection.refreshedAt = row.time(14);
    connection.createdAt = row.time(15);
    return connection;
}

OAuthClient readClient(Query &row)
{
    OAuthClient client;
    client.id = row.id<OAuthClientId>(0);
    client.series = row.choice<Series>(1);
    client.name = row.text(2);
    client.clientId = row.text(3);
    client.hasSecret = row.yes(4);
    client.redirectUrl = QUrl(row.text(5));
    return client;
}

void bindConnection(Query &query, const Connection &connection)
{
    query.with(connection.name, nameKey(connection.name), wordOf(connection.series), wordOf(connection.state),
               connection.account, connection.oauthClient, wordOf(connection.method),
               connection.addresses.api.toString(QUrl::FullyEncoded),
               connection.addresses.authorize.toString(QUrl::FullyEncoded),
               connection.addresses.token.toString(QUrl::FullyEncoded),
               connection.addresses.redirect.toString(QUrl::FullyEncoded),
               connection.permissionsAsked.join(u'\n'), connection.permissionsGranted.join(u'\n'),
               connection.signedInAt, connection.refreshedAt, connection.createdAt);
}

/// `table` has the columns id and name_key.
Done nameIsFree(const Database &database, const std::string &table, const QString &name, qint64 self)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, u"name"_s);
    Query taken(database, "SELECT name FROM " + table + " WHERE name_key = ? AND id <> ?");
    if (taken.with(nameKey(name), self).next())
        return failure(ErrorCode::AlreadyExists, taken.text(0));
    return {};
}

} // namespace

ConnectionRepository::ConnectionRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<Connection>> ConnectionRepository::list() const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(connectionColumns) + " ORDER BY name_key");
        QList<Connection> connections;
        while (rows.next())
            connections.append(readConnection(rows));
        return connections;
    });
}

Result<Connection> ConnectionRepository::find(ConnectionId id) const
{
    return readingOr(*m_database, [&]() -> Result<Connection> {
        Query row(*m_database, std::string(connectionColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readConnection(row);
    });
}

Result<Connection> ConnectionRepository::findByName(const QString &name) const
{
    return readingOr(*m_database, [&]() -> Result<Connection> {
        Query row(*m_database, std::string(connectionColumns) + " WHERE name_key = ?");
        if (!row.with(nameKey(name)).next())
            return failure(ErrorCode::NotFound, name);
        return readConnection(row);
    });
}

Result<Connection> ConnectionRepository::add(Connection connection) const
{
    return writing(*m_database, [&]() -> Result<Connection> {
        if (const Done free = nameIsFree(*m_database, "connection", connection.name, 0); !free)
            return failure(free.error());
        if (!connection.createdAt.isValid())
            connection.createdAt = m_database->clock().now();
        Query insert(
            *m_database,
            "INSERT INTO connection (name, name_key, series, state, account_id, oauth_client_id, method,"
            " api_url, authorize_url, token_url, redirect_url, permissions_asked, permissions_granted,"
            " signed_in_at, refreshed_at, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindConnection(insert, connection);
        insert.run();
        connection.id = ConnectionId{m_database->connection().getLastInsertRowid()};
        return connection;
    });
}

Done ConnectionRepository::update(const Connection &connection) const
{
    return m_database->write([&]() -> Done {
        if (const Done free = nameIsFree(*m_database, "connection", connection.name, connection.id.value);
            !free)
            return free;
        // Whether it is on counts among its settings: a run must notice (S5).
        Query(*m_database, "UPDATE connection SET revision = revision + 1 WHERE id = ?"
                           " AND (state = ?) <> (? = ?)")
            .with(connection.id, wordOf(ConnectionState::Disabled), wordOf(connection.state),
                  wordOf(ConnectionState::Disabled))
            .run();
        Query change(*m_database,
                     "UPDATE connection SET name = ?, name_key = ?, series = ?, state = ?, account_id = ?,"
                     " oauth_client_id = ?, method = ?, api_url = ?, authorize_url = ?, token_url = ?,"
                     " redirect_url = ?, permissions_asked = ?, permissions_granted = ?, signed_in_at = ?,"
                     " refreshed_at = ?, created_at = ? WHERE id = ?");
        bindConnection(change, connection);
        change.bind(connection.id);
        if (change.run() == 0)
            return failure(ErrorCode::NotFound, connection.name);
        return {};
    });
}

Done ConnectionRepository::remove(ConnectionId id) const
{
    return m_database->write([&]() -> Done {
        Query(*m_database, "DELETE FROM connection WHERE id = ?").with(id).run();
        return {};
    });
}

Result<Account> ConnectionRepository::saveAccount(Account account) const
{
    return writing(*m_database, [&]() -> Result<Account> {
        Query saved(*m_database, "INSERT INTO account (series, remote_id, name, currency) VALUES (?, ?, ?, ?)"
                                 " ON CONFLICT (series, remote_id) DO UPDATE SET name = excluded.name,"
                                 " currency = excluded.currency RETURNING id");
        if (saved.with(wordOf(account.series), account.remoteId, account.name, account.currency).next())
            account.id = saved.id<AccountId>(0);
        return account;
    });
}

Result<Account> ConnectionRepository::account(AccountId id) const
{
    return readingOr(*m_database, [&]() -> Result<Account> {
        Query row(*m_database, "SELECT id, series, remote_id, name, currency FROM account WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return Account{row.id<AccountId>(0), row.choice<Series>(1), row.text(2), row.text(3), row.text(4)};
    });
}

Result<QList<OAuthClient>> ConnectionRepository::clients() const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(clientColumns) + " ORDER BY name_key");
        QList<OAuthClient> clients;
        while (rows.next())
            clients.append(readClient(rows));
        return clients;
    });
}

Result<OAuthClient> ConnectionRepository::client(OAuthClientId id) const
{
    return readingOr(*m_database, [&]() -> Result<OAuthClient> {
        Query row(*m_database, std::string(clientColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readClient(row);
    });
}

Result<OAuthClient> ConnectionRepository::addClient(OAuthClient client) const
{
    return writing(*m_database, [&]() -> Result<OAuthClient> {
        if (const Done free = nameIsFree(*m_database, "oauth_client", client.name, 0); !free)
            return failure(free.error());
        Query(*m_database,
              "INSERT INTO oauth_client (series, name, name_key, client_id, has_secret, redirect_url)"
              " VALUES (?, ?, ?, ?, ?, ?)")
            .with(wordOf(client.series), client.name, nameKey(client.name), client.clientId, client.hasSecret,
                  client.redirectUrl.toString(QUrl::FullyEncoded))
            .run();
        client.id = OAuthClientId{m_database->connection().getLastInsertRowid()};
        return client;
    });
}

Done ConnectionRepository::updateClient(const OAuthClient &client) const
{
    return m_database->write([&]() -> Done {
        if (const Done free = nameIsFree(*m_database, "oauth_client", client.name, client.id.value); !free)
            return free;
        const int changed =
            Query(*m_database, "UPDATE oauth_client SET series = ?, name = ?, name_key = ?,"
                               " client_id = ?, has_secret = ?, redirect_url = ? WHERE id = ?")
                .with(wordOf(client.series), client.name, nameKey(client.name), client.clientId,
                      client.hasSecret, client.redirectUrl.toString(QUrl::FullyEncoded), client.id)
                .run();
        if (changed == 0)
            return failure(ErrorCode::NotFound, client.name);
        return {};
    });
}

Done ConnectionRepository::removeClient(OAuthClientId id) const
{
    return m_database->write([&]() -> Done {
        Query user(*m_database,
                   "SELECT name FROM connection WHERE oauth_client_id = ? ORDER BY name_key LIMIT 1");
        if (user.with(id).next())
            return failure(ErrorCode::Busy, user.text(0));
        Query(*m_database, "DELETE FROM oauth_client WHERE id = ?").with(id).run();
        return {};
    });
}

} // namespace tillbridge
