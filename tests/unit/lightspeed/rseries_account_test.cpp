// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries.h"

#include "scripted_api_client.h"

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

} // namespace

/// Who is signed in, and what changes rarely.
class RSeriesAccountTest final : public QObject
{
    Q_OBJECT

private slots:
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
};

void RSeriesAccountTest::describesTheAccount()
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

void RSeriesAccountTest::findsTheSessionAtItsOtherAddress()
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

void RSeriesAccountTest::doesNotTryTheOtherAddressAfterOtherErrors()
{
    Fixture fixture(
        [](const ApiRequest &) -> Result<HttpResponse> { return failure(ErrorCode::SignInNeeded); });
    QCOMPARE(await(fixture.api->describe()).error().code, ErrorCode::SignInNeeded);
    QCOMPARE(fixture.client->asked.size(), 1);
}

void RSeriesAccountTest::takesTheAccountFromTheHeader()
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

void RSeriesAccountTest::aSessionWithoutAccountIsABadReply()
{
    Fixture fixture(always(R"({"employeeID":"2"})"));
    QCOMPARE(await(fixture.api->describe()).error().code, ErrorCode::BadReply);
}

void RSeriesAccountTest::countsShopsWhenTheSessionDoesNotTell()
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

void RSeriesAccountTest::describesWithoutTheRightToReadTheAccount()
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

void RSeriesAccountTest::readsReferenceData()
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

void RSeriesAccountTest::readsAllPagesOfReferenceData()
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

void RSeriesAccountTest::employeesMayBeHidden()
{
    Fixture fixture = referenceFixture(u"/Employee.json"_s);
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(data);
    QVERIFY(data->employees.isEmpty());
    QCOMPARE(data->shops.size(), 2);
    QCOMPARE(data->priceLevels.size(), 2);
}

void RSeriesAccountTest::otherReferenceFailuresFailTheWhole_data()
{
    QTest::addColumn<QString>("refused");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("shops hidden") << u"/Shop.json"_s << ErrorCode::PermissionMissing;
    QTest::newRow("shops offline") << u"/Shop.json"_s << ErrorCode::Offline;
    QTest::newRow("employees offline") << u"/Employee.json"_s << ErrorCode::Offline;
    QTest::newRow("price levels broken") << u"/PriceLevel.json"_s << ErrorCode::ServerError;
    QTest::newRow("account offline") << u"/Account/12.json"_s << ErrorCode::TimedOut;
}

void RSeriesAccountTest::otherReferenceFailuresFailTheWhole()
{
    QFETCH(QString, refused);
    QFETCH(ErrorCode, code);
    Fixture fixture = referenceFixture(refused, code);
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(!data);
    QCOMPARE(data.error().code, code);
}

void RSeriesAccountTest::aBadShopFailsTheWhole()
{
    Fixture fixture(always(R"({"@attributes":{"next":""},"Shop":[{"shopID":"1"},{"name":"No id"}]})"));
    const auto data = await(fixture.api->readReferenceData());
    QVERIFY(!data);
    QCOMPARE(data.error().code, ErrorCode::BadReply);
    QVERIFY(data.error().detail.contains(u"No id"_s));
}

QTEST_GUILESS_MAIN(RSeriesAccountTest)
#include "rseries_account_test.moc"
