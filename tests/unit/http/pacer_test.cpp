// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/await.h"
#include "http/pacer.h"
#include "waiting.h"

#include <QTest>

#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;
using tillbridge::test::settled;

namespace {

const QString page = u"GET Item"_s;
const QDateTime someDay(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC);

class MemoryBudgets final : public BudgetStore
{
public:
    std::optional<BudgetState> load(const QString &key) const override
    {
        const std::lock_guard lock(m_mutex);
        return m_states.contains(key) ? std::optional(m_states[key]) : std::nullopt;
    }
    void save(const QString &key, const BudgetState &state) override
    {
        const std::lock_guard lock(m_mutex);
        m_states.insert(key, state);
        ++m_saves;
    }
    int saves() const
    {
        const std::lock_guard lock(m_mutex);
        return m_saves;
    }

private:
    mutable std::mutex m_mutex;
    QHash<QString, BudgetState> m_states;
    int m_saves = 0;
};

BudgetReading told(double level, double size, double drip)
{
    BudgetReading reading;
    reading.level = level;
    reading.size = size;
    reading.dripPerSecond = drip;
    reading.burstSize = 1e5;
    return reading;
}

} // namespace

class PacerTest final : public QObject
{
    Q_OBJECT

private slots:
    void letsGoAtOnceWhileThereIsRoom();
    void interactiveGoesFirst();
    void oneRefusalHoldsEverybody();
    void whoGaveUpCostsNothing();
    void manyThreadsShareOneBudget();
    void endAnswersEverybody();
    void mayEndInsideItsOwnContinuation();
    void keepsItsStateInTheStore();
    void savesNowAndThen();

private:
    SystemClock m_clock;
};

void PacerTest::letsGoAtOnceWhileThereIsRoom()
{
    const auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    for (int i = 0; i < 5; ++i)
        QVERIFY(settled(pacer->admission(page, 1.4, Priority::Sync, {})));
    QVERIFY(pacer->view().level > 6 && pacer->view().level <= 7);
    QCOMPARE(pacer->estimate(1), 0ms);
}

void PacerTest::interactiveGoesFirst()
{
    const auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
    pacer->learn(page, 200, told(90, 90, 40)); // a tenth of a second until there is room for the next
    std::mutex mutex;
    QStringList order;
    QList<QFuture<Done>> waiting;
    const auto ask = [&](const QString &name, Priority priority) {
        waiting.append(pacer->admission(page, 1, priority, {}));
        whenAnswered(waiting.last(), [&, name](const Done &) {
            const std::lock_guard lock(mutex);
            order.append(name);
        });
    };
    ask(u"sync 1"_s, Priority::Sync);
    ask(u"sync 2"_s, Priority::Sync);
    ask(u"person 1"_s, Priority::Interactive);
    ask(u"person 2"_s, Priority::Interactive);
    for (const auto &future : waiting)
        QVERIFY(settled(future));
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order, QStringList({u"person 1"_s, u"person 2"_s, u"sync 1"_s, u"sync 2"_s}));
}

void PacerTest::oneRefusalHoldsEverybody()
{
    const auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
    BudgetReading refusal = told(10, 90, 1000);
    refusal.retryAfter = 1s;
    pacer->learn(page, 429, refusal);
    QVERIFY(pacer->view().pausedFor > 0ms);
    const auto first = pacer->admission(page, 1, Priority::Sync, {});
    const auto second = pacer->admission(page, 1, Priority::Interactive, {});
    QVERIFY(settled(second));
    QCOMPARE(pacer->view().pausedFor, 0ms);
    QVERIFY(!first.isFinished()); // one tries alone
    pacer->learn(page, 200, told(10, 90, 1000));
    QVERIFY(settled(first));
}

void PacerTest::whoGaveUpCostsNothing()
{
    const auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
    pacer->learn(page, 200, told(87, 90, 10));
    std::stop_source source;
    const auto given = pacer->admission(page, 80, Priority::Sync, source.get_token()); // for eight seconds
    const auto next = pacer->admission(page, 1, Priority::Sync, {});
    source.request_stop();
    pacer->forgetStopped();
    QVERIFY(given.isFinished());
    QCOMPARE(given.result().error().code, ErrorCode::Cancelled);
    QVERIFY(pacer->admission(page, 80, Priority::Sync, source.get_token()).isFinished());
    QVERIFY(settled(next));
}

void PacerTest::manyThreadsShareOneBudget()
{
    const auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
    pacer->learn(page, 200, told(0, 90, 200));
    QElapsedTimer elapsed;
    elapsed.start();
    std::atomic<int> admitted = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 30; ++i)
                    admitted += await(pacer->admission(page, 1, Priority::Sync, {})) ? 1 : 0;
            });
        }
    }
    QCOMPARE(admitted, 240);
    // 240 drips through a bucket of 90 that loses 200 a second: no faster than this, whoever asks.
    QVERIFY(elapsed.elapsed() >= 700);
}

void PacerTest::endAnswersEverybody()
{
    auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
    pacer->learn(page, 200, told(90, 90, 0.01));
    const auto waiting = pacer->admission(page, 1, Priority::Sync, {});
    const auto another = pacer->admission(page, 1, Priority::Interactive, {});
    QVERIFY(!waiting.isFinished());
    pacer.reset();
    QCOMPARE(settled(waiting).error().code, ErrorCode::Cancelled);
    QCOMPARE(settled(another).error().code, ErrorCode::Cancelled);
}

void PacerTest::mayEndInsideItsOwnContinuation()
{
    auto pacer = makeLeakyBucketPacer(u"a"_s, m_clock, nullptr);
    QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
    pacer->learn(page, 200, told(90, 90, 100));
    std::atomic<bool> ended = false;
    const std::weak_ptr<Pacer> watched = pacer;
    const auto admission = pacer->admission(page, 1, Priority::Sync, {});
    whenAnswered(admission, [keep = std::exchange(pacer, nullptr), &ended](const Done &) { ended = true; });
    QTRY_VERIFY(ended);
    QTRY_VERIFY(watched.expired());
}

void PacerTest::keepsItsStateInTheStore()
{
    ManualClock clock(someDay);
    const auto store = std::make_shared<MemoryBudgets>();
    {
        const auto pacer = makeLeakyBucketPacer(u"account 7"_s, clock, store);
        QVERIFY(settled(pacer->admission(page, 1, Priority::Sync, {})));
        pacer->learn(page, 200, told(80, 100, 1.5));
    }
    QVERIFY(store->load(u"account 7"_s).has_value());
    clock.advance(20s);
    const auto again = makeLeakyBucketPacer(u"account 7"_s, clock, store);
    QCOMPARE(again->view().level, 50.0);
    QCOMPARE(again->view().size, 100.0);
    QCOMPARE(makeLeakyBucketPacer(u"account 8"_s, clock, store)->view().level, 0.0);
}

void PacerTest::savesNowAndThen()
{
    ManualClock clock(someDay);
    const auto store = std::make_shared<MemoryBudgets>();
    const auto pacer = makeLeakyBucketPacer(u"a"_s, clock, store);
    clock.advance(1min);
    for (int i = 0; i < 100; ++i)
        pacer->learn(page, 200, told(i, 100, 1));
    QTRY_COMPARE(store->saves(), 1);
    pacer->learn(page, 200, told(50, 100, 1));
    QCOMPARE(store->saves(), 1); // not for every answer
    clock.advance(6s);
    pacer->learn(page, 200, told(50, 100, 1));
    QTRY_COMPARE(store->saves(), 2);
}

QTEST_GUILESS_MAIN(PacerTest)
#include "pacer_test.moc"
