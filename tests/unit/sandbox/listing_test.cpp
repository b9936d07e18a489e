// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;

/// Lists: operators, paging and envelope, over twelve generated items and what is added to them.
class ListingTest final : public QObject
{
    Q_OBJECT

private slots:
    void operators_data();
    void operators();
    void refusals_data();
    void refusals();
    void archivedHasThreeStates();
    void relationFilterNeedsItsRelation();
    void relationRowsCanBeRestricted();
    void timesTakeOffsets();
    void pagesMeetInBothDirections_data();
    void pagesMeetInBothDirections();
    void lastFullPageHasNoNext();
    void nextRepeatsTheQueryAndAddsDefaults();
    void cursorHoldsTheSortKeys();
    void changedRowsMoveToTheEnd();
    void tiesAreBrokenById();
    void emptyAndSingleLists();
    void relationsOnlyWhenAsked();
    void nestedListsHaveTheSameQuirk();
    void everyScalarIsAString();
    void slashesAreEscaped();
    void errorsCallThemselvesHtml();
    void formatIsNegotiated();
    void missingItemCanBeAnEmptyReply();
    void countTellsAll();
    void version2IsOffUnlessSwitched();
    void everyResourceCanBeListed();

private:
    static RSeriesOptions small(int products = 12)
    {
        RSeriesOptions options;
        options.products = products;
        return options;
    }
};

void ListingTest::operators_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *field, const char *value, const QStringList &expected) {
        QTest::newRow(name) << QByteArray(field) + '=' + encoded(value) << expected;
    };
    row("equal", "itemID", "3", {u"3"_s});
    row("equal, id with zeros", "itemID", "003", {u"3"_s});
    row("greater", "itemID", ">,10", {u"11"_s, u"12"_s});
    row("greater or equal", "itemID", ">=,11", {u"11"_s, u"12"_s});
    row("less", "itemID", "<,3", {u"1"_s, u"2"_s});
    row("less or equal", "itemID", "<=,2", {u"1"_s, u"2"_s});
    row("between takes both ends", "itemID", "><,4,6", {u"4"_s, u"5"_s, u"6"_s});
    row("not equal", "itemType", "!=,default", {u"10"_s});
    row("in", "itemID", "IN,[2,4,99]", {u"2"_s, u"4"_s});
    row("in with texts", "customSku", R"(IN,["SB-00002","SB-00007"])", {u"2"_s, u"7"_s});
    row("like at the end", "description", "~,%Saddle", {u"8"_s});
    row("like ignores case", "description", "~,%SADDLE%", {u"8"_s});
    row("not like", "customSku", "!~,SB-%", {});
    row("or", "or", "itemID=1|upc=640000000022", {u"1"_s, u"2"_s});
    row("or with operators", "or", "itemID=>,11|customSku=~,%00001", {u"1"_s, u"12"_s});
    row("item code is an id", "itemCode", "5", {u"5"_s});
    row("item code is a system SKU", "itemCode", "210000000007", {u"7"_s});
    row("item code is a UPC", "itemCode", "640000000022", {u"2"_s});
    row("item code is an EAN", "itemCode", "2000000000053", {u"5"_s});
    row("item codes", "itemCode", R"(IN,["1","210000000002"])", {u"1"_s, u"2"_s});
    row("decimals compare as numbers", "defaultCost", "6.950", {u"1"_s});
    row("truth", "tax", "false", {});
}

void ListingTest::operators()
{
    QFETCH(QByteArray, query);
    QFETCH(QStringList, expected);
    InProcess sandbox(small());
    const Reply reply = sandbox.get("Item.json?" + query);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.ids(u"Item"_s, u"itemID"_s), expected);
}

void ListingTest::refusals_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("offset") << QByteArray("offset=100");
    QTest::newRow("orderby") << QByteArray("orderby=itemID");
    QTest::newRow("orderby_desc") << QByteArray("orderby_desc=itemID");
    QTest::newRow("sort by what cannot be sorted") << QByteArray("sort=customSku");
    QTest::newRow("limit too large") << QByteArray("limit=101");
    QTest::newRow("count with limit") << QByteArray("count=1&limit=10");
    QTest::newRow("count with sort") << QByteArray("count=1&sort=itemID");
    QTest::newRow("unknown field") << QByteArray("colour=red");
    QTest::newRow("too many values") << "itemID=" + encoded("IN,[" + QByteArray("1,").repeated(100) + "1]");
    QTest::newRow("in without brackets") << "itemID=" + encoded("IN,1,2");
    QTest::newRow("between with one end") << "itemID=" + encoded("><,1");
    QTest::newRow("no number") << QByteArray("itemID=abc");
    QTest::newRow("no time") << QByteArray("timeStamp=yesterday");
    QTest::newRow("plus became a space") << QByteArray("timeStamp=%3E%3D,2026-01-02T03:04:05+00:00");
    QTest::newRow("or with a plain equals sign") << QByteArray("or=itemID=1%7Cupc%3D2");
    QTest::newRow("unknown relation") << "load_relations=" + encoded(R"(["Shelves"])");
    QTest::newRow("relations are no list") << QByteArray("load_relations=ItemShops");
    QTest::newRow("archived") << QByteArray("archived=maybe");
    QTest::newRow("cursor is no base64 of a list") << QByteArray("after=xyz");
    QTest::newRow("item code with like") << "itemCode=" + encoded("~,1%");
    QTest::newRow("bad percent sign") << QByteArray("description=50%");
}

void ListingTest::refusals()
{
    QFETCH(QByteArray, query);
    InProcess sandbox(small());
    const Reply reply = sandbox.get("Item.json?" + query);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.message().isEmpty());
    QVERIFY(!reply.header("X-LS-API-Bucket-Level").isEmpty());
}

void ListingTest::archivedHasThreeStates()
{
    InProcess sandbox(small(42)); // 39 is archived
    QCOMPARE(sandbox.get("Item.json?itemID=39").ids(u"Item"_s, u"itemID"_s), QStringList());
    QCOMPARE(sandbox.get("Item.json?itemID=39&archived=true").ids(u"Item"_s, u"itemID"_s), {u"39"_s});
    QCOMPARE(sandbox.get("Item.json?archived=only").ids(u"Item"_s, u"itemID"_s), {u"39"_s});
    QCOMPARE(sandbox.get("Item.json?archived=true&count=1").json["@attributes"_L1].toObject()["count"_L1],
             u"42"_s);
    QCOMPARE(sandbox.get("Item/39.json").json["Item"_L1].toObject()["archived"_L1], u"true"_s);
}

void ListingTest::relationFilterNeedsItsRelation()
{
    InProcess sandbox(small());
    const QByteArray shops = "load_relations=" + encoded(R"(["ItemShops"])");
    sandbox.control(u"/stock"_s, {{u"item"_s, 4}, {u"shop"_s, 2}, {u"quantity"_s, 777}});
    QCOMPARE(sandbox.get("Item.json?ItemShops.qoh=777").status, 400);
    const Reply reply = sandbox.get("Item.json?ItemShops.qoh=777&" + shops);
    QCOMPARE(reply.ids(u"Item"_s, u"itemID"_s), {u"4"_s});
    QCOMPARE(sandbox.get("Item.json?ItemShops.Shop.name=x&" + shops).status, 400);
}

void ListingTest::relationRowsCanBeRestricted()
{
    InProcess sandbox(small());
    const QByteArray query =
        "Item.json?itemID=4&ItemShops.shopID=2&load_relations=" + encoded(R"(["ItemShops"])");
    const auto shopsShown = [&] {
        const QJsonObject item = sandbox.get(query).rows(u"Item"_s).first();
        return Reply::listOf(item["ItemShops"_L1].toObject()["ItemShop"_L1]).size();
    };
    QCOMPARE(shopsShown(), 4); // three shops and their sum
    sandbox.set(u"relation-filter-rows=matching"_s);
    QCOMPARE(shopsShown(), 1);
}

void ListingTest::timesTakeOffsets()
{
    InProcess sandbox(small());
    sandbox.control(u"/item"_s, {{u"item"_s, 7}, {u"fields"_s, QJsonObject{{u"modelYear"_s, 2027}}}});
    const QString changed = sandbox.get("Item/7.json").json["Item"_L1].toObject()["timeStamp"_L1].toString();
    const QDateTime at = QDateTime::fromString(changed, Qt::ISODate);
    for (const int minutes : {0, -240, 330}) {
        const QByteArray text = at.toOffsetFromUtc(minutes * 60).toString(Qt::ISODate).toLatin1();
        const Reply reply = sandbox.get("Item.json?timeStamp=" + encoded(">=," + text));
        QCOMPARE(reply.ids(u"Item"_s, u"itemID"_s), {u"7"_s});
    }
    // A bare date is midnight in the account's zone: five hours behind in winter.
    const Reply none = sandbox.get("Item.json?timeStamp=" + encoded(">=,2026-11-03"));
    QVERIFY(none.rows(u"Item"_s).isEmpty());
    QCOMPARE(sandbox.get("Item.json?timeStamp=" + encoded(">=,2026-11-02")).rows(u"Item"_s).size(), 1);
}

void ListingTest::pagesMeetInBothDirections_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char *query :
         {"limit=5", "limit=5&sort=-itemID", "limit=5&sort=timeStamp", "limit=5&sort=-timeStamp",
          "limit=7&sort=description", "limit=4&itemID=%3E%2C3&archived=true"})
        QTest::newRow(query) << QByteArray(query);
}

void ListingTest::pagesMeetInBothDirections()
{
    QFETCH(QByteArray, query);
    InProcess sandbox(small(33));
    const QByteArray whole = QByteArray(query)
                                 .replace("limit=5", "limit=100")
                                 .replace("limit=7", "limit=100")
                                 .replace("limit=4", "limit=100");
    const QStringList expected = sandbox.get("Item.json?" + whole).ids(u"Item"_s, u"itemID"_s);
    QVERIFY(expected.size() >= 30);
    QStringList forwards;
    QStringList previous;
    QByteArray address = "Item.json?" + query;
    Reply reply;
    while (!address.isEmpty()) {
        reply = sandbox.get(address);
        QCOMPARE(reply.status, 200);
        forwards += reply.ids(u"Item"_s, u"itemID"_s);
        address = reply.json["@attributes"_L1].toObject()["next"_L1].toString().toUtf8();
        QVERIFY(forwards.size() <= expected.size());
    }
    QCOMPARE(forwards, expected);
    QStringList backwards = reply.ids(u"Item"_s, u"itemID"_s);
    while (true) {
        address = reply.json["@attributes"_L1].toObject()["previous"_L1].toString().toUtf8();
        if (address.isEmpty())
            break;
        reply = sandbox.get(address);
        backwards = reply.ids(u"Item"_s, u"itemID"_s) + backwards;
        QVERIFY(backwards.size() <= expected.size());
    }
    QCOMPARE(backwards, expected);
}

void ListingTest::lastFullPageHasNoNext()
{
    InProcess sandbox(small(10));
    const Reply first = sandbox.get("Item.json?limit=5");
    const Reply second = sandbox.get(first.json["@attributes"_L1].toObject()["next"_L1].toString().toUtf8());
    QCOMPARE(second.rows(u"Item"_s).size(), 5);
    QCOMPARE(second.json["@attributes"_L1].toObject()["next"_L1], QString());
    QVERIFY(second.json["@attributes"_L1].toObject().contains("next"_L1));
}

void ListingTest::nextRepeatsTheQueryAndAddsDefaults()
{
    InProcess sandbox(small(120));
    const Reply reply = sandbox.get("Item.json?load_relations=%5B%22ItemShops%22%5D&itemID=%3E%2C0");
    QCOMPARE(reply.json["@attributes"_L1].toObject()["next"_L1].toString(),
             u"http://127.0.0.1:1/API/V3/Account/10001/Item.json?load_relations=%5B%22ItemShops%22%5D"
             "&itemID=%3E%2C0&sort=itemID&limit=100&after=WzEwMl0%3D"_s); // two of the first 102 are archived
    QCOMPARE(reply.rows(u"Item"_s).size(), 100);
}

void ListingTest::cursorHoldsTheSortKeys()
{
    InProcess sandbox(small());
    const auto cursorOf = [&](const QByteArray &query) {
        const QString next = sandbox.get(query).json["@attributes"_L1].toObject()["next"_L1].toString();
        const QByteArray cursor = next.section(u"after="_s, 1).toLatin1();
        return QByteArray::fromBase64(QByteArray::fromPercentEncoding(cursor));
    };
    QCOMPARE(cursorOf("Item.json?limit=5"), "[5]");
    const QByteArray byTime = cursorOf("Item.json?limit=5&sort=timeStamp");
    const QJsonArray parts = QJsonDocument::fromJson(byTime).array();
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts[0].toString().endsWith(u"+00:00"_s));
    QCOMPARE(parts[1].toInt(), 5);
}

/// A row that is edited while a client pages by time is met again at the end, and none is lost.
void ListingTest::changedRowsMoveToTheEnd()
{
    InProcess sandbox(small(20));
    Reply reply = sandbox.get("Item.json?limit=8&sort=timeStamp");
    QStringList seen = reply.ids(u"Item"_s, u"itemID"_s);
    sandbox.put("Item/3.json", {{u"modelYear"_s, u"2030"_s}});
    while (true) {
        const QByteArray next = reply.json["@attributes"_L1].toObject()["next"_L1].toString().toUtf8();
        if (next.isEmpty())
            break;
        reply = sandbox.get(next);
        seen += reply.ids(u"Item"_s, u"itemID"_s);
    }
    QCOMPARE(seen.count(u"3"_s), 2);
    QCOMPARE(seen.last(), u"3"_s);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 20);
}

void ListingTest::tiesAreBrokenById()
{
    InProcess sandbox(small(60)); // fifty items share one second
    const Reply reply = sandbox.get("Item.json?sort=-timeStamp&limit=100");
    const QStringList ids = reply.ids(u"Item"_s, u"itemID"_s);
    QStringList times;
    for (const QJsonObject &item : reply.rows(u"Item"_s))
        times.append(item["timeStamp"_L1].toString());
    QCOMPARE(QSet<QString>(times.begin(), times.end()).size(), 2);
    QVERIFY(std::ranges::is_sorted(ids, std::greater(), [](const QString &id) { return id.toInt(); }));
}

void ListingTest::emptyAndSingleLists()
{
    InProcess sandbox(small());
    Reply reply = sandbox.get("Item.json?itemID=999");
    QCOMPARE(reply.json.keys(), {u"@attributes"_s});
    sandbox.set(u"empty-list=text"_s);
    reply = sandbox.get("Item.json?itemID=999");
    QCOMPARE(reply.json["Item"_L1], QString());
    reply = sandbox.get("Item.json?itemID=1");
    QVERIFY(reply.json["Item"_L1].isObject());
    reply = sandbox.get("Item.json?itemID=IN%2C%5B1%2C2%5D");
    QVERIFY(reply.json["Item"_L1].isArray());
    reply = sandbox.get("Item/1.json");
    QCOMPARE(reply.json["@attributes"_L1], (QJsonObject{{u"count"_s, u"1"_s}}));
}

void ListingTest::relationsOnlyWhenAsked()
{
    InProcess sandbox(small());
    const QJsonObject plain = sandbox.get("Item/1.json").json["Item"_L1].toObject();
    QVERIFY(plain.contains("Prices"_L1));
    QVERIFY(!plain.contains("ItemShops"_L1));
    QVERIFY(!plain.contains("Category"_L1));
    const QByteArray all = "Item/1.json?load_relations=" + encoded(R"(["ItemShops","Category","TaxClass"])");
    const QJsonObject loaded = sandbox.get(all).json["Item"_L1].toObject();
    QCOMPARE(loaded["Category"_L1].toObject()["fullPathName"_L1], u"Cycling/Parts"_s);
    QCOMPARE(loaded["TaxClass"_L1].toObject()["name"_L1], u"Item"_s);
    const QJsonObject everything = sandbox.get("Item/1.json?load_relations=all").json["Item"_L1].toObject();
    QVERIFY(everything.contains("ItemShops"_L1));
    QCOMPARE(everything["TagRelations"_L1], QString());
    QVERIFY(!everything.contains("Images"_L1));
}

void ListingTest::nestedListsHaveTheSameQuirk()
{
    InProcess sandbox(small());
    const QByteArray lines = "?load_relations=" + encoded(R"(["SaleLines"])");
    const auto sale = [&](int count) {
        QJsonArray wanted;
        for (int i = 1; i <= count; ++i)
            wanted.append(QJsonObject{{u"item"_s, i}, {u"quantity"_s, 1}});
        return sandbox.control(u"/sale"_s, {{u"lines"_s, wanted}}).body["sale"_L1].toString().toLatin1();
    };
    const QJsonObject one = sandbox.get("Sale/" + sale(1) + ".json" + lines).json["Sale"_L1].toObject();
    QVERIFY(one["SaleLines"_L1].toObject()["SaleLine"_L1].isObject());
    const QJsonObject two = sandbox.get("Sale/" + sale(2) + ".json" + lines).json["Sale"_L1].toObject();
    QCOMPARE(two["SaleLines"_L1].toObject()["SaleLine"_L1].toArray().size(), 2);
}

void ListingTest::everyScalarIsAString()
{
    InProcess sandbox(small());
    sandbox.control(u"/sale"_s, {{u"lines"_s, QJsonArray{QJsonObject{{u"item"_s, 1}}}}});
    const std::function<bool(const QJsonValue &)> isAllText = [&](const QJsonValue &value) {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            return std::all_of(object.begin(), object.end(),
                               [&](const QJsonValue &one) { return isAllText(one); });
        }
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            return std::all_of(array.begin(), array.end(), isAllText);
        }
        return value.isString();
    };
    for (const char *target :
         {"Item.json?load_relations=all", "Sale.json?load_relations=all", "Shop.json?load_relations=all",
          "Customer.json?load_relations=all", "ItemShop.json", "/API/V3/Session.json"}) {
        const Reply reply = sandbox.get(target);
        QCOMPARE(reply.status, 200);
        QVERIFY2(isAllText(reply.json), target);
    }
}

void ListingTest::slashesAreEscaped()
{
    InProcess sandbox(small());
    QVERIFY(sandbox.get("Shop/1.json").response.body.contains("\"America\\/Toronto\""));
    sandbox.control(
        u"/item"_s,
        {{u"item"_s, 1}, {u"fields"_s, QJsonObject{{u"description"_s, u"1/4\" \\ \u00e9\t\U0001F6B2"_s}}}});
    QCOMPARE(sandbox.get("Item/1.json").json["Item"_L1].toObject()["description"_L1],
             u"1/4\" \\ \u00e9\t\U0001F6B2"_s);
}

void ListingTest::errorsCallThemselvesHtml()
{
    InProcess sandbox(small());
    const Reply reply = sandbox.get("Item/999.json");
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("Content-Type"), "text/html; charset=UTF-8");
    QCOMPARE(reply.header("Content-Encoding"), "none");
    QCOMPARE(reply.message(), u"Object of type 'Item' not found with primary ID '999'."_s);
    QCOMPARE(reply.json["httpCode"_L1], u"404"_s);
    QCOMPARE(sandbox.get("/API/V3/Account/10001/Nothing.json").status, 404);
    QCOMPARE(sandbox.get("/API/V3/Account/555/Item.json").status, 403);
    QCOMPARE(sandbox.remove("Shop/1.json").status, 405);
}

void ListingTest::formatIsNegotiated()
{
    InProcess sandbox(small());
    const auto typeOf = [&](const QByteArray &target, const QByteArray &accept) {
        HttpRequest request = sandbox.request("GET", target);
        request.headers[1].second = accept;
        return sandbox.send(request).header("Content-Type");
    };
    const QByteArray xml = "application/vnd.merchantos.pos-v1+xml";
    QCOMPARE(typeOf("Item/1", "*/*"), xml);
    QCOMPARE(typeOf("Item/1", ""), xml);
    QCOMPARE(typeOf("Item/1.json", "*/*"), "application/json");
    QCOMPARE(typeOf("Item/1.json", "application/xml"), xml);
    QCOMPARE(typeOf("Item/1", "application/json"), "application/json");
    HttpRequest request = sandbox.request("GET", "Item/1");
    request.headers.removeAt(1);
    QVERIFY(sandbox.send(request).response.body.contains("<customSku>SB-00001</customSku>"));
}

void ListingTest::missingItemCanBeAnEmptyReply()
{
    InProcess sandbox(small());
    sandbox.set(u"unknown-item=empty"_s);
    const Reply reply = sandbox.get("Item/999.json");
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.json.contains("Item"_L1));
}

void ListingTest::countTellsAll()
{
    InProcess sandbox(small(150));
    const Reply reply = sandbox.get("Item.json?count=1");
    QCOMPARE(reply.json, (QJsonObject{{u"@attributes"_s, QJsonObject{{u"count"_s, u"147"_s}}}}));
    QCOMPARE(reply.header("X-LS-API-Request-Cost"), "10");
}

void ListingTest::version2IsOffUnlessSwitched()
{
    InProcess sandbox(small());
    QCOMPARE(sandbox.get("/API/Account/10001/Item.json").status, 404);
    QCOMPARE(sandbox.get("/API/Session.json").status, 200);
    QCOMPARE(sandbox.get("/API/V3/Session.json").json["systemCustomerID"_L1], u"10001"_s);
    sandbox.set(u"v2=offset"_s);
    const Reply reply = sandbox.get("/API/Account/10001/Item.json?offset=4&limit=2");
    QCOMPARE(reply.ids(u"Item"_s, u"itemID"_s), (QStringList{u"5"_s, u"6"_s}));
    QCOMPARE(reply.json["@attributes"_L1].toObject()["count"_L1], u"12"_s);
    QCOMPARE(reply.json["@attributes"_L1].toObject()["offset"_L1], u"4"_s);
}

void ListingTest::everyResourceCanBeListed()
{
    InProcess sandbox(small(40));
    for (const char *name :
         {"Shop", "Register", "Employee", "PriceLevel", "PaymentType", "TaxCategory", "TaxClass", "Category",
          "Vendor", "Manufacturer", "Customer", "Item", "ItemShop", "ItemMatrix", "ItemAttributeSet"}) {
        const Reply reply = sandbox.get(QByteArray(name) + ".json");
        QCOMPARE(reply.status, 200);
        QVERIFY2(!reply.rows(QString::fromLatin1(name)).isEmpty(), name);
    }
    QCOMPARE(sandbox.get("PriceLevel.json").ids(u"PriceLevel"_s, u"priceLevelID"_s),
             (QStringList{u"1"_s, u"2"_s, u"4"_s, u"9"_s}));
    QCOMPARE(sandbox.get("Employee.json").rows(u"Employee"_s).size(), 3);
    QCOMPARE(sandbox.get("Employee.json?archived=true").rows(u"Employee"_s).size(), 5);
    QCOMPARE(sandbox.get("Shop.json").rows(u"Shop"_s).size(), 3);
    QCOMPARE(sandbox.get("Customer/2.json?load_relations=%5B%22Contact%22%5D")
                 .json["Customer"_L1]
                 .toObject()["Contact"_L1]
                 .toObject()["Emails"_L1],
             QString());
}

QTEST_GUILESS_MAIN(ListingTest)
#include "listing_test.moc"
