// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feed_walk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

/// Pages by cursor, and what was done with them, in order.
struct Script
{
    QHash<QString, QList<Result<ProductPage>>> pages; ///< the last one of a cursor repeats
    QStringList log;
    std::optional<Error> storeError;
    FeedPosition stored{u"untouched"_s, {}};

    void page(const QString &cursor, const QString &row, const QString &next, bool last = false)
    {
        ProductPage page;
        if (!row.isEmpty()) {
            page.rows.append(Product());
            page.rows.last().remoteId = row;
        }
        page.next = last ? FeedPosition{{}, next} : FeedPosition{next, u"w0"_s};
        page.last = last;
        pages[cursor].append(page);
    }
    void refuse(const QString &cursor, ErrorCode code) { pages[cursor].append(failure(code)); }

    Done walk(const FeedPosition &at, const std::stop_token &stop = {})
    {
        FeedSource<Product> source;
        source.read = [this](const FeedPosition &position) {
            log.append(u"read "_s + position.cursor);
            auto &answers = pages[position.cursor];
            return readyFuture(answers.size() > 1 ? answers.takeFirst() : answers.first());
        };
        source.store = [this](const ProductPage &page) -> Done {
            if (storeError)
                return failure(*storeError);
            log.append(u"store "_s + (page.rows.isEmpty() ? u"nothing"_s : page.rows.first().remoteId));
            stored = page.next;
            return {};
        };
        source.storePosition = [this](const FeedPosition &position) -> Done {
            log.append(u"back to "_s + position.watermark);
            stored = position;
            return {};
        };
        return FeedWalk<Product>(source, at, stop).run();
    }
};

} // namespace

class FeedWalkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesAhead()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.page(u"2"_s, u"b"_s, u"3"_s);
        script.page(u"3"_s, u"c"_s, u"w1"_s, true);
        QVERIFY(script.walk({{}, u"w0"_s}));
        QCOMPARE(script.log, QStringList({u"read "_s, u"read 2"_s, u"store a"_s, u"read 3"_s, u"store b"_s,
                                          u"store c"_s}));
        QCOMPARE(script.stored, (FeedPosition{{}, u"w1"_s}));
    }

    void resumesInsideAWalk()
    {
        Script script;
        script.page(u"2"_s, u"b"_s, u"w1"_s, true);
        QVERIFY(script.walk({u"2"_s, u"w0"_s}));
        QCOMPARE(script.log, QStringList({u"read 2"_s, u"store b"_s}));
    }

    void aFailedReadKeepsThePlace()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.refuse(u"2"_s, ErrorCode::Offline);
        const auto walked = script.walk({});
        QCOMPARE(walked.error().code, ErrorCode::Offline);
        QCOMPARE(script.stored, (FeedPosition{u"2"_s, u"w0"_s}));
    }

    void aFailedStoreEndsTheWalk()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.page(u"2"_s, u"b"_s, u"w1"_s, true);
        script.storeError = Error::of(ErrorCode::DiskFull);
        QCOMPARE(script.walk({}).error().code, ErrorCode::DiskFull);
        QCOMPARE(script.stored.cursor, u"untouched"_s);
    }

    void aRefusedCursorRestartsFromTheWatermarkOnce()
    {
        Script script;
        script.refuse(u"9"_s, ErrorCode::CursorRefused);
        script.page({}, u"a"_s, u"2"_s);
        script.page(u"2"_s, u"b"_s, u"w1"_s, true);
        QVERIFY(script.walk({u"9"_s, u"w0"_s}));
        QCOMPARE(script.log, QStringList({u"read 9"_s, u"back to w0"_s, u"read "_s, u"read 2"_s, u"store a"_s,
                                          u"store b"_s}));
    }

    void refusedAgainGivesUpAtTheWatermark()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.refuse(u"2"_s, ErrorCode::CursorRefused);
        QCOMPARE(script.walk({{}, u"w0"_s}).error().code, ErrorCode::CursorRefused);
        QCOMPARE(script.stored, (FeedPosition{{}, u"w0"_s}));
        QCOMPARE(script.log.count(u"read 2"_s), 2);
    }

    void aRefusalOutsideAWalkIsNoCursor()
    {
        Script script;
        script.refuse({}, ErrorCode::CursorRefused);
        QCOMPARE(script.walk({{}, u"w0"_s}).error().code, ErrorCode::CursorRefused);
        QCOMPARE(script.log, QStringList({u"read "_s}));
    }

    void circles_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("to itself") << "3";
        QTest::newRow("to an old page") << "2";
        QTest::newRow("to nowhere") << "";
    }
    void circles()
    {
        QFETCH(QString, next);
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.page(u"2"_s, u"b"_s, u"3"_s);
        script.page(u"3"_s, u"c"_s, next);
        const auto walked = script.walk({{}, u"w0"_s});
        QCOMPARE(walked.error().code, ErrorCode::BadReply);
        QCOMPARE(script.stored, (FeedPosition{{}, u"w0"_s}));
        QVERIFY(!script.log.contains(u"store c"_s));
    }

    void anEmptyPageInTheMiddleIsAskedForAgain()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.page(u"2"_s, {}, u"3"_s);
        script.page(u"2"_s, u"b"_s, u"3"_s);
        script.page(u"3"_s, u"c"_s, u"w1"_s, true);
        QVERIFY(script.walk({}));
        QCOMPARE(script.log, QStringList({u"read "_s, u"read 2"_s, u"store a"_s, u"read 2"_s, u"read 3"_s,
                                          u"store b"_s, u"store c"_s}));
    }

    void anEmptyPageThatStaysEmptyIsBelieved()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.page(u"2"_s, {}, u"3"_s);
        script.page(u"3"_s, u"c"_s, u"w1"_s, true);
        QVERIFY(script.walk({}));
        QCOMPARE(script.log.count(u"read 2"_s), 2);
        QCOMPARE(script.log.last(2), QStringList({u"store nothing"_s, u"store c"_s}));
    }

    void aStopEndsItAtOnce()
    {
        Script script;
        script.page({}, u"a"_s, u"2"_s);
        script.pages[u"2"_s].append(failure(ErrorCode::Cancelled));
        std::stop_source stop;
        stop.request_stop();
        const auto walked = script.walk({}, stop.get_token());
        QCOMPARE(walked.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(FeedWalkTest)
#include "feed_walk_test.moc"
