// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/query.h"
#include "lightspeed/rseries/replies.h"
#include "lightspeed/rseries/vendor_time.h"
#include "lightspeed/rseries/walk.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::rseries;
using namespace Qt::StringLiterals;

namespace {

const auto api = QUrl(u"https://api.lightspeedapp.com"_s);

QUrl pageUrl(int number)
{
    return QUrl(u"https://api.lightspeedapp.com/API/V3/Account/12/Item.json?after=%1"_s.arg(number));
}

QDateTime at(const char *text)
{
    return readTime(text);
}

} // namespace

class RSeriesPagingTest final : public QObject
{
    Q_OBJECT

private slots:
    void encodesQueriesAsTheServerEchoesThem();
    void keepsAPrefixOfTheAddress();
    void readsTimes_data();
    void readsTimes();
    void writesTimes();
    void sendsNextVerbatim_data();
    void sendsNextVerbatim();
    void refusesNextElsewhere_data();
    void refusesNextElsewhere();
    void refusesNextToItself();
    void findsCircles_data();
    void findsCircles();
    void findsCirclesAcrossARestart();
    void acceptsALongWalk();
    void cursorSurvives();
    void refusesForeignCursors_data();
    void refusesForeignCursors();
    void choosesTheWatermark_data();
    void choosesTheWatermark();
};

void RSeriesPagingTest::encodesQueriesAsTheServerEchoesThem()
{
    Query query(api, u"Account/12/Item"_s);
    query.withRelations({u"ItemShops"_s, u"Prices"_s})
        .equals("sort", u"timeStamp"_s)
        .compares("timeStamp", ">=", u"2026-01-02T03:04:05+00:00"_s)
        .compares("itemID", "IN", u"[1,2]"_s)
        .equals("description", u"50% & more?"_s);
    QCOMPARE(query.url().toEncoded(),
             "https://api.lightspeedapp.com/API/V3/Account/12/Item.json"
             "?load_relations=%5B%22ItemShops%22%2C%22Prices%22%5D&sort=timeStamp"
             "&timeStamp=%3E%3D%2C2026-01-02T03%3A04%3A05%2B00%3A00&itemID=IN%2C%5B1%2C2%5D"
             "&description=50%25%20%26%20more%3F"_ba);
}

void RSeriesPagingTest::keepsAPrefixOfTheAddress()
{
    QCOMPARE(Query(QUrl(u"http://127.0.0.1:8080/shop/"_s), u"Session"_s).url().toEncoded(),
             "http://127.0.0.1:8080/shop/API/V3/Session.json"_ba);
}

void RSeriesPagingTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const QString &utc) {
        QTest::newRow(text) << QByteArray(text) << utc;
    };
    row("2026-01-02T03:04:05+00:00", u"2026-01-02T03:04:05Z"_s);
    row("2026-01-02T03:04:05Z", u"2026-01-02T03:04:05Z"_s);
    row("2026-01-02T03:04:05", u"2026-01-02T03:04:05Z"_s);
    row("2021-07-24T16:20:32-04:00", u"2021-07-24T20:20:32Z"_s);
    row("2021-07-24T16:20:32+0200", u"2021-07-24T14:20:32Z"_s);
    row("2040-02-29T00:00:00+00:00", u"2040-02-29T00:00:00Z"_s);
    row("2016-12-31T23:59:60+00:00", u"2017-01-01T00:00:00Z"_s);
    row("2026-13-01T00:00:00+00:00", {});
    row("2026-02-30T00:00:00+00:00", {});
    row("2026-01-02T25:00:00+00:00", {});
    row("0000-00-00T00:00:00+00:00", {});
    row("", {});
    row("yesterday", {});
}

void RSeriesPagingTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);
    const QDateTime time = readTime(text.toStdString());
    QCOMPARE(time.isValid() ? time.toString(Qt::ISODate) : QString(), utc);
}

void RSeriesPagingTest::writesTimes()
{
    QCOMPARE(writeTime(at("2026-01-02T03:04:05Z")), u"2026-01-02T03:04:05+00:00"_s);
    QCOMPARE(writeTime(QDateTime()), QString());
}

void RSeriesPagingTest::sendsNextVerbatim_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("as documented")
        << u"https://api.lightspeedapp.com/API/V3/Account/12/Item.json?timeStamp=%3E%3D%2C2021-03-03T00%3A00%3A00%2B00%3A00&sort=timeStamp&limit=100&after=WyIyMDIxLTExLTAxVDE0OjU1OjUxKzAwOjAwIiw1NDRd"_s;
    QTest::newRow("base64 with signs")
        << u"https://api.lightspeedapp.com/API/V3/Account/12/Item.json?limit=100&after=Wz+/A=="_s;
    QTest::newRow("base64 encoded")
        << u"https://api.lightspeedapp.com/API/V3/Account/12/Item.json?limit=100&after=Wz%2B%2FA%3D%3D"_s;
}

void RSeriesPagingTest::sendsNextVerbatim()
{
    QFETCH(QString, next);
    const auto url = nextPage(pageUrl(0), next);
    QVERIFY(url);
    QCOMPARE(QString::fromLatin1(url->toEncoded()), next);
}

void RSeriesPagingTest::refusesNextElsewhere_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("host") << u"https://evil.example/API/V3/Account/12/Item.json"_s;
    QTest::newRow("host as user info") << u"https://api.lightspeedapp.com@evil.example/x"_s;
    QTest::newRow("no scheme") << u"//evil.example/x"_s;
    QTest::newRow("scheme") << u"http://api.lightspeedapp.com/API/V3/Account/12/Item.json?after=1"_s;
    QTest::newRow("port") << u"https://api.lightspeedapp.com:8443/API/V3/Account/12/Item.json?after=1"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
}

void RSeriesPagingTest::refusesNextElsewhere()
{
    QFETCH(QString, next);
    const auto url = nextPage(pageUrl(0), next);
    QVERIFY(!url);
    QCOMPARE(url.error().code, ErrorCode::RedirectRefused);
}

void RSeriesPagingTest::refusesNextToItself()
{
    const auto url = nextPage(pageUrl(3), pageUrl(3).toString());
    QVERIFY(!url);
    QCOMPARE(url.error().code, ErrorCode::BadReply);
}

void RSeriesPagingTest::findsCircles_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("backTo");
    QTest::newRow("self") << 1 << 1;
    QTest::newRow("two") << 2 << 1;
    QTest::newRow("to the first of fifty") << 50 << 1;
    QTest::newRow("to an old one") << 50 << 37;
    QTest::newRow("to the last but one") << 50 << 49;
}

void RSeriesPagingTest::findsCircles()
{
    QFETCH(int, length);
    QFETCH(int, backTo);
    LoopGuard guard;
    int taken = 0;
    int page = 1;
    while (taken < 1000 && guard.accepts(pageUrl(page))) {
        ++taken;
        page = page == length ? backTo : page + 1;
    }
    QVERIFY2(taken <= 4 * length, qPrintable(QString::number(taken)));
}

void RSeriesPagingTest::findsCirclesAcrossARestart()
{
    Walk walk{pageUrl(1), u"timeStamp"_s, {}, {}, {}};
    int taken = 0;
    for (int page = 1; taken < 100; page = page == 5 ? 2 : page + 1) {
        const auto restored = Walk::fromCursor(walk.toCursor());
        QVERIFY(restored);
        walk = *restored;
        if (!walk.loops.accepts(pageUrl(page)))
            break;
        ++taken;
    }
    QVERIFY(taken < 20);
}

void RSeriesPagingTest::acceptsALongWalk()
{
    LoopGuard guard;
    for (int page = 1; page <= 5000; ++page)
        QVERIFY(guard.accepts(pageUrl(page)));
}

void RSeriesPagingTest::cursorSurvives()
{
    const Walk walk{pageUrl(7), u"updatetime"_s, at("2026-01-02T03:04:05Z"), at("2026-01-02T03:00:00Z"),
                    LoopGuard(u"abc"_s, 2, 4)};
    const auto restored = Walk::fromCursor(walk.toCursor());
    QVERIFY(restored);
    QCOMPARE(restored->page, walk.page);
    QCOMPARE(restored->orderedBy, walk.orderedBy);
    QCOMPARE(restored->newest, walk.newest);
    QCOMPARE(restored->startedAt, walk.startedAt);
    QCOMPARE(restored->loops.mark(), u"abc"_s);
    QCOMPARE(restored->loops.steps(), 2);
    QCOMPARE(restored->loops.span(), 4);
    QCOMPARE(restored->toCursor(), walk.toCursor());
}

void RSeriesPagingTest::refusesForeignCursors_data()
{
    QTest::addColumn<QString>("cursor");
    QTest::newRow("words") << u"not a cursor"_s;
    QTest::newRow("empty object") << u"{}"_s;
    QTest::newRow("array") << u"[1,2]"_s;
    QTest::newRow("another version")
        << u"{\"v\":99,\"page\":\"https://a/b\",\"by\":\"timeStamp\",\"span\":1}"_s;
    QTest::newRow("relative page") << u"{\"v\":1,\"page\":\"/b\",\"by\":\"timeStamp\",\"span\":1}"_s;
    QTest::newRow("cut") << u"{\"v\":1,\"page\":\"https://a/b\",\"by\":\"time"_s;
}

void RSeriesPagingTest::refusesForeignCursors()
{
    QFETCH(QString, cursor);
    const auto walk = Walk::fromCursor(cursor);
    QVERIFY(!walk);
    QCOMPARE(walk.error().code, ErrorCode::CursorRefused);
}

void RSeriesPagingTest::choosesTheWatermark_data()
{
    QTest::addColumn<QByteArray>("newest");
    QTest::addColumn<QByteArray>("started");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("watermark");
    const QByteArray early = "2026-05-01T00:00:00+00:00";
    const QByteArray middle = "2026-05-02T00:00:00+00:00";
    const QByteArray late = "2026-05-03T00:00:00+00:00";
    QTest::newRow("nothing seen") << QByteArray() << middle << late << QString();
    QTest::newRow("old rows: the walk's start") << early << middle << late << QString::fromLatin1(middle);
    QTest::newRow("changed while walking") << middle << early << late << QString::fromLatin1(middle);
    QTest::newRow("from the future") << late << early << middle << QString::fromLatin1(middle);
    QTest::newRow("server without a clock")
        << middle << QByteArray() << QByteArray() << QString::fromLatin1(middle);
}

void RSeriesPagingTest::choosesTheWatermark()
{
    QFETCH(QByteArray, newest);
    QFETCH(QByteArray, started);
    QFETCH(QByteArray, now);
    QFETCH(QString, watermark);
    const Walk walk{pageUrl(1), u"timeStamp"_s, at(newest.constData()), at(started.constData()), {}};
    QCOMPARE(walk.watermarkAfter(at(now.constData())), watermark);
}

QTEST_GUILESS_MAIN(RSeriesPagingTest)
#include "rseries_paging_test.moc"
