// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/sign_in.h"

#include "connections/connection_check.h"
#include "connections/secret_names.h"
#include "core/await.h"
#include "core/logging.h"
#include "store/catalog_repository.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// Trying again with the same token would end the same way.
bool isFinal(ErrorCode code)
{
    return code == ErrorCode::SignInNeeded || code == ErrorCode::WrongAccount ||
           code == ErrorCode::AccountWithoutShops;
}

} // namespace

SignIn::SignIn(ConnectionParts parts, std::shared_ptr<ConnectionBook> book, std::shared_ptr<ApiShelf> shelf,
               std::shared_ptr<DraftStore> drafts)
    : m_parts(std::move(parts))
    , m_book(std::move(book))
    , m_shelf(std::move(shelf))
    , m_drafts(std::move(drafts))
{
}

Result<Connection> SignIn::finish(ConnectionId id, const AuthorizationRequest &request, const QUrl &redirect,
                                  std::stop_token stop) const
{
    const auto code = codeFromRedirect(request, redirect);
    if (!code)
        return failure(code.error());
    const auto connection = m_book->rows().find(id);
    if (!connection)
        return failure(connection.error());
    const auto client = m_drafts->credentialsOf(*connection, stop);
    if (!client)
        return failure(client.error());
    const auto pair = await(
        m_parts.tokens->exchange(connection->addresses.token, *client, *code, request.pkce.verifier), stop);
    if (!pair)
        return failure(pair.error());
    // The token says whose it is (r-series 1.7): another account's is not even tried.
    const QString account = TokenClaims::read(pair->access).accountId;
    if (const Done same = isSameAccount(*connection, account, account); !same)
        return failure(same.error());
    // In the keychain before it is used, but under another name until its account is known.
    if (const Done kept = await(m_parts.secrets->write(newTokensOf(id), pair->toSecret()), stop); !kept)
        return failure(kept.error());
    auto signedIn = complete(*connection, stop);
    forgetPending(id, stop);
    return signedIn;
}

Result<Connection> SignIn::finishTyped(ConnectionId id, std::stop_token stop) const
{
    const auto connection = m_book->rows().find(id);
    if (!connection)
        return failure(connection.error());
    if (connection->method != SignInMethod::TypedToken)
        return failure(ErrorCode::NotSupported, connection->name);
    auto signedIn = complete(*connection, stop);
    if (signedIn || isFinal(signedIn.error().code))
        forgetPending(id, stop); // else what was typed stays for another try
    return signedIn;
}

Result<TokenPair> SignIn::pendingTokens(ConnectionId id, std::stop_token stop) const
{
    const auto stored = await(m_parts.secrets->read(newTokensOf(id)), stop);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return failure(ErrorCode::SignInNeeded);
    return TokenPair::fromSecret(**stored);
}

Result<Connection> SignIn::complete(const Connection &connection, std::stop_token stop) const
{
    const auto api = m_shelf->make(connection, newTokensOf(connection.id), {});
    if (!api)
        return failure(api.error());
    const auto account = await((*api)->describe(), stop);
    const Done same =
        account ? isSameAccount(connection, account->remoteId, account->name) : failure(account.error());
    auto signedIn = same ? accept(connection, *account, stop) : Result<Connection>(failure(same.error()));
    if (!signedIn)
        return signedIn;
    if (account->shopCount == 0)
        return failure(ErrorCode::AccountWithoutShops, account->name);
    if (const Done read = readReferenceData(*signedIn, stop); !read) {
        if (read.error().code == ErrorCode::AccountWithoutShops)
            return failure(ErrorCode::AccountWithoutShops, account->name);
        // A pull reads it too: not having it yet is no reason to call the sign-in failed.
        qCInfo(logAuth) << "shops not read yet:" << describeForLog(read.error());
    }
    return signedIn;
}

Result<Connection> SignIn::accept(const Connection &connection, const AccountDescription &account,
                                  std::stop_token stop) const
{
    const auto pair = pendingTokens(connection.id, stop); // describing may have refreshed it
    if (!pair)
        return failure(pair.error());
    if (const Done kept = m_shelf->replaceTokens(connection.id, *pair, stop); !kept)
        return failure(kept.error());

    const QStringList claimed = TokenClaims::read(pair->access).permissions;
    Connection signedIn = connection;
    const Done stored = m_book->change(connection.id, [&](Connection &row) {
        const auto saved =
            m_book->rows().saveAccount({{}, row.series, account.remoteId, account.name, account.currency});
        if (!saved)
            return false;
        row.account = saved->id;
        row.state = ConnectionState::Connected;
        row.permissionsGranted = account.permissions.isEmpty() ? claimed : account.permissions;
        row.signedInAt = m_parts.database->clock().now();
        row.refreshedAt = {};
        signedIn = row;
        return true;
    });
    if (!stored)
        return failure(stored.error());
    if (!signedIn.account)
        return failure(ErrorCode::StoreFailed, signedIn.name);
    return signedIn;
}

/// *Sign in again* must end where it was before: the settings and links of a connection belong to its
/// account.
Done SignIn::isSameAccount(const Connection &connection, const QString &remoteId,
                           const QString &shownAs) const
{
    if (!connection.account || remoteId.isEmpty())
        return {};
    const auto account = m_book->rows().account(*connection.account);
    if (!account)
        return failure(account.error());
    if (account->remoteId == remoteId)
        return {};
    return failure(ErrorCode::WrongAccount, shownAs.isEmpty() ? remoteId : shownAs);
}

Done SignIn::readReferenceData(const Connection &connection, std::stop_token stop) const
{
    const auto api = m_shelf->take(connection.id);
    if (!api)
        return failure(api.error());
    const auto data = await((*api)->readReferenceData(stop), stop);
    if (!data)
        return failure(data.error());
    if (openShops(*data) == 0)
        return failure(ErrorCode::AccountWithoutShops);
    return CatalogRepository(m_parts.database).storeReferenceData(*connection.account, *data);
}

void SignIn::forgetPending(ConnectionId id, std::stop_token stop) const
{
    if (const Done done = await(m_parts.secrets->remove(newTokensOf(id)), stop); !done)
        qCInfo(logAuth) << "pending sign-in not cleared:" << describeForLog(done.error());
}

} // namespace tillbridge
