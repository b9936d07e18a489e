// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/item_rows.h"
#include "lightspeed/rseries/row_reader.h"
#include "lightspeed/rseries/sale_rows.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::rseries;
using namespace Qt::StringLiterals;

namespace {

ProductPage productsIn(const QByteArray &json)
{
    const auto document = JsonDocument::parse(json);
    ProductPage page;
    if (document)
        readItem(document->root(), page);
    return page;
}

StockPage levelsIn(const QByteArray &json)
{
    const auto document = JsonDocument::parse(json);
    StockPage page;
    if (document)
        readItemShop(document->root(), page);
    return page;
}

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

class RSeriesRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnItem();
    void readsABareItem();
    void takesUpcAndEanAsOneSet_data();
    void takesUpcAndEanAsOneSet();
    void knowsKindsOfProducts_data();
    void knowsKindsOfProducts();
    void quarantinesItems_data();
    void quarantinesItems();
    void readsLevelsAndLeavesTheSummaryOut();
    void aBadLevelDoesNotTakeItsProductAlong();
    void quarantinesLevels_data();
    void quarantinesLevels();
    void readsAmounts_data();
    void readsAmounts();
    void knowsIds_data();
    void knowsIds();
    void survivesAnythingInAnyField();
};

void RSeriesRowsTest::readsAnItem()
{
    const ProductPage page = productsIn(R"({"itemID":"135","systemSku":"210000000135","defaultCost":"8.25",
        "discountable":"true","archived":"true","itemType":"box","description":"Studs - 1\/4\" \u00bd","upc":"012345678905",
        "ean":"","customSku":"0303AB","manufacturerSku":"M-1","timeStamp":"2015-11-06T02:26:11+00:00","itemMatrixID":"20",
        "Prices":{"ItemPrice":[{"amount":"6.5","useTypeID":"1","useType":"Default"},
                               {"amount":"0","useTypeID":"2","useType":"MSRP"}]}})");
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.rows.size(), 1);
    const Product product = page.rows.first();
    QCOMPARE(product.remoteId, u"135"_s);
    QCOMPARE(product.systemSku, u"210000000135"_s);
    QCOMPARE(product.family, u"20"_s);
    QCOMPARE(product.name, u"Studs - 1/4\" ½"_s);
    QCOMPARE(product.sku, u"0303AB"_s);
    QCOMPARE(product.manufacturerSku, u"M-1"_s);
    QCOMPARE(product.barcodes, QStringList(u"012345678905"_s));
    QCOMPARE(product.kind, ProductKind::Box);
    QVERIFY(product.archived);
    QCOMPARE(product.cost, *Amount::parse(u"8.25"));
    QCOMPARE(product.prices.size(), 2);
    QCOMPARE(product.prices.first(), (Price{u"1"_s, *Amount::parse(u"6.5")}));
    QCOMPARE(product.updatedAt, utc(u"2015-11-06T02:26:11Z"_s));
    QVERIFY(page.levels.isEmpty());
}

void RSeriesRowsTest::readsABareItem()
{
    const ProductPage page = productsIn(R"({"itemID":7,"itemMatrixID":"0","Prices":"","archived":false})");
    QCOMPARE(page.rows.size(), 1);
    const Product product = page.rows.first();
    QCOMPARE(product.remoteId, u"7"_s);
    QCOMPARE(product.family, QString());
    QCOMPARE(product.sku, QString());
    QVERIFY(product.prices.isEmpty());
    QVERIFY(product.barcodes.isEmpty());
    QVERIFY(product.cost.isZero());
    QVERIFY(!product.archived);
    QVERIFY(!product.updatedAt.isValid());
}

void RSeriesRowsTest::takesUpcAndEanAsOneSet_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("barcodes");
    QTest::newRow("both") << QByteArray(R"("upc":"012345678905","ean":"4006381333931")")
                          << QStringList{u"012345678905"_s, u"4006381333931"_s};
    QTest::newRow("the same") << QByteArray(R"("upc":"012345678905","ean":"012345678905")")
                              << QStringList{u"012345678905"_s};
    QTest::newRow("spaces") << QByteArray(R"("upc":" ","ean":" 4006381333931 ")")
                            << QStringList{u"4006381333931"_s};
    QTest::newRow("a number") << QByteArray(R"("upc":4006381333931)") << QStringList{u"4006381333931"_s};
}

void RSeriesRowsTest::takesUpcAndEanAsOneSet()
{
    QFETCH(QByteArray, fields);
    QFETCH(QStringList, barcodes);
    const ProductPage page = productsIn("{\"itemID\":\"1\"," + fields + '}');
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows.first().barcodes, barcodes);
}

void RSeriesRowsTest::knowsKindsOfProducts_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<ProductKind>("kind");
    QTest::newRow("default") << QByteArray("default") << ProductKind::Ordinary;
    QTest::newRow("serialized") << QByteArray("serialized") << ProductKind::Ordinary;
    QTest::newRow("box") << QByteArray("box") << ProductKind::Box;
    QTest::newRow("assembly") << QByteArray("assembly") << ProductKind::MadeOfOthers;
    QTest::newRow("serialized assembly") << QByteArray("serialized_assembly") << ProductKind::MadeOfOthers;
    QTest::newRow("no stock") << QByteArray("non_inventory") << ProductKind::KeepsNoStock;
    QTest::newRow("new to us") << QByteArray("subscription") << ProductKind::Ordinary;
    QTest::newRow("empty") << QByteArray("") << ProductKind::Ordinary;
}

void RSeriesRowsTest::knowsKindsOfProducts()
{
    QFETCH(QByteArray, type);
    QFETCH(ProductKind, kind);
    const ProductPage page = productsIn("{\"itemID\":\"1\",\"itemType\":\"" + type + "\"}");
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.rows.first().kind, kind);
}

void RSeriesRowsTest::quarantinesItems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("remoteId");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *json, const QString &id, const QString &field) {
        QTest::newRow(name) << QByteArray(json) << id << field;
    };
    row("no id", R"({"description":"x"})", {}, u"itemID: absent"_s);
    row("id 0", R"({"itemID":"0"})", {}, u"itemID: \"0\""_s);
    row("empty id", R"({"itemID":""})", {}, u"itemID"_s);
    row("null id", R"({"itemID":null})", {}, u"itemID: null"_s);
    row("id is a path", R"({"itemID":"1/../2"})", {}, u"itemID"_s);
    row("negative id", R"({"itemID":"-1"})", {}, u"itemID"_s);
    row("id is an object", R"({"itemID":{"a":"1"}})", {}, u"itemID"_s);
    row("not an object", R"("a text")", {}, u"itemID: absent"_s);
    row("null", "null", {}, u"itemID: absent"_s);
    row("price is a word", R"({"itemID":"5","Prices":{"ItemPrice":{"amount":"abc","useTypeID":"1"}}})",
        u"5"_s, u"amount: \"abc\""_s);
    row("price with a comma", R"({"itemID":"5","Prices":{"ItemPrice":{"amount":"6,50","useTypeID":"1"}}})",
        u"5"_s, u"amount"_s);
    row("price of no level", R"({"itemID":"5","Prices":{"ItemPrice":{"amount":"1","useTypeID":""}}})", u"5"_s,
        u"useTypeID"_s);
    row("price is a list", R"({"itemID":"5","Prices":{"ItemPrice":{"amount":{},"useTypeID":"1"}}})", u"5"_s,
        u"amount"_s);
    row("prices are a text", R"({"itemID":"5","Prices":"none"})", u"5"_s, u"Prices"_s);
    row("cost too large", R"({"itemID":"5","defaultCost":"99999999999999999999"})", u"5"_s, u"defaultCost"_s);
    row("cost is a word", R"({"itemID":"5","defaultCost":"NaN"})", u"5"_s, u"defaultCost: \"NaN\""_s);
}

void RSeriesRowsTest::quarantinesItems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, remoteId);
    QFETCH(QString, field);
    const ProductPage page = productsIn(json);
    QCOMPARE(page.rows.size(), 0);
    QCOMPARE(page.problems.size(), 1);
    QCOMPARE(page.problems.first().remoteId, remoteId);
    QVERIFY2(page.problems.first().what.contains(field), qPrintable(page.problems.first().what));
}

void RSeriesRowsTest::readsLevelsAndLeavesTheSummaryOut()
{
    const ProductPage page = productsIn(R"({"itemID":"135","ItemShops":{"ItemShop":[
        {"itemShopID":"271","qoh":"-3","sellable":"0","timeStamp":"2015-11-06T02:26:11+00:00","itemID":"135","shopID":"1"},
        {"itemShopID":"272","qoh":12,"itemID":"135","shopID":3},
        {"itemShopID":"270","qoh":"9","sellable":"9","itemID":"135","shopID":"0"}]}})");
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.levels.size(), 2);
    QCOMPARE(page.levels.first(),
             (StockLevel{u"135"_s, u"1"_s, units(-3), units(0), utc(u"2015-11-06T02:26:11Z"_s)}));
    QCOMPARE(page.levels.last(), (StockLevel{u"135"_s, u"3"_s, units(12), std::nullopt, {}}));
}

void RSeriesRowsTest::aBadLevelDoesNotTakeItsProductAlong()
{
    const ProductPage page = productsIn(R"({"itemID":"135","ItemShops":{"ItemShop":[
        {"qoh":"","shopID":"1"},{"qoh":"4","shopID":"2"},{"qoh":"4"}]}})");
    QCOMPARE(page.rows.size(), 1);
    QCOMPARE(page.levels.size(), 1);
    QCOMPARE(page.levels.first().shopRemoteId, u"2"_s);
    QCOMPARE(page.problems.size(), 2);
    QCOMPARE(page.problems.first().remoteId, u"135"_s);
    QVERIFY(page.problems.first().what.startsWith(u"qoh: \"\""_s));
    QVERIFY(page.problems.last().what.startsWith(u"shopID: absent"_s));
}

void RSeriesRowsTest::quarantinesLevels_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, const char *json, int rows, int problems) {
        QTest::newRow(name) << QByteArray(json) << rows << problems;
    };
    row("good", R"({"itemShopID":"897","qoh":"33","itemID":"141","shopID":"2"})", 1, 0);
    row("summary", R"({"itemShopID":"897","qoh":"33","itemID":"141","shopID":"0"})", 0, 0);
    row("fraction", R"({"qoh":"2.5","itemID":"141","shopID":"2"})", 1, 0);
    row("no quantity", R"({"itemID":"141","shopID":"2"})", 0, 1);
    row("empty quantity", R"({"qoh":"","itemID":"141","shopID":"2"})", 0, 1);
    row("null quantity", R"({"qoh":null,"itemID":"141","shopID":"2"})", 0, 1);
    row("word", R"({"qoh":"many","itemID":"141","shopID":"2"})", 0, 1);
    row("six places", R"({"qoh":"0.000001","itemID":"141","shopID":"2"})", 0, 1);
    row("huge", R"({"qoh":"1e30","itemID":"141","shopID":"2"})", 0, 1);
    row("no shop", R"({"qoh":"1","itemID":"141"})", 0, 1);
    row("no item", R"({"qoh":"1","shopID":"1"})", 0, 1);
    row("bad sellable", R"({"qoh":"1","sellable":"x","itemID":"141","shopID":"2"})", 0, 1);
}

void RSeriesRowsTest::quarantinesLevels()
{
    QFETCH(QByteArray, json);
    QFETCH(int, rows);
    QFETCH(int, problems);
    const StockPage page = levelsIn(json);
    QCOMPARE(page.rows.size(), rows);
    QCOMPARE(page.problems.size(), problems);
}

void RSeriesRowsTest::readsAmounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("amount"); // empty: refused
    const auto row = [](const QString &text, const QString &amount) {
        QTest::newRow(qPrintable(text)) << text << amount;
    };
    row(u"6.5"_s, u"6.5"_s);
    row(u"1e-7"_s, u"0.0000001"_s);
    row(u"-0"_s, u"0"_s);
    row(u"11.4860025"_s, u"11.4860025"_s);
    row(u"11.48600254"_s, u"11.4860025"_s);
    row(u"11.48600255"_s, u"11.4860026"_s);
    row(u"-11.48600255"_s, u"-11.4860026"_s);
    row(u"0.99999999"_s, u"1"_s);
    row(u"8.264462809917355371900826"_s, u"8.2644628"_s);
    row(u"922337203685.4775807"_s, u"922337203685.4775807"_s);
    row(u"922337203685.4775808"_s, {});
    row(u"1.2.3"_s, {});
    row(u"1.23456789x"_s, {});
    row(u"1,50"_s, {});
    row(u"€5"_s, {});
    row(u"1.000.000,00"_s, {});
}

void RSeriesRowsTest::readsAmounts()
{
    QFETCH(QString, text);
    QFETCH(QString, amount);
    const auto read = readAmount(text);
    QCOMPARE(read ? read->toString() : QString(), amount);
}

void RSeriesRowsTest::knowsIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("small") << u"1"_s << true;
    QTest::newRow("leading zero") << u"007"_s << true;
    QTest::newRow("huge") << QString(60, u'9') << true;
    QTest::newRow("zero") << u"0"_s << false;
    QTest::newRow("zeros") << u"000"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("sign") << u"+1"_s << false;
    QTest::newRow("space") << u" 1"_s << false;
    QTest::newRow("other digits") << u"١٢"_s << false;
    QTest::newRow("exponent") << u"1e3"_s << false;
}

void RSeriesRowsTest::knowsIds()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isId(text), good);
}

/// Whatever stands in a field, each row comes out as exactly one row or one problem.
void RSeriesRowsTest::survivesAnythingInAnyField()
{
    const QByteArrayList values{"null",
                                "true",
                                "0",
                                "-1",
                                "1.5",
                                "\"\"",
                                "\"0\"",
                                "\"x\"",
                                "\"1\"",
                                "[]",
                                "{}",
                                "[[]]",
                                "[{}]",
                                "[\"\"]",
                                "{\"\":{}}",
                                "1e300",
                                "\"\\u0000\"",
                                "\"-\"",
                                "{\"ItemPrice\":[1,null,{}]}",
                                "\".\""};
    const QByteArrayList itemFields{"itemID",      "description", "upc",      "Prices",   "ItemShops",
                                    "defaultCost", "timeStamp",   "itemType", "archived", "itemMatrixID"};
    const QByteArrayList saleFields{"saleID", "shopID",     "completed", "SaleLines",
                                    "total",  "updatetime", "registerID"};
    for (const QByteArray &value : values) {
        for (const QByteArray &field : itemFields) {
            const QByteArray id = field == "itemID" ? "" : "\"itemID\":\"1\",";
            const ProductPage page = productsIn('{' + id + '"' + field + "\":" + value + '}');
            QVERIFY2(page.rows.size() == 1 || page.problems.size() == 1,
                     QByteArray(field + '=' + value).constData());
        }
        for (const QByteArray &field : saleFields) {
            const QByteArray rest = R"("saleID":"1","shopID":"1",)";
            const SalePage page =
                salesIn('{' + QByteArray('"' + field + "\":" + value + ',') + rest + "\"z\":1}");
            QCOMPARE(page.rows.size() + page.problems.size(), 1);
        }
    }
}

QTEST_GUILESS_MAIN(RSeriesRowsTest)
#include "rseries_rows_test.moc"
