// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"
#include "tests/integration/sync/sandbox_store.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int items = 3;
constexpr int patience = 120'000; // ms

void copyAll(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files)) {
        if (!QFile::copy(from + u'/' + name, to + u'/' + name))
            qFatal("the store cannot be copied");
    }
}

} // namespace

/// A sync that is killed with SIGKILL, at every step of the journal and at any time, and then started again:
/// nothing is lost, nothing is sent twice, the counts add up. The sandbox stays and tells what it received.
class SyncKillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = SandboxProcess::start({u"--time-scale"_s, u"100"_s, u"--expires-in"_s, u"1000000"_s,
                                           u"--products"_s, u"150"_s, u"--shops"_s, u"3"_s});
        QVERIFY(m_sandbox);
        const SystemClock clock;
        const auto tokens = m_sandbox->signedInTokens(std::make_shared<HttpClient>(), clock);
        QVERIFY(tokens);
        m_token = tokens->access;
        SandboxStore store(place(prepared()), std::make_shared<FixedToken>(m_token));
        store.prepare(items);
        for (const QString &sku : store.skus) {
            const QString item = store.products.value(sku).remoteId;
            for (const QString &shop : {u"1"_s, u"2"_s, u"3"_s})
                m_levels.insert({item, shop}, m_sandbox->onHand(item, shop));
        }
        store.countBeyondLevels(3, 4);
        const RunId plan = must(store.preview());
        m_expected = store.rows(plan, ChangeState::Planned);
        QVERIFY(m_expected.size() >= items * 2);
        m_sandbox->forgetRequests();
    }

    void killedAtEveryStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("mostOften"); // how often a whole run reaches it
        using enum JournalStep;
        QTest::newRow("run added") << int(RunAdded) << 1;
        QTest::newRow("plan stored") << int(PlanStored) << 1;
        QTest::newRow("send begun") << int(SendBegun) << 1;
        QTest::newRow("about to send") << int(AboutToSend) << items;
        QTest::newRow("sending stored") << int(SendingStored) << items;
        QTest::newRow("request left") << int(RequestLeft) << items;
        QTest::newRow("answer came") << int(AnswerCame) << items;
        QTest::newRow("outcome stored") << int(OutcomeStored) << items;
        QTest::newRow("sales read again") << int(SalesReadAgain) << 1;
        QTest::newRow("run ended") << int(RunEnded) << 1;
    }
    void killedAtEveryStep()
    {
        QFETCH(int, step);
        QFETCH(int, mostOften);
        for (int nth = 1; nth <= mostOften; ++nth) {
            begin();
            QVERIFY2(wasKilled(step, nth), qPrintable(u"time %1"_s.arg(nth)));
            goOn();
            if (QTest::currentTestFailed())
                return;
        }
        begin();
        QVERIFY(!wasKilled(step, mostOften + 1)); // there is no such step left out above
    }

    /// Killed with a row in doubt, and killed again while that row is being settled.
    void killedWhileSettling_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        using enum JournalStep;
        for (const JournalStep first : {SendingStored, AnswerCame}) {
            for (const JournalStep second : {SettleBegun, UnsureStored, SettleStored})
                QTest::addRow("%d then %d", int(first), int(second)) << int(first) << int(second);
        }
    }
    void killedWhileSettling()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        begin();
        QVERIFY(wasKilled(first, 2));
        QVERIFY(wasKilled(second, 1));
        goOn();
    }

    void killedAtAnyTime()
    {
        QRandomGenerator random(20260301); // the same times in every run
        for (int attempt = 0; attempt < 12; ++attempt) {
            begin();
            QProcess child;
            start(child, -1, 0);
            if (!child.waitForFinished(int(random.bounded(20, 900))))
                child.kill();
            child.waitForFinished(patience);
            goOn();
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    [[nodiscard]] QString prepared() const { return m_folder.path() + u"/prepared"_s; }
    [[nodiscard]] QString work() const { return m_folder.path() + u"/work"_s; }
    [[nodiscard]] SandboxStore::Place place(const QString &folder) const
    {
        return {folder, m_sandbox->addresses().api, m_sandbox->addresses().account};
    }

    /// The prepared store, and Lightspeed as it was then.
    void begin()
    {
        copyAll(prepared(), work());
        for (auto level = m_levels.cbegin(); level != m_levels.cend(); ++level)
            m_sandbox->post(u"/stock"_s, {{u"item"_s, level.key().first},
                                          {u"shop"_s, level.key().second},
                                          {u"quantity"_s, level.value()}});
        m_sandbox->forgetRequests();
    }

    void start(QProcess &child, int step, int nth) const
    {
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(SYNC_CHILD_PROGRAM));
        const QJsonObject orders{{u"folder"_s, work()},
                                 {u"api"_s, m_sandbox->addresses().api.toString()},
                                 {u"account"_s, m_sandbox->addresses().account},
                                 {u"token"_s, QString::fromLatin1(m_token.reveal())},
                                 {u"step"_s, step},
                                 {u"nth"_s, nth}};
        child.write(QJsonDocument(orders).toJson(QJsonDocument::Compact) + '\n');
        child.closeWriteChannel();
    }

    [[nodiscard]] bool wasKilled(int step, int nth) const
    {
        QProcess child;
        start(child, step, nth);
        child.waitForFinished(patience);
        return child.exitStatus() == QProcess::CrashExit;
    }

    /// Starts it again and lets it end.
    void goOn()
    {
        QProcess child;
        start(child, -1, 0);
        QVERIFY(child.waitForFinished(patience));
        QCOMPARE(child.exitStatus(), QProcess::NormalExit);
        QCOMPARE(child.exitCode(), 0);

        QCOMPARE(stockWrites(*m_sandbox), m_expected); // each exactly once
        for (const QString &row : m_expected) {
            const QString shop = row.section(u'/', 1).section(u'=', 0, 0);
            QCOMPARE(QString::number(m_sandbox->onHand(row.section(u'/', 0, 0), shop)), row.section(u'=', 1));
        }
        SandboxStore store(place(work()), std::make_shared<FixedToken>(m_token));
        const RunRepository runs(store.database);
        QVERIFY(must(runs.unsettled(store.connection)).isEmpty());
        QStringList sent;
        for (const Run &run : must(runs.list(store.connection, 20))) {
            QCOMPARE(qsizetype(must(runs.counts(run.id)).total()), must(runs.changes(run.id)).size());
            QVERIFY(run.state != RunState::Planning && run.state != RunState::Sending);
            sent.append(store.rows(run.id, ChangeState::Sent));
        }
        sent.sort();
        QCOMPARE(sent, m_expected); // over all runs: said to be sent once
        const RunId after = must(store.preview());
        QVERIFY(store.rows(after, ChangeState::Planned).isEmpty());
        QVERIFY(quickCheck({work()}));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    Secret m_token;
    QMap<QPair<QString, QString>, int> m_levels;
    QStringList m_expected;
};

QTEST_GUILESS_MAIN(SyncKillTest)
#include "sync_kill_test.moc"
