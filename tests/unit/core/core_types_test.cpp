// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change.h"
#include "core/clock.h"
#include "core/error.h"
#include "core/feed.h"
#include "core/ids.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/series.h"

#include <QDebug>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <sstream>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

template <typename T>
concept TextStreamable = requires(QTextStream &stream, const T &value)
{
    stream << value;
};
template <typename T>
concept Debuggable = requires(QDebug &stream, const T &value)
{
    stream << value;
};
template <typename T>
concept StdStreamable = requires(std::ostream &stream, const T &value)
{
    stream << value;
};
template <typename T>
concept TextLike = std::is_convertible_v<T, QString> || std::is_convertible_v<T, QByteArray> ||
    std::is_convertible_v<T, QVariant>;

// A secret cannot slip into a log by accident: this does not compile.
static_assert(!TextStreamable<Secret> && !Debuggable<Secret> && !StdStreamable<Secret> && !TextLike<Secret>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);
static_assert(Debuggable<QString>); // and the check can tell

// A shop's key is no product's.
static_assert(!std::is_convertible_v<ShopId, ProductId> && !std::is_constructible_v<ShopId, ProductId>);

constexpr int lastErrorCode = static_cast<int>(ErrorCode::ImportInvalid);

} // namespace

class CoreTypesTest final : public QObject
{
    Q_OBJECT

private slots:
    void errorNamesAreUniqueAndStable();
    void errorsTellTheirCauses();
    void manualClockMovesBothReadings();
    void systemClockIsUtcAndSteady();
    void manualClockIsSafeAcrossThreads();
    void ids();
    void randomIdsDiffer();
    void seriesNames();
    void feedNamesDiffer();
    void runCountsAddUp();
};

void CoreTypesTest::errorNamesAreUniqueAndStable()
{
    static const QRegularExpression snakeCase(u"^[a-z]+(_[a-z]+)*$"_s);
    QSet<QString> names;
    for (int code = 0; code <= lastErrorCode; ++code) {
        const QString name = errorCodeName(static_cast<ErrorCode>(code));
        QVERIFY2(snakeCase.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(name != u"unknown"_s, qPrintable(QString::number(code)));
        names.insert(name);
    }
    QCOMPARE(names.size(), lastErrorCode + 1);
    QCOMPARE(errorCodeName(static_cast<ErrorCode>(lastErrorCode + 1)), u"unknown"_s);
    // Stored, and printed by --json: these may not change.
    QCOMPARE(errorCodeName(ErrorCode::SignInNeeded), u"sign_in_needed"_s);
    QCOMPARE(errorCodeName(ErrorCode::OutcomeUnknown), u"outcome_unknown"_s);
}

void CoreTypesTest::errorsTellTheirCauses()
{
    const Error error = Error::of(ErrorCode::OutcomeUnknown, u"Main Street"_s, u"no answer"_s)
                            .causedBy(Error::of(ErrorCode::TimedOut, {}, u"after 60 s"_s));
    QCOMPARE(describeForLog(error), u"outcome_unknown [Main Street]: no answer <- timed_out: after 60 s"_s);
    QCOMPARE(describeForLog(Error::of(ErrorCode::Busy)), u"busy"_s);
    const Result<int> result = failure(error);
    const Result<int> copy = result;
    QCOMPARE(copy.error().cause->code, ErrorCode::TimedOut);
}

void CoreTypesTest::manualClockMovesBothReadings()
{
    const QDateTime start(QDate(2026, 3, 29), QTime(1, 59, 59), Qt::UTC);
    ManualClock clock(start);
    const auto before = clock.monotonic();
    QCOMPARE(clock.now(), start);
    clock.advance(1500ms);
    QCOMPARE(clock.now(), start.addMSecs(1500));
    QCOMPARE(clock.monotonic() - before, 1500ms);
    const ManualClock local(QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::OffsetFromUTC, 7200));
    QCOMPARE(local.now().timeSpec(), Qt::UTC);
    QCOMPARE(local.now().time(), QTime(10, 0));
}

void CoreTypesTest::systemClockIsUtcAndSteady()
{
    const SystemClock clock;
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    QVERIFY(qAbs(clock.now().msecsTo(QDateTime::currentDateTimeUtc())) < 5000);
    auto last = clock.monotonic();
    for (int i = 0; i < 1000; ++i) {
        const auto next = clock.monotonic();
        QVERIFY(next >= last);
        last = next;
    }
}

void CoreTypesTest::manualClockIsSafeAcrossThreads()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 1000; ++i)
                    clock.advance(1ms);
            });
        }
    }
    QCOMPARE(clock.monotonic(), 8000ms);
}

void CoreTypesTest::ids()
{
    QVERIFY(!ShopId().isValid());
    QVERIFY(!ShopId{-1}.isValid());
    QVERIFY(ShopId{1}.isValid());
    QVERIFY(ShopId{1} < ShopId{2});
    const QHash<ShopId, QString> names = {{ShopId{1}, u"a"_s}, {ShopId{2}, u"b"_s}};
    QCOMPARE(names.value(ShopId{2}), u"b"_s);
}

void CoreTypesTest::randomIdsDiffer()
{
    static const QRegularExpression form(u"^[0-9a-f]{32}$"_s);
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString id = randomId();
        QVERIFY(form.match(id).hasMatch());
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 1000);
}

void CoreTypesTest::seriesNames()
{
    for (const Series series : {Series::C, Series::R, Series::X}) {
        QCOMPARE(seriesFromName(seriesName(series)), series);
        QCOMPARE(seriesFromName(seriesName(series).toLower()), series);
    }
    for (const char *wrong : {"", "RR", "K", " r", "r "})
        QVERIFY(!seriesFromName(QString::fromLatin1(wrong)).has_value());
}

void CoreTypesTest::feedNamesDiffer()
{
    const QSet<QString> names = {feedName(Feed::Products), feedName(Feed::StockLevels),
                                 feedName(Feed::Sales)};
    QCOMPARE(names.size(), 3);
    QVERIFY(!names.contains(QString()));
    QVERIFY(!FeedPosition().insideWalk());
    QVERIFY((FeedPosition{u"page 2"_s, {}}).insideWalk());
}

void CoreTypesTest::runCountsAddUp()
{
    const RunCounts counts{.planned = 5, .held = 2, .sent = 3, .failed = 1, .skipped = 4, .unsure = 1};
    QCOMPARE(counts.total(), 16);
}

QTEST_GUILESS_MAIN(CoreTypesTest)
#include "core_types_test.moc"
