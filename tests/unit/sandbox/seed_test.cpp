// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"
#include "recorded_items.h"

#include "sandbox/r-series/generator.h"
#include "sandbox/r-series/scalars.h"
#include "sandbox/r-series/seed.h"

#include <QTemporaryFile>
#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;

/// Where the rows come from: recorded items, generated ones, and the scalars they are made of.
class SeedTest final : public QObject
{
    Q_OBJECT

private slots:
    void recordedItemsStayAsTheyAre();
    void furtherShopsGetEmptyRows();
    void recordedReferencesAreMade();
    void badSeedsAreRefused();
    void generatedItemsFollowTheirRules();
    void generatedItemsAreTheSameEveryTime();
    void checkDigits();
    void amounts_data();
    void amounts();
    void times_data();
    void times();

private:
    static std::unique_ptr<InProcess> seeded(int shops)
    {
        QTemporaryFile file;
        if (!file.open())
            return nullptr;
        file.write(recordedItems);
        file.flush();
        RSeriesOptions options;
        options.shops = shops;
        options.seedFile = file.fileName();
        return std::make_unique<InProcess>(options);
    }
};

void SeedTest::recordedItemsStayAsTheyAre()
{
    const auto sandbox = seeded(1);
    const Reply reply =
        sandbox->get("Item.json?load_relations=" +
                     encoded(R"(["ItemShops","ItemVendorNums","ItemComponents","TaxClass"])"));
    const QList<QJsonObject> items = reply.rows(u"Item"_s);
    QCOMPARE(items.size(), 2);
    const QJsonObject &first = items[0];
    QCOMPARE(first["itemID"_L1], u"135"_s);
    QCOMPARE(first["customSku"_L1], u"ST-14"_s);
    QCOMPARE(first["ean"_L1], u"0000049376227"_s);
    QCOMPARE(first["description"_L1], u"Round studs - 1/4\""_s);
    QCOMPARE(first["timeStamp"_L1], u"2015-11-06T02:26:11+00:00"_s);
    const QList<QJsonObject> stock = Reply::listOf(first["ItemShops"_L1].toObject()["ItemShop"_L1]);
    QCOMPARE(stock.size(), 2);
    QCOMPARE(stock[0]["itemShopID"_L1], u"271"_s);
    QCOMPARE(stock[0]["qoh"_L1], u"-3"_s);
    QCOMPARE(stock[0]["sellable"_L1], u"-3"_s);
    QCOMPARE(stock[0]["reorderPoint"_L1], u"2"_s);
    QCOMPARE(stock[0]["timeStamp"_L1], u"2015-11-07T02:26:11+00:00"_s);
    QCOMPARE(stock[1]["shopID"_L1], u"0"_s);
    QCOMPARE(first["ItemVendorNums"_L1].toObject()["ItemVendorNum"_L1].toObject()["value"_L1], u"V-1"_s);
    QCOMPARE(items[1]["itemType"_L1], u"box"_s);
    QCOMPARE(items[1]["ItemComponents"_L1].toObject()["ItemComponent"_L1].toObject()["quantity"_L1],
             u"100"_s);
    QVERIFY(!reply.json["@attributes"_L1].toObject().contains("offset"_L1));
    QVERIFY(!reply.json["@attributes"_L1].toObject().contains("count"_L1));
}

void SeedTest::furtherShopsGetEmptyRows()
{
    const auto sandbox = seeded(3);
    const ItemShopRow *second = sandbox->account().stockOf(135, 2);
    QVERIFY(second != nullptr);
    QCOMPARE(second->qoh, 0);
    QVERIFY(second->id > 281);
    QCOMPARE(sandbox->account().stockOf(135, 1)->id, 271);
    QVERIFY(sandbox->account().stockOf(140, 0) != nullptr);
    QCOMPARE(sandbox->get("Shop.json").rows(u"Shop"_s).size(), 3);
    const Reply written = sandbox->put(
        "Item/135.json",
        {{u"ItemShops"_s, QJsonObject{{u"ItemShop"_s, QJsonObject{{u"shopID"_s, 3}, {u"qoh"_s, 8}}}}}});
    QCOMPARE(written.status, 200);
    QCOMPARE(sandbox->account().stockOf(135, 0)->qoh, 5);
}

void SeedTest::recordedReferencesAreMade()
{
    const auto sandbox = seeded(1);
    QCOMPARE(sandbox->get("Vendor/73.json").status, 200);
    QCOMPARE(sandbox->get("Vendor/74.json").status, 200);
    QCOMPARE(sandbox->get("PriceLevel/6.json").json["PriceLevel"_L1].toObject()["name"_L1], u"Trade"_s);
    QCOMPARE(sandbox->get("TaxClass/1.json").json["TaxClass"_L1].toObject()["name"_L1], u"Item"_s);
}

void SeedTest::badSeedsAreRefused()
{
    RSeriesOptions options;
    options.seedFile = u"/nowhere/at/all.json"_s;
    const SystemClock clock;
    QCOMPARE(RSeries::make(options, {}, clock).error().code, ErrorCode::FileNotReadable);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("{}");
    file.flush();
    options.seedFile = file.fileName();
    QCOMPARE(RSeries::make(options, {}, clock).error().code, ErrorCode::ImportInvalid);
    const Switches switches;
    Account account("1", clock, switches);
    QCOMPARE(seedItems(account, {QJsonObject{{u"description"_s, u"no id"_s}}}).error().code,
             ErrorCode::ImportInvalid);
}

void SeedTest::generatedItemsFollowTheirRules()
{
    RSeriesOptions options;
    options.products = 120;
    InProcess sandbox(options);
    const auto field = [&](qint64 item, const char *name) { return sandbox.account().item(item)->get(name); };
    QCOMPARE(field(13, "customSku"), "");
    QCOMPARE(field(27, "customSku"), field(26, "customSku"));
    QCOMPARE(field(39, "archived"), "true");
    QCOMPARE(field(10, "itemType"), "non_inventory");
    QCOMPARE(field(18, "itemType"), "box");
    QCOMPARE(field(19, "itemType"), "assembly");
    QVERIFY(field(3, "upc").startsWith('0'));
    QCOMPARE(field(3, "upc").size(), 12);
    QCOMPARE(field(7, "upc"), "");
    QCOMPARE(field(31, "itemMatrixID"), "1");
    QCOMPARE(field(36, "itemMatrixID"), "1");
    QCOMPARE(field(37, "itemMatrixID"), "0");
    QCOMPARE(sandbox.account().stockOf(45, 1)->qoh, -2);
    for (const auto &[id, row] : sandbox.account().table("Item").rows()) {
        int sum = 0;
        for (const qint64 shop : {1, 2, 3})
            sum += sandbox.account().stockOf(id, shop)->qoh;
        QCOMPARE(sandbox.account().stockOf(id, 0)->qoh, sum);
    }
}

void SeedTest::generatedItemsAreTheSameEveryTime()
{
    RSeriesOptions options;
    options.products = 60;
    InProcess one(options);
    InProcess other(options);
    const QByteArray everything = "Item.json?load_relations=all";
    QCOMPARE(one.get(everything).response.body, other.get(everything).response.body);
}

void SeedTest::checkDigits()
{
    QCOMPARE(checkDigit("400638133393"), '1');
    QCOMPARE(checkDigit("03600029145"), '2');
}

void SeedTest::amounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // empty: not an amount
    for (const auto &[text, expected] : {std::pair{"24.90", "24.9"},
                                         {"0", "0"},
                                         {"-0.05", "-0.05"},
                                         {"7", "7"},
                                         {".5", "0.5"},
                                         {"11.4860025", "11.4860025"},
                                         {"", ""},
                                         {"-", ""},
                                         {"1,5", ""},
                                         {"1.2.3", ""},
                                         {"abc", ""},
                                         {"999999999999999999999", ""}})
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
}

void SeedTest::amounts()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::optional<Amount> amount = Amount::parse(text);
    QCOMPARE(amount.has_value(), !expected.isEmpty());
    if (amount)
        QCOMPARE(amount->text(), expected);
}

void SeedTest::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // empty: not a time
    for (const auto &[text, expected] : {std::pair{"2026-01-02T03:04:05+00:00", "2026-01-02T03:04:05+00:00"},
                                         {"2026-01-02T03:04:05Z", "2026-01-02T03:04:05+00:00"},
                                         {"2026-01-02T03:04:05-0400", "2026-01-02T07:04:05+00:00"},
                                         {"2026-01-02T03:04:05+05:30", "2026-01-01T21:34:05+00:00"},
                                         {"2026-01-02", "2026-01-02T05:00:00+00:00"},
                                         {"2026-07-02", "2026-07-02T04:00:00+00:00"},
                                         {"2026-01-02T03:04:05", "2026-01-02T08:04:05+00:00"},
                                         {"2026-01-02T03:04:05 00:00", ""},
                                         {"2026-13-02", ""},
                                         {"2026-01-02T25:04:05Z", ""},
                                         {"2026-01", ""},
                                         {"", ""}})
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
}

void SeedTest::times()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const std::optional<Seconds> time = parseTime(text, QTimeZone("America/Toronto"));
    QCOMPARE(time.has_value(), !expected.isEmpty());
    if (time)
        QCOMPARE(formatTime(*time), expected);
}

QTEST_GUILESS_MAIN(SeedTest)
#include "seed_test.moc"
