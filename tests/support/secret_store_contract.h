// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every SecretStore must do, whatever keeps the secrets: called by the tests of each of them.

#include "secrets/secret_store.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

namespace tillbridge {

/// For QCOMPARE: nothing of the tests' values is secret.
inline char *toString(const Secret &secret)
{
    return QTest::toString(secret.reveal().left(200));
}

/// Waits with the event loop running: the keychain's jobs need it, many turns of it for each.
template <typename T>
[[nodiscard]] T answerOf(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if ((!future.isFinished() && !finished.wait(40000)) || future.resultCount() == 0)
        return std::unexpected(Error::of(ErrorCode::TimedOut, {}, QStringLiteral("a future never finished")));
    return future.result();
}

/// What stands there, or the error's name or "nothing" in its place: a comparison that fails then says why.
[[nodiscard]] inline Secret readBack(SecretStore &store, const SecretName &name)
{
    const Result<std::optional<Secret>> answer = answerOf(store.read(name));
    if (!answer)
        return Secret(describeForLog(answer.error()).toUtf8());
    return answer->value_or(Secret("nothing"));
}

/// No byte that a careless text conversion or a zero-terminated string would survive is left out.
[[nodiscard]] inline Secret patternedSecret(qsizetype bytes, int seed)
{
    QByteArray value(bytes, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes; ++i)
        value[i] = static_cast<char>((i * 31 + seed * 7 + i / 256) & 0xff);
    return Secret(value);
}

inline void checkSecretStoreContract(SecretStore &store)
{
    using Read = Result<std::optional<Secret>>;
    const SecretName name{QStringLiteral("connection-1"), QStringLiteral("tokens")};
    const SecretName other{QStringLiteral("connection-1"), QStringLiteral("client-secret")};
    const SecretName neighbour{QStringLiteral("connection-11"), QStringLiteral("tokens")};

    const Read before = answerOf(store.read(name));
    QVERIFY2(before, qPrintable(before ? QString() : describeForLog(before.error())));
    QVERIFY(!before->has_value());
    QVERIFY(answerOf(store.settle(name)));
    QVERIFY(answerOf(store.remove(name)));

    for (const qsizetype size : {0, 1, 1999, 2000, 2001, 4096, 100'000, 5}) {
        const Secret value = patternedSecret(size, static_cast<int>(size));
        const Done written = answerOf(store.write(name, value));
        QVERIFY2(written, qPrintable(written ? QString() : describeForLog(written.error())));
        QCOMPARE(readBack(store, name), value);
        if (size % 2 == 0)
            QVERIFY(answerOf(store.settle(name)));
        QCOMPARE(readBack(store, name), value);
    }

    QCOMPARE(readBack(store, other), Secret("nothing"));
    QVERIFY(answerOf(store.write(other, Secret("other"))));
    QVERIFY(answerOf(store.write(neighbour, Secret("neighbour"))));
    QVERIFY(answerOf(store.remove(name)));
    QCOMPARE(readBack(store, name), Secret("nothing"));
    QVERIFY(answerOf(store.remove(name)));
    QCOMPARE(readBack(store, other), Secret("other"));
    QCOMPARE(readBack(store, neighbour), Secret("neighbour"));

    // Calls that are not waited for keep their order.
    auto first = store.write(name, Secret("first"));
    auto second = store.write(name, Secret("second"));
    auto reading = store.read(name);
    QVERIFY(answerOf(first));
    QVERIFY(answerOf(second));
    QCOMPARE(answerOf(reading).value().value(), Secret("second"));

    QVERIFY(answerOf(store.remove(name)));
    QVERIFY(answerOf(store.remove(other)));
    QVERIFY(answerOf(store.remove(neighbour)));
}

} // namespace tillbridge
