// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_account.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace tillbridge;
using namespace Qt::StringLiterals;

/// Faults in the middle of a list: either everything comes in the end, or the failure is told.
class RSeriesPagingIntegrationTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void passingFaultsCostNothing_data();
    void passingFaultsCostNothing();
    void lastingFaultsAreToldAndNothingIsLost_data();
    void lastingFaultsAreToldAndNothingIsLost();
    void aRefusedCursorStartsThatFeedAgain();
    void anotherHostNeverSeesTheBearer_data();
    void anotherHostNeverSeesTheBearer();
    void aRunThatIsCancelledEndsAtOnce();

private:
    std::unique_ptr<SandboxAccount> m_account;
};

void RSeriesPagingIntegrationTest::initTestCase()
{
    m_account = SandboxAccount::start({u"--products"_s, u"420"_s});
    QVERIFY(m_account);
}

void RSeriesPagingIntegrationTest::init()
{
    m_account->sandbox->clearFaults();
    m_account->sandbox->forgetRequests();
}

void RSeriesPagingIntegrationTest::passingFaultsCostNothing_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QJsonObject>("more");
    const auto row = [](const char *name, const QString &fault, const QJsonObject &more = {}) {
        QTest::newRow(name) << fault << more;
    };
    row("cut JSON", u"truncated-json"_s, {{u"nth"_s, 2}});
    row("cut body", u"short-body"_s, {{u"nth"_s, 3}});
    row("connection closed", u"drop-after-commit"_s, {{u"nth"_s, 2}});
    row("connection reset", u"reset-after-commit"_s, {{u"nth"_s, 2}});
    row("500", u"error-500"_s, {{u"nth"_s, 2}});
    row("gateway page", u"502-html"_s, {{u"nth"_s, 4}});
    row("503 twice", u"503"_s, {{u"nth"_s, 2}, {u"times"_s, 2}});
    row("401 while the clock says valid", u"401-once"_s, {{u"nth"_s, 3}});
    row("refused by the bucket", u"429-storm"_s, {{u"times"_s, 1}, {u"retry_after"_s, u"1"_s}});
    row("refused by the burst limit, no Retry-After", u"429-storm"_s,
        {{u"times"_s, 1}, {u"type"_s, u"burst"_s}, {u"retry_after"_s, u"none"_s}});
    row("a page twice", u"duplicate-page"_s);
    row("an empty page in the middle", u"empty-page"_s);
    row("no word of a next page", u"missing-next"_s, {{u"nth"_s, 2}});
    row("a page that names itself", u"next-to-itself"_s, {{u"nth"_s, 2}});
}

void RSeriesPagingIntegrationTest::passingFaultsCostNothing()
{
    QFETCH(QString, fault);
    QFETCH(QJsonObject, more);
    m_account->sandbox->addFault(fault, more);
    const auto pulled = pullProducts(*m_account->api);
    QVERIFY2(pulled, pulled ? "" : qPrintable(describeForLog(pulled.error())));
    QCOMPARE(pulled->products.size(), 420);
    QCOMPARE(pulled->problems.size(), 0);
    QCOMPARE(pulled->levels, levelsIn(*m_account->sandbox));
    const QJsonArray faults = m_account->sandbox->get(u"/fault"_s).value(u"faults"_s).toArray();
    QVERIFY(faults.first().toObject().value(u"fired"_s).toInt() > 0);
}

void RSeriesPagingIntegrationTest::lastingFaultsAreToldAndNothingIsLost_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("cut JSON") << u"truncated-json"_s << ErrorCode::BadReply;
    QTest::newRow("an empty page in the middle") << u"empty-page"_s << ErrorCode::BadReply;
    QTest::newRow("no word of a next page") << u"missing-next"_s << ErrorCode::BadReply;
    QTest::newRow("a page that names itself") << u"next-to-itself"_s << ErrorCode::CursorRefused;
    QTest::newRow("another host") << u"next-to-other-host"_s << ErrorCode::RedirectRefused;
    QTest::newRow("500") << u"error-500"_s << ErrorCode::ServerError;
    QTest::newRow("a captive portal") << u"html-200"_s << ErrorCode::WebPageReceived;
}

void RSeriesPagingIntegrationTest::lastingFaultsAreToldAndNothingIsLost()
{
    QFETCH(QString, fault);
    QFETCH(ErrorCode, code);
    const auto first = await(m_account->api->readProducts({}));
    QVERIFY(first);
    m_account->sandbox->addFault(fault, {{u"times"_s, 0}});
    const auto broken = pullProducts(*m_account->api, first->next);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, code);

    // The stored position is as good as before.
    m_account->sandbox->clearFaults();
    const auto rest = pullProducts(*m_account->api, first->next);
    QVERIFY2(rest, rest ? "" : qPrintable(describeForLog(rest.error())));
    QCOMPARE(rest->products.size(), 320);
}

void RSeriesPagingIntegrationTest::aRefusedCursorStartsThatFeedAgain()
{
    const auto first = await(m_account->api->readProducts({}));
    QVERIFY(first);
    m_account->sandbox->addFault(u"cursor-invalid"_s);
    const auto refused = await(m_account->api->readProducts(first->next));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CursorRefused);
    const auto again = pullProducts(*m_account->api, {{}, first->next.watermark});
    QVERIFY(again);
    QCOMPARE(again->products.size(), 420);
}

void RSeriesPagingIntegrationTest::anotherHostNeverSeesTheBearer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("named as the next page") << u"next-to-other-host"_s;
    QTest::newRow("by a redirect") << u"redirect-other-host"_s;
}

void RSeriesPagingIntegrationTest::anotherHostNeverSeesTheBearer()
{
    QFETCH(QString, fault);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString host = u"http://127.0.0.1:%1"_s.arg(other.serverPort());
    m_account->sandbox->addFault(fault, {{u"times"_s, 0}, {u"host"_s, host}});
    const auto pulled = pullProducts(*m_account->api);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::RedirectRefused);
    QVERIFY(!other.waitForNewConnection(100));
}

void RSeriesPagingIntegrationTest::aRunThatIsCancelledEndsAtOnce()
{
    m_account->sandbox->addFault(u"never-answer"_s, {{u"times"_s, 0}});
    std::stop_source stop;
    const auto page = m_account->api->readProducts({}, stop.get_token());
    QTRY_COMPARE(m_account->sandbox->requests().size(), 1);
    stop.request_stop();
    const auto answer = await(page);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(RSeriesPagingIntegrationTest)
#include "rseries_paging_integration_test.moc"
