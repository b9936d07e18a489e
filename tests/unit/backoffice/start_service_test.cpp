// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/builtin/builtin_back_office.h"
#include "backoffice/start/start_service.h"
#include "store/attention_repository.h"
#include "store/connection_repository.h"
#include "store/mapping_repository.h"
#include "store_fixture.h"

#include <SQLiteCpp/Database.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

class StartServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsWhatLightspeedTold();
    void raisesWhatOnlyAPersonCanDecide();
    void runAgainItOnlyCounts();
    void allOrNothingWhenTheStoreFails();
    void refusesAPreviewThatIsNoLongerTrue();
    void aLevelIsKnownUpToTheLastReading();
    void refusesLevelsThatMovedSince();
    void refusesLevelsOlderThanACount();
    void tellsWhatWouldStillDiffer();

private:
    void readStock(const QList<StockLevel> &rows, const QDateTime &at) const;
    [[nodiscard]] Result<StartPreview> preview(const QString &warehouse = u"Main"_s) const;
    [[nodiscard]] QString stockText() const;

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<BuiltinBackOffice> m_office;
    std::unique_ptr<StartService> m_start;
    ConnectionId m_connection;
    ShopId m_shop;
    QDateTime m_readAt;
};

namespace {

Product product(const QString &remoteId, const QString &sku)
{
    Product product;
    product.remoteId = remoteId;
    product.name = u"Product "_s + remoteId;
    product.sku = sku;
    product.systemSku = u"2100"_s + remoteId;
    product.prices = {{u"1"_s, Amount::fromInteger(5)}};
    return product;
}

StockLevel level(const QString &productId, int onHand, const QString &shop = u"1"_s)
{
    StockLevel level;
    level.productRemoteId = productId;
    level.shopRemoteId = shop;
    level.onHand = Quantity::fromInteger(onHand);
    return level;
}

} // namespace

void StartServiceTest::init()
{
    m_start.reset();
    m_office.reset();
    m_store = std::make_unique<StoreFixture>();
    m_office = std::make_unique<BuiltinBackOffice>(m_store->database);
    m_start = std::make_unique<StartService>(m_store->database);

    const ConnectionRepository connections(m_store->database);
    Account account;
    account.remoteId = u"77"_s;
    account.currency = u"CAD"_s;
    const AccountId accountId = connections.saveAccount(account)->id;
    Connection connection;
    connection.name = u"Main street"_s;
    connection.account = accountId;
    connection.createdAt = m_store->clock.now();
    m_connection = connections.add(connection)->id;

    const CatalogRepository catalog(m_store->database);
    ReferenceData reference;
    for (const QString &id : {u"1"_s, u"2"_s}) {
        Shop shop;
        shop.remoteId = id;
        shop.name = u"Shop "_s + id;
        shop.priceLevel = u"1"_s;
        reference.shops.append(shop);
    }
    QVERIFY(catalog.storeReferenceData(accountId, reference));
    m_shop = catalog.shops(accountId)->constFirst().id;

    m_readAt = m_store->clock.now().addSecs(-300);
    PageToStore<Product> page;
    page.rows = {product(u"1"_s, u"A"_s), product(u"2"_s, u"B"_s), product(u"3"_s, QString()),
                 product(u"4"_s, u"D"_s), product(u"5"_s, u"D"_s), product(u"6"_s, u"N"_s)};
    page.levels = {level(u"1"_s, 8), level(u"2"_s, -3), level(u"3"_s, 1), level(u"4"_s, 2),
                   level(u"1"_s, 99, u"2"_s)};
    page.readAt = m_readAt;
    QVERIFY(catalog.storeProducts(accountId, page));
}

Result<StartPreview> StartServiceTest::preview(const QString &warehouse) const
{
    return m_start->preview({m_connection, m_shop, warehouse, u"sku"_s, {}});
}

QString StartServiceTest::stockText() const
{
    QHash<ItemId, QString> skus;
    const auto itemRows = m_office->items().value();
    for (const Item &item : itemRows)
        skus.insert(item.id, item.sku);
    QStringList lines;
    const auto heldRows = m_office->stock().value();
    for (const WarehouseStock &held : heldRows)
        lines.append(skus.value(held.item) + u'=' + held.onHand.toString());
    lines.sort();
    return lines.join(u' ');
}

void StartServiceTest::countsWhatLightspeedTold()
{
    const auto looked = preview();
    QVERIFY(looked);
    QCOMPARE(looked->itemsToMake, 3);
    QCOMPARE(looked->counts, 2);
    QCOMPARE(looked->belowZero, 1);
    QCOMPARE(looked->levelsReadAt, m_readAt);
    QVERIFY(!looked->warehouse);
    QVERIFY(m_office->items()->isEmpty()); // a preview changes nothing

    QVERIFY(m_start->apply(*looked));
    QCOMPARE(stockText(), u"A=8 B=-3"_s);
    const auto stock = m_office->stock().value();
    QCOMPARE(stock.constFirst().countedAt, m_readAt);
    const Item first = m_office->items()->constFirst();
    QCOMPARE(first.name, u"Product 1"_s);
    QCOMPARE(first.price.value(), Amount::fromInteger(5));
    QCOMPARE(first.currency, u"CAD"_s);
    const auto counts =
        WarehouseRepository(m_store->database).counts(first.id, stock.constFirst().warehouse).value();
    QCOMPARE(counts.constFirst().source, CountSource::StartFromLightspeed);
}

void StartServiceTest::raisesWhatOnlyAPersonCanDecide()
{
    QVERIFY(m_start->apply(preview().value()));
    QStringList entries;
    const auto entryRows = AttentionRepository(m_store->database).open(m_connection).value();
    for (const Attention &entry : entryRows)
        entries.append(
            u"%1 %2 %3"_s.arg(QString::number(int(entry.kind)), entry.subject, QString::number(entry.count)));
    entries.sort();
    QStringList expected{u"%1  1"_s.arg(int(AttentionKind::BlankKey)),
                         u"%1 D 2"_s.arg(int(AttentionKind::DuplicateKey)),
                         u"%1 B 1"_s.arg(int(AttentionKind::NegativeStock))};
    expected.sort();
    QCOMPARE(entries, expected);
}

void StartServiceTest::runAgainItOnlyCounts()
{
    QVERIFY(m_start->apply(preview().value()));
    const auto again = preview(u"main"_s); // case does not count
    QVERIFY(again);
    QVERIFY(again->warehouse);
    QCOMPARE(again->itemsToMake, 0);
    QCOMPARE(again->rows.constFirst().before, again->rows.constFirst().count);
    QVERIFY(m_start->apply(*again));
    QCOMPARE(stockText(), u"A=8 B=-3"_s);
    QCOMPARE(m_office->warehouses()->size(), 1);
}

void StartServiceTest::allOrNothingWhenTheStoreFails()
{
    const auto looked = preview();
    m_store->database->connection().exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON main.attention "
                                         "BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END");
    QCOMPARE(m_start->apply(looked.value()).error().code, ErrorCode::StoreFailed);
    QVERIFY(m_office->items()->isEmpty());
    QVERIFY(m_office->warehouses()->isEmpty());
    m_store->database->connection().exec("DROP TRIGGER broken");
    QVERIFY(m_start->apply(*looked));
}

void StartServiceTest::refusesAPreviewThatIsNoLongerTrue()
{
    const auto looked = preview();
    Item item;
    item.sku = u"A"_s;
    QVERIFY(m_office->addItem(item));
    QCOMPARE(m_start->apply(looked.value()).error().code, ErrorCode::PreviewOutdated);
    QVERIFY(m_office->warehouses()->isEmpty());
}

void StartServiceTest::readStock(const QList<StockLevel> &rows, const QDateTime &at) const
{
    const AccountId account = *ConnectionRepository(m_store->database).find(m_connection)->account;
    PageToStore<StockLevel> page;
    page.rows = rows;
    page.readAt = at;
    QVERIFY(CatalogRepository(m_store->database).storeLevels(account, page));
}

void StartServiceTest::aLevelIsKnownUpToTheLastReading()
{
    const QDateTime later = m_readAt.addSecs(200);
    readStock({level(u"2"_s, -4)}, later); // the others are as they were
    const auto looked = preview();
    QCOMPARE(looked->levelsReadAt, later);
    QVERIFY(m_start->apply(*looked));
    QCOMPARE(stockText(), u"A=8 B=-4"_s);
    const auto stock = m_office->stock();
    QVERIFY(stock && !stock->isEmpty());
    for (const WarehouseStock &held : *stock)
        QCOMPARE(held.countedAt, later);
}

void StartServiceTest::refusesLevelsThatMovedSince()
{
    const auto looked = preview();
    readStock({level(u"1"_s, 7)}, m_readAt.addSecs(200));
    const auto refused = m_start->apply(looked.value());
    QCOMPARE(refused.error().code, ErrorCode::PreviewOutdated);
    QCOMPARE(refused.error().subject, u"A"_s);
    QVERIFY(m_office->stock()->isEmpty());
    QVERIFY(m_start->apply(preview().value()));
}

void StartServiceTest::refusesLevelsOlderThanACount()
{
    QVERIFY(m_start->apply(preview().value()));
    const WarehouseStock held = m_office->stock()->constFirst();
    QVERIFY(m_office->setQuantity(held.item, held.warehouse, Quantity::fromInteger(3))); // of now
    QCOMPARE(m_start->apply(preview().value()).error().code, ErrorCode::PreviewOutdated);
    readStock({}, m_store->clock.now());
    QVERIFY(m_start->apply(preview().value()));
    QCOMPARE(stockText(), u"A=8 B=-3"_s);
}

void StartServiceTest::tellsWhatWouldStillDiffer()
{
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    const WarehouseId back = m_office->addWarehouse(u"Back"_s)->id;
    QVERIFY(!preview()->shopFedByThis);

    ShopMapping mapping;
    mapping.shop = m_shop;
    mapping.warehouses = {main};
    const MappingRepository mappings(m_store->database);
    QVERIFY(mappings.save(m_connection, mapping));
    QVERIFY(preview()->shopFedByThis);
    QVERIFY(!preview()->shopFedByOthers);
    QVERIFY(!preview()->feedsOtherShops);
    QVERIFY(preview()->buffer.isZero());

    mapping.warehouses = {main, back};
    mapping.buffer = Quantity::fromInteger(2);
    QVERIFY(mappings.save(m_connection, mapping));
    QVERIFY(preview()->shopFedByOthers);
    QCOMPARE(preview()->buffer, Quantity::fromInteger(2));
}

QTEST_GUILESS_MAIN(StartServiceTest)
#include "start_service_test.moc"
