// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gzipped.h"
#include "http/http_client.h"
#include "scripted_server.h"
#include "test_certificates.h"
#include "waiting.h"

#include <QTest>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tillbridge;
using tillbridge::test::gzipped;
using tillbridge::test::httpAnswer;
using tillbridge::test::Received;
using tillbridge::test::ScriptedServer;
using tillbridge::test::settled;

namespace {

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest write(const QByteArray &method, const QUrl &url,
                  const std::optional<QByteArray> &body = "{\"qoh\":\"4\"}")
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    request.contentType = "application/json";
    return request;
}

/// What came: "answer 200", or the error's name.
QString outcomeOf(const Result<HttpResponse> &result)
{
    return result ? u"answer %1"_s.arg(result->status) : errorCodeName(result.error().code);
}

} // namespace

class HttpClientTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnAnswer();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void sendsBodiesWhole_data();
    void sendsBodiesWhole();
    void writeWithoutAnswerIsSentOnce_data();
    void writeWithoutAnswerIsSentOnce();
    void writeOnAClosedKeepAliveConnectionIsSentOnce();
    void refusedConnectionIsOffline_data();
    void refusedConnectionIsOffline();
    void redirectIsFollowedAtHome();
    void redirectElsewhereIsRefused_data();
    void redirectElsewhereIsRefused();
    void redirectLoopEnds();
    void silenceTimesOut_data();
    void silenceTimesOut();
    void tricklingBodyRunsIntoTheTotalTime();
    void stalledBodyRunsIntoTheIdleTime();
    void largeReplyIsRefused_data();
    void largeReplyIsRefused();
    void gzipIsUnpacked();
    void cutReplyIsNeverTakenForWhole_data();
    void cutReplyIsNeverTakenForWhole();
    void garbageIsABadReply_data();
    void garbageIsABadReply();
    void hostileBytesInAReplyAreHarmless();
    void stopEndsARead();
    void stopLeavesAWriteUnknown();
    void destructionAnswersEverything();
    void badRequestsNeverLeave_data();
    void badRequestsNeverLeave();
    void certificatesAreChecked_data();
    void certificatesAreChecked();
    void plainServerOnHttpsIsTlsFailure();
    void manyAtOnce();
    void laterRunsInTheNetworkThread();
};

void HttpClientTest::readsAnAnswer()
{
    ScriptedServer server([](QTcpSocket *socket, const Received &) {
        socket->write(
            httpAnswer(200, "{}", "Date: Wed, 21 Oct 2026 07:28:00 GMT\r\nX-LS-API-Drip-Rate: 1.5\r\n"));
    });
    HttpClient client;
    auto request = get(server.url(u"/API/V3/Account.json?limit=100"_s));
    request.headers = {{"Accept", "application/json"}};
    const auto response = settled(client.send(request));
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, QByteArray("{}"));
    QCOMPARE(response->header("x-ls-api-drip-rate"), QByteArray("1.5"));
    QCOMPARE(response->header("absent"), QByteArray());
    QCOMPARE(response->serverTime(), QDateTime(QDate(2026, 10, 21), QTime(7, 28), Qt::UTC));
    QVERIFY(response->isSuccess());
    QCOMPARE(server.received().size(), 1);
    const Received &seen = server.received().first();
    QCOMPARE(seen.target, QByteArray("/API/V3/Account.json?limit=100"));
    QCOMPARE(seen.headers.value("accept"), QByteArray("application/json"));
    QVERIFY(seen.headers.value("accept-encoding").contains("gzip"));
    QVERIFY(seen.headers.value("user-agent").startsWith("Tillbridge/"));
    QVERIFY(!seen.headers.contains("cookie"));
}

void HttpClientTest::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    for (const int status :
         {200, 201, 204, 304, 400, 403, 404, 405, 409, 410, 418, 422, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status << QByteArray();
    QTest::addRow("401") << 401 << QByteArray();
    QTest::addRow("401 bearer") << 401 << QByteArray("WWW-Authenticate: Bearer error=\"invalid_token\"\r\n");
    QTest::addRow("401 basic") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
}

void HttpClientTest::everyStatusIsAnAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    const QByteArray body = status == 204 || status == 304 ? "" : "{\"message\":\"words\"}";
    ScriptedServer server(
        [&](QTcpSocket *socket, const Received &) { socket->write(httpAnswer(status, body, headers)); });
    HttpClient client;
    for (const auto &request : {get(server.url()), write("PUT", server.url())}) {
        const auto response = settled(client.send(request));
        QVERIFY2(response, response ? "" : qPrintable(describeForLog(response.error())));
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, body);
    }
    QCOMPARE(server.received().size(), 2);
}

void HttpClientTest::sendsBodiesWhole_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("size");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE"}) {
        for (const int size : {0, 1, 16 * 1024, 3 * 1024 * 1024})
            QTest::addRow("%s %d", method, size) << QByteArray(method) << size;
    }
    QTest::addRow("GET with a body") << QByteArray("GET") << 20;
}

void HttpClientTest::sendsBodiesWhole()
{
    QFETCH(QByteArray, method);
    QFETCH(int, size);
    QByteArray body(size, '\0');
    for (int i = 0; i < size; ++i)
        body[i] = static_cast<char>(i * 31);
    ScriptedServer server([](QTcpSocket *socket, const Received &) { socket->write(httpAnswer(200, "ok")); });
    HttpClient client;
    const auto response = settled(client.send(write(method, server.url(), body)));
    QVERIFY2(response, response ? "" : qPrintable(describeForLog(response.error())));
    QCOMPARE(server.received().size(), 1);
    const Received &seen = server.received().first();
    QCOMPARE(seen.method, method);
    QCOMPARE(seen.headers.value("content-length"), QByteArray::number(size));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    QVERIFY(seen.body == body);
}

void HttpClientTest::writeWithoutAnswerIsSentOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("withBody");
    QTest::addColumn<bool>("reset");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE"}) {
        QTest::addRow("%s closed", method) << QByteArray(method) << true << false;
        QTest::addRow("%s reset", method) << QByteArray(method) << true << true;
        QTest::addRow("%s empty closed", method) << QByteArray(method) << false << false;
        QTest::addRow("%s empty reset", method) << QByteArray(method) << false << true;
    }
}

void HttpClientTest::writeWithoutAnswerIsSentOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, withBody);
    QFETCH(bool, reset);
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        if (reset) {
            const linger hard{1, 0};
            ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard,
                         sizeof hard);
            socket->abort();
        } else {
            socket->disconnectFromHost();
        }
    });
    HttpClient client;
    const auto body = withBody ? std::optional(QByteArray("{\"qoh\":\"4\"}")) : std::nullopt;
    const auto result = settled(client.send(write(method, server.url(), body)));
    QCOMPARE(outcomeOf(result), u"outcome_unknown"_s);
    // Anything Qt repeats on its own would have come over a new connection before the future finished.
    QCOMPARE(server.received().size(), 1);
}

void HttpClientTest::writeOnAClosedKeepAliveConnectionIsSentOnce()
{
    int count = 0;
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        if (++count == 1)
            socket->write(httpAnswer(200, "{}", "Connection: keep-alive\r\n"));
        else
            socket->disconnectFromHost();
    });
    HttpClient client;
    QVERIFY(settled(client.send(write("PUT", server.url()))));
    const auto result = settled(client.send(write("PUT", server.url())));
    QCOMPARE(outcomeOf(result), u"outcome_unknown"_s);
    QCOMPARE(server.received().size(), 2);
}

void HttpClientTest::refusedConnectionIsOffline_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("withBody");
    for (const char *method : {"GET", "POST", "PUT", "DELETE"}) {
        QTest::addRow("%s", method) << QByteArray(method) << false;
        QTest::addRow("%s with a body", method) << QByteArray(method) << true;
    }
}

void HttpClientTest::refusedConnectionIsOffline()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, withBody);
    ScriptedServer server([](QTcpSocket *, const Received &) {});
    server.stopListening();
    HttpClient client;
    const auto body = withBody ? std::optional(QByteArray("{}")) : std::nullopt;
    const auto result = settled(client.send(write(method, server.url(), body)));
    QCOMPARE(outcomeOf(result), u"offline"_s);
    QCOMPARE(result.error().subject, u"127.0.0.1"_s);
}

void HttpClientTest::redirectIsFollowedAtHome()
{
    ScriptedServer server([&](QTcpSocket *socket, const Received &request) {
        if (request.target == "/old")
            socket->write(httpAnswer(301, "moved", "Location: /new?x=1\r\n"));
        else
            socket->write(httpAnswer(200, "here"));
    });
    HttpClient client;
    auto request = get(server.url(u"/old"_s));
    request.headers = {{"Authorization", "Bearer abc"}};
    const auto response = settled(client.send(request));
    QVERIFY(response);
    QCOMPARE(response->body, QByteArray("here"));
    QCOMPARE(response->url, server.url(u"/new?x=1"_s));
    QCOMPARE(server.received().size(), 2);
    QCOMPARE(server.received().last().headers.value("authorization"), QByteArray("Bearer abc"));
}

void HttpClientTest::redirectElsewhereIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("elsewhere");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d elsewhere", status) << QByteArray("GET") << status << true;
        QTest::addRow("POST %d at home", status) << QByteArray("POST") << status << false;
        QTest::addRow("PUT %d elsewhere", status) << QByteArray("PUT") << status << true;
    }
}

void HttpClientTest::redirectElsewhereIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(bool, elsewhere);
    ScriptedServer foreign(
        [](QTcpSocket *socket, const Received &) { socket->write(httpAnswer(200, "caught")); });
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        const QByteArray target = elsewhere ? foreign.url().toEncoded() : QByteArray("/other");
        socket->write(httpAnswer(status, {}, "Location: " + target + "\r\n"));
    });
    HttpClient client;
    auto request = method == "GET" ? get(server.url()) : write(method, server.url());
    request.headers = {{"Authorization", "Bearer abc"}};
    const auto result = settled(client.send(request));
    QCOMPARE(outcomeOf(result), u"redirect_refused"_s);
    QCOMPARE(foreign.connections(), 0);
    QCOMPARE(server.received().size(), 1);
}

void HttpClientTest::redirectLoopEnds()
{
    ScriptedServer server([](QTcpSocket *socket, const Received &) {
        socket->write(httpAnswer(302, {}, "Location: /again\r\n"));
    });
    HttpClient client;
    QCOMPARE(outcomeOf(settled(client.send(get(server.url())))), u"redirect_refused"_s);
    QCOMPARE(server.received().size(), 6);
}

void HttpClientTest::silenceTimesOut_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("code");
    QTest::newRow("read") << QByteArray("GET") << u"timed_out"_s;
    QTest::newRow("write") << QByteArray("PUT") << u"outcome_unknown"_s;
    QTest::newRow("deletion") << QByteArray("DELETE") << u"outcome_unknown"_s;
}

void HttpClientTest::silenceTimesOut()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, code);
    ScriptedServer server([](QTcpSocket *, const Received &) {});
    HttpClient client;
    auto request =
        write(method, server.url(), method == "PUT" ? std::optional(QByteArray("{}")) : std::nullopt);
    request.timeout = 200ms;
    QCOMPARE(outcomeOf(settled(client.send(request))), code);
    QCOMPARE(server.received().size(), 1);
}

void HttpClientTest::tricklingBodyRunsIntoTheTotalTime()
{
    ScriptedServer server([](QTcpSocket *socket, const Received &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(10);
    });
    HttpClient client({.idleTimeout = 5s});
    auto request = get(server.url());
    request.timeout = 300ms;
    QCOMPARE(outcomeOf(settled(client.send(request))), u"timed_out"_s);
}

void HttpClientTest::stalledBodyRunsIntoTheIdleTime()
{
    ScriptedServer server([](QTcpSocket *socket, const Received &) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nhalf of it");
    });
    HttpClient client({.idleTimeout = 200ms});
    QCOMPARE(outcomeOf(settled(client.send(get(server.url())))), u"timed_out"_s);
}

void HttpClientTest::largeReplyIsRefused_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("body");
    const QByteArray large(3 * 1024 * 1024, 'x');
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("announced") << QByteArray(ok + "Content-Length: 2147483647\r\n\r\n") << QByteArray("x");
    QTest::newRow("until the end of the connection") << QByteArray(ok + "Connection: close\r\n\r\n") << large;
    QTest::newRow("packed") << QByteArray(ok + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n")
                            << gzipped(QByteArray(64 * 1024 * 1024, '\0'));
}

void HttpClientTest::largeReplyIsRefused()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, body);
    ScriptedServer server([&](QTcpSocket *socket, const Received &) { socket->write(start + body); });
    HttpClient client({.largestReply = 1024 * 1024});
    QCOMPARE(outcomeOf(settled(client.send(get(server.url())))), u"reply_too_large"_s);
}

void HttpClientTest::gzipIsUnpacked()
{
    const QByteArray plain = "{\"Item\":[" + QByteArray(200000, '1') + "]}";
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        socket->write(httpAnswer(200, gzipped(plain), "Content-Encoding: gzip\r\n"));
    });
    HttpClient client;
    const auto response = settled(client.send(get(server.url())));
    QVERIFY(response);
    QVERIFY(response->body == plain);
}

/// Qt may read again by itself, and a closing connection may swallow a write; but it never comes twice, and
/// what came is never said to have done nothing.
static void checkWrite(const ScriptedServer &server, const QString &outcome, const QByteArray &method)
{
    const auto came = std::ranges::count(server.received(), method, &Received::method);
    QVERIFY(came <= 1);
    if (came > 0 || outcome != u"bad_reply"_s)
        QCOMPARE(outcome, u"outcome_unknown"_s);
}

void HttpClientTest::cutReplyIsNeverTakenForWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("shorter than announced")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Item\":[");
    QTest::newRow("chunks without an end")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"It\"\r\n");
    QTest::newRow("gzip cut") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 500\r\n\r\n" +
        gzipped(QByteArray(5000, 'x')).first(20));
}

void HttpClientTest::cutReplyIsNeverTakenForWhole()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    });
    HttpClient client;
    QCOMPARE(outcomeOf(settled(client.send(get(server.url())))), u"bad_reply"_s);
    checkWrite(server, outcomeOf(settled(client.send(write("PUT", server.url())))), "PUT");
}

void HttpClientTest::garbageIsABadReply_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not HTTP") << QByteArray("220 mail.example ESMTP\r\n\r\n\r\n");
    QTest::newRow("zeros") << QByteArray(2000, '\0');
    QTest::newRow("bad gzip") << httpAnswer(200, "this is not gzip", "Content-Encoding: gzip\r\n");
    QTest::newRow("status 000") << QByteArray("HTTP/1.1 000 No\r\nContent-Length: 0\r\n\r\n");
}

void HttpClientTest::garbageIsABadReply()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    });
    HttpClient client;
    const auto read = outcomeOf(settled(client.send(get(server.url()))));
    QVERIFY(read == u"bad_reply"_s || read == u"offline"_s);
    checkWrite(server, outcomeOf(settled(client.send(write("POST", server.url())))), "POST");
}

void HttpClientTest::hostileBytesInAReplyAreHarmless()
{
    const QByteArray body("a\0b\xFF\xFE\r\n\r\nHTTP/1.1 200 OK\r\n", 26);
    ScriptedServer server([&](QTcpSocket *socket, const Received &) {
        socket->write(httpAnswer(200, body, "X-Strange: caf\xC3\xA9\xFF\r\nX-Empty:\r\n"));
    });
    HttpClient client;
    const auto response = settled(client.send(get(server.url())));
    QVERIFY(response);
    QCOMPARE(response->body, body);
    QVERIFY(response->header("X-Strange").startsWith("caf"));
}

void HttpClientTest::stopEndsARead()
{
    std::stop_source source;
    ScriptedServer server([&](QTcpSocket *, const Received &) { source.request_stop(); });
    HttpClient client;
    QCOMPARE(outcomeOf(settled(client.send(get(server.url()), source.get_token()))), u"cancelled"_s);
    QCOMPARE(outcomeOf(settled(client.send(get(server.url()), source.get_token()))), u"cancelled"_s);
    QCOMPARE(server.received().size(), 1);
}

void HttpClientTest::stopLeavesAWriteUnknown()
{
    std::stop_source source;
    ScriptedServer server([&](QTcpSocket *, const Received &) { source.request_stop(); });
    HttpClient client;
    QCOMPARE(outcomeOf(settled(client.send(write("PUT", server.url()), source.get_token()))),
             u"outcome_unknown"_s);
}

void HttpClientTest::destructionAnswersEverything()
{
    ScriptedServer server([](QTcpSocket *, const Received &) {});
    QList<QFuture<Result<HttpResponse>>> futures;
    {
        HttpClient client;
        for (int i = 0; i < 10; ++i)
            futures.append(client.send(get(server.url())));
        QTRY_VERIFY(!server.received().isEmpty());
    }
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        QCOMPARE(outcomeOf(settled(future)), u"cancelled"_s);
    }
}

void HttpClientTest::badRequestsNeverLeave_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const QString good = u"http://127.0.0.1:1/"_s;
    QTest::newRow("no address") << QString() << QByteArray("GET") << QByteArray("A") << QByteArray("b");
    QTest::newRow("file") << u"file:///etc/passwd"_s << QByteArray("GET") << QByteArray("A")
                          << QByteArray("b");
    QTest::newRow("http to the world")
        << u"http://shop.example/"_s << QByteArray("GET") << QByteArray("A") << QByteArray("b");
    QTest::newRow("user in the address")
        << u"https://me:word@shop.example/"_s << QByteArray("GET") << QByteArray("A") << QByteArray("b");
    QTest::newRow("method with a break")
        << good << QByteArray("GET\r\nX: y") << QByteArray("A") << QByteArray("b");
    QTest::newRow("no method") << good << QByteArray() << QByteArray("A") << QByteArray("b");
    QTest::newRow("value with a break")
        << good << QByteArray("GET") << QByteArray("A") << QByteArray("b\r\nC: d");
    QTest::newRow("name with a break") << good << QByteArray("GET") << QByteArray("A\nB") << QByteArray("b");
    QTest::newRow("NUL in a value") << good << QByteArray("GET") << QByteArray("A") << QByteArray("b\0c", 3);
    QTest::newRow("empty name") << good << QByteArray("GET") << QByteArray() << QByteArray("b");
}

void HttpClientTest::badRequestsNeverLeave()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    HttpClient client;
    HttpRequest request;
    request.url = QUrl(url);
    request.method = method;
    request.headers = {{name, value}};
    QCOMPARE(outcomeOf(settled(client.send(request))), u"invalid_input"_s);
}

void HttpClientTest::certificatesAreChecked_data()
{
    QTest::addColumn<QByteArray>("presented");
    QTest::addColumn<QByteArray>("trusted");
    QTest::addColumn<bool>("good");
    QTest::newRow("trusted") << test::certificateForLoopback << test::certificateForLoopback << true;
    QTest::newRow("self-signed") << test::certificateForLoopback << QByteArray() << false;
    QTest::newRow("wrong host") << test::certificateForOtherHost << test::certificateForOtherHost << false;
}

void HttpClientTest::certificatesAreChecked()
{
    QFETCH(QByteArray, presented);
    QFETCH(QByteArray, trusted);
    QFETCH(bool, good);
    ScriptedServer server([](QTcpSocket *socket, const Received &) { socket->write(httpAnswer(200, "{}")); },
                          presented, test::serverKey);
    HttpClient client({.extraCaCertificates = trusted});
    for (const auto &request :
         {get(server.url()), write("PUT", server.url()), write("DELETE", server.url(), {})}) {
        const auto result = settled(client.send(request));
        if (good) {
            QVERIFY2(result, result ? "" : qPrintable(describeForLog(result.error())));
            continue;
        }
        QCOMPARE(outcomeOf(result), u"tls_failed"_s);
        QCOMPARE(result.error().subject, u"127.0.0.1"_s);
        QVERIFY(!result.error().detail.isEmpty());
    }
    QCOMPARE(server.received().size(), good ? 3 : 0);
}

void HttpClientTest::plainServerOnHttpsIsTlsFailure()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        socket->disconnectFromHost();
    });
    HttpClient client;
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(server.serverPort()));
    QCOMPARE(outcomeOf(settled(client.send(write("PUT", url)))), u"tls_failed"_s);
}

void HttpClientTest::manyAtOnce()
{
    ScriptedServer server(
        [](QTcpSocket *socket, const Received &request) { socket->write(httpAnswer(200, request.target)); });
    HttpClient client;
    QList<QFuture<Result<HttpResponse>>> futures;
    for (int i = 0; i < 200; ++i)
        futures.append(client.send(i % 2 ? get(server.url(u"/%1"_s.arg(i)))
                                         : write("PUT", server.url(u"/%1"_s.arg(i)))));
    for (int i = 0; i < 200; ++i) {
        const auto response = settled(futures[i]);
        QVERIFY(response);
        QCOMPARE(response->body, "/" + QByteArray::number(i));
    }
}

void HttpClientTest::laterRunsInTheNetworkThread()
{
    QPromise<Result<bool>> promise; // outlives the network thread, which may still be inside of finish()
    promise.start();
    HttpClient client;
    client.later(1ms, [&] {
        promise.addResult(QThread::currentThread() != QCoreApplication::instance()->thread());
        promise.finish();
    });
    const auto elsewhere = settled(promise.future());
    QVERIFY(elsewhere && *elsewhere);
}

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client_test.moc"
