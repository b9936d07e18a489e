// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain_secret_store.h"

#include "tests/support/memory_markers.h"
#include "tests/support/secret_store_contract.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// Runs where nothing can be kept: keyring locked, no such service, no message bus.
class KeychainRefusedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_markers = std::make_shared<MemoryMarkers>();
        m_store = makeKeychainSecretStore(u"5707e"_s, m_markers, m_clock);
    }

    void writingSaysWhy()
    {
        QCOMPARE(errorCodeName(answerOf(m_store->write(m_name, Secret("value"))).error().code), expected());
        QVERIFY(m_markers->isEmpty()); // nothing was kept, so nothing "should be there"
    }

    void aSecretThatShouldBeThereIsNeverSignedOut()
    {
        QVERIFY(m_markers->mark(u"connection-1/tokens"_s));
        QCOMPARE(errorCodeName(answerOf(m_store->read(m_name)).error().code), expected());
        QCOMPARE(errorCodeName(answerOf(m_store->remove(m_name)).error().code), expected());
        QVERIFY(!m_markers->isEmpty());
    }

    void aDraftThatNeverSignedInCanBeRemoved() { QVERIFY(answerOf(m_store->remove(m_name))); }

private:
    static QString expected() { return qEnvironmentVariable("TILLBRIDGE_EXPECT"); }

    const SecretName m_name{u"connection-1"_s, u"tokens"_s};
    const SystemClock m_clock;
    std::shared_ptr<MemoryMarkers> m_markers;
    std::shared_ptr<SecretStore> m_store;
};

QTEST_GUILESS_MAIN(KeychainRefusedTest)
#include "test_keychain_refused.moc"
