// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/outcome.h"
#include "http/retry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;

namespace {

// The table as it must be: what is not in it is never done again.
static_assert(triesAllowed(RetryClass::Read, TryOutcome::NoAnswer) == 4);
static_assert(triesAllowed(RetryClass::AbsoluteWrite, TryOutcome::NoAnswer) == 1);
static_assert(triesAllowed(RetryClass::AbsoluteWrite, TryOutcome::ServerError) == 1);
static_assert(triesAllowed(RetryClass::Creating, TryOutcome::NeverLeft) == 1);
static_assert(triesAllowed(RetryClass::Creating, TryOutcome::RateLimited) == 1);
static_assert(triesAllowed(RetryClass::Creating, TryOutcome::ServerError) == 1);

using Network = QNetworkReply::NetworkError;

Ending ended(Network error, int status = 0)
{
    Ending ending;
    ending.error = error;
    ending.status = status;
    ending.host = u"api.example"_s;
    ending.text = u"words"_s;
    return ending;
}

} // namespace

class OutcomeTest final : public QObject
{
    Q_OBJECT

private slots:
    void networkErrors_data();
    void networkErrors();
    void abortsOfOurOwn();
    void statusErrorsAreAnswers_data();
    void statusErrorsAreAnswers();
    void methods();
    void backOffGrowsAndVaries();
    void retryBudgetIsATenth();
};

void OutcomeTest::networkErrors_data()
{
    QTest::addColumn<Network>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, Network error, ErrorCode code, int status = 0) {
        QTest::newRow(name) << error << status << code;
    };
    row("refused", Network::ConnectionRefusedError, ErrorCode::Offline);
    row("no such host", Network::HostNotFoundError, ErrorCode::Offline);
    row("unreachable", Network::UnknownNetworkError, ErrorCode::Offline);
    row("closed", Network::RemoteHostClosedError, ErrorCode::Offline);
    row("network down", Network::TemporaryNetworkFailureError, ErrorCode::Offline);
    row("closed in the body", Network::RemoteHostClosedError, ErrorCode::BadReply, 200);
    row("socket time-out", Network::TimeoutError, ErrorCode::TimedOut);
    row("certificate", Network::SslHandshakeFailedError, ErrorCode::TlsFailed);
    row("proxy refused", Network::ProxyConnectionRefusedError, ErrorCode::ProxyFailed);
    row("proxy closed", Network::ProxyConnectionClosedError, ErrorCode::ProxyFailed);
    row("no such proxy", Network::ProxyNotFoundError, ErrorCode::ProxyFailed);
    row("proxy time-out", Network::ProxyTimeoutError, ErrorCode::ProxyFailed);
    row("proxy wants credentials", Network::ProxyAuthenticationRequiredError, ErrorCode::ProxyFailed, 407);
    row("other proxy trouble", Network::UnknownProxyError, ErrorCode::ProxyFailed);
    row("no HTTP", Network::ProtocolFailure, ErrorCode::BadReply);
    row("unpacking failed", Network::UnknownContentError, ErrorCode::BadReply, 200);
}

void OutcomeTest::networkErrors()
{
    QFETCH(Network, error);
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    Ending ending = ended(error, status);
    const Error ofRead = judgeEnding(ending);
    QCOMPARE(ofRead.code, code);
    QCOMPARE(ofRead.subject, u"api.example"_s);
    QCOMPARE(ofRead.detail, u"words"_s);

    ending.isWrite = true;
    ending.mayHaveLeft = true;
    const Error left = judgeEnding(ending);
    QCOMPARE(left.code, ErrorCode::OutcomeUnknown);
    QCOMPARE(left.cause->code, code);

    ending.mayHaveLeft = false;
    QCOMPARE(judgeEnding(ending).code, code == ErrorCode::TimedOut ? ErrorCode::Offline : code);
}

void OutcomeTest::abortsOfOurOwn()
{
    Ending ending = ended(Network::OperationCanceledError);
    QCOMPARE(judgeAbort(ending, ErrorCode::ReplyTooLarge).code, ErrorCode::ReplyTooLarge);
    ending.isWrite = true;
    QCOMPARE(judgeAbort(ending, ErrorCode::Cancelled).code, ErrorCode::Cancelled); // nothing had left
    ending.mayHaveLeft = true;
    QCOMPARE(judgeAbort(ending, ErrorCode::Cancelled).code, ErrorCode::OutcomeUnknown);
    QVERIFY(happensBeforeSending(Network::SslHandshakeFailedError));
    QVERIFY(!happensBeforeSending(Network::RemoteHostClosedError));
    QVERIFY(!happensBeforeSending(Network::TimeoutError));
}

void OutcomeTest::statusErrorsAreAnswers_data()
{
    QTest::addColumn<Network>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("answer");
    QTest::newRow("400") << Network::ProtocolInvalidOperationError << 400 << true;
    QTest::newRow("404") << Network::ContentNotFoundError << 404 << true;
    QTest::newRow("429") << Network::UnknownContentError << 429 << true;
    QTest::newRow("500") << Network::InternalServerError << 500 << true;
    QTest::newRow("503") << Network::ServiceUnavailableError << 503 << true;
    QTest::newRow("cut 404") << Network::RemoteHostClosedError << 404 << false;
    QTest::newRow("repeated silently") << Network::ContentReSendError << 500 << false;
    QTest::newRow("200 that failed") << Network::UnknownContentError << 200 << false;
    QTest::newRow("nothing came") << Network::ContentNotFoundError << 0 << false;
}

void OutcomeTest::statusErrorsAreAnswers()
{
    QFETCH(Network, error);
    QFETCH(int, status);
    QFETCH(bool, answer);
    QCOMPARE(comesFromStatus(error, status), answer);
}

void OutcomeTest::methods()
{
    for (const char *method : {"GET", "HEAD", "OPTIONS"})
        QVERIFY(!isWriteMethod(method));
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "get", ""})
        QVERIFY(isWriteMethod(method)); // when in doubt, it writes
}

void OutcomeTest::backOffGrowsAndVaries()
{
    QCOMPARE(longestBackOff(2), 500ms);
    QCOMPARE(longestBackOff(3), 1500ms);
    QCOMPARE(longestBackOff(4), 5000ms);
    QCOMPARE(longestBackOff(400), 5000ms);
    std::chrono::milliseconds shortest = 1h;
    std::chrono::milliseconds longest = 0ms;
    for (int i = 0; i < 500; ++i) {
        const auto wait = backOffBefore(4);
        QVERIFY(wait >= 0ms && wait <= 5000ms);
        shortest = std::min(shortest, wait);
        longest = std::max(longest, wait);
    }
    QVERIFY(shortest < 1s && longest > 4s); // full jitter
}

void OutcomeTest::retryBudgetIsATenth()
{
    RetryBudget budget;
    int granted = 0;
    for (int request = 0; request < 1000; ++request) {
        budget.requestStarted();
        for (int retry = 0; retry < 3; ++retry)
            granted += budget.takeRetry() ? 1 : 0;
    }
    QVERIFY2(granted >= 105 && granted <= 110, qPrintable(QString::number(granted)));
    for (int request = 0; request < 1000; ++request)
        budget.requestStarted();
    granted = 0;
    while (budget.takeRetry())
        ++granted;
    QCOMPARE(granted, 10); // quiet times are not saved up for ever
}

QTEST_GUILESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
