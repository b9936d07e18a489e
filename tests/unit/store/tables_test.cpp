// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/product_query.h"
#include "store/stock_query.h"
#include "store/stock_table.h"

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

Quantity units(int number)
{
    return Quantity::fromInteger(number);
}

/// Everything a row depends on, made step by step.
class Shelf final
{
public:
    Shelf()
    {
        warehouse = must(store.warehouses().add(u"Main"_s)).id;
        for (const Shop &shop : store.shops)
            must(store.mappings().save(store.connection, {shop.id, {warehouse}, {}, {}, {}}));
    }

    ProductId product(const QString &sku, const std::function<void(Product &)> &adjust = {})
    {
        Product fresh = TestStore::product(QString::number(++m_remoteId), sku);
        if (adjust)
            adjust(fresh);
        return store.addProducts({fresh}).first();
    }
    /// A product that is linked to an item of the same SKU.
    ProductId linked(const QString &sku, const std::function<void(Product &)> &adjust = {})
    {
        const ProductId id = product(sku, adjust);
        must(store.links().setByHand(store.account, store.addItems({sku}).first(), id));
        return id;
    }
    void plan(const QList<Change> &changes)
    {
        Run run;
        run.connection = store.connection;
        run.plannedAt = at(2);
        must(store.runs().addChanges(must(store.runs().add(run)).id, changes));
    }
    [[nodiscard]] static Change change(ProductId product, ChangeState state, int before = 5, int after = 3)
    {
        Change change;
        change.product = product;
        change.state = state;
        change.before = units(before);
        change.after = units(after);
        return change;
    }
    [[nodiscard]] ProductRow row(ProductId id) const
    {
        return must(ProductTable(store.database).rows(store.connection, {id.value})).first();
    }
    [[nodiscard]] QList<qint64> ids(ProductQuery query) const
    {
        query.connection = store.connection;
        const ProductTable table(store.database);
        const auto all = must(table.ids(query, {}));
        // The first page is always the beginning of the whole.
        const auto page = must(table.firstPage(query, 3));
        if (page != all.first(qMin<qsizetype>(3, all.size())))
            qFatal("first page and ids differ");
        return all;
    }

    TestStore store;
    WarehouseId warehouse;

private:
    int m_remoteId = 0;
};

Change skipped(ProductId product, SkipReason reason)
{
    Change change = Shelf::change(product, ChangeState::Skipped);
    change.skip = reason;
    return change;
}

Change held(ProductId product, HoldReason reason)
{
    Change change = Shelf::change(product, ChangeState::Planned);
    change.hold = reason;
    return change;
}

} // namespace

class TablesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesWithoutAPlan();
    void statesOfThePlan();
    void aShopThatNothingFeeds();
    void onlyTheNewestPlanCounts();
    void figuresOfARow();
    void doublesByKey_data();
    void doublesByKey();
    void filtersAndCountsAgree();
    void sorting();
    void searching();
    void otherAccountsAreNotSeen();
    void stopsEarly();
    void noConnectionNoRows();
    void stockRows();
    void stockSorting();
    void plansFollowIndexes_data();
    void plansFollowIndexes();
    void stockPlansFollowIndexes_data();
    void stockPlansFollowIndexes();
};

void TablesTest::statesWithoutAPlan()
{
    Shelf shelf;
    const auto check = [&](ProductId id, RowState state, const QString &reason) {
        const ProductRow row = shelf.row(id);
        QCOMPARE(row.state, state);
        QCOMPARE(row.reason, reason);
    };
    check(shelf.product(u"A"_s), RowState::Skipped, u"not_linked"_s);
    check(shelf.product({}), RowState::NeedsDecision, u"blank_key"_s);
    const ProductId first = shelf.product(u"TWICE"_s);
    check(first, RowState::Skipped, u"not_linked"_s);
    check(shelf.product(u"TWICE"_s), RowState::NeedsDecision, u"duplicate_key"_s);
    check(first, RowState::NeedsDecision, u"duplicate_key"_s);
    check(shelf.product(u"twice"_s), RowState::Skipped, u"not_linked"_s); // case counts
    check(shelf.product(u"TWICE"_s, [](Product &each) { each.archived = true; }), RowState::Skipped,
          u"archived"_s);
    check(shelf.linked(u"B"_s), RowState::Waiting, u"not_compared"_s);
    check(shelf.linked(u"C"_s, [](Product &each) { each.kind = ProductKind::KeepsNoStock; }),
          RowState::Skipped, u"keeps_no_stock"_s);
    check(shelf.linked(u"D"_s, [](Product &each) { each.kind = ProductKind::MadeOfOthers; }),
          RowState::Skipped, u"made_of_others"_s);
    check(shelf.linked(u"E"_s, [](Product &each) { each.archived = true; }), RowState::Skipped,
          u"archived"_s);
    const ProductId off = shelf.linked(u"F"_s);
    must(shelf.store.items().setEnabled({must(shelf.store.items().findBySku(u"F"_s))->id},
                                        shelf.store.connection, false));
    check(off, RowState::Skipped, u"not_enabled"_s);
    const ProductId gone = shelf.linked(u"G"_s);
    must(shelf.store.catalog().markRemoved(shelf.store.account, {gone}));
    check(gone, RowState::Skipped, u"removed"_s);
}

void TablesTest::statesOfThePlan()
{
    Shelf shelf;
    QHash<QString, ProductId> ids;
    for (const QString &sku : {u"sync"_s, u"planned"_s, u"held"_s, u"sending"_s, u"unsure"_s, u"failed"_s,
                               u"sent"_s, u"not ticked"_s, u"decide"_s, u"waiting"_s, u"mixed"_s})
        ids.insert(sku, shelf.linked(sku));
    const ProductId unlinked = shelf.product(u"unlinked"_s);
    Change failed = Shelf::change(ids[u"failed"_s], ChangeState::Failed);
    failed.error = ErrorCode::Rejected;
    using enum ChangeState;
    shelf.plan({Shelf::change(ids[u"planned"_s], Planned), held(ids[u"held"_s], HoldReason::Drift),
                Shelf::change(ids[u"sending"_s], Sending), Shelf::change(ids[u"unsure"_s], Unsure), failed,
                Shelf::change(ids[u"sent"_s], Sent), skipped(ids[u"not ticked"_s], SkipReason::NotTicked),
                skipped(ids[u"decide"_s], SkipReason::NeedsDecision),
                skipped(ids[u"waiting"_s], SkipReason::Waiting), Shelf::change(ids[u"mixed"_s], Sent),
                Shelf::change(ids[u"mixed"_s], Planned), held(ids[u"mixed"_s], HoldReason::FallsToZero),
                Shelf::change(unlinked, Planned)});
    const auto check = [&](const QString &sku, RowState state, const QString &reason) {
        const ProductRow row = shelf.row(ids[sku]);
        QVERIFY2(row.state == state, qPrintable(sku));
        QCOMPARE(row.reason, reason);
    };
    check(u"sync"_s, RowState::InSync, {});
    check(u"planned"_s, RowState::WillChange, {});
    check(u"held"_s, RowState::NeedsDecision, u"drift"_s);
    check(u"sending"_s, RowState::Waiting, {});
    check(u"unsure"_s, RowState::Waiting, {});
    check(u"failed"_s, RowState::Failed, u"rejected"_s);
    check(u"sent"_s, RowState::InSync, {});
    check(u"not ticked"_s, RowState::Skipped, u"not_ticked"_s);
    check(u"decide"_s, RowState::NeedsDecision, u"needs_decision"_s);
    check(u"waiting"_s, RowState::Waiting, u"waiting"_s);
    check(u"mixed"_s, RowState::NeedsDecision, u"falls_to_zero"_s);
    QCOMPARE(shelf.row(unlinked).reason, u"not_linked"_s);
    QCOMPARE(shelf.row(ids[u"planned"_s]).difference, std::optional(units(-2)));
    QCOMPARE(shelf.row(ids[u"mixed"_s]).difference, std::optional(units(-4)));
    QVERIFY(!shelf.row(ids[u"sent"_s]).difference);
    QVERIFY(!shelf.row(ids[u"sync"_s]).difference);
}

void TablesTest::aShopThatNothingFeeds()
{
    Shelf shelf;
    const ProductId one = shelf.linked(u"one"_s);
    const ProductId both = shelf.linked(u"both"_s);
    const auto unfed = [](ProductId id) { return skipped(id, SkipReason::ShopWithoutWarehouses); };
    shelf.plan({unfed(one), unfed(both), unfed(both)});
    QCOMPARE(shelf.row(one).state, RowState::InSync); // in the shop that is fed
    QCOMPARE(shelf.row(both).state, RowState::Skipped);
    QCOMPARE(shelf.row(both).reason, u"shop_without_warehouses"_s);
}

void TablesTest::onlyTheNewestPlanCounts()
{
    Shelf shelf;
    const ProductId id = shelf.linked(u"A"_s);
    shelf.plan({Shelf::change(id, ChangeState::Failed)});
    shelf.plan({Shelf::change(id, ChangeState::Planned)});
    QCOMPARE(shelf.row(id).state, RowState::WillChange);
    Run broken; // it never came as far as a plan
    broken.connection = shelf.store.connection;
    broken.state = RunState::Failed;
    must(shelf.store.runs().add(broken));
    QCOMPARE(shelf.row(id).state, RowState::WillChange);
    shelf.plan({});
    QCOMPARE(shelf.row(id).state, RowState::InSync);
}

void TablesTest::figuresOfARow()
{
    Shelf shelf;
    const ProductId id = shelf.linked(u"A"_s, [](Product &each) {
        each.name = u"Helmet"_s;
        each.prices = {{u"1"_s, *Amount::parse(u"9.99"_s)}, {u"2"_s, Amount()}};
        each.cost = *Amount::parse(u"4.5"_s);
        each.barcodes = {u"400"_s};
    });
    const Product product = must(shelf.store.catalog().product(id));
    must(shelf.store.catalog().storeFreshLevels(
        shelf.store.account,
        {{product.remoteId, u"1"_s, units(4), {}, {}},
         {product.remoteId, u"2"_s, *Quantity::parse(u"1.5"_s), {}, {}}},
        at(1)));
    const ItemId item = must(shelf.store.items().findBySku(u"A"_s))->id;
    must(shelf.store.warehouses().recordCounts({{item, shelf.warehouse, units(8), units(1), at(1), at(1)}}));
    ProductRow row = shelf.row(id);
    QCOMPARE(row.id, id);
    QCOMPARE(row.sku, u"A"_s);
    QCOMPARE(row.key, u"A"_s);
    QCOMPARE(row.name, u"Helmet"_s);
    QCOMPARE(row.price, Amount::parse(u"9.99"_s));
    QCOMPARE(row.cost, Amount::parse(u"4.5"_s));
    QCOMPARE(row.currency, u"CAD"_s);
    QCOMPARE(row.lightspeed, *Quantity::parse(u"5.5"_s));
    QCOMPARE(row.warehouses, std::optional(units(7)));
    QVERIFY(row.linked);
    must(shelf.store.settings().set(shelf.store.connection, u"match_key"_s, u"barcode"_s));
    QCOMPARE(shelf.row(id).key, u"400"_s);
    // A shop that is no longer listed does not count.
    must(shelf.store.catalog().storeReferenceData(shelf.store.account, {{shelf.store.shops[0]}, {}, {}, {}}));
    QCOMPARE(shelf.row(id).lightspeed, units(4));
    const ProductRow other = shelf.row(shelf.product(u"B"_s));
    QVERIFY(!other.linked);
    QVERIFY(!other.price);
    QVERIFY(!other.warehouses);
}

void TablesTest::doublesByKey_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"sku", "system_sku", "manufacturer_sku", "barcode"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TablesTest::doublesByKey()
{
    QFETCH(QString, key);
    Shelf shelf;
    must(shelf.store.settings().set(shelf.store.connection, u"match_key"_s, key));
    const auto with = [&](const QString &value, bool archived = false) {
        return shelf.product(u"own %1"_s.arg(qint64(shelf.ids({}).size())), [&](Product &each) {
            each.archived = archived;
            if (key == u"sku")
                each.sku = value;
            else if (key == u"system_sku")
                each.systemSku = value;
            else if (key == u"manufacturer_sku")
                each.manufacturerSku = value;
            else
                each.barcodes = {value};
        });
    };
    const QList<ProductId> doubles{with(u"two"_s), with(u"two"_s), with(u"three"_s), with(u"three"_s),
                                   with(u"three"_s)};
    const ProductId alone = with(u"one"_s);
    const ProductId besideAnArchived = with(u"old"_s);
    with(u"old"_s, true);
    const ProductId blank = with({});
    for (const ProductId each : doubles)
        QCOMPARE(shelf.row(each).reason, u"duplicate_key"_s);
    QCOMPARE(shelf.row(alone).reason, u"not_linked"_s);
    QCOMPARE(shelf.row(besideAnArchived).reason, u"not_linked"_s);
    QCOMPARE(shelf.row(blank).reason, u"blank_key"_s);
    auto deciding = shelf.ids({.filter = ProductFilter::NeedsDecision});
    std::sort(deciding.begin(), deciding.end());
    QList<qint64> expected;
    for (const ProductId each : doubles)
        expected.append(each.value);
    expected.append(blank.value);
    QCOMPARE(deciding, expected);
    if (key == u"barcode") { // twice on the side of the items
        Item first, second;
        first.sku = u"i1"_s;
        second.sku = u"i2"_s;
        first.barcode = second.barcode = u"one"_s;
        must(shelf.store.items().save({first, second}));
        QCOMPARE(shelf.row(alone).reason, u"duplicate_key"_s);
        QCOMPARE(shelf.ids({.filter = ProductFilter::NeedsDecision}).size(), expected.size() + 1);
    }
}

void TablesTest::filtersAndCountsAgree()
{
    Shelf shelf;
    QList<Change> changes;
    for (int i = 0; i < 40; ++i) {
        const QString sku = i % 10 == 0 ? QString() : i % 10 == 1 ? u"TWICE"_s : u"S%1"_s.arg(i);
        if (i % 10 < 3) {
            shelf.product(sku);
            continue;
        }
        const ProductId id = shelf.linked(sku);
        if (i % 10 == 3)
            changes.append(Shelf::change(id, ChangeState::Planned));
        if (i % 10 == 4)
            changes.append(held(id, HoldReason::LargeChange));
        if (i % 10 == 5)
            must(shelf.store.catalog().storeFreshLevels(
                shelf.store.account,
                {{must(shelf.store.catalog().product(id)).remoteId, u"1"_s, units(3), {}, {}}}, at(1)));
    }
    shelf.plan(changes);
    const auto counts = must(ProductTable(shelf.store.database).counts(shelf.store.connection));
    const auto expected = [&](const std::function<bool(const ProductRow &)> &belongs) {
        QSet<qint64> ids;
        for (const qint64 id : shelf.ids({})) {
            if (belongs(shelf.row(ProductId{id})))
                ids.insert(id);
        }
        return ids;
    };
    const auto check = [&](ProductFilter filter, const std::function<bool(const ProductRow &)> &belongs) {
        const auto ids = shelf.ids({.filter = filter});
        QCOMPARE(QSet<qint64>(ids.begin(), ids.end()), expected(belongs));
        QCOMPARE(counts.value(filter), ids.size());
        QVERIFY(!ids.isEmpty());
    };
    check(ProductFilter::All, [](const ProductRow &) { return true; });
    check(ProductFilter::WillChange, [](const ProductRow &row) { return row.state == RowState::WillChange; });
    check(ProductFilter::NeedsDecision,
          [](const ProductRow &row) { return row.state == RowState::NeedsDecision; });
    check(ProductFilter::NotLinked, [](const ProductRow &row) { return !row.linked; });
    check(ProductFilter::OutOfStock, [](const ProductRow &row) { return row.lightspeed <= Quantity(); });
}

void TablesTest::sorting()
{
    Shelf shelf;
    const auto priced = [](const char *price, const QString &name) {
        return [price, name](Product &each) {
            each.name = name;
            if (*price)
                each.prices = {{u"1"_s, *Amount::parse(QString::fromLatin1(price))}};
            each.cost = Amount::fromInteger(name.size());
        };
    };
    const qint64 a = shelf.linked(u"b-2"_s, priced("9.5", u"Éclair"_s)).value;
    const qint64 b = shelf.product(u"A-1"_s, priced("10", u"zebra"_s)).value;
    const qint64 c = shelf.linked(u"C-3"_s, priced("", u"Apple pie"_s)).value;
    shelf.plan({Shelf::change(ProductId{c}, ChangeState::Planned, 5, 9)});
    must(shelf.store.warehouses().recordCounts(
        {{must(shelf.store.items().findBySku(u"b-2"_s))->id, shelf.warehouse, units(3), {}, at(1), at(1)}}));
    using enum ProductColumn;
    const auto sorted = [&](ProductColumn column, Qt::SortOrder order = Qt::AscendingOrder) {
        return shelf.ids({.sortBy = column, .order = order});
    };
    QCOMPARE(sorted(Sku), (QList{b, a, c}));
    QCOMPARE(sorted(Sku, Qt::DescendingOrder), (QList{c, a, b}));
    QCOMPARE(sorted(Name), (QList{c, a, b}));
    QCOMPARE(sorted(Price), (QList{a, b, c})); // as numbers; none comes last
    QCOMPARE(sorted(Price, Qt::DescendingOrder), (QList{b, a, c}));
    QCOMPARE(sorted(Cost), (QList{b, a, c}));
    QCOMPARE(sorted(Warehouses), (QList{c, a, b}));
    QCOMPARE(sorted(Warehouses, Qt::DescendingOrder), (QList{a, c, b}));
    QCOMPARE(sorted(Difference), (QList{c, a, b}));
    QCOMPARE(sorted(State), (QList{c, a, b})); // will change, in sync, skipped
    QCOMPARE(sorted(Lightspeed), (QList{a, b, c}));
    QCOMPARE(sorted(Lightspeed, Qt::DescendingOrder), (QList{c, b, a}));
}

void TablesTest::searching()
{
    Shelf shelf;
    const qint64 a = shelf.linked(u"HLM-0042"_s, [](Product &each) { each.name = u"Carbon helmet"_s; }).value;
    const qint64 b = shelf
                         .product(u"TUBE-1"_s,
                                  [](Product &each) {
                                      each.name = u"Tube for carbon wheels"_s;
                                      each.barcodes = {u"4006381333931"_s};
                                  })
                         .value;
    const auto found = [&](const QString &text, ProductFilter filter = ProductFilter::All) {
        return shelf.ids({.text = text, .filter = filter});
    };
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(found(u"carbon"_s), (QList{a, b}));
        QCOMPARE(found(u"  CARBON   wheels"_s), QList{b});
        QCOMPARE(found(u"0042"_s), QList{a});
        QCOMPARE(found(u"638133"_s), QList{b});
        QCOMPARE(found(u"hl"_s), QList{a});
        QCOMPARE(found(u"t"_s), QList{b});
        QCOMPARE(found(u"carbon t"_s), (QList{a, b}));
        QCOMPARE(found(u"carbon"_s, ProductFilter::NotLinked), QList{b});
        QVERIFY(found(u"xyz"_s).isEmpty());
        QVERIFY(found(u"%_*\"'"_s).isEmpty());
        // The second time out of the index.
        must(shelf.store.database->write([&]() -> Done {
            indexText(*shelf.store.database, "product", 0);
            return {};
        }));
    }
}

void TablesTest::otherAccountsAreNotSeen()
{
    Shelf shelf;
    shelf.product(u"A"_s);
    const Account other = must(shelf.store.connections().saveAccount({{}, Series::R, u"2"_s, {}, {}}));
    must(shelf.store.catalog().storeProducts(
        other.id, {{TestStore::product(u"1"_s, u"A"_s), TestStore::product(u"2"_s, {})}, {}, {}, {}, {}}));
    for (const QString &text : {u""_s, u"a"_s, u"product"_s})
        QCOMPARE(shelf.ids({.text = text}).size(),
                 text == u"a" || text.isEmpty() || text == u"product" ? 1 : 0);
    const auto counts = must(ProductTable(shelf.store.database).counts(shelf.store.connection));
    QCOMPARE(counts.value(ProductFilter::All), 1);
    QCOMPARE(counts.value(ProductFilter::NeedsDecision), 0);
    QCOMPARE(counts.value(ProductFilter::OutOfStock), 1);
}

void TablesTest::stopsEarly()
{
    Shelf shelf;
    QList<Product> many;
    for (int i = 0; i < 5000; ++i)
        many.append(TestStore::product(QString::number(1000 + i), u"S%1"_s.arg(i)));
    shelf.store.addProducts(many);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped =
        ProductTable(shelf.store.database)
            .ids({.connection = shelf.store.connection, .sortBy = ProductColumn::State}, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(shelf.ids({.sortBy = ProductColumn::State}).size(), 5000);
}

void TablesTest::noConnectionNoRows()
{
    const TestStore store;
    const ProductTable table(store.database);
    Connection draft;
    draft.name = u"Draft"_s;
    const ConnectionId id = must(store.connections().add(draft)).id;
    QVERIFY(must(table.ids({.connection = id}, {})).isEmpty());
    QVERIFY(must(table.firstPage({.connection = id}, 10)).isEmpty());
    QVERIFY(must(table.rows(id, {1, 2})).isEmpty());
    QCOMPARE(must(table.counts(id)).value(ProductFilter::All), 0);
    QVERIFY(must(table.rows(store.connection, {99})).isEmpty());
}

void TablesTest::stockRows()
{
    Shelf shelf;
    shelf.linked(u"A"_s);
    const auto other = must(shelf.store.warehouses().add(u"Back room"_s));
    const ItemId item = must(shelf.store.items().findBySku(u"A"_s))->id;
    const ItemId bare = shelf.store.addItems({u"B"_s}).first();
    must(shelf.store.warehouses().recordCounts({{item, shelf.warehouse, units(8), units(1), at(1), at(1)}}));
    const auto rows = must(StockTable(shelf.store.database).rows({item.value, bare.value, 99}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].id, item);
    QCOMPARE(rows[0].sku, u"A"_s);
    QCOMPARE(rows[0].name, u"Item A"_s);
    QCOMPARE(rows[0].available, units(7));
    QCOMPARE(rows[0].stock.size(), 1);
    QCOMPARE(rows[0].stock.value(shelf.warehouse).onHand, units(8));
    QCOMPARE(rows[0].stock.value(shelf.warehouse).countedAt, at(1));
    QVERIFY(!rows[0].stock.contains(other.id));
    QCOMPARE(rows[0].linked, QSet<ConnectionId>{shelf.store.connection});
    QCOMPARE(rows[0].enabled, QSet<ConnectionId>{shelf.store.connection});
    QVERIFY(rows[1].linked.isEmpty());
    must(shelf.store.items().setEnabled({item}, shelf.store.connection, false));
    QVERIFY(must(StockTable(shelf.store.database).rows({item.value})).first().enabled.isEmpty());
}

void TablesTest::stockSorting()
{
    const TestStore store;
    const auto items = store.addItems({u"b"_s, u"A"_s, u"c"_s});
    const WarehouseId main = must(store.warehouses().add(u"Main"_s)).id;
    must(store.warehouses().recordCounts(
        {{items[0], main, units(5), {}, at(1), at(1)}, {items[1], main, units(-1), {}, at(1), at(1)}}));
    const StockTable table(store.database);
    const auto sorted = [&](StockQuery query) { return must(table.ids(query, {})); };
    const qint64 b = items[0].value, a = items[1].value, c = items[2].value;
    QCOMPARE(sorted({}), (QList{a, b, c}));
    QCOMPARE(sorted({.order = Qt::DescendingOrder}), (QList{c, b, a}));
    QCOMPARE(sorted({.sortBy = StockColumn::Name}), (QList{a, b, c}));
    QCOMPARE(sorted({.sortBy = StockColumn::Available}), (QList{a, c, b}));
    QCOMPARE(sorted({.sortBy = StockColumn::Warehouse, .warehouse = main}), (QList{a, b, c}));
    QCOMPARE(sorted({.sortBy = StockColumn::Warehouse, .warehouse = main, .order = Qt::DescendingOrder}),
             (QList{b, a, c}));
    QCOMPARE(sorted({.text = u"item c"_s}), QList{c});
    QCOMPARE(must(table.firstPage({}, 2)), (QList{a, b}));
}

void TablesTest::plansFollowIndexes_data()
{
    QTest::addColumn<ProductQuery>("query");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("never");

    const auto row = [](const char *name, const ProductQuery &query, const QStringList &wanted,
                        const QStringList &never) { QTest::newRow(name) << query << wanted << never; };
    const QString sorts = u"USE TEMP B-TREE"_s;
    row("by SKU", {.sortBy = ProductColumn::Sku}, {u"COVERING INDEX product_by_sku (account_id=?)"_s},
        {sorts});
    row("by SKU, from the end", {.sortBy = ProductColumn::Sku, .order = Qt::DescendingOrder},
        {u"COVERING INDEX product_by_sku (account_id=?)"_s}, {sorts});
    row("by name", {.sortBy = ProductColumn::Name}, {u"COVERING INDEX product_by_name (account_id=?)"_s},
        {sorts});
    row("by name, from the end", {.sortBy = ProductColumn::Name, .order = Qt::DescendingOrder},
        {u"COVERING INDEX product_by_name (account_id=?)"_s}, {sorts});
    // Numbers are read front to back, joined by key.
    row("by price", {.sortBy = ProductColumn::Price}, {u"SCAN product"_s},
        {u"INDEX product_by"_s, u"CORRELATED"_s});
    row("by warehouses", {.sortBy = ProductColumn::Warehouses},
        {u"SCAN product"_s, u"SEARCH link USING INTEGER PRIMARY KEY"_s,
         u"SEARCH item USING INTEGER PRIMARY KEY"_s},
        {u"SCAN link"_s, u"SCAN item"_s, u"CORRELATED"_s});
    row("by difference", {.sortBy = ProductColumn::Difference},
        {u"SCAN product"_s, u"change USING INDEX change_of_product (run_id=?"_s}, {u"SCAN change"_s});
    row("by state", {.sortBy = ProductColumn::State},
        {u"SEARCH enabled USING PRIMARY KEY"_s, u"change USING INDEX change_of_product (run_id=?"_s},
        {u"SCAN change"_s, u"SCAN link"_s, u"SCAN enabled"_s});
    row("a word", {.text = u"helmet"_s},
        {u"SEARCH product USING INTEGER PRIMARY KEY"_s, u"product_text VIRTUAL TABLE INDEX"_s},
        {u"SCAN product\n"_s});
    row("a beginning", {.text = u"he"_s},
        {u"SEARCH product USING INTEGER PRIMARY KEY"_s, u"product_by_name (account_id=? AND search_name>?"_s,
         u"product_by_sku (account_id=? AND search_sku>?"_s},
        {u"SCAN product\n"_s});
    row("will change", {.filter = ProductFilter::WillChange}, {u"SEARCH product USING INTEGER PRIMARY KEY"_s},
        {u"SCAN product\n"_s, u"SCAN change"_s});
    row("needs a decision", {.filter = ProductFilter::NeedsDecision},
        {u"SEARCH product USING INTEGER PRIMARY KEY"_s, u"product_by_sku (account_id=? AND search_sku=?"_s},
        {u"SCAN product\n"_s, u"SCAN change"_s});
    row("not linked", {.filter = ProductFilter::NotLinked}, {u"SEARCH link USING INTEGER PRIMARY KEY"_s},
        {u"SCAN link"_s});
}

namespace {

QString planOf(const Database &database, const std::string &sql, const SearchCondition &search)
{
    Query plan(database, "EXPLAIN QUERY PLAN " + sql);
    plan.rewind();
    search.bind(plan);
    QString lines;
    while (plan.next())
        lines += plan.text(3) + u'\n';
    return lines;
}

void checkPlan(const QString &plan, const QStringList &wanted, const QStringList &never)
{
    for (const QString &each : wanted)
        QVERIFY2(plan.contains(each), qPrintable(u"missing: "_s + each + u" in\n"_s + plan));
    for (const QString &each : never)
        QVERIFY2(!plan.contains(each), qPrintable(u"unwanted: "_s + each + u" in\n"_s + plan));
}

} // namespace

void TablesTest::plansFollowIndexes()
{
    QFETCH(ProductQuery, query);
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, never);
    Shelf shelf;
    shelf.plan({});
    const auto context = readContext(*shelf.store.database, shelf.store.connection);
    const SearchCondition search(query.text, "product", "account_id = 1");
    checkPlan(planOf(*shelf.store.database, ProductSql(*context).ids(query, search), search), wanted, never);
}

void TablesTest::stockPlansFollowIndexes_data()
{
    QTest::addColumn<StockQuery>("query");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("never");
    const QString sorts = u"USE TEMP B-TREE"_s;
    QTest::newRow("by SKU") << StockQuery{} << QStringList{u"COVERING INDEX item_by_sku"_s}
                            << QStringList{sorts};
    QTest::newRow("by name") << StockQuery{.sortBy = StockColumn::Name}
                             << QStringList{u"COVERING INDEX item_by_name"_s} << QStringList{sorts};
    QTest::newRow("by barcode") << StockQuery{.sortBy = StockColumn::Barcode}
                                << QStringList{u"COVERING INDEX item_barcode"_s} << QStringList{sorts};
    QTest::newRow("by available") << StockQuery{.sortBy = StockColumn::Available}
                                  << QStringList{u"COVERING INDEX item_by_available"_s} << QStringList{sorts};
    QTest::newRow("by warehouse")
        << StockQuery{.sortBy = StockColumn::Warehouse, .warehouse = WarehouseId{1}}
        << QStringList{u"SEARCH stock USING PRIMARY KEY (item_id=? AND warehouse_id=?)"_s}
        << QStringList{u"SCAN stock"_s};
    QTest::newRow("a word") << StockQuery{.text = u"helmet"_s}
                            << QStringList{u"SEARCH item USING INTEGER PRIMARY KEY"_s}
                            << QStringList{u"SCAN item\n"_s};
}

void TablesTest::stockPlansFollowIndexes()
{
    QFETCH(StockQuery, query);
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, never);
    const TestStore store;
    const SearchCondition search(query.text, "item");
    checkPlan(planOf(*store.database, sortedItems(query, search), search), wanted, never);
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tables_test.moc"
