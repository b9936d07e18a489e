// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorization.h"

#include <QObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int noError = -1;

AuthorizationRequest requestFor(const QString &redirect)
{
    AuthorizationRequest request =
        makeAuthorizationRequest({QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/authorize"_s),
                                  QUrl(redirect),
                                  u"client"_s,
                                  {u"employee:inventory"_s},
                                  false});
    request.state = u"0123456789abcdef"_s;
    return request;
}

} // namespace

class AuthorizationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pkceAsInRfc7636AppendixB()
    {
        const Pkce pkce = Pkce::fromVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        QCOMPARE(pkce.challenge, u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    }

    void verifiersAreRandomAndWellFormed()
    {
        static const QRegularExpression allowed(u"^[A-Za-z0-9_-]{43,128}$"_s);
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const Pkce pkce = Pkce::random();
            QVERIFY(allowed.match(QString::fromLatin1(pkce.verifier.reveal())).hasMatch());
            QCOMPARE(pkce.challenge, Pkce::fromVerifier(pkce.verifier.reveal()).challenge);
            seen.insert(pkce.verifier.reveal());
        }
        QCOMPARE(seen.size(), 200);
    }

    void theAddressHoldsWhatTheVendorAsksFor()
    {
        const auto request = makeAuthorizationRequest(
            {QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/authorize?theme=a%26b"_s),
             QUrl(u"https://localhost/done"_s),
             u"7c1e&x=y"_s,
             {u"employee:inventory"_s, u"employee:register_read"_s},
             false});
        const QUrlQuery query(request.url);
        const auto value = [&](const QString &name) {
            return query.queryItemValue(name, QUrl::FullyDecoded);
        };
        QCOMPARE(value(u"response_type"_s), u"code"_s);
        QCOMPARE(value(u"client_id"_s), u"7c1e&x=y"_s);
        QCOMPARE(value(u"scope"_s), u"employee:inventory employee:register_read"_s);
        QCOMPARE(value(u"state"_s), request.state);
        QCOMPARE(value(u"code_challenge"_s), request.pkce.challenge);
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"theme"_s), u"a&b"_s);
        QVERIFY(!query.hasQueryItem(u"redirect_uri"_s)); // r-series 1.2
        QVERIFY(!request.url.toString(QUrl::FullyEncoded).contains(u'+'));
        QVERIFY(!request.url.toEncoded().contains(request.pkce.verifier.reveal()));
        QVERIFY(request.state.size() >= 32);
        QVERIFY(!request.pkce.verifier.reveal().contains(request.state.toLatin1()));

        const auto with = makeAuthorizationRequest({QUrl(u"https://x.example/authorize"_s),
                                                    QUrl(u"http://127.0.0.1:4000/a?b=c"_s),
                                                    u"id"_s,
                                                    {},
                                                    true});
        QCOMPARE(QUrlQuery(with.url).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
                 u"http://127.0.0.1:4000/a?b=c"_s);
        QVERIFY(!QUrlQuery(with.url).hasQueryItem(u"scope"_s));
        QVERIFY(with.state != request.state);
    }

    void redirects_data()
    {
        QTest::addColumn<QString>("registered");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("error"); // noError: yields the code "abc"

        const QString ours = u"https://shop.example/signed-in"_s;
        const QString good = u"?code=abc&state=0123456789abcdef"_s;
        const int mismatch = static_cast<int>(ErrorCode::RedirectMismatch);
        const int declined = static_cast<int>(ErrorCode::SignInDeclined);
        const auto row = [&](const char *name, const QString &address, int error) {
            QTest::newRow(name) << ours << address << error;
        };
        row("as registered", ours + good, noError);
        row("order turned", ours + u"?state=0123456789abcdef&code=abc"_s, noError);
        row("more parameters", ours + good + u"&domain_prefix=x&user_id=1"_s, noError);
        row("default port spelled out", u"https://shop.example:443/signed-in"_s + good, noError);
        row("host in capitals", u"https://SHOP.example/signed-in"_s + good, noError);
        row("percent-encoded code", ours + u"?code=a%62c&state=0123456789abcdef"_s, noError);
        QTest::newRow("host only") << u"https://localhost"_s << u"https://localhost/"_s + good << noError;
        QTest::newRow("loopback") << u"http://127.0.0.1:5001/cb"_s << u"http://127.0.0.1:5001/cb"_s + good
                                  << noError;

        row("other host", u"https://evil.example/signed-in"_s + good, mismatch);
        row("longer host", u"https://shop.example.evil.example/signed-in"_s + good, mismatch);
        row("sub-domain", u"https://x.shop.example/signed-in"_s + good, mismatch);
        row("trailing dot", u"https://shop.example./signed-in"_s + good, mismatch);
        row("look-alike letter", u"https://sh\u043Ep.example/signed-in"_s + good, mismatch);
        row("look-alike letter, encoded", u"https://xn--shp-tmd.example/signed-in"_s + good, mismatch);
        row("host after user name", u"https://shop.example@evil.example/signed-in"_s + good, mismatch);
        row("host after back-slash", u"https://evil.example\\@shop.example/signed-in"_s + good, mismatch);
        row("user name", u"https://me@shop.example/signed-in"_s + good, mismatch);
        row("user and password", u"https://me:pw@shop.example/signed-in"_s + good, mismatch);
        row("empty user name", u"https://@shop.example/signed-in"_s + good, mismatch);
        row("other port", u"https://shop.example:8443/signed-in"_s + good, mismatch);
        row("http for https", u"http://shop.example/signed-in"_s + good, mismatch);
        row("http on 443", u"http://shop.example:443/signed-in"_s + good, mismatch);
        row("custom scheme", u"app://shop.example/signed-in"_s + good, mismatch);
        row("other path", u"https://shop.example/other"_s + good, mismatch);
        row("longer path", u"https://shop.example/signed-in/more"_s + good, mismatch);
        row("trailing slash", u"https://shop.example/signed-in/"_s + good, mismatch);
        row("case in path", u"https://shop.example/Signed-In"_s + good, mismatch);
        row("dots in path", u"https://shop.example/x/../signed-in"_s + good, mismatch);
        row("encoded slash", u"https://shop.example/%2Fsigned-in"_s + good, mismatch);
        row("double slash", u"https://shop.example//signed-in"_s + good, mismatch);
        row("path parameter", u"https://shop.example/signed-in;x"_s + good, mismatch);
        row("no path", u"https://shop.example"_s + good, mismatch);
        row("fragment", ours + good + u"#x"_s, mismatch);
        row("empty fragment", ours + good + u"#"_s, mismatch);
        row("code in fragment", ours + u"#code=abc&state=0123456789abcdef"_s, mismatch);
        row("wrong state", ours + u"?code=abc&state=0123456789abcdeF"_s, mismatch);
        row("cut state", ours + u"?code=abc&state=0123456789"_s, mismatch);
        row("empty state", ours + u"?code=abc&state="_s, mismatch);
        row("no state", ours + u"?code=abc"_s, mismatch);
        row("two states", ours + good + u"&state=0123456789abcdef"_s, mismatch);
        row("state twice encoded", ours + u"?code=abc&state=%2530123456789abcdef"_s, mismatch);
        row("case in name of code", ours + u"?Code=abc&state=0123456789abcdef"_s, mismatch);
        row("case in name of state", ours + u"?code=abc&STATE=0123456789abcdef"_s, mismatch);
        row("no code", ours + u"?state=0123456789abcdef"_s, mismatch);
        row("empty code", ours + u"?code=&state=0123456789abcdef"_s, mismatch);
        row("two codes", ours + good + u"&code=def"_s, mismatch);
        row("code and error", ours + good + u"&error=access_denied"_s, mismatch);
        row("error and code", ours + u"?error=access_denied&code=abc&state=0123456789abcdef"_s, mismatch);
        row("error and empty code", ours + u"?error=x&code=&state=0123456789abcdef"_s, mismatch);
        row("line break in code", ours + u"?code=abc%0D%0AX: y&state=0123456789abcdef"_s, mismatch);
        row("NUL in code", ours + u"?code=abc%00&state=0123456789abcdef"_s, mismatch);
        row("letters beyond ASCII in code", ours + u"?code=%C3%A9&state=0123456789abcdef"_s, mismatch);
        row("semicolon for ampersand", ours + u"?code=abc;state=0123456789abcdef"_s, mismatch);
        row("nothing", QString(), mismatch);
        row("only a query", good, mismatch);
        row("no address", u"garbage \u0001\uFFFF"_s, mismatch);
        row("javascript", u"javascript:alert(1)//https://shop.example/signed-in"_s + good, mismatch);
        row("very long", ours + good + u"&x="_s + QString(20'000, u'x'), mismatch);

        row("declined", ours + u"?error=access_denied&state=0123456789abcdef"_s, declined);
        row("declined without state", ours + u"?error=access_denied"_s, declined);
        row("declined, wrong state", ours + u"?error=access_denied&state=x"_s, mismatch);
        row("declined, other host", u"https://evil.example/signed-in?error=access_denied"_s, mismatch);
        row("bad permission", ours + u"?error=invalid_scope&state=0123456789abcdef"_s,
            static_cast<int>(ErrorCode::Rejected));
        row("wrong client", ours + u"?error=unauthorized_client&state=0123456789abcdef"_s,
            static_cast<int>(ErrorCode::WrongClient));
        row("their trouble", ours + u"?error=server_error&state=0123456789abcdef"_s,
            static_cast<int>(ErrorCode::ServerError));
        row("too late", ours + u"?error=expired_token&state=0123456789abcdef"_s,
            static_cast<int>(ErrorCode::SignInExpired));
        QTest::newRow("nothing registered") << QString() << u"https://shop.example/"_s + good << mismatch;
        QTest::newRow("other loopback")
            << u"http://127.0.0.1:5001/cb"_s << u"http://localhost:5001/cb"_s + good << mismatch;
        QTest::newRow("other loopback port")
            << u"http://127.0.0.1:5001/cb"_s << u"http://127.0.0.1:5002/cb"_s + good << mismatch;
        QTest::newRow("registered IDN")
            << u"https://b\u00FCcher.example/cb"_s << u"https://xn--bcher-kva.example/cb"_s + good << noError;
    }

    void redirects()
    {
        QFETCH(QString, registered);
        QFETCH(QString, address);
        QFETCH(int, error);
        const auto code = codeFromRedirect(requestFor(registered), QUrl(address));
        if (error == noError) {
            QVERIFY2(code, qPrintable(code ? QString() : describeForLog(code.error())));
            QCOMPARE(code->reveal(), "abc");
        } else {
            QVERIFY2(!code, "a hostile address yielded a code");
            QCOMPARE(errorCodeName(code.error().code), errorCodeName(static_cast<ErrorCode>(error)));
            QVERIFY(!describeForLog(code.error()).contains(u"abc"_s));
        }
    }

    void aRefusalKeepsTheVendorsWordsButNoSecret()
    {
        const auto code =
            codeFromRedirect(requestFor(u"https://shop.example/cb"_s),
                             QUrl(u"https://shop.example/cb?error=invalid_scope&state=0123456789abcdef"
                                  u"&error_description=no%20such%20scope%2C%20access_token%3Dsesame"_s));
        QCOMPARE(code.error().code, ErrorCode::Rejected);
        QVERIFY(code.error().detail.contains(u"no such scope"_s));
        QVERIFY(!code.error().detail.contains(u"sesame"_s));
    }
};

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "test_authorization.moc"
