// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_account.h"

#include <QJsonArray>
#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

namespace {

QJsonObject soldLine(int item, int quantity)
{
    return {{u"item"_s, item}, {u"quantity"_s, quantity}};
}

QString sell(const SandboxProcess &sandbox, const QJsonArray &lines, const QJsonObject &more = {})
{
    QJsonObject sale = more;
    sale.insert(u"lines"_s, lines);
    return sandbox.post(u"/sale"_s, sale).value(u"sale"_s).toString();
}

} // namespace

class RSeriesSalesIntegrationTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsCompletedSalesOnly();
    void walksThroughManySales();
    void startsFromTheServersNow();
    void seesVoidsAndChanges_data();
    void seesVoidsAndChanges();
    void withoutTheFilterSalesStillComeIn();
    void withoutTheFilterADailySweepSeesTheRest();
};

void RSeriesSalesIntegrationTest::readsCompletedSalesOnly()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"30"_s, u"--shops"_s, u"2"_s});
    QVERIFY(account);
    const QString sold = sell(*account->sandbox, {soldLine(1, 2), soldLine(2, -1)}, {{u"shop"_s, 2}});
    const QString cart = sell(*account->sandbox, {soldLine(3, 1)}, {{u"completed"_s, false}});
    const QString misc =
        sell(*account->sandbox, {QJsonObject{{u"quantity"_s, 1}, {u"unit_price"_s, u"3.50"_s}}});
    const auto pulled = pullSales(*account->api);
    QVERIFY2(pulled, pulled ? "" : qPrintable(describeForLog(pulled.error())));
    QCOMPARE(pulled->sales.size(), 2);
    QVERIFY(!pulled->sales.contains(cart));

    const Sale sale = pulled->sales[sold];
    QCOMPARE(sale.state, SaleState::Completed);
    QCOMPARE(sale.shopRemoteId, u"2"_s);
    QVERIFY(!sale.number.isEmpty());
    QVERIFY(sale.completedAt.isValid());
    QVERIFY(sale.updatedAt.isValid());
    QCOMPARE(sale.lines.size(), 2);
    QCOMPARE(sale.lines.first().productRemoteId, u"1"_s);
    QCOMPARE(sale.lines.first().quantity, Quantity::fromInteger(2));
    QCOMPARE(sale.lines.last().quantity, Quantity::fromInteger(-1));
    QVERIFY(!sale.lines.first().unitPrice.isZero());
    QCOMPARE(pulled->sales[misc].lines.first().productRemoteId, QString());
}

void RSeriesSalesIntegrationTest::walksThroughManySales()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"30"_s, u"--sales"_s, u"230"_s});
    QVERIFY(account);
    const auto pulled = pullSales(*account->api);
    QVERIFY(pulled);
    QCOMPARE(pulled->sales.size(), 230);
    QCOMPARE(pulled->pages, 3);
    for (const QJsonObject &request : account->sandbox->requests())
        QCOMPARE(request.value(u"cost"_s).toDouble(), 1.4);
    for (const Sale &sale : pulled->sales)
        QVERIFY(!sale.lines.isEmpty());
}

void RSeriesSalesIntegrationTest::startsFromTheServersNow()
{
    const auto account = SandboxAccount::start({u"--products"_s, u"30"_s, u"--sales"_s, u"20"_s});
    QVERIFY(account);
    account->sandbox->post(u"/clock"_s, {{u"advance_seconds"_s, 3600}}); // our clock is an hour behind theirs
    const auto now = await(account->api->salesFromNow());
    QVERIFY(now);
    const auto before = pullSales(*account->api, *now);
    QVERIFY(before);
    QCOMPARE(before->sales.size(), 0);
    const QString sold = sell(*account->sandbox, {soldLine(1, 1)});
    const auto after = pullSales(*account->api, before->end);
    QVERIFY(after);
    QCOMPARE(after->sales.keys(), QStringList(sold));
}

void RSeriesSalesIntegrationTest::seesVoidsAndChanges_data()
{
    QTest::addColumn<QString>("spelling");
    QTest::newRow("updatetime") << u"sale-update-name=updatetime"_s;
    QTest::newRow("updateTime") << u"sale-update-name=updateTime"_s;
}

void RSeriesSalesIntegrationTest::seesVoidsAndChanges()
{
    QFETCH(QString, spelling);
    const auto account = SandboxAccount::start({u"--products"_s, u"30"_s, u"--switch"_s, spelling});
    QVERIFY(account);
    const QString first = sell(*account->sandbox, {soldLine(1, 2)});
    const QString second = sell(*account->sandbox, {soldLine(2, 5)});
    const auto before = pullSales(*account->api);
    QVERIFY(before);
    QCOMPARE(before->sales.size(), 2);
    const QDateTime soldAt = before->sales[first].completedAt;

    account->sandbox->post(u"/clock"_s, {{u"advance_seconds"_s, 7200}});
    account->sandbox->post(u"/sale/void"_s, {{u"sale"_s, first}});
    account->sandbox->post(u"/sale/line"_s,
                           {{u"line"_s, before->sales[second].lines.first().remoteId}, {u"quantity"_s, 4}});
    const auto after = pullSales(*account->api, before->end);
    QVERIFY(after);
    QCOMPARE(after->sales[first].state, SaleState::Voided);
    QCOMPARE(after->sales[first].completedAt, soldAt);
    QVERIFY(after->sales[first].updatedAt > soldAt.addSecs(7000));
    QCOMPARE(after->sales[second].lines.first().quantity, Quantity::fromInteger(4));
}

void RSeriesSalesIntegrationTest::withoutTheFilterSalesStillComeIn()
{
    const auto account =
        SandboxAccount::start({u"--products"_s, u"30"_s, u"--sales"_s, u"150"_s, u"--switch"_s,
                               u"updatetime-filter=reject"_s, u"--switch"_s, u"sale-time-stamp=modified"_s});
    QVERIFY(account);
    const auto all = pullSales(*account->api);
    QVERIFY(all);
    QCOMPARE(all->sales.size(), 150);
    account->sandbox->post(u"/clock"_s, {{u"advance_seconds"_s, 7200}});
    const QString sold = sell(*account->sandbox, {soldLine(1, 1)});
    account->sandbox->post(u"/sale/void"_s, {{u"sale"_s, all->sales.firstKey()}});
    account->sandbox->forgetRequests();
    const auto later = pullSales(*account->api, all->end);
    QVERIFY2(later, later ? "" : qPrintable(describeForLog(later.error())));
    QCOMPARE(later->sales.size(), 2);
    QVERIFY(later->sales.contains(sold));
    QCOMPARE(later->sales[all->sales.firstKey()].state, SaleState::Voided);
    QCOMPARE(account->sandbox->requests().size(), 2); // the refusal, and the other way
    QVERIFY(pullSales(*account->api, later->end));
    QCOMPARE(account->sandbox->requests().size(), 4); // asked anew
}

/// The legacy time stands still when a sale is edited or voided, and a sale may be dated back.
void RSeriesSalesIntegrationTest::withoutTheFilterADailySweepSeesTheRest()
{
    const auto account =
        SandboxAccount::start({u"--products"_s, u"30"_s, u"--switch"_s, u"updatetime-filter=reject"_s,
                               u"--switch"_s, u"sale-time-stamp=completion"_s});
    QVERIFY(account);
    const auto after = [&](double days) {
        account->sandbox->post(u"/clock"_s, {{u"advance_seconds"_s, days * 24 * 3600}});
        account->tokens = account->sandbox->signIn(account->http, account->clock); // time ran faster for it
        account->api = account->newApi(account->sandbox->addresses().account);
    };
    const auto start = await(account->api->salesFromNow());
    QVERIFY(start);
    const QString old = sell(*account->sandbox, {soldLine(1, 2)});
    after(20);
    const QString unchanged = sell(*account->sandbox, {soldLine(1, 1)});
    const QString edited = sell(*account->sandbox, {soldLine(2, 5)});
    after(0.1);
    const auto all = pullSales(*account->api, *start);
    QVERIFY2(all, all ? "" : qPrintable(describeForLog(all.error())));
    QCOMPARE(all->sales.size(), 3);
    const QString line = all->sales[edited].lines.first().remoteId;
    const QDateTime now =
        QDateTime::fromString(account->sandbox->get(u"/clock"_s)[u"now"_s].toString(), Qt::ISODateWithMs);

    after(0.5);
    account->sandbox->post(u"/sale/void"_s, {{u"sale"_s, old}});
    account->sandbox->post(u"/sale/line"_s, {{u"line"_s, line}, {u"quantity"_s, 4}});
    const QString dated = sell(*account->sandbox, {soldLine(3, 1)},
                               {{u"complete_time"_s, now.addDays(-1).toString(Qt::ISODate)}});
    const auto soon = pullSales(*account->api, all->end);
    QVERIFY(soon);
    QCOMPARE(soon->sales.size(), 0);
    after(1);
    const auto later = pullSales(*account->api, soon->end);
    QVERIFY2(later, later ? "" : qPrintable(describeForLog(later.error())));
    QCOMPARE(later->sales.value(old).state, SaleState::Voided); // older than the sweep: by the list of voids
    QCOMPARE(later->sales.value(edited).lines.value(0).quantity, Quantity::fromInteger(4));
    QVERIFY(later->sales.contains(dated));
    QVERIFY(!later->sales.contains(unchanged));
    const auto rest = pullSales(*account->api, later->end);
    QVERIFY(rest);
    QCOMPARE(rest->sales.size(), 0);
}

QTEST_GUILESS_MAIN(RSeriesSalesIntegrationTest)
#include "rseries_sales_integration_test.moc"
