// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace tillbridge;

class LinksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byKeyAreReplacedAsAWhole();
    void byHandWin();
    void takenApartStaysApart();
    void itemsMayExchangeProducts();
    void firstLinkTurnsOn();
    void removedProductKeepsItsLink();
    void keys_data();
    void keys();
    void barcodesAreOneSet();
    void revisionGrowsWithWhatMatters();
    void plansReadTheirProductsAtOnce();
};

namespace {

Link link(ItemId item, ProductId product)
{
    return {item, product, {}, LinkOrigin::ByKey, false};
}

QStringList shown(const TestStore &store)
{
    QStringList lines;
    for (const Link &each : must(store.links().links(store.account)))
        lines.append(u"%1-%2 %3"_s.arg(each.item.value)
                         .arg(each.product.value)
                         .arg(each.origin == LinkOrigin::ByHand ? u"hand"_s : u"key"_s));
    return lines;
}

} // namespace

void LinksTest::byKeyAreReplacedAsAWhole()
{
    const TestStore store;
    const auto items = store.addItems({u"A"_s, u"B"_s});
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s), store.product(u"2"_s, u"B"_s)});
    must(store.links().replaceByKey(store.account,
                                    {link(items[0], products[0]), link(items[1], products[1])}));
    QCOMPARE(shown(store), (QStringList{u"1-1 key"_s, u"2-2 key"_s}));
    must(store.links().replaceByKey(store.account, {link(items[1], products[1])}));
    QCOMPARE(shown(store), QStringList{u"2-2 key"_s});
    must(store.links().replaceByKey(store.account, {}));
    QVERIFY(shown(store).isEmpty());
}

void LinksTest::byHandWin()
{
    const TestStore store;
    const auto items = store.addItems({u"A"_s, u"B"_s, u"C"_s});
    const auto products = store.addProducts(
        {store.product(u"1"_s, u"A"_s), store.product(u"2"_s, u"B"_s), store.product(u"3"_s, u"C"_s)});
    must(store.links().replaceByKey(store.account,
                                    {link(items[0], products[0]), link(items[1], products[1])}));
    must(store.links().setByHand(store.account, items[0], products[1])); // takes both from their links
    QCOMPARE(shown(store), QStringList{u"1-2 hand"_s});
    must(store.links().replaceByKey(store.account, {link(items[0], products[0]), link(items[1], products[1]),
                                                    link(items[2], products[2])}));
    QCOMPARE(shown(store), (QStringList{u"1-2 hand"_s, u"3-3 key"_s}));
}

void LinksTest::takenApartStaysApart()
{
    const TestStore store;
    const auto items = store.addItems({u"A"_s});
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s)});
    must(store.links().replaceByKey(store.account, {link(items[0], products[0])}));
    must(store.links().unset(store.account, items[0]));
    QCOMPARE(must(store.links().unsetItems(store.account)), items);
    must(store.links().replaceByKey(store.account, {link(items[0], products[0])}));
    QVERIFY(shown(store).isEmpty());
    must(store.links().setByHand(store.account, items[0], products[0]));
    QVERIFY(must(store.links().unsetItems(store.account)).isEmpty());
    QCOMPARE(shown(store), QStringList{u"1-1 hand"_s});
}

void LinksTest::itemsMayExchangeProducts()
{
    const TestStore store;
    const auto items = store.addItems({u"A"_s, u"B"_s});
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s), store.product(u"2"_s, u"B"_s)});
    must(store.links().replaceByKey(store.account,
                                    {link(items[0], products[0]), link(items[1], products[1])}));
    must(store.links().replaceByKey(store.account,
                                    {link(items[0], products[1]), link(items[1], products[0])}));
    QCOMPARE(shown(store), (QStringList{u"1-2 key"_s, u"2-1 key"_s}));
}

void LinksTest::firstLinkTurnsOn()
{
    const TestStore store;
    const ConnectionId second = store.addConnection(u"Second"_s);
    const auto items = store.addItems({u"A"_s, u"B"_s});
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s), store.product(u"2"_s, u"B"_s)});
    QVERIFY(!must(store.items().enabled(items[0], store.connection)));
    must(store.items().setEnabled({items[0]}, second, false));
    must(store.links().replaceByKey(store.account, {link(items[0], products[0])}));
    QCOMPARE(must(store.items().enabled(items[0], store.connection)), std::optional(true));
    QCOMPARE(must(store.items().enabled(items[0], second)), std::optional(false));
    // Switched off by the manager it stays off, whatever is linked again.
    must(store.items().setEnabled(items, store.connection, false));
    must(store.links().replaceByKey(store.account, {}));
    must(store.links().replaceByKey(store.account, {link(items[0], products[0])}));
    must(store.links().setByHand(store.account, items[1], products[1]));
    QVERIFY(must(store.items().enabledItems(store.connection)).isEmpty());
    QCOMPARE(must(store.items().enabledItems(second)), QList<ItemId>{items[1]});
}

void LinksTest::removedProductKeepsItsLink()
{
    const TestStore store;
    const auto items = store.addItems({u"A"_s});
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s)});
    must(store.links().replaceByKey(store.account, {link(items[0], products[0])}));
    must(store.catalog().markRemoved(store.account, products));
    QVERIFY(must(store.links().links(store.account)).first().productRemoved);
    QVERIFY(must(store.links().productKeys(store.account, u"sku"_s)).isEmpty());
    store.addProducts({store.product(u"1"_s, u"A"_s)}); // it is told again
    QVERIFY(!must(store.links().links(store.account)).first().productRemoved);
}

void LinksTest::keys_data()
{
    QTest::addColumn<QString>("matchKey");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("sku") << u"sku"_s << QStringList{u"A-1"_s, u""_s};
    QTest::newRow("system SKU") << u"system_sku"_s << QStringList{u"21001"_s, u"21002"_s};
    QTest::newRow("manufacturer SKU") << u"manufacturer_sku"_s << QStringList{u"M 1"_s, u""_s};
}

void LinksTest::keys()
{
    QFETCH(QString, matchKey);
    const TestStore store;
    Product first = store.product(u"1"_s, u"  A-1\t"_s);
    first.manufacturerSku = u"M 1"_s;
    Product archived = store.product(u"3"_s, u"A-3"_s);
    archived.archived = true;
    store.addProducts({first, store.product(u"2"_s, u" "_s), archived});
    QStringList keys;
    for (const ProductKey &each : must(store.links().productKeys(store.account, matchKey)))
        keys.append(each.key);
    QTEST(keys, "keys");
    store.addItems({u"A-1"_s});
    QCOMPARE(must(store.links().itemKeys(matchKey)).first().key, u"A-1"_s);
    QCOMPARE(store.links().productKeys(store.account, u"colour"_s).error().code, ErrorCode::InvalidInput);
    QCOMPARE(store.links().itemKeys(u"sku; DROP TABLE item"_s).error().code, ErrorCode::InvalidInput);
}

void LinksTest::barcodesAreOneSet()
{
    const TestStore store;
    Product first = store.product(u"1"_s, u"A"_s);
    first.barcodes = {u"0400"_s, u" 0400 "_s, u""_s, u"500"_s};
    store.addProducts({first, store.product(u"2"_s, u"B"_s)});
    const auto keys = must(store.links().productKeys(store.account, u"barcode"_s));
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys[0].key, u"0400"_s);
    QCOMPARE(keys[1].key, u"500"_s);
    QCOMPARE(keys[1].product, keys[0].product);
    QCOMPARE(keys[2].key, QString());
    Item item;
    item.sku = u"A"_s;
    item.barcode = u" 0400"_s;
    must(store.items().save({item}));
    QCOMPARE(must(store.links().itemKeys(u"barcode"_s)).first().key, u"0400"_s);
}

void LinksTest::revisionGrowsWithWhatMatters()
{
    const TestStore store;
    const ConnectionId second = store.addConnection(u"Second"_s);
    const auto items = store.addItems({u"A"_s});
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s)});
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    struct Growth
    {
        bool first, second;
        bool operator==(const Growth &) const = default;
    };
    const auto grows = [&](auto work) {
        const qint64 first = must(store.settings().revision(store.connection));
        const qint64 other = must(store.settings().revision(second));
        must(work());
        return Growth{must(store.settings().revision(store.connection)) > first,
                      must(store.settings().revision(second)) > other};
    };
    const ShopMapping mapping{store.shops[0].id, {warehouse}, {}, {}, Quantity::fromInteger(1)};
    const auto linkAll = [&] {
        return store.links().replaceByKey(store.account, {link(items[0], products[0])});
    };
    const Growth first{true, false}, both{true, true}, none{false, false};
    QVERIFY(grows([&] { return store.settings().set(store.connection, u"stock_buffer"_s, u"2"_s); }) ==
            first);
    QVERIFY(grows([&] { return store.settings().set(store.connection, u"stock_buffer"_s, u"2"_s); }) == none);
    QVERIFY(grows([&] { return store.mappings().save(store.connection, mapping); }) == first);
    QVERIFY(grows([&] { return store.mappings().save(store.connection, mapping); }) == none);
    QVERIFY(grows(linkAll) == both);
    QVERIFY(grows(linkAll) == none);
    QVERIFY(grows([&] { return store.items().setEnabled(items, store.connection, false); }) == first);
    QVERIFY(grows([&] { return store.items().setEnabled(items, store.connection, false); }) == none);
    QVERIFY(grows([&] { return store.links().unset(store.account, items[0]); }) == both);
    QVERIFY(grows([&] { return store.links().setByHand(store.account, items[0], products[0]); }) == both);
    QVERIFY(grows([&] { return store.settings().set({}, u"language"_s, u"fr"_s); }) == none);
    QCOMPARE(must(store.settings().value({}, u"language"_s)), std::optional(u"fr"_s));
    QVERIFY(must(store.settings().revision({})) > 0);
    QCOMPARE(store.settings().revision(ConnectionId{99}).error().code, ErrorCode::NotFound);
}

/// A plan of 100,000 links must not ask for each of them, nor for barcodes and prices.
void LinksTest::plansReadTheirProductsAtOnce()
{
    const TestStore store;
    QStringList skus;
    QList<Product> rows;
    for (int i = 1; i <= 50; ++i) {
        skus.append(QString::number(i));
        rows.append(store.product(QString::number(i), QString::number(i)));
        rows.last().barcodes = {u"400"_s + QString::number(i)};
        rows.last().kind = i == 7 ? ProductKind::KeepsNoStock : ProductKind::Ordinary;
        rows.last().archived = i == 8;
    }
    const auto items = store.addItems(skus);
    const auto products = store.addProducts(rows);
    QList<Link> links;
    for (int i = 1; i < 50; ++i) // the first has none
        links.append(link(items[i], products[i]));
    must(store.links().replaceByKey(store.account, links));

    QStringList prepared;
    sqlite3 *handle = store.database->connection().getHandle();
    const auto note = [](void *seen, int action, const char *, const char *, const char *, const char *) {
        if (action == SQLITE_SELECT)
            static_cast<QStringList *>(seen)->append(u"select"_s);
        return SQLITE_OK;
    };
    sqlite3_set_authorizer(handle, note, &prepared);
    const auto all = must(store.links().plannedProducts(store.account));
    const auto some = must(store.links().plannedProducts(links.first(30)));
    sqlite3_set_authorizer(handle, nullptr, nullptr);
    QCOMPARE(prepared.size(), 2);

    QCOMPARE(all.size(), 49);
    QVERIFY(!all.contains(products[0]));
    for (const Link &each : links) {
        const Product whole = must(store.catalog().product(each.product));
        const Product &planned = *all.constFind(each.product);
        QCOMPARE(planned.id, whole.id);
        QCOMPARE(planned.remoteId, whole.remoteId);
        QCOMPARE(planned.name, whole.name);
        QCOMPARE(planned.kind, whole.kind);
        QCOMPARE(planned.archived, whole.archived);
    }
    QCOMPARE(some.size(), 30);
    QCOMPARE(some.value(products[7]).archived, true);
}

QTEST_GUILESS_MAIN(LinksTest)
#include "links_test.moc"
