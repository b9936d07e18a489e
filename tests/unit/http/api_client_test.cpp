// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/await.h"
#include "http/api_client.h"
#include "scripted_server.h"
#include "waiting.h"

#include <QTest>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;
using tillbridge::test::httpAnswer;
using tillbridge::test::Received;
using tillbridge::test::ScriptedServer;
using tillbridge::test::settled;

namespace {

const QByteArray firstToken = "first-token-0123456789";
const QByteArray secondToken = "second-token-9876543210";

class FakeTokens final : public TokenProvider
{
public:
    QFuture<Result<Secret>> accessToken() override { return readyFuture(answer); }
    QFuture<Result<Secret>> tokenInsteadOf(const Secret &rejected) override
    {
        ++refreshes;
        lastRejected = rejected.reveal();
        return readyFuture(refreshed);
    }
    void tokenWorked(const Secret &token) override
    {
        const std::lock_guard lock(mutex);
        worked.append(token.reveal());
    }

    Result<Secret> answer = Secret(firstToken);
    Result<Secret> refreshed = Secret(secondToken);
    std::atomic<int> refreshes = 0;
    QByteArray lastRejected;
    std::mutex mutex;
    QByteArrayList worked;
};

/// Grants everything at once, or nothing until told; remembers what it was taught.
class FakePacer final : public Pacer
{
public:
    QFuture<Done> admission(const QString &shape, double guess, Priority priority, std::stop_token) override
    {
        const std::lock_guard lock(mutex);
        asked.append(u"%1 %2 %3"_s.arg(shape).arg(guess).arg(priority == Priority::Interactive ? u"person"_s
                                                                                               : u"sync"_s));
        if (open)
            return readyFuture<Done>({});
        held.emplace_back();
        held.back().start();
        return held.back().future();
    }
    void learn(const QString &, int status, const BudgetReading &reading) override
    {
        const std::lock_guard lock(mutex);
        statuses.append(status);
        costs.append(reading.cost.value_or(-1));
    }
    void forgetStopped() override { ++forgotten; }
    BudgetView view() const override { return {}; }
    std::chrono::milliseconds estimate(double) const override { return 0ms; }

    std::mutex mutex;
    bool open = true;
    std::vector<QPromise<Done>> held;
    QStringList asked;
    int forgotten = 0;
    QList<int> statuses;
    QList<double> costs;
};

class FakeTraffic final : public TrafficSink
{
public:
    TrafficLevel level(ConnectionId) const override { return wanted; }
    void record(const TrafficEntry &entry) override
    {
        const std::lock_guard lock(mutex);
        entries.append(entry);
    }

    TrafficLevel wanted = TrafficLevel::Off;
    std::mutex mutex;
    QList<TrafficEntry> entries;
};

Error rejection(const HttpResponse &response)
{
    return Error::of(ErrorCode::Rejected, QString::number(response.status), QString::fromUtf8(response.body));
}

BudgetReading reading(const HttpResponse &response)
{
    BudgetReading reading;
    if (const QByteArray cost = response.header("X-LS-API-Request-Cost"); !cost.isEmpty())
        reading.cost = cost.toDouble();
    return reading;
}

/// A client in front of a scripted server, everything else faked.
struct Bench
{
    explicit Bench(ScriptedServer::Script script)
        : server(std::move(script))
    {
        ApiClientParts parts;
        parts.connection = ConnectionId{7};
        parts.apiBase = server.url();
        parts.http = http;
        parts.pacer = pacer;
        parts.tokens = tokens;
        parts.traffic = traffic;
        parts.rules = {reading, rejection};
        parts.backOff = [count = backOffs](int) { // a call may outlive this bench
            ++*count;
            return 0ms;
        };
        client = makeApiClient(parts);
    }

    ApiRequest request(RetryClass retry, const QString &path = u"/API/V3/Account/7/Item.json"_s) const
    {
        ApiRequest request;
        request.http.url = server.url(path);
        request.retry = retry;
        request.shape = u"Item"_s;
        request.costGuess = 1.5;
        if (retry != RetryClass::Read) {
            request.http.method = retry == RetryClass::Creating ? "POST" : "PUT";
            request.http.body = "{\"qoh\":\"4\"}";
            request.http.contentType = "application/json";
        }
        return request;
    }
    Result<HttpResponse> send(RetryClass retry) const { return settled(client->send(request(retry))); }
    qsizetype requests() const { return server.received().size(); }

    ScriptedServer server;
    std::shared_ptr<HttpClient> http = std::make_shared<HttpClient>();
    std::shared_ptr<FakePacer> pacer = std::make_shared<FakePacer>();
    std::shared_ptr<FakeTokens> tokens = std::make_shared<FakeTokens>();
    std::shared_ptr<FakeTraffic> traffic = std::make_shared<FakeTraffic>();
    std::shared_ptr<std::atomic<int>> backOffs = std::make_shared<std::atomic<int>>(0);
    std::shared_ptr<ApiClient> client;
};

/// Answers with these, one after the other; the last one from then on.
ScriptedServer::Script answers(const QByteArrayList &list)
{
    return [list, index = std::make_shared<int>(0)](QTcpSocket *socket, const Received &) {
        const QByteArray answer = list[std::min<qsizetype>((*index)++, list.size() - 1)];
        if (answer.isEmpty())
            socket->disconnectFromHost();
        else
            socket->write(answer);
    };
}

QString outcomeOf(const Result<HttpResponse> &result)
{
    return result ? u"answer %1"_s.arg(result->status) : errorCodeName(result.error().code);
}

} // namespace

Q_DECLARE_METATYPE(tillbridge::RetryClass)

class ApiClientTest final : public QObject
{
    Q_OBJECT

private slots:
    void signsPacesAndTeaches();
    void bearerStaysAtHome_data();
    void bearerStaysAtHome();
    void repeats_data();
    void repeats();
    void offlineWrites_data();
    void offlineWrites();
    void searchByPostIsARead();
    void retriesAreOnABudget();
    void refusedTokenIsReplacedOnce_data();
    void refusedTokenIsReplacedOnce();
    void refusedTwiceMeansSignIn();
    void tokenTroubleIsPassedOn();
    void webPagesAreNotData();
    void refusingWebPagesAreNotLightspeedsWord();
    void rejectionsAreTheAdaptersWords();
    void stopBeforeAndWhileWaiting();
    void stopEndsARead();
    void stopEndsBackOff();
    void stopWaitsForAWriteThatLeft();
    void stopKeepsARefusedWriteFromBeingRepeated();
    void trafficByLevel();
    void trafficHoldsNoSecret();
    void trafficBodiesAreCut();
    void endOfTheClientWhileWaiting();
    void realPacerWaitsOutARefusal();
};

void ApiClientTest::signsPacesAndTeaches()
{
    Bench bench(answers({httpAnswer(200, "{}", "X-LS-API-Request-Cost: 1.5\r\n")}));
    QCOMPARE(outcomeOf(bench.send(RetryClass::Read)), u"answer 200"_s);
    QCOMPARE(outcomeOf(bench.send(RetryClass::AbsoluteWrite)), u"answer 200"_s);
    for (const Received &request : bench.server.received())
        QCOMPARE(request.headers.value("authorization"), "Bearer " + firstToken);
    QCOMPARE(bench.pacer->asked, QStringList({u"Item 1.5 sync"_s, u"Item 1.5 sync"_s}));
    QCOMPARE(bench.pacer->statuses, QList<int>({200, 200}));
    QCOMPARE(bench.pacer->costs, QList<double>({1.5, 1.5}));
    QCOMPARE(bench.tokens->worked, QByteArrayList({firstToken})); // once per token
}

void ApiClientTest::bearerStaysAtHome_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("other host") << u"https://evil.example/API/V3/Account/7/Item.json"_s;
    QTest::newRow("other scheme") << u"https://127.0.0.1:%1/"_s;
    QTest::newRow("other port") << u"http://127.0.0.1:1/"_s;
    QTest::newRow("other name of this machine") << u"http://localhost:%1/"_s;
    QTest::newRow("home in the user part") << u"http://127.0.0.1:%1@evil.example/"_s;
}

void ApiClientTest::bearerStaysAtHome()
{
    QFETCH(QString, url);
    Bench bench(answers({httpAnswer(200)}));
    auto request = bench.request(RetryClass::Read);
    request.http.url = QUrl(url.contains(u'%') ? url.arg(bench.server.url().port()) : url);
    QCOMPARE(outcomeOf(settled(bench.client->send(request))), u"redirect_refused"_s);
    QCOMPARE(bench.requests(), 0);
    QVERIFY(bench.pacer->asked.isEmpty());
}

void ApiClientTest::repeats_data()
{
    QTest::addColumn<RetryClass>("retry");
    QTest::addColumn<QByteArrayList>("script");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("requests");
    const QByteArray ok = httpAnswer(200, "{}");
    const QByteArray cut =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"It\"\r\n0";
    const QByteArray broken = httpAnswer(200, "not gzip", "Content-Encoding: gzip\r\n");
    const auto bad = [](int status) { return httpAnswer(status, "{}"); };
    const auto row = [](const char *name, RetryClass retry, const QByteArrayList &script,
                        const QString &outcome,
                        int requests) { QTest::newRow(name) << retry << script << outcome << requests; };
    const auto read = RetryClass::Read;
    const auto absolute = RetryClass::AbsoluteWrite;
    const auto creating = RetryClass::Creating;

    row("read, one 500", read, {bad(500), ok}, u"answer 200"_s, 2);
    row("read, three gateways", read, {bad(502), bad(503), bad(504), ok}, u"answer 200"_s, 4);
    row("read, four 500", read, {bad(500)}, u"server_error"_s, 4);
    row("read, broken body", read, {broken, ok}, u"answer 200"_s, 2);
    row("read, always broken", read, {broken}, u"bad_reply"_s, 4);
    row("read, two 429", read, {bad(429), bad(429), ok}, u"answer 200"_s, 3);
    row("read, always 429", read, {bad(429)}, u"rate_limited"_s, 6);
    row("read, 400", read, {bad(400)}, u"rejected"_s, 1);
    row("read, 404", read, {bad(404)}, u"rejected"_s, 1);
    row("read, 304", read, {bad(304)}, u"bad_reply"_s, 1);

    row("write, 500", absolute, {bad(500), ok}, u"outcome_unknown"_s, 1);
    row("write, 503", absolute, {bad(503), ok}, u"outcome_unknown"_s, 1);
    row("write, no answer", absolute, {{}, ok}, u"outcome_unknown"_s, 1);
    row("write, broken body", absolute, {broken, ok}, u"outcome_unknown"_s, 1);
    row("write, 429", absolute, {bad(429), ok}, u"answer 200"_s, 2);
    row("write, always 429", absolute, {bad(429)}, u"rate_limited"_s, 6);
    row("write, 422", absolute, {bad(422), ok}, u"rejected"_s, 1);

    row("creating, 500", creating, {bad(500), ok}, u"outcome_unknown"_s, 1);
    row("creating, no answer", creating, {{}, ok}, u"outcome_unknown"_s, 1);
    row("creating, 429", creating, {bad(429), ok}, u"rate_limited"_s, 1);
    row("creating, 201", creating, {httpAnswer(201, "{}")}, u"answer 201"_s, 1);
    row("write, cut body", absolute, {cut, ok}, u"outcome_unknown"_s, 1);
}

void ApiClientTest::repeats()
{
    QFETCH(RetryClass, retry);
    QFETCH(QByteArrayList, script);
    QFETCH(QString, outcome);
    QFETCH(int, requests);
    if (script.first().contains("chunked")) { // nothing after the cut but the end of the connection
        Bench bench([&](QTcpSocket *socket, const Received &) {
            socket->write(script.first());
            socket->disconnectFromHost();
        });
        QCOMPARE(outcomeOf(bench.send(retry)), outcome);
        QCOMPARE(bench.requests(), requests);
        return;
    }
    Bench bench(answers(script));
    QCOMPARE(outcomeOf(bench.send(retry)), outcome);
    QCOMPARE(bench.requests(), requests);
    QCOMPARE(bench.pacer->asked.size(), requests);
    QCOMPARE(bench.pacer->statuses.size(), requests); // every admission is accounted for
}

void ApiClientTest::offlineWrites_data()
{
    QTest::addColumn<RetryClass>("retry");
    QTest::addColumn<int>("tries");
    QTest::newRow("read") << RetryClass::Read << 4;
    QTest::newRow("absolute") << RetryClass::AbsoluteWrite << 4;
    QTest::newRow("creating") << RetryClass::Creating << 1;
}

void ApiClientTest::offlineWrites()
{
    QFETCH(RetryClass, retry);
    QFETCH(int, tries);
    Bench bench(answers({httpAnswer(200)}));
    bench.server.stopListening();
    QCOMPARE(outcomeOf(bench.send(retry)), u"offline"_s);
    QCOMPARE(bench.pacer->asked.size(), tries);
    QCOMPARE(bench.pacer->statuses, QList<int>(tries, 0));
    QCOMPARE(*bench.backOffs, tries - 1);
}

void ApiClientTest::searchByPostIsARead()
{
    Bench bench(answers({{}, httpAnswer(200, "{}")}));
    auto request = bench.request(RetryClass::Read);
    request.http.method = "POST";
    request.http.body = "{\"size\":1}";
    QCOMPARE(outcomeOf(settled(bench.client->send(request))), u"answer 200"_s);
    QCOMPARE(bench.requests(), 2);
}

void ApiClientTest::retriesAreOnABudget()
{
    Bench bench(answers({httpAnswer(500)}));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(outcomeOf(bench.send(RetryClass::Read)), u"server_error"_s);
    // Ten saved up, and a tenth of a hundred on the way: never four times as many.
    QVERIFY2(bench.requests() <= 121, qPrintable(QString::number(bench.requests())));
    QVERIFY(bench.requests() >= 110);
}

void ApiClientTest::refusedTokenIsReplacedOnce_data()
{
    QTest::addColumn<RetryClass>("retry");
    QTest::newRow("read") << RetryClass::Read;
    QTest::newRow("absolute") << RetryClass::AbsoluteWrite;
    QTest::newRow("creating") << RetryClass::Creating; // refused before it took effect
}

void ApiClientTest::refusedTokenIsReplacedOnce()
{
    QFETCH(RetryClass, retry);
    Bench bench(answers({httpAnswer(401, "{}", "WWW-Authenticate: Bearer\r\n"), httpAnswer(200, "{}")}));
    QCOMPARE(outcomeOf(bench.send(retry)), u"answer 200"_s);
    QCOMPARE(bench.requests(), 2);
    QCOMPARE(bench.server.received()[0].headers.value("authorization"), "Bearer " + firstToken);
    QCOMPARE(bench.server.received()[1].headers.value("authorization"), "Bearer " + secondToken);
    QCOMPARE(bench.tokens->refreshes, 1);
    QCOMPARE(bench.tokens->lastRejected, firstToken);
    QCOMPARE(bench.tokens->worked, QByteArrayList({secondToken}));
}

void ApiClientTest::refusedTwiceMeansSignIn()
{
    Bench bench(answers({httpAnswer(401, "{\"error\":\"access_denied\"}")}));
    const auto result = bench.send(RetryClass::Read);
    QCOMPARE(outcomeOf(result), u"sign_in_needed"_s);
    QVERIFY(result.error().detail.contains(u"access_denied"_s));
    QCOMPARE(bench.requests(), 2);
    QCOMPARE(bench.tokens->refreshes, 1);
}

void ApiClientTest::tokenTroubleIsPassedOn()
{
    Bench bench(answers({httpAnswer(401)}));
    bench.tokens->refreshed = failure(ErrorCode::Offline, u"cloud.example"_s);
    QCOMPARE(outcomeOf(bench.send(RetryClass::Read)), u"offline"_s);
    QCOMPARE(bench.requests(), 1);
    bench.tokens->answer = failure(ErrorCode::KeychainLocked);
    QCOMPARE(outcomeOf(bench.send(RetryClass::AbsoluteWrite)), u"keychain_locked"_s);
    QCOMPARE(bench.requests(), 1);
    QCOMPARE(bench.pacer->statuses, QList<int>({401, 0})); // the admission is given back
}

void ApiClientTest::webPagesAreNotData()
{
    Bench bench(answers(
        {httpAnswer(200, "\xEF\xBB\xBF\r\n<!DOCTYPE html><html><body>Sign in to the Wi-Fi</body></html>",
                    "Content-Type: application/json\r\n")}));
    QCOMPARE(outcomeOf(bench.send(RetryClass::Read)), u"web_page_received"_s);
    QCOMPARE(bench.requests(), 1);
    const auto write = bench.send(RetryClass::AbsoluteWrite);
    QCOMPARE(outcomeOf(write), u"outcome_unknown"_s);
    QCOMPARE(write.error().cause->code, ErrorCode::WebPageReceived);
    // R-Series labels its JSON as HTML (r-series 3).
    Bench mislabelled(
        answers({httpAnswer(200, "{\"a\":\"<html>\"}", "Content-Type: text/html; charset=UTF-8\r\n")}));
    QCOMPARE(outcomeOf(mislabelled.send(RetryClass::Read)), u"answer 200"_s);
}

void ApiClientTest::refusingWebPagesAreNotLightspeedsWord()
{
    const QByteArray page = "<!DOCTYPE html><html><body>Blocked by the shop's gateway</body></html>";
    for (const int status : {401, 403, 404, 451}) {
        Bench bench(answers({httpAnswer(status, page)}));
        QCOMPARE(outcomeOf(bench.send(RetryClass::Read)), u"web_page_received"_s);
        const auto write = bench.send(RetryClass::AbsoluteWrite);
        QCOMPARE(outcomeOf(write), u"outcome_unknown"_s);
        QCOMPARE(write.error().cause->code, ErrorCode::WebPageReceived);
        QCOMPARE(bench.tokens->refreshes, 0);
        QCOMPARE(bench.requests(), 2);
    }
}

void ApiClientTest::rejectionsAreTheAdaptersWords()
{
    Bench bench(answers({httpAnswer(422, "UPC must be unique")}));
    const auto result = bench.send(RetryClass::AbsoluteWrite);
    QCOMPARE(result.error().subject, u"422"_s);
    QCOMPARE(result.error().detail, u"UPC must be unique"_s);
}

void ApiClientTest::stopBeforeAndWhileWaiting()
{
    Bench bench(answers({httpAnswer(200)}));
    bench.pacer->open = false;
    for (const auto retry : {RetryClass::Read, RetryClass::AbsoluteWrite}) {
        std::stop_source source;
        auto request = bench.request(retry);
        request.stop = source.get_token();
        const auto waiting = bench.client->send(request);
        QVERIFY(!waiting.isFinished());
        source.request_stop();
        QVERIFY(waiting.isFinished()); // at once, not when the pacer gets round to it
        QCOMPARE(outcomeOf(waiting.result()), u"cancelled"_s);
        QVERIFY(bench.pacer->forgotten > 0);

        const auto late = bench.client->send(request);
        QVERIFY(late.isFinished());
        QCOMPARE(outcomeOf(late.result()), u"cancelled"_s);
    }
    bench.pacer->held.clear();
    QCOMPARE(bench.requests(), 0);
}

void ApiClientTest::stopEndsARead()
{
    std::stop_source source;
    Bench bench([&](QTcpSocket *, const Received &) { source.request_stop(); });
    auto request = bench.request(RetryClass::Read);
    request.stop = source.get_token();
    QCOMPARE(outcomeOf(settled(bench.client->send(request))), u"cancelled"_s);
    QTRY_COMPARE(bench.pacer->statuses, QList<int>({0}));
}

void ApiClientTest::stopEndsBackOff()
{
    std::stop_source source;
    Bench bench(answers({httpAnswer(500)}));
    ApiClientParts parts;
    parts.apiBase = bench.server.url();
    parts.http = bench.http;
    parts.pacer = bench.pacer;
    parts.tokens = bench.tokens;
    std::atomic<bool> backingOff = false;
    parts.backOff = [&](int) {
        backingOff = true;
        return std::chrono::milliseconds(1h);
    };
    const auto client = makeApiClient(parts);
    auto request = bench.request(RetryClass::Read);
    request.stop = source.get_token();
    const auto future = client->send(request);
    QTRY_VERIFY(backingOff);
    source.request_stop();
    QVERIFY(future.isFinished());
    QCOMPARE(outcomeOf(future.result()), u"cancelled"_s);
}

void ApiClientTest::stopWaitsForAWriteThatLeft()
{
    std::stop_source source;
    Bench bench([&](QTcpSocket *socket, const Received &) {
        source.request_stop();
        socket->write(httpAnswer(200, "{}"));
    });
    for (const auto retry : {RetryClass::AbsoluteWrite, RetryClass::Creating}) {
        source = {};
        auto request = bench.request(retry);
        request.stop = source.get_token();
        QCOMPARE(outcomeOf(settled(bench.client->send(request))), u"answer 200"_s);
    }
}

void ApiClientTest::stopKeepsARefusedWriteFromBeingRepeated()
{
    std::stop_source source;
    int status = 429;
    Bench bench([&](QTcpSocket *socket, const Received &) {
        source.request_stop();
        socket->write(httpAnswer(status));
    });
    for (status = 429; status != 0; status = status == 429 ? 401 : 0) {
        source = {};
        auto request = bench.request(RetryClass::AbsoluteWrite);
        request.stop = source.get_token();
        QCOMPARE(outcomeOf(settled(bench.client->send(request))), u"cancelled"_s);
    }
    QCOMPARE(bench.requests(), 2);
    QCOMPARE(bench.tokens->refreshes, 0);
}

void ApiClientTest::trafficByLevel()
{
    Bench bench(answers({httpAnswer(200, "{\"Item\":{}}", "X-LS-API-Request-Cost: 1.4\r\n")}));
    bench.send(RetryClass::AbsoluteWrite);
    QVERIFY(bench.traffic->entries.isEmpty());
    for (const auto level : {TrafficLevel::Simple, TrafficLevel::Full, TrafficLevel::Long}) {
        bench.traffic->wanted = level;
        bench.send(RetryClass::AbsoluteWrite);
        const TrafficEntry entry = bench.traffic->entries.last();
        QCOMPARE(entry.connection, ConnectionId{7});
        QCOMPARE(entry.method, u"PUT"_s);
        QCOMPARE(entry.url, bench.server.url(u"/API/V3/Account/7/Item.json"_s).toString());
        QCOMPARE(entry.status, 200);
        QCOMPARE(entry.cost, 1.4);
        QVERIFY(entry.at.isValid());
        QVERIFY(entry.error.isEmpty());
        // Qt 6.8 writes the names of headers in small letters.
        QCOMPARE(entry.replyHeaders.contains(u"X-LS-API-Request-Cost: 1.4"_s, Qt::CaseInsensitive),
                 level >= TrafficLevel::Full);
        QCOMPARE(entry.requestBody, level == TrafficLevel::Long ? u"{\"qoh\":\"4\"}"_s : QString());
        QCOMPARE(entry.replyBody, level == TrafficLevel::Long ? u"{\"Item\":{}}"_s : QString());
    }
    QCOMPARE(bench.traffic->entries.size(), 3);
    Bench offline(answers({httpAnswer(200)}));
    offline.traffic->wanted = TrafficLevel::Simple;
    offline.server.stopListening();
    offline.send(RetryClass::Creating);
    QCOMPARE(offline.traffic->entries.size(), 1);
    QCOMPARE(offline.traffic->entries.first().status, 0);
    QVERIFY(offline.traffic->entries.first().error.startsWith(u"offline"_s));
}

void ApiClientTest::trafficHoldsNoSecret()
{
    Bench bench(
        answers({httpAnswer(200, "{\"access_token\":\"reply-secret\",\"note\":\"" + firstToken + "\"}",
                            "Set-Cookie: session=reply-cookie\r\n")}));
    bench.traffic->wanted = TrafficLevel::Long;
    auto request = bench.request(RetryClass::Creating, u"/x?access_token=query-secret&a=1"_s);
    request.http.body = "{\"client_secret\":\"body-secret\"}";
    QVERIFY(settled(bench.client->send(request)));
    const TrafficEntry entry = bench.traffic->entries.first();
    const QString all =
        entry.url + entry.requestHeaders + entry.requestBody + entry.replyHeaders + entry.replyBody;
    for (const char *secret : {"query-secret", "body-secret", "reply-secret", "reply-cookie"})
        QVERIFY2(!all.contains(QLatin1String(secret)), secret);
    QVERIFY(!entry.requestHeaders.contains(QString::fromLatin1(firstToken)));
    QVERIFY(entry.url.contains(u"a=1"_s));
}

void ApiClientTest::trafficBodiesAreCut()
{
    QByteArray body = "{\"pad\":\"" + QByteArray(16 * 1024 - 20, 'p') + "\",\"refresh_token\":\"" +
                      QByteArray(3000, 's') + "\"}" + QByteArray(100000, 'q');
    Bench bench(answers({httpAnswer(200, body), httpAnswer(200, QByteArray("PNG\0\1\2", 6))}));
    bench.traffic->wanted = TrafficLevel::Long;
    bench.send(RetryClass::Read);
    bench.send(RetryClass::Read);
    const QString cut = bench.traffic->entries[0].replyBody;
    QVERIFY(cut.size() > 16 * 1024 - 50 && cut.size() < 16 * 1024 + 50);
    QVERIFY(!cut.contains(u"ssss"_s));
    QCOMPARE(bench.traffic->entries[1].replyBody, u"(6 bytes, not text)"_s);
}

void ApiClientTest::endOfTheClientWhileWaiting()
{
    QFuture<Result<HttpResponse>> future;
    {
        Bench bench([](QTcpSocket *, const Received &) {});
        future = bench.client->send(bench.request(RetryClass::Read));
        QTRY_COMPARE(bench.requests(), 1);
        bench.client.reset();
        QVERIFY(!future.isFinished()); // the call itself lives on
    }
    // Its server went away with the bench, its HTTP client with the last call.
    QVERIFY(!settled(future).has_value());
}

void ApiClientTest::realPacerWaitsOutARefusal()
{
    const SystemClock clock;
    Bench bench(answers({httpAnswer(429), httpAnswer(200, "{}")}));
    ApiClientParts parts;
    parts.apiBase = bench.server.url();
    parts.http = bench.http;
    parts.pacer = makeLeakyBucketPacer(u"a"_s, clock, nullptr);
    parts.tokens = bench.tokens;
    parts.rules.readBudget = [](const HttpResponse &) {
        BudgetReading told;
        told.level = 10;
        return told;
    };
    const auto client = makeApiClient(parts);
    QElapsedTimer elapsed;
    elapsed.start();
    QCOMPARE(outcomeOf(settled(client->send(bench.request(RetryClass::AbsoluteWrite)))), u"answer 200"_s);
    QVERIFY(elapsed.elapsed() >= 1000);
    QCOMPARE(bench.requests(), 2);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "api_client_test.moc"
