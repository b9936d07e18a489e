// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_account.h"

#include <QJsonArray>
#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

namespace {

StockWrite writeOf(int item, std::initializer_list<std::pair<int, int>> shops)
{
    StockWrite write{QString::number(item), {}};
    for (const auto &[shop, quantity] : shops)
        write.shops.append({QString::number(shop), Quantity::fromInteger(quantity)});
    return write;
}

} // namespace

/// Fresh levels and writes: what is confirmed is there, what is not known is said so, nothing is sent twice.
class RSeriesStockIntegrationTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readsFreshLevelsOfAHundredProductsInOneRequest();
    void unknownProductsAreAbsentFromFreshLevels();
    void aFailedFreshReadIsAnError();
    void setsSeveralShopsInOneRequest();
    void settingWhatIsThereAlreadyIsConfirmed();
    void anUnknownOutcomeIsSaidSoAndNothingIsSentTwice_data();
    void anUnknownOutcomeIsSaidSoAndNothingIsSentTwice();
    void refusalsThatDidNotTakeEffectAreRepeated_data();
    void refusalsThatDidNotTakeEffectAreRepeated();
    void aReplyAboutOtherShopsIsARefusal();
    void aShopWithoutARow_data();
    void aShopWithoutARow();
    void aProductThatKeepsNoStock_data();
    void aProductThatKeepsNoStock();
    void anUnknownProduct_data();
    void anUnknownProduct();
    void whatTheVendorSaysIsKept();
    void nothingLeavesThatCannotBeRight();

private:
    [[nodiscard]] QList<QJsonObject> puts() const { return m_account->sandbox->requests("PUT"); }

    std::unique_ptr<SandboxAccount> m_account;
};

void RSeriesStockIntegrationTest::initTestCase()
{
    m_account = SandboxAccount::start({u"--products"_s, u"150"_s, u"--shops"_s, u"3"_s});
    QVERIFY(m_account);
}

void RSeriesStockIntegrationTest::init()
{
    m_account->sandbox->clearFaults();
    m_account->sandbox->forgetRequests();
}

void RSeriesStockIntegrationTest::readsFreshLevelsOfAHundredProductsInOneRequest()
{
    QStringList ids;
    for (int id = 21; id <= 120; ++id)
        ids.append(QString::number(id));
    const auto levels = await(m_account->api->readFreshLevels(ids));
    QVERIFY2(levels, levels ? "" : qPrintable(describeForLog(levels.error())));
    QCOMPARE(m_account->sandbox->requests().size(), 1);
    QCOMPARE(m_account->sandbox->requests().first().value(u"cost"_s).toDouble(), 1.4);
    const auto truth = levelsIn(*m_account->sandbox);
    QCOMPARE(levels->levels.size(), 300); // archived ones too
    for (const StockLevel &level : levels->levels)
        QCOMPARE(level.onHand, (truth[{level.productRemoteId, level.shopRemoteId}]));
}

void RSeriesStockIntegrationTest::unknownProductsAreAbsentFromFreshLevels()
{
    const auto levels = await(m_account->api->readFreshLevels({u"9999"_s, u"5"_s}));
    QVERIFY(levels);
    QCOMPARE(levels->levels.size(), 3);
    QCOMPARE(levels->levels.first().productRemoteId, u"5"_s);
    const auto none = await(m_account->api->readFreshLevels({u"9999"_s}));
    QVERIFY(none);
    QVERIFY(none->levels.isEmpty());
}

void RSeriesStockIntegrationTest::aFailedFreshReadIsAnError()
{
    m_account->sandbox->addFault(u"truncated-json"_s, {{u"times"_s, 0}});
    const auto levels = await(m_account->api->readFreshLevels({u"5"_s}));
    QVERIFY(!levels);
    QCOMPARE(levels.error().code, ErrorCode::BadReply);
}

void RSeriesStockIntegrationTest::setsSeveralShopsInOneRequest()
{
    const auto outcome = await(m_account->api->setStock(writeOf(1, {{1, 14}, {3, 0}})));
    QVERIFY2(outcome, outcome ? "" : qPrintable(describeForLog(outcome.error())));
    QVERIFY(outcome->refused.isEmpty());
    QCOMPARE(outcome->confirmed.size(), 2);
    QCOMPARE(m_account->sandbox->onHand(u"1"_s, u"1"_s), 14);
    QCOMPARE(m_account->sandbox->onHand(u"1"_s, u"3"_s), 0);
    QCOMPARE(puts().size(), 1);
    QCOMPARE(puts().first().value(u"cost"_s).toDouble(),
             m_account->api->costOf(writeOf(1, {{1, 14}, {3, 0}})));
    const QJsonArray rows{QJsonObject{{u"shopID"_s, u"1"_s}, {u"qoh"_s, u"14"_s}},
                          QJsonObject{{u"shopID"_s, u"3"_s}, {u"qoh"_s, u"0"_s}}};
    QCOMPARE(puts().first().value(u"body"_s).toObject(),
             (QJsonObject{{u"ItemShops"_s, QJsonObject{{u"ItemShop"_s, rows}}}}));
}

void RSeriesStockIntegrationTest::settingWhatIsThereAlreadyIsConfirmed()
{
    const int now = m_account->sandbox->onHand(u"2"_s, u"1"_s);
    const auto outcome = await(m_account->api->setStock(writeOf(2, {{1, now}})));
    QVERIFY(outcome);
    QCOMPARE(outcome->confirmed.size(), 1);
}

void RSeriesStockIntegrationTest::anUnknownOutcomeIsSaidSoAndNothingIsSentTwice_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("applied");
    QTest::newRow("closed after commit") << u"drop-after-commit"_s << true;
    QTest::newRow("reset after commit") << u"reset-after-commit"_s << true;
    QTest::newRow("cut reply") << u"truncated-json"_s << true;
    QTest::newRow("short reply") << u"short-body"_s << true;
    QTest::newRow("closed before anything") << u"drop-before"_s << false;
    QTest::newRow("500") << u"error-500"_s << false;
    QTest::newRow("gateway page") << u"502-html"_s << false;
    QTest::newRow("captive portal") << u"html-200"_s << false;
}

void RSeriesStockIntegrationTest::anUnknownOutcomeIsSaidSoAndNothingIsSentTwice()
{
    QFETCH(QString, fault);
    QFETCH(bool, applied);
    const int before = m_account->sandbox->onHand(u"4"_s, u"2"_s);
    m_account->sandbox->addFault(fault, {{u"method"_s, u"PUT"_s}});
    const auto outcome = await(m_account->api->setStock(writeOf(4, {{2, before + 1}})));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(puts().size(), 1);
    QCOMPARE(m_account->sandbox->onHand(u"4"_s, u"2"_s), before + (applied ? 1 : 0));
}

void RSeriesStockIntegrationTest::refusalsThatDidNotTakeEffectAreRepeated_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QJsonObject>("more");
    QTest::newRow("401") << u"401-once"_s << QJsonObject();
    QTest::newRow("429") << u"429-storm"_s << QJsonObject{{u"times"_s, 1}, {u"retry_after"_s, u"1"_s}};
}

void RSeriesStockIntegrationTest::refusalsThatDidNotTakeEffectAreRepeated()
{
    QFETCH(QString, fault);
    QFETCH(QJsonObject, more);
    const int before = m_account->sandbox->onHand(u"5"_s, u"2"_s);
    QJsonObject whole = more;
    whole.insert(u"method"_s, u"PUT"_s);
    m_account->sandbox->addFault(fault, whole);
    const auto outcome = await(m_account->api->setStock(writeOf(5, {{2, before + 1}})));
    QVERIFY2(outcome, outcome ? "" : qPrintable(describeForLog(outcome.error())));
    QCOMPARE(outcome->confirmed.size(), 1);
    QCOMPARE(puts().size(), 2);
    QCOMPARE(m_account->sandbox->onHand(u"5"_s, u"2"_s), before + 1);
}

void RSeriesStockIntegrationTest::aReplyAboutOtherShopsIsARefusal()
{
    m_account->sandbox->addFault(u"wrong-shop-in-reply"_s, {{u"method"_s, u"PUT"_s}});
    const auto outcome = await(m_account->api->setStock(writeOf(6, {{2, 77}})));
    QVERIFY(outcome);
    QVERIFY(outcome->confirmed.isEmpty());
    QCOMPARE(outcome->refused.keys(), QStringList(u"2"_s));
    QCOMPARE(puts().size(), 1);
}

void RSeriesStockIntegrationTest::aShopWithoutARow_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<int>("confirmed");
    QTest::addColumn<int>("refused");
    QTest::addColumn<bool>("rejected");
    QTest::newRow("is given one") << u"create"_s << 2 << 0 << false;
    QTest::newRow("is passed over") << u"ignore"_s << 1 << 1 << false;
    QTest::newRow("fails the whole") << u"reject"_s << 0 << 0 << true;
}

void RSeriesStockIntegrationTest::aShopWithoutARow()
{
    QFETCH(QString, behaviour);
    QFETCH(int, confirmed);
    QFETCH(int, refused);
    QFETCH(bool, rejected);
    m_account->sandbox->post(u"/switch"_s, {{u"missing-item-shop"_s, behaviour}});
    m_account->sandbox->post(u"/stock/remove"_s, {{u"item"_s, 7}, {u"shop"_s, 3}});
    const auto outcome = await(m_account->api->setStock(writeOf(7, {{1, 31}, {3, 32}})));
    m_account->sandbox->post(u"/switch"_s, {{u"missing-item-shop"_s, u"create"_s}});
    (void)await(m_account->api->setStock(writeOf(7, {{1, 0}, {3, 0}}))); // the row is there again
    QCOMPARE(outcome.has_value(), !rejected);
    if (rejected) {
        QCOMPARE(outcome.error().code, ErrorCode::Rejected);
        QVERIFY(outcome.error().detail.contains(u"ItemShop"_s));
        return;
    }
    QCOMPARE(outcome->confirmed.size(), confirmed);
    QCOMPARE(outcome->refused.size(), refused);
}

void RSeriesStockIntegrationTest::aProductThatKeepsNoStock_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<bool>("rejected");
    QTest::newRow("ignored") << u"ignore"_s << false;
    QTest::newRow("rejected") << u"reject"_s << true;
}

void RSeriesStockIntegrationTest::aProductThatKeepsNoStock()
{
    QFETCH(QString, behaviour);
    QFETCH(bool, rejected);
    m_account->sandbox->post(u"/switch"_s, {{u"non-inventory-quantity"_s, behaviour}});
    const auto outcome = await(m_account->api->setStock(writeOf(10, {{1, 5}})));
    QCOMPARE(outcome.has_value(), !rejected);
    if (rejected)
        QCOMPARE(outcome.error().code, ErrorCode::Rejected);
    else
        QCOMPARE(outcome->refused.value(u"1"_s), u"it shows 0"_s);
}

void RSeriesStockIntegrationTest::anUnknownProduct_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::newRow("404") << u"404"_s;
    QTest::newRow("200 without it") << u"empty"_s;
}

void RSeriesStockIntegrationTest::anUnknownProduct()
{
    QFETCH(QString, behaviour);
    m_account->sandbox->post(u"/switch"_s, {{u"unknown-item"_s, behaviour}});
    const auto outcome = await(m_account->api->setStock(writeOf(9999, {{1, 5}})));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::RemoteNotFound);
}

void RSeriesStockIntegrationTest::whatTheVendorSaysIsKept()
{
    m_account->sandbox->post(u"/item"_s,
                             {{u"item"_s, 20}, {u"fields"_s, QJsonObject{{u"upc"_s, u"640000000015"_s}}}});
    m_account->sandbox->post(u"/item"_s,
                             {{u"item"_s, 22}, {u"fields"_s, QJsonObject{{u"upc"_s, u"640000000015"_s}}}});
    const auto outcome = await(m_account->api->setStock(writeOf(22, {{1, 5}})));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Rejected);
    QVERIFY2(outcome.error().detail.startsWith(u"422: "_s), qPrintable(outcome.error().detail));
    QCOMPARE(puts().size(), 1);
}

void RSeriesStockIntegrationTest::nothingLeavesThatCannotBeRight()
{
    QCOMPARE(await(m_account->api->setStock(writeOf(1, {{1, -1}}))).error().code, ErrorCode::InvalidInput);
    QCOMPARE(await(m_account->api->setStock(writeOf(1, {{0, 1}}))).error().code, ErrorCode::InvalidInput);
    QCOMPARE(await(m_account->api->setStock({u"1"_s, {{u"1"_s, *Quantity::parse(u"0.5")}}})).error().code,
             ErrorCode::InvalidInput);
    QVERIFY(m_account->sandbox->requests().isEmpty());
}

QTEST_GUILESS_MAIN(RSeriesStockIntegrationTest)
#include "rseries_stock_integration_test.moc"
