// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/api_shelf.h"
#include "connections/connection_parts.h"
#include "connections/draft_store.h"
#include "connections/errands.h"
#include "connections/sign_in.h"

namespace tillbridge {

/// The connection service over store, keychain and network. What must wait runs in worker threads; signing
/// in, adding and removing one after the other, so that a step never meets a half-done other one.
class LiveConnectionService final : public ConnectionService
{
    Q_OBJECT

public:
    LiveConnectionService(ConnectionParts parts, const Clock &clock);
    ~LiveConnectionService() override;

    [[nodiscard]] Done check(const ConnectionDraft &draft) const override;
    [[nodiscard]] QFuture<Result<ConnectionId>> add(const ConnectionDraft &draft) override;
    [[nodiscard]] Result<AuthorizationRequest> beginSignIn(ConnectionId connection) const override;
    [[nodiscard]] QFuture<Result<Connection>>
    finishSignIn(ConnectionId connection, const AuthorizationRequest &request, const QUrl &redirect) override;
    [[nodiscard]] QFuture<Result<Connection>> finishWithTypedToken(ConnectionId connection) override;
    [[nodiscard]] QFuture<Result<QList<CheckLine>>> test(ConnectionId connection) override;
    [[nodiscard]] Done rename(ConnectionId connection, const QString &name) override;
    [[nodiscard]] Done setEnabled(ConnectionId connection, bool enabled) override;
    [[nodiscard]] QFuture<Done> remove(ConnectionId connection) override;
    [[nodiscard]] QFuture<Result<OAuthClientId>> addClient(const OAuthClient &client,
                                                           const Secret &secret) override;
    [[nodiscard]] QFuture<Done> removeClient(OAuthClientId client) override;
    [[nodiscard]] Addresses defaultAddresses(Series series) const override;
    [[nodiscard]] Result<std::shared_ptr<PosApi>> api(ConnectionId connection) override;
    void noteOutcome(ConnectionId connection, const std::optional<Error> &error) override;

private:
    const std::shared_ptr<ConnectionBook> m_book;
    const std::shared_ptr<ApiShelf> m_shelf;
    const std::shared_ptr<DraftStore> m_drafts;
    const std::shared_ptr<SignIn> m_signIn;
    Errands m_oneByOne;
    Errands m_tests;
};

} // namespace tillbridge
