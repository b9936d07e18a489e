// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/process.h"
#include "sync/settings.h"
#include "sync_desk.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int products = 4;

CallFault fault(ErrorCode code, bool applies = false)
{
    return {Error::of(code), applies};
}

/// Strikes the n-th call of that name.
auto onThe(int n, const QString &call, const CallFault &what)
{
    return [=, seen = std::make_shared<int>(0)](const QString &name) -> std::optional<CallFault> {
        return name == call && ++*seen == n ? std::optional(what) : std::nullopt;
    };
}

} // namespace

/// Whole runs on a real store against an account in memory.
class SyncRunTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<SyncDesk>(m_folder->path(), products);
        m_desk->map();
    }
    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void thePreviewSendsNothing()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        QCOMPARE(m_desk->rows(run).first(2),
                 QStringList({u"S1@North 1>5 planned"_s, u"S1@South 1>7 planned"_s}));
        QCOMPARE(m_desk->counts(run).planned, products * 2);
        QCOMPARE(m_desk->run(run).state, RunState::Previewed);
        QVERIFY(m_desk->run(run).firstSend);
        QCOMPARE(m_desk->api->calls(u"write"_s), 0);
        QCOMPARE(m_desk->changes(run).first().why, u"Main 5"_s);
    }

    void sendsTheTickedRowsAndNothingElse()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        QList<Change> changes = m_desk->changes(run);
        changes[1].ticked = false; // S1@South
        changes[2].ticked = false; // S2@North
        must(m_desk->runs().updateChanges(changes));
        must(m_desk->send(run));
        QCOMPARE(m_desk->api->applied(),
                 QStringList({u"p1:1=5"_s, u"p2:2=7"_s, u"p3:1=5,2=7"_s, u"p4:1=5,2=7"_s}));
        const RunCounts counts = m_desk->counts(run);
        QCOMPARE(counts.sent, 6);
        QCOMPARE(counts.skipped, 2);
        QCOMPARE(counts.total(), products * 2);
        QCOMPARE(m_desk->rows(run).at(1), skippedRow(u"S1@South 1>7"_s, SkipReason::NotTicked));
        QCOMPARE(m_desk->run(run).state, RunState::Done);
    }

    void aSecondSyncSendsNothing()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->sync();
        const int writes = m_desk->api->calls(u"write"_s);
        const RunId second = m_desk->sync();
        QVERIFY(m_desk->rows(second).isEmpty());
        QCOMPARE(m_desk->api->calls(u"write"_s), writes);
        QCOMPARE(m_desk->run(second).state, RunState::Done);
        QVERIFY(!m_desk->run(second).firstSend);
    }

    void aChangedQuantitySendsExactlyItsShops()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->sync();
        m_desk->count(2, u"Far"_s, 9);
        const auto before = m_desk->api->applied();
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->rows(run), QStringList({u"S2@South 7>9 sent"_s}));
        QCOMPARE(m_desk->api->applied().sliced(before.size()), QStringList({u"p2:2=9"_s}));
    }

    void heldRowsWaitForATick()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->sync();
        m_desk->count(1, u"Main"_s, 0);
        m_desk->count(2, u"Main"_s, 6);
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->rows(run),
                 QStringList({skippedRow(u"S1@North 5>0"_s, SkipReason::NotTicked), u"S2@North 5>6 sent"_s}));
        QCOMPARE(m_desk->changes(run).first().hold, HoldReason::FallsToZero);
        QCOMPARE(m_desk->attention(), QStringList({entry(AttentionKind::HeldChanges, {})}));
        QCOMPARE(m_desk->api->level(u"p1"_s, u"1"_s), 5);

        const RunId again = must(m_desk->preview());
        QCOMPARE(m_desk->rows(again), QStringList({heldRow(u"S1@North 5>0"_s, HoldReason::FallsToZero)}));
        QCOMPARE(m_desk->counts(again).held, 1);
        must(m_desk->send(again, true));
        QCOMPARE(m_desk->rows(again), QStringList({u"S1@North 5>0 sent"_s}));
        QCOMPARE(m_desk->attention(), QStringList());
    }

    void aMoveBetweenPreviewAndFirstSendIsRecomputed()
    {
        m_desk->countAll(1, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->setLevel(u"p1"_s, u"1"_s, 0);
        must(m_desk->send(run));
        const Change row = m_desk->changes(run).first();
        QCOMPARE(row.state, ChangeState::Sent);
        QCOMPARE(row.before, Quantity());
        QCOMPARE(row.plannedBefore, Quantity::fromInteger(1));
        QCOMPARE(m_desk->api->level(u"p1"_s, u"1"_s), 5);
    }

    void aSaleBetweenPreviewAndFirstSendNeedsADecision()
    {
        m_desk->countAll(1, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->sell(u"p1"_s, u"1"_s);
        must(m_desk->send(run));
        QCOMPARE(
            m_desk->rows(run).first(2),
            QStringList({skippedRow(u"S1@North 0>5"_s, SkipReason::NeedsDecision), u"S1@South 1>7 sent"_s}));
    }

    /// Counted 10, Lightspeed shows 10, nothing to send; then three are sold, of which our 10 knows nothing.
    void whatWasSoldSinceTheCountIsNotPutBack()
    {
        m_desk->api->setLevel(u"p1"_s, u"1"_s, 10);
        m_desk->count(1, u"Main"_s, 10);
        m_desk->count(2, u"Main"_s, 5);
        m_desk->api->sell(u"p1"_s, u"1"_s, 3);
        const RunId run = m_desk->sync();
        QVERIFY(m_desk->run(run).firstSend);
        QCOMPARE(m_desk->rows(run).first(), skippedRow(u"S1@North 7>10"_s, SkipReason::NotTicked));
        QCOMPARE(m_desk->changes(run).first().hold, HoldReason::Drift);
        QCOMPARE(m_desk->api->applied(), QStringList({u"p2:1=5"_s}));

        QCOMPARE(m_desk->rows(must(m_desk->preview())).first(),
                 heldRow(u"S1@North 7>10"_s, HoldReason::Drift));
        m_desk->count(1, u"Main"_s, 8); // whoever counts knows better
        QCOMPARE(m_desk->rows(m_desk->sync()).first(), u"S1@North 7>8 sent"_s);
    }

    void aSaleAfterANewerCountIsNotPutBack()
    {
        m_desk->countAll(products, 10, 10);
        m_desk->sync();
        m_desk->count(1, u"Main"_s, 10);
        m_desk->api->sell(u"p1"_s, u"1"_s, 3);
        QCOMPARE(m_desk->rows(must(m_desk->preview())),
                 QStringList({heldRow(u"S1@North 7>10"_s, HoldReason::Drift)}));
    }

    void aSaleInOneShopHoldsTheOthersOfItsWarehouse()
    {
        const MappingRepository mappings(m_desk->database);
        const auto main = must(WarehouseRepository(m_desk->database).findByName(u"Main"_s)).id;
        for (ShopMapping mapping : must(mappings.mappings(m_desk->connection))) {
            mapping.warehouses = {main};
            must(mappings.save(m_desk->connection, mapping));
        }
        m_desk->count(1, u"Main"_s, 5);
        m_desk->count(2, u"Main"_s, 5);
        m_desk->api->sell(u"p1"_s, u"2"_s);
        QCOMPARE(m_desk->rows(must(m_desk->preview())).first(3),
                 QStringList({heldRow(u"S1@North 1>5"_s, HoldReason::Drift),
                              heldRow(u"S1@South 0>5"_s, HoldReason::Drift), u"S2@North 1>5 planned"_s}));
    }

    /// A sale that another connection's account made from the same warehouse.
    void aSaleOfAnotherAccountHoldsToo()
    {
        const ConnectionRepository connections(m_desk->database);
        const CatalogRepository catalog(m_desk->database);
        const AccountId web = must(connections.saveAccount({{}, Series::R, u"9"_s, u"Web"_s, {}})).id;
        Connection row;
        row.name = u"Web"_s;
        row.state = ConnectionState::Connected;
        row.account = web;
        const ConnectionId other = must(connections.add(row)).id;
        ReferenceData reference;
        reference.shops = {{{}, u"1"_s, u"Web shop"_s, {}, {}, {}, false}};
        must(catalog.storeReferenceData(web, reference));
        Product product;
        product.remoteId = u"w1"_s;
        product.sku = u"S1"_s;
        must(catalog.storeProducts(web, {{product}, {}, {}, m_desk->clock->now(), {}}));
        must(waitFor(m_desk->service->relink(other)));
        ShopMapping mapping;
        mapping.shop = must(catalog.shops(web)).first().id;
        mapping.warehouses = {must(WarehouseRepository(m_desk->database).findByName(u"Main"_s)).id};
        must(MappingRepository(m_desk->database).save(other, mapping));
        m_desk->count(1, u"Main"_s, 5);
        Sale sale;
        sale.remoteId = u"77"_s;
        sale.shopRemoteId = u"1"_s;
        sale.state = SaleState::Completed;
        sale.completedAt = m_desk->clock->now();
        sale.lines = {{u"1"_s, u"w1"_s, Quantity::fromInteger(1), {}, {}}};
        must(catalog.storeSales(web, {{sale}, {}, {}, m_desk->clock->now(), {}}));
        QCOMPARE(m_desk->rows(must(m_desk->preview())).first(),
                 heldRow(u"S1@North 1>5"_s, HoldReason::Drift));
    }

    /// By the sale's own time, not by when we heard of it, and by our clock.
    void whatWasSoldBeforeTheCountIsInIt_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::newRow("one clock") << 0;
        QTest::newRow("their clock is slow") << -600;
        QTest::newRow("their clock is fast") << 600;
    }
    void whatWasSoldBeforeTheCountIsInIt()
    {
        QFETCH(int, ahead);
        m_desk->api->now = [clock = m_desk->clock] { return clock->now(); };
        m_desk->api->ahead = std::chrono::seconds(ahead);
        m_desk->api->sell(u"p1"_s, u"1"_s);
        m_desk->clock->advance(std::chrono::seconds(5));
        m_desk->count(1, u"Main"_s, 5);
        m_desk->clock->advance(std::chrono::seconds(5));
        QCOMPARE(m_desk->rows(must(m_desk->preview())).first(), u"S1@North 0>5 planned"_s);
        m_desk->api->sell(u"p1"_s, u"1"_s);
        QCOMPARE(m_desk->rows(must(m_desk->preview())).first(),
                 heldRow(u"S1@North -1>5"_s, HoldReason::Drift));
    }

    void aSaleSinceOurLastSendNeedsADecision()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->sync();
        m_desk->count(1, u"Main"_s, 8);
        m_desk->count(2, u"Main"_s, 8);
        const RunId run = must(m_desk->preview());
        m_desk->clock->advance(std::chrono::minutes(1));
        m_desk->api->sell(u"p1"_s, u"1"_s, 2);
        must(m_desk->send(run));
        // The count is newer than the last send, but not than the sale.
        QCOMPARE(m_desk->rows(run), QStringList({skippedRow(u"S1@North 3>8"_s, SkipReason::NeedsDecision),
                                                 u"S2@North 5>8 sent"_s}));

        m_desk->count(2, u"Far"_s, 9);
        const RunId next = must(m_desk->preview());
        m_desk->api->sell(u"p2"_s, u"2"_s, 8); // 7 > -1
        m_desk->api->setLevel(u"p2"_s, u"2"_s, 12);
        must(m_desk->send(next));
        QCOMPARE(m_desk->rows(next),
                 QStringList({skippedRow(u"S1@North 3>8"_s, SkipReason::NotTicked),
                              skippedRow(u"S2@South 12>9"_s, SkipReason::NeedsDecision)}));
        QCOMPARE(m_desk->attention(),
                 QStringList({entry(AttentionKind::HeldChanges, {}),
                              entry(AttentionKind::NeedsDecision, u"Product p2 – South"_s)}));
        QCOMPARE(m_desk->run(next).state, RunState::DoneWithProblems);
    }

    void driftIsHeldAndSentWhenTicked()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->sync();
        m_desk->api->sell(u"p3"_s, u"1"_s);
        const RunId run = must(m_desk->preview());
        QCOMPARE(m_desk->rows(run), QStringList({heldRow(u"S3@North 4>5"_s, HoldReason::Drift)}));
        QList<Change> changes = m_desk->changes(run);
        changes.first().ticked = true;
        must(m_desk->runs().updateChanges(changes));
        must(m_desk->send(run));
        QCOMPARE(m_desk->rows(run), QStringList({u"S3@North 4>5 sent"_s}));
    }

    void driftAfterThePreviewIsNotSent()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->sync();
        SettingsService settings(m_desk->database);
        must(settings.set(m_desk->connection, u"stock_buffer"_s, u"1"_s));
        const RunId run = must(m_desk->preview());
        QCOMPARE(m_desk->counts(run).planned, products * 2);
        m_desk->api->setLevel(u"p3"_s, u"1"_s, 6); // received by hand, still above the target 4
        must(m_desk->send(run));
        QVERIFY(m_desk->rows(run).contains(skippedRow(u"S3@North 6>4"_s, SkipReason::NeedsDecision)));
        QCOMPARE(m_desk->counts(run).sent, products * 2 - 1);
        QCOMPARE(m_desk->api->level(u"p3"_s, u"1"_s), 6);
    }

    void whatIsRightAlreadyNeedsNoRequest()
    {
        m_desk->countAll(1, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->setLevel(u"p1"_s, u"1"_s, 5);
        m_desk->api->setLevel(u"p1"_s, u"2"_s, 7);
        must(m_desk->send(run));
        QCOMPARE(m_desk->api->calls(u"write"_s), 0);
        QCOMPARE(m_desk->rows(run), QStringList({skippedRow(u"S1@North 5>5"_s, SkipReason::AlreadyRight),
                                                 skippedRow(u"S1@South 7>7"_s, SkipReason::AlreadyRight),
                                                 skippedRow(u"S2@ 0>0"_s, SkipReason::NeverCounted),
                                                 skippedRow(u"S3@ 0>0"_s, SkipReason::NeverCounted),
                                                 skippedRow(u"S4@ 0>0"_s, SkipReason::NeverCounted)}));
        QCOMPARE(m_desk->run(run).state, RunState::Done);
    }

    void whatIsSoldWhileSendingIsNamed()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->api->onApply = [this, once = std::make_shared<bool>(true)] {
            if (std::exchange(*once, false))
                m_desk->api->sell(u"p2"_s, u"1"_s);
        };
        m_desk->sync();
        const QStringList named{entry(AttentionKind::SoldWhileSending, u"Product p2 – S2"_s)};
        QCOMPARE(m_desk->attention(), named);
        m_desk->sync();
        QVERIFY(m_desk->attention().contains(named.first())); // another send does not make it right
        m_desk->count(2, u"Main"_s, 6);
        m_desk->sync();
        QCOMPARE(m_desk->attention(), QStringList());
    }

    void whatIsSoldWhileSendingIsNamedThoughTheRunWasCutShort_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("the run goes on") << true;
        QTest::newRow("a new preview instead") << false;
    }
    void whatIsSoldWhileSendingIsNamedThoughTheRunWasCutShort()
    {
        QFETCH(bool, goesOn);
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onApply = [this, once = std::make_shared<bool>(true)] {
            if (std::exchange(*once, false))
                m_desk->api->sell(u"p1"_s, u"1"_s); // overwritten by the very next moment
        };
        m_desk->api->onCall = onThe(2, u"write"_s, fault(ErrorCode::Offline));
        QCOMPARE(outcome(m_desk->send(run)), u"offline"_s);
        QCOMPARE(m_desk->attention(), QStringList());
        if (goesOn)
            must(m_desk->send(run));
        else
            must(m_desk->preview());
        QVERIFY(m_desk->attention().contains(entry(AttentionKind::SoldWhileSending, u"Product p1 – S1"_s)));
        QVERIFY(must(m_desk->runs().unwatched(m_desk->connection)).isEmpty());
    }

    /// The window in which a sale is overwritten: what the budget lets through in half a minute.
    void aSlowBudgetMakesSmallBatches()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->writeCost = 10; // one drip a second
        QCOMPARE(must(m_desk->service->estimate(run)).calls, products + 2 * 2 + 1);
        m_desk->api->changeTraits().productsPerFreshRead = 100;
        const int before = m_desk->api->calls(u"fresh"_s);
        must(m_desk->send(run));
        QCOMPARE(m_desk->api->calls(u"fresh"_s), before + 2);
        QCOMPARE(m_desk->counts(run).sent, products * 2);
    }

    void oneRejectedRowFailsAlone()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->api->onCall =
            onThe(2, u"write"_s, {Error::of(ErrorCode::Rejected, {}, u"duplicate UPC"_s), false});
        const RunId run = m_desk->sync();
        const RunCounts counts = m_desk->counts(run);
        QCOMPARE(counts.sent, 6);
        QCOMPARE(counts.failed, 2);
        QCOMPARE(m_desk->changes(run).at(2).errorDetail, u"duplicate UPC"_s);
        QCOMPARE(m_desk->run(run).state, RunState::DoneWithProblems);
        QCOMPARE(m_desk->api->calls(u"write"_s), products);
    }

    void aRefusedShopFailsAlone()
    {
        m_desk->countAll(1, 5, 7);
        m_desk->api->refusedShops = {u"2"_s};
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->rows(run).first(2),
                 QStringList({u"S1@North 1>5 sent"_s, u"S1@South 1>7 failed:rejected"_s}));
        QCOMPARE(m_desk->changes(run).at(1).errorDetail, u"it shows something else"_s);
    }

    void anUnknownOutcomeThatTookEffectIsSettledAsSent()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->api->onCall = onThe(2, u"write"_s, fault(ErrorCode::OutcomeUnknown, true));
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->counts(run).sent, products * 2);
        QCOMPARE(m_desk->api->applied().size(), products); // each exactly once
        QCOMPARE(m_desk->api->calls(u"write"_s), products);
        QCOMPARE(m_desk->run(run).state, RunState::Done);
    }

    void anUnknownOutcomeWithoutEffectIsSentOnceMore()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->api->onCall = onThe(2, u"write"_s, fault(ErrorCode::OutcomeUnknown));
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->counts(run).sent, products * 2);
        QCOMPARE(m_desk->api->applied().size(), products);
        QCOMPARE(m_desk->api->calls(u"write"_s), products + 1);
    }

    void anUnknownOutcomeOfWhatWasSoldIsLeftToAPerson()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->api->onCall = [this](const QString &call) -> std::optional<CallFault> {
            if (call != u"write" || m_desk->api->calls(u"write"_s) != 2)
                return {};
            m_desk->api->setLevel(u"p2"_s, u"1"_s, 5); // it took effect, and then one was sold
            m_desk->api->sell(u"p2"_s, u"1"_s);
            return fault(ErrorCode::OutcomeUnknown);
        };
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->rows(run).at(2), skippedRow(u"S2@North 1>5"_s, SkipReason::NeedsDecision));
        QCOMPARE(m_desk->api->level(u"p2"_s, u"1"_s), 4);
        QCOMPARE(m_desk->api->calls(u"write"_s), products);
        QVERIFY(m_desk->attention().contains(entry(AttentionKind::NeedsDecision, u"Product p2 – North"_s)));
        QCOMPARE(m_desk->run(run).state, RunState::DoneWithProblems);
    }

    void twiceWithoutEffectFails()
    {
        m_desk->countAll(2, 5, 7);
        m_desk->api->onCall = [this](const QString &call) -> std::optional<CallFault> {
            const int write = m_desk->api->calls(u"write"_s);
            return call == u"write" && (write == 1 || write == 3)
                       ? std::optional(fault(ErrorCode::OutcomeUnknown))
                       : std::nullopt;
        };
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->rows(run).first(4), QStringList({u"S1@North 1>5 failed:outcome_unknown"_s,
                                                          u"S1@South 1>7 failed:outcome_unknown"_s,
                                                          u"S2@North 1>5 sent"_s, u"S2@South 1>7 sent"_s}));
        QCOMPARE(m_desk->api->applied(), QStringList({u"p2:1=5,2=7"_s}));
    }

    void aServerInTroubleIsLeftAloneAndTheRunGoesOnLater()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onCall = [](const QString &call) -> std::optional<CallFault> {
            return call == u"write" ? std::optional(fault(ErrorCode::OutcomeUnknown, true)) : std::nullopt;
        };
        QCOMPARE(outcome(m_desk->send(run)), u"outcome_unknown"_s);
        QCOMPARE(m_desk->counts(run).unsure, 6);
        QCOMPARE(m_desk->counts(run).planned, 2);
        QCOMPARE(m_desk->run(run).state, RunState::Failed);
        m_desk->api->onCall = nullptr;
        must(m_desk->send(run));
        QCOMPARE(m_desk->counts(run).sent, products * 2);
        QCOMPARE(m_desk->api->applied().size(), products);
        QCOMPARE(m_desk->run(run).state, RunState::Done);
        QVERIFY(!m_desk->run(run).error);
    }

    void stopsCleanly_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code :
             {ErrorCode::Offline, ErrorCode::SignInNeeded, ErrorCode::PermissionMissing,
              ErrorCode::RateLimited, ErrorCode::KeychainLocked})
            QTest::newRow(qPrintable(errorCodeName(code))) << int(code);
    }
    void stopsCleanly()
    {
        QFETCH(int, code);
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onCall = onThe(3, u"write"_s, fault(ErrorCode(code)));
        QCOMPARE(outcome(m_desk->send(run)), errorCodeName(ErrorCode(code)));
        QCOMPARE(m_desk->counts(run).sent, 4);
        QCOMPARE(m_desk->counts(run).planned, 4);
        QCOMPARE(m_desk->run(run).state, RunState::Failed);
        QCOMPARE(m_desk->run(run).error, std::optional(ErrorCode(code)));
        must(m_desk->send(run));
        QCOMPARE(m_desk->counts(run).sent, products * 2);
        QCOMPARE(m_desk->api->applied().size(), products);
    }

    void tellsTheConnectionHowItWent()
    {
        m_desk->api->onCall = onThe(1, u"products"_s, fault(ErrorCode::Offline));
        QCOMPARE(outcome(m_desk->preview()), u"offline"_s);
        m_desk->api->onCall = nullptr;
        must(m_desk->preview());
        QCOMPARE(m_desk->source->outcomes().last(2), QStringList({u"offline"_s, u"well"_s}));
    }

    void anOutdatedPreviewSendsNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a setting") << "setting";
        QTest::newRow("a count") << "count";
        QTest::newRow("a link") << "link";
        QTest::newRow("the mapping") << "mapping";
        QTest::newRow("its age") << "age";
    }
    void anOutdatedPreviewSendsNothing()
    {
        QFETCH(QString, what);
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        QList<Change> changes = m_desk->changes(run);
        changes[0].ticked = false;
        must(m_desk->runs().updateChanges(changes));
        changeSomething(what);
        QCOMPARE(outcome(m_desk->send(run)), u"preview_outdated"_s);
        QCOMPARE(m_desk->api->calls(u"write"_s), 0);
        QCOMPARE(m_desk->run(run).state, RunState::Stopped);
        QCOMPARE(m_desk->counts(run).planned, products * 2);

        const QList<Change> again = m_desk->changes(must(m_desk->preview()));
        QVERIFY(!again.first().ticked); // ticks are kept by row
        QVERIFY(again.at(1).ticked);
        const QList<Change> third = m_desk->changes(must(m_desk->preview()));
        QVERIFY(third.first().ticked); // and only by the preview that replaces it
    }

    void whatIsSoldAgainAndAgainWaits()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onCall = [this](const QString &call) -> std::optional<CallFault> {
            if (call == u"sales" && m_desk->api->calls(u"write"_s) == 0)
                m_desk->api->sell(u"p2"_s, u"1"_s);
            return {};
        };
        must(m_desk->send(run));
        QCOMPARE(m_desk->counts(run).sent, 6);
        for (const qsizetype row : {2, 3})
            QCOMPARE(m_desk->changes(run).at(row).skip, SkipReason::Waiting);
        QCOMPARE(m_desk->run(run).state, RunState::DoneWithProblems);
        QVERIFY(!m_desk->api->applied().join(u' ').contains(u"p2"_s));
    }

    void whatIsSoldWhileWeReadIsPlannedFromAFreshPair()
    {
        m_desk->countAll(products, 5, 7);
        m_desk->api->onCall = [this, once = std::make_shared<bool>(true)](const QString &call) {
            if (call == u"levels" && std::exchange(*once, false))
                m_desk->api->sell(u"p2"_s, u"1"_s, 3);
            return std::optional<CallFault>();
        };
        const int fresh = m_desk->api->calls(u"fresh"_s);
        const RunId run = must(m_desk->preview());
        QVERIFY(m_desk->rows(run).contains(heldRow(u"S2@North -2>5"_s, HoldReason::Drift)));
        QCOMPARE(m_desk->api->calls(u"fresh"_s), fresh + 1);
    }

    void aLevelThatMakesNoSenseFailsAlone()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->brokenLevel = true;
        must(m_desk->send(run));
        QCOMPARE(m_desk->counts(run).sent, 6);
        QCOMPARE(m_desk->rows(run).sliced(2, 2),
                 QStringList({u"S2@North 1>5 failed:bad_reply"_s, u"S2@South 1>7 failed:bad_reply"_s}));
    }

    void aLevelThatIsSuddenlyNotShownIsNotZero()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->missingFresh = {u"p1"_s};
        must(m_desk->send(run));
        QCOMPARE(m_desk->rows(run).first(), u"S1@North 1>5 failed:bad_reply"_s);
        QCOMPARE(m_desk->counts(run).sent, 6);
    }

    void whatWasArchivedUnsaidIsNotSent()
    {
        m_desk->countAll(2, 5, 7);
        const RunId run = must(m_desk->preview());
        QCOMPARE(m_desk->counts(run).planned, 4);
        m_desk->api->archivedUnsaid = {u"p1"_s};
        must(m_desk->send(run));
        QCOMPARE(m_desk->api->applied(), QStringList({u"p2:1=5,2=7"_s}));
        QCOMPARE(m_desk->rows(run).first(2),
                 QStringList({skippedRow(u"S1@North 1>5"_s, SkipReason::Archived),
                              skippedRow(u"S1@South 1>7"_s, SkipReason::Archived)}));
        const RunId next = must(m_desk->preview());
        QCOMPARE(m_desk->counts(next).planned, 0);
    }

    void aLevelThatNeverWasIsReadFreshAndWritten()
    {
        m_desk->api->addProduct(u"p9"_s, u"S9"_s);
        Item item;
        item.sku = u"S9"_s;
        must(m_desk->backOffice->addItem(item));
        m_desk->count(9, u"Main"_s, 3);
        m_desk->count(9, u"Far"_s, 0);
        const RunId run = m_desk->sync();
        QVERIFY(m_desk->rows(run).contains(u"S9@North 0>3 sent"_s));
        QCOMPARE(m_desk->api->applied(), QStringList({u"p9:1=3"_s}));
    }

    void rowsThatCannotBeUnderstoodAreCounted()
    {
        m_desk->api->problems = {{u"77"_s, u"systemSku: missing"_s}};
        const RunId run = must(m_desk->preview());
        QVERIFY(m_desk->run(run).unreadRows > 0);
        QVERIFY(m_desk->run(run).unreadDetail.contains(u"77: systemSku: missing"_s));
        must(m_desk->send(run));
        QCOMPARE(m_desk->run(run).state, RunState::DoneWithProblems);
    }

    void rowsThatCannotBeUnderstoodStayUntilTheyReadWell()
    {
        m_desk->api->problems = {{u"77"_s, u"systemSku: missing"_s}};
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        const QStringList named{entry(AttentionKind::UnreadRows, {})};
        QCOMPARE(m_desk->attention(), named);
        m_desk->api->problems.clear(); // its feed has moved on: nothing tells it again
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        QCOMPARE(m_desk->attention(), named);
        m_desk->api->addProduct(u"77"_s, u"S77"_s);
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        QCOMPARE(m_desk->attention(), QStringList());
    }

    void levelsThatCannotBeUnderstoodAreReadOnceMore()
    {
        m_desk->api->levelProblems = {{u"p2"_s, u"qoh: many"_s}};
        m_desk->api->brokenLevel = true;
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        QCOMPARE(m_desk->attention(), QStringList({entry(AttentionKind::UnreadRows, {})}));
        m_desk->api->levelProblems.clear();
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        QCOMPARE(m_desk->attention(), QStringList({entry(AttentionKind::UnreadRows, {})}));
        m_desk->api->brokenLevel = false;
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        QCOMPARE(m_desk->attention(), QStringList());
    }

    void aRefusedCursorStartsTheFeedAgain()
    {
        QTemporaryDir folder;
        SyncDesk desk(folder.path(), 10);
        desk.api->onCall = onThe(3, u"products"_s, fault(ErrorCode::CursorRefused));
        must(waitFor(desk.service->pull(desk.connection, {})));
        QCOMPARE(must(CatalogRepository(desk.database).productCount(desk.account)), 10);
        QCOMPARE(desk.api->calls(u"products"_s), 3 + 4);
    }

    void aPullGoesOnWhereItStopped()
    {
        QTemporaryDir folder;
        SyncDesk desk(folder.path(), 10);
        desk.api->onCall = onThe(3, u"products"_s, fault(ErrorCode::Offline));
        QCOMPARE(outcome(waitFor(desk.service->pull(desk.connection, {}))), u"offline"_s);
        QCOMPARE(must(CatalogRepository(desk.database).productCount(desk.account)), 6);
        desk.api->onCall = nullptr;
        must(waitFor(desk.service->pull(desk.connection, {})));
        QCOMPARE(must(CatalogRepository(desk.database).productCount(desk.account)), 10);
        QCOMPARE(desk.api->calls(u"products"_s), 3 + 2);
    }

    void aMissingPermissionKeepsTheOthersFromNothing()
    {
        QTemporaryDir folder;
        SyncDesk desk(folder.path(), 2);
        desk.api->onCall = [](const QString &call) -> std::optional<CallFault> {
            return call == u"sales" ? std::optional(fault(ErrorCode::PermissionMissing)) : std::nullopt;
        };
        QCOMPARE(outcome(waitFor(desk.service->pull(desk.connection, {}))), u"permission_missing"_s);
        const CatalogRepository catalog(desk.database);
        QCOMPARE(must(catalog.productCount(desk.account)), 2);
        QCOMPARE(must(catalog.levels(desk.account)).size(), 4);
        QCOMPARE(outcome(desk.preview()), u"permission_missing"_s); // but nothing is planned without sales
    }

    void cancelLeavesAResumableRun()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onApply = [this, applied = std::make_shared<int>(0)] {
            if (++*applied == 2)
                QMetaObject::invokeMethod(
                    m_desk->service.get(), [this] { m_desk->service->cancel(m_desk->connection); },
                    Qt::BlockingQueuedConnection);
        };
        QCOMPARE(outcome(m_desk->send(run)), u"cancelled"_s);
        m_desk->api->onApply = nullptr;
        QCOMPARE(m_desk->counts(run).sent, 4); // the write that had left was waited for
        QCOMPARE(m_desk->counts(run).planned, 4);
        QCOMPARE(m_desk->run(run).state, RunState::Stopped);
        must(m_desk->send(run));
        QCOMPARE(m_desk->counts(run).sent, products * 2);
        QCOMPARE(m_desk->api->applied().size(), products);
    }

    void aFirstSendCutShortIsStillTheFirst()
    {
        m_desk->countAll(products, 0, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onCall = onThe(2, u"write"_s, fault(ErrorCode::Offline));
        QCOMPARE(outcome(m_desk->send(run)), u"offline"_s);
        m_desk->api->onCall = nullptr;
        const RunId next = must(m_desk->preview());
        QVERIFY(m_desk->run(next).firstSend);
        QCOMPARE(m_desk->counts(next).held, 0);
        must(m_desk->send(next));
        QVERIFY(!m_desk->run(must(m_desk->preview())).firstSend);
    }

    void oneRunAtATimeAcrossPrograms()
    {
        must(m_desk->runs().lock(m_desk->connection,
                                 {::getppid(), u"tillbridge-cli"_s, *processStartedAt(::getppid())}));
        const auto busy = m_desk->preview();
        QCOMPARE(outcome(busy), u"busy"_s);
        QCOMPARE(busy.error().subject, u"tillbridge-cli"_s);
        must(m_desk->runs().unlock(m_desk->connection));

        const auto first = m_desk->service->preview(m_desk->connection);
        QVERIFY(m_desk->service->isRunning(m_desk->connection));
        QCOMPARE(outcome(waitFor(m_desk->service->preview(m_desk->connection))), u"busy"_s);
        must(waitFor(first));
        QVERIFY(!m_desk->service->isRunning(m_desk->connection));
    }

    void aRunThatACrashLeftBehindIsStopped()
    {
        Run run;
        run.connection = m_desk->connection;
        run.state = RunState::Sending;
        run.startedAt = m_desk->clock->now();
        run = must(m_desk->runs().add(run));
        must(m_desk->runs().lock(m_desk->connection, {4'000'000, u"tillbridge"_s, m_desk->clock->now()}));
        must(m_desk->preview());
        QCOMPARE(m_desk->run(run.id).state, RunState::Stopped);
    }

    void twoConnectionsDoNotSendToOneShop()
    {
        Connection twin;
        twin.name = u"Twin"_s;
        twin.state = ConnectionState::Connected;
        twin.account = m_desk->account;
        const ConnectionId other = must(ConnectionRepository(m_desk->database).add(twin)).id;
        const MappingRepository mappings(m_desk->database);
        must(mappings.save(other, must(mappings.mappings(m_desk->connection)).first()));
        const auto refused = waitFor(m_desk->service->preview(other));
        QCOMPARE(outcome(refused), u"busy"_s);
        QCOMPARE(refused.error().subject, u"Test"_s);
        must(m_desk->preview());
    }

    void twoConnectionsDoNotSendToOneShopWithoutMappingEither()
    {
        SettingsService settings(m_desk->database);
        Connection twin;
        twin.name = u"Twin"_s;
        twin.state = ConnectionState::Connected;
        twin.account = m_desk->account;
        const ConnectionId other = must(ConnectionRepository(m_desk->database).add(twin)).id;
        must(settings.set(other, u"shops_mapping_enabled"_s, u"no"_s));
        must(settings.set(other, u"shop_name"_s, u"North"_s));
        QCOMPARE(outcome(waitFor(m_desk->service->preview(other))), u"busy"_s);
        must(settings.set(m_desk->connection, u"shops_mapping_enabled"_s, u"no"_s));
        must(settings.set(m_desk->connection, u"shop_name"_s, u"North"_s));
        QCOMPARE(outcome(waitFor(m_desk->service->preview(other))), u"busy"_s);
        must(settings.set(m_desk->connection, u"shop_name"_s, u"South"_s));
        must(waitFor(m_desk->service->preview(other)));
        must(settings.set(m_desk->connection, u"shop_name"_s, u"North"_s));
        must(settings.set(m_desk->connection, u"connection_enabled"_s, u"no"_s));
        must(waitFor(m_desk->service->preview(other)));
    }

    void withoutMappingNobodyGuessesWhichShopIsMeant()
    {
        SettingsService settings(m_desk->database);
        must(settings.set(m_desk->connection, u"shops_mapping_enabled"_s, u"no"_s));
        m_desk->countAll(products, 5, 7);
        const RunId run = m_desk->sync();
        QCOMPARE(m_desk->rows(run), QStringList({skippedRow(u"@ 0>0"_s, SkipReason::NoDefaultShop)}));
        QCOMPARE(m_desk->api->calls(u"write"_s), 0);
    }

    void theOnlyShopStaysTheDefaultOne()
    {
        QTemporaryDir folder;
        SyncDesk desk(folder.path(), 1);
        desk.api->dropShop(u"2"_s);
        SettingsService settings(desk.database);
        must(settings.set(desk.connection, u"shops_mapping_enabled"_s, u"no"_s));
        desk.count(1, u"Main"_s, 5);
        QCOMPARE(desk.rows(must(desk.preview())), QStringList({u"S1@North 1>5 planned"_s}));
        desk.api->addShop(u"3"_s, u"Annex"_s); // the first by name
        QCOMPARE(desk.rows(must(desk.preview())), QStringList({u"S1@North 1>5 planned"_s}));
    }

    void keysThatStandTwiceAreAttention()
    {
        m_desk->api->addProduct(u"p21"_s, u"S2"_s);
        m_desk->api->addProduct(u"p22"_s, u" "_s);
        m_desk->api->addProduct(u"p23"_s, u""_s);
        must(waitFor(m_desk->service->pull(m_desk->connection, {})));
        QCOMPARE(m_desk->attention(), QStringList({entry(AttentionKind::BlankKey, {}, 2),
                                                   entry(AttentionKind::DuplicateKey, u"S2"_s, 2)}));
        QCOMPARE(must(LinkRepository(m_desk->database).links(m_desk->account)).size(), products - 1);

        SettingsService settings(m_desk->database);
        must(settings.set(m_desk->connection, u"match_key"_s, u"manufacturer_sku"_s));
        must(waitFor(m_desk->service->relink(m_desk->connection)));
        QCOMPARE(m_desk->attention(), QStringList({entry(AttentionKind::BlankKey, {}, products + 3)}));
        QVERIFY(must(LinkRepository(m_desk->database).links(m_desk->account)).isEmpty());
    }

    void aShopWithoutWarehousesIsSaid()
    {
        const MappingRepository mappings(m_desk->database);
        for (ShopMapping mapping : must(mappings.mappings(m_desk->connection))) {
            if (must(CatalogRepository(m_desk->database).shop(mapping.shop)).remoteId == u"2") {
                mapping.warehouses.clear();
                must(mappings.save(m_desk->connection, mapping));
            }
        }
        m_desk->countAll(1, 5, 7);
        const RunId run = must(m_desk->preview());
        QCOMPARE(m_desk->rows(run).first(), skippedRow(u"@South 0>0"_s, SkipReason::ShopWithoutWarehouses));
        QCOMPARE(m_desk->attention(), QStringList({entry(AttentionKind::ShopWithoutWarehouses, u"South"_s)}));
    }

    void saysHowFarItIs()
    {
        m_desk->countAll(products, 5, 7);
        QSemaphore seen;
        const QObject watcher;
        QSignalSpy spy(m_desk->service.get(), &SyncService::progressed);
        QSignalSpy data(m_desk->service.get(), &SyncService::dataChanged);
        // A person is shown the stage a run is in, not every one it went through: this one lasts until seen.
        connect(m_desk->service.get(), &SyncService::progressed, &watcher, [&](const SyncProgress &progress) {
            if (progress.stage == SyncStage::Sending)
                seen.release();
        });
        m_desk->api->onCall = [&](const QString &call) -> std::optional<CallFault> {
            if (call == u"write" && seen.tryAcquire(1, 10'000))
                seen.release();
            return {};
        };
        const RunId run = m_desk->sync();
        QList<SyncStage> stages;
        for (const auto &arguments : spy) {
            const auto progress = arguments.first().value<SyncProgress>();
            QCOMPARE(progress.connection, m_desk->connection);
            if (stages.isEmpty() || stages.last() != progress.stage)
                stages.append(progress.stage);
        }
        QCOMPARE(stages.last(), SyncStage::Ended);
        QVERIFY(stages.contains(SyncStage::Sending));
        QCOMPARE(spy.last().first().value<SyncProgress>().run, run);
        QVERIFY(data.size() >= 2);
    }

    void estimatesCallsAndTime()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        const auto estimate = must(m_desk->service->estimate(run));
        QCOMPARE(estimate.calls,
                 products + 2 * 2 + 1); // writes; levels and sales for two batches; sales once more
        QCOMPARE(estimate.time, std::chrono::milliseconds(products * 2000 + 5000));
        QCOMPARE(estimate.budget.size, 90.0);
    }

    void switchingSendingOffWhileSendingStopsIt()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onApply = [this] {
            must(SettingsService(m_desk->database).set(m_desk->connection, u"inventory_upload"_s, u"no"_s));
        };
        QCOMPARE(outcome(m_desk->send(run)), u"preview_outdated"_s);
        QCOMPARE(m_desk->counts(run).sent, 6); // the batch that was being sent
        QCOMPARE(m_desk->counts(run).planned, 2);
    }

    void switchingTheConnectionOffWhileSendingStopsIt()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onApply = [this] {
            const ConnectionRepository connections(m_desk->database);
            Connection row = must(connections.find(m_desk->connection));
            row.state = ConnectionState::Disabled;
            must(connections.update(row));
        };
        QCOMPARE(outcome(m_desk->send(run)), u"preview_outdated"_s);
        QCOMPARE(m_desk->counts(run).sent, 6); // the batch that was being sent
        QCOMPARE(m_desk->counts(run).planned, 2);
    }

    void aCountWhileSendingIsNotOverrun()
    {
        m_desk->countAll(products, 5, 7);
        const RunId run = must(m_desk->preview());
        m_desk->api->onApply = [this] { m_desk->count(4, u"Main"_s, 6); };
        must(m_desk->send(run));
        QCOMPARE(m_desk->counts(run).sent, 7);
        QCOMPARE(
            m_desk->rows(run).sliced(6),
            QStringList({skippedRow(u"S4@North 1>6"_s, SkipReason::NeedsDecision), u"S4@South 1>7 sent"_s}));
    }

private:
    void changeSomething(const QString &what)
    {
        if (what == u"age")
            return m_desk->clock->advance(std::chrono::minutes(16));
        if (what == u"count")
            return m_desk->count(4, u"Far"_s, 8);
        if (what == u"setting")
            return must(
                SettingsService(m_desk->database).set(m_desk->connection, u"traffic_log"_s, u"off"_s));
        if (what == u"link") {
            Item item;
            item.sku = u"S99"_s;
            const Item added = must(m_desk->backOffice->addItem(item));
            m_desk->api->addProduct(u"p99"_s, u"other"_s);
            must(waitFor(m_desk->service->pull(m_desk->connection, {})));
            const auto product =
                must(CatalogRepository(m_desk->database).productByRemoteId(m_desk->account, u"p99"_s));
            return must(LinkRepository(m_desk->database).setByHand(m_desk->account, added.id, *product));
        }
        const MappingRepository mappings(m_desk->database);
        ShopMapping mapping = must(mappings.mappings(m_desk->connection)).last();
        mapping.buffer = Quantity::fromInteger(1);
        must(mappings.save(m_desk->connection, mapping));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SyncDesk> m_desk;
};

QTEST_GUILESS_MAIN(SyncRunTest)
#include "sync_run_test.moc"
