// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_client.h"

#include "tests/support/secret_store_contract.h"
#include "tests/unit/http/scripted_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

const QByteArray goodAnswer =
    R"({"token_type":"Bearer","expires_in":3600,"access_token":"new-access","refresh_token":"new-refresh"})";

const ClientCredentials client{u"7c1e"_s, Secret("hush & hush")};

/// How an error table column is written.
constexpr int noError = -1;

} // namespace

class TokenClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheVendorAsksFor()
    {
        test::ScriptedServer server([](QTcpSocket *socket, const test::Received &) {
            socket->write(test::httpAnswer(200, goodAnswer, "Content-Type: application/json\r\n"));
        });
        const TokenClient tokens(std::make_shared<HttpClient>(), m_clock);
        QVERIFY(
            answerOf(tokens.exchange(server.url(u"/token"_s), client, Secret("c0de"), Secret("verifier"))));
        QVERIFY(answerOf(tokens.refresh(server.url(u"/token"_s), client, Secret("old"))));
        QVERIFY(answerOf(tokens.refresh(server.url(u"/token"_s), {u"7c1e"_s, {}}, Secret("old"))));
        QVERIFY(answerOf(tokens.revoke(server.url(u"/revoke"_s), client, Secret("old"))));

        QList<QJsonObject> bodies;
        for (const auto &request : server.received()) {
            QCOMPARE(request.method, "POST");
            QCOMPARE(request.headers.value("content-type"), "application/json");
            QCOMPARE(request.headers.value("accept"), "application/json");
            QVERIFY(!request.target.contains('?'));
            bodies.append(QJsonDocument::fromJson(request.body).object());
        }
        QCOMPARE(bodies.size(), 4);
        QCOMPARE(bodies[0], (QJsonObject{{u"grant_type"_s, u"authorization_code"_s},
                                         {u"client_id"_s, u"7c1e"_s},
                                         {u"client_secret"_s, u"hush & hush"_s},
                                         {u"code"_s, u"c0de"_s},
                                         {u"code_verifier"_s, u"verifier"_s}}));
        // Never "scope": with it the vendor answers invalid_grant (r-series 1.5).
        QCOMPARE(bodies[1], (QJsonObject{{u"grant_type"_s, u"refresh_token"_s},
                                         {u"client_id"_s, u"7c1e"_s},
                                         {u"client_secret"_s, u"hush & hush"_s},
                                         {u"refresh_token"_s, u"old"_s}}));
        QVERIFY(!bodies[2].contains(u"client_secret"_s));
        QCOMPARE(server.received()[3].target, "/revoke");
    }

    void sendsAFormWhenToldTo()
    {
        test::ScriptedServer server([](QTcpSocket *socket, const test::Received &) {
            socket->write(test::httpAnswer(200, goodAnswer));
        });
        const TokenClient tokens(std::make_shared<HttpClient>(), m_clock, TokenClient::Encoding::Form);
        QVERIFY(answerOf(tokens.refresh(server.url(), client, Secret("a+b/c=&d"))));
        const auto &request = server.received().first();
        QCOMPARE(request.headers.value("content-type"), "application/x-www-form-urlencoded");
        const QUrlQuery form(QString::fromLatin1(request.body));
        QCOMPARE(form.queryItemValue(u"refresh_token"_s, QUrl::FullyDecoded), u"a+b/c=&d"_s);
        QCOMPARE(form.queryItemValue(u"client_secret"_s, QUrl::FullyDecoded), u"hush & hush"_s);
        QVERIFY(!request.body.contains('+') && !request.body.contains(' '));
    }

    void answers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("onRefresh");
        QTest::addColumn<int>("onExchange");
        const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode refresh,
                            std::optional<ErrorCode> exchange = {}) {
            QTest::newRow(name) << status << body << static_cast<int>(refresh)
                                << static_cast<int>(exchange.value_or(refresh));
        };
        const auto pair = [](const QByteArray &life) {
            return QByteArray(R"({"token_type":"Bearer","access_token":"a","refresh_token":"r")" + life +
                              "}");
        };
        QTest::newRow("good") << 200 << goodAnswer << noError << noError;
        QTest::newRow("life as text") << 200 << pair(R"(,"expires_in":"1800")") << noError << noError;
        QTest::newRow("life as fraction") << 200 << pair(R"(,"expires_in":3599.5)") << noError << noError;
        QTest::newRow("no life") << 200 << pair("") << noError << noError;
        QTest::newRow("more members")
            << 201 << pair(R"(,"expires_in":5,"scope":"x","extra":{}})").chopped(1) << noError << noError;
        using enum ErrorCode;
        row("revoked", 400, R"({"error":"invalid_grant","error_description":"expired"})", SignInNeeded,
            SignInExpired);
        row("revoked, said with 200", 200, R"({"error":"invalid_grant"})", SignInNeeded, SignInExpired);
        row("revoked, said with 401", 401, R"({"error":"invalid_grant"})", SignInNeeded, SignInExpired);
        row("wrong client", 401, R"({"error":"invalid_client"})", WrongClient);
        row("wrong client, said with 400", 400, R"({"error":"invalid_client"})", WrongClient);
        row("401 without words", 401, "", WrongClient);
        row("invalid request", 400, R"({"error":"invalid_request","hint":"Check the code parameter"})",
            Rejected);
        row("invalid permission", 400, R"({"error":"invalid_scope"})", Rejected);
        row("not a POST", 405, R"({"error":"invalid_request"})", Rejected);
        row("too often", 429, "", RateLimited);
        row("too often, with invalid_grant", 429, R"({"error":"invalid_grant"})", RateLimited);
        row("500", 500, R"({"error":"invalid_grant"})", ServerError);
        row("503 page", 503, "<html>maintenance</html>", ServerError);
        row("page with 200", 200, "<!DOCTYPE html><html>", WebPageReceived);
        row("page with 400", 400, " <html>no</html>", WebPageReceived);
        row("empty", 200, "", BadReply);
        row("no JSON", 200, "access_token=x", BadReply);
        row("truncated", 200, goodAnswer.first(60), BadReply);
        row("a list", 200, "[" + goodAnswer + "]", BadReply);
        row("no refresh token", 200, R"({"access_token":"a","expires_in":3600})", BadReply);
        row("no access token", 200, R"({"refresh_token":"a","expires_in":3600})", BadReply);
        row("empty access token", 200, R"({"access_token":"","refresh_token":"r"})", BadReply);
        row("numbers for tokens", 200, R"({"access_token":1,"refresh_token":2})", BadReply);
        row("header injection", 200, R"({"access_token":"a\r\nX: y","refresh_token":"r"})", BadReply);
        row("space in token", 200, R"({"access_token":"a b","refresh_token":"r"})", BadReply);
        row("letters beyond ASCII", 200, R"({"access_token":"\u00e9","refresh_token":"r"})", BadReply);
        row("other kind", 200, R"({"token_type":"mac","access_token":"a","refresh_token":"r"})", BadReply);
        row("life 0", 200, pair(R"(,"expires_in":0)"), BadReply);
        row("life negative", 200, pair(R"(,"expires_in":-3600)"), BadReply);
        row("life huge", 200, pair(R"(,"expires_in":1e18)"), BadReply);
        row("life no number", 200, pair(R"(,"expires_in":"soon")"), BadReply);
        row("life a list", 200, pair(R"(,"expires_in":[3600])"), BadReply);
    }

    void answers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, onRefresh);
        QFETCH(int, onExchange);
        test::ScriptedServer server([&](QTcpSocket *socket, const test::Received &) {
            socket->write(test::httpAnswer(status, body));
        });
        const TokenClient tokens(std::make_shared<HttpClient>(), m_clock);
        const auto check = [](const Result<TokenPair> &answer, int expected) {
            if (expected == noError) {
                QVERIFY2(answer, qPrintable(answer ? QString() : describeForLog(answer.error())));
                QVERIFY(!answer->access.isEmpty());
                QVERIFY(!answer->refresh.isEmpty());
            } else {
                QVERIFY(!answer);
                QCOMPARE(errorCodeName(answer.error().code), errorCodeName(static_cast<ErrorCode>(expected)));
                QVERIFY(!describeForLog(answer.error()).contains(u"new-"_s));
            }
        };
        check(answerOf(tokens.refresh(server.url(), client, Secret("old"))), onRefresh);
        check(answerOf(tokens.exchange(server.url(), client, Secret("code"), Secret("v"))), onExchange);
        QCOMPARE(server.received().size(), 2);
    }

    void timesComeFromOurClockAndTheirLife()
    {
        test::ScriptedServer server([](QTcpSocket *socket, const test::Received &) {
            socket->write(test::httpAnswer(200, goodAnswer));
        });
        const TokenClient tokens(std::make_shared<HttpClient>(), m_clock);
        const auto pair = answerOf(tokens.refresh(server.url(), client, Secret("old")));
        QVERIFY(pair);
        QCOMPARE(pair->obtainedAt, m_clock.now());
        QCOMPARE(pair->expiresAt, m_clock.now().addSecs(3600));
    }

    void noAnswerIsNeverTakenForARefusal()
    {
        test::ScriptedServer server(
            [](QTcpSocket *socket, const test::Received &) { test::resetConnection(socket); });
        const TokenClient tokens(std::make_shared<HttpClient>(), m_clock);
        const auto reset = answerOf(tokens.refresh(server.url(), client, Secret("old")));
        QVERIFY(!reset);
        QVERIFY(reset.error().code == ErrorCode::TimedOut || reset.error().code == ErrorCode::Offline);
        QCOMPARE(server.received().size(), 1); // a token call is not repeated behind our back
        server.stopListening();
        const auto refused = answerOf(tokens.refresh(server.url(), client, Secret("old")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Offline);
    }

    void aPairSurvivesTheKeychain()
    {
        const TokenPair pair{Secret("access"), Secret("refresh"), m_clock.now(),
                             m_clock.now().addMSecs(3'600'123)};
        const auto again = TokenPair::fromSecret(pair.toSecret());
        QVERIFY(again);
        QCOMPARE(again->access, pair.access);
        QCOMPARE(again->refresh, pair.refresh);
        QCOMPARE(again->obtainedAt, pair.obtainedAt);
        QCOMPARE(again->expiresAt, pair.expiresAt);
        const TokenPair typed{Secret("access"), {}, m_clock.now(), {}};
        const auto typedAgain = TokenPair::fromSecret(typed.toSecret());
        QVERIFY(typedAgain && typedAgain->refresh.isEmpty() && !typedAgain->expiresAt.isValid());
        for (const QByteArray foreign :
             {"", "{}", "[]", "x", R"({"version":2,"access":"a"})", R"({"version":1})"})
            QCOMPARE(TokenPair::fromSecret(Secret(foreign)).error().code, ErrorCode::KeychainFailed);
    }

    void claims()
    {
        const auto jwt = [](const QByteArray &payload) {
            return Secret("eyJhbGciOiJSUzI1NiJ9." +
                          payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
                          ".sig");
        };
        const auto read = TokenClaims::read(
            jwt(R"({"acct":"12345","scope":"employee:inventory employee:register","exp":1795000000.25})"));
        QCOMPARE(read.accountId, u"12345"_s);
        QCOMPARE(read.permissions, (QStringList{u"employee:inventory"_s, u"employee:register"_s}));
        QCOMPARE(read.expiresAt, QDateTime::fromSecsSinceEpoch(1795000000, Qt::UTC));
        QCOMPARE(TokenClaims::read(jwt(R"({"scopes":"a b","acct":7})")).permissions.size(), 2);
        QCOMPARE(TokenClaims::read(jwt(R"({"scopes":"a b","acct":7})")).accountId, u"7"_s);
        for (const char *opaque : {"", "opaque", "a.b.c", "...", "a.e30.c"}) {
            const auto nothing = TokenClaims::read(Secret(opaque));
            QVERIFY(nothing.accountId.isEmpty() && nothing.permissions.isEmpty() &&
                    !nothing.expiresAt.isValid());
        }
    }

private:
    const ManualClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC)};
};

QTEST_GUILESS_MAIN(TokenClientTest)
#include "test_token_client.moc"
