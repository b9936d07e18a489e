// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries.h"

#include "scripted_api_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    explicit Fixture(ScriptedApiClient::Script script, const QString &accountId = u"12"_s)
        : client(std::make_shared<ScriptedApiClient>(std::move(script)))
    {
        api = makeRSeriesApi(client, defaultAddressesOfRSeries(), accountId, clock);
    }

    ManualClock clock{QDateTime::fromString(u"2026-05-04T11:59:00Z"_s, Qt::ISODate)};
    std::shared_ptr<ScriptedApiClient> client;
    std::shared_ptr<PosApi> api;
};

ScriptedApiClient::Script always(const QByteArray &body)
{
    return [body](const ApiRequest &) -> Result<HttpResponse> { return reply(body); };
}

StockWrite writeOf(const QString &item, std::initializer_list<std::pair<const char *, const char *>> shops)
{
    StockWrite write{item, {}};
    for (const auto &[shop, quantity] : shops)
        write.shops.append({QString::fromLatin1(shop), *Quantity::parse(QString::fromLatin1(quantity))});
    return write;
}

QByteArray itemReply(const QByteArray &id, const QByteArray &shops)
{
    return R"({"@attributes":{"count":"1"},"Item":{"itemID":")" + id + R"(","ItemShops":{"ItemShop":)" +
           shops + "}}}";
}

} // namespace

/// Fresh levels and writes.
class RSeriesStockTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatDiffersFromOtherSeries();
    void readsFreshLevels();
    void refusesFreshReadsItCannotMake_data();
    void refusesFreshReadsItCannotMake();
    void aBadFreshLevelIsAnError();
    void aPartOfTheFreshLevelsIsAnError();
    void setsStockOfSeveralShopsAtOnce();
    void refusesWritesBeforeSending_data();
    void refusesWritesBeforeSending();
    void judgesWhatTheReplyShows_data();
    void judgesWhatTheReplyShows();
    void anUnreadableReplyIsAnUnknownOutcome_data();
    void anUnreadableReplyIsAnUnknownOutcome();
    void errorsOfAWritePassThrough_data();
    void errorsOfAWritePassThrough();
    void namesThePermissionThatAWriteNeeds();
    void knowsTheCostOfAWrite();
};

void RSeriesStockTest::saysWhatDiffersFromOtherSeries()
{
    Fixture fixture(always("{}"));
    const PosTraits &traits = fixture.api->traits();
    QCOMPARE(traits.series, Series::R);
    QVERIFY(traits.wholeUnitsOnly);
    QVERIFY(!traits.takesNegativeStock);
    QCOMPARE(traits.productsPerFreshRead, 100);
    QCOMPARE(traits.matchKeys.first(), u"sku"_s);
}

void RSeriesStockTest::readsFreshLevels()
{
    Fixture fixture(always(R"({"@attributes":{"next":""},"Item":[
        {"itemID":"5","ItemShops":{"ItemShop":[{"qoh":"7","shopID":"1"},{"qoh":"9","shopID":"0"},{"qoh":"2","shopID":"3"}]}},
        {"itemID":"8","archived":"true","ItemShops":{"ItemShop":{"qoh":"-1","shopID":"1"}}}]})"));
    const auto levels = await(fixture.api->readFreshLevels({u"5"_s, u"6"_s, u"8"_s}));
    QVERIFY(levels);
    QCOMPARE(fixture.client->asked.size(), 1);
    QCOMPARE(fixture.client->address(0), "https://api.lightspeedapp.com/API/V3/Account/12/Item.json"
                                         "?itemID=IN%2C%5B5%2C6%2C8%5D&archived=true"
                                         "&load_relations=%5B%22ItemShops%22%5D&limit=100"_ba);
    QCOMPARE(levels->levels.size(), 3); // 6 is unknown there: absent
    QCOMPARE(levels->levels.at(1).shopRemoteId, u"3"_s);
    QCOMPARE(levels->levels.at(2).onHand, Quantity::fromInteger(-1));
    QCOMPARE(levels->archived, QStringList({u"8"_s}));
}

void RSeriesStockTest::refusesFreshReadsItCannotMake_data()
{
    QTest::addColumn<QStringList>("ids");
    QStringList many;
    for (int id = 1; id <= 101; ++id)
        many.append(QString::number(id));
    QTest::newRow("too many") << many;
    QTest::newRow("no id") << QStringList{u"1"_s, QString()};
    QTest::newRow("injected") << QStringList{u"1],&archived=only&x=["_s};
}

void RSeriesStockTest::refusesFreshReadsItCannotMake()
{
    QFETCH(QStringList, ids);
    Fixture fixture(always("{}"));
    QCOMPARE(await(fixture.api->readFreshLevels(ids)).error().code, ErrorCode::InvalidInput);
    QVERIFY(fixture.client->asked.isEmpty());
    QVERIFY(await(fixture.api->readFreshLevels({})));
    QVERIFY(fixture.client->asked.isEmpty());
}

void RSeriesStockTest::aBadFreshLevelIsAnError()
{
    Fixture fixture(always(
        R"({"@attributes":{"next":""},"Item":{"itemID":"5","ItemShops":{"ItemShop":{"qoh":"","shopID":"1"}}}})"));
    const auto levels = await(fixture.api->readFreshLevels({u"5"_s}));
    QVERIFY(!levels);
    QCOMPARE(levels.error().code, ErrorCode::BadReply);
    QCOMPARE(levels.error().subject, u"5"_s);
}

void RSeriesStockTest::aPartOfTheFreshLevelsIsAnError()
{
    Fixture fixture(
        always(R"({"@attributes":{"next":"https://api.lightspeedapp.com/x"},"Item":{"itemID":"5"}})"));
    QCOMPARE(await(fixture.api->readFreshLevels({u"5"_s, u"6"_s})).error().code, ErrorCode::BadReply);
}

void RSeriesStockTest::setsStockOfSeveralShopsAtOnce()
{
    Fixture fixture(always(itemReply(
        "135", R"([{"qoh":"14","sellable":"14","shopID":"3","timeStamp":"2026-05-04T12:00:00+00:00"},
                                             {"qoh":"0","shopID":"1"},{"qoh":"14","shopID":"0"}])")));
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}, {"1", "0"}})));
    QVERIFY(outcome);
    QCOMPARE(fixture.client->asked.size(), 1);
    const ApiRequest &request = fixture.client->asked.first();
    QCOMPARE(request.http.method, "PUT"_ba);
    QCOMPARE(request.http.url, QUrl(u"https://api.lightspeedapp.com/API/V3/Account/12/Item/135.json"_s));
    QCOMPARE(request.retry, RetryClass::AbsoluteWrite);
    QCOMPARE(request.costGuess, 2.0);
    QCOMPARE(request.http.contentType, "application/json"_ba);
    const QJsonObject expected =
        QJsonDocument::fromJson(
            R"({"ItemShops":{"ItemShop":[{"shopID":"3","qoh":"14"},{"shopID":"1","qoh":"0"}]}})")
            .object();
    QCOMPARE(QJsonDocument::fromJson(*request.http.body).object(), expected);
    QVERIFY(outcome->refused.isEmpty());
    QCOMPARE(outcome->confirmed.size(), 2);
    QCOMPARE(outcome->confirmed.first().productRemoteId, u"135"_s);
    QCOMPARE(outcome->confirmed.first().shopRemoteId, u"3"_s);
    QCOMPARE(outcome->confirmed.first().onHand, Quantity::fromInteger(14));
    QVERIFY(outcome->confirmed.first().updatedAt.isValid());
}

void RSeriesStockTest::refusesWritesBeforeSending_data()
{
    QTest::addColumn<StockWrite>("write");
    QTest::newRow("negative") << writeOf(u"135"_s, {{"3", "-1"}});
    QTest::newRow("fraction") << writeOf(u"135"_s, {{"3", "1.5"}});
    QTest::newRow("one of two negative") << writeOf(u"135"_s, {{"3", "1"}, {"4", "-1"}});
    QTest::newRow("the summary shop") << writeOf(u"135"_s, {{"0", "1"}});
    QTest::newRow("no shop") << writeOf(u"135"_s, {{"", "1"}});
    QTest::newRow("no shops") << writeOf(u"135"_s, {});
    QTest::newRow("a shop twice") << writeOf(u"135"_s, {{"3", "1"}, {"3", "2"}});
    QTest::newRow("no item") << writeOf({}, {{"3", "1"}});
    QTest::newRow("item 0") << writeOf(u"0"_s, {{"3", "1"}});
    QTest::newRow("a path") << writeOf(u"1/../2"_s, {{"3", "1"}});
    StockWrite large = writeOf(u"135"_s, {});
    for (int shop = 1; shop <= 51; ++shop)
        large.shops.append({QString::number(shop), {}});
    QTest::newRow("too many shops") << large;
}

void RSeriesStockTest::refusesWritesBeforeSending()
{
    QFETCH(StockWrite, write);
    Fixture fixture(always("{}"));
    QCOMPARE(await(fixture.api->setStock(write)).error().code, ErrorCode::InvalidInput);
    QVERIFY(fixture.client->asked.isEmpty());
}

void RSeriesStockTest::judgesWhatTheReplyShows_data()
{
    QTest::addColumn<QByteArray>("shops");
    QTest::addColumn<QString>("refused"); // empty: confirmed
    QTest::newRow("as asked") << QByteArray(R"({"qoh":"14","shopID":"3"})") << QString();
    QTest::newRow("as a number") << QByteArray(R"([{"qoh":14,"shopID":3}])") << QString();
    QTest::newRow("another quantity") << QByteArray(R"([{"qoh":"13","shopID":"3"}])") << u"it shows 13"_s;
    QTest::newRow("another shop") << QByteArray(R"([{"qoh":"14","shopID":"4"}])")
                                  << u"the reply does not show this shop"_s;
    QTest::newRow("only the summary")
        << QByteArray(R"([{"qoh":"14","shopID":"0"}])") << u"the reply does not show this shop"_s;
    QTest::newRow("no shops") << QByteArray("\"\"") << u"the reply does not show this shop"_s;
    QTest::newRow("another shop's unreadable quantity")
        << QByteArray(R"([{"qoh":"14","shopID":"3"},{"qoh":"","shopID":"4"}])") << QString();
}

void RSeriesStockTest::judgesWhatTheReplyShows()
{
    QFETCH(QByteArray, shops);
    QFETCH(QString, refused);
    Fixture fixture(always(itemReply("135", shops)));
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}})));
    QVERIFY(outcome);
    QCOMPARE(outcome->refused.value(u"3"_s), refused);
    QCOMPARE(outcome->confirmed.size(), refused.isEmpty() ? 1 : 0);
    QCOMPARE(fixture.client->asked.size(), 1);
}

void RSeriesStockTest::anUnreadableReplyIsAnUnknownOutcome_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut") << itemReply("135", R"([{"qoh":"14","shopID":"3"}])").chopped(5);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("the shop's quantity") << itemReply("135", R"([{"qoh":"","shopID":"3"}])");
    QTest::newRow("some shop") << itemReply("135", R"([{"qoh":"14","shopID":"x"}])");
    QTest::newRow("another item") << itemReply("136", R"([{"qoh":"14","shopID":"3"}])");
    QTest::newRow("an error body with status 200") << QByteArray(R"({"httpCode":"500","message":"oops"})");
}

void RSeriesStockTest::anUnreadableReplyIsAnUnknownOutcome()
{
    QFETCH(QByteArray, body);
    Fixture fixture(always(body));
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}})));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(fixture.client->asked.size(), 1); // never sent again to find out
}

void RSeriesStockTest::errorsOfAWritePassThrough_data()
{
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    for (const auto code :
         {OutcomeUnknown, Offline, RateLimited, Rejected, Conflict, RemoteNotFound, SignInNeeded})
        QTest::newRow(qPrintable(errorCodeName(code))) << code;
}

void RSeriesStockTest::errorsOfAWritePassThrough()
{
    QFETCH(ErrorCode, code);
    Fixture fixture(
        [code](const ApiRequest &) -> Result<HttpResponse> { return failure(code, {}, u"words"_s); });
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}})));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.error().detail, u"words"_s);
    QCOMPARE(fixture.client->asked.size(), 1);
}

void RSeriesStockTest::namesThePermissionThatAWriteNeeds()
{
    Fixture fixture([](const ApiRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::PermissionMissing, u"employee:inventory_read"_s);
    });
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}})));
    QCOMPARE(outcome.error().subject, u"employee:inventory"_s);
}

void RSeriesStockTest::knowsTheCostOfAWrite()
{
    Fixture fixture(always("{}"));
    QCOMPARE(fixture.api->costOf(writeOf(u"135"_s, {{"3", "14"}})), 1.5);
    QCOMPARE(fixture.api->costOf(writeOf(u"135"_s, {{"3", "14"}, {"4", "1"}, {"5", "1"}})), 2.5);
}

QTEST_GUILESS_MAIN(RSeriesStockTest)
#include "rseries_stock_test.moc"
