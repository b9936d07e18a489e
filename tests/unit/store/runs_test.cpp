// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/process.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace tillbridge;

class RunsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsRoundTrip();
    void changesRoundTrip();
    void changesAreUpdatedTogether();
    void countsAddUp();
    void unsettledAreFound();
    void lastSentOutlivesItsRun();
    void lockIsHeldByALivingProcess();
    void lockOfAGoneProcessIsTakenOver();
    void processesAreToldApartByTheirStart();
};

namespace {

Change change(const TestStore &store, ProductId product, ChangeState state = ChangeState::Planned)
{
    Change change;
    change.state = state;
    change.product = product;
    change.shop = store.shops[0].id;
    change.before = Quantity::fromInteger(5);
    change.after = Quantity::fromInteger(3);
    return change;
}

} // namespace

void RunsTest::runsRoundTrip()
{
    const TestStore store;
    Run run;
    run.connection = store.connection;
    run.startedAt = at(1);
    run = must(store.runs().add(run));
    QVERIFY(run.id.isValid());
    QCOMPARE(must(store.runs().find(run.id)).state, RunState::Planning);
    run.state = RunState::Failed;
    run.plannedAt = at(2);
    run.endedAt = at(3);
    run.dataAsOf = at(1, 9);
    run.firstSend = true;
    run.error = ErrorCode::SignInNeeded;
    run.errorSubject = u"who"_s;
    run.errorDetail = u"why"_s;
    must(store.runs().update(run));
    const Run stored = must(store.runs().find(run.id));
    QCOMPARE(stored.connection, store.connection);
    QCOMPARE(stored.state, RunState::Failed);
    QCOMPARE(stored.startedAt, at(1));
    QCOMPARE(stored.plannedAt, at(2));
    QCOMPARE(stored.endedAt, at(3));
    QCOMPARE(stored.dataAsOf, at(1, 9));
    QVERIFY(stored.firstSend);
    QCOMPARE(stored.error, std::optional(ErrorCode::SignInNeeded));
    QCOMPARE(stored.errorSubject, u"who"_s);
    QCOMPARE(stored.errorDetail, u"why"_s);

    Run second;
    second.connection = store.addConnection(u"Second"_s);
    second = must(store.runs().add(second));
    QCOMPARE(must(store.runs().list({}, 10)).first().id, second.id);
    QCOMPARE(must(store.runs().list({}, 1)).size(), 1);
    QCOMPARE(must(store.runs().list(store.connection, 10)).first().id, run.id);
    QVERIFY(!must(store.runs().find(second.id)).error);
    QCOMPARE(store.runs().find(RunId{99}).error().code, ErrorCode::NotFound);
}

void RunsTest::changesRoundTrip()
{
    const TestStore store;
    Run run;
    run.connection = store.connection;
    run = must(store.runs().add(run));
    Change first;
    first.kind = ChangeKind::Stock;
    first.state = ChangeState::Skipped;
    first.item = ItemId{7};
    first.product = ProductId{8};
    first.shop = ShopId{9};
    first.productRemoteId = u"p"_s;
    first.shopRemoteId = u"s"_s;
    first.sku = u"sku"_s;
    first.productName = u"name"_s;
    first.shopName = u"shop"_s;
    first.before = *Quantity::parse(u"1.5"_s);
    first.after = *Quantity::parse(u"-2"_s);
    first.why = u"Main 8 + Back room 4 − buffer 1"_s;
    first.hold = HoldReason::Drift;
    first.skip = SkipReason::NotTicked;
    first.ticked = false;
    first.plannedBefore = Quantity::fromInteger(1);
    first.plannedAfter = Quantity::fromInteger(2);
    first.sendingAt = at(1);
    first.settledAt = at(2);
    first.error = ErrorCode::Rejected;
    first.errorSubject = u"subject"_s;
    first.errorDetail = u"detail"_s;
    const auto added = must(store.runs().addChanges(run.id, {first, Change{}}));
    QCOMPARE(added.size(), 2);
    const Change stored = must(store.runs().change(added[0].id));
    QCOMPARE(stored.run, run.id);
    QCOMPARE(stored.kind, first.kind);
    QCOMPARE(stored.state, first.state);
    QCOMPARE(stored.item, first.item);
    QCOMPARE(stored.product, first.product);
    QCOMPARE(stored.shop, first.shop);
    QCOMPARE(stored.productRemoteId, first.productRemoteId);
    QCOMPARE(stored.shopRemoteId, first.shopRemoteId);
    QCOMPARE(stored.sku, first.sku);
    QCOMPARE(stored.productName, first.productName);
    QCOMPARE(stored.shopName, first.shopName);
    QCOMPARE(stored.before, first.before);
    QCOMPARE(stored.after, first.after);
    QCOMPARE(stored.why, first.why);
    QCOMPARE(stored.hold, first.hold);
    QCOMPARE(stored.skip, first.skip);
    QCOMPARE(stored.ticked, first.ticked);
    QCOMPARE(stored.plannedBefore, first.plannedBefore);
    QCOMPARE(stored.plannedAfter, first.plannedAfter);
    QCOMPARE(stored.sendingAt, first.sendingAt);
    QCOMPARE(stored.settledAt, first.settledAt);
    QCOMPARE(stored.error, first.error);
    QCOMPARE(stored.errorSubject, first.errorSubject);
    QCOMPARE(stored.errorDetail, first.errorDetail);
    const auto all = must(store.runs().changes(run.id));
    QCOMPARE(all.size(), 2);
    QVERIFY(!all[1].item.isValid());
    QVERIFY(!all[1].error);
    QVERIFY(!all[1].sendingAt.isValid());
}

void RunsTest::changesAreUpdatedTogether()
{
    const TestStore store;
    Run run;
    run.connection = store.connection;
    run = must(store.runs().add(run));
    auto changes = must(store.runs().addChanges(run.id, {Change{}, Change{}}));
    for (Change &each : changes) {
        each.state = ChangeState::Sending;
        each.sendingAt = at(4);
    }
    Change unknown = changes[0];
    unknown.id = ChangeId{999};
    QCOMPARE(store.runs().updateChanges({changes[0], unknown}).error().code, ErrorCode::NotFound);
    QCOMPARE(must(store.runs().change(changes[0].id)).state, ChangeState::Planned);
    must(store.runs().updateChanges(changes));
    QCOMPARE(must(store.runs().change(changes[1].id)).state, ChangeState::Sending);
    QCOMPARE(must(store.runs().change(changes[1].id)).sendingAt, at(4));
}

void RunsTest::countsAddUp()
{
    const TestStore store;
    Run run;
    run.connection = store.connection;
    run = must(store.runs().add(run));
    QCOMPARE(must(store.runs().counts(run.id)).total(), 0);
    QList<Change> changes;
    using enum ChangeState;
    for (const ChangeState state :
         {Planned, Planned, Sending, Sent, Failed, Skipped, Unsure, Skipped, Skipped, Skipped}) {
        Change each;
        each.state = state;
        changes.append(each);
    }
    changes[0].hold = HoldReason::FallsToZero;
    changes[3].hold = HoldReason::Drift; // held once, sent nevertheless
    changes[5].hold = HoldReason::Drift; // kept no stock in the end: nothing to decide
    changes[5].skip = SkipReason::KeepsNoStock;
    changes[7].hold = HoldReason::LargeChange; // left as it was when the run ended
    changes[7].skip = SkipReason::NotTicked;
    changes[8].skip = SkipReason::NotTicked; // unticked by hand
    changes[9].skip = SkipReason::NeedsDecision;
    must(store.runs().addChanges(run.id, changes));
    const RunCounts counts = must(store.runs().counts(run.id));
    QCOMPARE(counts.planned, 1);
    QCOMPARE(counts.held, 3);
    QCOMPARE(counts.sent, 1);
    QCOMPARE(counts.failed, 1);
    QCOMPARE(counts.skipped, 2);
    QCOMPARE(counts.unsure, 2);
    QCOMPARE(counts.total(), changes.size());
}

void RunsTest::unsettledAreFound()
{
    const TestStore store;
    Run run;
    run.connection = store.connection;
    const RunId first = must(store.runs().add(run)).id;
    const RunId second = must(store.runs().add(run)).id;
    run.connection = store.addConnection(u"Second"_s);
    const RunId elsewhere = must(store.runs().add(run)).id;
    const auto add = [&](RunId to, ChangeState state) {
        Change each;
        each.state = state;
        return must(store.runs().addChanges(to, {each})).first().id;
    };
    const ChangeId later = add(second, ChangeState::Sending);
    const ChangeId sooner = add(first, ChangeState::Unsure);
    add(first, ChangeState::Sent);
    add(elsewhere, ChangeState::Sending);
    const auto unsettled = must(store.runs().unsettled(store.connection));
    QCOMPARE(unsettled.size(), 2);
    QCOMPARE(unsettled[0].id, later);
    QCOMPARE(unsettled[1].id, sooner);
}

void RunsTest::lastSentOutlivesItsRun()
{
    const TestStore store;
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s), store.product(u"2"_s, u"B"_s)});
    Run run;
    run.connection = store.connection;
    run.startedAt = at(1);
    run = must(store.runs().add(run));
    auto changes =
        must(store.runs().addChanges(run.id, {change(store, products[0]), change(store, products[1])}));
    changes[0].state = ChangeState::Sent;
    changes[0].settledAt = at(1, 13);
    changes[1].state = ChangeState::Failed;
    must(store.runs().updateChanges(changes));
    const auto sent = must(store.runs().lastSent(store.connection));
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0].product, products[0]);
    QCOMPARE(sent[0].shop, store.shops[0].id);
    QCOMPARE(sent[0].quantity, Quantity::fromInteger(3));
    QCOMPARE(sent[0].at, at(1, 13));

    Run newer = run;
    newer.startedAt = at(9);
    newer = must(store.runs().add(newer));
    Run stuck = must(store.runs().add(run));
    must(store.runs().addChanges(stuck.id, {change(store, products[0], ChangeState::Unsure)}));
    must(store.runs().removeOlderThan(at(5)));
    QCOMPARE(store.runs().find(run.id).error().code, ErrorCode::NotFound);
    QVERIFY(must(store.runs().changes(run.id)).isEmpty());
    must(store.runs().find(newer.id));
    must(store.runs().find(stuck.id)); // nobody knows yet what became of its row
    QCOMPARE(must(store.runs().lastSent(store.connection)).size(), 1);
}

void RunsTest::lockIsHeldByALivingProcess()
{
    const TestStore store;
    QProcess other;
    other.start(u"sleep"_s, {u"600"_s});
    QVERIFY(other.waitForStarted());
    const RunLock theirs{other.processId(), u"tillbridge-cli"_s, *processStartedAt(other.processId())};
    must(store.runs().lock(store.connection, theirs));
    const Done busy = store.runs().lock(store.connection, thisProcess(u"tillbridge"_s));
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::Busy);
    QCOMPARE(busy.error().subject, u"tillbridge-cli"_s);
    must(store.runs().lock(store.addConnection(u"Second"_s), thisProcess(u"tillbridge"_s)));
    must(store.runs().unlock(store.connection));
    must(store.runs().lock(store.connection, thisProcess(u"tillbridge"_s)));
    other.kill();
    other.waitForFinished();
}

void RunsTest::lockOfAGoneProcessIsTakenOver()
{
    const TestStore store;
    QProcess other;
    other.start(u"sleep"_s, {u"600"_s});
    QVERIFY(other.waitForStarted());
    const RunLock theirs{other.processId(), u"tillbridge-cli"_s, *processStartedAt(other.processId())};
    must(store.runs().lock(store.connection, theirs));
    other.kill();
    QVERIFY(other.waitForFinished());
    must(store.runs().lock(store.connection, thisProcess(u"tillbridge"_s)));
    // Its id was given to another process meanwhile.
    RunLock reused = thisProcess(u"old"_s);
    reused.startedAt = reused.startedAt.addSecs(-3600);
    must(store.runs().unlock(store.connection));
    must(store.runs().lock(store.connection, reused));
    must(store.runs().lock(store.connection, thisProcess(u"tillbridge"_s)));
}

void RunsTest::processesAreToldApartByTheirStart()
{
    const RunLock here = thisProcess(u"me"_s);
    QCOMPARE(here.processId, QCoreApplication::applicationPid());
    QVERIFY(here.startedAt.isValid());
    QVERIFY(isRunning(here));
    QCOMPARE(*processStartedAt(here.processId), here.startedAt);
    QVERIFY(!isRunning({here.processId, u"me"_s, here.startedAt.addMSecs(10)}));
    QVERIFY(isRunning({1, u"init"_s, *processStartedAt(1)}));
    QVERIFY(!isRunning({0, u"nobody"_s, here.startedAt}));
    QVERIFY(!isRunning({-1, u"nobody"_s, here.startedAt}));
    QVERIFY(!processStartedAt(999'999'999));
}

QTEST_GUILESS_MAIN(RunsTest)
#include "runs_test.moc"
