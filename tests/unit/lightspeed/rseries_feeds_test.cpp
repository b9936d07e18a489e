// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries.h"

#include "scripted_api_client.h"

#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

namespace {

QByteArray nextOf(const QByteArray &resource, int number)
{
    return "https://api.lightspeedapp.com/API/V3/Account/12/" + resource +
           ".json?limit=100&after=" + QByteArray::number(number);
}

QByteArray page(const QByteArray &key, const QByteArrayList &rows, const QByteArray &following = {})
{
    return QByteArray(R"({"@attributes":{"next":"NEXT","previous":""},"KEY":[ROWS]})")
        .replace("NEXT", following)
        .replace("KEY", key)
        .replace("ROWS", rows.join(','));
}

QByteArray item(const QByteArray &id, const QByteArray &timeStamp)
{
    return QByteArray(R"({"itemID":"#","timeStamp":"TIME"})").replace("#", id).replace("TIME", timeStamp);
}

QByteArray itemWithLevel(const QByteArray &id, const QByteArray &timeStamp, const QByteArray &qoh)
{
    return QByteArray(R"({"itemID":"#","timeStamp":"TIME","ItemShops":{"ItemShop":[
                          {"qoh":"QOH","itemID":"#","shopID":"1"},{"qoh":"QOH","itemID":"#","shopID":"0"}]}})")
        .replace("#", id)
        .replace("TIME", timeStamp)
        .replace("QOH", qoh);
}

QByteArray sale(const QByteArray &id, const QByteArray &updated)
{
    return QByteArray(R"({"saleID":"#","shopID":"1","completed":"true","updatetime":"TIME",
                          "timeStamp":"2026-05-01T00:00:00+00:00"})")
        .replace("#", id)
        .replace("TIME", updated);
}

/// An account over a script; `client` shows what was asked.
struct Fixture
{
    explicit Fixture(ScriptedApiClient::Script script)
        : client(std::make_shared<ScriptedApiClient>(std::move(script)))
    {
        api = makeRSeriesApi(client, defaultAddressesOfRSeries(), u"12"_s, clock);
    }
    /// Answers these bodies in turn, the last one for ever.
    explicit Fixture(const QByteArrayList &bodies)
        : Fixture([bodies, turn = 0](const ApiRequest &) mutable -> Result<HttpResponse> {
            return reply(bodies.at(std::min<qsizetype>(turn++, bodies.size() - 1)));
        })
    {
    }

    ManualClock clock{QDateTime::fromString(u"2026-05-04T12:00:00Z"_s, Qt::ISODate)};
    std::shared_ptr<ScriptedApiClient> client;
    std::shared_ptr<PosApi> api;
};

} // namespace

class RSeriesFeedsTest final : public QObject
{
    Q_OBJECT

private slots:
    void firstProductsWalkBringsLevelsAlong();
    void laterProductsWalksDoNot();
    void aWalkGoesOnAfterARestart();
    void anEmptyAccountStaysAtItsStart();
    void stockWalksByItself();
    void badRowsDoNotStopAPage();
    void asksOnceMoreForACutPage();
    void aPageThatStaysCutIsAnError();
    void failuresAreNeverEmptyPages_data();
    void failuresAreNeverEmptyPages();
    void aRefusedCursorIsSaidSo();
    void aRefusedFirstPageIsNot();
    void nextElsewhereIsNotAsked();
    void pagesInACircleEnd();
    void aPageInsideAWalkThatNamesItselfEndsTheWalk();
    void salesGoByUpdateTime();
    void salesFallBackWhenTheFilterIsRefused();
    void otherRefusalsAreNoReasonToFallBack();
    void withoutTheFilterADailySweepFollows();
    void salesFallBackWhenTheFilterIsIgnored();
    void aBrokenSalesPageIsNoReasonToFallBack();
    void salesFromNowIsTheServersNow();
    void salesFromNowNeedsTheServersTime();
    void withoutAnAccountNothingIsAsked();
};

void RSeriesFeedsTest::firstProductsWalkBringsLevelsAlong()
{
    Fixture fixture({page("Item", {itemWithLevel("1", "2020-01-01T00:00:00+00:00", "5")}, nextOf("Item", 1)),
                     page("Item", {itemWithLevel("2", "2020-01-02T00:00:00+00:00", "6")})});
    const auto first = await(fixture.api->readProducts({}));
    QVERIFY(first);
    QCOMPARE(fixture.client->address(0),
             "https://api.lightspeedapp.com/API/V3/Account/12/Item.json"
             "?archived=true&load_relations=%5B%22ItemShops%22%5D&sort=timeStamp&limit=100"_ba);
    QCOMPARE(fixture.client->asked.first().costGuess, 1.4);
    QCOMPARE(fixture.client->asked.first().retry, RetryClass::Read);
    QVERIFY(!first->last);
    QVERIFY(first->next.insideWalk());
    QCOMPARE(first->next.watermark, QString());
    QCOMPARE(first->stockWatermark, QString());
    QCOMPARE(first->rows.size(), 1);
    QCOMPARE(first->levels.size(), 1);
    QCOMPARE(first->levels.first().onHand, Quantity::fromInteger(5));

    const auto second = await(fixture.api->readProducts(first->next));
    QVERIFY(second);
    QCOMPARE(fixture.client->address(1), nextOf("Item", 1));
    QCOMPARE(fixture.client->asked.last().shape, fixture.client->asked.first().shape);
    QVERIFY(second->last);
    // What was there when the walk began is behind us; the overlap comes off when the next one starts.
    QCOMPARE(second->next, (FeedPosition{{}, u"2026-05-04T12:00:00+00:00"_s}));
    QCOMPARE(second->stockWatermark, u"2026-05-04T12:00:00+00:00"_s);
}

void RSeriesFeedsTest::laterProductsWalksDoNot()
{
    Fixture fixture({page("Item", {})});
    const auto found = await(fixture.api->readProducts({{}, u"2026-05-04T10:00:00+00:00"_s}));
    QVERIFY(found);
    QCOMPARE(fixture.client->address(0),
             "https://api.lightspeedapp.com/API/V3/Account/12/Item.json?archived=true&sort=timeStamp"
             "&timeStamp=%3E%3D%2C2026-05-04T09%3A55%3A00%2B00%3A00&limit=100"_ba);
    QCOMPARE(fixture.client->asked.first().costGuess, 1.0);
    QVERIFY(found->last);
    QCOMPARE(found->next, (FeedPosition{{}, u"2026-05-04T10:00:00+00:00"_s}));
    QCOMPARE(found->stockWatermark, QString());
}

void RSeriesFeedsTest::aWalkGoesOnAfterARestart()
{
    const FeedPosition begin{{}, u"2026-05-01T00:00:00+00:00"_s};
    Fixture before({page("ItemShop",
                         {R"({"itemID":"1","shopID":"2","qoh":"3","timeStamp":"2026-05-04T11:59:00+00:00"})"},
                         nextOf("ItemShop", 1))});
    const auto first = await(before.api->readStockLevels(begin));
    QVERIFY(first);
    QCOMPARE(first->next.watermark, begin.watermark); // still where a new walk would begin

    Fixture after([](const ApiRequest &) -> Result<HttpResponse> {
        return reply(page("ItemShop", {}), "Mon, 04 May 2026 13:00:00 GMT");
    });
    const auto second = await(after.api->readStockLevels({first->next.cursor, first->next.watermark}));
    QVERIFY(second);
    QCOMPARE(after.client->address(0), nextOf("ItemShop", 1));
    QCOMPARE(second->next,
             (FeedPosition{{}, u"2026-05-04T12:00:00+00:00"_s})); // the walk began then, not now
}

void RSeriesFeedsTest::anEmptyAccountStaysAtItsStart()
{
    Fixture fixture({R"({"@attributes":{"count":"0"}})"});
    const auto found = await(fixture.api->readProducts({}));
    QVERIFY(found);
    QVERIFY(found->last);
    QVERIFY(found->rows.isEmpty());
    QCOMPARE(found->next, FeedPosition());
}

void RSeriesFeedsTest::stockWalksByItself()
{
    Fixture fixture({page(
        "ItemShop",
        {R"({"itemID":"1","shopID":"0","qoh":"9","timeStamp":"2026-05-04T12:00:30+00:00"})",
         R"({"itemID":"1","shopID":"2","qoh":"4","sellable":"4","timeStamp":"2026-05-04T12:00:30+00:00"})"})});
    const auto found = await(fixture.api->readStockLevels({}));
    QVERIFY(found);
    QCOMPARE(fixture.client->address(0),
             "https://api.lightspeedapp.com/API/V3/Account/12/ItemShop.json?sort=timeStamp&limit=100"_ba);
    QCOMPARE(found->rows.size(), 1);
    QCOMPARE(found->rows.first().shopRemoteId, u"2"_s);
    QVERIFY(found->last);
}

void RSeriesFeedsTest::badRowsDoNotStopAPage()
{
    Fixture fixture({page("Item", {item("1", "2020-01-01T00:00:00+00:00"), R"({"itemID":"x"})", "null",
                                   item("3", "2020-01-03T00:00:00+00:00")})});
    const auto found = await(fixture.api->readProducts({}));
    QVERIFY(found);
    QCOMPARE(found->rows.size(), 2);
    QCOMPARE(found->problems.size(), 2);
    QVERIFY(found->last);
}

void RSeriesFeedsTest::asksOnceMoreForACutPage()
{
    const QByteArray whole = page("Item", {item("1", "2020-01-01T00:00:00+00:00")});
    Fixture fixture({whole.first(whole.size() / 2), whole});
    const auto found = await(fixture.api->readProducts({}));
    QVERIFY(found);
    QCOMPARE(found->rows.size(), 1);
    QCOMPARE(fixture.client->asked.size(), 2);
}

void RSeriesFeedsTest::aPageThatStaysCutIsAnError()
{
    const QByteArray whole = page("Item", {item("1", "2020-01-01T00:00:00+00:00")});
    Fixture fixture({whole.first(whole.size() - 1)});
    const auto found = await(fixture.api->readProducts({}));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::BadReply);
    QCOMPARE(fixture.client->asked.size(), 2);
}

void RSeriesFeedsTest::failuresAreNeverEmptyPages_data()
{
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    for (const auto code : {Offline, TimedOut, ServerError, RateLimited, PermissionMissing, SignInNeeded,
                            Cancelled, WebPageReceived, RemoteNotFound})
        QTest::newRow(qPrintable(errorCodeName(code))) << code;
}

void RSeriesFeedsTest::failuresAreNeverEmptyPages()
{
    QFETCH(ErrorCode, code);
    Fixture fixture(
        [code](const ApiRequest &) -> Result<HttpResponse> { return failure(code, u"subject"_s); });
    const FeedPosition inside{
        Fixture({page("Item", {item("1", "2020-01-01T00:00:00+00:00")}, nextOf("Item", 1))})
            .api->readProducts({})
            .result()
            ->next};
    for (const FeedPosition &at :
         {FeedPosition(), FeedPosition{{}, u"2026-05-04T10:00:00+00:00"_s}, inside}) {
        QCOMPARE(await(fixture.api->readProducts(at)).error().code, code);
        QCOMPARE(await(fixture.api->readStockLevels(at)).error().code, code);
        QCOMPARE(await(fixture.api->readSales(at)).error().code, code);
    }
    QCOMPARE(fixture.client->asked.size(), 9);
    QCOMPARE(await(fixture.api->salesFromNow()).error().code, code);
}

void RSeriesFeedsTest::aRefusedCursorIsSaidSo()
{
    Fixture fixture([turn = 0](const ApiRequest &) mutable -> Result<HttpResponse> {
        if (turn++ == 0)
            return reply(page("Item", {item("1", "2020-01-01T00:00:00+00:00")}, nextOf("Item", 1)));
        return failure(ErrorCode::Rejected, {}, u"400: bad cursor"_s);
    });
    const auto first = await(fixture.api->readProducts({}));
    const auto second = await(fixture.api->readProducts(first->next));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::CursorRefused);
    QVERIFY(second.error().detail.contains(u"bad cursor"_s));

    Addresses moved = defaultAddressesOfRSeries();
    moved.api = QUrl(u"https://api.elsewhere.example"_s);
    const auto elsewhere = makeRSeriesApi(fixture.client, moved, u"12"_s, fixture.clock);
    QCOMPARE(await(elsewhere->readProducts(first->next)).error().code, ErrorCode::CursorRefused);

    const auto foreign = await(fixture.api->readProducts({u"from an older version"_s, {}}));
    QCOMPARE(foreign.error().code, ErrorCode::CursorRefused);
    QCOMPARE(fixture.client->asked.size(), 2);
}

void RSeriesFeedsTest::aRefusedFirstPageIsNot()
{
    Fixture fixture([](const ApiRequest &) -> Result<HttpResponse> { return failure(ErrorCode::Rejected); });
    QCOMPARE(await(fixture.api->readProducts({})).error().code, ErrorCode::Rejected);
}

void RSeriesFeedsTest::nextElsewhereIsNotAsked()
{
    Fixture fixture(
        {page("Item", {item("1", "2020-01-01T00:00:00+00:00")}, "https://evil.example/API/V3/x.json")});
    const auto found = await(fixture.api->readProducts({}));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::RedirectRefused);
    QCOMPARE(found.error().subject, u"evil.example"_s);
    QCOMPARE(fixture.client->asked.size(), 1);
}

void RSeriesFeedsTest::pagesInACircleEnd()
{
    Fixture fixture([](const ApiRequest &request) -> Result<HttpResponse> {
        const bool even = request.http.url.query().endsWith(u"after=2"_s);
        return reply(page("Item", {item("1", "2020-01-01T00:00:00+00:00")}, nextOf("Item", even ? 1 : 2)));
    });
    Result<ProductPage> found = await(fixture.api->readProducts({}));
    for (int turn = 0; turn < 20 && found; ++turn)
        found = await(fixture.api->readProducts(found->next));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::CursorRefused); // so that the walk begins anew
}

void RSeriesFeedsTest::aPageInsideAWalkThatNamesItselfEndsTheWalk()
{
    const QByteArray naming1 = page("Item", {item("1", "2020-01-01T00:00:00+00:00")}, nextOf("Item", 1));
    Fixture fixture({naming1});
    const auto first = await(fixture.api->readProducts({}));
    QVERIFY(first);
    const auto second = await(fixture.api->readProducts(first->next));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::CursorRefused);
    QCOMPARE(fixture.client->asked.size(), 3); // asked once more before it was believed
}

void RSeriesFeedsTest::salesGoByUpdateTime()
{
    Fixture fixture({page("Sale", {sale("9", "2026-05-04T11:00:00+00:00")})});
    const auto found = await(fixture.api->readSales({{}, u"2026-05-04T11:00:00+00:00"_s}));
    QVERIFY(found);
    QCOMPARE(fixture.client->address(0),
             "https://api.lightspeedapp.com/API/V3/Account/12/Sale.json?completed=true"
             "&load_relations=%5B%22SaleLines%22%5D&sort=updatetime"
             "&updatetime=%3E%3D%2C2026-05-04T10%3A50%3A00%2B00%3A00&limit=100"_ba);
    QCOMPARE(fixture.client->asked.first().costGuess, 1.4);
    QCOMPARE(found->rows.size(), 1);
    QCOMPARE(found->next.watermark, u"2026-05-04T12:00:00+00:00"_s);
}

void RSeriesFeedsTest::salesFallBackWhenTheFilterIsRefused()
{
    bool refuses = true;
    Fixture fixture([&refuses](const ApiRequest &request) -> Result<HttpResponse> {
        if (refuses && request.http.url.query().contains(u"updatetime"_s))
            return failure(ErrorCode::Rejected, {}, u"400: cannot filter"_s);
        return reply(page("Sale", {sale("9", "2026-05-04T11:00:00+00:00")}));
    });
    const FeedPosition at{{}, u"2026-05-04T11:00:00+00:00"_s};
    const auto found = await(fixture.api->readSales(at));
    QVERIFY(found);
    QCOMPARE(found->rows.size(), 1);
    QCOMPARE(fixture.client->asked.size(), 2);
    QVERIFY(fixture.client->address(1).contains("sort=timeStamp&timeStamp=%3E%3D%2C2026-05-04T10%3A50%3A00"));
    QCOMPARE(found->next.watermark, u"2026-05-04T12:00:00+00:00 2026-05-04T11:00:00+00:00"_s);
    // Not for ever, and what `timeStamp` may have hidden meanwhile is read when the filter works again.
    refuses = false;
    const auto again = await(fixture.api->readSales(found->next));
    QVERIFY(again);
    QCOMPARE(fixture.client->asked.size(), 3);
    QVERIFY(fixture.client->address(2).contains("updatetime=%3E%3D%2C2026-05-04T10%3A50%3A00"));
    QCOMPARE(again->next.watermark, u"2026-05-04T12:00:00+00:00"_s);
}

void RSeriesFeedsTest::otherRefusalsAreNoReasonToFallBack()
{
    for (const QString &detail : {u"422: cannot"_s, u"418: no"_s}) {
        Fixture fixture([&](const ApiRequest &) -> Result<HttpResponse> {
            return failure(ErrorCode::Rejected, {}, detail);
        });
        const auto found = await(fixture.api->readSales({{}, u"2026-05-04T11:00:00+00:00"_s}));
        QCOMPARE(found.error().detail, detail);
        QCOMPARE(fixture.client->asked.size(), 1);
    }
}

/// Once a day: what was completed in the last days, then the voids, then nothing.
void RSeriesFeedsTest::withoutTheFilterADailySweepFollows()
{
    bool mayReadVoids = true;
    Fixture fixture([&](const ApiRequest &request) -> Result<HttpResponse> {
        const QString query = request.http.url.query();
        if (request.http.url.path().contains(u"SaleVoid"_s)) {
            if (!mayReadVoids)
                return failure(ErrorCode::PermissionMissing);
            return reply(page("SaleVoid", {R"({"saleVoidID":"3","saleID":"7"})"}));
        }
        if (query.contains(u"updatetime"_s))
            return failure(ErrorCode::Rejected, {}, u"400: cannot filter"_s);
        if (query.contains(u"completeTime"_s))
            return reply(page(
                "Sale", {sale("5", "2026-04-30T11:00:00+00:00"), sale("6", "2026-05-03T11:00:00+00:00")}));
        return reply(
            page("Sale", {sale(query.contains(u"saleID"_s) ? "7" : "9", "2026-05-04T11:00:00+00:00")}));
    });
    for (const bool may : {true, false}) {
        mayReadVoids = may;
        fixture.client->asked.clear();
        FeedPosition at{{}, u"2026-05-04T11:00:00+00:00 2026-05-01T00:00:00+00:00"_s};
        QStringList sales;
        for (bool last = false; !last;) {
            const auto found = await(fixture.api->readSales(at));
            QVERIFY(found);
            for (const Sale &row : found->rows)
                sales.append(row.remoteId);
            at = found->next;
            last = found->last;
            QVERIFY(sales.size() < 10);
        }
        // 5 has not changed since everything was known.
        QCOMPARE(sales, may ? QStringList({u"9"_s, u"6"_s, u"7"_s}) : QStringList({u"9"_s, u"6"_s}));
        QVERIFY(fixture.client->address(2).contains("completeTime=%3E%3D%2C2026-04-24T00%3A00%3A00"));
        QVERIFY(fixture.client->address(3).contains("createTime=%3E%3D%2C2026-04-30T23%3A50%3A00"));
        QCOMPARE(at, (FeedPosition{{}, u"2026-05-04T12:00:00+00:00 2026-05-04T12:00:00+00:00"_s}));
        fixture.client->asked.clear();
        const auto next = await(fixture.api->readSales(at));
        QVERIFY(next->last);
        QCOMPARE(fixture.client->asked.size(), 2);
    }
}

void RSeriesFeedsTest::salesFallBackWhenTheFilterIsIgnored()
{
    Fixture fixture([](const ApiRequest &request) -> Result<HttpResponse> {
        if (request.http.url.query().contains(u"updatetime"_s))
            return reply(page("Sale", {sale("1", "2019-01-01T00:00:00+00:00")}, nextOf("Sale", 1)));
        return reply(page("Sale", {sale("9", "2026-05-04T11:00:00+00:00")}));
    });
    const auto found = await(fixture.api->readSales({{}, u"2026-05-04T11:00:00+00:00"_s}));
    QVERIFY(found);
    QCOMPARE(found->rows.first().remoteId, u"9"_s);
    QVERIFY(found->last);
}

void RSeriesFeedsTest::aBrokenSalesPageIsNoReasonToFallBack()
{
    Fixture fixture({"{"});
    QCOMPARE(await(fixture.api->readSales({})).error().code, ErrorCode::BadReply);
    for (const ApiRequest &request : std::as_const(fixture.client->asked))
        QVERIFY(request.http.url.query().contains(u"sort=updatetime"_s));
}

void RSeriesFeedsTest::salesFromNowIsTheServersNow()
{
    Fixture fixture({page("Sale", {})});
    const auto now = await(fixture.api->salesFromNow());
    QVERIFY(now);
    QCOMPARE(*now, (FeedPosition{{}, u"2026-05-04T12:00:00+00:00"_s}));
}

void RSeriesFeedsTest::salesFromNowNeedsTheServersTime()
{
    Fixture fixture(
        [](const ApiRequest &) -> Result<HttpResponse> { return reply(page("Sale", {}), "today"); });
    QCOMPARE(await(fixture.api->salesFromNow()).error().code, ErrorCode::BadReply);
}

void RSeriesFeedsTest::withoutAnAccountNothingIsAsked()
{
    Fixture fixture({page("Item", {})});
    for (const QString &account : {QString(), u"../12"_s}) {
        const auto api = makeRSeriesApi(fixture.client, defaultAddressesOfRSeries(), account, fixture.clock);
        QCOMPARE(await(api->readProducts({})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(api->readReferenceData()).error().code, ErrorCode::InvalidInput);
    }
    QVERIFY(fixture.client->asked.isEmpty());
}

QTEST_GUILESS_MAIN(RSeriesFeedsTest)
#include "rseries_feeds_test.moc"
