// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain_secret_store.h"

#include "tests/support/memory_markers.h"
#include "tests/support/secret_store_contract.h"

#include <QObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

const SecretName name{u"connection-1"_s, u"tokens"_s};

QString runCommand(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

void keyring(const QString &order)
{
    runCommand(qEnvironmentVariable("TILLBRIDGE_KEYRING_SESSION"), {order});
}

QString secretService(const QString &object, const QString &method, const QStringList &arguments = {})
{
    return runCommand(u"gdbus"_s,
                      QStringList{u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                                  u"--object-path"_s, object, u"--method"_s, method} +
                          arguments);
}

/// Object paths of what the keyring holds of ours, as another program sees it.
QStringList itemsOfOurs(const QString &attribute, const QString &value)
{
    const QString reply =
        secretService(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.SearchItems"_s,
                      {u"{'%1':'%2'}"_s.arg(attribute, value)});
    static const QRegularExpression path(u"/org/freedesktop/secrets/collection/[^']+"_s);
    QStringList items;
    for (auto found = path.globalMatch(reply); found.hasNext();)
        items.append(found.next().captured());
    return items;
}

} // namespace

/// Against a real gnome-keyring in a session of its own (tests/support/keyring_session.sh).
class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_markers = std::make_shared<MemoryMarkers>();
        m_store = start();
    }

    void cleanup()
    {
        m_store.reset();
        for (const QString &item : itemsOfOurs(u"server"_s, u"tillbridge"_s))
            secretService(item, u"org.freedesktop.Secret.Item.Delete"_s);
    }

    void keepsTheContract()
    {
        QVERIFY(m_store->isLasting());
        checkSecretStoreContract(*m_store);
        QVERIFY(m_markers->isEmpty());
        QCOMPARE(itemsOfOurs(u"server"_s, u"tillbridge"_s), QStringList());
    }

    void survivesTheProgram()
    {
        QVERIFY(answerOf(m_store->write(name, patternedSecret(4096, 3))));
        m_store.reset();
        m_store = start();
        QCOMPARE(readBack(*m_store, name), patternedSecret(4096, 3));
    }

    void twoDataFoldersNeverMix()
    {
        QVERIFY(answerOf(m_store->write(name, Secret("one"))));
        const auto other = makeKeychainSecretStore(u"07e2"_s, std::make_shared<MemoryMarkers>(), m_clock);
        QCOMPARE(readBack(*other, name), Secret("nothing"));
        QVERIFY(answerOf(other->write(name, Secret("two"))));
        QCOMPARE(readBack(*m_store, name), Secret("one"));
        QVERIFY(answerOf(other->remove(name)));
        QCOMPARE(readBack(*m_store, name), Secret("one"));
    }

    void lockedIsSaidAndLosesNothing()
    {
        QVERIFY(answerOf(m_store->write(name, patternedSecret(5000, 1))));
        const int items = itemsOfOurs(u"server"_s, u"tillbridge"_s).size();
        keyring(u"--lock-now"_s);
        QCOMPARE(answerOf(m_store->read(name)).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(answerOf(m_store->write(name, Secret("new"))).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(answerOf(m_store->remove(name)).error().code, ErrorCode::KeychainLocked);
        m_store.reset();
        keyring(u"--unlock-now"_s);
        m_store = start();
        QCOMPARE(itemsOfOurs(u"server"_s, u"tillbridge"_s).size(), items);
        QCOMPARE(readBack(*m_store, name), patternedSecret(5000, 1));
    }

    void theSameStoreGoesOnAfterUnlocking()
    {
        QVERIFY(answerOf(m_store->write(name, Secret("old"))));
        keyring(u"--lock-now"_s);
        QCOMPARE(answerOf(m_store->read(name)).error().code, ErrorCode::KeychainLocked);
        keyring(u"--unlock-now"_s);
        QCOMPARE(readBack(*m_store, name), Secret("old"));
        QVERIFY(answerOf(m_store->write(name, Secret("new"))));
        QCOMPARE(readBack(*m_store, name), Secret("new"));
    }

    void anEntryDeletedByHandIsNeverSignedOut()
    {
        QVERIFY(answerOf(m_store->write(name, Secret("value"))));
        const QString index = u"tillbridge/5707e/connection-1/tokens"_s;
        const QStringList items = itemsOfOurs(u"user"_s, index);
        QCOMPARE(items.size(), 1);
        secretService(items.first(), u"org.freedesktop.Secret.Item.Delete"_s);
        QCOMPARE(answerOf(m_store->read(name)).error().code, ErrorCode::KeychainLocked);
        // Signing in again mends it.
        QVERIFY(answerOf(m_store->write(name, Secret("again"))));
        QCOMPARE(readBack(*m_store, name), Secret("again"));
    }

    void closingDownWhileCallsWaitAnswersThem()
    {
        QList<QFuture<Done>> waiting;
        for (int i = 0; i < 20; ++i)
            waiting.append(m_store->write(name, patternedSecret(100'000, i)));
        m_store.reset();
        for (const auto &future : std::as_const(waiting))
            QVERIFY(future.isFinished());
    }

private:
    std::shared_ptr<SecretStore> start() { return makeKeychainSecretStore(u"5707e"_s, m_markers, m_clock); }

    const SystemClock m_clock;
    std::shared_ptr<MemoryMarkers> m_markers;
    std::shared_ptr<SecretStore> m_store;
};

QTEST_GUILESS_MAIN(KeychainStoreTest)
#include "test_keychain_store.moc"
