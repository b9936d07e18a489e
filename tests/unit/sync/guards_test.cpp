// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_builder.h"
#include "sync/recheck.h"
#include "sync/write_verdict.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

const QDateTime noon = QDateTime::fromString(u"2026-03-01T12:00:00Z"_s, Qt::ISODate);

LastSent sent(qint64 product, qint64 shop, const QString &quantity, const QDateTime &at = noon)
{
    return {ProductId{product}, ShopId{shop}, PlanBuilder::number(quantity), at};
}

GuardContext knowing(const QList<LastSent> &sent)
{
    GuardContext context;
    for (const LastSent &each : sent)
        context.lastSent.insert({each.product, each.shop}, each);
    return context;
}

/// One product in one shop whose warehouse holds `target`.
PlanBuilder row(const QString &level, const QString &target, const QDateTime &countedAt = noon.addSecs(-3600))
{
    PlanBuilder plan;
    plan.countedAt = countedAt;
    plan.shop(1, u"North"_s).warehouse(1, u"Main"_s).map(1, {1}).product(1);
    plan.stock(1, 1, target).level(1, 1, level);
    return plan;
}

Change judged(const PlanBuilder &plan, const GuardContext &context = {})
{
    QList<Change> changes = planStock(plan.input).changes;
    judge(changes, plan.input, context);
    return changes.value(0);
}

Change planned(const QString &before, const QString &after, HoldReason hold = HoldReason::None)
{
    Change change;
    change.before = change.plannedBefore = PlanBuilder::number(before);
    change.after = change.plannedAfter = PlanBuilder::number(after);
    change.hold = hold;
    return change;
}

} // namespace

Q_DECLARE_METATYPE(tillbridge::HoldReason)
Q_DECLARE_METATYPE(tillbridge::SkipReason)

class GuardsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void size_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("target");
        QTest::addColumn<HoldReason>("reason");
        QTest::newRow("small") << "20"
                               << "24" << HoldReason::None;
        QTest::newRow("beyond the share only") << "4"
                                               << "12" << HoldReason::None;
        QTest::newRow("beyond the amount only") << "100"
                                                << "120" << HoldReason::None;
        QTest::newRow("exactly the amount") << "10"
                                            << "20" << HoldReason::None;
        QTest::newRow("exactly the share") << "40"
                                           << "60" << HoldReason::None;
        QTest::newRow("beyond both") << "40"
                                     << "61" << HoldReason::LargeChange;
        QTest::newRow("a large fall") << "40"
                                      << "15" << HoldReason::LargeChange;
        QTest::newRow("from zero, small") << "0"
                                          << "10" << HoldReason::None;
        QTest::newRow("from zero, large") << "0"
                                          << "11" << HoldReason::LargeChange;
        QTest::newRow("from below zero, large") << "-5"
                                                << "11" << HoldReason::LargeChange;
        QTest::newRow("to zero") << "1"
                                 << "0" << HoldReason::FallsToZero;
        QTest::newRow("to zero from many") << "900"
                                           << "0" << HoldReason::FallsToZero;
        QTest::newRow("up to zero") << "-3"
                                    << "0" << HoldReason::None;
    }
    void size()
    {
        QFETCH(QString, level);
        QFETCH(QString, target);
        const Change change = judged(row(level, target));
        QTEST(change.hold, "reason");
        QCOMPARE(change.ticked, !change.isHeld());
    }

    void theLimitsAreSettings()
    {
        PlanBuilder plan = row(u"40"_s, u"61"_s);
        plan.input.settings.largeChangeShare = 60;
        QCOMPARE(judged(plan).hold, HoldReason::None);
        plan.input.settings.largeChangeShare = 0;
        plan.input.settings.largeChangeAmount = Quantity::fromInteger(21);
        QCOMPARE(judged(plan).hold, HoldReason::None);
        plan.input.settings.largeChangeAmount = Quantity::fromInteger(20);
        QCOMPARE(judged(plan).hold, HoldReason::LargeChange);
    }

    void drift_data()
    {
        QTest::addColumn<QString>("lastSent");
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("countedAfter"); // seconds after the send
        QTest::addColumn<HoldReason>("reason");
        QTest::newRow("not moved") << "8"
                                   << "8" << -60 << HoldReason::None;
        QTest::newRow("fell, no sale explains it") << "8"
                                                   << "7" << -60 << HoldReason::Drift;
        QTest::newRow("rose") << "8"
                              << "9" << -60 << HoldReason::Drift;
        QTest::newRow("fell, counted since") << "8"
                                             << "7" << 60 << HoldReason::None;
        QTest::newRow("counted at the very moment") << "8"
                                                    << "7" << 0 << HoldReason::Drift;
    }
    void drift()
    {
        QFETCH(QString, lastSent);
        QFETCH(QString, level);
        QFETCH(int, countedAfter);
        const PlanBuilder plan = row(level, u"6"_s, noon.addSecs(countedAfter));
        QTEST(judged(plan, knowing({sent(1, 1, lastSent)})).hold, "reason");
    }

    void aCountInAnotherShopsWarehouseExplainsNothing()
    {
        PlanBuilder plan = row(u"7"_s, u"6"_s);
        plan.warehouse(2, u"Far"_s);
        plan.countedAt = noon.addSecs(60);
        plan.stock(1, 2, u"3"_s);
        QCOMPARE(judged(plan, knowing({sent(1, 1, u"8"_s)})).hold, HoldReason::Drift);
    }

    void whatWasNeverSentCannotDrift()
    {
        QCOMPARE(judged(row(u"7"_s, u"6"_s), knowing({sent(1, 2, u"8"_s), sent(2, 1, u"8"_s)})).hold,
                 HoldReason::None);
    }

    void driftIsNamedBeforeSize()
    {
        QCOMPARE(judged(row(u"7"_s, u"0"_s), knowing({sent(1, 1, u"8"_s)})).hold, HoldReason::Drift);
    }

    void theFirstSendHoldsNothing()
    {
        GuardContext first = knowing({sent(1, 1, u"8"_s)});
        first.firstSend = true;
        QCOMPARE(judged(row(u"700"_s, u"0"_s), first).hold, HoldReason::None);
    }

    void soldSinceTheCount_data()
    {
        QTest::addColumn<int>("soldAfter"); // seconds after the count
        QTest::addColumn<bool>("firstSend");
        QTest::addColumn<HoldReason>("reason");
        QTest::newRow("before the count") << -60 << false << HoldReason::None;
        QTest::newRow("after it, never sent") << 60 << false << HoldReason::Drift;
        QTest::newRow("after it, in the same second") << 0 << false << HoldReason::Drift;
        QTest::newRow("after it, first send") << 60 << true << HoldReason::Drift;
        QTest::newRow("before it, first send") << -60 << true << HoldReason::None;
    }
    void soldSinceTheCount()
    {
        QFETCH(int, soldAfter);
        QFETCH(bool, firstSend);
        PlanBuilder plan = row(u"7"_s, u"10"_s, noon);
        plan.sold(1, 1, noon.addSecs(soldAfter));
        GuardContext context = knowing({sent(2, 1, u"10"_s)});
        context.firstSend = firstSend;
        const Change change = judged(plan, context);
        QTEST(change.hold, "reason");
        QCOMPARE(change.ticked, !change.isHeld());
    }

    void aCountBetweenOurSendAndTheSaleExplainsNothing()
    {
        PlanBuilder plan = row(u"7"_s, u"10"_s, noon.addSecs(3600));
        plan.sold(1, 1, noon.addSecs(7200));
        QCOMPARE(judged(plan, knowing({sent(1, 1, u"10"_s)})).hold, HoldReason::Drift);
    }

    void aSaleInAShopOfTheSameWarehouseIsTheSame()
    {
        PlanBuilder plan = row(u"7"_s, u"10"_s, noon);
        plan.warehouse(2, u"Far"_s).shop(2, u"South"_s).map(2, {2}).stock(1, 2, u"10"_s).level(1, 2, u"7"_s);
        plan.sold(1, 1, noon.addSecs(60)); // in any shop that sells from Main
        QList<Change> changes = planStock(plan.input).changes;
        judge(changes, plan.input, {});
        QCOMPARE(changes.at(0).hold, HoldReason::Drift);
        QCOMPARE(changes.at(1).hold, HoldReason::None);
    }

    void theOldestCountDecides()
    {
        PlanBuilder plan = row(u"7"_s, u"10"_s, noon);
        plan.warehouse(2, u"Far"_s);
        plan.input.mappings.first().warehouses.append(WarehouseId{2});
        plan.countedAt = noon.addSecs(3600);
        plan.stock(1, 2, u"5"_s);
        plan.sold(1, 1, noon.addSecs(60)).sold(1, 2, noon.addSecs(60));
        QCOMPARE(judged(plan).hold, HoldReason::Drift);
    }

    void many_data()
    {
        QTest::addColumn<int>("linked");
        QTest::addColumn<int>("changing");
        QTest::addColumn<bool>("held");
        QTest::newRow("a few of many") << 100 << 30 << false;
        QTest::newRow("more than the share") << 100 << 31 << true;
        QTest::newRow("so few are looked at one by one") << 9 << 9 << false;
        QTest::newRow("ten of ten") << 10 << 10 << true;
    }
    void many()
    {
        QFETCH(int, linked);
        QFETCH(int, changing);
        PlanBuilder plan;
        plan.shop(1, u"North"_s).shop(2, u"South"_s).warehouse(1, u"Main"_s).map(1, {1}).map(2, {1});
        for (int id = 1; id <= linked; ++id) {
            const QString level = id <= changing ? u"7"_s : u"8"_s;
            plan.product(id).stock(id, 1, u"8"_s).level(id, 1, level).level(id, 2, level);
        }
        QList<Change> changes = planStock(plan.input).changes;
        QCOMPARE(changes.size(), changing * 2);
        judge(changes, plan.input, {});
        QFETCH(bool, held);
        QCOMPARE(std::ranges::count(changes, HoldReason::ManyAtOnce, &Change::hold),
                 held ? changes.size() : 0);
        QCOMPARE(std::ranges::count(changes, true, &Change::ticked), held ? 0 : changes.size());
    }

    void manyKeepsTheRowsOwnReason()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).warehouse(1, u"Main"_s).map(1, {1});
        for (int id = 1; id <= 20; ++id)
            plan.product(id).stock(id, 1, id == 1 ? u"0"_s : u"8"_s).level(id, 1, u"7"_s);
        QList<Change> changes = planStock(plan.input).changes;
        judge(changes, plan.input, {});
        QCOMPARE(changes.first().hold, HoldReason::FallsToZero);
        QCOMPARE(changes.last().hold, HoldReason::ManyAtOnce);
        GuardContext part;
        part.wholePlan = false;
        QList<Change> alone = planStock(plan.input).changes;
        judge(alone, plan.input, part);
        QCOMPARE(alone.last().hold, HoldReason::None);
    }

    void skippedRowsAreNotJudged()
    {
        PlanBuilder plan = row(u"7"_s, u"0"_s);
        plan.input.waiting.insert(u"p1"_s);
        const Change change = judged(plan);
        QCOMPARE(change.hold, HoldReason::None);
        QVERIFY(!change.ticked);
    }

    void lookedAtAgain_data()
    {
        QTest::addColumn<HoldReason>("approved");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<HoldReason>("now");
        QTest::addColumn<bool>("inputsChanged");
        QTest::addColumn<SkipReason>("reason"); // None: it is sent
        using enum HoldReason;
        const auto decide = SkipReason::NeedsDecision;
        const auto send = SkipReason::None;
        // The preview said 10 > 14.
        QTest::newRow("nothing moved") << None << "10"
                                       << "14" << None << false << send;
        QTest::newRow("sold one") << None << "9"
                                  << "14" << None << false << send;
        QTest::newRow("sold in another shop") << None << "10"
                                              << "13" << None << false << send;
        QTest::newRow("turned round") << None << "15"
                                      << "14" << None << false << decide;
        QTest::newRow("drifted") << None << "9"
                                 << "14" << Drift << false << decide;
        QTest::newRow("drift that was approved") << Drift << "10"
                                                 << "14" << Drift << false << send;
        QTest::newRow("drift that went on") << Drift << "9"
                                            << "14" << Drift << false << decide;
        QTest::newRow("drift that went away") << Drift << "10"
                                              << "14" << None << false << send;
        QTest::newRow("another guard") << Drift << "10"
                                       << "14" << LargeChange << false << decide;
        QTest::newRow("approved with the many") << ManyAtOnce << "10"
                                                << "14" << None << false << send;
        QTest::newRow("counted meanwhile") << None << "10"
                                           << "13" << None << true << decide;
        QTest::newRow("something else counted") << None << "10"
                                                << "14" << None << true << send;
    }
    void lookedAtAgain()
    {
        QFETCH(HoldReason, approved);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(HoldReason, now);
        QFETCH(bool, inputsChanged);
        QFETCH(SkipReason, reason);
        Change fresh = planned(before, after, now);
        fresh.why = u"new"_s;
        const Change again =
            recheck({planned(u"10"_s, u"14"_s, approved), fresh, PlanBuilder::number(before), inputsChanged});
        QCOMPARE(again.skip, reason);
        QCOMPARE(again.state, reason == SkipReason::None ? ChangeState::Planned : ChangeState::Skipped);
        QCOMPARE(again.before, PlanBuilder::number(before));
        QCOMPARE(again.after, PlanBuilder::number(after));
        QCOMPARE(again.why, u"new"_s);
        QCOMPARE(again.hold, approved);
        QCOMPARE(again.plannedBefore, Quantity::fromInteger(10));
        QCOMPARE(again.plannedAfter, Quantity::fromInteger(14));
    }

    void whatIsRightAlreadyNeedsNoRequest()
    {
        const Change again =
            recheck({planned(u"10"_s, u"14"_s), std::nullopt, Quantity::fromInteger(14), false});
        QCOMPARE(again.skip, SkipReason::AlreadyRight);
        QCOMPARE(again.before, Quantity::fromInteger(14));
    }

    void whatIsNoLongerPlannedNeedsADecision()
    {
        QCOMPARE(recheck({planned(u"10"_s, u"14"_s), std::nullopt, Quantity::fromInteger(12), false}).skip,
                 SkipReason::NeedsDecision);
        QCOMPARE(recheck({planned(u"10"_s, u"14"_s), std::nullopt, std::nullopt, false}).skip,
                 SkipReason::NeedsDecision);
    }

    void thePlannersOwnReasonIsKept()
    {
        Change now = planned(u"10"_s, u"14"_s);
        now.state = ChangeState::Skipped;
        now.skip = SkipReason::Archived;
        QCOMPARE(recheck({planned(u"10"_s, u"14"_s), now, Quantity::fromInteger(10), false}).skip,
                 SkipReason::Archived);
    }

    void errorsOfAWrite()
    {
        using enum WriteVerdict;
        QCOMPARE(judgeWriteError(ErrorCode::OutcomeUnknown), MaybeApplied);
        QCOMPARE(judgeWriteError(ErrorCode::BadReply), MaybeApplied);
        QCOMPARE(judgeWriteError(ErrorCode::ReplyTooLarge), MaybeApplied);
        QCOMPARE(judgeWriteError(ErrorCode::Rejected), RowFails);
        QCOMPARE(judgeWriteError(ErrorCode::RemoteNotFound), RowFails);
        QCOMPARE(judgeWriteError(ErrorCode::Offline), RunStops);
        QCOMPARE(judgeWriteError(ErrorCode::SignInNeeded), RunStops);
        QCOMPARE(judgeWriteError(ErrorCode::PermissionMissing), RunStops);
        QCOMPARE(judgeWriteError(ErrorCode::RateLimited), RunStops);
        QCOMPARE(judgeWriteError(ErrorCode::Cancelled), RunStops);
    }
};

QTEST_APPLESS_MAIN(GuardsTest)
#include "guards_test.moc"
