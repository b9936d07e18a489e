// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/fault_plan.h"
#include "sandbox/engine/request_log.h"
#include "sandbox/http/query_string.h"
#include "sandbox/r-series/account.h"
#include "sandbox/r-series/token_store.h"

#include <memory>
#include <vector>

namespace tillbridge::sandbox {

struct OAuthClient
{
    QByteArray id;
    QByteArray secret; ///< empty: publicly distributed, PKCE is a must
    QByteArray redirectUrl;
    QByteArray name;

    [[nodiscard]] bool isPublic() const { return secret.isEmpty(); }
};

/// A person who can sign in, and where that leads.
struct TestUser
{
    QByteArray name;
    QByteArray password;
    const Account *account = nullptr;
};

/// The sign-in page, the token address and the revocation address (r-series 1).
class OAuthServer final
{
public:
    OAuthServer(std::vector<OAuthClient> clients, std::vector<TestUser> users, TokenStore &tokens,
                const Switches &switches);

    /// For paths below /auth/oauth/.
    [[nodiscard]] HttpResponse handle(const HttpRequest &request, const FiredFaults &faults,
                                      Outcome &outcome);

    [[nodiscard]] const std::vector<OAuthClient> &clients() const { return m_clients; }
    [[nodiscard]] const std::vector<TestUser> &users() const { return m_users; }

private:
    [[nodiscard]] HttpResponse authorize(const HttpRequest &request);
    [[nodiscard]] HttpResponse decide(const HttpRequest &request, const QueryString &query,
                                      const OAuthClient &client);
    [[nodiscard]] std::optional<HttpResponse> refuseAuthorization(const QueryString &query) const;
    [[nodiscard]] HttpResponse token(const HttpRequest &request, const FiredFaults &faults, Outcome &outcome);
    [[nodiscard]] HttpResponse exchange(const OAuthClient &client,
                                        const QHash<QByteArray, QByteArray> &fields);
    [[nodiscard]] HttpResponse refresh(const OAuthClient &client, const QHash<QByteArray, QByteArray> &fields,
                                       const FiredFaults &faults);
    [[nodiscard]] HttpResponse revoke(const HttpRequest &request);
    [[nodiscard]] HttpResponse tooManyRefreshes() const;
    [[nodiscard]] const OAuthClient *findClient(const QByteArray &clientId) const;
    [[nodiscard]] const OAuthClient *authenticate(const QHash<QByteArray, QByteArray> &fields) const;

    const std::vector<OAuthClient> m_clients;
    const std::vector<TestUser> m_users;
    TokenStore &m_tokens;
    const Switches &m_switches;
};

/// The body that the OAuth server and the API send for token problems.
[[nodiscard]] HttpResponse oauthError(int status, const QString &error, const QString &description,
                                      const QString &hint = {});

} // namespace tillbridge::sandbox
