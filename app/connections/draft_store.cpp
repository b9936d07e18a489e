// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/draft_store.h"

#include "connections/draft_check.h"
#include "connections/secret_names.h"
#include "core/await.h"
#include "core/logging.h"
#include "lightspeed/series_profile.h"
#include "store/process.h"
#include "store/run_repository.h"
#include "store/setting_repository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// Marks keys that were typed for one connection and go with it, unlike a client that was saved to be shared.
const QString ownClientSetting = u"own_oauth_client"_s;

QString freeName(const QString &wanted, const QList<OAuthClient> &clients)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(clients, [&](const OAuthClient &client) {
            return client.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2)"_s.arg(wanted).arg(number);
    return name;
}

} // namespace

DraftStore::DraftStore(ConnectionParts parts, std::shared_ptr<ConnectionBook> book)
    : m_parts(std::move(parts))
    , m_book(std::move(book))
{
}

Result<ConnectionId> DraftStore::add(const ConnectionDraft &draft, std::stop_token stop) const
{
    const auto connection = addRows(draft);
    if (!connection)
        return failure(connection.error());
    if (const Done kept = keepSecrets(*connection, draft, stop); !kept) {
        // A keychain that takes nothing may give nothing up either: the draft goes all the same, or its name would
        // be taken when the manager tries again.
        Done undone = remove(connection->id, {});
        if (const auto ownClient = ownClientOf(*connection); !undone && ownClient)
            undone = removeRows(*connection, *ownClient);
        if (!undone)
            qCWarning(logAuth) << "draft not undone:" << describeForLog(undone.error());
        return failure(kept.error());
    }
    m_book->tell(connection->id);
    return connection->id;
}

Result<Connection> DraftStore::addRows(const ConnectionDraft &draft) const
{
    Connection connection;
    connection.name = draft.name;
    connection.series = draft.series;
    connection.method = draft.method;
    connection.addresses = draft.addresses;
    connection.permissionsAsked = draft.permissions;
    connection.oauthClient = draft.savedClient;
    const Done stored = m_parts.database->write([&]() -> Done {
        const bool ownKeys = draft.method == SignInMethod::OAuth && !draft.savedClient;
        if (ownKeys) {
            const auto client = addOwnClient(draft);
            if (!client)
                return failure(client.error());
            connection.oauthClient = *client;
        }
        auto added = m_book->rows().add(connection);
        if (!added)
            return failure(added.error());
        connection = *std::move(added);
        if (!ownKeys)
            return {};
        return SettingRepository(m_parts.database)
            .set(connection.id, ownClientSetting, QString::number(connection.oauthClient->value));
    });
    if (!stored)
        return failure(stored.error());
    return connection;
}

Result<OAuthClientId> DraftStore::addOwnClient(const ConnectionDraft &draft) const
{
    const auto clients = m_book->rows().clients();
    if (!clients)
        return failure(clients.error());
    OAuthClient client;
    client.series = draft.series;
    client.name = freeName(draft.name, *clients);
    client.clientId = draft.clientId;
    client.hasSecret = !draft.clientSecret.isEmpty();
    client.redirectUrl = draft.redirectUrl;
    const auto added = m_book->rows().addClient(client);
    if (!added)
        return failure(added.error());
    return added->id;
}

Done DraftStore::keepSecrets(const Connection &connection, const ConnectionDraft &draft,
                             std::stop_token stop) const
{
    if (draft.method == SignInMethod::TypedToken) {
        const TokenClaims claims = TokenClaims::read(draft.typedToken);
        const TokenPair typed{draft.typedToken, {}, m_parts.database->clock().now(), claims.expiresAt};
        return await(m_parts.secrets->write(newTokensOf(connection.id), typed.toSecret()), stop);
    }
    if (draft.savedClient || draft.clientSecret.isEmpty())
        return {};
    return await(m_parts.secrets->write(secretOf(*connection.oauthClient), draft.clientSecret), stop);
}

Done DraftStore::remove(ConnectionId id, std::stop_token stop) const
{
    const auto connection = m_book->rows().find(id);
    if (!connection)
        return failure(connection.error());
    if (const Done held = holdToRemove(*connection); !held)
        return held;
    const Done removed = removeHeld(*connection, stop);
    if (!removed) {
        if (const Done unlocked = RunRepository(m_parts.database).unlock(id); !unlocked)
            qCWarning(logAuth) << "connection not unlocked:" << describeForLog(unlocked.error());
    }
    return removed;
}

/// Its rows go with it: not while a run works on them, nor while Lightspeed may still take one that was sent. A
/// connection that was signed out cannot find out any more, and must not stay for ever.
Done DraftStore::holdToRemove(const Connection &connection) const
{
    const RunRepository runs(m_parts.database);
    return m_parts.database->write([&]() -> Done {
        const auto holder = runs.lockedBy(connection.id);
        const auto unsettled = runs.unsettled(connection.id);
        if (!holder || !unsettled)
            return failure(!holder ? holder.error() : unsettled.error());
        if (*holder)
            return failure(ErrorCode::Busy, (*holder)->program);
        if (!unsettled->isEmpty() && connection.state != ConnectionState::SignInAgain)
            return failure(ErrorCode::Busy, u"unsettled_rows"_s, connection.name);
        return runs.lock(connection.id, thisProcess(QCoreApplication::applicationName()));
    });
}

Done DraftStore::removeHeld(const Connection &connection, std::stop_token stop) const
{
    const ConnectionId id = connection.id;
    const auto ownClient = ownClientOf(connection);
    if (!ownClient)
        return failure(ownClient.error());
    revoke(connection, stop);
    QList<SecretName> names{newTokensOf(id), tokensOf(id)};
    if (*ownClient)
        names.append(secretOf(**ownClient));
    for (const SecretName &name : names) {
        if (const Done done = forgetSecret(name, stop); !done)
            return done;
    }
    return removeRows(connection, *ownClient);
}

Done DraftStore::removeRows(const Connection &connection, const std::optional<OAuthClientId> &ownClient) const
{
    const Done removed = m_parts.database->write([&]() -> Done {
        if (const Done done = m_book->rows().remove(connection.id); !done)
            return done;
        return ownClient ? m_book->rows().removeClient(*ownClient) : Done{};
    });
    if (removed)
        m_book->tell(connection.id);
    return removed;
}

/// Without a keychain there is nothing that could be deleted: that must not keep a connection for ever.
Done DraftStore::forgetSecret(const SecretName &name, std::stop_token stop) const
{
    const Done done = await(m_parts.secrets->remove(name), stop);
    if (done || done.error().code != ErrorCode::KeychainMissing)
        return done;
    qCWarning(logAuth) << "secret not deleted:" << describeForLog(done.error());
    return {};
}

/// The client to be removed with this connection: typed for it, and used by nobody else meanwhile.
Result<std::optional<OAuthClientId>> DraftStore::ownClientOf(const Connection &connection) const
{
    if (!connection.oauthClient)
        return std::nullopt;
    const auto own = SettingRepository(m_parts.database).value(connection.id, ownClientSetting);
    if (!own)
        return failure(own.error());
    if (!*own || (*own)->toLongLong() != connection.oauthClient->value)
        return std::nullopt;
    const auto shared = isUsedByOthers(*connection.oauthClient, connection.id);
    if (!shared)
        return failure(shared.error());
    return *shared ? std::nullopt : connection.oauthClient;
}

Result<bool> DraftStore::isUsedByOthers(OAuthClientId client, ConnectionId self) const
{
    const auto connections = m_book->rows().list();
    if (!connections)
        return failure(connections.error());
    return std::ranges::any_of(*connections, [&](const Connection &other) {
        return other.id != self && other.oauthClient == client;
    });
}

void DraftStore::revoke(const Connection &connection, std::stop_token stop) const
{
    const QUrl address = revokeAddress(connection.series, connection.addresses.token);
    if (connection.method != SignInMethod::OAuth || !connection.account || address.isEmpty())
        return;
    const auto stored = await(m_parts.secrets->read(tokensOf(connection.id)), stop);
    if (!stored || !*stored)
        return;
    const auto pair = TokenPair::fromSecret(**stored);
    const auto client = credentialsOf(connection, stop);
    if (!pair || !client)
        return;
    if (const Done done = await(m_parts.tokens->revoke(address, *client, pair->refresh), stop); !done)
        qCInfo(logAuth) << "sign-in not revoked:" << describeForLog(done.error());
}

Result<OAuthClientId> DraftStore::addClient(OAuthClient client, const Secret &secret,
                                            std::stop_token stop) const
{
    client.hasSecret = !secret.isEmpty();
    const auto added = m_book->rows().addClient(client);
    if (!added)
        return failure(added.error());
    if (secret.isEmpty())
        return added->id;
    if (const Done kept = await(m_parts.secrets->write(secretOf(added->id), secret), stop); !kept) {
        if (const Done undone = m_book->rows().removeClient(added->id); !undone)
            qCWarning(logAuth) << "client not undone:" << describeForLog(undone.error());
        return failure(kept.error());
    }
    return added->id;
}

Done DraftStore::removeClient(OAuthClientId id, std::stop_token stop) const
{
    const auto client = m_book->rows().client(id);
    if (!client)
        return failure(client.error());
    const auto connections = m_book->rows().list();
    if (!connections)
        return failure(connections.error());
    for (const Connection &connection : *connections) {
        if (connection.oauthClient == id)
            return failure(ErrorCode::Busy, connection.name);
    }
    if (const Done done = forgetSecret(secretOf(id), stop); !done)
        return done;
    return m_book->rows().removeClient(id);
}

Result<ClientCredentials> DraftStore::credentialsOf(const Connection &connection, std::stop_token stop) const
{
    if (!connection.oauthClient)
        return failure(ErrorCode::NotSupported, connection.name,
                       u"it is not signed in by Lightspeed's page"_s);
    const auto client = m_book->rows().client(*connection.oauthClient);
    if (!client)
        return failure(client.error());
    if (!client->hasSecret)
        return ClientCredentials{client->clientId, {}};
    const auto secret = await(m_parts.secrets->read(secretOf(client->id)), stop);
    if (!secret)
        return failure(secret.error());
    return ClientCredentials{client->clientId, secret->value_or(Secret())};
}

} // namespace tillbridge
