// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include "sandbox/engine/rate_limits.h"
#include "sandbox/r-series/request_cost.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LimitsTest final : public QObject
{
    Q_OBJECT

private slots:
    void bucketLetsOneRequestOverTheRim();
    void bucketDripsWithTheClock();
    void retryAfterIsRoundedUp();
    void windowsDoNotOverlap();
    void headersTellLevelDripAndCost();
    void refusalNamesItsLimit();
    void timeScaleShowsInTheHeaders();
    void refusedRequestsAddNothing();
    void costs_data();
    void costs();
    void bodyOf429_data();
    void bodyOf429();
};

namespace {

RSeriesOptions oneRegister()
{
    RSeriesOptions options;
    options.products = 20;
    options.registers = 2; // 100 drips, 1.5 per second, and a clock that stands still
    return options;
}

} // namespace

void LimitsTest::bucketLetsOneRequestOverTheRim()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    LeakyBucket bucket(90, 1, clock);
    bucket.setLevel(89.5);
    QVERIFY(bucket.admit(10));
    QCOMPARE(bucket.level(), 99.5);
    QVERIFY(!bucket.admit(1));
    QCOMPARE(bucket.level(), 99.5);
    clock.advance(9500ms);
    QCOMPARE(bucket.level(), 90.0);
    QVERIFY(!bucket.admit(1)); // at the size is still full
    clock.advance(1ms);
    QVERIFY(bucket.admit(1));
}

void LimitsTest::bucketDripsWithTheClock()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    LeakyBucket bucket(100, 1.5, clock);
    QVERIFY(bucket.admit(6));
    clock.advance(2s);
    QCOMPARE(bucket.level(), 3.0);
    clock.advance(10s);
    QCOMPARE(bucket.level(), 0.0);
}

void LimitsTest::retryAfterIsRoundedUp()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    LeakyBucket bucket(90, 1, clock);
    bucket.setLevel(92.57);
    QCOMPARE(bucket.retryAfter(), 3);
    bucket.setLevel(90);
    QCOMPARE(bucket.retryAfter(), 1);
}

void LimitsTest::windowsDoNotOverlap()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    WindowCounter counter(2, 1000, clock);
    clock.advance(999ms);
    QVERIFY(counter.admit());
    QVERIFY(counter.admit());
    QVERIFY(!counter.admit());
    QCOMPARE(counter.level(), 2);
    clock.advance(1ms);
    QCOMPARE(counter.level(), 0);
    QVERIFY(counter.admit());
}

void LimitsTest::headersTellLevelDripAndCost()
{
    InProcess sandbox(oneRegister());
    Reply reply = sandbox.get("Item.json?limit=1&load_relations=" + encoded(R"(["ItemShops"])"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("X-LS-API-Bucket-Level"), "1.4/100");
    QCOMPARE(reply.header("X-LS-API-Burst-Level"), "1/22");
    QCOMPARE(reply.header("X-LS-API-Drip-Rate"), "1.5");
    QCOMPARE(reply.header("X-LS-API-Request-Cost"), "1.4");
    QCOMPARE(reply.header("X-LS-Acct-Id"), "10001");
    // Errors carry them too, but not when nobody was recognised.
    QCOMPARE(sandbox.get("Item/999.json").header("X-LS-API-Bucket-Level"), "2.4/100");
    sandbox.setToken("unknown");
    reply = sandbox.get("Item/1.json");
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.header("X-LS-API-Bucket-Level").isEmpty());
}

void LimitsTest::refusalNamesItsLimit()
{
    InProcess sandbox(oneRegister());
    sandbox.control(u"/bucket"_s, {{u"level"_s, 99.9}});
    Reply reply = sandbox.get("Item.json?count=1");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("X-LS-API-Bucket-Level"), "109.9/100");
    reply = sandbox.get("Item/1.json");
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.header("X-LS-API-RateLimit-Type"), "api-leaky-bucket");
    QCOMPARE(reply.header("Retry-After"), "7"); // 9.9 drips at 1.5 per second
    sandbox.clock().advance(7s);
    for (int i = 0; i < 22; ++i) {
        sandbox.control(u"/bucket"_s, {{u"level"_s, 0}});
        QCOMPARE(sandbox.get("Item/1.json").status, 200);
    }
    reply = sandbox.get("Item/1.json");
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.header("X-LS-API-RateLimit-Type"), "api-burst-limiter");
    QVERIFY(reply.message().contains(u"Burst rate limit exceeded"_s));
    sandbox.clock().advance(1s);
    QCOMPARE(sandbox.get("Item/1.json").status, 200);
}

void LimitsTest::timeScaleShowsInTheHeaders()
{
    RSeriesOptions options = oneRegister();
    options.timeScale = 20;
    InProcess sandbox(options);
    sandbox.control(u"/bucket"_s, {{u"level"_s, 60}});
    sandbox.clock().advance(1s);
    const Reply reply = sandbox.get("Item/1.json");
    QCOMPARE(reply.header("X-LS-API-Drip-Rate"), "30");
    QCOMPARE(reply.header("X-LS-API-Bucket-Level"), "31/100");
}

void LimitsTest::refusedRequestsAddNothing()
{
    InProcess sandbox(oneRegister());
    sandbox.control(u"/bucket"_s, {{u"level"_s, 100}});
    const Reply reply = sandbox.put(
        "Item/1.json",
        {{u"ItemShops"_s,
          QJsonObject{{u"ItemShop"_s, QJsonObject{{u"shopID"_s, u"1"_s}, {u"qoh"_s, u"77"_s}}}}}});
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.header("X-LS-API-Bucket-Level"), "100/100");
    QVERIFY(sandbox.account().stockOf(1, 1)->qoh != 77);
    QCOMPARE(sandbox.log().writes(), 0);
}

void LimitsTest::costs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("cost");
    const auto row = [](const char *name, const char *method, const QByteArray &target, const char *body,
                        double cost) {
        QTest::newRow(name) << QByteArray(method) << target << QByteArray(body) << cost;
    };
    row("plain", "GET", "Item/1.json", "", 1);
    row("count", "GET", "Item.json?count=1", "", 10);
    row("one to-many on one record", "GET", "Item/1.json?load_relations=" + encoded(R"(["ItemShops"])"), "",
        1.2);
    row("to-one and to-many on a list", "GET",
        "Item.json?load_relations=" + encoded(R"(["ItemShops","Category"])"), "", 1.6);
    row("nested under to-many, one record", "GET",
        "Sale/1.json?load_relations=" + encoded(R"(["SaleLines","SaleLines.Item"])"), "", 1.4);
    row("or on one field", "GET", "Item.json?or=" + encoded("itemID=1|itemID=2"), "", 1);
    row("or on two fields", "GET", "Item.json?or=" + encoded("itemID=1|upc=2"), "", 3);
    row("or with two ranges", "GET", "Item.json?or=" + encoded("itemID=>,1|timeStamp=>,2026-01-01"), "", 12);
    row("one quantity", "PUT", "Item/1.json", R"({"ItemShops":{"ItemShop":[{"shopID":"1","qoh":"2"}]}})",
        1.5);
    row("three quantities and a price", "PUT", "Item/1.json",
        R"({"ItemShops":{"ItemShop":[{"shopID":1},{"shopID":2},{"shopID":3}]},"Prices":{"ItemPrice":{"amount":1}}})",
        3);
    row("completed sale with two lines and a payment", "POST", "Sale.json",
        R"({"completed":true,"SaleLines":{"SaleLine":[{"itemID":1},{"itemID":2}]},)"
        R"("SalePayments":{"SalePayment":{"amount":"1"}}})",
        6.5);
    row("category", "POST", "Category.json", R"({"name":"Bags"})", 10);
    row("refund", "POST", "Sale/1/refund.json", R"({"employeeID":1})", 10);
}

void LimitsTest::costs()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(double, cost);
    RSeriesOptions options;
    options.products = 3;
    InProcess sandbox(options);
    const HttpRequest request = sandbox.request(method, target);
    const double charged =
        requestCost(method, *parseApiPath(request.path), *QueryString::parse(request.query),
                    QJsonDocument::fromJson(body).object(), sandbox.account());
    QCOMPARE(charged, cost);
}

void LimitsTest::bodyOf429_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("json") << u"json"_s << QByteArray("{\"httpCode\":\"429\"");
    QTest::newRow("plain") << u"plain"_s << QByteArray("Rate limit");
    QTest::newRow("html") << u"html"_s << QByteArray("<html>");
    QTest::newRow("empty") << u"empty"_s << QByteArray();
}

void LimitsTest::bodyOf429()
{
    QFETCH(QString, style);
    QFETCH(QByteArray, begins);
    InProcess sandbox(oneRegister());
    sandbox.set(u"429-body="_s + style);
    sandbox.control(u"/bucket"_s, {{u"level"_s, 200}});
    const Reply reply = sandbox.get("Item/1.json");
    QCOMPARE(reply.status, 429);
    QVERIFY(reply.response.body.startsWith(begins));
    QCOMPARE(reply.response.body.isEmpty(), begins.isEmpty());
    QVERIFY(!reply.header("Retry-After").isEmpty());
}

QTEST_GUILESS_MAIN(LimitsTest)
#include "limits_test.moc"
