// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"
#include "sync_desk.h"

#include <sqlite3.h>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int products = 4;

std::atomic<int> priceReads = 0;

int noteReads(void *, int action, const char *table, const char *column, const char *, const char *)
{
    if (action == SQLITE_READ && qstrcmp(table, "price") == 0 && qstrcmp(column, "amount") == 0)
        ++priceReads;
    return SQLITE_OK;
}

/// Also of the run's own thread.
int watchNewConnection(sqlite3 *connection, const char **, const sqlite3_api_routines *)
{
    return sqlite3_set_authorizer(connection, noteReads, nullptr);
}

} // namespace

/// What runs ask of their store, and what they do when it is damaged.
class RunStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<SyncDesk>(m_folder->path(), products);
        m_desk->map();
        m_desk->countAll(products, 5, 7);
    }
    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void plansAskForNoPricesRowByRow()
    {
        const auto watch = reinterpret_cast<void (*)()>(watchNewConnection);
        QCOMPARE(sqlite3_auto_extension(watch), SQLITE_OK);
        const auto stop = qScopeGuard([&] { sqlite3_cancel_auto_extension(watch); });
        m_desk->sync();
        QCOMPARE(priceReads.load(), 0);
        // The watch would have seen it.
        std::thread([&] { (void)CatalogRepository(m_desk->database).product(ProductId{1}); }).join();
        QCOMPARE(priceReads.load(), 1);
    }

    void noRunStartsInADamagedFile()
    {
        const RunId run = must(m_desk->preview());
        markDamaged(m_desk->database->path());
        const auto sent = m_desk->send(run);
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, ErrorCode::StoreCorrupt);
        QCOMPARE(m_desk->preview().error().code, ErrorCode::StoreCorrupt);
        QCOMPARE(m_desk->api->calls(u"write"_s), 0);
    }

    void damageFoundWhileSendingStopsTheSend()
    {
        const RunId run = must(m_desk->preview());
        m_desk->api->onCall = [&](const QString &call) -> std::optional<CallFault> {
            if (call == u"write")
                markDamaged(m_desk->database->path());
            return std::nullopt;
        };
        QCOMPARE(m_desk->send(run).error().code, ErrorCode::StoreCorrupt);
        QCOMPARE(m_desk->api->calls(u"write"_s), 1);
        // What had left is noted; the rest was never on its way.
        QCOMPARE(m_desk->counts(run).sent, 2);
        QCOMPARE(m_desk->counts(run).planned, (products - 1) * 2);
        QCOMPARE(m_desk->counts(run).unsure, 0);
        QCOMPARE(m_desk->run(run).state, RunState::Failed);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SyncDesk> m_desk;
};

QTEST_GUILESS_MAIN(RunStoreTest)
#include "run_store_test.moc"
