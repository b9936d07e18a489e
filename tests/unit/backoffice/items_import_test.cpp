// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/csv_export.h"
#include "backoffice/transfer/items_import.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

Amount amount(const QString &text)
{
    return Amount::parse(text).value();
}

Item item(qint64 id, const QString &sku)
{
    Item item;
    item.id = ItemId{id};
    item.sku = sku;
    return item;
}

ItemsImportPreview parse(const QByteArray &file, const QList<Item> &items = {})
{
    return parseItems(file, {.items = items, .enableOn = {}, .switches = {}});
}

} // namespace

class ItemsImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryColumn();
    void takesAnyOrderCaseAndSeparator_data();
    void takesAnyOrderCaseAndSeparator();
    void emptyCellsLeaveAlone();
    void keepsLeadingZeros();
    void namesUnknownColumns();
    void enabledNeedsAConnection();
    void reportsProblems_data();
    void reportsProblems();
    void duplicatesAreNamedOnEachLine();
    void keepsAMillionProblemsCountedNotStored();
    void stopsWhenAsked();
    void roundTrip();
};

void ItemsImportTest::takesEveryColumn()
{
    const auto preview = parse("sku,name,barcode,price,price_includes_tax,cost,currency,enabled\r\n"
                               "A-1,Oak table,0012345678905,249.90,yes,120,eur,no\r\n");
    QVERIFY(preview.summary.canApply());
    QCOMPARE(preview.rows.size(), 1);
    const ItemImportRow &row = preview.rows.constFirst();
    QCOMPARE(row.line, 2);
    QCOMPARE(row.action, ImportAction::Create);
    QVERIFY(!row.before);
    QCOMPARE(row.after.sku, u"A-1"_s);
    QCOMPARE(row.after.name, u"Oak table"_s);
    QCOMPARE(row.after.barcode, u"0012345678905"_s);
    QCOMPARE(row.after.price.value(), amount(u"249.9"_s));
    QCOMPARE(row.after.priceIncludesTax, true);
    QCOMPARE(row.after.cost.value(), amount(u"120"_s));
    QCOMPARE(row.after.currency, u"EUR"_s);
}

void ItemsImportTest::takesAnyOrderCaseAndSeparator_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("other order") << QByteArray("price,SKU\n2.5,A\n");
    QTest::newRow("capitals") << QByteArray("Sku,PRICE\nA,2.5\n");
    QTest::newRow("semicolons and decimal comma") << QByteArray("sku;price\nA;2,5\n");
    QTest::newRow("quoted decimal comma") << QByteArray("sku,price\nA,\"2,5\"\n");
    QTest::newRow("tabs") << QByteArray("sku\tprice\r\nA\t2.50\r\n");
    QTest::newRow("bars and old ends") << QByteArray("sku|price\rA|2.5\r");
    QTest::newRow("mark, spaces, blank lines")
        << QByteArray("\xEF\xBB\xBF\n sku , price \n\n A , 2.5 \n,\n\n");
    QTest::newRow("utf16") << QByteArray("\xFF\xFE", 2) +
                                  QByteArray("s\0k\0u\0,\0p\0r\0i\0c\0e\0\n\0A\0,\0002\0.\0005\0", 30);
}

void ItemsImportTest::takesAnyOrderCaseAndSeparator()
{
    QFETCH(const QByteArray, file);
    const auto preview = parse(file);
    QVERIFY(preview.summary.canApply());
    QVERIFY(preview.summary.remarks.isEmpty());
    QCOMPARE(preview.rows.size(), 1);
    QCOMPARE(preview.rows[0].after.sku, u"A"_s);
    QCOMPARE(preview.rows[0].after.price.value(), amount(u"2.5"_s));
}

void ItemsImportTest::emptyCellsLeaveAlone()
{
    Item known = item(7, u"A"_s);
    known.name = u"Old name"_s;
    known.price = amount(u"3"_s);
    known.priceIncludesTax = true;
    known.currency = u"CHF"_s;
    const auto preview =
        parse("sku,name,price,price_includes_tax,cost,currency\nA,,,,1.5,\nB,,,,,\n", {known});
    QVERIFY(preview.summary.canApply());
    const Item &after = preview.rows[0].after;
    QCOMPARE(preview.rows[0].action, ImportAction::Update);
    QCOMPARE(after.id, ItemId{7});
    QCOMPARE(after.name, u"Old name"_s);
    QCOMPARE(after.price.value(), amount(u"3"_s));
    QCOMPARE(after.priceIncludesTax, true);
    QCOMPARE(after.currency, u"CHF"_s);
    QCOMPARE(after.cost.value(), amount(u"1.5"_s));
    QVERIFY(!preview.rows[1].after.price);

    QCOMPARE(parse("sku,name\nA,\n", {known}).rows[0].action, ImportAction::Same);
    QCOMPARE(parse("sku,name\nA,Old name\n", {known}).summary.same, 1);
}

void ItemsImportTest::keepsLeadingZeros()
{
    const auto preview = parse("sku,barcode\n00042,0000012345670\n");
    QCOMPARE(preview.rows[0].after.sku, u"00042"_s);
    QCOMPARE(preview.rows[0].after.barcode, u"0000012345670"_s);
    // 42 is another item than 00042.
    QCOMPARE(parse("sku\n42\n", {item(1, u"00042"_s)}).rows[0].action, ImportAction::Create);
}

void ItemsImportTest::namesUnknownColumns()
{
    const auto preview = parse("Colour,sku,Colour,Season\nred,A,blue,\n");
    QVERIFY(preview.summary.canApply());
    const QList<ImportRemark> expected{{ImportNotice::ColumnIgnored, u"Colour"_s, 0},
                                       {ImportNotice::ColumnIgnored, u"Colour"_s, 0},
                                       {ImportNotice::ColumnIgnored, u"Season"_s, 0}};
    QCOMPARE(preview.summary.remarks, expected);
}

void ItemsImportTest::enabledNeedsAConnection()
{
    const QByteArray file = "sku,enabled\nA,no\nB,yes\nC,WAHR\nD,\nE,0\n";
    const QList<Item> items{item(1, u"A"_s), item(2, u"B"_s), item(4, u"D"_s)};
    const auto without = parse(file, items);
    QCOMPARE(without.summary.remarks, (QList<ImportRemark>{{ImportNotice::EnabledIgnored, {}, 0}}));
    QVERIFY(!without.rows[0].enabledAfter);

    const auto with = parseItems(
        file,
        {.items = items, .enableOn = ConnectionId{1}, .switches = {{ItemId{1}, true}, {ItemId{2}, true}}});
    QVERIFY(with.summary.remarks.isEmpty());
    QCOMPARE(with.rows[0].enabledAfter, std::optional(false));
    QCOMPARE(with.rows[0].action, ImportAction::Update);
    QCOMPARE(with.rows[1].enabledAfter, std::nullopt); // on already
    QCOMPARE(with.rows[1].action, ImportAction::Same);
    QCOMPARE(with.rows[2].enabledAfter, std::optional(true));
    QCOMPARE(with.rows[3].enabledAfter, std::nullopt);
    // Undecided until now: the first link must not turn it on.
    const auto undecided =
        parseItems("sku,enabled\nD,no\n", {.items = items, .enableOn = ConnectionId{1}, .switches = {}});
    QCOMPARE(undecided.rows[0].enabledAfter, std::optional(false));
    QCOMPARE(with.rows[4].enabledAfter, std::optional(false));
}

void ItemsImportTest::reportsProblems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<ImportIssue>>("issues");
    using P = ImportProblem;
    using Issues = QList<ImportIssue>;
    QTest::newRow("empty file") << QByteArray() << Issues{{0, {}, P::FileEmpty, {}}};
    QTest::newRow("only blanks") << QByteArray("\n , \n") << Issues{{0, {}, P::FileEmpty, {}}};
    QTest::newRow("no sku column") << QByteArray("\nname\nA\n")
                                   << Issues{{2, u"sku"_s, P::MissingColumn, {}}};
    QTest::newRow("column twice") << QByteArray("sku,SKU\nA,B\n")
                                  << Issues{{1, u"sku"_s, P::DuplicateColumn, u"sku"_s},
                                            {1, u"SKU"_s, P::DuplicateColumn, u"SKU"_s}};
    QTest::newRow("workbook") << QByteArray("PK\x03\x04...") << Issues{{0, {}, P::Workbook, u"xlsx"_s}};
    QTest::newRow("header quote") << QByteArray("\"sku,name\nA,B\n") << Issues{{1, {}, P::OpenQuote, {}}};
    QTest::newRow("no sku") << QByteArray("sku,name\n,Oak\n") << Issues{{2, u"sku"_s, P::MissingSku, {}}};
    QTest::newRow("too many") << QByteArray("sku,name\nA,Oak, table\n")
                              << Issues{{2, {}, P::TooManyCells, u"A,Oak, table"_s}};
    QTest::newRow("open quote") << QByteArray("sku,name\nA,\"Oak\nB,x\n")
                                << Issues{{2, {}, P::OpenQuote, u"A,Oak\nB,x\n"_s}};
    QTest::newRow("bad quote") << QByteArray("sku,name\nA,\"Oak\" table\nB,x\n")
                               << Issues{{2, {}, P::BadQuote, u"A,Oak table"_s}};
    QTest::newRow("NUL") << QByteArray("sku,name\nA,O\0k\n", 15)
                         << Issues{{2, {}, P::ControlCharacter, u"A,O"_s + QChar(0) + u"k"_s}};
    QTest::newRow("break in sku") << QByteArray("sku\n\"A\nB\"\n")
                                  << Issues{{2, u"sku"_s, P::ControlCharacter, u"A\nB"_s}};
    QTest::newRow("shortened") << QByteArray("sku,barcode\nA,4.01E+11\n4.01E+11,\n")
                               << Issues{{2, u"barcode"_s, P::SpreadsheetNumber, u"4.01E+11"_s},
                                         {3, u"sku"_s, P::SpreadsheetNumber, u"4.01E+11"_s}};
    QTest::newRow("numbers") << QByteArray("sku,price,cost\nA,1.5,abc\nB,-1.5,\nC,\"1,5\",\"1,234\"\n")
                             << Issues{{2, u"cost"_s, P::NotANumber, u"abc"_s},
                                       {3, u"price"_s, P::NegativeNumber, u"-1.5"_s},
                                       {4, u"price"_s, P::MixedDecimals, u"1,5"_s},
                                       {4, u"cost"_s, P::ThousandsSeparator, u"1,234"_s}};
    QTest::newRow("ambiguous") << QByteArray("sku;price\nA;1,234\nB;12\nC;1.234\n")
                               << Issues{{2, u"price"_s, P::AmbiguousNumber, u"1,234"_s},
                                         {4, u"price"_s, P::AmbiguousNumber, u"1.234"_s}};
    QTest::newRow("yes or no") << QByteArray("sku,price_includes_tax\nA,perhaps\n")
                               << Issues{{2, u"price_includes_tax"_s, P::NotYesOrNo, u"perhaps"_s}};
    QTest::newRow("currency") << QByteArray("sku,currency\nA,€\nB,EURO\n")
                              << Issues{{2, u"currency"_s, P::BadCurrency, u"€"_s},
                                        {3, u"currency"_s, P::BadCurrency, u"EURO"_s}};
}

void ItemsImportTest::reportsProblems()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QList<ImportIssue>, issues);
    const auto preview = parse(file);
    QCOMPARE(preview.summary.problems, issues);
    QCOMPARE(preview.summary.problemCount, issues.size());
    QVERIFY(!preview.summary.canApply());
}

void ItemsImportTest::duplicatesAreNamedOnEachLine()
{
    const auto preview = parse("sku,name\nA,x\nB,y\n A ,z\na,case counts\n");
    QCOMPARE(preview.summary.problemCount, 2);
    QCOMPARE(preview.summary.problems[0].line, 2);
    QCOMPARE(preview.summary.problems[1].line, 4);
    QCOMPARE(preview.summary.problems[0].problem, ImportProblem::DuplicateSku);
    QCOMPARE(preview.rows.size(), 2);
}

void ItemsImportTest::keepsAMillionProblemsCountedNotStored()
{
    QByteArray file = "sku,price\n";
    for (int i = 0; i < 5000; ++i)
        file += QByteArray::number(i) + ",x\n";
    const auto preview = parse(file);
    QCOMPARE(preview.summary.problemCount, 5000);
    QCOMPARE(preview.summary.problems.size(), maxKeptProblems);
}

void ItemsImportTest::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    QByteArray file = "sku\n";
    for (int i = 0; i < 1000; ++i)
        file += QByteArray::number(i) + '\n';
    QVERIFY(
        parseItems(file, {.items = {}, .enableOn = {}, .switches = {}}, source.get_token()).rows.isEmpty());
}

void ItemsImportTest::roundTrip()
{
    QList<Item> items;
    const QStringList names{u"=HYPERLINK(\"http://x\")"_s,
                            u"-10% \"off\""_s,
                            u"two\nlines, one; item"_s,
                            u"@x"_s,
                            u"'=quoted"_s,
                            u"naïve 🎸"_s,
                            u"4.01E+11"_s,
                            QString()};
    for (qsizetype i = 0; i < names.size(); ++i) {
        Item made = item(i + 1, u"0%1"_s.arg(i));
        made.name = names[i];
        made.barcode = i % 2 ? u"+00%1"_s.arg(i) : QString();
        made.price = i % 3 ? std::optional(amount(u"%1.234"_s.arg(i))) : std::nullopt;
        made.cost = amount(u"0.%1"_s.arg(i + 1));
        made.priceIncludesTax = i % 2;
        made.currency = i % 2 ? u"EUR"_s : QString();
        items.append(made);
    }
    items.append(item(99, u"-DASH"_s));
    items.append(item(100, u"4.01E+12"_s)); // known by that name: not refused
    const QHash<ItemId, bool> switches{{ItemId{1}, true}, {ItemId{99}, false}};

    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeItems(buffer, items, switches));
    const auto again =
        parseItems(buffer.data(), {.items = items, .enableOn = ConnectionId{1}, .switches = switches});
    QCOMPARE(again.summary.problems, QList<ImportIssue>());
    QCOMPARE(again.summary.same, items.size());

    // Into an empty store everything arrives as it was, but for the key that a fresh store must doubt.
    items.removeLast();
    buffer.close();
    buffer.setData({});
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(writeItems(buffer, items, std::nullopt));
    const auto fresh = parse(buffer.data());
    QCOMPARE(fresh.summary.problems, QList<ImportIssue>());
    QCOMPARE(fresh.rows.size(), items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        QCOMPARE(fresh.rows[i].after.sku, items[i].sku);
        QCOMPARE(fresh.rows[i].after.name, items[i].name);
        QCOMPARE(fresh.rows[i].after.barcode, items[i].barcode);
        QVERIFY(fresh.rows[i].after.price == items[i].price);
        QVERIFY(fresh.rows[i].after.cost == items[i].cost);
        QCOMPARE(fresh.rows[i].after.priceIncludesTax, items[i].priceIncludesTax);
        QCOMPARE(fresh.rows[i].after.currency, items[i].currency);
    }
}

QTEST_GUILESS_MAIN(ItemsImportTest)
#include "items_import_test.moc"
