// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/live_connection_service.h"

#include "connections/connection_check.h"
#include "connections/draft_check.h"
#include "core/await.h"
#include "lightspeed/series_profile.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

std::unique_ptr<ConnectionService> makeConnectionService(ConnectionParts parts, const Clock &clock)
{
    return std::make_unique<LiveConnectionService>(std::move(parts), clock);
}

LiveConnectionService::LiveConnectionService(ConnectionParts parts, const Clock &clock)
    : m_book(std::make_shared<ConnectionBook>(parts.database))
    , m_shelf(std::make_shared<ApiShelf>(parts, m_book, clock))
    , m_drafts(std::make_shared<DraftStore>(parts, m_book))
    , m_signIn(std::make_shared<SignIn>(parts, m_book, m_shelf, m_drafts))
    , m_oneByOne(*this, 1)
    , m_tests(*this, 2)
{
    m_book->setListener([this](ConnectionId id) {
        QMetaObject::invokeMethod(
            this, [this, id] { Q_EMIT connectionChanged(id); }, Qt::QueuedConnection);
    });
}

LiveConnectionService::~LiveConnectionService()
{
    m_book->setListener({}); // sessions that are still in use may outlive us
}

Done LiveConnectionService::check(const ConnectionDraft &draft) const
{
    const ConnectionDraft tidy = tidied(draft);
    if (const Done fine = checkDraft(tidy); !fine)
        return fine;
    if (tidy.savedClient && tidy.method == SignInMethod::OAuth) {
        const auto client = m_book->rows().client(*tidy.savedClient);
        if (!client)
            return failure(client.error());
        if (client->series != tidy.series)
            return failure(ErrorCode::InvalidInput, u"client_id"_s, u"these keys belong to another series"_s);
    }
    const auto taken = m_book->rows().findByName(tidy.name);
    if (taken)
        return failure(ErrorCode::AlreadyExists, taken->name);
    return taken.error().code == ErrorCode::NotFound ? Done{} : failure(taken.error());
}

QFuture<Result<ConnectionId>> LiveConnectionService::add(const ConnectionDraft &draft)
{
    return m_oneByOne.run<ConnectionId>([this, draft](std::stop_token stop) -> Result<ConnectionId> {
        if (const Done fine = check(draft); !fine)
            return failure(fine.error());
        ConnectionDraft tidy = tidied(draft);
        if (tidy.savedClient) {
            const auto client = m_book->rows().client(*tidy.savedClient);
            if (!client)
                return failure(client.error());
            tidy.redirectUrl = tidy.addresses.redirect = client->redirectUrl;
        }
        return m_drafts->add(tidy, stop);
    });
}

Result<AuthorizationRequest> LiveConnectionService::beginSignIn(ConnectionId id) const
{
    const auto connection = m_book->rows().find(id);
    if (!connection)
        return failure(connection.error());
    if (connection->method != SignInMethod::OAuth || !connection->oauthClient)
        return failure(ErrorCode::NotSupported, connection->name);
    const auto client = m_book->rows().client(*connection->oauthClient);
    if (!client)
        return failure(client.error());
    const auto profile = profileOf(connection->series);
    if (!profile)
        return failure(profile.error());
    return makeAuthorizationRequest({connection->addresses.authorize, connection->addresses.redirect,
                                     client->clientId, connection->permissionsAsked, profile->sendsRedirect});
}

QFuture<Result<Connection>> LiveConnectionService::finishSignIn(ConnectionId id,
                                                                const AuthorizationRequest &request,
                                                                const QUrl &redirect)
{
    return m_oneByOne.run<Connection>([this, id, request, redirect](std::stop_token stop) {
        return m_signIn->finish(id, request, redirect, stop);
    });
}

QFuture<Result<Connection>> LiveConnectionService::finishWithTypedToken(ConnectionId id)
{
    return m_oneByOne.run<Connection>(
        [this, id](std::stop_token stop) { return m_signIn->finishTyped(id, stop); });
}

QFuture<Result<QList<CheckLine>>> LiveConnectionService::test(ConnectionId id)
{
    return m_tests.run<QList<CheckLine>>([this, id](std::stop_token stop) -> Result<QList<CheckLine>> {
        const auto api = m_shelf->take(id);
        if (!api && api.error().code == ErrorCode::SignInNeeded)
            return QList{CheckLine{CheckKind::SignedIn, false, {}, api.error()}};
        if (!api)
            return failure(api.error());
        const auto connection = m_book->rows().find(id);
        if (!connection)
            return failure(connection.error());
        const QList<CheckLine> lines = checkConnection(**api, connection->permissionsGranted, stop);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        m_book->noteOutcome(id, lines.first().error);
        return lines;
    });
}

Done LiveConnectionService::rename(ConnectionId id, const QString &name)
{
    const QString tidy = name.simplified();
    if (const Done fine = checkConnectionName(tidy); !fine)
        return fine;
    return m_book->change(id, [&](Connection &connection) {
        const bool differs = connection.name != tidy;
        connection.name = tidy;
        return differs;
    });
}

Done LiveConnectionService::setEnabled(ConnectionId id, bool enabled)
{
    const Done done = m_book->change(id, [&](Connection &connection) {
        const bool isEnabled = connection.state != ConnectionState::Disabled;
        if (enabled == isEnabled)
            return false;
        const auto state = connection.account ? ConnectionState::Connected : ConnectionState::Draft;
        connection.state = enabled ? state : ConnectionState::Disabled;
        return true;
    });
    if (done && !enabled)
        m_shelf->forget(id);
    return done;
}

QFuture<Done> LiveConnectionService::remove(ConnectionId id)
{
    return m_oneByOne.run<void>([this, id](std::stop_token stop) -> Done {
        m_shelf->forget(id);
        return m_drafts->remove(id, stop);
    });
}

QFuture<Result<OAuthClientId>> LiveConnectionService::addClient(const OAuthClient &client,
                                                                const Secret &secret)
{
    return m_oneByOne.run<OAuthClientId>(
        [this, client, secret](std::stop_token stop) -> Result<OAuthClientId> {
            OAuthClient tidy = client;
            tidy.name = client.name.simplified();
            tidy.clientId = client.clientId.trimmed();
            const Secret tidySecret(secret.reveal().trimmed());
            if (const Done fine = checkConnectionName(tidy.name); !fine)
                return failure(fine.error());
            if (const Done fine = checkClientKeys(tidy.clientId, tidySecret, tidy.redirectUrl); !fine)
                return failure(fine.error());
            return m_drafts->addClient(tidy, tidySecret, stop);
        });
}

QFuture<Done> LiveConnectionService::removeClient(OAuthClientId client)
{
    return m_oneByOne.run<void>(
        [this, client](std::stop_token stop) { return m_drafts->removeClient(client, stop); });
}

Addresses LiveConnectionService::defaultAddresses(Series series) const
{
    const auto profile = profileOf(series);
    return profile ? profile->addresses : Addresses{};
}

Result<std::shared_ptr<PosApi>> LiveConnectionService::api(ConnectionId id)
{
    return m_shelf->take(id);
}

void LiveConnectionService::noteOutcome(ConnectionId id, const std::optional<Error> &error)
{
    m_book->noteOutcome(id, error);
}

} // namespace tillbridge
