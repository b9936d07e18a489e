// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_store.h"
#include "store/attention_repository.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int items = 8;

/// Does something the n-th time that a step of the journal is reached.
class At final : public JournalProbe
{
public:
    void when(JournalStep step, int n, std::function<void()> what)
    {
        m_step = step;
        m_left = n;
        m_what = std::move(what);
    }
    void reached(JournalStep step) override
    {
        if (m_what && step == m_step && --m_left == 0)
            std::exchange(m_what, nullptr)();
    }

private:
    JournalStep m_step = JournalStep::RunAdded;
    int m_left = 0;
    std::function<void()> m_what;
};

} // namespace

/// The whole of the sync against the running sandbox: what it received is the truth.
class SyncIntegrationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = SandboxProcess::start({u"--time-scale"_s, u"100"_s, u"--expires-in"_s, u"1000000"_s,
                                           u"--products"_s, u"250"_s, u"--shops"_s, u"3"_s});
        QVERIFY(m_sandbox);
    }

    void init()
    {
        m_sandbox->clearFaults();
        m_folder = std::make_unique<QTemporaryDir>();
        m_probe.when(JournalStep::RunAdded, 0, nullptr);
        m_store = std::make_unique<SandboxStore>(
            SandboxStore::Place{m_folder->path(), m_sandbox->addresses().api, m_sandbox->addresses().account},
            signedIn(), &m_probe);
        m_store->prepare(items);
        m_store->countBeyondLevels(3, 4);
        m_sandbox->forgetRequests();
    }
    void cleanup()
    {
        m_store.reset();
        m_sandbox->post(u"/clock"_s,
                        {{u"advance_seconds"_s, 60}}); // its sales are not of the next test's moment
    }

    void theWholeJob()
    {
        const RunId run = must(m_store->preview());
        QVERIFY(stockWrites(*m_sandbox).isEmpty());
        QVERIFY(m_sandbox->requests("PUT").isEmpty() && m_sandbox->requests("POST").isEmpty());
        const QStringList planned = m_store->rows(run, ChangeState::Planned);
        QVERIFY(planned.size() >= items * 2);

        QList<Change> rows = m_store->changes(run);
        rows[0].ticked = false;
        must(RunRepository(m_store->database).updateChanges({rows[0]}));
        must(m_store->send(run));
        const QStringList sent = m_store->rows(run, ChangeState::Sent);
        QCOMPARE(stockWrites(*m_sandbox), sent); // requests equal ticked rows, one for one
        QCOMPARE(sent.size(), planned.size() - 1);
        QCOMPARE(m_store->run(run).state, RunState::Done);
        QCOMPARE(m_store->counts(run).total(), m_store->changes(run).size());
        for (const Change &row : m_store->changes(run)) {
            if (row.state == ChangeState::Sent)
                QCOMPARE(qint64(m_sandbox->onHand(row.productRemoteId, row.shopRemoteId)),
                         row.after.floorToInteger());
        }

        const RunId rest = must(m_store->preview());
        QCOMPARE(m_store->rows(rest, ChangeState::Planned).size(), 1);
        must(m_store->send(rest));
        m_sandbox->forgetRequests();
        const RunId second = must(m_store->preview());
        QVERIFY(m_store->rows(second, ChangeState::Planned).isEmpty());
        must(m_store->send(second));
        QVERIFY(m_sandbox->requests("PUT").isEmpty());
    }

    void aChangedQuantitySendsExactlyTheShopsOfItsWarehouse()
    {
        sync();
        m_sandbox->forgetRequests();
        const QString sku = m_store->skus.at(2);
        const QString item = m_store->products.value(sku).remoteId;
        const int inShop2 = m_sandbox->onHand(item, u"2"_s);
        const int inShop3 = m_sandbox->onHand(item, u"3"_s);
        m_store->count(sku, u"Far"_s, inShop2 + 1);
        sync();
        QCOMPARE(stockWrites(*m_sandbox), QStringList({u"%1/2=%2"_s.arg(item).arg(inShop2 + 1),
                                                       u"%1/3=%2"_s.arg(item).arg(inShop3 + 1)}));
        QCOMPARE(m_sandbox->requests("PUT").size(), 1); // both shops in one request
    }

    void aSaleBetweenPreviewAndSendIsSeenAndNotOverwritten()
    {
        const RunId run = must(m_store->preview());
        const Change row = m_store->changes(run).first();
        sell(row.productRemoteId, row.shopRemoteId);
        must(m_store->send(run));
        const Change looked = m_store->changes(run).first();
        QCOMPARE(looked.state, ChangeState::Skipped);
        QCOMPARE(looked.skip, SkipReason::NeedsDecision);
        QCOMPARE(looked.plannedBefore, row.before);
        QCOMPARE(looked.before, row.before - Quantity::fromInteger(1));
        QCOMPARE(qint64(m_sandbox->onHand(row.productRemoteId, row.shopRemoteId)),
                 looked.before.floorToInteger());
        QCOMPARE(stockWrites(*m_sandbox), m_store->rows(run, ChangeState::Sent));
    }

    void aSaleSinceTheLastSendIsNotUndone()
    {
        sync();
        const QString item = m_store->products.value(m_store->skus.first()).remoteId;
        const int before = m_sandbox->onHand(item, u"1"_s);
        sell(item, u"1"_s);
        m_sandbox->forgetRequests();
        const RunId run = must(m_store->preview());
        const QList<Change> rows = m_store->changes(run);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().hold, HoldReason::Drift);
        must(m_store->send(run));
        QVERIFY(m_sandbox->requests("PUT").isEmpty());
        QCOMPARE(m_sandbox->onHand(item, u"1"_s), before - 1);
    }

    void aSaleWhileSendingIsNamed()
    {
        const RunId run = must(m_store->preview());
        const Change row = m_store->changes(run).first();
        m_probe.when(JournalStep::AnswerCame, 3, [&] { sell(row.productRemoteId, row.shopRemoteId); });
        must(m_store->send(run));
        const auto open = must(AttentionRepository(m_store->database).open(m_store->connection));
        const auto named = std::ranges::find(open, AttentionKind::SoldWhileSending, &Attention::kind);
        QVERIFY(named != open.end());
        QCOMPARE(named->subject, row.productName + u" – "_s + row.sku);
    }

    void unknownOutcomes_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("requests"); // for the product that it struck
        QTest::newRow("closed after commit") << "drop-after-commit" << 1;
        QTest::newRow("reset after commit") << "reset-after-commit" << 1;
        QTest::newRow("cut reply") << "truncated-json" << 1;
        QTest::newRow("gateway time-out after commit") << "504-after-commit" << 1;
        QTest::newRow("closed before anything") << "drop-before" << 2;
        QTest::newRow("server error") << "error-500" << 2;
    }
    void unknownOutcomes()
    {
        QFETCH(QString, fault);
        QFETCH(int, requests);
        m_sandbox->addFault(fault, {{u"method"_s, u"PUT"_s}, {u"nth"_s, 3}});
        const RunId run = must(m_store->preview());
        must(m_store->send(run));
        QCOMPARE(m_store->run(run).state, RunState::Done);
        QCOMPARE(m_store->counts(run).sent, m_store->changes(run).size());
        QHash<QString, int> puts;
        for (const QJsonObject &request : m_sandbox->requests("PUT"))
            ++puts[request.value(u"path"_s).toString()];
        QCOMPARE(std::ranges::max(puts), requests);
        QCOMPARE(std::ranges::count(puts, 1), requests == 1 ? items : items - 1);
        checkLevels(run);
    }

    /// It waited for its turn longer than a write may run, and took effect after its connection had closed:
    /// read back too early it would look as if nothing had come of it.
    void aWriteThatWaitedAndTookEffectLateIsNotRepeated()
    {
        m_sandbox->addFault(
            u"429-storm"_s,
            {{u"method"_s, u"PUT"_s}, {u"nth"_s, 3}, {u"times"_s, 1}, {u"retry_after"_s, u"1"_s}});
        m_sandbox->addFault(u"late-commit"_s, {{u"method"_s, u"PUT"_s}, {u"nth"_s, 4}, {u"after"_s, 0.3}});
        const RunId run = must(m_store->preview());
        must(m_store->send(run));
        QCOMPARE(m_store->run(run).state, RunState::Done);
        QCOMPARE(m_store->counts(run).sent, m_store->changes(run).size());
        QCOMPARE(m_sandbox->requests("PUT").size(), items + 1); // one more for the refusal
        checkLevels(run);
    }

    void whatIsArchivedMeanwhileIsNotSent()
    {
        const RunId run = must(m_store->preview());
        const Product gone = m_store->products.value(m_store->skus.at(1));
        m_sandbox->post(u"/item"_s, {{u"item"_s, gone.remoteId}, {u"archive"_s, true}});
        must(m_store->send(run));
        m_sandbox->post(u"/item"_s, {{u"item"_s, gone.remoteId},
                                     {u"fields"_s, QJsonObject{{u"archived"_s, u"false"_s}}}});
        for (const Change &row : m_store->changes(run)) {
            const bool archived = row.product == gone.id;
            QCOMPARE(row.state, archived ? ChangeState::Skipped : ChangeState::Sent);
            QCOMPARE(row.skip, archived ? SkipReason::Archived : SkipReason::None);
        }
    }

    void aRejectedRowFailsAlone()
    {
        const Product twin = m_store->products.value(m_store->skus.at(1));
        m_sandbox->post(u"/item"_s, {{u"item"_s, twin.remoteId},
                                     {u"fields"_s, QJsonObject{{u"upc"_s, u"4006381333931"_s}}}});
        m_sandbox->post(u"/item"_s,
                        {{u"item"_s, u"200"_s}, {u"fields"_s, QJsonObject{{u"upc"_s, u"4006381333931"_s}}}});
        const RunId run = must(m_store->preview());
        must(m_store->send(run));
        m_sandbox->post(u"/item"_s, {{u"item"_s, u"200"_s}, {u"fields"_s, QJsonObject{{u"upc"_s, u""_s}}}});
        for (const Change &row : m_store->changes(run))
            QCOMPARE(row.state, row.product == twin.id ? ChangeState::Failed : ChangeState::Sent);
        QCOMPARE(m_store->run(run).state, RunState::DoneWithProblems);
        QVERIFY(m_store->counts(run).failed > 0);
    }

    void aTokenThatEndsMidRunIsRenewedOnce()
    {
        m_sandbox->addFault(u"401-once"_s, {{u"method"_s, u"PUT"_s}, {u"nth"_s, 2}});
        const RunId run = must(m_store->preview());
        must(m_store->send(run));
        QCOMPARE(m_store->run(run).state, RunState::Done);
        QCOMPARE(m_sandbox->requests("POST", u"token"_s).size(), 1);
        checkLevels(run);
    }

    void refusalsForTheRateAreWaitedFor()
    {
        m_sandbox->addFault(
            u"429-storm"_s,
            {{u"method"_s, u"PUT"_s}, {u"nth"_s, 2}, {u"times"_s, 2}, {u"retry_after"_s, u"1"_s}});
        const RunId run = must(m_store->preview());
        must(m_store->send(run));
        QCOMPARE(m_store->run(run).state, RunState::Done);
        checkLevels(run);
    }

    void pagingThatGoesAstrayCostsNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QJsonObject>("more");
        QTest::newRow("a refused cursor") << "cursor-invalid" << QJsonObject();
        QTest::newRow("back to an old page") << "next-to-old-page" << QJsonObject();
        QTest::newRow("a page that names itself")
            << "next-to-itself" << QJsonObject{{u"query"_s, u"*after=*"_s}, {u"times"_s, 2}};
    }
    void pagingThatGoesAstrayCostsNothing()
    {
        QFETCH(QString, fault);
        QFETCH(QJsonObject, more);
        QTemporaryDir folder;
        m_sandbox->addFault(fault, more);
        SandboxStore fresh({folder.path(), m_sandbox->addresses().api, m_sandbox->addresses().account},
                           signedIn());
        must(waitFor(fresh.service->pull(fresh.connection, {})));
        const CatalogRepository catalog(fresh.database);
        QCOMPARE(must(catalog.productCount(fresh.account)),
                 must(CatalogRepository(m_store->database).productCount(m_store->account)));
    }

    void anEmptyPageLosesNothing()
    {
        QTemporaryDir folder;
        m_sandbox->addFault(u"empty-page"_s);
        SandboxStore fresh({folder.path(), m_sandbox->addresses().api, m_sandbox->addresses().account},
                           signedIn());
        must(waitFor(fresh.service->pull(fresh.connection, {})));
        QCOMPARE(must(CatalogRepository(fresh.database).productCount(fresh.account)),
                 must(CatalogRepository(m_store->database).productCount(m_store->account)));
    }

    void anEndedSignInKeepsTheRest()
    {
        const RunId run = must(m_store->preview());
        const auto all = m_store->rows(run, ChangeState::Planned);
        m_probe.when(JournalStep::OutcomeStored, 3, [this] {
            m_sandbox->post(u"/token"_s, {{u"expire"_s, true}});
            m_sandbox->post(u"/token"_s, {{u"revoke"_s, true}});
        });
        QCOMPARE(outcome(m_store->send(run)), u"sign_in_needed"_s);
        QCOMPARE(m_sandbox->requests("POST", u"token"_s).size(), 1); // tried once, no loop
        const auto sent = m_store->rows(run, ChangeState::Sent);
        QVERIFY(!sent.isEmpty() && sent.size() < all.size());
        QCOMPARE(m_store->rows(run, ChangeState::Planned).size(), all.size() - sent.size());
        QCOMPARE(m_store->run(run).state, RunState::Failed);

        m_store->signIn(signedIn());
        must(m_store->send(run));
        QCOMPARE(m_store->rows(run, ChangeState::Sent), all);
        checkLevels(run);
    }

    void cancelAndGoOn()
    {
        const RunId run = must(m_store->preview());
        const auto all = m_store->rows(run, ChangeState::Planned);
        m_probe.when(JournalStep::RequestLeft, 3, [this] {
            QMetaObject::invokeMethod(
                m_store->service.get(), [this] { m_store->service->cancel(m_store->connection); },
                Qt::BlockingQueuedConnection);
        });
        QCOMPARE(outcome(m_store->send(run)), u"cancelled"_s);
        QCOMPARE(m_store->run(run).state, RunState::Stopped);
        QCOMPARE(m_store->counts(run).total(), m_store->changes(run).size());
        QVERIFY(m_store->counts(run).planned > 0);
        must(m_store->send(run));
        QCOMPARE(m_store->rows(run, ChangeState::Sent), all);
        QCOMPARE(stockWrites(*m_sandbox), all); // nothing twice
    }

    void endingTheProgramMidWriteLosesNothing()
    {
        const RunId run = must(m_store->preview());
        const auto all = m_store->rows(run, ChangeState::Planned);
        m_sandbox->addFault(u"never-answer-after-commit"_s, {{u"method"_s, u"PUT"_s}, {u"nth"_s, 2}});
        bool hanging = false;
        m_probe.when(JournalStep::RequestLeft, 2, [&] { hanging = true; });
        const auto sending = m_store->service->send({.run = run});
        QTRY_VERIFY(hanging);
        QTRY_COMPARE(m_sandbox->requests("PUT").size(), 2);
        m_store->service.reset(); // does not wait for the answer
        QVERIFY(sending.isCanceled() || sending.isFinished());
        QVERIFY(!m_store->rows(run, ChangeState::Sending).isEmpty());
        m_store->signIn(signedIn());
        must(m_store->send(run));
        QCOMPARE(m_store->rows(run, ChangeState::Sent), all);
        QCOMPARE(stockWrites(*m_sandbox), all);
    }

private:
    [[nodiscard]] std::shared_ptr<TokenProvider> signedIn()
    {
        return m_sandbox->signIn(std::make_shared<HttpClient>(), m_clock);
    }
    void sync()
    {
        const RunId run = must(m_store->preview());
        must(m_store->send(run));
    }
    void sell(const QString &item, const QString &shop) const
    {
        m_sandbox->post(u"/sale"_s,
                        {{u"shop"_s, shop},
                         {u"lines"_s, QJsonArray{QJsonObject{{u"item"_s, item}, {u"quantity"_s, 1}}}}});
    }
    void checkLevels(RunId run) const
    {
        for (const Change &row : m_store->changes(run))
            QCOMPARE(qint64(m_sandbox->onHand(row.productRemoteId, row.shopRemoteId)),
                     row.after.floorToInteger());
    }

    const SystemClock m_clock;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    At m_probe;
    std::unique_ptr<SandboxStore> m_store;
};

QTEST_GUILESS_MAIN(SyncIntegrationTest)
#include "sync_integration_test.moc"
