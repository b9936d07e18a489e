// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/csv_export.h"
#include "backoffice/transfer/quantities_import.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

Quantity quantity(const QString &text)
{
    return Quantity::parse(text).value();
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

/// Items A (1), B (2), C (3); warehouses Main (1) and Back room (2); Main holds 8 of A, 2 of them reserved.
QuantitiesImportContext context()
{
    QuantitiesImportContext context;
    const QStringList skus{u"A"_s, u"B"_s, u"C"_s};
    for (qsizetype i = 0; i < skus.size(); ++i) {
        Item item;
        item.id = ItemId{i + 1};
        item.sku = skus[i];
        context.items.append(item);
    }
    context.warehouses = {{WarehouseId{1}, u"Main"_s, true, 0}, {WarehouseId{2}, u"Back room"_s, true, 1}};
    context.now = utc(u"2024-11-21T12:00:00Z"_s);
    context.countedAt = context.now;
    context.zone = QTimeZone("Europe/Berlin");
    context.stock = {
        {ItemId{1}, WarehouseId{1}, quantity(u"8"_s), quantity(u"2"_s), utc(u"2024-11-20T12:00:00Z"_s)}};
    context.countSequence = 17;
    return context;
}

} // namespace

class QuantitiesImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longForm();
    void wideForm();
    void wideFormKnowsWarehousesFromNotes();
    void emptyCellsLeaveAlone();
    void takesTheMomentOfEachLine_data();
    void takesTheMomentOfEachLine();
    void makesWhatItMay();
    void reportsProblems_data();
    void reportsProblems();
    void tellsOldCountsAndKnownDebts();
    void roundTrip();
};

void QuantitiesImportTest::longForm()
{
    const auto preview = parseQuantities(
        "Warehouse;SKU;Quantity;Reserved\nmain;A;5,5;1\nBACK ROOM;A;3;\nMain;B;0;\n", context());
    QVERIFY(preview.summary.canApply());
    QCOMPARE(preview.countSequence, 17);
    QCOMPARE(preview.rows.size(), 3);
    const QuantityImportRow &first = preview.rows[0];
    QCOMPARE(first.action, ImportAction::Update);
    QCOMPARE(first.item, ItemId{1});
    QCOMPARE(first.warehouse, u"Main"_s);
    QCOMPARE(first.before.value(), quantity(u"8"_s));
    QCOMPARE(first.after, quantity(u"5.5"_s));
    QCOMPARE(first.reservedBefore.value(), quantity(u"2"_s));
    QCOMPARE(first.reservedAfter.value(), quantity(u"1"_s));
    QCOMPARE(first.countedAt, context().now);
    QCOMPARE(preview.rows[1].warehouseId, WarehouseId{2});
    QVERIFY(!preview.rows[1].before);
    QVERIFY(!preview.rows[1].reservedAfter);
    QCOMPARE(preview.rows[2].after, Quantity());
    QCOMPARE(preview.summary.created, 2);
    QCOMPARE(preview.summary.updated, 1);
}

void QuantitiesImportTest::wideForm()
{
    const auto preview =
        parseQuantities("sku,back room,MAIN,counted_at\nA,1,8,\nB,,2,2024-11-21T10:00:00Z\n", context());
    QVERIFY(preview.summary.canApply());
    QVERIFY(preview.summary.remarks.isEmpty());
    QCOMPARE(preview.rows.size(), 3);
    QCOMPARE(preview.rows[0].warehouse, u"Back room"_s);
    QCOMPARE(preview.rows[1].action, ImportAction::Same); // 8 as before
    QCOMPARE(preview.rows[2].sku, u"B"_s);
    QCOMPARE(preview.rows[2].countedAt, utc(u"2024-11-21T10:00:00Z"_s));
}

void QuantitiesImportTest::wideFormKnowsWarehousesFromNotes()
{
    const auto preview = parseQuantities("sku,name,Main,Shelf,Notes\nA,Oak,1,,ask Jo\n", context());
    QVERIFY(preview.summary.canApply());
    QCOMPARE(preview.rows.size(), 1);
    QStringList ignored;
    for (const ImportRemark &remark : preview.summary.remarks)
        ignored.append(remark.subject);
    ignored.sort();
    QCOMPARE(ignored, (QStringList{u"Notes"_s, u"Shelf"_s, u"name"_s}));

    // A column of numbers is meant as a warehouse: leaving it out in silence would lose a count.
    const auto unknown = parseQuantities("sku,Main,Cellar\nA,1,4\n", context());
    QCOMPARE(unknown.summary.problems,
             (QList<ImportIssue>{{1, u"Cellar"_s, ImportProblem::UnknownWarehouse, u"Cellar"_s}}));
}

void QuantitiesImportTest::emptyCellsLeaveAlone()
{
    const auto preview =
        parseQuantities("sku,warehouse,quantity\nA,Main,\nZ,Nowhere,\nB,Main,1\n", context());
    QVERIFY(preview.summary.canApply());
    QCOMPARE(preview.rows.size(), 1);
    QCOMPARE(preview.rows[0].sku, u"B"_s);
}

void QuantitiesImportTest::takesTheMomentOfEachLine_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("moment"); // or the problem
    QTest::newRow("none") << QString() << u"2024-11-21T12:00:00.000Z"_s;
    QTest::newRow("UTC") << u"2024-11-21T08:00:00Z"_s << u"2024-11-21T08:00:00.000Z"_s;
    QTest::newRow("offset") << u"2024-11-21T08:00:00+05:30"_s << u"2024-11-21T02:30:00.000Z"_s;
    QTest::newRow("milliseconds") << u"2024-11-21T08:00:00.250Z"_s << u"2024-11-21T08:00:00.250Z"_s;
    QTest::newRow("local") << u"2024-11-21 08:00"_s << u"2024-11-21T07:00:00.000Z"_s;
    QTest::newRow("local in summer") << u"2024-07-21T08:00:30"_s << u"2024-07-21T06:00:30.000Z"_s;
    QTest::newRow("now") << u"2024-11-21T12:00:00Z"_s << u"2024-11-21T12:00:00.000Z"_s;
    QTest::newRow("future") << u"2024-11-21T12:00:01Z"_s << u"future"_s;
    QTest::newRow("future by offset") << u"2024-11-21T12:30:00-01:00"_s << u"future"_s;
    QTest::newRow("skipped hour") << u"2024-03-31 02:30"_s << u"bad"_s;
    QTest::newRow("a day is no moment") << u"2024-11-20"_s << u"bad"_s;
    QTest::newRow("other order") << u"21.11.2024 08:00"_s << u"bad"_s;
    QTest::newRow("no such day") << u"2024-02-30T08:00:00Z"_s << u"bad"_s;
}

void QuantitiesImportTest::takesTheMomentOfEachLine()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, moment);
    const QByteArray file = "sku,warehouse,quantity,counted_at\nB,Main,1," + cell.toUtf8() + '\n';
    const auto preview = parseQuantities(file, context());
    QString found;
    if (preview.summary.canApply()) {
        found = preview.rows.constFirst().countedAt.toString(Qt::ISODateWithMs);
    } else {
        QCOMPARE(preview.summary.problemCount, 1);
        QCOMPARE(preview.summary.problems[0].column, u"counted_at"_s);
        found = preview.summary.problems[0].problem == ImportProblem::TimeInFuture ? u"future"_s : u"bad"_s;
    }
    QCOMPARE(found, moment);
}

void QuantitiesImportTest::makesWhatItMay()
{
    QuantitiesImportContext allowed = context();
    allowed.createWarehouses = true;
    allowed.createItems = true;
    const auto preview =
        parseQuantities("sku,warehouse,quantity\nNEW,Cellar,1\nA,cellar,2\nNEW,Main,3\n", allowed);
    QVERIFY(preview.summary.canApply());
    QCOMPARE(preview.newWarehouses, QStringList{u"Cellar"_s});
    QCOMPARE(preview.newItems, QStringList{u"NEW"_s});
    QCOMPARE(preview.summary.remarks,
             (QList<ImportRemark>{{ImportNotice::WarehouseCreated, u"Cellar"_s, 0}}));
    QVERIFY(!preview.rows[0].item.isValid());
    QVERIFY(!preview.rows[1].warehouseId.isValid());

    const auto wide = parseQuantities("sku,Cellar,Notes\nA,2,\nB,,x\n", allowed);
    QVERIFY(wide.summary.canApply());
    QCOMPARE(wide.newWarehouses, QStringList{u"Cellar"_s});
}

void QuantitiesImportTest::reportsProblems_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QList<ImportIssue>>("issues");
    using P = ImportProblem;
    using Issues = QList<ImportIssue>;
    QTest::newRow("no sku column") << QByteArray("warehouse,quantity\nMain,1\n")
                                   << Issues{{1, u"sku"_s, P::MissingColumn, {}}};
    QTest::newRow("no warehouse column")
        << QByteArray("sku,quantity\nA,1\n") << Issues{{1, u"warehouse"_s, P::MissingColumn, {}}};
    QTest::newRow("no quantity column")
        << QByteArray("sku,warehouse\nA,Main\n") << Issues{{1, u"quantity"_s, P::MissingColumn, {}}};
    QTest::newRow("wide without warehouses")
        << QByteArray("sku,Notes\nA,x\n") << Issues{{1, {}, P::NoWarehouseColumn, {}}};
    QTest::newRow("warehouse column twice") << QByteArray("sku,Main,main\nA,1,2\n")
                                            << Issues{{1, u"Main"_s, P::DuplicateColumn, u"Main"_s},
                                                      {1, u"main"_s, P::DuplicateColumn, u"main"_s}};
    QTest::newRow("unknown sku") << QByteArray("sku,warehouse,quantity\nZ,Main,1\na,Main,1\n")
                                 << Issues{{2, u"sku"_s, P::UnknownSku, u"Z"_s},
                                           {3, u"sku"_s, P::UnknownSku, u"a"_s}};
    QTest::newRow("unknown warehouse") << QByteArray("sku,warehouse,quantity\nA,Cellar,1\nB,Cellar,1\nC,,1\n")
                                       << Issues{{2, u"warehouse"_s, P::UnknownWarehouse, u"Cellar"_s},
                                                 {3, u"warehouse"_s, P::UnknownWarehouse, u"Cellar"_s},
                                                 {4, u"warehouse"_s, P::MissingWarehouse, {}}};
    QTest::newRow("the same twice") << QByteArray(
                                           "sku,warehouse,quantity\nA,Main,1\nA,Back room,1\nA,MAIN,2\n")
                                    << Issues{{2, u"sku"_s, P::DuplicateRow, u"A"_s},
                                              {4, u"sku"_s, P::DuplicateRow, u"A"_s}};
    QTest::newRow("wide twice") << QByteArray("sku,Main\nA,1\nA,2\n")
                                << Issues{{2, u"sku"_s, P::DuplicateSku, u"A"_s},
                                          {3, u"sku"_s, P::DuplicateSku, u"A"_s}};
    QTest::newRow("below zero") << QByteArray("sku,warehouse,quantity,reserved\nA,Main,-1,\nB,Main,1,-2\n")
                                << Issues{{2, u"quantity"_s, P::NegativeNumber, u"-1"_s},
                                          {3, u"reserved"_s, P::NegativeNumber, u"-2"_s}};
    QTest::newRow("reserved alone") << QByteArray("sku,warehouse,quantity,reserved\nA,Main,,2\n")
                                    << Issues{{2, u"reserved"_s, P::ReservedWithoutQuantity, u"2"_s}};
    QTest::newRow("too few cells") << QByteArray("sku,warehouse,quantity,reserved\nA,Main\nA,Back room,1\n")
                                   << Issues{{2, {}, P::TooFewCells, u"A,Main"_s}};
    QTest::newRow("ambiguous in one of many")
        << QByteArray("sku,warehouse,quantity\nA,Main,1.250\nB,Main,7\n")
        << Issues{{2, u"quantity"_s, P::AmbiguousNumber, u"1.250"_s}};
    QTest::newRow("shortened") << QByteArray("sku,warehouse,quantity\n1E+05,Main,2E+10\n")
                               << Issues{{2, u"sku"_s, P::SpreadsheetNumber, u"1E+05"_s},
                                         {2, u"quantity"_s, P::SpreadsheetNumber, u"2E+10"_s}};
}

void QuantitiesImportTest::reportsProblems()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QList<ImportIssue>, issues);
    const auto preview = parseQuantities(file, context());
    QCOMPARE(preview.summary.problems, issues);
    QVERIFY(!preview.summary.canApply());
}

void QuantitiesImportTest::tellsOldCountsAndKnownDebts()
{
    QuantitiesImportContext indebted = context();
    indebted.stock.append({ItemId{2}, WarehouseId{1}, quantity(u"-3"_s), {}, {}});
    const auto preview = parseQuantities("sku,warehouse,quantity,counted_at\n"
                                         "A,Main,9,2024-11-19T08:00:00Z\n" // the last count is of the 20th
                                         "B,Main,-3,\n",
                                         indebted);
    QVERIFY(preview.summary.canApply());
    QCOMPARE(preview.rows.size(), 1);
    QCOMPARE(preview.summary.remarks, (QList<ImportRemark>{{ImportNotice::BelowZeroLeftAlone, {}, 1},
                                                           {ImportNotice::OlderThanLastCount, {}, 1}}));
}

void QuantitiesImportTest::roundTrip()
{
    QuantitiesImportContext known = context();
    known.warehouses.append({WarehouseId{3}, u"=Cellar, \"old\""_s, true, 2});
    known.stock.append({ItemId{2}, WarehouseId{3}, quantity(u"1.234"_s), {}, {}});
    known.stock.append({ItemId{3}, WarehouseId{2}, quantity(u"-4"_s), {}, {}});
    known.stock.append({ItemId{3}, WarehouseId{1}, quantity(u"1000"_s), quantity(u"0.5"_s), {}});

    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const QDateTime moment = utc(u"2024-11-21T11:59:00.125Z"_s);
    QVERIFY(writeQuantities(buffer, known.items, known.warehouses, known.stock, moment));
    const QByteArray first = buffer.data();
    QVERIFY(first.startsWith("\xEF\xBB\xBFsku,warehouse,quantity,reserved,counted_at\r\n"
                             "A,Main,8,2,2024-11-21T11:59:00.125Z\r\n"));

    const auto preview = parseQuantities(first, known);
    QCOMPARE(preview.summary.problems, QList<ImportIssue>());
    QCOMPARE(preview.summary.same, 3); // and the one below zero is left alone
    QCOMPARE(preview.summary.rows(), 3);
    QCOMPARE(preview.rows[0].countedAt, moment);
}

QTEST_GUILESS_MAIN(QuantitiesImportTest)
#include "quantities_import_test.moc"
