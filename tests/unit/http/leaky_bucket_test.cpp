// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "http/leaky_bucket.h"
#include "simulated_bucket.h"

#include <QTest>

#include <functional>
#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;
using tillbridge::test::SimulatedBucket;

namespace {

const QString page = u"GET Item"_s;
const QDateTime someDay(QDate(2026, 11, 3), QTime(9, 0), Qt::UTC);

BudgetReading told(double level, double size = 90, double drip = 1)
{
    BudgetReading reading;
    reading.level = level;
    reading.size = size;
    reading.dripPerSecond = drip;
    return reading;
}

BudgetReading refusal(std::optional<std::chrono::milliseconds> retryAfter)
{
    BudgetReading reading;
    reading.retryAfter = retryAfter;
    return reading;
}

/// What a whole pull looked like from the vendor's side.
struct Outcome
{
    int ours = 0;
    int refused = 0;
    int theirsRefused = 0;
    double drips = 0;   ///< let through, both programs
    double seconds = 0; ///< until the last of ours was let through
};

/// Four workers, a network with latency, the vendor's bucket, perhaps a second program: all on one virtual
/// clock.
class Simulation
{
public:
    Simulation(int registers, int requests, unsigned seed)
        : m_bucket(registers)
        , m_clock(someDay)
        , m_model(m_clock.monotonic())
        , m_left(requests)
        , m_random(seed)
    {
    }

    SimulatedBucket &bucket() { return m_bucket; }
    /// What the manager's subscription or the vendor's rules do on the way.
    void after(std::chrono::milliseconds time, std::function<void()> change) { at(time, std::move(change)); }
    /// Comes evenly, or in clumps as people do.
    void addSecondProgram(double dripsPerSecond, double cost, bool evenly)
    {
        another(cost / dripsPerSecond, cost, evenly);
    }
    void setCost(double ofOurs) { m_cost = ofOurs; }
    void setLatency(int atLeast, int tail)
    {
        m_atLeast = atLeast;
        m_tailLength = tail;
    }

    Outcome run(int workers = 4)
    {
        for (int i = 0; i < workers; ++i)
            ++m_idle;
        departures();
        while (!m_events.empty() && m_outcome.ours < m_wanted) {
            const auto next = m_events.begin();
            m_clock.advance(next->first - m_clock.monotonic());
            const auto action = next->second;
            m_events.erase(next);
            action();
            departures();
        }
        return m_outcome;
    }

private:
    using Time = std::chrono::milliseconds;

    double seconds() const { return static_cast<double>(m_clock.monotonic().count()) / 1000; }
    Time oneWay() { return Time(static_cast<int>(m_atLeast + m_tailLength * m_tail(m_random))); }
    void at(Time when, std::function<void()> action) { m_events.emplace(when, std::move(action)); }

    void departures()
    {
        while (m_idle > 0 && m_left > 0) {
            const auto now = m_clock.monotonic();
            const auto wait = m_model.waitFor(page, m_cost, now);
            if (wait > 0ms) {
                if (m_nextLook <= now || m_nextLook > now + wait) {
                    m_nextLook = now + wait;
                    at(m_nextLook, [] {});
                }
                return;
            }
            m_model.charge(page, m_cost, now);
            --m_idle;
            --m_left;
            at(now + oneWay(), [this] { arrive(); });
        }
    }

    void arrive()
    {
        const auto answer = m_bucket.arrive(seconds(), m_cost);
        if (answer.status == 429) {
            ++m_outcome.refused;
            ++m_left;
        } else {
            ++m_outcome.ours;
            m_outcome.drips += m_cost;
            m_outcome.seconds = seconds();
        }
        at(m_clock.monotonic() + oneWay(), [this, answer] {
            ++m_idle;
            m_model.learn(page, answer.status, answer.reading, m_clock.monotonic());
        });
    }

    void another(double every, double cost, bool evenly)
    {
        const double pause = evenly ? every : std::exponential_distribution<double>(1 / every)(m_random);
        at(m_clock.monotonic() + Time(static_cast<int>(pause * 1000)), [this, every, cost, evenly] {
            if (m_bucket.arrive(seconds(), cost).status == 429)
                ++m_outcome.theirsRefused;
            else
                m_outcome.drips += cost;
            another(every, cost, evenly);
        });
    }

    SimulatedBucket m_bucket;
    ManualClock m_clock;
    LeakyBucket m_model;
    int m_left;
    const int m_wanted = m_left;
    int m_idle = 0;
    double m_cost = 1.4;
    int m_atLeast = 60; // ms, one way
    double m_tailLength = 500;
    Time m_nextLook{0};
    std::multimap<Time, std::function<void()>> m_events;
    Outcome m_outcome;
    std::mt19937 m_random;
    std::lognormal_distribution<double> m_tail{-3.0, 0.8};
};

/// Share of the rate the vendor permits: a full bucket at once and the drip from then on (the last request
/// may overflow).
double shareOf(const Outcome &outcome, const SimulatedBucket &bucket, double lastCost)
{
    const double shortest = (outcome.drips - lastCost - bucket.size()) / bucket.drip();
    return shortest / outcome.seconds;
}

} // namespace

class LeakyBucketTest final : public QObject
{
    Q_OBJECT

private slots:
    void startsWithOneRegister();
    void keepsFourDripsFree();
    void dripsMakeRoom();
    void believesHeadersUpAtOnceDownByHalf();
    void believesRateAndSizeOverFormulas();
    void learnsTheCostOfAShape();
    void requestLargerThanTheBucketLeavesWhenItIsEmpty();
    void staysBelowTheBurstLimit();
    void refusalPausesEverything_data();
    void refusalPausesEverything();
    void afterAPauseOneTriesAlone();
    void stragglersDoNotEndThePause();
    void aHangingRequestIsNotTakenForTheOneThatTries();
    void stormIsAskedLessAndLess();
    void lostProbeLetsAnotherTry();
    void forgottenProbeDoesNotBlockForEver();
    void unbelievableHeadersAreIgnored_data();
    void unbelievableHeadersAreIgnored();
    void levelsBeyondTheBucketAreIgnored();
    void stateSurvivesARestart_data();
    void stateSurvivesARestart();
    void estimates();
    void aloneUsesThePermittedRate_data();
    void aloneUsesThePermittedRate();
    void withASecondProgram_data();
    void withASecondProgram();
    void startsIntoAFullBucket();
    void rateChangesMidRun();
    void hurriedVendorOverALocalNetwork_data();
    void hurriedVendorOverALocalNetwork();
    void hurriedVendorOverASlowNetworkIsNotOverrun();
};

void LeakyBucketTest::startsWithOneRegister()
{
    const LeakyBucket bucket(0ms);
    const BudgetView view = bucket.view(0ms);
    QCOMPARE(view.level, 0.0);
    QCOMPARE(view.size, 90.0);
    QCOMPARE(view.dripPerSecond, 1.0);
    QCOMPARE(view.pausedFor, 0ms);
}

void LeakyBucketTest::keepsFourDripsFree()
{
    LeakyBucket bucket(0ms);
    bucket.learn(page, 200, told(84.6), 0ms);
    QCOMPARE(bucket.waitFor(page, 1.4, 0ms), 0ms);
    bucket.charge(page, 1.4, 0ms);
    QCOMPARE(bucket.waitFor(page, 1.4, 0ms), 1400ms);
}

void LeakyBucketTest::dripsMakeRoom()
{
    LeakyBucket bucket(0ms);
    bucket.learn(page, 200, told(86, 90, 2), 0ms);
    QCOMPARE(bucket.waitFor(page, 1, 0ms), 500ms);
    QCOMPARE(bucket.waitFor(page, 1, 499ms), 1ms);
    QCOMPARE(bucket.waitFor(page, 1, 500ms), 0ms);
    QCOMPARE(bucket.view(10s).level, 66.0);
    QCOMPARE(bucket.view(1000s).level, 0.0);
}

void LeakyBucketTest::believesHeadersUpAtOnceDownByHalf()
{
    LeakyBucket bucket(0ms);
    bucket.learn(page, 200, told(50), 0ms);
    QCOMPARE(bucket.view(0ms).level, 50.0);
    bucket.learn(page, 200, told(20), 0ms);
    QCOMPARE(bucket.view(0ms).level, 35.0);
    bucket.learn(page, 200, told(80), 0ms);
    QCOMPARE(bucket.view(0ms).level, 80.0);
    bucket.learn(page, 200, {}, 0ms);
    QCOMPARE(bucket.view(0ms).level, 80.0);
}

void LeakyBucketTest::believesRateAndSizeOverFormulas()
{
    LeakyBucket bucket(0ms);
    bucket.learn(page, 200, told(100, 180, 550), 0ms);
    QCOMPARE(bucket.view(0ms).size, 180.0);
    QCOMPARE(bucket.view(0ms).dripPerSecond, 550.0);
    QCOMPARE(bucket.view(100ms).level, 45.0);
}

void LeakyBucketTest::learnsTheCostOfAShape()
{
    LeakyBucket bucket(0ms);
    QCOMPARE(bucket.costOf(page, 1.4), 1.4);
    BudgetReading reading;
    reading.cost = 5.2;
    bucket.charge(page, 1.4, 0ms);
    bucket.learn(page, 200, reading, 0ms);
    QCOMPARE(bucket.costOf(page, 1.4), 5.2);
    QCOMPARE(bucket.costOf(u"PUT Item"_s, 1.5), 1.5);
    QCOMPARE(bucket.costOf(u"PUT Item"_s, -3), 0.0);
}

void LeakyBucketTest::requestLargerThanTheBucketLeavesWhenItIsEmpty()
{
    LeakyBucket bucket(0ms);
    bucket.learn(page, 200, told(10), 0ms);
    QCOMPARE(bucket.waitFor(page, 500, 0ms), 10s);
    QCOMPARE(bucket.waitFor(page, 500, 10s), 0ms);
}

void LeakyBucketTest::staysBelowTheBurstLimit()
{
    LeakyBucket bucket(0ms);
    BudgetReading reading = told(0, 1e5, 1);
    reading.burstSize = 10;
    bucket.learn(page, 200, reading, 0ms);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(bucket.waitFor(page, 1, 100ms * i), 0ms);
        bucket.charge(page, 1, 100ms * i);
    }
    QCOMPARE(bucket.waitFor(page, 1, 600ms), 400ms);
    QCOMPARE(bucket.waitFor(page, 1, 1000ms), 0ms);
    reading.burstSize = 1; // 60 % of one is none, and nothing would ever leave
    bucket.learn(page, 200, reading, 1000ms);
    QCOMPARE(bucket.waitFor(page, 1, 1600ms), 0ms);
    // A limiter slower than the drip has shorter windows than a second.
    reading = told(0, 1e5, 60);
    reading.burstSize = 20;
    bucket.learn(page, 200, reading, 1600ms);
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(bucket.waitFor(page, 1, 2600ms), 0ms);
        bucket.charge(page, 1, 2600ms);
    }
    QCOMPARE(bucket.waitFor(page, 1, 2600ms), 200ms);
}

void LeakyBucketTest::refusalPausesEverything_data()
{
    using Given = std::optional<std::chrono::milliseconds>;
    QTest::addColumn<Given>("retryAfter");
    QTest::addColumn<std::chrono::milliseconds>("pause");
    QTest::newRow("3 s") << Given(3s) << std::chrono::milliseconds(3s);
    QTest::newRow("none") << Given() << std::chrono::milliseconds(1s);
    QTest::newRow("0") << Given(0s) << std::chrono::milliseconds(1s);
    QTest::newRow("negative") << Given(-20s) << std::chrono::milliseconds(1s);
    QTest::newRow("a day") << Given(24h) << std::chrono::milliseconds(5min);
    QTest::newRow("smallest number") << Given(std::chrono::milliseconds::min())
                                     << std::chrono::milliseconds(1s);
    QTest::newRow("largest number") << Given(std::chrono::milliseconds::max())
                                    << std::chrono::milliseconds(5min);
}

void LeakyBucketTest::refusalPausesEverything()
{
    QFETCH(std::optional<std::chrono::milliseconds>, retryAfter);
    QFETCH(std::chrono::milliseconds, pause);
    LeakyBucket bucket(0ms);
    bucket.charge(page, 1, 0ms);
    BudgetReading reading = refusal(retryAfter);
    reading.level = 20; // the burst limiter refused: the bucket has room
    bucket.learn(page, 429, reading, 100ms);
    QCOMPARE(bucket.view(100ms).pausedFor, pause);
    QCOMPARE(bucket.waitFor(page, 1, 100ms), pause);
    QCOMPARE(bucket.waitFor(u"another shape"_s, 1, 100ms), pause);
    QCOMPARE(bucket.waitFor(page, 1, 100ms + pause), 0ms);
}

void LeakyBucketTest::afterAPauseOneTriesAlone()
{
    LeakyBucket bucket(0ms);
    bucket.charge(page, 1, 0ms);
    bucket.learn(page, 429, refusal(2s), 0ms);
    // Without a level the bucket is taken for full: with the pause over it needs room for the next one, too.
    const auto room = bucket.waitFor(page, 1, 2s);
    QVERIFY(room > 0ms);
    const auto now = 2s + room;
    QCOMPARE(bucket.waitFor(page, 1, now), 0ms);
    bucket.charge(page, 1, now);
    QVERIFY(bucket.waitFor(page, 1, now) > 60s);
    QVERIFY(bucket.waitFor(page, 1, now + 30s) > 60s);
    bucket.learn(page, 200, told(30), now + 200ms);
    QVERIFY(bucket.waitFor(page, 1, now + 60s) == 0ms);
}

void LeakyBucketTest::stragglersDoNotEndThePause()
{
    LeakyBucket bucket(0ms);
    for (int i = 0; i < 4; ++i)
        bucket.charge(page, 1, 0ms);
    bucket.learn(page, 429, refusal(2s), 100ms);
    bucket.learn(page, 200, told(20), 150ms); // left before the pause
    bucket.learn(page, 429, refusal(3s), 200ms);
    QCOMPARE(bucket.view(200ms).pausedFor, 3s);
    QCOMPARE(bucket.waitFor(page, 1, 60s), 0ms);
    bucket.charge(page, 1, 60s);
    QVERIFY(bucket.waitFor(page, 1, 60s) > 60s);
    bucket.learn(page, 200, told(20), 60s); // the last straggler, however late
    QVERIFY(bucket.waitFor(page, 1, 60s) > 60s);
    bucket.learn(page, 200, told(20), 60s);
    QCOMPARE(bucket.waitFor(page, 1, 60s), 0ms);
}

void LeakyBucketTest::aHangingRequestIsNotTakenForTheOneThatTries()
{
    LeakyBucket bucket(0ms);
    bucket.charge(page, 1, 0ms); // hangs
    bucket.charge(page, 1, 0ms);
    bucket.learn(page, 429, refusal(1s), 100ms);
    bucket.charge(page, 1, 1100ms);
    BudgetReading reading = told(20);
    reading.took = 290ms;
    bucket.learn(page, 200, reading, 1400ms);
    QCOMPARE(bucket.waitFor(page, 1, 1400ms), 0ms);

    bucket.charge(page, 1, 1500ms);
    bucket.learn(page, 429, refusal(1s), 1600ms);
    bucket.charge(page, 1, 3600ms);
    BudgetReading late = told(20);
    late.took = 60s;
    bucket.learn(page, 0, late, 3700ms); // now the hanging one ends: the other is still awaited
    QVERIFY(bucket.waitFor(page, 1, 3700ms) > 60s);
}

void LeakyBucketTest::stormIsAskedLessAndLess()
{
    LeakyBucket bucket(0ms);
    BudgetReading reading = refusal(1s);
    reading.level = 10;
    std::chrono::milliseconds now = 0ms;
    int asked = 0;
    while (now < 60s) {
        bucket.charge(page, 1, now);
        ++asked;
        bucket.learn(page, 429, reading, now);
        QCOMPARE(bucket.waitFor(page, 1, now), bucket.view(now).pausedFor);
        now += bucket.view(now).pausedFor;
    }
    QVERIFY2(asked <= 7, qPrintable(QString::number(asked)));
    bucket.charge(page, 1, now);
    bucket.learn(page, 200, told(10), now);
    bucket.charge(page, 1, now);
    bucket.learn(page, 429, reading, now);
    QCOMPARE(bucket.view(now).pausedFor, 1s); // a new incident starts small
}

void LeakyBucketTest::lostProbeLetsAnotherTry()
{
    LeakyBucket bucket(0ms);
    BudgetReading reading = refusal(1s);
    reading.level = 10;
    bucket.charge(page, 1, 0ms);
    bucket.learn(page, 429, reading, 0ms);
    bucket.charge(page, 1, 1s);
    bucket.learn(page, 0, {}, 2s); // connection lost
    QCOMPARE(bucket.waitFor(page, 1, 2s), 0ms);
    bucket.charge(page, 1, 2s);
    QVERIFY(bucket.waitFor(page, 1, 2s) > 60s);
}

void LeakyBucketTest::forgottenProbeDoesNotBlockForEver()
{
    LeakyBucket bucket(0ms);
    BudgetReading reading = refusal(1s);
    reading.level = 10;
    bucket.charge(page, 1, 0ms);
    bucket.learn(page, 429, reading, 0ms);
    bucket.charge(page, 1, 1s); // and nobody ever tells
    QVERIFY(bucket.waitFor(page, 1, 2s) > 60s);
    QCOMPARE(bucket.waitFor(page, 1, 10min), 0ms);
}

void LeakyBucketTest::unbelievableHeadersAreIgnored_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("not a number") << std::nan("");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("negative") << -1.0;
    QTest::newRow("huge") << 1e300;
}

void LeakyBucketTest::unbelievableHeadersAreIgnored()
{
    QFETCH(double, value);
    LeakyBucket bucket(0ms);
    BudgetReading reading;
    reading.level = reading.size = reading.dripPerSecond = reading.cost = value;
    reading.burstLevel = reading.burstSize = value;
    bucket.charge(page, 1.5, 0ms);
    bucket.learn(page, 200, reading, 0ms);
    QCOMPARE(bucket.view(0ms).level, 1.5);
    QCOMPARE(bucket.view(0ms).size, 90.0);
    QCOMPARE(bucket.view(0ms).dripPerSecond, 1.0);
    QCOMPARE(bucket.costOf(page, 1.5), 1.5);
    QCOMPARE(bucket.waitFor(page, 1.5, 0ms), 0ms);
}

/// A number may be finite and still no word about this bucket: believed, it would hold everything up for
/// hours.
void LeakyBucketTest::levelsBeyondTheBucketAreIgnored()
{
    LeakyBucket bucket(0ms);
    BudgetReading reading = told(9'000);
    reading.cost = 9'000;
    reading.dripPerSecond = 0.001;
    bucket.charge(page, 1.5, 0ms);
    bucket.learn(page, 200, reading, 0ms);
    QCOMPARE(bucket.waitFor(page, 1.5, 0ms), 0ms);
    QCOMPARE(bucket.view(0ms).level, 1.5);
    bucket.learn(page, 200, told(92.57), 0ms); // a little above its size is as documented
    QCOMPARE(bucket.view(0ms).level, 92.57);
}

void LeakyBucketTest::stateSurvivesARestart_data()
{
    QTest::addColumn<std::chrono::milliseconds>("since");
    QTest::addColumn<double>("level");
    QTest::newRow("at once") << std::chrono::milliseconds(0s) << 80.0;
    QTest::newRow("after 20 s") << std::chrono::milliseconds(20s) << 50.0;
    QTest::newRow("after a day") << std::chrono::milliseconds(24h) << 0.0;
    QTest::newRow("the wall clock went back") << std::chrono::milliseconds(-1h) << 80.0;
}

void LeakyBucketTest::stateSurvivesARestart()
{
    QFETCH(std::chrono::milliseconds, since);
    QFETCH(double, level);
    LeakyBucket before(0ms);
    BudgetReading reading = told(80, 100, 1.5);
    reading.burstSize = 7;
    before.learn(page, 200, reading, 0ms);
    const BudgetState state = before.state(0ms, someDay);
    QCOMPARE(state.at, someDay);
    QCOMPARE(state.burstSize, 7.0);
    const LeakyBucket after(state, since, 5s);
    QCOMPARE(after.view(5s).level, level);
    QCOMPARE(after.view(5s).size, 100.0);
    QCOMPARE(after.view(5s).dripPerSecond, 1.5);
}

void LeakyBucketTest::estimates()
{
    LeakyBucket bucket(0ms);
    QCOMPARE(bucket.estimate(86, 0ms), 0ms);
    QCOMPARE(bucket.estimate(140, 0ms), 54s); // 100 pages of 1.4
    bucket.learn(page, 200, told(40, 90, 2), 0ms);
    QCOMPARE(bucket.estimate(86, 0ms), 20s);
    QCOMPARE(bucket.estimate(-5, 0ms), 0ms);
    BudgetReading reading = refusal(30s);
    reading.level = 10;
    bucket.charge(page, 1, 0ms);
    bucket.learn(page, 429, reading, 0ms);
    QCOMPARE(bucket.estimate(1, 0ms), 30s);
}

void LeakyBucketTest::aloneUsesThePermittedRate_data()
{
    QTest::addColumn<int>("registers");
    QTest::addColumn<unsigned>("seed");
    for (const int registers : {1, 3, 10}) {
        for (unsigned seed = 1; seed <= 9; ++seed)
            QTest::addRow("%d registers, seed %u", registers, seed) << registers << seed;
    }
}

void LeakyBucketTest::aloneUsesThePermittedRate()
{
    QFETCH(int, registers);
    QFETCH(unsigned, seed);
    Simulation simulation(registers, 1200, seed);
    const Outcome outcome = simulation.run();
    QCOMPARE(outcome.ours, 1200);
    QCOMPARE(outcome.refused, 0);
    const double share = shareOf(outcome, simulation.bucket(), 1.4);
    qInfo("%.2f %% of the permitted rate", share * 100);
    QVERIFY(share >= 0.99);
    QVERIFY(share <= 1.001); // more would mean that the simulated vendor is too generous
}

void LeakyBucketTest::withASecondProgram_data()
{
    QTest::addColumn<int>("registers");
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("evenly");
    for (const int registers : {1, 3, 10}) {
        for (unsigned seed = 1; seed <= 9; ++seed) {
            QTest::addRow("%d registers, evenly, seed %u", registers, seed) << registers << seed << true;
            QTest::addRow("%d registers, in clumps, seed %u", registers, seed) << registers << seed << false;
        }
    }
}

void LeakyBucketTest::withASecondProgram()
{
    QFETCH(int, registers);
    QFETCH(unsigned, seed);
    QFETCH(bool, evenly);
    Simulation simulation(registers, 1200, seed);
    simulation.addSecondProgram(0.2 * simulation.bucket().drip(), 1.4, evenly);
    const Outcome outcome = simulation.run();
    QCOMPARE(outcome.ours, 1200);
    const double share = shareOf(outcome, simulation.bucket(), 1.4);
    qInfo("%.2f %% of the joint rate, %d of ours and %d of theirs refused", share * 100, outcome.refused,
          outcome.theirsRefused);
    QVERIFY(share >= 0.99);
    QVERIFY(outcome.refused <= 1);
    if (evenly) // three of theirs at the same moment overflow any margin
        QVERIFY(outcome.theirsRefused <= 1);
}

void LeakyBucketTest::startsIntoAFullBucket()
{
    Simulation simulation(1, 300, 1);
    simulation.bucket().fill(89);
    const Outcome outcome = simulation.run();
    QCOMPARE(outcome.ours, 300);
    QVERIFY(outcome.refused <= 4); // what left before the first answer, and never again
}

void LeakyBucketTest::rateChangesMidRun()
{
    Simulation simulation(3, 1000, 4);
    simulation.after(60s, [&] { simulation.bucket().setDrip(1); });
    simulation.after(200s, [&] { simulation.bucket().setDrip(5.5); });
    const Outcome outcome = simulation.run();
    QCOMPARE(outcome.ours, 1000);
    QVERIFY(outcome.refused <= 1);
}

void LeakyBucketTest::hurriedVendorOverALocalNetwork_data()
{
    QTest::addColumn<double>("times");
    QTest::addColumn<bool>("secondProgram");
    for (const double times : {5.0, 20.0, 60.0}) {
        QTest::addRow("%.0f times, alone", times) << times << false;
        QTest::addRow("%.0f times, two programs", times) << times << true;
    }
}

void LeakyBucketTest::hurriedVendorOverALocalNetwork()
{
    QFETCH(double, times);
    QFETCH(bool, secondProgram);
    Simulation simulation(1, 1200, 3);
    simulation.bucket().hurry(times);
    simulation.setLatency(1, 20);
    if (secondProgram)
        simulation.addSecondProgram(0.2 * simulation.bucket().drip(), 1.4, true);
    const Outcome outcome = simulation.run();
    QCOMPARE(outcome.ours, 1200);
    QVERIFY(outcome.refused <= (secondProgram ? 1 : 0));
    const double share = shareOf(outcome, simulation.bucket(), 1.4);
    qInfo("%.2f %% of the permitted rate", share * 100);
    QVERIFY(share >= 0.99);
}

void LeakyBucketTest::hurriedVendorOverASlowNetworkIsNotOverrun()
{
    Simulation simulation(1, 1500, 2);
    simulation.bucket().hurry(100);
    simulation.bucket().setBurst(2000);
    simulation.setCost(10);
    const Outcome outcome = simulation.run(16);
    QCOMPARE(outcome.ours, 1500);
    QCOMPARE(outcome.refused, 0);
}

QTEST_GUILESS_MAIN(LeakyBucketTest)
#include "leaky_bucket_test.moc"
