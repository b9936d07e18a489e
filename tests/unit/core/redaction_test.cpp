// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

class RedactionTest final : public QObject
{
    Q_OBJECT

private slots:
    void hidesSecrets_data();
    void hidesSecrets();
    void leavesTheRest_data();
    void leavesTheRest();
    void survivesAnyCut_data();
    void survivesAnyCut();
    void longTokensDoNotOverwhelmIt();
    void isIdempotent();
    void urls_data();
    void urls();
    void headers_data();
    void headers();
};

void RedactionTest::hidesSecrets_data()
{
    QTest::addColumn<QString>("text"); // every secret in it starts with SECRET
    QTest::addColumn<QString>("kept"); // something that must stay readable
    const auto row = [](const char *name, const QString &text, const QString &kept) {
        QTest::newRow(name) << text << kept;
    };

    row("token reply",
        uR"({"token_type":"Bearer","expires_in":3600,"access_token":"SECRETa.b-c_d","refresh_token":"SECRETr"})"_s,
        u"\"expires_in\":3600"_s);
    row("spaces and lines", u"{ \"access_token\" :\n  \"SECRET\" ,\n \"scope\": \"all\" }"_s,
        u"\"scope\": \"all\""_s);
    row("escaped quotes in a password", uR"({"password":"SECRET\"SECRET\\","name":"Ann"})"_s,
        u"\"name\":\"Ann\""_s);
    row("camel case", uR"({"accessToken":"SECRET","clientSecret":"SECRET","apiKey":"SECRET","id":1})"_s,
        u"\"id\":1"_s);
    row("other names",
        uR"({"xsrf-token":"SECRET","shared_secret":"SECRET","private_key":"SECRET","a":"b"})"_s,
        u"\"a\":\"b\""_s);
    row("code exchange",
        uR"({"grant_type":"authorization_code","client_id":"7c1e","code":"SECRET","code_verifier":"SECRET"})"_s,
        u"\"client_id\":\"7c1e\""_s);
    row("JSON in JSON", uR"({"body":"{\"access_token\":\"SECRET\",\"expires_in\":1}","status":200})"_s,
        u"\"status\":200"_s);
    row("JSON in JSON in JSON", uR"({"log":"{\"body\":\"{\\\"client_secret\\\":\\\"SECRET\\\"}\"}","n":1})"_s,
        u"\"n\":1"_s);
    row("escaped quote inside JSON in JSON",
        uR"({"body":"{\"password\":\"SECRET\\\"SECRET\",\"b\":\"c\"}"})"_s, u"\\\"b\\\":\\\"c\\\""_s);
    row("form", u"grant_type=refresh_token&refresh_token=SECRET&client_secret=SECRET%21&client_id=7c1e"_s,
        u"client_id=7c1e"_s);
    row("form, first field", u"client_secret=SECRET"_s, u"client_secret="_s);
    row("redirect", u"https://localhost/back?code=SECRET&state=SECRET&other=1"_s, u"other=1"_s);
    row("fragment", u"https://localhost/back#access_token=SECRET&x=1"_s, u"x=1"_s);
    row("address inside an address",
        u"https://a.example/?next=https%3A%2F%2Fb.example%2F%3Fcode%3DSECRET%26state%3DSECRET&lang=nl"_s,
        u"lang=nl"_s);
    row("authorization header", u"GET / HTTP/1.1\r\nAuthorization: Bearer SECRET.x.y\r\nAccept: */*"_s,
        u"Accept: */*"_s);
    row("header in a sentence", u"sent Authorization: Token SECRET and more"_s, u"sent Authorization"_s);
    row("lower case header", u"authorization:Bearer SECRET\nhost: a"_s, u"host: a"_s);
    row("proxy header", u"Proxy-Authorization: Basic SECRETc2VjcmV0\r\nHost: a"_s, u"Host: a"_s);
    row("cookies", u"Cookie: a=SECRET; b=SECRET\r\nSet-Cookie: sid=SECRET; Path=/\r\nVary: x"_s,
        u"Vary: x"_s);
    row("bearer alone", u"refused Bearer SECRET-token_1~2+3/4== by the server"_s, u"by the server"_s);
    row("basic alone", u"Basic SECRETdXNlcjpwYXNz, retry"_s, u"retry"_s);
    row("JWT alone", u"claims of eyJSECRETGci.eyJSECRETjcm0.SECRETsig-_ are old"_s, u"are old"_s);
    row("JWT without signature", u"eyJSECRETGci.eyJSECRETjcm0 x"_s, u" x"_s);
    row("log line", u"client_secret: SECRET, attempt 2"_s, u"attempt 2"_s);
    row("equals with spaces", u"password = SECRET; user = ann"_s, u"user = ann"_s);
    row("single quotes", u"{'access_token': 'SECRET', 'n': 1}"_s, u"'n': 1"_s);
    row("XML", u"<t><refresh_token>SECRET</refresh_token><n>1</n></t>"_s, u"<n>1</n>"_s);
    row("address with a password", u"https://ann:SECRET@shop.example/x"_s, u"@shop.example/x"_s);
    row("password with an at sign", u"http://ann:SECRET@SECRET@shop.example/x"_s, u"@shop.example/x"_s);
    row("proxy address", u"socks5://ann:SECRET@10.0.0.1:1080"_s, u"10.0.0.1:1080"_s);
    row("array of members", uR"([{"token":"SECRET"},{"token":"SECRET"}] end)"_s, u"end"_s);
    row("NUL before", u"a\0b\"token\":\"SECRET\" end"_s, u"end"_s);
    row("non-ASCII value", u"{\"password\":\"SECRETñ€😀SECRET\",\"x\":\"y\"}"_s, u"\"x\":\"y\""_s);
}

void RedactionTest::hidesSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QVERIFY(text.contains(u"SECRET"_s));
    const QString safe = redacted(text);
    QVERIFY2(!safe.contains(u"SECRET"_s), qPrintable(safe));
    QVERIFY2(safe.contains(kept), qPrintable(safe));
}

void RedactionTest::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("item")
        << uR"({"Item":{"itemID":"12","description":"Canvas tote, navy","upc":"012345678905"}})"_s;
    QTest::newRow("filter")
        << u"/API/V3/Account/7/Item.json?timeStamp=%3E%3D%2C2026-01-02T03%3A04%3A05%2B00%3A00&limit=100"_s;
    QTest::newRow("token type") << uR"({"token_type":"Bearer","expires_in":3600})"_s;
    QTest::newRow("error")
        << uR"({"httpCode":"400","message":"Item not created.","errorClass":"Exception"})"_s;
    QTest::newRow("status code") << u"error code: 400, state: closed, barcode=0123"_s;
    QTest::newRow("mail") << u"Ann <ann@shop.example> wrote"_s;
    QTest::newRow("grant") << u"grant_type=refresh_token&client_id=7c1e"_s;
    QTest::newRow("headers") << u"X-LS-API-Bucket-Level: 92.57/90\r\nDate: Wed, 21 Oct 2026 07:28:00 GMT"_s;
}

void RedactionTest::leavesTheRest()
{
    QFETCH(QString, text);
    QCOMPARE(redacted(text), text);
}

void RedactionTest::survivesAnyCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("JSON")
        << uR"({"a":"b","access_token":"SECRET\"SECRET","refresh_token" : "SECRET","c":1})"_s;
    QTest::newRow("nested") << uR"({"body":"{\"client_secret\":\"SECRET\\\"SECRET\",\"n\":1}","c":1})"_s;
    QTest::newRow("form") << u"a=b&client_secret=SECRET%20SECRET&refresh_token=SECRET&c=1"_s;
    QTest::newRow("header") << u"A: b\r\nAuthorization: Bearer SECRET.SECRET.SECRET\r\nC: d"_s;
    QTest::newRow("JWT") << u"token is eyJhbGciOi.SECRETSECRET.SECRET now"_s;
}

void RedactionTest::survivesAnyCut()
{
    QFETCH(QString, text);
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QString safe = redacted(text.first(length));
        QVERIFY2(!safe.contains(u"SEC"_s), qPrintable(safe));
    }
}

void RedactionTest::longTokensDoNotOverwhelmIt()
{
    const QString longToken = u"SECRET"_s.repeated(300000);
    for (const QString &text : {QString(u"{\"access_token\":\""_s + longToken + u"\",\"n\":1}"_s),
                                QString(u"{\\\"access_token\\\":\\\""_s + longToken + u"\\\"}"_s),
                                QString(u"refresh_token="_s + longToken + u"&n=1"_s),
                                QString(u"Authorization: Bearer "_s + longToken),
                                QString(u"eyJ"_s + longToken + u"."_s + longToken + u"."_s + longToken)}) {
        const QString safe = redacted(text);
        QVERIFY(!safe.contains(u"SECRET"_s));
        QVERIFY(safe.size() < 100);
    }
    // Long text without any secret stays, and does not take for ever.
    const QString harmless = u"p"_s.repeated(1000000) + u"\"\\"_s.repeated(100000);
    QCOMPARE(redacted(harmless), harmless);
}

void RedactionTest::isIdempotent()
{
    const QString once = redacted(uR"({"access_token":"SECRET"} Authorization: Bearer SECRET
client_secret=SECRET&state=SECRET https://a:SECRET@b/ password: SECRET)"_s);
    QCOMPARE(redacted(once), once);
    QVERIFY(!once.contains(u"SECRET"_s));
}

void RedactionTest::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("kept");
    QTest::newRow("query") << u"https://localhost/cb?code=SECRET&state=SECRET&a=1"_s << u"a=1"_s;
    QTest::newRow("user info") << u"https://ann:SECRET@shop.example/x"_s << u"shop.example/x"_s;
    QTest::newRow("encoded name") << u"https://shop.example/x?access%5Ftoken=SECRET&a=1"_s << u"a=1"_s;
    QTest::newRow("fragment") << u"https://shop.example/x#id_token=SECRET"_s << u"shop.example"_s;
}

void RedactionTest::urls()
{
    QFETCH(QString, url);
    QFETCH(QString, kept);
    const QString safe = redacted(QUrl(url));
    QVERIFY2(!safe.contains(u"SECRET"_s), qPrintable(safe));
    QVERIFY2(safe.contains(kept), qPrintable(safe));
}

void RedactionTest::headers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("hides");
    const auto row = [](const char *name, const char *value, bool hides) {
        QTest::newRow(name) << QByteArray(name) << QByteArray(value) << hides;
    };
    row("Authorization", "Bearer SECRET", true);
    row("AUTHORIZATION", "SECRET", true);
    row("Proxy-Authorization", "Basic SECRET", true);
    row("Cookie", "a=SECRET", true);
    row("Set-Cookie", "a=SECRET; Path=/", true);
    row("X-Api-Key", "SECRET", true);
    row("X-Auth-Token", "SECRET", true);
    row("Api-Secret", "SECRET", true);
    row("Location", "https://localhost/cb?code=SECRET", true);
    row("X-LS-API-Bucket-Level", "92.57/90", false);
    row("Content-Type", "application/json", false);
}

void RedactionTest::headers()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(bool, hides);
    const QByteArray safe = redactedHeader(name, value);
    QVERIFY(!safe.contains("SECRET"));
    QCOMPARE(safe != value, hides);
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "redaction_test.moc"
