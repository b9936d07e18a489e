// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/builtin/builtin_back_office.h"
#include "store_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

class BuiltinBackOfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAndEditsItems();
    void checksItems_data();
    void checksItems();
    void addsAndEditsWarehouses();
    void aTypedQuantityIsACountNow();
    void aSaleFromBeforeTheCountMovesNothing();
    void refusesImpossibleQuantities();
    void countSequenceGrows();

private:
    [[nodiscard]] Quantity onHand(ItemId item) const;
    void sell(ItemId item, int pieces, const QDateTime &at) const;

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<BuiltinBackOffice> m_office;
};

namespace {

Item item(const QString &sku)
{
    Item item;
    item.sku = sku;
    return item;
}

} // namespace

void BuiltinBackOfficeTest::init()
{
    m_office.reset();
    m_store = std::make_unique<StoreFixture>();
    m_office = std::make_unique<BuiltinBackOffice>(m_store->database);
}

Quantity BuiltinBackOfficeTest::onHand(ItemId item) const
{
    const auto stock = m_office->stockOf({item}).value();
    return stock.isEmpty() ? Quantity() : stock.constFirst().onHand;
}

void BuiltinBackOfficeTest::sell(ItemId item, int pieces, const QDateTime &at) const
{
    Movement sold;
    sold.item = item;
    sold.warehouse = m_office->warehouses().value().constFirst().id;
    sold.quantity = Quantity::fromInteger(-pieces);
    sold.effectiveAt = at;
    sold.recordedAt = m_store->clock.now();
    sold.reference = u"sale %1"_s.arg(at.toString(Qt::ISODateWithMs));
    QVERIFY(WarehouseRepository(m_store->database).recordMovements({sold}));
}

void BuiltinBackOfficeTest::addsAndEditsItems()
{
    Item oak = item(u"  A-1 "_s);
    oak.name = u" Oak table "_s;
    oak.currency = u"eur"_s;
    const auto added = m_office->addItem(oak);
    QVERIFY(added);
    QVERIFY(added->id.isValid());
    QCOMPARE(added->sku, u"A-1"_s);
    QCOMPARE(added->currency, u"EUR"_s);

    const auto again = m_office->addItem(item(u"A-1"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_office->items()->constFirst().name, u"Oak table"_s); // not overwritten

    Item edited = *added;
    edited.name = u"Oak desk"_s;
    QVERIFY(m_office->editItem(edited));
    QCOMPARE(m_office->items()->constFirst().name, u"Oak desk"_s);
    edited.sku = u"A-2"_s;
    QCOMPARE(m_office->editItem(edited).error().subject, u"sku"_s);

    QVERIFY(m_office->removeItem(added->id));
    QVERIFY(m_office->items()->isEmpty());
}

void BuiltinBackOfficeTest::checksItems_data()
{
    QTest::addColumn<Item>("given");
    QTest::addColumn<QString>("field");
    const auto with = [](auto change) {
        Item made = item(u"A"_s);
        change(made);
        return made;
    };
    QTest::newRow("blank sku") << item(u"  "_s) << u"sku"_s;
    QTest::newRow("sku of two lines") << item(u"A\nB"_s) << u"sku"_s;
    QTest::newRow("price") << with([](Item &i) { i.price = Amount::fromInteger(-1); }) << u"price"_s;
    QTest::newRow("cost") << with([](Item &i) { i.cost = Amount::fromInteger(-1); }) << u"cost"_s;
    QTest::newRow("currency") << with([](Item &i) { i.currency = u"E1R"_s; }) << u"currency"_s;
    QTest::newRow("barcode") << with([](Item &i) { i.barcode = u"1\t2"_s; }) << u"barcode"_s;
}

void BuiltinBackOfficeTest::checksItems()
{
    QFETCH(const Item, given);
    QFETCH(const QString, field);
    const auto added = m_office->addItem(given);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidInput);
    QCOMPARE(added.error().subject, field);
    QVERIFY(m_office->items()->isEmpty());
}

void BuiltinBackOfficeTest::addsAndEditsWarehouses()
{
    const auto main = m_office->addWarehouse(u" Main "_s);
    QVERIFY(main);
    QCOMPARE(main->name, u"Main"_s);
    QCOMPARE(m_office->addWarehouse(u"MAIN"_s).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_office->addWarehouse(u"\t"_s).error().subject, u"name"_s);
    Warehouse renamed = *main;
    renamed.name = u"Front"_s;
    renamed.sellable = false;
    QVERIFY(m_office->editWarehouse(renamed));
    QCOMPARE(m_office->warehouses()->constFirst().name, u"Front"_s);
    QCOMPARE(m_office->warehouses()->constFirst().sellable, false);
    QVERIFY(m_office->removeWarehouse(main->id));
    QVERIFY(m_office->warehouses()->isEmpty());
}

void BuiltinBackOfficeTest::aTypedQuantityIsACountNow()
{
    const ItemId oak = m_office->addItem(item(u"A"_s))->id;
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    QVERIFY(m_office->setQuantity(oak, main, Quantity::fromInteger(8), Quantity::fromInteger(2)));
    const WarehouseStock held = m_office->stock()->constFirst();
    QCOMPARE(held.onHand, Quantity::fromInteger(8));
    QCOMPARE(held.available(), Quantity::fromInteger(6));
    QCOMPARE(held.countedAt, m_store->clock.now());

    m_store->clock.advance(std::chrono::minutes(5));
    QVERIFY(m_office->setQuantity(oak, main, Quantity::fromInteger(5)));
    QCOMPARE(m_office->stock()->constFirst().reserved, Quantity::fromInteger(2)); // left as it was
    const auto counts = WarehouseRepository(m_store->database).counts(oak, main).value();
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts[0].source, CountSource::ByHand);
}

void BuiltinBackOfficeTest::aSaleFromBeforeTheCountMovesNothing()
{
    const ItemId oak = m_office->addItem(item(u"A"_s))->id;
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    const QDateTime counted = m_store->clock.now();
    QVERIFY(m_office->setQuantity(oak, main, Quantity::fromInteger(10)));
    m_store->clock.advance(std::chrono::minutes(10));
    sell(oak, 2, counted.addSecs(-60)); // before: in the count
    QCOMPARE(onHand(oak), Quantity::fromInteger(10));
    sell(oak, 3, counted.addSecs(60));
    QCOMPARE(onHand(oak), Quantity::fromInteger(7));
    // A new count contains both.
    QVERIFY(m_office->setQuantity(oak, main, Quantity::fromInteger(20)));
    QCOMPARE(onHand(oak), Quantity::fromInteger(20));
}

void BuiltinBackOfficeTest::refusesImpossibleQuantities()
{
    const ItemId oak = m_office->addItem(item(u"A"_s))->id;
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    QCOMPARE(m_office->setQuantity(oak, main, Quantity::fromInteger(-1)).error().subject, u"quantity"_s);
    QCOMPARE(m_office->setQuantity(oak, main, {}, Quantity::fromInteger(-1)).error().subject, u"reserved"_s);
    QCOMPARE(m_office->setQuantity(ItemId{99}, main, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_office->setQuantity(oak, WarehouseId{99}, {}).error().code, ErrorCode::NotFound);
    QVERIFY(m_office->stock()->isEmpty());
}

void BuiltinBackOfficeTest::countSequenceGrows()
{
    const ItemId oak = m_office->addItem(item(u"A"_s))->id;
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    const qint64 before = m_office->countSequence().value();
    QVERIFY(m_office->setQuantity(oak, main, Quantity::fromInteger(1)));
    QVERIFY(m_office->countSequence().value() > before);
}

QTEST_GUILESS_MAIN(BuiltinBackOfficeTest)
#include "builtin_back_office_test.moc"
