// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attention_table_model.h"
#include "models/import_row_model.h"
#include "models/roles.h"
#include "models/run_table_model.h"
#include "models/setting_table_model.h"
#include "models/setting_words.h"
#include "models/shop_mapping_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

ShopMappingModel::Input twoShops()
{
    ShopMappingModel::Input input;
    input.shops = {Shop{.id = ShopId{1}, .remoteId = u"1"_s, .name = u"North"_s},
                   Shop{.id = ShopId{2}, .remoteId = u"2"_s, .name = u"South"_s}};
    input.warehouses = {Warehouse{.id = WarehouseId{1}, .name = u"Main"_s},
                        Warehouse{.id = WarehouseId{2}, .name = u"Back room"_s}};
    input.employees = {Employee{.id = EmployeeId{5}, .remoteId = u"9"_s, .name = u"Employee five"_s}};
    input.registers = {Register{.id = RegisterId{7}, .remoteId = u"1"_s, .shopRemoteId = u"1"_s, .name = u"Till 1"_s},
                       Register{.id = RegisterId{8}, .remoteId = u"2"_s, .shopRemoteId = u"2"_s, .name = u"Till 2"_s}};
    return input;
}

} // namespace

class TestShortModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mappingKeepsEditsUntilSaved()
    {
        ShopMappingModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setInput(twoShops());
        QCOMPARE(model.shopsWithoutWarehouses(), 2);
        QVERIFY(model.changed().isEmpty());

        QSignalSpy edited(&model, &ShopMappingModel::edited);
        model.setWarehouses(0, {WarehouseId{2}, WarehouseId{1}});
        QCOMPARE(edited.count(), 1);
        QCOMPARE(model.changed().size(), 1);
        QCOMPARE(model.changed().first().warehouses, QList<WarehouseId>({WarehouseId{2}, WarehouseId{1}}));
        const QString text = model.index(0, ShopMappingModel::Warehouses).data().toString();
        QVERIFY(text.indexOf(u"Back room"_s) < text.indexOf(u"Main"_s));

        model.setWarehouses(1, {WarehouseId{1}});
        QCOMPARE(model.sharedWarehouses(), QStringList({u"Main"_s}));
        QCOMPARE(model.shopsWithoutWarehouses(), 0);
    }

    void mappingOffersOnlyTheShopsOwnRegisters()
    {
        ShopMappingModel model;
        model.setInput(twoShops());
        const QModelIndex cell = model.index(1, ShopMappingModel::RegisterName);
        QCOMPARE(cell.data(ChoicesRole).toStringList(), QStringList({u"Till 2"_s}));
        QVERIFY(model.setData(cell, 0, Qt::EditRole));
        QCOMPARE(model.mappingAt(1).cashRegister, std::optional(RegisterId{8}));
        QVERIFY(model.setData(cell, -1, Qt::EditRole));
        QVERIFY(!model.mappingAt(1).cashRegister);
    }

    void mappingRefusesABufferThatIsNone()
    {
        ShopMappingModel model;
        model.setInput(twoShops());
        const QModelIndex cell = model.index(0, ShopMappingModel::Buffer);
        QVERIFY(!model.setData(cell, u"-1"_s, Qt::EditRole));
        QVERIFY(!model.setData(cell, u"some"_s, Qt::EditRole));
        QVERIFY(model.setData(cell, u"2"_s, Qt::EditRole));
        QCOMPARE(model.mappingAt(0).buffer, std::optional(Quantity::fromInteger(2)));
        QVERIFY(model.setData(cell, QString(), Qt::EditRole));
        QVERIFY(!model.mappingAt(0).buffer);
    }

    void settingsAreStoredAtOnceOrRefused()
    {
        SettingTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList stored;
        model.setValues({{u"inventory_upload"_s, u"yes"_s}, {u"stock_buffer"_s, u"0"_s}},
                        [](const QString &) { return QStringList(); },
                        [&stored](const QString &key, const QString &value) -> Done {
                            if (value == u"bad")
                                return failure(ErrorCode::InvalidInput, key);
                            stored.append(key + u'=' + value);
                            return {};
                        });
        const QModelIndex upload = model.index(0, SettingTableModel::Value);
        QVERIFY(model.setData(upload, upload.data(ChoicesRole).toStringList().indexOf(settingChoice({}, u"no"_s)),
                              Qt::EditRole));
        QCOMPARE(stored, QStringList({u"inventory_upload=no"_s}));

        QSignalSpy refused(&model, &SettingTableModel::refused);
        const QModelIndex buffer = model.index(1, SettingTableModel::Value);
        QVERIFY(!model.setData(buffer, u"bad"_s, Qt::EditRole));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(buffer.data().toString(), u"0"_s);
    }

    void everySettingHasWords()
    {
        for (const SettingDefinition &definition : settingDefinitions()) {
            QVERIFY2(settingName(definition.key) != definition.key, qPrintable(definition.key));
            QVERIFY2(!settingExplanation(definition.key).isEmpty(), qPrintable(definition.key));
        }
    }

    void runsShowTheirCounts()
    {
        RunTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run run;
        run.id = RunId{3};
        run.state = RunState::DoneWithProblems;
        run.error = ErrorCode::Offline;
        model.setRuns({{run, u"Kiosk"_s, RunCounts{.planned = 1, .held = 4, .sent = 7, .failed = 2}}});
        QCOMPARE(model.index(0, RunTableModel::Sent).data().toString(), u"7"_s);
        QCOMPARE(model.index(0, RunTableModel::Failed).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, RunTableModel::Held).data().toString(), u"4"_s);
        QCOMPARE(model.index(0, RunTableModel::NotSent).data().toString(), u"1"_s);
        QVERIFY(!model.index(0, RunTableModel::Outcome).data(Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(model.runAt(0).id, RunId{3});
    }

    void attentionShowsSentences()
    {
        AttentionTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({Attention{.kind = AttentionKind::DuplicateKey, .subject = u"303799"_s, .count = 6}});
        QVERIFY(model.index(0, AttentionTableModel::What).data().toString().contains(u"303799"_s));
    }

    void importRowsShowBeforeAndAfter()
    {
        ImportRowModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QuantityImportRow row;
        row.line = 2;
        row.sku = u"00123"_s;
        row.warehouse = u"Main"_s;
        row.after = Quantity::fromInteger(14);
        model.setQuantities({row});
        QCOMPARE(model.index(0, ImportRowModel::Sku).data().toString(), u"00123"_s);
        QCOMPARE(model.index(0, ImportRowModel::Before).data().toString(), u"—"_s);
        QCOMPARE(model.index(0, ImportRowModel::After).data().toString(), u"14"_s);
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestShortModels)
#include "test_short_models.moc"
