// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include "sandbox/r-series/sales.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Sales made over the control address, read over the API.
class SalesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        RSeriesOptions options;
        options.products = 25;
        m_sandbox = std::make_unique<InProcess>(options);
        for (int item = 1; item <= 5; ++item)
            m_sandbox->control(u"/stock"_s, {{u"item"_s, item}, {u"shop"_s, 1}, {u"quantity"_s, 20}});
    }

    void saleTakesStock();
    void totalsAndTaxes();
    void shopsSellAtTheirLevel();
    void openCartsTakeNothing();
    void itemsCanBeNamedBySku();
    void backdatedSaleIsUpdatedNow();
    void voidGivesBack();
    void changedLineMovesTheDifference();
    void returnsAreNegative();
    void layawayLinesHaveNoSale();
    void layawayCanLeaveQuantityAlone();
    void assemblyTakesItsComponents();
    void stockCanGoBelowZero();
    void incrementalFilter();
    void spellingOfUpdatetime();
    void randomSalesAreOrdinary();
    void salesOfThePastLeaveStockAlone();
    void refusals();

private:
    QJsonObject sell(const QJsonArray &lines, QJsonObject more = {})
    {
        more.insert(u"lines"_s, lines);
        return m_sandbox->control(u"/sale"_s, more).body;
    }
    static QJsonObject line(int item, int quantity) { return {{u"item"_s, item}, {u"quantity"_s, quantity}}; }
    QJsonObject sale(const QJsonValue &id)
    {
        return m_sandbox
            ->get("Sale/" + id.toString().toLatin1() +
                  ".json?load_relations=" + encoded(R"(["SaleLines","SalePayments","TaxCategory"])"))
            .json["Sale"_L1]
            .toObject();
    }
    int onHand(qint64 item, qint64 shop = 1) { return m_sandbox->account().stockOf(item, shop)->qoh; }

    std::unique_ptr<InProcess> m_sandbox;
};

void SalesTest::saleTakesStock()
{
    const QJsonObject made = sell({line(1, 2), line(2, 1)});
    QCOMPARE(onHand(1), 18);
    QCOMPARE(onHand(2), 19);
    const QJsonObject read = sale(made["sale"_L1]);
    QCOMPARE(read["completed"_L1], u"true"_s);
    QCOMPARE(read["ticketNumber"_L1], u"220000000001"_s);
    QCOMPARE(read["SaleLines"_L1].toObject()["SaleLine"_L1].toArray().size(), 2);
    QVERIFY(read.contains("completeTime"_L1));
    const QJsonObject entry = m_sandbox->get("InventoryLog.json?itemID=1").rows(u"InventoryLog"_s).last();
    QCOMPARE(entry["qohChange"_L1], u"-2"_s);
    QCOMPARE(entry["saleID"_L1], u"1"_s);
}

void SalesTest::totalsAndTaxes()
{
    QJsonObject priced = line(1, 3);
    priced.insert(u"unit_price"_s, u"9.99"_s);
    const QJsonObject read = sale(sell({priced})["sale"_L1]);
    QCOMPARE(read["calcSubtotal"_L1], u"29.97"_s);
    QCOMPARE(read["calcTax1"_L1], u"1.4985"_s);
    QCOMPARE(read["calcTax2"_L1], u"2.9895075"_s);
    QCOMPARE(read["taxTotal"_L1], u"4.49"_s);
    QCOMPARE(read["total"_L1], u"34.46"_s);
    QCOMPARE(read["balance"_L1], u"0"_s);
    QCOMPARE(read["SalePayments"_L1].toObject()["SalePayment"_L1].toObject()["amount"_L1], u"34.46"_s);
    QCOMPARE(read["TaxCategory"_L1].toObject()["tax2Rate"_L1], u"0.09975"_s);
}

void SalesTest::shopsSellAtTheirLevel()
{
    const auto priceIn = [&](int shop) {
        const QJsonObject read = sale(sell({line(1, 1)}, {{u"shop"_s, shop}})["sale"_L1]);
        return read["SaleLines"_L1]
            .toObject()["SaleLine"_L1]
            .toObject()["unitPrice"_L1]
            .toString()
            .toDouble();
    };
    QCOMPARE(priceIn(2) - priceIn(1), 1.0); // the second shop sells at "Online"
}

void SalesTest::openCartsTakeNothing()
{
    const QJsonObject read = sale(sell({line(1, 2)}, {{u"completed"_s, false}})["sale"_L1]);
    QCOMPARE(onHand(1), 20);
    QCOMPARE(read["completed"_L1], u"false"_s);
    QVERIFY(!read.contains("completeTime"_L1));
    QVERIFY(!read.contains("SalePayments"_L1));
    QVERIFY(m_sandbox->get("Sale.json?completed=true").rows(u"Sale"_s).isEmpty());
    QVERIFY(m_sandbox->get("Sale.json?completeTime=%3E%3D%2C2020-01-01").rows(u"Sale"_s).isEmpty());
}

void SalesTest::itemsCanBeNamedBySku()
{
    sell({QJsonObject{{u"sku"_s, u"SB-00003"_s}, {u"quantity"_s, 1}}});
    sell({QJsonObject{{u"sku"_s, u"210000000003"_s}, {u"quantity"_s, 1}}});
    QCOMPARE(onHand(3), 18);
}

void SalesTest::backdatedSaleIsUpdatedNow()
{
    const QJsonObject read =
        sale(sell({line(1, 1)}, {{u"complete_time"_s, u"2026-10-01T09:00:00Z"_s}})["sale"_L1]);
    QCOMPARE(read["completeTime"_L1], u"2026-10-01T09:00:00+00:00"_s);
    QVERIFY(read["updatetime"_L1].toString() > u"2026-11"_s);
    QVERIFY(read["createTime"_L1].toString() > u"2026-11"_s);
}

void SalesTest::voidGivesBack()
{
    const QJsonValue id = sell({line(1, 2)})["sale"_L1];
    const QJsonObject before = sale(id);
    m_sandbox->clock().advance(10min);
    QCOMPARE(m_sandbox->control(u"/sale/void"_s, {{u"sale"_s, id}}).status, 200);
    QCOMPARE(onHand(1), 20);
    const QJsonObject after = sale(id);
    QCOMPARE(after["voided"_L1], u"true"_s);
    QVERIFY(after["updatetime"_L1].toString() > before["updatetime"_L1].toString());
    QCOMPARE(after["timeStamp"_L1], before["timeStamp"_L1]); // the legacy clock stays
    QCOMPARE(m_sandbox->get("SaleVoid.json").rows(u"SaleVoid"_s).first()["saleID"_L1], id);
    QCOMPARE(m_sandbox->control(u"/sale/void"_s, {{u"sale"_s, id}}).status, 400);
    m_sandbox->set(u"sale-time-stamp=modified"_s);
    const QJsonValue other = sell({line(1, 2)})["sale"_L1];
    m_sandbox->clock().advance(10min);
    m_sandbox->control(u"/sale/void"_s, {{u"sale"_s, other}});
    QCOMPARE(sale(other)["timeStamp"_L1], sale(other)["updatetime"_L1]);
}

void SalesTest::changedLineMovesTheDifference()
{
    const QJsonObject made = sell({line(1, 2)});
    const QJsonObject before = sale(made["sale"_L1]);
    m_sandbox->clock().advance(1min);
    QCOMPARE(
        m_sandbox
            ->control(u"/sale/line"_s, {{u"line"_s, made["lines"_L1].toArray().first()}, {u"quantity"_s, 5}})
            .status,
        200);
    QCOMPARE(onHand(1), 15);
    const QJsonObject after = sale(made["sale"_L1]);
    QVERIFY(after["updatetime"_L1].toString() > before["updatetime"_L1].toString());
    QCOMPARE(after["SaleLines"_L1].toObject()["SaleLine"_L1].toObject()["unitQuantity"_L1], u"5"_s);
    QVERIFY(after["total"_L1] != before["total"_L1]);
}

void SalesTest::returnsAreNegative()
{
    const QJsonObject made = sell({line(1, 2)});
    QJsonObject back = line(1, -1);
    back.insert(u"parent_line"_s, made["lines"_L1].toArray().first());
    const QJsonObject read = sale(sell({back})["sale"_L1]);
    QCOMPARE(onHand(1), 19);
    QVERIFY(read["total"_L1].toString().startsWith(u'-'));
    QCOMPARE(read["SaleLines"_L1].toObject()["SaleLine"_L1].toObject()["parentSaleLineID"_L1], u"1"_s);
}

void SalesTest::layawayLinesHaveNoSale()
{
    const QJsonObject made = sell({line(1, 3)}, {{u"layaway"_s, true}});
    QCOMPARE(made["sale"_L1], u"0"_s);
    const QJsonObject read =
        m_sandbox->get("SaleLine/" + made["lines"_L1].toArray().first().toString().toLatin1() + ".json")
            .json["SaleLine"_L1]
            .toObject();
    QCOMPARE(read["saleID"_L1], u"0"_s);
    QCOMPARE(read["isLayaway"_L1], u"true"_s);
    QCOMPARE(onHand(1), 17);
    const QJsonObject row = m_sandbox->get("ItemShop.json?itemID=1&shopID=1").json["ItemShop"_L1].toObject();
    QCOMPARE(row["onLayaway"_L1], u"3"_s);
    QCOMPARE(row["sellable"_L1], u"17"_s);
}

void SalesTest::layawayCanLeaveQuantityAlone()
{
    RSeriesOptions options;
    options.products = 5;
    Switches switches;
    QVERIFY(switches.set(u"layaway-lowers-quantity=no"_s));
    InProcess sandbox(options, switches);
    sandbox.control(u"/stock"_s, {{u"item"_s, 1}, {u"shop"_s, 1}, {u"quantity"_s, 20}});
    sandbox.control(u"/sale"_s, {{u"layaway"_s, true}, {u"lines"_s, QJsonArray{line(1, 3)}}});
    const QJsonObject row = sandbox.get("ItemShop.json?itemID=1&shopID=1").json["ItemShop"_L1].toObject();
    QCOMPARE(row["qoh"_L1], u"20"_s);
    QCOMPARE(row["sellable"_L1], u"17"_s);
}

void SalesTest::assemblyTakesItsComponents()
{
    const int assembly = onHand(19);
    sell({line(19, 2)}); // of one item 1 and two items 2 each
    QCOMPARE(onHand(19), assembly);
    QCOMPARE(onHand(1), 18);
    QCOMPARE(onHand(2), 16);
    m_sandbox->set(u"assembly-sale=itself"_s);
    sell({line(19, 2)});
    QCOMPARE(onHand(19), assembly - 2);
    QCOMPARE(onHand(1), 18);
}

void SalesTest::stockCanGoBelowZero()
{
    sell({line(1, 25)});
    QCOMPARE(onHand(1), -5);
    QCOMPARE(m_sandbox->get("InventoryLog.json?itemID=1").rows(u"InventoryLog"_s).last()["causedNegative"_L1],
             u"true"_s);
}

void SalesTest::incrementalFilter()
{
    const QJsonValue first = sell({line(1, 1)})["sale"_L1];
    m_sandbox->clock().advance(10min);
    const QJsonValue second = sell({line(2, 1)})["sale"_L1];
    const QByteArray mark = sale(second)["updatetime"_L1].toString().toLatin1();
    const QByteArray query = "Sale.json?sort=updatetime&updatetime=" + encoded(">=," + mark);
    QCOMPARE(m_sandbox->get(query).ids(u"Sale"_s, u"saleID"_s), {second.toString()});
    m_sandbox->control(u"/sale/void"_s, {{u"sale"_s, first}});
    QCOMPARE(m_sandbox->get(query).ids(u"Sale"_s, u"saleID"_s),
             (QStringList{second.toString(), first.toString()}));
    m_sandbox->set(u"updatetime-filter=reject"_s);
    QCOMPARE(m_sandbox->get(query).status, 400);
}

void SalesTest::spellingOfUpdatetime()
{
    const QJsonValue id = sell({line(1, 1)})["sale"_L1];
    m_sandbox->set(u"sale-update-name=updateTime"_s);
    QVERIFY(sale(id).contains("updateTime"_L1));
    QVERIFY(!sale(id).contains("updatetime"_L1));
}

void SalesTest::randomSalesAreOrdinary()
{
    const auto total = [&] {
        qint64 sum = 0;
        for (const auto &[id, row] : m_sandbox->account().table("ItemShop").rows()) {
            const auto &stock = static_cast<const ItemShopRow &>(*row);
            sum += stock.shopId == 0 ? 0 : stock.qoh;
        }
        return sum;
    };
    const qint64 before = total();
    QRandomGenerator random(1);
    Sales sales(m_sandbox->account());
    for (int i = 0; i < 20; ++i)
        QVERIFY(sales.makeRandom(random));
    qint64 sold = 0;
    qint64 components = 0;
    for (const auto &[id, row] : m_sandbox->account().table("SaleLine").rows()) {
        const auto &one = static_cast<const PlainRow &>(*row);
        // A set of the assembly takes three pieces.
        components += one.number("itemID") == 19 ? 2 * one.number("unitQuantity") : 0;
        sold += one.number("unitQuantity");
    }
    QVERIFY(sold >= 20);
    QCOMPARE(before - total(), sold + components);
}

void SalesTest::salesOfThePastLeaveStockAlone()
{
    RSeriesOptions options;
    options.products = 10;
    options.sales = 30;
    InProcess sandbox(options);
    QCOMPARE(sandbox.get("Sale.json").rows(u"Sale"_s).size(), 30);
    QVERIFY(sandbox.get("InventoryLog.json").rows(u"InventoryLog"_s).isEmpty());
    const QJsonObject first = sandbox.get("Sale.json?limit=1").json["Sale"_L1].toObject();
    QCOMPARE(first["updatetime"_L1], first["completeTime"_L1]);
}

void SalesTest::refusals()
{
    QCOMPARE(m_sandbox->control(u"/sale"_s, {}).status, 400);
    QVERIFY(sell({line(999, 1)}).contains("error"_L1));
    QVERIFY(sell({line(1, 0)}).contains("error"_L1));
    QVERIFY(sell({line(1, 1)}, {{u"shop"_s, 88}}).contains("error"_L1));
    QVERIFY(sell({line(1, 1)}, {{u"complete_time"_s, u"2031-01-01"_s}}).contains("error"_L1));
    QVERIFY(m_sandbox->get("Sale.json").rows(u"Sale"_s).isEmpty());
}

QTEST_GUILESS_MAIN(SalesTest)
#include "sales_test.moc"
