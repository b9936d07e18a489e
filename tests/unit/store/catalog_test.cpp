// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace tillbridge;

class CatalogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referenceDataIsReplacedAsOne();
    void productRoundTrip();
    void whatIsToldAgainWritesNothing();
    void pageAndPositionAreOne();
    void firstWalkSetsTheStockFeed();
    void unknownLevelsAreKeptOut();
    void freshLevelsSayWhenTheyWereRead();
    void positions();
    void salesArriveWhenNewOrChanged();
    void olderCopiesOfASaleLose();
    void openSalesMoveNoStock();
    void soldProductsIncludeThoseTakenOut();
    void search();
};

namespace {

Sale sale(const QString &remoteId, const QStringList &products, const QDateTime &updatedAt)
{
    Sale sale;
    sale.remoteId = remoteId;
    sale.state = SaleState::Completed;
    sale.updatedAt = updatedAt;
    for (const QString &product : products)
        sale.lines.append({u"l"_s + product, product, Quantity::fromInteger(1), {}, {}});
    return sale;
}

qint64 written(const TestStore &store)
{
    return store.database->connection().getTotalChanges();
}

} // namespace

void CatalogTest::referenceDataIsReplacedAsOne()
{
    const TestStore store;
    ReferenceData data;
    Shop shop;
    shop.remoteId = u"2"_s;
    shop.name = u"Renamed"_s;
    shop.timeZone = u"America/Toronto"_s;
    shop.currency = u"CAD"_s;
    shop.priceLevel = u"3"_s;
    data.shops = {shop};
    data.registers = {{{}, u"10"_s, u"2"_s, u"Till"_s, false}, {{}, u"11"_s, u"2"_s, u"Old till"_s, true}};
    data.employees = {{{}, u"20"_s, u"Zoe"_s, false}, {{}, u"21"_s, u"Ann"_s, false}};
    data.priceLevels = {{u"1"_s, u"Default"_s, false}};
    must(store.catalog().storeReferenceData(store.account, data));
    const auto shops = must(store.catalog().shops(store.account));
    QCOMPARE(shops.size(), 1);
    QCOMPARE(shops[0].id, store.shops[1].id);
    QCOMPARE(shops[0].name, u"Renamed"_s);
    QCOMPARE(shops[0].timeZone, u"America/Toronto"_s);
    QCOMPARE(shops[0].currency, u"CAD"_s);
    QCOMPARE(shops[0].priceLevel, u"3"_s);
    QVERIFY(must(store.catalog().shop(store.shops[0].id)).archived); // kept for what refers to it
    QCOMPARE(must(store.catalog().registers(store.account)).size(), 1);
    QCOMPARE(must(store.catalog().registers(store.account)).first().shopRemoteId, u"2"_s);
    QCOMPARE(must(store.catalog().employees(store.account)).first().name, u"Ann"_s);
    must(store.catalog().storeReferenceData(store.account, {store.shops, {}, {}, {}}));
    QCOMPARE(must(store.catalog().shops(store.account)).size(), 2);
    QVERIFY(must(store.catalog().registers(store.account)).isEmpty());
    QCOMPARE(store.catalog().shop(ShopId{99}).error().code, ErrorCode::NotFound);
}

void CatalogTest::productRoundTrip()
{
    const TestStore store;
    Product product;
    product.remoteId = u"135"_s;
    product.family = u"7"_s;
    product.name = u"Antique Brass \"Studs\" – 1/4\""_s;
    product.sku = u"303303AB"_s;
    product.systemSku = u"210000000135"_s;
    product.manufacturerSku = u"M"_s;
    product.barcodes = {u"0012"_s, u"500"_s};
    product.kind = ProductKind::Box;
    product.archived = true;
    product.prices = {{u"1"_s, *Amount::parse(u"6.5"_s)}, {u"2"_s, Amount()}};
    product.cost = *Amount::parse(u"1.2345678"_s);
    product.updatedAt = at(3);
    const ProductId id = store.addProducts({product}).first();
    const Product stored = must(store.catalog().product(id));
    QCOMPARE(stored.id, id);
    QCOMPARE(stored.remoteId, product.remoteId);
    QCOMPARE(stored.family, product.family);
    QCOMPARE(stored.name, product.name);
    QCOMPARE(stored.sku, product.sku);
    QCOMPARE(stored.systemSku, product.systemSku);
    QCOMPARE(stored.manufacturerSku, product.manufacturerSku);
    QCOMPARE(stored.barcodes, product.barcodes);
    QCOMPARE(stored.kind, product.kind);
    QVERIFY(stored.archived);
    QCOMPARE(stored.prices, product.prices);
    QCOMPARE(stored.cost, product.cost);
    QCOMPARE(stored.updatedAt, product.updatedAt);
    product.barcodes = {u"500"_s};
    product.prices.clear();
    product.archived = false;
    product.updatedAt = {};
    QCOMPARE(store.addProducts({product}).first(), id);
    const Product changed = must(store.catalog().product(id));
    QCOMPARE(changed.barcodes, product.barcodes);
    QVERIFY(changed.prices.isEmpty());
    QVERIFY(!changed.archived);
    QVERIFY(!changed.updatedAt.isValid());
    QCOMPARE(must(store.catalog().productCount(store.account)), 1);
    QVERIFY(!must(store.catalog().productByRemoteId(store.account, u"136"_s)));
    QCOMPARE(store.catalog().product(ProductId{99}).error().code, ErrorCode::NotFound);
}

void CatalogTest::whatIsToldAgainWritesNothing()
{
    const TestStore store;
    PageToStore<Product> page;
    for (int i = 0; i < 10; ++i) {
        Product product = store.product(QString::number(i), u"S%1"_s.arg(i));
        product.barcodes = {u"B%1"_s.arg(i)};
        product.prices = {{u"1"_s, Amount::fromInteger(i)}};
        page.rows.append(product);
        page.levels.append({product.remoteId, u"1"_s, Quantity::fromInteger(i), {}, at(1)});
    }
    page.readAt = at(1);
    must(store.catalog().storeProducts(store.account, page));
    page.readAt = at(2);
    const qint64 before = written(store);
    must(store.catalog().storeProducts(store.account, page));
    QCOMPARE(written(store) - before, 1); // the position
    page.rows[3].name = u"Changed"_s;
    page.levels[4].onHand = Quantity::fromInteger(40);
    must(store.catalog().storeProducts(store.account, page));
    QVERIFY(written(store) - before > 3);
    QCOMPARE(must(store.catalog().search(store.account, u"changed"_s, 10)).size(), 1);
}

void CatalogTest::pageAndPositionAreOne()
{
    const TestStore store;
    PageToStore<Product> page;
    page.rows = {store.product(u"1"_s, u"A"_s)};
    page.next = {u"cursor"_s, u"mark"_s};
    page.readAt = at(1);
    const Done outer = store.database->write([&]() -> Done {
        must(store.catalog().storeProducts(store.account, page));
        return failure(ErrorCode::Cancelled);
    });
    QVERIFY(!outer);
    QCOMPARE(must(store.catalog().productCount(store.account)), 0);
    QVERIFY(must(store.catalog().position(store.account, Feed::Products)) == FeedPosition());
    must(store.catalog().storeProducts(store.account, page));
    QVERIFY(must(store.catalog().position(store.account, Feed::Products)) == page.next);
    QVERIFY(!must(store.catalog().readAt(store.account, Feed::Products)).isValid());
    page.next = {{}, u"later"_s};
    must(store.catalog().storeProducts(store.account, page));
    QCOMPARE(must(store.catalog().readAt(store.account, Feed::Products)), at(1));
}

void CatalogTest::firstWalkSetsTheStockFeed()
{
    const TestStore store;
    PageToStore<Product> page;
    page.rows = {store.product(u"1"_s, u"A"_s)};
    page.levels = {{u"1"_s, u"1"_s, Quantity::fromInteger(2), Quantity::fromInteger(1), at(1)}};
    page.readAt = at(2);
    page.stockWatermark = u"2026-01-01"_s;
    must(store.catalog().storeProducts(store.account, page));
    QVERIFY(must(store.catalog().position(store.account, Feed::StockLevels)) ==
            (FeedPosition{{}, u"2026-01-01"_s}));
    const auto levels = must(store.catalog().levels(store.account));
    QCOMPARE(levels.size(), 1);
    QVERIFY(levels[0].level == page.levels[0]);
    QCOMPARE(levels[0].shop, store.shops[0].id);
    QCOMPARE(levels[0].readAt, at(2));
}

void CatalogTest::unknownLevelsAreKeptOut()
{
    const TestStore store;
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s)});
    PageToStore<StockLevel> page;
    page.rows = {{u"1"_s, u"1"_s, Quantity::fromInteger(1), {}, {}},
                 {u"1"_s, u"0"_s, Quantity::fromInteger(9), {}, {}},
                 {u"77"_s, u"1"_s, Quantity::fromInteger(9), {}, {}},
                 {u"1"_s, u"2"_s, Quantity::fromInteger(2), {}, {}}};
    page.next = {u"n"_s, {}};
    must(store.catalog().storeLevels(store.account, page));
    const auto levels = must(store.catalog().levelsOf(products));
    QCOMPARE(levels.size(), 2);
    QCOMPARE(levels[0].level.onHand, Quantity::fromInteger(1));
    QCOMPARE(levels[1].level.shopRemoteId, u"2"_s);
    QCOMPARE(must(store.catalog().position(store.account, Feed::StockLevels)).cursor, u"n"_s);
    QVERIFY(must(store.catalog().levelsOf({ProductId{99}})).isEmpty());
}

void CatalogTest::freshLevelsSayWhenTheyWereRead()
{
    const TestStore store;
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s)});
    const QList<StockLevel> levels{{u"1"_s, u"1"_s, Quantity::fromInteger(1), {}, at(1)}};
    must(store.catalog().storeFreshLevels(store.account, levels, at(3)));
    must(store.catalog().storeFreshLevels(store.account, levels, at(4)));
    QCOMPARE(must(store.catalog().levelsOf(products)).first().readAt, at(4));
}

void CatalogTest::positions()
{
    const TestStore store;
    must(store.catalog().setPosition(store.account, Feed::Sales, {{}, u"now"_s}));
    QVERIFY(must(store.catalog().position(store.account, Feed::Sales)) == (FeedPosition{{}, u"now"_s}));
    QVERIFY(!must(store.catalog().salesReadAt(store.account)).isValid());
    must(store.catalog().storeSales(store.account, {{}, {}, {{}, u"later"_s}, at(5), {}}));
    QCOMPARE(must(store.catalog().salesReadAt(store.account)), at(5));
    must(store.catalog().setPosition(store.account, Feed::Sales, {}));
    QCOMPARE(must(store.catalog().salesReadAt(store.account)), at(5));
    QVERIFY(must(store.catalog().position(store.account, Feed::Products)) == FeedPosition());
}

void CatalogTest::salesArriveWhenNewOrChanged()
{
    const TestStore store;
    const auto tell = [&](const QList<Sale> &sales) {
        must(store.catalog().storeSales(store.account, {sales, {}, {}, at(5), {}}));
        return must(store.catalog().saleArrival(store.account));
    };
    QCOMPARE(must(store.catalog().saleArrival(store.account)), 0);
    Sale first = sale(u"1"_s, {u"10"_s, u"11"_s}, at(1));
    QCOMPARE(tell({first, sale(u"2"_s, {u"12"_s}, at(1))}), 2);
    QCOMPARE(tell({first, first}), 2); // told twice: nothing new
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 0)),
             (QSet<QString>{u"10"_s, u"11"_s, u"12"_s}));
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 1)), QSet<QString>{u"12"_s});
    QVERIFY(must(store.catalog().productsSoldSince(store.account, 2)).isEmpty());
    first.payments = {{u"p"_s, u"Cash"_s, Amount::fromInteger(5)}};
    QCOMPARE(tell({first}), 3); // same time stamp, other content: the copy read last
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 2)), (QSet<QString>{u"10"_s, u"11"_s}));
    QVERIFY(must(store.catalog().productsSoldSince(AccountId{99}, 0)).isEmpty());
}

void CatalogTest::olderCopiesOfASaleLose()
{
    const TestStore store;
    must(store.catalog().storeSales(store.account, {{sale(u"1"_s, {u"10"_s}, at(2))}, {}, {}, at(5), {}}));
    must(store.catalog().storeSales(store.account, {{sale(u"1"_s, {u"20"_s}, at(1))}, {}, {}, at(5), {}}));
    QCOMPARE(must(store.catalog().saleArrival(store.account)), 1);
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 0)), QSet<QString>{u"10"_s});
}

void CatalogTest::openSalesMoveNoStock()
{
    const TestStore store;
    Sale cart = sale(u"1"_s, {u"10"_s, QString()}, at(1));
    cart.state = SaleState::Open;
    must(store.catalog().storeSales(store.account, {{cart}, {}, {}, at(5), {}}));
    QVERIFY(must(store.catalog().productsSoldSince(store.account, 0)).isEmpty());
    cart.state = SaleState::Completed;
    must(store.catalog().storeSales(store.account, {{cart}, {}, {}, at(5), {}}));
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 1)), QSet<QString>{u"10"_s});
    cart.state = SaleState::Voided;
    must(store.catalog().storeSales(store.account, {{cart}, {}, {}, at(5), {}}));
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 2)), QSet<QString>{u"10"_s});
}

void CatalogTest::soldProductsIncludeThoseTakenOut()
{
    const TestStore store;
    must(store.catalog().storeSales(store.account,
                                    {{sale(u"1"_s, {u"10"_s, u"11"_s}, at(1))}, {}, {}, at(5), {}}));
    must(store.catalog().storeSales(store.account, {{sale(u"1"_s, {u"11"_s}, at(2))}, {}, {}, at(5), {}}));
    QCOMPARE(must(store.catalog().productsSoldSince(store.account, 1)), (QSet<QString>{u"10"_s, u"11"_s}));
}

void CatalogTest::search()
{
    const TestStore store;
    Product product = store.product(u"1"_s, u"HLM-42"_s, u"Crème brûlée helmet"_s);
    product.barcodes = {u"4006381333931"_s};
    store.addProducts({product, store.product(u"2"_s, u"ZZ"_s, u"Antique"_s)});
    const auto names = [&](const QString &text) {
        QStringList found;
        for (const Product &each : must(store.catalog().search(store.account, text, 10)))
            found.append(each.name);
        return found;
    };
    QCOMPARE(names({}), (QStringList{u"Antique"_s, u"Crème brûlée helmet"_s}));
    QCOMPARE(names(u"brulee"_s), QStringList{u"Crème brûlée helmet"_s});
    QCOMPARE(names(u"13339"_s), QStringList{u"Crème brûlée helmet"_s});
    QCOMPARE(names(u"zz"_s), QStringList{u"Antique"_s});
    QVERIFY(names(u"qqq"_s).isEmpty());
    QVERIFY(must(store.catalog().search(AccountId{99}, u"antique"_s, 10)).isEmpty());
    QCOMPARE(must(store.catalog().search(store.account, {}, 1)).size(), 1);
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "catalog_test.moc"
