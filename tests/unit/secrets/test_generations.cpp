// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/generations.h"

#include "tests/support/memory_markers.h"
#include "tests/support/scripted_entries.h"
#include "tests/support/secret_store_contract.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

const SecretName name{u"connection-7"_s, u"tokens"_s};
const Patience patience{};

/// The same keychain and markers as a new start of the program sees them.
struct Machine
{
    ScriptedKeychain keychain;
    std::shared_ptr<MemoryMarkers> markers = std::make_shared<MemoryMarkers>();

    [[nodiscard]] Generations start()
    {
        keychain.killedAt = -1;
        keychain.failsAt = -1;
        keychain.accesses = 0;
        return Generations(u"5707e"_s, std::make_unique<ScriptedEntries>(keychain), markers);
    }
};

Secret longValue(int seed)
{
    return patternedSecret(5000, seed);
}

/// What a run of `steps` leaves behind when it is killed at every access in turn, before or after its effect.
void killEverywhere(const std::function<void(Machine &)> &prepare,
                    const std::function<Done(Generations &)> &step,
                    const std::function<void(Machine &, bool finished)> &inspect)
{
    for (const bool after : {false, true}) {
        for (int at = 0;; ++at) {
            QVERIFY2(at < 200, "the step never finished");
            Machine machine;
            prepare(machine);
            Generations values = machine.start();
            machine.keychain.killedAt = at;
            machine.keychain.killedAfter = after;
            const bool finished = step(values).has_value() && machine.keychain.accesses <= at;
            inspect(machine, finished);
            if (QTest::currentTestFailed()) {
                qWarning("killed %s access %d", after ? "after" : "before", at);
                return;
            }
            if (finished)
                break;
        }
    }
}

} // namespace

class GenerationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillWhileReplacingLeavesOneWholeValue()
    {
        int oldSeen = 0;
        int newSeen = 0;
        killEverywhere([](Machine &machine) { QVERIFY(machine.start().write(name, longValue(1), patience)); },
                       [](Generations &values) { return values.write(name, longValue(2), patience); },
                       [&](Machine &machine, bool finished) {
                           const auto value = machine.start().read(name, patience);
                           QVERIFY(value);
                           QVERIFY(value->has_value());
                           QVERIFY(**value == longValue(1) || **value == longValue(2));
                           (**value == longValue(1) ? oldSeen : newSeen)++;
                           QVERIFY(!finished || **value == longValue(2));
                           // The next write goes on as if nothing had happened, and removing leaves nothing.
                           QVERIFY(machine.start().write(name, Secret("short"), patience));
                           QCOMPARE(machine.start().read(name, patience).value().value(), Secret("short"));
                           QVERIFY(machine.start().remove(name, patience));
                           QCOMPARE(machine.keychain.entries.keys(), QStringList());
                           QVERIFY(machine.markers->isEmpty());
                       });
        QVERIFY(oldSeen > 3);
        QVERIFY(newSeen > 1);
    }

    void aKillWhileReplacingTwiceUnsettledLeavesOneWholeValue()
    {
        killEverywhere(
            [](Machine &machine) {
                QVERIFY(machine.start().write(name, longValue(1), patience));
                QVERIFY(machine.start().write(name, longValue(2), patience));
            },
            [](Generations &values) { return values.write(name, longValue(3), patience); },
            [&](Machine &machine, bool) {
                const auto value = machine.start().read(name, patience);
                QVERIFY(value);
                QVERIFY(value->has_value());
                QVERIFY(**value == longValue(2) || **value == longValue(3));
                QVERIFY(machine.start().settle(name, patience));
                QCOMPARE(machine.start().read(name, patience).value().value(), **value);
                QVERIFY(machine.start().remove(name, patience));
                QCOMPARE(machine.keychain.entries.keys(), QStringList());
            });
    }

    void aKillDuringTheFirstWriteNeverReadsAsSignedOutOnceMarked()
    {
        killEverywhere([](Machine &) {},
                       [](Generations &values) { return values.write(name, longValue(1), patience); },
                       [&](Machine &machine, bool finished) {
                           const auto value = machine.start().read(name, patience);
                           if (value)
                               QCOMPARE(value->value(), longValue(1));
                           else
                               QCOMPARE(value.error().code, ErrorCode::KeychainLocked);
                           QVERIFY(value || !finished);
                           QVERIFY(machine.start().remove(name, patience));
                           QCOMPARE(machine.keychain.entries.keys(), QStringList());
                           QVERIFY(machine.markers->isEmpty());
                       });
    }

    void aKillWhileSettlingKeepsTheValue()
    {
        killEverywhere(
            [](Machine &machine) {
                QVERIFY(machine.start().write(name, longValue(1), patience));
                QVERIFY(machine.start().write(name, longValue(2), patience));
            },
            [](Generations &values) { return values.settle(name, patience); },
            [&](Machine &machine, bool) {
                QCOMPARE(machine.start().read(name, patience).value().value(), longValue(2));
                QVERIFY(machine.start().settle(name, patience));
                QCOMPARE(machine.start().read(name, patience).value().value(), longValue(2));
                QCOMPARE(machine.keychain.entries.size(), 4); // the index and three chunks
            });
    }

    void aKillWhileRemovingIsEitherThereOrGoneAndCanBeFinished()
    {
        killEverywhere(
            [](Machine &machine) {
                QVERIFY(machine.start().write(name, longValue(1), patience));
                QVERIFY(machine.start().write(name, longValue(2), patience));
            },
            [](Generations &values) { return values.remove(name, patience); },
            [&](Machine &machine, bool finished) {
                const auto value = machine.start().read(name, patience);
                QVERIFY(value);
                QVERIFY(!value->has_value() || **value == longValue(2));
                QVERIFY(!finished || !value->has_value());
                QVERIFY(machine.start().remove(name, patience));
                QVERIFY(!machine.start().read(name, patience).value().has_value());
                QCOMPARE(machine.keychain.entries.keys(), QStringList());
                QVERIFY(machine.markers->isEmpty());
            });
    }

    void oneFailedAccessNeverCostsTheOldValue()
    {
        for (int at = 0;; ++at) {
            Machine machine;
            QVERIFY(machine.start().write(name, longValue(1), patience));
            Generations values = machine.start();
            machine.keychain.failsAt = at;
            const Done written = values.write(name, longValue(2), patience);
            const bool reached = machine.keychain.accesses > at;
            const auto value = machine.start().read(name, patience);
            QVERIFY(value && value->has_value());
            // "Written" is a promise; "failed" leaves the old one.
            QCOMPARE(**value, written ? longValue(2) : longValue(1));
            if (!reached)
                break;
        }
    }

    void lockedNeverReadsAsSignedOut()
    {
        Machine machine;
        QVERIFY(machine.start().write(name, longValue(1), patience));
        const auto entries = machine.keychain.entries;
        machine.keychain.mood = ScriptedKeychain::Mood::Locked;
        QCOMPARE(machine.start().read(name, patience).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(machine.start().write(name, longValue(2), patience).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(machine.start().remove(name, patience).error().code, ErrorCode::KeychainLocked);
        machine.keychain.mood = ScriptedKeychain::Mood::Willing;
        QCOMPARE(machine.keychain.entries, entries);
        QCOMPARE(machine.start().read(name, patience).value().value(), longValue(1));
    }

    void lockedWhileRemovingKeepsTheMarker()
    {
        // Locked right before the i-th access: it must never be called removed while a chunk is still there.
        for (int at = 0; at < 12; ++at) {
            Machine machine;
            QVERIFY(machine.start().write(name, longValue(1), patience));

            struct LockingEntries final : KeychainEntries
            {
                LockingEntries(ScriptedKeychain &k, int n)
                    : inner(k)
                    , keychain(k)
                    , left(n)
                {
                }
                void count()
                {
                    if (left-- == 0)
                        keychain.mood = ScriptedKeychain::Mood::Locked;
                }
                Result<std::optional<QByteArray>> read(const QString &key, const Patience &p) override
                {
                    count();
                    return inner.read(key, p);
                }
                Done write(const QString &key, const QByteArray &value, const Patience &p) override
                {
                    count();
                    return inner.write(key, value, p);
                }
                Done remove(const QString &key, const Patience &p) override
                {
                    count();
                    return inner.remove(key, p);
                }
                ScriptedEntries inner;
                ScriptedKeychain &keychain;
                int left;
            };
            Generations values(u"5707e"_s, std::make_unique<LockingEntries>(machine.keychain, at),
                               machine.markers);
            const Done removed = values.remove(name, patience);
            machine.keychain.mood = ScriptedKeychain::Mood::Willing;
            bool chunkLeft = false;
            for (const QString &key : machine.keychain.entries.keys())
                chunkLeft |= key.contains(u"/tokens/"_s);
            QVERIFY2(!removed || !chunkLeft, qPrintable(QString::number(at)));
            QCOMPARE(machine.markers->isEmpty(), removed.has_value());
            QVERIFY(machine.start().remove(name, patience));
            QVERIFY(machine.markers->isEmpty());
        }
    }

    void lockedAtTheFirstSignInIsNotRememberedAsASecret()
    {
        Machine machine;
        machine.keychain.mood = ScriptedKeychain::Mood::Locked;
        QCOMPARE(machine.start().write(name, longValue(1), patience).error().code, ErrorCode::KeychainLocked);
        QVERIFY(machine.markers->isEmpty());
        QVERIFY(!machine.start().read(name, patience).value().has_value());
        QVERIFY(machine.start().remove(name, patience));
    }

    void withoutAServiceItSaysSo()
    {
        Machine machine;
        machine.keychain.mood = ScriptedKeychain::Mood::Missing;
        QCOMPARE(machine.start().read(name, patience).error().code, ErrorCode::KeychainMissing);
        QCOMPARE(machine.start().write(name, longValue(1), patience).error().code,
                 ErrorCode::KeychainMissing);
        QVERIFY(machine.markers->isEmpty());
        QVERIFY(machine.start().remove(name, patience)); // there was never anything
    }

    void damagedAndForeignDataIsNeverTakenForASecret_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("bytes");
        const QString base = u"tillbridge/5707e/connection-7/tokens"_s;
        QTest::newRow("empty index") << base << QByteArray();
        QTest::newRow("foreign index") << base << QByteArray("{\"access_token\":\"x\"}");
        QTest::newRow("cut index") << base << QByteArray("{\"version\":1,\"current\":{\"generation\":1,\"by");
        QTest::newRow("negative size")
            << base << QByteArray("{\"version\":1,\"current\":{\"generation\":1,\"bytes\":-5}}");
        QTest::newRow("empty chunk") << base + u"/1/1"_s << QByteArray();
        QTest::newRow("cut chunk") << base + u"/1/1"_s << QByteArray("abc");
        QTest::newRow("foreign chunk") << base + u"/1/2"_s << QByteArray(1000, 'x');
    }

    void damagedAndForeignDataIsNeverTakenForASecret()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, bytes);
        Machine machine;
        QVERIFY(machine.start().write(name, longValue(1), patience));
        QVERIFY(machine.keychain.entries.contains(key));
        machine.keychain.entries.insert(key, bytes);
        QCOMPARE(machine.start().read(name, patience).error().code, ErrorCode::KeychainFailed);
        QVERIFY(machine.start().write(name, longValue(2), patience));
        QCOMPARE(machine.start().read(name, patience).value().value(), longValue(2));
    }

    void aDamagedValueFallsBackToTheSpareUntilSettled()
    {
        Machine machine;
        QVERIFY(machine.start().write(name, longValue(1), patience));
        QVERIFY(machine.start().write(name, longValue(2), patience));
        machine.keychain.entries.remove(u"tillbridge/5707e/connection-7/tokens/2/1"_s);
        QCOMPARE(machine.start().read(name, patience).value().value(), longValue(1));
        QVERIFY(machine.start().settle(name, patience)); // must not throw the only whole one away
        QCOMPARE(machine.start().read(name, patience).value().value(), longValue(1));
    }

    void entriesAreSmallEnoughForEveryPlatform()
    {
        Machine machine;
        QVERIFY(machine.start().write(name, patternedSecret(100'000, 1), patience));
        QVERIFY(machine.start().write(name, patternedSecret(100'000, 2), patience));
        for (const QByteArray &entry : std::as_const(machine.keychain.entries))
            QVERIFY(entry.size() <= 2000);
        for (const QString &key : machine.keychain.entries.keys())
            QVERIFY(key.startsWith(u"tillbridge/5707e/connection-7/tokens"_s));
    }
};

QTEST_GUILESS_MAIN(GenerationsTest)
#include "test_generations.moc"
