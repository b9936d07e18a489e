// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/sale_rows.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::rseries;
using namespace Qt::StringLiterals;

namespace {

SalePage salesIn(const QByteArray &json)
{
    const auto document = JsonDocument::parse(json);
    SalePage page;
    if (document)
        readSale(document->root(), page);
    return page;
}

Quantity units(qint64 count)
{
    return Quantity::fromInteger(count);
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

class RSeriesSaleRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsASale();
    void readsSaleStates_data();
    void readsSaleStates();
    void quarantinesSales_data();
    void quarantinesSales();
};

void RSeriesSaleRowsTest::readsASale()
{
    const SalePage page =
        salesIn(R"({"saleID":"277","ticketNumber":"220000000277","completed":"true","voided":"false",
        "createTime":"2026-05-01T10:00:00+00:00","updateTime":"2026-05-02T11:00:00+00:00",
        "completeTime":"2026-05-01T10:05:00+00:00","timeStamp":"2026-05-01T10:05:00+00:00","total":"28.63",
        "shopID":"1","registerID":"5","employeeID":"2","SaleLines":{"SaleLine":[
          {"saleLineID":"900","itemID":"12","unitQuantity":"-2","unitPrice":"11.48600254321","discountAmount":"1.5"},
          {"saleLineID":"901","itemID":"0","unitQuantity":"1","unitPrice":"3","calcLineDiscount":"0.25"}]}})");
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.rows.size(), 1);
    const Sale sale = page.rows.first();
    QCOMPARE(sale.remoteId, u"277"_s);
    QCOMPARE(sale.number, u"220000000277"_s);
    QCOMPARE(sale.state, SaleState::Completed);
    QCOMPARE(sale.shopRemoteId, u"1"_s);
    QCOMPARE(sale.registerRemoteId, u"5"_s);
    QCOMPARE(sale.employeeRemoteId, u"2"_s);
    QCOMPARE(sale.completedAt, utc(u"2026-05-01T10:05:00Z"_s));
    QCOMPARE(sale.updatedAt, utc(u"2026-05-02T11:00:00Z"_s));
    QCOMPARE(sale.total, *Amount::parse(u"28.63"));
    QCOMPARE(sale.lines.size(), 2);
    QCOMPARE(sale.lines.first(),
             (SaleLine{u"900"_s, u"12"_s, units(-2), *Amount::parse(u"11.4860025"), *Amount::parse(u"1.5")}));
    QCOMPARE(sale.lines.last().productRemoteId, QString());
    QCOMPARE(sale.lines.last().discount, *Amount::parse(u"0.25"));
}

void RSeriesSaleRowsTest::readsSaleStates_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<SaleState>("state");
    QTest::newRow("open") << QByteArray(R"("completed":"false","voided":"false")") << SaleState::Open;
    QTest::newRow("nothing said") << QByteArray(R"("archived":"false")") << SaleState::Open;
    QTest::newRow("completed") << QByteArray(R"("completed":"true","voided":"false")")
                               << SaleState::Completed;
    QTest::newRow("as a boolean") << QByteArray(R"("completed":true)") << SaleState::Completed;
    QTest::newRow("voided") << QByteArray(R"("completed":"true","voided":"true")") << SaleState::Voided;
}

void RSeriesSaleRowsTest::readsSaleStates()
{
    QFETCH(QByteArray, fields);
    QFETCH(SaleState, state);
    const SalePage page = salesIn("{\"saleID\":\"1\",\"shopID\":\"1\"," + fields + '}');
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows.first().state, state);
    QVERIFY(page.rows.first().lines.isEmpty());
}

void RSeriesSaleRowsTest::quarantinesSales_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *lines, const QString &field) {
        QTest::newRow(name) << QByteArray(lines) << field;
    };
    row("no quantity", R"({"saleLineID":"9","itemID":"12","unitPrice":"1"})", u"unitQuantity: absent"_s);
    row("empty quantity", R"({"saleLineID":"9","itemID":"12","unitQuantity":""})", u"unitQuantity: \"\""_s);
    row("no item", R"({"saleLineID":"9","unitQuantity":"1"})", u"itemID: absent"_s);
    row("item is a word", R"({"saleLineID":"9","itemID":"x","unitQuantity":"1"})", u"itemID: \"x\""_s);
    row("no line id", R"({"itemID":"12","unitQuantity":"1"})", u"saleLineID: absent"_s);
    row("price is a word", R"({"saleLineID":"9","itemID":"12","unitQuantity":"1","unitPrice":"free"})",
        u"unitPrice: \"free\""_s);
    row("second of two", R"([{"saleLineID":"8","itemID":"12","unitQuantity":"1"},{"saleLineID":"9"}])",
        u"itemID"_s);
    row("a text", R"("lost")", u"SaleLines"_s);
}

void RSeriesSaleRowsTest::quarantinesSales()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, field);
    const SalePage page =
        salesIn(R"({"saleID":"277","shopID":"1","completed":"true","SaleLines":{"SaleLine":)" + lines + "}}");
    QCOMPARE(page.rows.size(), 0);
    QCOMPARE(page.problems.size(), 1);
    QCOMPARE(page.problems.first().remoteId, u"277"_s);
    QVERIFY2(page.problems.first().what.contains(field), qPrintable(page.problems.first().what));
}

QTEST_GUILESS_MAIN(RSeriesSaleRowsTest)
#include "rseries_sale_rows_test.moc"
