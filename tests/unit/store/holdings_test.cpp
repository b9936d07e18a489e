// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/stock_table.h"

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

Quantity units(int number)
{
    return Quantity::fromInteger(number);
}

/// One thing that is written down: a count when `counts`, else a movement.
struct Step
{
    bool counts = false;
    int quantity = 0;
    QDateTime moment;
};

Step counted(int quantity, const QDateTime &moment)
{
    return {true, quantity, moment};
}

Step moved(int quantity, const QDateTime &moment)
{
    return {false, quantity, moment};
}

} // namespace

class HoldingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndMovements_data();
    void countsAndMovements();
    void aMovementSaysWhetherItIsInTheCount();
    void reservedStaysUnlessTold();
    void futureCountsAreRefusedAsAWhole();
    void sequenceGrowsWithCountsOnly();
    void historyIsNewestFirst();
    void availableIsOverSellableWarehouses();
    void warehouseNamesAreUnique();
    void mappedWarehouseIsBusy();
    void itemsAreFoundBySku();
    void itemThatIsHeldOrLinkedIsBusy();
    void searchInAnyPart();
};

void HoldingsTest::countsAndMovements_data()
{
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<int>("onHand");
    QTest::addColumn<int>("inCount"); // movements that are already in the count

    const auto row = [](const char *name, const QList<Step> &steps, int onHand, int inCount) {
        QTest::newRow(name) << steps << onHand << inCount;
    };
    row("a count alone", {counted(10, at(5))}, 10, 0);
    row("a sale after the count", {counted(10, at(5)), moved(-3, at(6))}, 7, 0);
    row("a sale before the count, told later", {counted(10, at(5)), moved(-3, at(4))}, 10, 1);
    row("a sale at the very moment of the count", {counted(10, at(5)), moved(-3, at(5))}, 10, 1);
    row("a sale before the first count, told before", {moved(-3, at(4)), counted(10, at(5))}, 10, 1);
    row("a sale between counting and importing", {moved(-3, at(6)), counted(10, at(5))}, 7, 0);
    row("the same file imported twice", {counted(10, at(5)), moved(-3, at(6)), counted(10, at(5))}, 7, 0);
    row("three times, sold on both sides",
        {moved(-1, at(4)), counted(10, at(5)), moved(-3, at(6)), counted(10, at(5)), counted(10, at(5))}, 7,
        1);
    row("a newer count takes in what was sold", {counted(10, at(5)), moved(-3, at(6)), counted(20, at(7))},
        20, 1);
    row("an older count changes nothing", {counted(10, at(5)), moved(-3, at(6)), counted(99, at(3))}, 7, 0);
    row("an older count between two others", {counted(10, at(5)), counted(20, at(8)), counted(99, at(6))}, 20,
        0);
    row("of two at one moment the later told", {counted(10, at(5)), counted(12, at(5))}, 12, 0);
    row("returned goods", {counted(10, at(5)), moved(-3, at(6)), moved(1, at(7))}, 8, 0);
    row("below zero", {counted(1, at(5)), moved(-3, at(6))}, -2, 0);
    row("never counted", {moved(-3, at(6))}, -3, 0);
    row("a newer count between two sales",
        {counted(10, at(5)), moved(-3, at(6)), moved(-2, at(9)), counted(4, at(8))}, 2, 1);
}

void HoldingsTest::countsAndMovements()
{
    QFETCH(QList<Step>, steps);
    const TestStore store;
    const ItemId item = store.addItems({u"A"_s}).first();
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    for (const Step &step : steps) {
        if (step.counts) {
            must(store.warehouses().recordCounts(
                {{item, warehouse, units(step.quantity), {}, step.moment, at(10)}}));
            continue;
        }
        Movement movement;
        movement.item = item;
        movement.warehouse = warehouse;
        movement.quantity = units(step.quantity);
        movement.effectiveAt = step.moment;
        movement.recordedAt = at(10);
        must(store.warehouses().recordMovements({movement}));
    }
    const auto stock = must(store.warehouses().stockOf({item}));
    QCOMPARE(stock.size(), 1);
    QFETCH(int, onHand);
    QCOMPARE(stock.first().onHand, units(onHand));
    int inCount = 0;
    for (const Movement &movement : must(store.warehouses().movements(item, warehouse)))
        inCount += movement.alreadyInCount ? 1 : 0;
    QTEST(inCount, "inCount");
}

void HoldingsTest::aMovementSaysWhetherItIsInTheCount()
{
    const TestStore store;
    const ItemId item = store.addItems({u"A"_s}).first();
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    must(store.warehouses().recordCounts({{item, warehouse, units(10), {}, at(5), at(5)}}));
    Movement decided{{},           item, warehouse, units(-4), at(6), at(7), MovementCause::Correction,
                     u"by hand"_s, true};
    must(store.warehouses().recordMovements({decided}));
    QCOMPARE(must(store.warehouses().stock()).first().onHand, units(10));
    // It stays out of every later sum as well.
    must(store.warehouses().recordCounts({{item, warehouse, units(10), {}, at(5), at(8)}}));
    QCOMPARE(must(store.warehouses().stock()).first().onHand, units(10));
    const Movement stored = must(store.warehouses().movements(item, warehouse)).first();
    QVERIFY(stored.id.isValid());
    QCOMPARE(stored.cause, MovementCause::Correction);
    QCOMPARE(stored.reference, u"by hand"_s);
    QCOMPARE(stored.effectiveAt, at(6));
    QCOMPARE(stored.recordedAt, at(7));
}

void HoldingsTest::reservedStaysUnlessTold()
{
    const TestStore store;
    const ItemId item = store.addItems({u"A"_s}).first();
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    const auto count = [&](std::optional<Quantity> reserved, int day) {
        must(store.warehouses().recordCounts({{item, warehouse, units(10), reserved, at(day), at(day)}}));
        return must(store.warehouses().stock()).first();
    };
    QCOMPARE(count({}, 1).reserved, units(0));
    QCOMPARE(count(units(4), 2).reserved, units(4));
    QCOMPARE(count({}, 3).reserved, units(4));
    QCOMPARE(count({}, 3).available(), units(6));
    QCOMPARE(count(units(0), 4).reserved, units(0));
}

void HoldingsTest::futureCountsAreRefusedAsAWhole()
{
    const TestStore store;
    const auto items = store.addItems({u"A"_s, u"B"_s});
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    const Done done = store.warehouses().recordCounts({{items[0], warehouse, units(1), {}, at(5), at(5)},
                                                       {items[1], warehouse, units(1), {}, at(6), at(5)}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::InvalidInput);
    QCOMPARE(done.error().subject, u"counted_at"_s);
    QVERIFY(must(store.warehouses().stock()).isEmpty());
    QVERIFY(must(store.warehouses().counts(items[0], warehouse)).isEmpty());
}

void HoldingsTest::sequenceGrowsWithCountsOnly()
{
    const TestStore store;
    const ItemId item = store.addItems({u"A"_s}).first();
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    const qint64 before = must(store.warehouses().countSequence());
    Movement movement;
    movement.item = item;
    movement.warehouse = warehouse;
    movement.quantity = units(-1);
    must(store.warehouses().recordMovements({movement}));
    must(store.warehouses().recordCounts({}));
    QCOMPARE(must(store.warehouses().countSequence()), before);
    must(store.warehouses().recordCounts({{item, warehouse, units(1)}}));
    QVERIFY(must(store.warehouses().countSequence()) > before);
}

void HoldingsTest::historyIsNewestFirst()
{
    const TestStore store;
    const ItemId item = store.addItems({u"A"_s}).first();
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    must(store.warehouses().recordCounts(
        {{item, warehouse, units(5), units(1), at(5), at(9), CountSource::Import},
         {item, warehouse, units(3), {}, at(3), at(9), CountSource::StartFromLightspeed}}));
    // A count without a moment is of now.
    must(store.warehouses().recordCounts({{item, warehouse, units(7)}}));
    const auto counts = must(store.warehouses().counts(item, warehouse));
    QCOMPARE(counts.size(), 3);
    QCOMPARE(counts[0].countedAt, store.clock.now());
    QCOMPARE(counts[0].source, CountSource::ByHand);
    QCOMPARE(counts[1].quantity, units(5));
    QCOMPARE(counts[1].reserved, std::optional(units(1)));
    QCOMPARE(counts[1].source, CountSource::Import);
    QCOMPARE(counts[1].recordedAt, at(9));
    QCOMPARE(counts[2].countedAt, at(3));
    QVERIFY(!counts[2].reserved);
}

void HoldingsTest::availableIsOverSellableWarehouses()
{
    const TestStore store;
    const ItemId item = store.addItems({u"A"_s}).first();
    Warehouse main = must(store.warehouses().add(u"Main"_s));
    const Warehouse back = must(store.warehouses().add(u"Back room"_s));
    QVERIFY(main.sellable);
    must(store.warehouses().recordCounts(
        {{item, main.id, units(10), units(2), at(1), at(1)}, {item, back.id, units(5), {}, at(1), at(1)}}));
    const auto available = [&] {
        return must(StockTable(store.database).rows({item.value})).first().available;
    };
    QCOMPARE(available(), units(13));
    const qint64 revision = must(store.settings().revision(store.connection));
    main.sellable = false;
    must(store.warehouses().update(main));
    QCOMPARE(available(), units(5));
    QVERIFY(must(store.settings().revision(store.connection)) > revision);
    must(store.warehouses().remove(back.id));
    QCOMPARE(available(), units(0));
    main.sellable = true;
    must(store.warehouses().update(main));
    QCOMPARE(available(), units(8));
}

void HoldingsTest::warehouseNamesAreUnique()
{
    const TestStore store;
    const Warehouse main = must(store.warehouses().add(u" Main "_s));
    QCOMPARE(main.name, u"Main"_s);
    const auto again = store.warehouses().add(u"MAIN"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(again.error().subject, u"Main"_s);
    QCOMPARE(store.warehouses().add(u"  "_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(must(store.warehouses().findByName(u"mAIN"_s)).id, main.id);
    QCOMPARE(store.warehouses().findByName(u"Other"_s).error().code, ErrorCode::NotFound);
    Warehouse second = must(store.warehouses().add(u"Annex"_s));
    QCOMPARE(must(store.warehouses().list()).last().name, u"Annex"_s);
    second.position = -1;
    must(store.warehouses().update(second));
    QCOMPARE(must(store.warehouses().list()).first().name, u"Annex"_s);
    second.name = u"main"_s;
    QCOMPARE(store.warehouses().update(second).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(store.warehouses().find(WarehouseId{99}).error().code, ErrorCode::NotFound);
}

void HoldingsTest::mappedWarehouseIsBusy()
{
    const TestStore store;
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    must(store.mappings().save(store.connection, {store.shops[1].id, {warehouse}, {}, {}, {}}));
    const Done done = store.warehouses().remove(warehouse);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Busy);
    QCOMPARE(done.error().subject, u"Harbour"_s);
    must(store.mappings().save(store.connection, {store.shops[1].id, {}, {}, {}, {}}));
    must(store.warehouses().remove(warehouse));
    QVERIFY(must(store.warehouses().list()).isEmpty());
}

void HoldingsTest::itemsAreFoundBySku()
{
    const TestStore store;
    Item first;
    first.sku = u" 00123 "_s;
    first.name = u"Helmet"_s;
    first.barcode = u"0400"_s;
    first.price = *Amount::parse(u"12.3456789"_s);
    first.priceIncludesTax = true;
    first.currency = u"CAD"_s;
    Item second;
    second.sku = u"00123A"_s;
    const auto ids = must(store.items().save({first, second, first}));
    QCOMPARE(ids.size(), 3);
    QCOMPARE(ids[0], ids[2]);
    const Item stored = *must(store.items().findBySku(u"00123"_s));
    QCOMPARE(stored.id, ids[0]);
    QCOMPARE(stored.sku, u"00123"_s);
    QCOMPARE(stored.name, u"Helmet"_s);
    QCOMPARE(stored.barcode, u"0400"_s);
    QCOMPARE(stored.price, first.price);
    QVERIFY(stored.priceIncludesTax);
    QVERIFY(!stored.cost);
    QCOMPARE(stored.currency, u"CAD"_s);
    QVERIFY(!must(store.items().findBySku(u"123"_s)));
    QVERIFY(!must(store.items().findBySku(u"00123a"_s))); // case counts
    QCOMPARE(must(store.items().list()).size(), 2);
    // All or nothing.
    Item blank;
    blank.sku = u"  "_s;
    first.name = u"Changed"_s;
    QCOMPARE(store.items().save({first, blank}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(must(store.items().find(ids[0])).name, u"Helmet"_s);
}

void HoldingsTest::itemThatIsHeldOrLinkedIsBusy()
{
    TestStore store;
    const auto items = store.addItems({u"A"_s, u"B"_s});
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    must(store.warehouses().recordCounts({{items[0], warehouse, units(1)}}));
    QCOMPARE(store.items().remove(items[0]).error().subject, u"Main"_s);
    store.clock.advance(std::chrono::seconds(1));
    must(store.warehouses().recordCounts({{items[0], warehouse, units(0)}}));
    const auto products = store.addProducts({TestStore::product(u"1"_s, u"A"_s, u"Bell"_s)});
    must(store.links().setByHand(store.account, items[0], products[0]));
    QCOMPARE(store.items().remove(items[0]).error().subject, u"Bell"_s);
    QCOMPARE(store.items().remove(items[0]).error().code, ErrorCode::Busy);
    must(store.links().unset(store.account, items[0]));
    must(store.items().remove(items[0]));
    QCOMPARE(must(store.items().list()).size(), 1);
    // A key is not given again to something else.
    QVERIFY(store.addItems({u"C"_s}).first() != items[0]);
}

void HoldingsTest::searchInAnyPart()
{
    const TestStore store;
    Item item;
    item.sku = u"HLM-0042"_s;
    item.name = u"Größe L Café helmet"_s;
    item.barcode = u"4006381333931"_s;
    must(store.items().save({item}));
    store.addItems({u"X1"_s, u"X2"_s});
    const auto found = [&](const QString &text) { return must(store.items().search(text, 10)).size(); };
    QCOMPARE(found({}), 3);
    QCOMPARE(found(u"helmet"_s), 1);
    QCOMPARE(found(u"elme"_s), 1);
    QCOMPARE(found(u"GROSSE"_s), 1);
    QCOMPARE(found(u"cafe"_s), 1);
    QCOMPARE(found(u"0042"_s), 1);
    QCOMPARE(found(u"381333"_s), 1);
    QCOMPARE(found(u"cafe 0042"_s), 1);
    QCOMPARE(found(u"cafe 0043"_s), 0);
    QCOMPARE(found(u"helmet l"_s), 1);
    QCOMPARE(found(u"hl"_s), 1);
    QCOMPARE(found(u"x"_s), 2);
    QCOMPARE(found(u"\" OR *"_s), 0);
    // Once taken into the index they are found as before.
    QStringList many;
    for (int i = 0; i < 300; ++i)
        many.append(u"BULK-%1"_s.arg(i));
    store.addItems(many);
    QCOMPARE(found(u"elme"_s), 1);
    QCOMPARE(must(store.items().search(u"bulk-"_s, 1000)).size(), 300);
    item.name = u"Renamed"_s;
    must(store.items().save({item}));
    QCOMPARE(found(u"elme"_s), 0);
    QCOMPARE(found(u"renam"_s), 1);
}

QTEST_GUILESS_MAIN(HoldingsTest)
#include "holdings_test.moc"
