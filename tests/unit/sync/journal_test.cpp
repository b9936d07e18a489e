// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/row_groups.h"
#include "sync/run_ending.h"
#include "sync/settler.h"
#include "sync_desk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

class Recorder final : public JournalProbe
{
public:
    void reached(JournalStep step) override { steps.append(step); }
    QList<JournalStep> steps;
};

Change row(ChangeState state, SkipReason skip = SkipReason::None, bool ticked = true)
{
    Change change;
    change.state = state;
    change.skip = skip;
    change.ticked = ticked;
    return change;
}

Change place(qint64 product, qint64 shop)
{
    Change change;
    change.product = ProductId{product};
    change.productRemoteId = QString::number(product);
    change.shop = ShopId{shop};
    change.shopRemoteId = QString::number(shop);
    change.after = Quantity::fromInteger(product * 10 + shop);
    return change;
}

QStringList shown(const QList<QList<Change>> &groups)
{
    QStringList lines;
    for (const auto &group : groups) {
        QStringList places;
        for (const Change &change : group)
            places.append(change.productRemoteId + u'/' + change.shopRemoteId);
        lines.append(places.join(u' '));
    }
    return lines;
}

} // namespace

/// The journal's moves on a real store (S7), and the small decisions around it.
class JournalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<SyncDesk>(m_folder.path(), 2);
        m_desk->map();
        m_desk->countAll(2, 5, 7);
        m_run = must(m_desk->preview());
        m_planned = m_desk->changes(m_run);
    }
    void init()
    {
        must(m_desk->runs().updateChanges(m_planned));
        m_recorder.steps.clear();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void mayFollow_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("allowed"); // to planned, sending, sent, failed, skipped, unsure
        QTest::newRow("planned") << int(ChangeState::Planned) << ".x.xx.";
        QTest::newRow("sending") << int(ChangeState::Sending) << "x.xx.x";
        QTest::newRow("sent") << int(ChangeState::Sent) << "......";
        QTest::newRow("failed") << int(ChangeState::Failed) << "......";
        QTest::newRow("skipped") << int(ChangeState::Skipped) << "......";
        QTest::newRow("unsure") << int(ChangeState::Unsure) << "x.xx..";
    }
    void mayFollow()
    {
        using enum ChangeState;
        const QList<ChangeState> states{Planned, Sending, Sent, Failed, Skipped, Unsure};
        QFETCH(int, from);
        QFETCH(QString, allowed);
        for (qsizetype to = 0; to < states.size(); ++to)
            QCOMPARE(tillbridge::mayFollow(ChangeState(from), states.at(to)), allowed.at(to) == u'x');
    }

    void sendingIsOnDiskBeforeTheRequestLeaves()
    {
        Journal journal = make();
        QList<Change> rows = m_planned.first(2);
        must(journal.sending(rows));
        QCOMPARE(stored(0).state, ChangeState::Sending);
        QCOMPARE(stored(0).sendingAt, m_desk->clock->now());
        QCOMPARE(stored(2).state, ChangeState::Planned);
        QCOMPARE(m_recorder.steps,
                 QList<JournalStep>({JournalStep::AboutToSend, JournalStep::SendingStored}));
    }

    void anAnswerSettlesEachShop()
    {
        Journal journal = make();
        QList<Change> rows = m_planned.first(2);
        must(journal.sending(rows));
        StockLevel level;
        level.productRemoteId = u"p1"_s;
        level.shopRemoteId = u"1"_s;
        level.onHand = Quantity::fromInteger(5);
        must(journal.answered(rows, {{level}, {{u"2"_s, u"it shows 3"_s}}}));
        QCOMPARE(stored(0).state, ChangeState::Sent);
        QVERIFY(stored(0).settledAt.isValid());
        QCOMPARE(stored(1).state, ChangeState::Failed);
        QCOMPARE(stored(1).errorDetail, u"it shows 3"_s);
        const auto levels = must(CatalogRepository(m_desk->database).levelsOf({m_planned.first().product}));
        QCOMPARE(levels.first().level.onHand, Quantity::fromInteger(5)); // a second sync finds it right
    }

    void anIllegalMoveWritesNothing()
    {
        Journal journal = make();
        QList<Change> rows = m_planned.first(2);
        rows[1].state = ChangeState::Sent;
        QCOMPARE(outcome(journal.sending(rows)), u"invalid_input"_s);
        QCOMPARE(stored(0).state, ChangeState::Planned);
    }

    void whatWasNotSentIsPlannedAgainAndKeepsWhy()
    {
        Journal journal = make();
        QList<Change> rows = m_planned.first(1);
        must(journal.sending(rows));
        must(journal.unsure(rows, Error::of(ErrorCode::OutcomeUnknown, {}, u"cut"_s)));
        QCOMPARE(stored(0).state, ChangeState::Unsure);
        QVERIFY(stored(0).sendingAt.isValid());
        must(journal.plannedAgain(rows));
        QCOMPARE(stored(0).state, ChangeState::Planned);
        QVERIFY(!stored(0).sendingAt.isValid());
        QCOMPARE(stored(0).errorDetail, u"cut"_s);
        must(journal.sending(rows));
        QVERIFY(!stored(0).error);
    }

    void aDoubtfulRequestLeftAsLateAsItMay()
    {
        Journal journal = make();
        QList<Change> rows = m_planned.first(1);
        must(journal.sending(rows));
        m_desk->clock->advance(10min); // it waited for its turn
        must(journal.unsure(rows, Error::of(ErrorCode::OutcomeUnknown)));
        QCOMPARE(stored(0).sendingAt, m_desk->clock->now());
    }

    void stillRunning_data()
    {
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<int>("left");
        QTest::newRow("just left") << 0 << 60;
        QTest::newRow("on its way") << 20 << 40;
        QTest::newRow("over") << 60 << 0;
        QTest::newRow("long over") << 600 << -540;
        QTest::newRow("the clock was set back") << -600 << 60;
    }
    void stillRunning()
    {
        QFETCH(int, secondsAgo);
        QFETCH(int, left);
        const QDateTime now = SyncDesk::start();
        QCOMPARE(tillbridge::stillRunning(now.addSecs(-secondsAgo), now, 60s),
                 std::chrono::milliseconds(left * 1000));
        QCOMPARE(tillbridge::stillRunning(QDateTime(), now, 60s), 0ms);
    }

    void groupsRows()
    {
        const QList<Change> rows{place(1, 1), place(2, 1), place(1, 2), place(1, 3), place(3, 1)};
        QCOMPARE(shown(groupedByProduct(rows, 2)), QStringList({u"1/1 1/2"_s, u"1/3"_s, u"2/1"_s, u"3/1"_s}));
        FakePosApi api;
        api.changeTraits().productsPerFreshRead = 2;
        QCOMPARE(shown(batchesFor(api, rows)), QStringList({u"1/1 1/2 1/3 2/1"_s, u"3/1"_s}));
        api.writeCost = 12; // 25.5 drips and 12.5, of 30 in a batch
        QCOMPARE(shown(batchesFor(api, rows)), QStringList({u"1/1 1/2 1/3"_s, u"2/1 3/1"_s}));
        api.writeCost = 100;
        QCOMPARE(shown(batchesFor(api, rows)), QStringList({u"1/1 1/2 1/3"_s, u"2/1"_s, u"3/1"_s}));
        QCOMPARE(productsOf(rows).size(), 3);
        const StockWrite write = writeFor(groupedByProduct(rows, 2).first());
        QCOMPARE(write.productRemoteId, u"1"_s);
        QCOMPARE(write.shops.size(), 2);
        QCOMPARE(write.shops.last().quantity, Quantity::fromInteger(12));
    }

    void endsOfRuns()
    {
        using enum ChangeState;
        QCOMPARE(endState({}, 0), RunState::Done);
        QCOMPARE(endState({row(Sent), row(Skipped, SkipReason::NotTicked)}, 0), RunState::Done);
        QCOMPARE(endState({row(Sent)}, 1), RunState::DoneWithProblems);
        for (const ChangeState state : {Failed, Unsure, Sending, Planned})
            QCOMPARE(endState({row(Sent), row(state)}, 0), RunState::DoneWithProblems);
        QCOMPARE(endState({row(Skipped, SkipReason::NeedsDecision)}, 0), RunState::DoneWithProblems);
        QCOMPARE(endState({row(Skipped, SkipReason::Waiting)}, 0), RunState::DoneWithProblems);
        QCOMPARE(endState({row(Skipped, SkipReason::Waiting, false)}, 0), RunState::Done);
        QCOMPARE(stateAfter(Error::of(ErrorCode::Cancelled)), RunState::Stopped);
        QCOMPARE(stateAfter(Error::of(ErrorCode::PreviewOutdated)), RunState::Stopped);
        QCOMPARE(stateAfter(Error::of(ErrorCode::Offline)), RunState::Failed);
    }

private:
    [[nodiscard]] Journal make() { return Journal(m_desk->database, m_desk->account, &m_recorder); }
    [[nodiscard]] Change stored(qsizetype row) const
    {
        return must(m_desk->runs().change(m_planned.at(row).id));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SyncDesk> m_desk;
    RunId m_run;
    QList<Change> m_planned;
    Recorder m_recorder;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
