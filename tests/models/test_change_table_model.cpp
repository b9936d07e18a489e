// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change_table_model.h"
#include "models/roles.h"
#include "store/product_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

Change change(qint64 id, const QString &sku, qint64 shop, int before, int after)
{
    Change change;
    change.id = ChangeId{id};
    change.sku = sku;
    change.productName = sku + u" name"_s;
    change.shop = ShopId{shop};
    change.shopName = u"Shop %1"_s.arg(shop);
    change.before = Quantity::fromInteger(before);
    change.after = Quantity::fromInteger(after);
    return change;
}

QList<Change> sample()
{
    QList<Change> changes{change(1, u"A"_s, 1, 5, 8), change(2, u"B"_s, 2, 5, 0), change(3, u"C"_s, 1, 1, 2),
                          change(4, u"D"_s, 2, 3, 3)};
    changes[1].hold = HoldReason::FallsToZero;
    changes[1].ticked = false;
    changes[3].state = ChangeState::Skipped;
    changes[3].skip = SkipReason::KeepsNoStock;
    return changes;
}

QStringList skus(const ChangeTableModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, ChangeTableModel::Sku).data().toString());
    return list;
}

} // namespace

class TestChangeTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heldRowsStandFirstAndAreNotTicked()
    {
        ChangeTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChanges(sample(), true);
        QCOMPARE(skus(model), QStringList({u"B"_s, u"A"_s, u"C"_s, u"D"_s}));
        QCOMPARE(model.index(0, ChangeTableModel::Include).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model.tickedCount(), 2);
        QCOMPARE(model.index(0, ChangeTableModel::State).data(StateRole).toInt(), int(RowState::NeedsDecision));
        QVERIFY(!model.index(0, ChangeTableModel::Why).data().toString().isEmpty());
    }

    void heldRowsStayToBeDecidedInTheReceipt()
    {
        ChangeTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Change> changes = sample();
        for (const int row : {0, 1}) { // one unticked by hand, one held
            changes[row].state = ChangeState::Skipped;
            changes[row].skip = SkipReason::NotTicked;
        }
        model.setChanges(changes, false);
        QCOMPARE(model.count(ChangeFilter::Held), 1);
        QCOMPARE(model.count(ChangeFilter::Skipped), 2);
        QCOMPARE(skus(model).first(), u"B"_s);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(model.index(0, ChangeTableModel::State).data(StateRole).toInt(), int(RowState::NeedsDecision));
        QCOMPARE(cell(0, ChangeTableModel::WillBecome), u"0"_s);
        QVERIFY(!cell(0, ChangeTableModel::Difference).isEmpty());
        QCOMPARE(cell(0, ChangeTableModel::Why), u"Falls to zero"_s);
        QCOMPARE(model.index(1, ChangeTableModel::State).data(StateRole).toInt(), int(RowState::Skipped));
        QCOMPARE(cell(1, ChangeTableModel::WillBecome), u"—"_s);
    }

    void tickingAnnouncesTheRowAndCounts()
    {
        ChangeTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChanges(sample(), true);
        QSignalSpy ticks(&model, &ChangeTableModel::ticksChanged);
        QVERIFY(model.setData(model.index(0, ChangeTableModel::Include), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(ticks.count(), 1);
        const auto announced = ticks.first().first().value<QList<Change>>();
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced.first().id, ChangeId{2});
        QVERIFY(announced.first().ticked);
        QCOMPARE(model.tickedCount(), 3);
    }

    void aReceiptCannotBeTicked()
    {
        ChangeTableModel model;
        model.setChanges(sample(), false);
        QVERIFY(!model.setData(model.index(0, ChangeTableModel::Include), Qt::Checked, Qt::CheckStateRole));
        model.tickShown(true);
        QCOMPARE(model.tickedCount(), 2);
    }

    void skippedRowsCannotBeTicked()
    {
        ChangeTableModel model;
        model.setChanges(sample(), true);
        model.setFilter(ChangeFilter::Skipped);
        QCOMPARE(skus(model), QStringList({u"D"_s}));
        QVERIFY(!model.index(0, ChangeTableModel::Include).data(Qt::CheckStateRole).isValid());
        QVERIFY(!(model.flags(model.index(0, ChangeTableModel::Include)) & Qt::ItemIsUserCheckable));
    }

    void filtersByStateAndShopAndTicksOnlyWhatIsShown()
    {
        ChangeTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChanges(sample(), true);
        model.setFilter(ChangeFilter::All, ShopId{1});
        QCOMPARE(skus(model), QStringList({u"A"_s, u"C"_s}));
        model.tickShown(false);
        model.setFilter(ChangeFilter::All);
        QCOMPARE(model.tickedCount(), 0);
        model.tickShown(true);
        QCOMPARE(model.tickedCount(), 3);
        QCOMPARE(model.count(ChangeFilter::Held), 1);
        QCOMPARE(model.count(ChangeFilter::All, ShopId{2}), 2);
    }

    void sortsByNumbersNotByTheirText()
    {
        ChangeTableModel model;
        QList<Change> changes{change(1, u"A"_s, 1, 100, 1), change(2, u"B"_s, 1, 9, 1), change(3, u"C"_s, 1, 20, 1)};
        model.setChanges(changes, true);
        model.sort(ChangeTableModel::Now, Qt::AscendingOrder);
        QCOMPARE(skus(model), QStringList({u"B"_s, u"C"_s, u"A"_s}));
        model.sort(ChangeTableModel::Now, Qt::DescendingOrder);
        QCOMPARE(skus(model), QStringList({u"A"_s, u"C"_s, u"B"_s}));
    }

    void updatesStatesInPlace()
    {
        ChangeTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setChanges(sample(), true);
        Change sent = model.changes().first();
        sent.state = ChangeState::Sent;
        model.updateChanges({sent});
        QCOMPARE(model.count(ChangeFilter::Sent), 1);
        Change failed = model.changes().at(2);
        failed.state = ChangeState::Failed;
        failed.error = ErrorCode::Rejected;
        model.updateChanges({failed});
        model.setFilter(ChangeFilter::Failed);
        QVERIFY(!model.index(0, ChangeTableModel::Why).data().toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestChangeTableModel)
#include "test_change_table_model.moc"
