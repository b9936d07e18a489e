// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/oauth_server.h"

#include "sandbox/http/form.h"
#include "sandbox/r-series/permissions.h"
#include "sandbox/r-series/sign_in_page.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

using Fields = QHash<QByteArray, QByteArray>;

constexpr auto htmlType = "text/html; charset=UTF-8";

HttpResponse invalidGrant(const QString &hint)
{
    return oauthError(400, u"invalid_grant"_s,
                      u"The provided authorization grant or refresh token is invalid, expired or revoked."_s,
                      hint);
}

HttpResponse invalidRequest(const QString &hint)
{
    return oauthError(400, u"invalid_request"_s, u"The request is missing a parameter or is malformed."_s,
                      hint);
}

HttpResponse invalidClient(int status)
{
    return oauthError(status, u"invalid_client"_s, u"Client authentication failed"_s);
}

bool isVerifierGood(const QByteArray &verifier)
{
    const bool isLengthGood = verifier.size() >= 43 && verifier.size() <= 128;
    return isLengthGood && std::ranges::all_of(verifier, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || c == '.' || c == '~';
           });
}

bool provesChallenge(const QByteArray &verifier, const CodeRequest &request)
{
    if (!isVerifierGood(verifier))
        return false;
    if (request.challengeMethod == "plain")
        return verifier == request.challenge;
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) == request.challenge;
}

HttpResponse redirectTo(const QByteArray &address, const QList<std::pair<QByteArray, QByteArray>> &parameters)
{
    QByteArrayList items;
    for (const auto &[name, value] : parameters) {
        if (!value.isEmpty())
            items.append(name + '=' + percentEncoded(value));
    }
    HttpResponse response = HttpResponse::of(302, htmlType, {});
    response.setHeader("Location", address + (address.contains('?') ? '&' : '?') + items.join('&'));
    return response;
}

HttpResponse tokens(const TokenReply &reply)
{
    HttpResponse response =
        HttpResponse::json(200, {{u"token_type"_s, u"Bearer"_s},
                                 {u"expires_in"_s, reply.expiresIn},
                                 {u"access_token"_s, QString::fromLatin1(reply.access)},
                                 {u"refresh_token"_s, QString::fromLatin1(reply.refresh)}});
    response.setHeader("Cache-Control", "no-store");
    return response;
}

QByteArrayList scopesOf(const QueryString &query)
{
    QByteArrayList scopes = query.value("scope").split(' ');
    scopes.removeAll(QByteArray());
    return scopes;
}

} // namespace

HttpResponse oauthError(int status, const QString &error, const QString &description, const QString &hint)
{
    QJsonObject body{{u"error"_s, error}, {u"error_description"_s, description}};
    if (!hint.isEmpty())
        body.insert(u"hint"_s, hint);
    return HttpResponse::json(status, body);
}

OAuthServer::OAuthServer(std::vector<OAuthClient> clients, std::vector<TestUser> users,
                         TokenStore &tokenStore, const Switches &switches)
    : m_clients(std::move(clients))
    , m_users(std::move(users))
    , m_tokens(tokenStore)
    , m_switches(switches)
{
}

HttpResponse OAuthServer::handle(const HttpRequest &request, const FiredFaults &faults, Outcome &outcome)
{
    if (request.path == "/auth/oauth/authorize")
        return authorize(request);
    if (request.path == "/auth/oauth/token")
        return token(request, faults, outcome);
    if (request.path == "/auth/oauth/revoke")
        return revoke(request);
    return HttpResponse::of(404, htmlType, {});
}

const OAuthClient *OAuthServer::findClient(const QByteArray &clientId) const
{
    const auto found = std::ranges::find(m_clients, clientId, &OAuthClient::id);
    return found == m_clients.end() ? nullptr : &*found;
}

std::optional<HttpResponse> OAuthServer::refuseAuthorization(const QueryString &query) const
{
    const OAuthClient *client = findClient(query.value("client_id"));
    if (client == nullptr)
        return invalidClient(400);
    if (query.value("response_type") != "code")
        return invalidRequest(u"response_type must be code"_s);
    const QByteArrayList scopes = scopesOf(query);
    if (scopes.isEmpty() || !std::ranges::all_of(scopes, isPermission))
        return oauthError(400, u"invalid_scope"_s, u"The requested scope is invalid, unknown or malformed"_s);
    const QByteArray challenge = query.value("code_challenge");
    const QByteArray method = query.value("code_challenge_method");
    if (client->isPublic() && challenge.isEmpty())
        return invalidRequest(u"Code challenge must be provided for public clients"_s);
    if (!challenge.isEmpty() && method != "S256" && method != "plain")
        return invalidRequest(u"code_challenge_method must be S256 or plain"_s);
    const QByteArray redirect = query.value("redirect_uri");
    if (m_switches.is("authorize-redirect", "reject") && !redirect.isEmpty() &&
        redirect != client->redirectUrl)
        return invalidClient(400);
    return std::nullopt;
}

HttpResponse OAuthServer::authorize(const HttpRequest &request)
{
    const std::optional<QueryString> query = QueryString::parse(request.query);
    if (!query)
        return invalidRequest(u"The query is malformed"_s);
    if (std::optional<HttpResponse> refusal = refuseAuthorization(*query))
        return *refusal;
    const OAuthClient &client = *findClient(query->value("client_id"));
    if (request.method == "POST")
        return decide(request, *query, client);
    return HttpResponse::of(200, htmlType,
                            signInPage({request.target(),
                                        client.name,
                                        scopesOf(*query),
                                        m_users.front().name,
                                        m_users.front().password,
                                        {},
                                        {}}));
}

/// The form of the page came back.
HttpResponse OAuthServer::decide(const HttpRequest &request, const QueryString &query,
                                 const OAuthClient &client)
{
    const Fields fields = parseFields(request).value_or(Fields());
    const QByteArray state = query.value("state");
    if (fields.value("decision") == "cancel")
        return redirectTo(client.redirectUrl, {{"error", "access_denied"},
                                               {"error_description", "The user denied the request."},
                                               {"state", state}});
    const auto user = std::ranges::find_if(m_users, [&](const TestUser &one) {
        return one.name == fields.value("user_name") && one.password == fields.value("password");
    });
    if (user == m_users.end())
        return HttpResponse::of(
            200, htmlType,
            signInPage({request.target(), client.name, scopesOf(query), m_users.front().name,
                        m_users.front().password, fields.value("user_name"),
                        "The user name or the password is not right."}));
    const QByteArray code =
        m_tokens.issueCode({client.id, user->account->id, user->account->employeeId, scopesOf(query),
                            query.value("code_challenge"), query.value("code_challenge_method")});
    return redirectTo(client.redirectUrl, {{"code", code}, {"state", state}});
}

/// The client that these fields name and prove to be, else null.
const OAuthClient *OAuthServer::authenticate(const Fields &fields) const
{
    const OAuthClient *client = findClient(fields.value("client_id"));
    const bool isProven =
        client != nullptr && (client->isPublic() || client->secret == fields.value("client_secret"));
    return isProven ? client : nullptr;
}

HttpResponse OAuthServer::token(const HttpRequest &request, const FiredFaults &faults, Outcome &outcome)
{
    if (request.method != "POST")
        return oauthError(405, u"invalid_request"_s, u"The token address takes POST only"_s);
    const std::optional<Fields> fields = parseFields(request);
    if (!fields)
        return invalidRequest(u"The body must be JSON or a form"_s);
    for (const char *name : {"grant_type", "client_id"}) {
        if (fields->value(name).isEmpty())
            return invalidRequest(u"Check the `%1` parameter"_s.arg(QLatin1StringView(name)));
    }
    const OAuthClient *client = authenticate(*fields);
    if (client == nullptr)
        return invalidClient(401);
    outcome.client = client->id;
    // r-series 1.5: a scope on a token call was seen to be refused this way.
    if (fields->contains("scope"))
        return invalidGrant(u"scope is not expected here"_s);
    const QByteArray type = fields->value("grant_type");
    if (type == "authorization_code")
        return exchange(*client, *fields);
    if (type == "refresh_token")
        return refresh(*client, *fields, faults);
    return invalidRequest(u"Check the `grant_type` parameter"_s);
}

HttpResponse OAuthServer::exchange(const OAuthClient &client, const Fields &fields)
{
    const QByteArray code = fields.value("code");
    if (code.isEmpty())
        return invalidRequest(u"Check the `code` parameter"_s);
    const std::optional<CodeRequest> request = m_tokens.takeCode(code);
    if (!request)
        return invalidGrant(u"Authorization code has expired or was used"_s);
    if (request->clientId != client.id)
        return invalidGrant(u"Authorization code was not issued to this client"_s);
    if (!request->challenge.isEmpty() && !provesChallenge(fields.value("code_verifier"), *request))
        return invalidGrant(u"Failed to verify `code_verifier`"_s);
    auto grant = std::make_shared<Grant>();
    grant->clientId = client.id;
    grant->accountId = request->accountId;
    grant->employeeId = request->employeeId;
    grant->scopes = request->scopes;
    return tokens(m_tokens.issue(grant));
}

HttpResponse OAuthServer::refresh(const OAuthClient &client, const Fields &fields, const FiredFaults &faults)
{
    const QByteArray refreshToken = fields.value("refresh_token");
    if (refreshToken.isEmpty())
        return invalidRequest(u"Check the `refresh_token` parameter"_s);
    const GrantRef grant = m_tokens.findRefresh(refreshToken);
    if (grant && faults.has(u"revoke-refresh"_s))
        m_tokens.revoke(*grant);
    if (!grant || grant->isRevoked || grant->clientId != client.id)
        return invalidGrant(u"Token has been revoked"_s);
    if (!m_tokens.admitRefresh(*grant))
        return tooManyRefreshes();
    return tokens(m_tokens.issue(grant, refreshToken));
}

HttpResponse OAuthServer::tooManyRefreshes() const
{
    HttpResponse response = m_switches.is("refresh-cap-body", "empty")
                                ? HttpResponse::of(429, htmlType, {})
                                : oauthError(429, u"too_many_requests"_s, u"Too many refreshes"_s);
    response.setHeader("Retry-After", "60");
    return response;
}

HttpResponse OAuthServer::revoke(const HttpRequest &request)
{
    if (request.method != "POST")
        return oauthError(405, u"invalid_request"_s, u"The revocation address takes POST only"_s);
    const Fields fields = parseFields(request).value_or(Fields());
    if (authenticate(fields) == nullptr)
        return invalidClient(401);
    if (const GrantRef grant = m_tokens.findRefresh(fields.value("refresh_token")))
        m_tokens.revoke(*grant);
    return HttpResponse::json(200, {});
}

} // namespace tillbridge::sandbox
