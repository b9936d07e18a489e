// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/permissions.h"

#include <QSet>
#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

class PermissionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsAllThirtyInTheVendorsOrder();
    void presetsAskForNoMoreThanTheirName();
    void presetsAreKnownPermissions();
    void otherSeriesHaveNoneYet();
};

void PermissionsTest::knowsAllThirtyInTheVendorsOrder()
{
    QStringList names;
    for (const Permission &permission : permissionsOf(Series::R)) {
        QVERIFY2(permission.name.startsWith(u"employee:"_s), qPrintable(permission.name));
        names.append(permission.name);
    }
    QCOMPARE(names.size(), 30);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 30);
    QCOMPARE(names.first(), u"employee:all"_s);
    QCOMPARE(names.last(), u"employee:workbench"_s);
    QVERIFY(names.contains(u"employee:customers_view_gift_card_numbers"_s));
    QVERIFY(names.contains(u"employee:inventory_counts_reconcile"_s));
}

void PermissionsTest::presetsAskForNoMoreThanTheirName()
{
    const QStringList looking = presetPermissions(Series::R, PermissionPreset::LookOnly);
    QCOMPARE(looking, QStringList({u"employee:inventory_read"_s, u"employee:register_read"_s}));
    for (const QString &name : looking)
        QVERIFY2(name.endsWith(u"_read"_s), qPrintable(name));
    QCOMPARE(presetPermissions(Series::R, PermissionPreset::StockSync),
             QStringList({u"employee:inventory"_s, u"employee:product_edit"_s, u"employee:register_read"_s}));
    QCOMPARE(presetPermissions(Series::R, PermissionPreset::Everything), QStringList(u"employee:all"_s));
}

void PermissionsTest::presetsAreKnownPermissions()
{
    QStringList known;
    for (const Permission &permission : permissionsOf(Series::R))
        known.append(permission.name);
    using enum PermissionPreset;
    for (const auto preset : {LookOnly, StockSync, Everything}) {
        for (const QString &name : presetPermissions(Series::R, preset))
            QVERIFY2(known.contains(name), qPrintable(name));
    }
}

void PermissionsTest::otherSeriesHaveNoneYet()
{
    QVERIFY(permissionsOf(Series::C).isEmpty());
    QVERIFY(presetPermissions(Series::C, PermissionPreset::Everything).isEmpty());
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "permissions_test.moc"
