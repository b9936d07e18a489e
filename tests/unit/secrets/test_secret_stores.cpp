// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memory_secret_store.h"
#include "secrets/queued_secret_store.h"

#include "tests/support/memory_markers.h"
#include "tests/support/scripted_entries.h"
#include "tests/support/secret_store_contract.h"

#include <QObject>
#include <QTest>

#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

const SecretName name{u"connection-7"_s, u"tokens"_s};

std::shared_ptr<SecretStore> queuedStore(std::unique_ptr<KeychainEntries> entries, const Clock &clock,
                                         std::chrono::milliseconds deadline)
{
    return std::make_shared<QueuedSecretStore>(
        std::make_unique<Generations>(u"5707e"_s, std::move(entries), std::make_shared<MemoryMarkers>()),
        clock, deadline);
}

/// A question on the screen that nobody answers.
class SilentEntries final : public KeychainEntries
{
public:
    SilentEntries(const Clock &clock, std::latch &asked)
        : m_clock(clock)
        , m_asked(asked)
    {
    }

    Result<std::optional<QByteArray>> read(const QString &, const Patience &patience) override
    {
        return wait(patience);
    }
    Done write(const QString &, const QByteArray &, const Patience &patience) override
    {
        return wait(patience);
    }
    Done remove(const QString &, const Patience &patience) override { return wait(patience); }

private:
    std::unexpected<Error> wait(const Patience &patience)
    {
        if (!m_asked.try_wait())
            m_asked.count_down();
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any never;
        never.wait_for(lock, patience.stop, patience.until - m_clock.monotonic(), [] { return false; });
        return failure(patience.stop.stop_requested() ? ErrorCode::Cancelled : ErrorCode::TimedOut);
    }

    const Clock &m_clock;
    std::latch &m_asked;
};

} // namespace

class SecretStoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryKeepsTheContract()
    {
        const auto store = makeMemorySecretStore();
        QVERIFY(!store->isLasting());
        checkSecretStoreContract(*store);
    }

    void keychainLogicKeepsTheContract()
    {
        ScriptedKeychain keychain;
        const SystemClock clock;
        const auto store = queuedStore(std::make_unique<ScriptedEntries>(keychain), clock, 30s);
        QVERIFY(store->isLasting());
        checkSecretStoreContract(*store);
        QCOMPARE(keychain.entries.size(), 0);
    }

    void theFaultHookDecides()
    {
        int accesses = 0;
        const auto store = makeFaultySecretStore([&](SecretAccess access, const SecretName &) {
            ++accesses;
            return access == SecretAccess::Write && accesses == 2 ? std::optional(ErrorCode::KeychainLocked)
                                                                  : std::nullopt;
        });
        QVERIFY(answerOf(store->write(name, Secret("one"))));
        QCOMPARE(answerOf(store->write(name, Secret("two"))).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(readBack(*store, name), Secret("one"));
    }

    void manyThreadsGetTheirOwnAnswers()
    {
        ScriptedKeychain keychain;
        const SystemClock clock;
        const auto store = queuedStore(std::make_unique<ScriptedEntries>(keychain), clock, 30s);
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int number = 0; number < 8; ++number) {
                threads.emplace_back([&, number] {
                    const SecretName own{u"connection-%1"_s.arg(number), u"tokens"_s};
                    for (int round = 0; round < 20; ++round) {
                        const Secret value = patternedSecret(3000, number * 100 + round);
                        auto written = store->write(own, value);
                        written.waitForFinished();
                        auto reading = store->read(own);
                        reading.waitForFinished();
                        wrong += !written.result() || !reading.result() || *reading.result() != value;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }

    void aPromptThatNobodyAnswersEndsWithTheDeadlineForAllWhoWait()
    {
        const SystemClock clock;
        std::latch asked(1);
        const auto store = queuedStore(std::make_unique<SilentEntries>(clock, asked), clock, 60ms);
        QList<QFuture<Done>> waiting;
        for (int i = 0; i < 5; ++i)
            waiting.append(store->write(name, Secret("x")));
        for (const auto &future : std::as_const(waiting))
            QCOMPARE(answerOf(future).error().code, ErrorCode::KeychainLocked);
    }

    void goingAwayAnswersEverybody()
    {
        const SystemClock clock;
        std::latch asked(1);
        auto store = queuedStore(std::make_unique<SilentEntries>(clock, asked), clock, 1h);
        auto running = store->read(name);
        auto queued = store->write(name, Secret("x"));
        asked.wait();
        store.reset();
        QVERIFY(running.isFinished());
        QCOMPARE(running.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(queued.result().error().code, ErrorCode::Cancelled);
    }

    void itsLastOwnerMayBeItsOwnContinuation()
    {
        ScriptedKeychain keychain;
        const SystemClock clock;
        auto store = queuedStore(std::make_unique<ScriptedEntries>(keychain), clock, 30s);
        std::latch released(1);
        auto reading = store->read(name);
        auto then = reading.then(QtFuture::Launch::Sync,
                                 [&released, kept = store](const Result<std::optional<Secret>> &) mutable {
                                     released.wait();
                                     kept.reset();
                                 });
        store.reset();
        released.count_down();
        QTRY_VERIFY(then.isFinished());
    }
};

QTEST_GUILESS_MAIN(SecretStoresTest)
#include "test_secret_stores.moc"
