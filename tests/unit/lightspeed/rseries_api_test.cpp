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

const QByteArray session = R"({"sessionID":"","employeeID":"2","systemCustomerID":"83050","shopCount":"3",
    "Employee":{"employeeID":"2","firstName":"Alex ","lastName":"Doe"},
    "Rights":{"admin":"true","inventory_read":"true","register":"false"}})";
const QByteArray account =
    R"({"@attributes":{"systemCustomerID":"83050"},"status":"customer","name":"Main Street",
    "defaultCurrency":{"code":"CAD","symbol":"$"}})";

QString resourceOf(const ApiRequest &request)
{
    return request.http.url.path();
}

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

/// Shops, employees, price levels and account, with a refusal for the resource named.
Result<HttpResponse> referenceReply(const ApiRequest &request, const QString &refused, ErrorCode code)
{
    const QString path = resourceOf(request);
    if (!refused.isEmpty() && path.endsWith(refused))
        return failure(code);
    if (path.endsWith(u"/Shop.json"_s))
        return reply(R"({"@attributes":{"next":""},"Shop":[
            {"shopID":"1","name":"High Street","timeZone":"US\/Pacific","archived":"false","priceLevelID":"1",
             "Registers":{"Register":{"registerID":"4","name":"Front","archived":"false","shopID":"1"}}},
            {"shopID":"3","name":"Old","archived":"true","priceLevelID":"2","Registers":""}]})");
    if (path.endsWith(u"/Employee.json"_s))
        return reply(
            R"({"@attributes":{"next":""},"Employee":{"employeeID":"2","firstName":"Jo","lastName":"","archived":"true"}})");
    if (path.endsWith(u"/PriceLevel.json"_s))
        return reply(
            R"({"@attributes":{"next":""},"PriceLevel":[{"priceLevelID":"1","name":"Default"},{"priceLevelID":"5","name":"Online"}]})");
    return reply(account);
}

Fixture referenceFixture(const QString &refused = {}, ErrorCode code = ErrorCode::PermissionMissing)
{
    return Fixture([=](const ApiRequest &request) { return referenceReply(request, refused, code); });
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

class RSeriesApiTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatDiffersFromOtherSeries();
    void describesTheAccount();
    void findsTheSessionAtItsOtherAddress();
    void doesNotTryTheOtherAddressAfterOtherErrors();
    void takesTheAccountFromTheHeader();
    void aSessionWithoutAccountIsABadReply();
    void countsShopsWhenTheSessionDoesNotTell();
    void describesWithoutTheRightToReadTheAccount();
    void readsReferenceData();
    void readsAllPagesOfReferenceData();
    void employeesMayBeHidden();
    void otherReferenceFailuresFailTheWhole_data();
    void otherReferenceFailuresFailTheWhole();
    void aBadShopFailsTheWhole();
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

void RSeriesApiTest::saysWhatDiffersFromOtherSeries()
{
    Fixture fixture(always("{}"));
    const PosTraits &traits = fixture.api->traits();
    QCOMPARE(traits.series, Series::R);
    QVERIFY(traits.wholeUnitsOnly);
    QVERIFY(!traits.takesNegativeStock);
    QCOMPARE(traits.productsPerFreshRead, 100);
    QCOMPARE(traits.matchKeys.first(), u"sku"_s);
}

void RSeriesApiTest::describesTheAccount()
{
    Fixture fixture(
        [](const ApiRequest &request) -> Result<HttpResponse> {
            return reply(resourceOf(request).contains(u"Session"_s) ? session : account);
        },
        {});
    const auto description = await(fixture.api->describe());
    QVERIFY(description);
    QCOMPARE(fixture.client->address(0), "https://api.lightspeedapp.com/API/V3/Session.json"_ba);
    QCOMPARE(fixture.client->address(1), "https://api.lightspeedapp.com/API/V3/Account/83050.json"_ba);
    QCOMPARE(fixture.client->asked.size(), 2);
    QCOMPARE(description->remoteId, u"83050"_s);
    QCOMPARE(description->name, u"Main Street"_s);
    QCOMPARE(description->currency, u"CAD"_s);
    QCOMPARE(description->employeeRemoteId, u"2"_s);
    QCOMPARE(description->employeeName, u"Alex Doe"_s);
    QCOMPARE(description->shopCount, 3);
    QCOMPARE(description->rights.value(u"inventory_read"_s), true);
    QCOMPARE(description->rights.value(u"register"_s, true), false);
    QCOMPARE(description->clockOffsetSeconds, 60);
}

void RSeriesApiTest::findsTheSessionAtItsOtherAddress()
{
    Fixture fixture(
        [](const ApiRequest &request) -> Result<HttpResponse> {
            if (resourceOf(request) == u"/API/V3/Session.json"_s)
                return failure(ErrorCode::RemoteNotFound);
            return reply(resourceOf(request) == u"/API/Session.json"_s ? session : account);
        },
        {});
    const auto description = await(fixture.api->describe());
    QVERIFY(description);
    QCOMPARE(description->remoteId, u"83050"_s);
    QCOMPARE(fixture.client->asked.size(), 3);
}

void RSeriesApiTest::doesNotTryTheOtherAddressAfterOtherErrors()
{
    Fixture fixture(
        [](const ApiRequest &) -> Result<HttpResponse> { return failure(ErrorCode::SignInNeeded); });
    QCOMPARE(await(fixture.api->describe()).error().code, ErrorCode::SignInNeeded);
    QCOMPARE(fixture.client->asked.size(), 1);
}

void RSeriesApiTest::takesTheAccountFromTheHeader()
{
    Fixture fixture([](const ApiRequest &request) -> Result<HttpResponse> {
        HttpResponse response =
            reply(resourceOf(request).contains(u"Session"_s) ? R"({"shopCount":"0"})" : account);
        response.headers += qMakePair(QByteArray("x-ls-acct-id"), QByteArray("77"));
        return response;
    });
    const auto description = await(fixture.api->describe());
    QVERIFY(description);
    QCOMPARE(description->remoteId, u"77"_s);
    QCOMPARE(description->shopCount, 0);
}

void RSeriesApiTest::aSessionWithoutAccountIsABadReply()
{
    Fixture fixture(always(R"({"employeeID":"2"})"));
    QCOMPARE(await(fixture.api->describe()).error().code, ErrorCode::BadReply);
}

void RSeriesApiTest::countsShopsWhenTheSessionDoesNotTell()
{
    Fixture fixture([](const ApiRequest &request) -> Result<HttpResponse> {
        if (resourceOf(request).contains(u"Session"_s))
            return reply(R"({"systemCustomerID":"83050"})");
        if (resourceOf(request).endsWith(u"/83050/Shop.json"_s))
            return reply(R"({"@attributes":{"next":""},"Shop":[{"shopID":"1"},{"shopID":"2"}]})");
        return reply(account);
    });
    const auto description = await(fixture.api->describe());
    QVERIFY(description);
    QCOMPARE(description->shopCount, 2);
}

void RSeriesApiTest::describesWithoutTheRightToReadTheAccount()
{
    Fixture fixture([](const ApiRequest &request) -> Result<HttpResponse> {
        if (resourceOf(request).contains(u"Session"_s))
            return reply(session);
        return failure(ErrorCode::PermissionMissing);
    });
    const auto description = await(fixture.api->describe());
    QVERIFY(description);
    QCOMPARE(description->name, QString());
}

void RSeriesApiTest::readsReferenceData()
{
    Fixture fixture = referenceFixture();
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(data);
    QCOMPARE(fixture.client->address(0), "https://api.lightspeedapp.com/API/V3/Account/12/Shop.json"
                                         "?archived=true&load_relations=%5B%22Registers%22%5D&limit=100"_ba);
    QCOMPARE(data->shops.size(), 2);
    QCOMPARE(data->shops.first().name, u"High Street"_s);
    QCOMPARE(data->shops.first().timeZone, u"US/Pacific"_s);
    QCOMPARE(data->shops.first().priceLevel, u"1"_s);
    QCOMPARE(data->shops.first().currency, u"CAD"_s);
    QVERIFY(!data->shops.first().archived);
    QVERIFY(data->shops.last().archived);
    QCOMPARE(data->registers.size(), 1);
    QCOMPARE(data->registers.first().remoteId, u"4"_s);
    QCOMPARE(data->registers.first().shopRemoteId, u"1"_s);
    QCOMPARE(data->employees.size(), 1);
    QCOMPARE(data->employees.first().name, u"Jo"_s);
    QVERIFY(data->employees.first().archived);
    QCOMPARE(data->priceLevels.size(), 2);
    QCOMPARE(data->priceLevels.last().remoteId, u"5"_s);
}

void RSeriesApiTest::readsAllPagesOfReferenceData()
{
    Fixture fixture([](const ApiRequest &request) -> Result<HttpResponse> {
        const QString query = request.http.url.query();
        if (!resourceOf(request).endsWith(u"/Shop.json"_s))
            return referenceReply(request, {}, {});
        const int number = query.contains(u"after"_s) ? query.last(1).toInt() + 1 : 1;
        const QByteArray following =
            "https://api.lightspeedapp.com/API/V3/Account/12/Shop.json?after=" + QByteArray::number(number);
        return reply(R"({"@attributes":{"next":")" + (number < 4 ? following : QByteArray()) +
                     R"("},"Shop":{"shopID":")" + QByteArray::number(number) + "\"}}");
    });
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(data);
    QCOMPARE(data->shops.size(), 4);
    QCOMPARE(data->shops.last().remoteId, u"4"_s);
}

void RSeriesApiTest::employeesMayBeHidden()
{
    Fixture fixture = referenceFixture(u"/Employee.json"_s);
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(data);
    QVERIFY(data->employees.isEmpty());
    QCOMPARE(data->shops.size(), 2);
    QCOMPARE(data->priceLevels.size(), 2);
}

void RSeriesApiTest::otherReferenceFailuresFailTheWhole_data()
{
    QTest::addColumn<QString>("refused");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("shops hidden") << u"/Shop.json"_s << ErrorCode::PermissionMissing;
    QTest::newRow("shops offline") << u"/Shop.json"_s << ErrorCode::Offline;
    QTest::newRow("employees offline") << u"/Employee.json"_s << ErrorCode::Offline;
    QTest::newRow("price levels broken") << u"/PriceLevel.json"_s << ErrorCode::ServerError;
    QTest::newRow("account offline") << u"/Account/12.json"_s << ErrorCode::TimedOut;
}

void RSeriesApiTest::otherReferenceFailuresFailTheWhole()
{
    QFETCH(QString, refused);
    QFETCH(ErrorCode, code);
    Fixture fixture = referenceFixture(refused, code);
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(!data);
    QCOMPARE(data.error().code, code);
}

void RSeriesApiTest::aBadShopFailsTheWhole()
{
    Fixture fixture(always(R"({"@attributes":{"next":""},"Shop":[{"shopID":"1"},{"name":"No id"}]})"));
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(!data);
    QCOMPARE(data.error().code, ErrorCode::BadReply);
    QVERIFY(data.error().detail.contains(u"No id"_s));
}

void RSeriesApiTest::readsFreshLevels()
{
    Fixture fixture(always(R"({"@attributes":{"next":""},"Item":[
        {"itemID":"5","ItemShops":{"ItemShop":[{"qoh":"7","shopID":"1"},{"qoh":"9","shopID":"0"},{"qoh":"2","shopID":"3"}]}},
        {"itemID":"8","ItemShops":{"ItemShop":{"qoh":"-1","shopID":"1"}}}]})"));
    const auto levels = await(fixture.api->readFreshLevels({u"5"_s, u"6"_s, u"8"_s}));
    QVERIFY(levels);
    QCOMPARE(fixture.client->asked.size(), 1);
    QCOMPARE(fixture.client->address(0), "https://api.lightspeedapp.com/API/V3/Account/12/Item.json"
                                         "?itemID=IN%2C%5B5%2C6%2C8%5D&archived=true"
                                         "&load_relations=%5B%22ItemShops%22%5D&limit=100"_ba);
    QCOMPARE(levels->size(), 3); // 6 is unknown there: absent
    QCOMPARE(levels->at(1).shopRemoteId, u"3"_s);
    QCOMPARE(levels->at(2).onHand, Quantity::fromInteger(-1));
}

void RSeriesApiTest::refusesFreshReadsItCannotMake_data()
{
    QTest::addColumn<QStringList>("ids");
    QStringList many;
    for (int id = 1; id <= 101; ++id)
        many.append(QString::number(id));
    QTest::newRow("too many") << many;
    QTest::newRow("no id") << QStringList{u"1"_s, QString()};
    QTest::newRow("injected") << QStringList{u"1],&archived=only&x=["_s};
}

void RSeriesApiTest::refusesFreshReadsItCannotMake()
{
    QFETCH(QStringList, ids);
    Fixture fixture(always("{}"));
    QCOMPARE(await(fixture.api->readFreshLevels(ids)).error().code, ErrorCode::InvalidInput);
    QVERIFY(fixture.client->asked.isEmpty());
    QVERIFY(await(fixture.api->readFreshLevels({})));
    QVERIFY(fixture.client->asked.isEmpty());
}

void RSeriesApiTest::aBadFreshLevelIsAnError()
{
    Fixture fixture(always(
        R"({"@attributes":{"next":""},"Item":{"itemID":"5","ItemShops":{"ItemShop":{"qoh":"","shopID":"1"}}}})"));
    const auto levels = await(fixture.api->readFreshLevels({u"5"_s}));
    QVERIFY(!levels);
    QCOMPARE(levels.error().code, ErrorCode::BadReply);
    QCOMPARE(levels.error().subject, u"5"_s);
}

void RSeriesApiTest::aPartOfTheFreshLevelsIsAnError()
{
    Fixture fixture(
        always(R"({"@attributes":{"next":"https://api.lightspeedapp.com/x"},"Item":{"itemID":"5"}})"));
    QCOMPARE(await(fixture.api->readFreshLevels({u"5"_s, u"6"_s})).error().code, ErrorCode::BadReply);
}

void RSeriesApiTest::setsStockOfSeveralShopsAtOnce()
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

void RSeriesApiTest::refusesWritesBeforeSending_data()
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

void RSeriesApiTest::refusesWritesBeforeSending()
{
    QFETCH(StockWrite, write);
    Fixture fixture(always("{}"));
    QCOMPARE(await(fixture.api->setStock(write)).error().code, ErrorCode::InvalidInput);
    QVERIFY(fixture.client->asked.isEmpty());
}

void RSeriesApiTest::judgesWhatTheReplyShows_data()
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
    QTest::newRow("unreadable quantity")
        << QByteArray(R"([{"qoh":"","shopID":"3"}])") << u"the reply does not show this shop"_s;
}

void RSeriesApiTest::judgesWhatTheReplyShows()
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

void RSeriesApiTest::anUnreadableReplyIsAnUnknownOutcome_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut") << itemReply("135", R"([{"qoh":"14","shopID":"3"}])").chopped(5);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another item") << itemReply("136", R"([{"qoh":"14","shopID":"3"}])");
    QTest::newRow("an error body with status 200") << QByteArray(R"({"httpCode":"500","message":"oops"})");
}

void RSeriesApiTest::anUnreadableReplyIsAnUnknownOutcome()
{
    QFETCH(QByteArray, body);
    Fixture fixture(always(body));
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}})));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(fixture.client->asked.size(), 1); // never sent again to find out
}

void RSeriesApiTest::errorsOfAWritePassThrough_data()
{
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    for (const auto code :
         {OutcomeUnknown, Offline, RateLimited, Rejected, Conflict, RemoteNotFound, SignInNeeded})
        QTest::newRow(qPrintable(errorCodeName(code))) << code;
}

void RSeriesApiTest::errorsOfAWritePassThrough()
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

void RSeriesApiTest::namesThePermissionThatAWriteNeeds()
{
    Fixture fixture([](const ApiRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::PermissionMissing, u"employee:inventory_read"_s);
    });
    const auto outcome = await(fixture.api->setStock(writeOf(u"135"_s, {{"3", "14"}})));
    QCOMPARE(outcome.error().subject, u"employee:inventory"_s);
}

void RSeriesApiTest::knowsTheCostOfAWrite()
{
    Fixture fixture(always("{}"));
    QCOMPARE(fixture.api->costOf(writeOf(u"135"_s, {{"3", "14"}})), 1.5);
    QCOMPARE(fixture.api->costOf(writeOf(u"135"_s, {{"3", "14"}, {"4", "1"}, {"5", "1"}})), 2.5);
}

QTEST_GUILESS_MAIN(RSeriesApiTest)
#include "rseries_api_test.moc"
