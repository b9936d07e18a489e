// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/await.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <latch>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

class AwaitTest final : public QObject
{
    Q_OBJECT

private slots:
    void readyAnswersAtOnce();
    void errorsComeThrough();
    void voidAnswers();
    void waitsForAnotherThread();
    void stopEndsTheWait();
    void stoppedBeforehandStillTakesAReadyAnswer();
    void lateAnswerAfterStopIsHarmless();
    void cancelledByItsMaker();
    void abandonedByItsMaker();
    void manyWaitersAtOnce();
    void whenAnsweredCallsOnce();
    void whenAnsweredHearsOfCancelling();
    void answersOnceThoughFinishedInTheSameMoment();
};

void AwaitTest::readyAnswersAtOnce()
{
    const auto answer = await(readyFuture<Result<int>>(42));
    QVERIFY(answer.has_value());
    QCOMPARE(*answer, 42);
}

void AwaitTest::errorsComeThrough()
{
    const auto answer = await(readyFuture<Result<int>>(failure(ErrorCode::Offline, u"host"_s, u"why"_s)));
    QCOMPARE(answer.error().code, ErrorCode::Offline);
    QCOMPARE(answer.error().subject, u"host"_s);
    QCOMPARE(answer.error().detail, u"why"_s);
}

void AwaitTest::voidAnswers()
{
    QVERIFY(await(readyFuture<Done>({})).has_value());
    QCOMPARE(await(readyFuture<Done>(failure(ErrorCode::DiskFull))).error().code, ErrorCode::DiskFull);
}

void AwaitTest::waitsForAnotherThread()
{
    QPromise<Result<QString>> promise;
    promise.start();
    auto future = promise.future();
    std::latch waiting(1);
    std::jthread maker([&] {
        waiting.wait();
        promise.addResult(u"done"_s);
        promise.finish();
    });
    waiting.count_down();
    const auto answer = await(future);
    QCOMPARE(*answer, u"done"_s);
}

void AwaitTest::stopEndsTheWait()
{
    QPromise<Result<int>> promise; // never answered
    promise.start();
    std::stop_source source;
    std::jthread stopper([&] { source.request_stop(); });
    QCOMPARE(await(promise.future(), source.get_token()).error().code, ErrorCode::Cancelled);
    promise.finish();
}

void AwaitTest::stoppedBeforehandStillTakesAReadyAnswer()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(await(readyFuture<Result<int>>(1), source.get_token()).has_value());
}

void AwaitTest::lateAnswerAfterStopIsHarmless()
{
    QPromise<Result<int>> promise;
    promise.start();
    std::stop_source source;
    source.request_stop();
    QCOMPARE(await(promise.future(), source.get_token()).error().code, ErrorCode::Cancelled);
    promise.addResult(7); // nobody is there any more
    promise.finish();
}

void AwaitTest::cancelledByItsMaker()
{
    QPromise<Result<int>> promise;
    promise.start();
    promise.future().cancel();
    promise.finish();
    QCOMPARE(await(promise.future()).error().code, ErrorCode::Cancelled);
}

void AwaitTest::abandonedByItsMaker()
{
    QFuture<Result<int>> future;
    {
        QPromise<Result<int>> promise;
        promise.start();
        future = promise.future();
    }
    QCOMPARE(await(future).error().code, ErrorCode::Cancelled);

    // Also while somebody is waiting already.
    auto promise = std::make_unique<QPromise<Result<int>>>();
    promise->start();
    future = promise->future();
    std::jthread maker([&] { promise.reset(); });
    QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
}

void AwaitTest::manyWaitersAtOnce()
{
    constexpr int count = 64;
    std::vector<QPromise<Result<int>>> promises(count);
    std::vector<QFuture<Result<int>>> futures;
    for (auto &promise : promises) {
        promise.start();
        futures.push_back(promise.future());
    }
    std::atomic<int> sum = 0;
    {
        std::vector<std::jthread> waiters;
        for (int i = 0; i < count; ++i)
            waiters.emplace_back([&, i] { sum += await(futures[static_cast<size_t>(i)]).value_or(0); });
        for (auto &promise : promises) {
            promise.addResult(2);
            promise.finish();
        }
    }
    QCOMPARE(sum, 2 * count);
}

void AwaitTest::whenAnsweredCallsOnce()
{
    int calls = 0;
    whenAnswered(readyFuture<Result<int>>(3), [&](const Result<int> &answer) {
        ++calls;
        QCOMPARE(*answer, 3);
    });
    QCOMPARE(calls, 1);

    QPromise<Result<int>> promise;
    promise.start();
    whenAnswered(promise.future(), [&](const Result<int> &answer) {
        ++calls;
        QCOMPARE(answer.error().code, ErrorCode::TimedOut);
    });
    QCOMPARE(calls, 1);
    promise.addResult(failure(ErrorCode::TimedOut));
    promise.finish();
    QCOMPARE(calls, 2);
}

void AwaitTest::whenAnsweredHearsOfCancelling()
{
    int calls = 0;
    QFuture<Result<int>> future;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenAnswered(promise.future(), [&](const Result<int> &answer) {
            ++calls;
            QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        });
        QCOMPARE(calls, 0);
    }
    QCOMPARE(calls, 1);
}

void AwaitTest::answersOnceThoughFinishedInTheSameMoment()
{
    // Both sides spin on it: waking up would take longer than the moment that is meant.
    std::atomic<int> turn = 0;
    std::unique_ptr<QPromise<Result<int>>> promise;
    std::jthread maker([&](const std::stop_token &stop) {
        for (int mine = 1; !stop.stop_requested(); mine += 2) {
            while (turn < mine && !stop.stop_requested())
                std::this_thread::yield();
            if (turn < mine)
                return;
            promise->addResult(mine);
            promise->finish();
            turn = mine + 1;
        }
    });
    int calls = 0;
    int rounds = 0;
    for (const QDeadlineTimer end(1000); !end.hasExpired(); ++rounds) {
        promise = std::make_unique<QPromise<Result<int>>>();
        promise->start();
        const auto future = promise->future();
        const int mine = 2 * rounds + 1;
        std::atomic<int> right = 0;
        turn = mine;
        for (std::atomic<int> wait = rounds % 400; wait > 0; --wait) {
        } // before, after and in the middle
        whenAnswered(future, [&](const Result<int> &answer) { right += answer == mine ? 1 : 2; });
        while (turn <= mine)
            std::this_thread::yield();
        calls += right;
    }
    QCOMPARE(calls, rounds);
}

QTEST_GUILESS_MAIN(AwaitTest)
#include "await_test.moc"
