// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

PlanBuilder oneShop()
{
    PlanBuilder plan;
    plan.shop(1, u"North"_s).warehouse(1, u"Main"_s).warehouse(2, u"Back room"_s).map(1, {1, 2}).product(1);
    return plan;
}

} // namespace

class PlannerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void target_data()
    {
        QTest::addColumn<QString>("main");
        QTest::addColumn<QString>("back");
        QTest::addColumn<QString>("buffer");
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("why");

        QTest::newRow("sum") << "8"
                             << "4"
                             << "0"
                             << "5"
                             << "S1@North 5>12"
                             << "Main 8 + Back room 4";
        QTest::newRow("buffer") << "8"
                                << "4"
                                << "1"
                                << "5"
                                << "S1@North 5>11" << u"Main 8 + Back room 4 − buffer 1"_s;
        QTest::newRow("at least zero") << "2"
                                       << "0"
                                       << "5"
                                       << "3"
                                       << "S1@North 3>0" << u"Main 2 + Back room 0 − buffer 5"_s;
        QTest::newRow("a negative warehouse lowers the sum") << "8"
                                                             << "-3"
                                                             << "0"
                                                             << "8"
                                                             << "S1@North 8>5" << u"Main 8 + Back room −3"_s;
        QTest::newRow("rounded down") << "2.5"
                                      << "0.4"
                                      << "0"
                                      << "1"
                                      << "S1@North 1>2"
                                      << "Main 2.5 + Back room 0.4";
        QTest::newRow("a negative sum is zero") << "-2"
                                                << "0"
                                                << "0"
                                                << "4"
                                                << "S1@North 4>0" << u"Main −2 + Back room 0"_s;
        QTest::newRow("a negative level is set right") << "0"
                                                       << "0"
                                                       << "0"
                                                       << "-2"
                                                       << "S1@North -2>0"
                                                       << "Main 0 + Back room 0";
        QTest::newRow("half a unit of buffer") << "3"
                                               << "0"
                                               << "0.5"
                                               << "3"
                                               << "S1@North 3>2" << u"Main 3 + Back room 0 − buffer 0.5"_s;
    }
    void target()
    {
        QFETCH(QString, main);
        QFETCH(QString, back);
        QFETCH(QString, buffer);
        QFETCH(QString, level);
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, main).stock(1, 2, back).level(1, 1, level);
        plan.input.settings.stockBuffer = PlanBuilder::number(buffer);
        const StockPlan made = planStock(plan.input);
        QTEST(shown(made.changes).join(u'|'), "row");
        QTEST(made.changes.first().why, "why");
        QVERIFY(made.changes.first().ticked);
        QCOMPARE(made.changes.first().plannedAfter, made.changes.first().after);
        QCOMPARE(made.changes.first().plannedBefore, made.changes.first().before);
    }

    /// What *Start from Lightspeed's numbers* counts: nothing to send, nothing made up (S20).
    void aLevelBelowZeroThatAgreesIsRight()
    {
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, u"-3"_s).level(1, 1, u"-3"_s);
        const StockPlan made = planStock(plan.input);
        QVERIFY(made.changes.isEmpty());
        QCOMPARE(made.inSync, 1);
    }

    void reservedIsNotAvailable()
    {
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, u"8"_s, u"3"_s).level(1, 1, u"8"_s);
        const StockPlan made = planStock(plan.input);
        QCOMPARE(shown(made.changes), QStringList({u"S1@North 8>5"_s}));
        QCOMPARE(made.changes.first().why, u"Main 5"_s);
    }

    void fractionsAreKeptWhereTheSeriesTakesThem()
    {
        PlanBuilder plan = oneShop();
        plan.input.wholeUnitsOnly = false;
        plan.stock(1, 1, u"2.5"_s).level(1, 1, u"1"_s);
        QCOMPARE(shown(planStock(plan.input).changes), QStringList({u"S1@North 1>2.5"_s}));
    }

    void equalIsInSync()
    {
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, u"8"_s).level(1, 1, u"8"_s);
        const StockPlan made = planStock(plan.input);
        QVERIFY(made.changes.isEmpty());
        QCOMPARE(made.inSync, 1);
    }

    void theShopsBufferBeatsTheConnections()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).shop(2, u"South"_s).warehouse(1, u"Main"_s).product(1);
        plan.map(1, {1}, Quantity::fromInteger(3)).map(2, {1});
        plan.input.settings.stockBuffer = Quantity::fromInteger(1);
        plan.stock(1, 1, u"10"_s).level(1, 1, u"0"_s).level(1, 2, u"0"_s);
        QCOMPARE(shown(planStock(plan.input).changes), QStringList({u"S1@North 0>7"_s, u"S1@South 0>9"_s}));
    }

    void onlyShopsMappedToTheWarehouseChange()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).shop(2, u"South"_s).shop(3, u"West"_s);
        plan.warehouse(1, u"Main"_s).warehouse(2, u"Back room"_s).product(1);
        plan.map(1, {1}).map(2, {2}).map(3, {2, 1});
        plan.stock(1, 1, u"4"_s).stock(1, 2, u"6"_s);
        plan.level(1, 1, u"4"_s).level(1, 2, u"5"_s).level(1, 3, u"9"_s);
        const StockPlan made = planStock(plan.input);
        QCOMPARE(shown(made.changes), QStringList({u"S1@South 5>6"_s, u"S1@West 9>10"_s}));
        QCOMPARE(made.changes.last().why, u"Back room 6 + Main 4"_s);
    }

    void aShopWithoutWarehousesIsSkippedOnce()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s)
            .shop(2, u"South"_s)
            .warehouse(1, u"Main"_s)
            .map(1, {1})
            .product(1)
            .product(2);
        plan.stock(1, 1, u"4"_s).stock(2, 1, u"4"_s).level(1, 1, u"1"_s).level(2, 1, u"1"_s);
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({skipped(u"@South"_s, SkipReason::ShopWithoutWarehouses), u"S1@North 1>4"_s,
                              u"S2@North 1>4"_s}));
    }

    void aShopFedOnlyByWarehousesThatDoNotSellIsNotFed()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).warehouse(1, u"Returns"_s, false).map(1, {1}).product(1);
        plan.stock(1, 1, u"4"_s).level(1, 1, u"1"_s);
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({skipped(u"@North"_s, SkipReason::ShopWithoutWarehouses)}));
    }

    void aWarehouseThatDoesNotSellAddsNothing()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s)
            .warehouse(1, u"Main"_s)
            .warehouse(2, u"Returns"_s, false)
            .map(1, {1, 2})
            .product(1);
        plan.stock(1, 1, u"4"_s).stock(1, 2, u"9"_s).level(1, 1, u"1"_s);
        QCOMPARE(shown(planStock(plan.input).changes), QStringList({u"S1@North 1>4"_s}));
    }

    void withMappingOffAllSellableWarehousesFeedTheDefaultShop()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).shop(2, u"South"_s).product(1);
        plan.warehouse(1, u"Main"_s)
            .warehouse(2, u"Back room"_s)
            .warehouse(3, u"Returns"_s, false)
            .map(1, {1});
        plan.stock(1, 1, u"4"_s)
            .stock(1, 2, u"5"_s)
            .stock(1, 3, u"6"_s)
            .level(1, 1, u"0"_s)
            .level(1, 2, u"0"_s);
        plan.input.settings.shopsMappingEnabled = false;
        const QStringList asked{skipped(u"@"_s, SkipReason::NoDefaultShop)};
        QCOMPARE(shown(planStock(plan.input).changes), asked); // which of the two was never said
        plan.input.settings.defaultShop = u"2"_s;
        QCOMPARE(shown(planStock(plan.input).changes), QStringList({u"S1@South 0>9"_s}));
        plan.input.settings.defaultShop = u"77"_s; // gone: not guessed
        QCOMPARE(shown(planStock(plan.input).changes), asked);
        plan.input.settings.defaultShop.clear();
        plan.input.shops.removeLast();
        QCOMPARE(shown(planStock(plan.input).changes), QStringList({u"S1@North 0>9"_s}));
    }

    void skips_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("archived");
        QTest::addColumn<bool>("removed");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<int>("reason");
        QTest::newRow("keeps no stock")
            << int(ProductKind::KeepsNoStock) << false << false << true << int(SkipReason::KeepsNoStock);
        QTest::newRow("made of others")
            << int(ProductKind::MadeOfOthers) << false << false << true << int(SkipReason::MadeOfOthers);
        QTest::newRow("archived") << int(ProductKind::Ordinary) << true << false << true
                                  << int(SkipReason::Archived);
        QTest::newRow("removed") << int(ProductKind::Ordinary) << false << true << true
                                 << int(SkipReason::RemovedInLightspeed);
        QTest::newRow("switched off")
            << int(ProductKind::Ordinary) << false << false << false << int(SkipReason::NotEnabled);
    }
    void skips()
    {
        QFETCH(int, kind);
        QFETCH(bool, archived);
        QFETCH(bool, removed);
        QFETCH(bool, enabled);
        QFETCH(int, reason);
        PlanBuilder plan;
        plan.shop(1, u"North"_s).shop(2, u"South"_s).warehouse(1, u"Main"_s).map(1, {1}).map(2, {1});
        plan.product(1, ProductKind(kind)).stock(1, 1, u"4"_s).level(1, 1, u"1"_s).level(1, 2, u"1"_s);
        plan.input.products[ProductId{1}].archived = archived;
        plan.input.links.first().productRemoved = removed;
        if (!enabled)
            plan.input.enabled.clear();
        const StockPlan made = planStock(plan.input);
        QCOMPARE(shown(made.changes), QStringList({skipped(u"S1@"_s, SkipReason(reason))}));
        QVERIFY(!made.changes.first().ticked);
        QCOMPARE(made.inSync, 0);
    }

    void aBoxIsOrdinary()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).warehouse(1, u"Main"_s).map(1, {1}).product(1, ProductKind::Box);
        plan.stock(1, 1, u"4"_s).level(1, 1, u"1"_s);
        QCOMPARE(shown(planStock(plan.input).changes), QStringList({u"S1@North 1>4"_s}));
    }

    void whatWasNeverCountedIsNotZero()
    {
        PlanBuilder plan = oneShop();
        plan.level(1, 1, u"6"_s);
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({skipped(u"S1@"_s, SkipReason::NeverCounted)}));

        plan.countedAt = QDateTime(); // movements, but no count yet
        plan.stock(1, 1, u"-2"_s);
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({skipped(u"S1@"_s, SkipReason::NeverCounted)}));
    }

    void neverCountedForOneOfTheShopsNamesThatShop()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s)
            .shop(2, u"South"_s)
            .warehouse(1, u"Main"_s)
            .warehouse(2, u"Far"_s)
            .product(1);
        plan.map(1, {1}).map(2, {2}).stock(1, 1, u"4"_s).level(1, 1, u"1"_s).level(1, 2, u"1"_s);
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({u"S1@North 1>4"_s, skipped(u"S1@South"_s, SkipReason::NeverCounted)}));
    }

    void aLevelThatWasNeverReadWaits()
    {
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, u"4"_s);
        const StockPlan made = planStock(plan.input);
        QCOMPARE(shown(made.changes), QStringList({skipped(u"S1@North"_s, SkipReason::Waiting)}));
        QCOMPARE(made.changes.first().after, Quantity::fromInteger(4));
    }

    void whatIsSoldWhileWeReadWaits()
    {
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, u"4"_s).level(1, 1, u"6"_s);
        plan.input.waiting.insert(u"p1"_s);
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({skipped(u"S1@North"_s, SkipReason::Waiting)}));
    }

    void sortsBySkuThenShop()
    {
        PlanBuilder plan;
        plan.shop(2, u"South"_s).shop(1, u"North"_s).warehouse(1, u"Main"_s).map(1, {1}).map(2, {1});
        for (const qint64 id : {3, 1, 2}) {
            plan.product(id).stock(id, 1, u"4"_s).level(id, 1, u"1"_s).level(id, 2, u"1"_s);
        }
        QCOMPARE(shown(planStock(plan.input).changes),
                 QStringList({u"S1@South 1>4"_s, u"S1@North 1>4"_s, u"S2@South 1>4"_s, u"S2@North 1>4"_s,
                              u"S3@South 1>4"_s, u"S3@North 1>4"_s}));
    }

    void sendingSwitchedOffPlansNothing()
    {
        PlanBuilder plan = oneShop();
        plan.stock(1, 1, u"4"_s).level(1, 1, u"6"_s);
        plan.input.settings.inventoryUpload = false;
        QVERIFY(planStock(plan.input).changes.isEmpty());
    }

    void everyLinkIsAccountedFor()
    {
        PlanBuilder plan;
        plan.shop(1, u"North"_s).shop(2, u"South"_s).warehouse(1, u"Main"_s).map(1, {1}).map(2, {1});
        constexpr int count = 60;
        int wanted = 0;
        for (int id = 1; id <= count; ++id) {
            plan.product(id, id % 5 == 0 ? ProductKind::KeepsNoStock : ProductKind::Ordinary);
            plan.stock(id, 1, QString::number(id % 7))
                .level(id, 1, QString::number(id % 3))
                .level(id, 2, u"2"_s);
            wanted += id % 5 == 0 ? 1 : 2;
        }
        const StockPlan made = planStock(plan.input);
        QCOMPARE(made.changes.size() + made.inSync, wanted);
    }
};

QTEST_APPLESS_MAIN(PlannerTest)
#include "planner_test.moc"
