// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries.h"

#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

HttpResponse replyWith(int status, const HttpHeaders &headers, const QByteArray &body = {})
{
    HttpResponse response;
    response.status = status;
    response.headers = headers;
    response.body = body;
    response.url = QUrl(u"https://api.lightspeedapp.com/API/V3/Account/12/Item/5.json?archived=true"_s);
    return response;
}

} // namespace

class RSeriesRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsTheBudgetHeaders();
    void ignoresBudgetHeadersThatMakeNoSense_data();
    void ignoresBudgetHeadersThatMakeNoSense();
    void readsRetryAfterOfRefusalsOnly();
    void describesRejections_data();
    void describesRejections();
    void namesTheMissingPermission_data();
    void namesTheMissingPermission();
    void keepsSecretsOutOfDetails();
    void knowsTheVendorsAddresses();

private:
    const VendorRules m_rules = vendorRulesOfRSeries();
};

void RSeriesRulesTest::readsTheBudgetHeaders()
{
    const auto reading = m_rules.readBudget(replyWith(200, {{"x-ls-api-bucket-level", "77.340669870376/90"},
                                                            {"X-LS-API-Burst-Level", "18/20"},
                                                            {"X-LS-Api-Drip-Rate", "1.5"},
                                                            {"X-LS-API-Request-Cost", "1.4"}}));
    QCOMPARE(reading.level, 77.340669870376);
    QCOMPARE(reading.size, 90.0);
    QCOMPARE(reading.burstLevel, 18.0);
    QCOMPARE(reading.burstSize, 20.0);
    QCOMPARE(reading.dripPerSecond, 1.5);
    QCOMPARE(reading.cost, 1.4);
    QVERIFY(!reading.retryAfter);
}

void RSeriesRulesTest::ignoresBudgetHeadersThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("level");
    QTest::addColumn<bool>("hasLevel");
    QTest::addColumn<bool>("hasSize");
    QTest::newRow("absent") << QByteArray() << false << false;
    QTest::newRow("word") << QByteArray("abc") << false << false;
    QTest::newRow("words") << QByteArray("abc/def") << false << false;
    QTest::newRow("no size") << QByteArray("12") << true << false;
    QTest::newRow("empty size") << QByteArray("12/") << true << false;
    QTest::newRow("no level") << QByteArray("/90") << false << true;
    QTest::newRow("size zero") << QByteArray("12/0") << true << false;
    QTest::newRow("negative") << QByteArray("-1/-90") << false << false;
    QTest::newRow("not a number") << QByteArray("nan/inf") << false << false;
    QTest::newRow("overflown") << QByteArray("92.57/90") << true << true;
}

void RSeriesRulesTest::ignoresBudgetHeadersThatMakeNoSense()
{
    QFETCH(QByteArray, level);
    QFETCH(bool, hasLevel);
    QFETCH(bool, hasSize);
    const auto reading = m_rules.readBudget(replyWith(200, {{"X-LS-API-Bucket-Level", level}}));
    QCOMPARE(reading.level.has_value(), hasLevel);
    QCOMPARE(reading.size.has_value(), hasSize);
    QVERIFY(!reading.dripPerSecond);
    QVERIFY(!reading.cost);
}

void RSeriesRulesTest::readsRetryAfterOfRefusalsOnly()
{
    const auto after = [this](int status, const QByteArray &value) {
        return m_rules.readBudget(replyWith(status, {{"Retry-After", value}})).retryAfter;
    };
    QCOMPARE(after(429, "3"), 3000ms);
    QVERIFY(!after(200, "3"));
    QVERIFY(!after(429, "-5"));
    QVERIFY(!after(429, "soon"));
    QCOMPARE(after(429, "86400"), 10min); // a day would look like a dead program
}

void RSeriesRulesTest::describesRejections_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const QByteArray noName =
        R"({"httpCode":"400","httpMessage":"Bad Request","message":"An Item must have a )"
        R"(description.","errorClass":"Exception"})";
    QTest::newRow("400") << 400 << noName << ErrorCode::Rejected << u"An Item must have a description."_s;
    QTest::newRow("422") << 422 << QByteArray(R"({"message":"upc already exists"})") << ErrorCode::Rejected
                         << u"upc already exists"_s;
    QTest::newRow("403 in the other form")
        << 403 << QByteArray(R"({"error":"access_denied","hint":"Scope missing"})")
        << ErrorCode::PermissionMissing << u"access_denied: Scope missing"_s;
    QTest::newRow("404") << 404
                         << QByteArray(
                                R"({"message":"Object of type 'Employee' not found with primary ID '2'."})")
                         << ErrorCode::RemoteNotFound << u"Object of type 'Employee' not found"_s;
    QTest::newRow("405") << 405 << QByteArray() << ErrorCode::NotSupported << u"405"_s;
    QTest::newRow("409") << 409 << QByteArray("{}") << ErrorCode::Conflict << u"409"_s;
    QTest::newRow("410") << 410 << QByteArray("gone") << ErrorCode::CursorRefused << u"gone"_s;
    QTest::newRow("418 with XML") << 418 << QByteArray("<Error><message>teapot</message></Error>")
                                  << ErrorCode::Rejected << u"teapot"_s;
}

void RSeriesRulesTest::describesRejections()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    // Error bodies are JSON labelled as a web page (r-series 3).
    const Error error =
        m_rules.describeRejection(replyWith(status, {{"Content-Type", "text/html; charset=UTF-8"}}, body));
    QCOMPARE(error.code, code);
    QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
}

void RSeriesRulesTest::namesTheMissingPermission_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("permission");
    QTest::newRow("item") << u"/API/V3/Account/12/Item/5.json"_s << u"employee:inventory_read"_s;
    QTest::newRow("levels") << u"/API/V3/Account/12/ItemShop.json"_s << u"employee:inventory_read"_s;
    QTest::newRow("sales") << u"/API/V3/Account/12/Sale.json"_s << u"employee:register_read"_s;
    QTest::newRow("employees") << u"/API/V3/Account/12/Employee.json"_s << u"employee:admin_employees"_s;
    QTest::newRow("below a prefix") << u"/r/API/V3/Account/12/Sale.json"_s << u"employee:register_read"_s;
    QTest::newRow("unknown") << u"/API/V3/Account/12/Workorder.json"_s << QString();
}

void RSeriesRulesTest::namesTheMissingPermission()
{
    QFETCH(QString, path);
    QFETCH(QString, permission);
    HttpResponse response = replyWith(403, {}, "{}");
    response.url.setPath(path);
    QCOMPARE(m_rules.describeRejection(response).subject, permission);
}

void RSeriesRulesTest::keepsSecretsOutOfDetails()
{
    const Error error = m_rules.describeRejection(
        replyWith(400, {}, R"({"message":"bad request","access_token":"s3cret"} Bearer abcdefabcdefabcdef)"));
    QVERIFY(!error.detail.contains(u"s3cret"_s));
    QVERIFY(!error.detail.contains(u"abcdefabcdef"_s));
}

void RSeriesRulesTest::knowsTheVendorsAddresses()
{
    const Addresses addresses = defaultAddressesOfRSeries();
    QCOMPARE(addresses.api, QUrl(u"https://api.lightspeedapp.com"_s));
    QCOMPARE(addresses.authorize, QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/authorize"_s));
    QCOMPARE(addresses.token, QUrl(u"https://cloud.lightspeedapp.com/auth/oauth/token"_s));
}

QTEST_GUILESS_MAIN(RSeriesRulesTest)
#include "rseries_rules_test.moc"
