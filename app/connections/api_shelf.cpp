// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/api_shelf.h"

#include "auth/refresh_lock.h"
#include "auth/session.h"
#include "connections/secret_names.h"
#include "core/await.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tillbridge {

ApiShelf::ApiShelf(ConnectionParts parts, std::shared_ptr<ConnectionBook> book, const Clock &clock)
    : m_parts(std::move(parts))
    , m_book(std::move(book))
    , m_clock(clock)
{
}

Result<std::shared_ptr<PosApi>> ApiShelf::take(ConnectionId id)
{
    const auto connection = m_book->rows().find(id);
    if (!connection)
        return failure(connection.error());
    if (connection->state == ConnectionState::Disabled)
        return failure(ErrorCode::Busy, connection->name, u"the connection is switched off"_s);
    if (!connection->account)
        return failure(ErrorCode::SignInNeeded, connection->name);
    const std::lock_guard lock(m_mutex);
    if (const auto made = m_made.constFind(id); made != m_made.constEnd())
        return *made;
    const auto account = m_book->rows().account(*connection->account);
    if (!account)
        return failure(account.error());
    auto api = make(*connection, tokensOf(id), account->remoteId);
    if (api)
        m_made.insert(id, *api);
    return api;
}

void ApiShelf::forget(ConnectionId id)
{
    std::shared_ptr<PosApi> last; // ends outside the lock
    const std::lock_guard lock(m_mutex);
    last = m_made.take(id);
}

Done ApiShelf::replaceTokens(ConnectionId id, const TokenPair &pair, std::stop_token stop)
{
    RefreshLock lock(lockFile(tokensOf(id)), m_clock);
    if (const Done taken = lock.take(stop); !taken)
        return taken;
    if (const Done kept = await(m_parts.secrets->write(tokensOf(id), pair.toSecret()), stop); !kept)
        return kept;
    forget(id);
    return {};
}

Result<std::shared_ptr<PosApi>> ApiShelf::make(const Connection &connection, const SecretName &tokens,
                                               const QString &accountRemoteId) const
{
    SessionParts session;
    session.tokensName = tokens;
    session.tokenUrl = connection.addresses.token;
    session.lockFile = lockFile(tokens);
    session.secrets = m_parts.secrets;
    session.client = m_parts.tokens;
    session.onRefreshed = [book = m_book, id = connection.id](const TokenPair &pair) {
        book->noteRefreshed(id, pair.obtainedAt);
    };
    if (connection.oauthClient) {
        const auto client = m_book->rows().client(*connection.oauthClient);
        if (!client)
            return failure(client.error());
        session.clientId = client->clientId;
        if (client->hasSecret)
            session.clientSecretName = secretOf(client->id);
    }
    PosApiRequest request{connection.id,   connection.series, connection.addresses,
                          accountRemoteId, session.clientId,  nullptr};
    request.tokens = makeSession(std::move(session), m_clock);
    return m_parts.apis->make(request);
}

QString ApiShelf::lockFile(const SecretName &tokens) const
{
    return QFileInfo(m_parts.database->path()).absolutePath() + u"/locks/"_s + tokens.owner + u'-' +
           tokens.kind + u".lock"_s;
}

} // namespace tillbridge
