// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/start/start_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

Quantity quantity(int whole)
{
    return Quantity::fromInteger(whole);
}

Item knownItem(qint64 id, const QString &sku, const QString &barcode = {})
{
    Item item;
    item.id = ItemId{id};
    item.sku = sku;
    item.barcode = barcode;
    return item;
}

/// Builds what the store would answer.
class Given
{
public:
    explicit Given(const QString &matchKey)
    {
        m_input.matchKey = matchKey;
        m_input.shop.id = ShopId{1};
        m_input.shop.currency = u"CAD"_s;
        m_input.shop.priceLevel = u"2"_s;
    }

    Given &product(qint64 id, const QStringList &keys, std::optional<int> level = {},
                   ProductKind kind = ProductKind::Ordinary)
    {
        Product product;
        product.id = ProductId{id};
        product.name = u"Product %1"_s.arg(id);
        product.sku = keys.value(0);
        product.systemSku = u"2100%1"_s.arg(id);
        product.barcodes = keys;
        product.kind = kind;
        product.prices = {{u"1"_s, Amount::fromInteger(10)}, {u"2"_s, Amount::fromInteger(12)}};
        product.cost = Amount::fromInteger(4);
        m_input.products.append(product);
        for (const QString &key : keys.isEmpty() ? QStringList{QString()} : keys)
            m_input.productKeys.append({product.id, key});
        if (level) {
            StoredLevel stored;
            stored.product = product.id;
            stored.level.onHand = quantity(*level);
            stored.readAt = QDateTime::fromString(u"2024-11-21T08:00:00Z"_s, Qt::ISODate);
            m_input.levels.insert(product.id, stored);
        }
        return *this;
    }
    Given &item(const Item &item)
    {
        m_input.items.append(item);
        m_input.itemKeys.append({item.id, m_input.matchKey == u"barcode"_s ? item.barcode : item.sku});
        return *this;
    }
    Given &link(qint64 item, qint64 product)
    {
        m_input.links.append({ItemId{item}, ProductId{product}, AccountId{1}, LinkOrigin::ByHand, false});
        return *this;
    }
    StartInput &input() { return m_input; }
    [[nodiscard]] StartPlan plan() const { return planStart(m_input); }

private:
    StartInput m_input;
};

} // namespace

class StartPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesItemsAndCounts();
    void leavesOutBlanksAndDoubles();
    void leavesOutWhatKeepsNoStock();
    void usesItemsThatExist();
    void aLinkWinsOverTheKey();
    void byBarcodeTheSkuStaysUnique();
    void aLevelBelowZeroIsCountedAsItIs();
    void noLevelIsNoCount();
};

void StartPlanTest::makesItemsAndCounts()
{
    const StartPlan plan = Given(u"sku"_s).product(1, {u"A"_s}, 8).product(2, {u"B"_s}, 0).plan();
    QVERIFY(plan.leftOut.isEmpty());
    QCOMPARE(plan.rows.size(), 2);
    const StartRow &row = plan.rows[0];
    QVERIFY(!row.item.id.isValid());
    QCOMPARE(row.item.sku, u"A"_s);
    QCOMPARE(row.item.name, u"Product 1"_s);
    QCOMPARE(row.item.price.value(), Amount::fromInteger(12)); // of the shop's price level
    QCOMPARE(row.item.cost.value(), Amount::fromInteger(4));
    QCOMPARE(row.item.currency, u"CAD"_s);
    QCOMPARE(row.count.value(), quantity(8));
    QCOMPARE(row.countedAt, QDateTime::fromString(u"2024-11-21T08:00:00Z"_s, Qt::ISODate));
    QVERIFY(!row.before);
    QCOMPARE(plan.rows[1].count.value(), quantity(0));
}

void StartPlanTest::leavesOutBlanksAndDoubles()
{
    const StartPlan plan = Given(u"sku"_s)
                               .product(1, {}, 1)
                               .product(2, {u"D"_s}, 2)
                               .product(3, {u"D"_s}, 3)
                               .product(4, {u"d"_s}, 4)
                               .plan();
    QCOMPARE(plan.rows.size(), 1);
    QCOMPARE(plan.rows[0].item.sku, u"d"_s);
    QCOMPARE(plan.leftOut.size(), 3);
    QCOMPARE(plan.leftOut[0].reason, StartSkip::BlankKey);
    QCOMPARE(plan.leftOut[1].reason, StartSkip::DuplicateKey);
    QCOMPARE(plan.leftOut[2].key, u"D"_s);
}

void StartPlanTest::leavesOutWhatKeepsNoStock()
{
    Given given(u"sku"_s);
    given.product(1, {u"A"_s}, 1, ProductKind::KeepsNoStock)
        .product(2, {u"B"_s}, 1, ProductKind::MadeOfOthers)
        .product(3, {u"C"_s}, 1, ProductKind::Box)
        .product(4, {u"D"_s}, 1);
    given.input().products.last().archived = true;
    const StartPlan plan = given.plan();
    QCOMPARE(plan.rows.size(), 1);
    QCOMPARE(plan.rows[0].item.sku, u"C"_s);
    QCOMPARE(plan.leftOut[0].reason, StartSkip::KeepsNoStock);
    QCOMPARE(plan.leftOut[1].reason, StartSkip::MadeOfOthers);
    QCOMPARE(plan.leftOut[2].reason, StartSkip::Archived);
}

void StartPlanTest::usesItemsThatExist()
{
    Given given(u"sku"_s);
    Item mine = knownItem(5, u"A"_s);
    mine.name = u"My own name"_s;
    given.product(1, {u"A"_s}, 8).item(mine);
    given.input().stock.insert(ItemId{5}, {ItemId{5}, WarehouseId{1}, quantity(3), {}, {}});
    const StartPlan plan = given.plan();
    QCOMPARE(plan.rows[0].item.id, ItemId{5});
    QCOMPARE(plan.rows[0].item.name, u"My own name"_s);
    QCOMPARE(plan.rows[0].before.value(), quantity(3));
    QCOMPARE(plan.rows[0].count.value(), quantity(8));

    given.input().unset.insert(ItemId{5});
    QCOMPARE(given.plan().leftOut[0].reason, StartSkip::TakenApart);
}

void StartPlanTest::aLinkWinsOverTheKey()
{
    const StartPlan plan = Given(u"sku"_s)
                               .product(1, {}, 8)
                               .product(2, {u"MINE"_s}, 2)
                               .item(knownItem(5, u"MINE"_s))
                               .link(5, 1)
                               .plan();
    QCOMPARE(plan.rows.size(), 1);
    QCOMPARE(plan.rows[0].item.id, ItemId{5});
    QCOMPARE(plan.rows[0].product, ProductId{1});
    // The other product has the key of an item that is somebody else's already.
    QCOMPARE(plan.leftOut[0].reason, StartSkip::DuplicateKey);
}

void StartPlanTest::byBarcodeTheSkuStaysUnique()
{
    Given given(u"barcode"_s);
    given.product(1, {u"111"_s, u"222"_s}, 1).product(2, {u"222"_s}, 1).product(3, {u"333"_s}, 1);
    given.input().products[0].sku = u"A"_s;
    given.input().products[1].sku = u"B"_s;
    given.input().products[2].sku = u"A"_s; // taken by the first by then
    given.item(knownItem(9, u"OTHER"_s, u"444"_s));
    const StartPlan plan = given.plan();
    QCOMPARE(plan.rows.size(), 2);
    QCOMPARE(plan.rows[0].item.sku, u"A"_s);
    QCOMPARE(plan.rows[0].item.barcode, u"111"_s); // 222 stands twice
    QCOMPARE(plan.rows[1].item.sku, u"21003"_s);
    QCOMPARE(plan.rows[1].item.barcode, u"333"_s);
    QCOMPARE(plan.leftOut[0].reason, StartSkip::DuplicateKey);
}

void StartPlanTest::aLevelBelowZeroIsCountedAsItIs()
{
    const StartPlan plan = Given(u"sku"_s).product(1, {u"A"_s}, -3).plan();
    QCOMPARE(plan.rows[0].count.value(), quantity(-3));
}

void StartPlanTest::noLevelIsNoCount()
{
    const StartPlan plan = Given(u"sku"_s).product(1, {u"A"_s}).plan();
    QCOMPARE(plan.rows.size(), 1);
    QVERIFY(!plan.rows[0].count);
}

QTEST_GUILESS_MAIN(StartPlanTest)
#include "start_plan_test.moc"
