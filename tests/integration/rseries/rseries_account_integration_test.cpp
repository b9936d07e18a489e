// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_account.h"

#include <QJsonArray>
#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

/// Who is signed in, shops and people, and what a sign-in may do.
class RSeriesAccountIntegrationTest final : public QObject
{
    Q_OBJECT

private slots:
    void describesTheAccount();
    void describesWithoutKnowingTheAccount();
    void anAccountWithoutShopsSaysSo();
    void readsReferenceData();
    void lookOnlySeesEverythingAndChangesNothing();
    void stockSyncMaySetStock();
    void namesThePermissionThatIsMissing();
    void aRevokedSignInIsNotAnEmptyAccount();
    void aRightTakenAwayLaterIsTold();
};

void RSeriesAccountIntegrationTest::describesTheAccount()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"1"_s, u"--shops"_s, u"3"_s});
    QVERIFY(account);
    const auto description = await(account->api->describe());
    QVERIFY2(description, description ? "" : qPrintable(describeForLog(description.error())));
    QCOMPARE(description->remoteId, account->sandbox->addresses().account);
    QVERIFY(!description->name.isEmpty());
    QCOMPARE(description->currency.size(), 3);
    QCOMPARE(description->employeeName, u"Sam Manager"_s);
    QCOMPARE(description->employeeRemoteId, u"1"_s);
    QVERIFY(description->shopCount >= 3);
    QVERIFY(description->rights.value(u"inventory"_s));
    QVERIFY(qAbs(description->clockOffsetSeconds) <= 5);
}

void RSeriesAccountIntegrationTest::describesWithoutKnowingTheAccount()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"1"_s});
    QVERIFY(account);
    account->sandbox->post(u"/clock"_s, {{u"advance_seconds"_s, 600}});
    const auto description = await(account->newApi({})->describe());
    QVERIFY(description);
    QCOMPARE(description->remoteId, account->sandbox->addresses().account);
    QVERIFY(qAbs(description->clockOffsetSeconds - 600) <= 5);
}

void RSeriesAccountIntegrationTest::anAccountWithoutShopsSaysSo()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"1"_s, u"--fault"_s, u"no-shops"_s});
    QVERIFY(account);
    const auto description = await(account->api->describe());
    QVERIFY(description);
    QCOMPARE(description->shopCount, 0);
    const auto data = await(account->api->readReferenceData());
    QVERIFY(data);
    QVERIFY(data->shops.isEmpty());
}

void RSeriesAccountIntegrationTest::readsReferenceData()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"1"_s, u"--shops"_s, u"3"_s});
    QVERIFY(account);
    const auto data = await(account->api->readReferenceData());
    QVERIFY2(data, data ? "" : qPrintable(describeForLog(data.error())));
    QCOMPARE(data->shops.size(), 4);
    QCOMPARE(std::ranges::count_if(data->shops, &Shop::archived), 1);
    QCOMPARE(data->shops.first().name, u"Harbour Street"_s);
    QCOMPARE(data->shops.at(1).priceLevel, u"4"_s);
    QCOMPARE(data->shops.first().currency.size(), 3);
    QVERIFY(!data->shops.first().timeZone.isEmpty());
    QVERIFY(data->registers.size() >= 3);
    QCOMPARE(data->registers.at(0).shopRemoteId, u"1"_s);
    QCOMPARE(data->employees.size(), 5);
    QCOMPARE(std::ranges::count_if(data->employees, &Employee::archived), 2);
    QVERIFY(std::ranges::any_of(data->priceLevels,
                                [](const PriceLevel &level) { return level.remoteId == u"9"_s; }));
}

void RSeriesAccountIntegrationTest::lookOnlySeesEverythingAndChangesNothing()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"20"_s, u"--sales"_s, u"5"_s},
                                               presetPermissions(Series::R, PermissionPreset::LookOnly));
    QVERIFY(account);
    QVERIFY(await(account->api->describe()));
    const auto data = await(account->api->readReferenceData());
    QVERIFY2(data, data ? "" : qPrintable(describeForLog(data.error())));
    QVERIFY(!data->shops.isEmpty());
    QVERIFY(data->employees.isEmpty()); // not ours to see: no reason to fail
    QVERIFY(pullProducts(*account->api));
    QVERIFY(pullLevels(*account->api));
    QVERIFY(pullSales(*account->api));
    QVERIFY(await(account->api->salesFromNow()));
    const auto written = await(account->api->setStock({u"1"_s, {{u"1"_s, Quantity::fromInteger(7)}}}));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::PermissionMissing);
    QCOMPARE(written.error().subject, u"employee:inventory"_s);
}

void RSeriesAccountIntegrationTest::stockSyncMaySetStock()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"20"_s},
                                               presetPermissions(Series::R, PermissionPreset::StockSync));
    QVERIFY(account);
    QVERIFY(await(account->api->readReferenceData()));
    QVERIFY(pullProducts(*account->api));
    QVERIFY(pullSales(*account->api));
    const auto written = await(account->api->setStock({u"1"_s, {{u"1"_s, Quantity::fromInteger(7)}}}));
    QVERIFY2(written, written ? "" : qPrintable(describeForLog(written.error())));
    QCOMPARE(written->confirmed.size(), 1);
}

void RSeriesAccountIntegrationTest::namesThePermissionThatIsMissing()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"5"_s}, {u"employee:inventory_read"_s});
    QVERIFY(account);
    const auto sales = pullSales(*account->api);
    QVERIFY(!sales);
    QCOMPARE(sales.error().code, ErrorCode::PermissionMissing);
    QCOMPARE(sales.error().subject, u"employee:register_read"_s);
    QVERIFY(pullProducts(*account->api)); // the others go on
}

void RSeriesAccountIntegrationTest::aRevokedSignInIsNotAnEmptyAccount()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"5"_s});
    QVERIFY(account);
    account->sandbox->post(u"/token"_s, {{u"revoke"_s, true}});
    const auto pulled = pullProducts(*account->api);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::SignInNeeded);
}

void RSeriesAccountIntegrationTest::aRightTakenAwayLaterIsTold()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"5"_s});
    QVERIFY(account);
    QVERIFY(pullProducts(*account->api));
    account->sandbox->post(
        u"/employee"_s,
        {{u"missing_rights"_s, QJsonArray{u"inventory"_s, u"inventory_read"_s, u"product_edit"_s,
                                          u"register"_s, u"register_read"_s}}});
    const auto pulled = pullProducts(*account->api);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::PermissionMissing);
}

QTEST_GUILESS_MAIN(RSeriesAccountIntegrationTest)
#include "rseries_account_integration_test.moc"
