// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"
#include "models/windowed_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace tillbridge;

namespace {

struct NumberRow
{
    ProductId id;
    QString text;
};

/// Rows 1…count with a factor as their text; what was asked is counted.
class NumbersModel final : public WindowedModel<NumberRow>
{
public:
    NumbersModel(ViewLoader &loader, qint64 rows) : WindowedModel(loader, nullptr), count(rows) {}

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
            return {};
        const NumberRow *row = rowAt(index.row());
        return row ? QVariant(row->text) : QVariant();
    }

    qint64 count;
    int factor = 1;
    bool failing = false;
    std::shared_ptr<std::atomic<int>> pagesAsked = std::make_shared<std::atomic<int>>(0);

protected:
    [[nodiscard]] IdLoader idLoader() const override
    {
        return [rows = count, fail = failing](bool first, std::stop_token) -> Result<QList<qint64>> {
            if (fail)
                return failure(ErrorCode::StoreFailed);
            QList<qint64> ids;
            for (qint64 id = 1; id <= (first ? std::min<qint64>(rows, 100) : rows); ++id)
                ids.append(id);
            return ids;
        };
    }
    [[nodiscard]] RowLoader rowLoader() const override
    {
        return [by = factor, asked = pagesAsked](const QList<qint64> &ids) -> Result<QList<NumberRow>> {
            ++*asked;
            QList<NumberRow> rows;
            for (const qint64 id : ids)
                rows.append({ProductId{id}, QString::number(id * by)});
            return rows;
        };
    }
};

} // namespace

class TestWindowedModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllRowsAndLoadsOnlyWhatIsLookedAt()
    {
        ViewLoader loader;
        NumbersModel model(loader, 100'000);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &WindowedModelBase::loaded);
        model.reload();
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 100'000);

        const QModelIndex far = model.index(77'000, 0);
        QVERIFY(!far.data().isValid()); // on its way
        QTRY_COMPARE(far.data().toString(), QStringLiteral("77001"));
        QVERIFY(model.pagesAsked->load() < 10);
    }

    void answersToAnOlderQueryAreDropped()
    {
        ViewLoader loader;
        NumbersModel model(loader, 5'000);
        QSignalSpy loaded(&model, &WindowedModelBase::loaded);
        model.reload();
        model.count = 40;
        model.reload();
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 40);
        QCOMPARE(loaded.count(), 1);
    }

    void refreshingShowsWhatChangedAndKeepsTheRows()
    {
        ViewLoader loader;
        NumbersModel model(loader, 300);
        QSignalSpy loaded(&model, &WindowedModelBase::loaded);
        model.reload();
        QVERIFY(loaded.wait());
        const QPersistentModelIndex kept = model.index(2, 0);
        QTRY_COMPARE(kept.data().toString(), QStringLiteral("3"));
        model.factor = 10;
        model.refreshRows();
        QTRY_COMPARE(kept.data().toString(), QStringLiteral("30"));
        QCOMPARE(kept.row(), 2);
    }

    void aFailureIsSaidAndWhatWasShownStays()
    {
        ViewLoader loader;
        NumbersModel model(loader, 10);
        QSignalSpy loaded(&model, &WindowedModelBase::loaded);
        model.reload();
        QVERIFY(loaded.wait());
        QSignalSpy failed(&model, &WindowedModelBase::failed);
        model.failing = true;
        model.reload();
        QVERIFY(failed.wait());
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(!model.isLoading());
    }

    void aModelThatGoesAwayIsNotAnswered()
    {
        ViewLoader loader;
        {
            NumbersModel model(loader, 100'000);
            model.reload();
        }
        NumbersModel other(loader, 3);
        QSignalSpy loaded(&other, &WindowedModelBase::loaded);
        other.reload();
        QVERIFY(loaded.wait());
        QCOMPARE(other.rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestWindowedModel)
#include "test_windowed_model.moc"
