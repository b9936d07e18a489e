// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include <QCryptographicHash>
#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray verifier = QByteArray("s9X-_abcdefghijklmnopqrstuvwxyz0123456789ABCDE");

QByteArray challengeOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The query of a redirect, by name.
QHash<QByteArray, QByteArray> parametersOf(const QByteArray &location)
{
    QHash<QByteArray, QByteArray> parameters;
    const std::optional<QueryString> query = QueryString::parse(location.mid(location.indexOf('?') + 1));
    for (const QueryItem &item : query->items())
        parameters.insert(item.name, item.value);
    return parameters;
}

} // namespace

class OAuthTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_sandbox = std::make_unique<InProcess>(small()); }

    void pageIsAForm();
    void allowLeadsToTheRegisteredAddress();
    void cancelSaysDenied();
    void wrongPasswordShowsThePageAgain();
    void authorizationIsRefused_data();
    void authorizationIsRefused();
    void codeIsGoodOnceAndForAMinute();
    void tokenTakesJsonFormAndMultipart();
    void publicClientMustProveItsVerifier();
    void tokenRefusals_data();
    void tokenRefusals();
    void accessTokenTellsWhoseItIs();
    void oldRefreshTokenLivesUntilTheNewAccessTokenIsUsed();
    void sixthRefreshInAMinuteIsRefused();
    void refreshTokenDiesUnusedAfterThirtyDays();
    void accessTokenExpires();
    void revokedSignInIsDead();
    void permissionsAreAskedFor_data();
    void permissionsAreAskedFor();
    void sessionShowsRights();
    void missingRightsAndLockedEmployee();
    void costsNeedTheirPermission();
    void usersLeadToTheirAccounts();
    void faultsOfTheTokenAddress();

private:
    static RSeriesOptions small()
    {
        RSeriesOptions options;
        options.products = 3;
        options.accounts = 2;
        return options;
    }
    QByteArray clientId(int index = 0)
    {
        return m_sandbox->series().clients()[static_cast<size_t>(index)].id;
    }
    QByteArray secret() { return m_sandbox->series().clients()[0].secret; }

    QByteArray authorizeQuery(const QByteArray &client, const QByteArray &more = {})
    {
        return "response_type=code&client_id=" + client +
               "&scope=employee%3Aregister_read+employee%3Ainventory&state=a%26b" + more;
    }
    Reply authorize(const QByteArray &query, const QByteArray &form = {})
    {
        HttpRequest request;
        request.method = form.isEmpty() ? "GET" : "POST";
        request.path = "/auth/oauth/authorize";
        request.query = query;
        request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
        request.body = form;
        return m_sandbox->send(request);
    }
    QByteArray code(int client = 0, const QByteArray &more = {})
    {
        const Reply reply = authorize(authorizeQuery(clientId(client), more),
                                      "user_name=manager&password=sandbox&decision=allow");
        return parametersOf(reply.header("Location")).value("code");
    }
    Reply token(const QJsonObject &fields) { return m_sandbox->post("/auth/oauth/token", fields); }
    QJsonObject exchangeFields(const QByteArray &code)
    {
        return {{u"grant_type"_s, u"authorization_code"_s},
                {u"client_id"_s, QString::fromLatin1(clientId())},
                {u"client_secret"_s, QString::fromLatin1(secret())},
                {u"code"_s, QString::fromLatin1(code)}};
    }
    Reply refresh(const QJsonValue &refreshToken)
    {
        return token({{u"grant_type"_s, u"refresh_token"_s},
                      {u"client_id"_s, QString::fromLatin1(clientId())},
                      {u"client_secret"_s, QString::fromLatin1(secret())},
                      {u"refresh_token"_s, refreshToken}});
    }
    int useToken(const QJsonValue &accessToken)
    {
        m_sandbox->setToken(accessToken.toString().toLatin1());
        return m_sandbox->get("/API/V3/Session.json").status;
    }

    std::unique_ptr<InProcess> m_sandbox;
};

void OAuthTest::pageIsAForm()
{
    const Reply reply = authorize(authorizeQuery(clientId()));
    QCOMPARE(reply.status, 200);
    const QByteArray page = reply.response.body;
    for (const char *piece : {"<form method=\"post\"", "<label for=\"user_name\"", "<label for=\"password\"",
                              ">Allow</button>", ">Cancel</button>", "employee:inventory", "lang=\"en\""})
        QVERIFY2(page.contains(piece), piece);
    QVERIFY(page.contains("state=a%26b")); // the form goes back with the same query
}

void OAuthTest::allowLeadsToTheRegisteredAddress()
{
    const Reply reply =
        authorize(authorizeQuery(clientId()) + "&redirect_uri=https%3A%2F%2Felsewhere.invalid",
                  "user_name=manager&password=sandbox&decision=allow");
    QCOMPARE(reply.status, 302);
    QVERIFY(reply.header("Location").startsWith("https://localhost/tillbridge/signed-in?"));
    const auto parameters = parametersOf(reply.header("Location"));
    QCOMPARE(parameters.value("state"), "a&b");
    QVERIFY(!parameters.value("code").isEmpty());
}

void OAuthTest::cancelSaysDenied()
{
    const Reply reply = authorize(authorizeQuery(clientId()), "user_name=&password=&decision=cancel");
    const auto parameters = parametersOf(reply.header("Location"));
    QCOMPARE(parameters.value("error"), "access_denied");
    QCOMPARE(parameters.value("state"), "a&b");
    QVERIFY(!parameters.contains("code"));
}

void OAuthTest::wrongPasswordShowsThePageAgain()
{
    const Reply reply = authorize(authorizeQuery(clientId()), "user_name=%3Cb%3E&password=x&decision=allow");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.response.body.contains("role=\"alert\""));
    QVERIFY(!reply.response.body.contains("<b>"));
}

void OAuthTest::authorizationIsRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("error");
    const QByteArray id = "7c1e0f3a5d9b4c268e10aa42d7f35b61";
    const QByteArray publicId = "b83d6a9e27f14450963cde5107aa8f2c";
    const QByteArray scope = "&scope=employee%3Aall";
    QTest::newRow("client") << "response_type=code&client_id=unknown" + scope << u"invalid_client"_s;
    QTest::newRow("type") << "response_type=token&client_id=" + id + scope << u"invalid_request"_s;
    QTest::newRow("no scope") << "response_type=code&client_id=" + id << u"invalid_scope"_s;
    QTest::newRow("unknown scope") << "response_type=code&client_id=" + id + "&scope=employee%3Aeverything"
                                   << u"invalid_scope"_s;
    QTest::newRow("no challenge") << "response_type=code&client_id=" + publicId + scope
                                  << u"invalid_request"_s;
    QTest::newRow("method") << "response_type=code&client_id=" + publicId + scope +
                                   "&code_challenge=abc&code_challenge_method=S1"
                            << u"invalid_request"_s;
}

void OAuthTest::authorizationIsRefused()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, error);
    const Reply reply = authorize(query);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json["error"_L1], error);
}

void OAuthTest::codeIsGoodOnceAndForAMinute()
{
    const QByteArray first = code();
    QCOMPARE(token(exchangeFields(first)).status, 200);
    QCOMPARE(token(exchangeFields(first)).json["error"_L1], u"invalid_grant"_s);
    const QByteArray second = code();
    m_sandbox->clock().advance(57s); // and two with the call
    QCOMPARE(token(exchangeFields(second)).status, 200);
    const QByteArray third = code();
    m_sandbox->clock().advance(58s);
    QCOMPARE(token(exchangeFields(third)).status, 400);
}

void OAuthTest::tokenTakesJsonFormAndMultipart()
{
    QCOMPARE(token(exchangeFields(code())).status, 200);
    const QByteArray fields =
        "grant_type=authorization_code&client_id=" + clientId() + "&client_secret=" + secret();
    HttpRequest request;
    request.method = "POST";
    request.path = "/auth/oauth/token";
    request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    request.body = fields + "&code=" + code();
    QCOMPARE(m_sandbox->send(request).status, 200);
    request.headers = {{"content-type", "multipart/form-data; boundary=\"xyz\""}};
    request.body.clear();
    for (const QByteArray &field : QByteArray(fields + "&code=" + code()).split('&'))
        request.body += "--xyz\r\nContent-Disposition: form-data; name=\"" + field.split('=')[0] +
                        "\"\r\n\r\n" + field.split('=')[1] + "\r\n";
    request.body += "--xyz--\r\n";
    const Reply reply = m_sandbox->send(request);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json["token_type"_L1], u"Bearer"_s);
    QCOMPARE(reply.json["expires_in"_L1], 3600);
    QVERIFY(!reply.json.contains("scope"_L1));
}

void OAuthTest::publicClientMustProveItsVerifier()
{
    const QByteArray challenge = "&code_challenge_method=S256&code_challenge=" + challengeOf(verifier);
    QJsonObject fields{{u"grant_type"_s, u"authorization_code"_s},
                       {u"client_id"_s, QString::fromLatin1(clientId(1))},
                       {u"code"_s, QString::fromLatin1(code(1, challenge))},
                       {u"code_verifier"_s, QString::fromLatin1(verifier)}};
    QCOMPARE(token(fields).status, 200);
    fields[u"code"_s] = QString::fromLatin1(code(1, challenge));
    fields[u"code_verifier"_s] = QString::fromLatin1(verifier.toLower());
    QCOMPARE(token(fields).json["error"_L1], u"invalid_grant"_s);
    fields[u"code"_s] = QString::fromLatin1(code(1, challenge));
    fields.remove(u"code_verifier"_s);
    QCOMPARE(token(fields).status, 400);
}

void OAuthTest::tokenRefusals_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("secret") << QJsonObject{{u"client_secret"_s, u"wrong"_s}} << 401 << u"invalid_client"_s;
    QTest::newRow("client") << QJsonObject{{u"client_id"_s, u"wrong"_s}} << 401 << u"invalid_client"_s;
    QTest::newRow("grant type") << QJsonObject{{u"grant_type"_s, u"password"_s}} << 400
                                << u"invalid_request"_s;
    QTest::newRow("no grant type") << QJsonObject{{u"grant_type"_s, QString()}} << 400
                                   << u"invalid_request"_s;
    QTest::newRow("code") << QJsonObject{{u"code"_s, u"wrong"_s}} << 400 << u"invalid_grant"_s;
    QTest::newRow("scope") << QJsonObject{{u"scope"_s, u"employee:all"_s}} << 400 << u"invalid_grant"_s;
}

void OAuthTest::tokenRefusals()
{
    QFETCH(QJsonObject, change);
    QFETCH(int, status);
    QFETCH(QString, error);
    QJsonObject fields = exchangeFields(code());
    for (auto it = change.begin(); it != change.end(); ++it)
        fields.insert(it.key(), it.value());
    const Reply reply = token(fields);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json["error"_L1], error);
    QCOMPARE(m_sandbox->get("/auth/oauth/token").status, 405);
}

void OAuthTest::accessTokenTellsWhoseItIs()
{
    const QJsonObject pair = token(exchangeFields(code())).json;
    const QByteArray access = pair["access_token"_L1].toString().toLatin1();
    QVERIFY(access.size() >= 1024);
    const QList<QByteArray> parts = access.split('.');
    QCOMPARE(parts.size(), 3);
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(claims["acct"_L1], u"10001"_s);
    QCOMPARE(claims["sub"_L1], u"1"_s);
    QCOMPARE(claims["scope"_L1], u"employee:register_read employee:inventory"_s);
    QCOMPARE(claims["exp"_L1].toDouble() - claims["iat"_L1].toDouble(), 3600.0);
    QVERIFY(pair["refresh_token"_L1].toString().size() > 500);
}

void OAuthTest::oldRefreshTokenLivesUntilTheNewAccessTokenIsUsed()
{
    const QJsonObject first = token(exchangeFields(code())).json;
    QCOMPARE(useToken(first["access_token"_L1]), 200);
    const QJsonObject lost = refresh(first["refresh_token"_L1]).json;
    const Reply again = refresh(first["refresh_token"_L1]);
    QCOMPARE(again.status, 200);
    QVERIFY(again.json["refresh_token"_L1] != lost["refresh_token"_L1]);
    QCOMPARE(useToken(again.json["access_token"_L1]), 200);
    const Reply late = refresh(first["refresh_token"_L1]);
    QCOMPARE(late.status, 400);
    QCOMPARE(late.json["error"_L1], u"invalid_grant"_s);
    QCOMPARE(refresh(again.json["refresh_token"_L1]).status, 200);
    QCOMPARE(useToken(first["access_token"_L1]), 200); // lives on until it expires
}

void OAuthTest::sixthRefreshInAMinuteIsRefused()
{
    const QJsonValue refreshToken = token(exchangeFields(code())).json["refresh_token"_L1];
    for (int i = 0; i < 5; ++i)
        QCOMPARE(refresh(refreshToken).status, 200);
    const Reply refused = refresh(refreshToken);
    QCOMPARE(refused.status, 429);
    QVERIFY(!refused.header("Retry-After").isEmpty());
    m_sandbox->clock().advance(60s);
    QCOMPARE(refresh(refreshToken).status, 200);
}

void OAuthTest::refreshTokenDiesUnusedAfterThirtyDays()
{
    const QJsonValue first = token(exchangeFields(code())).json["refresh_token"_L1];
    m_sandbox->clock().advance(24h * 29);
    const QJsonValue second = refresh(first).json["refresh_token"_L1];
    m_sandbox->clock().advance(24h * 29);
    QCOMPARE(refresh(second).status, 200);
    m_sandbox->clock().advance(24h * 31);
    QCOMPARE(refresh(second).status, 400);
}

void OAuthTest::accessTokenExpires()
{
    QCOMPARE(m_sandbox->get("/API/V3/Session.json").status, 200);
    m_sandbox->clock().advance(1h);
    const Reply reply = m_sandbox->get("/API/V3/Session.json");
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json["error"_L1], u"access_denied"_s);
    QCOMPARE(reply.json["hint"_L1], u"Access token could not be verified"_s);
}

void OAuthTest::revokedSignInIsDead()
{
    const QJsonObject pair = token(exchangeFields(code())).json;
    QCOMPARE(m_sandbox
                 ->post("/auth/oauth/revoke", {{u"client_id"_s, QString::fromLatin1(clientId())},
                                               {u"client_secret"_s, QString::fromLatin1(secret())},
                                               {u"refresh_token"_s, pair["refresh_token"_L1]}})
                 .status,
             200);
    QCOMPARE(useToken(pair["access_token"_L1]), 401);
    QCOMPARE(m_sandbox->get("/API/V3/Session.json").json["hint"_L1], u"Access token has been revoked"_s);
    QCOMPARE(refresh(pair["refresh_token"_L1]).status, 400);
}

void OAuthTest::permissionsAreAskedFor_data()
{
    QTest::addColumn<QString>("scopes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QString &scopes, const char *method, const char *target,
                        int status) {
        QTest::newRow(name) << scopes << QByteArray(method) << QByteArray(target) << status;
    };
    row("read with read", u"employee:inventory_read"_s, "GET", "Item.json", 200);
    row("write with read", u"employee:inventory_read"_s, "PUT", "Item/1.json", 403);
    row("write with full", u"employee:inventory"_s, "PUT", "Item/1.json", 200);
    row("sales without", u"employee:inventory"_s, "GET", "Sale.json", 403);
    row("sales with history", u"employee:register_read"_s, "GET", "Sale.json", 200);
    row("voids without", u"employee:register"_s, "GET", "SaleVoid.json", 403);
    row("voids with", u"employee:admin_void_sale"_s, "GET", "SaleVoid.json", 200);
    row("voids with admin", u"employee:admin"_s, "GET", "SaleVoid.json", 200);
    row("shops", u"employee:customers_read"_s, "GET", "Shop.json", 200);
    row("employees without", u"employee:register"_s, "GET", "Employee.json", 403);
    row("log without", u"employee:inventory"_s, "GET", "InventoryLog.json", 403);
    row("log with costs", u"employee:product_cost"_s, "GET", "InventoryLog.json", 200);
    row("customers without", u"employee:register"_s, "GET", "Customer.json", 403);
    row("everything", u"employee:all"_s, "GET", "Employee.json", 200);
}

void OAuthTest::permissionsAreAskedFor()
{
    QFETCH(QString, scopes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    m_sandbox->signIn(scopes);
    const QJsonObject body = method == "PUT" ? QJsonObject{{u"modelYear"_s, 2027}} : QJsonObject();
    QCOMPARE(m_sandbox->send(m_sandbox->request(method, target, body)).status, status);
}

void OAuthTest::sessionShowsRights()
{
    m_sandbox->signIn(u"employee:inventory employee:register_read"_s);
    const QJsonObject session = m_sandbox->get("/API/Session.json").json;
    QVERIFY(!session.contains("@attributes"_L1));
    QCOMPARE(session["employeeID"_L1], u"1"_s);
    QCOMPARE(session["shopCount"_L1], u"3"_s);
    const QJsonObject rights = session["Rights"_L1].toObject();
    QCOMPARE(rights["inventory"_L1], u"true"_s);
    QCOMPARE(rights["inventory_read"_L1], u"true"_s);
    QCOMPARE(rights["register"_L1], u"false"_s);
}

void OAuthTest::missingRightsAndLockedEmployee()
{
    m_sandbox->control(u"/employee"_s,
                       {{u"missing_rights"_s, QJsonArray{u"inventory"_s, u"product_edit"_s}}});
    QCOMPARE(m_sandbox->get("Item/1.json").status, 200);
    QCOMPARE(m_sandbox->put("Item/1.json", {{u"modelYear"_s, 2027}}).status, 403);
    m_sandbox->control(u"/employee"_s, {{u"locked"_s, true}});
    QCOMPARE(m_sandbox->get("Item/1.json").status, 401);
    m_sandbox->control(u"/employee"_s, {{u"locked"_s, false}});
    QCOMPARE(m_sandbox->get("Item/1.json").status, 200);
}

void OAuthTest::costsNeedTheirPermission()
{
    m_sandbox->signIn(u"employee:inventory"_s);
    QVERIFY(!m_sandbox->get("Item/1.json").json["Item"_L1].toObject().contains("defaultCost"_L1));
    QCOMPARE(m_sandbox->put("Item/1.json", {{u"defaultCost"_s, u"1.50"_s}}).status, 403);
    m_sandbox->signIn(u"employee:inventory employee:product_cost"_s);
    QCOMPARE(m_sandbox->put("Item/1.json", {{u"defaultCost"_s, u"1.50"_s}}).status, 200);
    QCOMPARE(m_sandbox->get("Item/1.json").json["Item"_L1].toObject()["defaultCost"_L1], u"1.50"_s);
}

void OAuthTest::usersLeadToTheirAccounts()
{
    const Reply reply =
        authorize(authorizeQuery(clientId()), "user_name=manager2&password=sandbox&decision=allow");
    const QJsonObject pair = token(exchangeFields(parametersOf(reply.header("Location")).value("code"))).json;
    QCOMPARE(useToken(pair["access_token"_L1]), 200);
    QCOMPARE(m_sandbox->get("/API/V3/Account.json").json["Account"_L1].toObject()["accountID"_L1],
             u"10002"_s);
    QCOMPARE(m_sandbox->get("Item.json").status, 403); // account 10001 is somebody else's
}

void OAuthTest::faultsOfTheTokenAddress()
{
    const QJsonObject pair = token(exchangeFields(code())).json;
    m_sandbox->fault(u"token-500"_s);
    QCOMPARE(refresh(pair["refresh_token"_L1]).status, 500);
    QCOMPARE(refresh(pair["refresh_token"_L1]).status, 200);
    m_sandbox->fault(u"revoke-refresh"_s);
    QCOMPARE(refresh(pair["refresh_token"_L1]).json["error"_L1], u"invalid_grant"_s);
    QCOMPARE(refresh(pair["refresh_token"_L1]).status, 400); // for good
}

QTEST_GUILESS_MAIN(OAuthTest)
#include "oauth_test.moc"
