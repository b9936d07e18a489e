// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Writing items, prices and stock.
class ItemsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        RSeriesOptions options;
        options.products = 45;
        m_sandbox = std::make_unique<InProcess>(options);
    }

    void quantityByShop();
    void quantityByRowId();
    void severalShopsInOneCall();
    void sumFollows();
    void onlyTheStockRowsTimeMoves();
    void inventoryLogTellsTheChange();
    void sameQuantityChangesNothing();
    void stockRefusals_data();
    void stockRefusals();
    void refusedWriteAppliesNothing();
    void missingRow_data();
    void missingRow();
    void nonInventory_data();
    void nonInventory();
    void itemShopTakesReorderFieldsOnly();
    void creationNeedsADescription();
    void creationMakesStockRows();
    void quantityInCreation();
    void omittedKeepsAndEmptyClears();
    void archivingZeroesStockAndCanBeTakenBack();
    void barcodes();
    void duplicateBarcodeStopsOtherWrites();
    void pricesByLevel();
    void priceListReplaces();
    void priceRefusals();
    void imageTravelsThere();

private:
    static QJsonObject stock(const QJsonArray &rows)
    {
        return {{u"ItemShops"_s, QJsonObject{{u"ItemShop"_s, rows}}}};
    }
    static QJsonObject inShop(const QString &shop, const QString &qoh)
    {
        return {{u"shopID"_s, shop}, {u"qoh"_s, qoh}};
    }
    /// The reply's stock rows by shop.
    static QHash<QString, QJsonObject> stockOf(const Reply &reply)
    {
        QHash<QString, QJsonObject> rows;
        const QJsonObject item = reply.json["Item"_L1].toObject();
        for (const QJsonObject &row : Reply::listOf(item["ItemShops"_L1].toObject()["ItemShop"_L1]))
            rows.insert(row["shopID"_L1].toString(), row);
        return rows;
    }
    Reply withStock(int item)
    {
        return m_sandbox->get("Item/" + QByteArray::number(item) +
                              ".json?load_relations=%5B%22ItemShops%22%5D");
    }
    QString field(int item, QLatin1StringView name)
    {
        return m_sandbox->get("Item/" + QByteArray::number(item) + ".json")
            .json["Item"_L1]
            .toObject()[name]
            .toString();
    }

    std::unique_ptr<InProcess> m_sandbox;
};

void ItemsTest::quantityByShop()
{
    const Reply reply = m_sandbox->put("Item/2.json", stock({inShop(u"3"_s, u"14"_s)}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(stockOf(reply)[u"3"_s]["qoh"_L1], u"14"_s);
    QCOMPARE(stockOf(reply)[u"3"_s]["sellable"_L1], u"14"_s);
    QVERIFY(reply.json["Item"_L1].toObject().contains("Prices"_L1));
    QCOMPARE(m_sandbox->log().writes(), 1);
}

void ItemsTest::quantityByRowId()
{
    const QString rowId = stockOf(withStock(2))[u"1"_s]["itemShopID"_L1].toString();
    const Reply reply =
        m_sandbox->put("Item/2.json", stock({QJsonObject{{u"itemShopID"_s, rowId}, {u"qoh"_s, 7}}}));
    QCOMPARE(stockOf(reply)[u"1"_s]["qoh"_L1], u"7"_s);
}

void ItemsTest::severalShopsInOneCall()
{
    const auto before = stockOf(withStock(2));
    const Reply reply =
        m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"5"_s), inShop(u"2"_s, u"6"_s)}));
    QCOMPARE(stockOf(reply)[u"1"_s]["qoh"_L1], u"5"_s);
    QCOMPARE(stockOf(reply)[u"2"_s]["qoh"_L1], u"6"_s);
    QCOMPARE(stockOf(reply)[u"3"_s]["qoh"_L1], before[u"3"_s]["qoh"_L1]);
    QCOMPARE(reply.header("X-LS-API-Request-Cost"), "2");
}

void ItemsTest::sumFollows()
{
    m_sandbox->put("Item/2.json",
                   stock({inShop(u"1"_s, u"5"_s), inShop(u"2"_s, u"6"_s), inShop(u"3"_s, u"7"_s)}));
    QCOMPARE(stockOf(withStock(2))[u"0"_s]["qoh"_L1], u"18"_s);
    QVERIFY(stockOf(withStock(2))[u"0"_s].contains("averageCost"_L1));
    QVERIFY(!stockOf(withStock(2))[u"1"_s].contains("averageCost"_L1));
}

void ItemsTest::onlyTheStockRowsTimeMoves()
{
    const QString itemTime = field(2, "timeStamp"_L1);
    const auto before = stockOf(withStock(2));
    m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"501"_s)}));
    QCOMPARE(field(2, "timeStamp"_L1), itemTime);
    const auto after = stockOf(withStock(2));
    QVERIFY(after[u"1"_s]["timeStamp"_L1].toString() > before[u"1"_s]["timeStamp"_L1].toString());
    QCOMPARE(after[u"2"_s]["timeStamp"_L1], before[u"2"_s]["timeStamp"_L1]);
}

void ItemsTest::inventoryLogTellsTheChange()
{
    m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"10"_s)}));
    m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"4"_s)}));
    const QJsonObject entry = m_sandbox->get("InventoryLog.json?itemID=2").rows(u"InventoryLog"_s).last();
    QCOMPARE(entry["qohChange"_L1], u"-6"_s);
    QCOMPARE(entry["reason"_L1], u"manualAdjustQOH"_s);
    QCOMPARE(entry["shopID"_L1], u"1"_s);
}

void ItemsTest::sameQuantityChangesNothing()
{
    m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"10"_s)}));
    const auto before = stockOf(withStock(2));
    m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"10"_s)}));
    QCOMPARE(stockOf(withStock(2))[u"1"_s], before[u"1"_s]);
    QCOMPARE(m_sandbox->get("InventoryLog.json").rows(u"InventoryLog"_s).size(), 1);
}

void ItemsTest::stockRefusals_data()
{
    QTest::addColumn<QJsonArray>("rows");
    const auto row = [](const char *name, const QJsonArray &rows) { QTest::newRow(name) << rows; };
    row("sum of all shops", {inShop(u"0"_s, u"5"_s)});
    row("negative", {inShop(u"1"_s, u"-1"_s)});
    row("fraction", {inShop(u"1"_s, u"1.5"_s)});
    row("no number", {inShop(u"1"_s, u"many"_s)});
    row("unknown shop", {inShop(u"77"_s, u"5"_s)});
    row("same shop twice", {inShop(u"1"_s, u"5"_s), inShop(u"1"_s, u"6"_s)});
    row("unknown row", {QJsonObject{{u"itemShopID"_s, u"99999"_s}, {u"qoh"_s, u"5"_s}}});
    row("row of another item", {QJsonObject{{u"itemShopID"_s, u"2"_s}, {u"qoh"_s, u"5"_s}}});
    row("row of the sum", {QJsonObject{{u"itemShopID"_s, u"5"_s}, {u"qoh"_s, u"5"_s}}});
    row("row and shop do not match",
        {QJsonObject{{u"itemShopID"_s, u"6"_s}, {u"shopID"_s, u"2"_s}, {u"qoh"_s, u"5"_s}}});
    row("neither row nor shop", {QJsonObject{{u"qoh"_s, u"5"_s}}});
}

void ItemsTest::stockRefusals()
{
    QFETCH(QJsonArray, rows);
    // Item 2 has rows 5 (the sum) to 8.
    const QJsonObject before = withStock(2).json;
    QCOMPARE(m_sandbox->put("Item/2.json", stock(rows)).status, 400);
    QCOMPARE(withStock(2).json, before);
    QCOMPARE(m_sandbox->log().writes(), 0);
}

void ItemsTest::refusedWriteAppliesNothing()
{
    const QJsonObject before = withStock(2).json;
    QJsonObject body = stock({inShop(u"1"_s, u"55"_s), inShop(u"2"_s, u"-1"_s)});
    body.insert(u"description"_s, u"New name"_s);
    QCOMPARE(m_sandbox->put("Item/2.json", body).status, 400);
    QCOMPARE(withStock(2).json, before);
}

void ItemsTest::missingRow_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("create") << u"create"_s << 200 << true;
    QTest::newRow("reject") << u"reject"_s << 400 << false;
    QTest::newRow("ignore") << u"ignore"_s << 200 << false;
}

void ItemsTest::missingRow()
{
    QFETCH(QString, behaviour);
    QFETCH(int, status);
    QFETCH(bool, isThere);
    m_sandbox->control(u"/stock/remove"_s, {{u"item"_s, 2}, {u"shop"_s, 3}});
    QVERIFY(!stockOf(withStock(2)).contains(u"3"_s));
    m_sandbox->set(u"missing-item-shop="_s + behaviour);
    const Reply reply = m_sandbox->put("Item/2.json", stock({inShop(u"3"_s, u"9"_s)}));
    QCOMPARE(reply.status, status);
    QCOMPARE(stockOf(withStock(2)).contains(u"3"_s), isThere);
    if (isThere)
        QCOMPARE(stockOf(reply)[u"3"_s]["qoh"_L1], u"9"_s);
}

void ItemsTest::nonInventory_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("quantity");
    QTest::newRow("ignore") << u"ignore"_s << 200 << u"0"_s;
    QTest::newRow("reject") << u"reject"_s << 400 << u"0"_s;
    QTest::newRow("accept") << u"accept"_s << 200 << u"9"_s;
}

void ItemsTest::nonInventory()
{
    QFETCH(QString, behaviour);
    QFETCH(int, status);
    QFETCH(QString, quantity);
    m_sandbox->set(u"non-inventory-quantity="_s + behaviour);
    QCOMPARE(m_sandbox->put("Item/10.json", stock({inShop(u"1"_s, u"9"_s)})).status, status);
    QCOMPARE(stockOf(withStock(10))[u"1"_s]["qoh"_L1], quantity);
}

void ItemsTest::itemShopTakesReorderFieldsOnly()
{
    const QString before =
        m_sandbox->get("ItemShop/6.json").json["ItemShop"_L1].toObject()["qoh"_L1].toString();
    const QJsonObject body{{u"reorderPoint"_s, u"3"_s}, {u"reorderLevel"_s, 12}, {u"qoh"_s, u"500"_s}};
    const Reply reply = m_sandbox->put("ItemShop/6.json", body);
    QCOMPARE(reply.status, 200);
    const QJsonObject row = reply.json["ItemShop"_L1].toObject();
    QCOMPARE(row["reorderPoint"_L1], u"3"_s);
    QCOMPARE(row["reorderLevel"_L1], u"12"_s);
    QCOMPARE(row["qoh"_L1], before);
    m_sandbox->set(u"item-shop-quantity=reject"_s);
    QCOMPARE(m_sandbox->put("ItemShop/6.json", body).status, 400);
}

void ItemsTest::creationNeedsADescription()
{
    for (const QJsonObject &body :
         {QJsonObject{{u"customSku"_s, u"X"_s}}, QJsonObject{{u"description"_s, u" "_s}}}) {
        const Reply reply = m_sandbox->post("Item.json", body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.message(), u"Item not created. An Item must have a description."_s);
    }
}

void ItemsTest::creationMakesStockRows()
{
    const Reply reply = m_sandbox->post("Item.json", {{u"description"_s, u"Canvas tote, navy"_s},
                                                      {u"customSku"_s, u"TOTE-NVY"_s},
                                                      {u"upc"_s, u"012345678905"_s},
                                                      {u"defaultCost"_s, u"8.00"_s}});
    QCOMPARE(reply.status, 200);
    const QJsonObject item = reply.json["Item"_L1].toObject();
    QCOMPARE(item["itemID"_L1], u"46"_s);
    QCOMPARE(item["systemSku"_L1], u"210000000046"_s);
    QCOMPARE(item["upc"_L1], u"012345678905"_s);
    QCOMPARE(item["taxClassID"_L1], u"1"_s);
    QCOMPARE(item["itemType"_L1], u"default"_s);
    const auto rows = stockOf(reply);
    QCOMPARE(QSet<QString>(rows.keyBegin(), rows.keyEnd()), (QSet<QString>{u"0"_s, u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(rows[u"1"_s]["qoh"_L1], u"0"_s);
    QCOMPARE(m_sandbox->get("Item.json?customSku=TOTE-NVY").rows(u"Item"_s).size(), 1);
}

void ItemsTest::quantityInCreation()
{
    QJsonObject body = stock({inShop(u"1"_s, u"9"_s)});
    body.insert(u"description"_s, u"Bell"_s);
    QCOMPARE(stockOf(m_sandbox->post("Item.json", body))[u"1"_s]["qoh"_L1], u"0"_s);
    m_sandbox->set(u"post-quantity=apply"_s);
    QCOMPARE(stockOf(m_sandbox->post("Item.json", body))[u"1"_s]["qoh"_L1], u"9"_s);
}

void ItemsTest::omittedKeepsAndEmptyClears()
{
    const QString description = field(2, "description"_L1);
    m_sandbox->put("Item/2.json", {{u"customSku"_s, QString()}, {u"manufacturerID"_s, QJsonValue::Null}});
    QCOMPARE(field(2, "customSku"_L1), QString());
    QCOMPARE(field(2, "manufacturerID"_L1), u"0"_s);
    QCOMPARE(field(2, "description"_L1), description);
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"description"_s, QString()}}).status, 400);
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"itemID"_s, 9}, {u"systemSku"_s, u"1"_s}}).status, 200);
    QCOMPARE(field(2, "systemSku"_L1), u"210000000002"_s); // read-only
    QCOMPARE(m_sandbox->put("Item/999.json", {{u"modelYear"_s, 1}}).status, 404);
}

void ItemsTest::archivingZeroesStockAndCanBeTakenBack()
{
    m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"12"_s)}));
    const QString before = field(2, "timeStamp"_L1);
    const Reply reply = m_sandbox->remove("Item/2.json");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json["Item"_L1].toObject()["archived"_L1], u"true"_s);
    QCOMPARE(reply.json["Item"_L1].toObject()["timeStamp"_L1], before);
    QCOMPARE(stockOf(withStock(2))[u"1"_s]["qoh"_L1], u"0"_s);
    QVERIFY(m_sandbox->get("Item.json?itemID=2").rows(u"Item"_s).isEmpty());
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"archived"_s, u"false"_s}}).status, 200);
    QCOMPARE(m_sandbox->get("Item.json?itemID=2").rows(u"Item"_s).size(), 1);
    QCOMPARE(stockOf(withStock(2))[u"1"_s]["qoh"_L1], u"0"_s); // gone for good
}

void ItemsTest::barcodes()
{
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"upc"_s, u"1234567890"_s}}).status, 422);
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"ean"_s, u"123456789012345"_s}}).status, 422);
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"upc"_s, field(1, "upc"_L1)}}).status, 422);
    QCOMPARE(
        m_sandbox->post("Item.json", {{u"description"_s, u"Copy"_s}, {u"ean"_s, field(1, "upc"_L1)}}).status,
        422);
    QCOMPARE(m_sandbox->put("Item/2.json", {{u"upc"_s, u"00123456789012"_s}}).status, 200);
    QCOMPARE(field(2, "upc"_L1), u"00123456789012"_s);
}

void ItemsTest::duplicateBarcodeStopsOtherWrites()
{
    m_sandbox->control(u"/item"_s,
                       {{u"item"_s, 2}, {u"fields"_s, QJsonObject{{u"upc"_s, field(1, "upc"_L1)}}}});
    QCOMPARE(m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"9"_s)})).status, 422);
    m_sandbox->set(u"duplicate-barcode=new-only"_s);
    QCOMPARE(m_sandbox->put("Item/2.json", stock({inShop(u"1"_s, u"9"_s)})).status, 200);
}

void ItemsTest::pricesByLevel()
{
    const QString before = field(2, "timeStamp"_L1);
    const QJsonObject price{{u"amount"_s, u"24.90"_s}, {u"useTypeID"_s, u"4"_s}, {u"useType"_s, u"Online"_s}};
    const Reply reply =
        m_sandbox->put("Item/2.json", {{u"Prices"_s, QJsonObject{{u"ItemPrice"_s, QJsonArray{price}}}}});
    QCOMPARE(reply.status, 200);
    const QList<QJsonObject> prices =
        Reply::listOf(reply.json["Item"_L1].toObject()["Prices"_L1].toObject()["ItemPrice"_L1]);
    QCOMPARE(prices.size(), 4);
    QCOMPARE(prices[2]["useTypeID"_L1], u"4"_s);
    QCOMPARE(prices[2]["amount"_L1], u"24.9"_s);
    QVERIFY(prices[0]["amount"_L1] != u"0"_s);
    QVERIFY(field(2, "timeStamp"_L1) > before);
}

void ItemsTest::priceListReplaces()
{
    m_sandbox->set(u"price-list=replace"_s);
    const QJsonObject price{{u"amount"_s, 24.9}, {u"useTypeID"_s, 1}};
    const Reply reply = m_sandbox->put("Item/2.json", {{u"Prices"_s, QJsonObject{{u"ItemPrice"_s, price}}}});
    QStringList amounts;
    for (const QJsonObject &one :
         Reply::listOf(reply.json["Item"_L1].toObject()["Prices"_L1].toObject()["ItemPrice"_L1]))
        amounts.append(one["amount"_L1].toString());
    QCOMPARE(amounts, (QStringList{u"24.9"_s, u"0"_s, u"0"_s, u"0"_s}));
}

void ItemsTest::priceRefusals()
{
    const QJsonObject before = withStock(2).json;
    for (const QJsonObject &price : {QJsonObject{{u"amount"_s, u"1"_s}, {u"useTypeID"_s, u"3"_s}},
                                     QJsonObject{{u"amount"_s, u"free"_s}, {u"useTypeID"_s, u"1"_s}},
                                     QJsonObject{{u"amount"_s, u"-1"_s}, {u"useTypeID"_s, u"1"_s}}})
        QCOMPARE(m_sandbox->put("Item/2.json", {{u"Prices"_s, QJsonObject{{u"ItemPrice"_s, price}}}}).status,
                 400);
    QCOMPARE(withStock(2).json, before);
}

void ItemsTest::imageTravelsThere()
{
    const QByteArray picture("\x89PNG\r\n\x1a\n--xyz is not the end", 28);
    HttpRequest request = m_sandbox->request("POST", "Item/2/Image.json");
    request.headers.emplaceBack("content-type", "multipart/form-data; boundary=xyz");
    request.body =
        "--xyz\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n"
        R"({"description":"Front","ordering":0})"
        "\r\n--xyz\r\nContent-Disposition: form-data; name=\"image\"; filename=\"front.png\"\r\n"
        "Content-Type: image/png\r\n\r\n" +
        picture + "\r\n--xyz--\r\n";
    const QJsonObject image = m_sandbox->send(request).json["Image"_L1].toObject();
    QCOMPARE(image["description"_L1], u"Front"_s);
    QCOMPARE(image["itemID"_L1], u"2"_s);
    const QByteArray address = (image["baseImageURL"_L1].toString() + u"w_300,h_200/"_s +
                                image["publicID"_L1].toString() + u".png"_s)
                                   .toUtf8();
    QCOMPARE(m_sandbox->get(address).response.body, picture);
    QCOMPARE(m_sandbox->get("Item/2/Image.json").rows(u"Image"_s).size(), 1);
    QVERIFY(m_sandbox->get("Item/3/Image.json").rows(u"Image"_s).isEmpty());
    request.path = "/API/V3/Account/10001/Image.json";
    QCOMPARE(m_sandbox->send(request).status, 400); // whose picture?
    QCOMPARE(m_sandbox->remove("Image/1.json").status, 200);
    QCOMPARE(m_sandbox->get("Image/1.json").status, 404);
}

QTEST_GUILESS_MAIN(ItemsTest)
#include "items_test.moc"
