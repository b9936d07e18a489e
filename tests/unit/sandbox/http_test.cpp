// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_process.h"

#include "sandbox/http/form.h"
#include "sandbox/http/request_parser.h"
#include "sandbox/http/response_writer.h"
#include "sandbox/http/server.h"
#include "sandbox/http/tls.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpSocket>
#include <QTest>

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;

/// Bytes in, bytes out: parser, writer, and the server on real sockets.
class HttpTest final : public QObject
{
    Q_OBJECT

private slots:
    void parserTakesPieces();
    void parserTakesSeveralRequests();
    void parserTakesChunks();
    void parserRefusals_data();
    void parserRefusals();
    void gzipCanBeUnpacked();
    void keepAliveAnswersInOrder();
    void serverTellsTheTimeOfItsClock();
    void continueIsSaid();
    void deliveries_data();
    void deliveries();
    void slowBodyArrives();
    void tls_data();
    void tls();
    void appOverSockets();

private:
    /// Sends raw bytes and collects what comes until `isEnough` or the connection ends.
    static QByteArray talk(quint16 port, const QByteArray &bytes,
                           const std::function<bool(const QByteArray &)> &isEnough,
                           QAbstractSocket::SocketError *error = nullptr)
    {
        QTcpSocket socket;
        QByteArray received;
        socket.connectToHost(QHostAddress::LocalHost, port);
        socket.write(bytes);
        (void)QTest::qWaitFor([&] {
            received += socket.readAll();
            return isEnough(received) || (socket.state() == QAbstractSocket::UnconnectedState &&
                                          socket.error() != QAbstractSocket::UnknownSocketError);
        });
        if (error != nullptr)
            *error = socket.error();
        return received;
    }
};

void HttpTest::parserTakesPieces()
{
    const QByteArray bytes = "PUT /a%20b.json?x=1%2C2&y HTTP/1.1\r\nHost: here\r\nContent-Length:  5\r\n"
                             "X-Two: a: b\r\n\r\nhello";
    RequestParser parser;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        parser.feed(bytes.mid(i, 1));
        QVERIFY(!parser.next());
    }
    parser.feed(bytes.last(1));
    const std::optional<HttpRequest> request = parser.next();
    QVERIFY(request);
    QCOMPARE(request->method, "PUT");
    QCOMPARE(request->path, "/a%20b.json");
    QCOMPARE(request->query, "x=1%2C2&y");
    QCOMPARE(request->target(), "/a%20b.json?x=1%2C2&y");
    QCOMPARE(request->header("x-two"), "a: b");
    QCOMPARE(request->body, "hello");
    QVERIFY(!parser.next());
}

void HttpTest::parserTakesSeveralRequests()
{
    RequestParser parser;
    parser.feed(
        "GET /1 HTTP/1.1\r\n\r\nPOST /2 HTTP/1.1\r\nContent-Length: 1\r\n\r\nxGET /3 HTTP/1.0\r\n\r\n");
    QCOMPARE(parser.next()->path, "/1");
    QCOMPARE(parser.next()->body, "x");
    const std::optional<HttpRequest> third = parser.next();
    QCOMPARE(third->path, "/3");
    QVERIFY(third->isHttp10);
    QVERIFY(!parser.next());
}

void HttpTest::parserTakesChunks()
{
    RequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n1");
    QVERIFY(!parser.next());
    parser.feed("\r\n \r\n5\r\nworld\r\n0\r\nTrailer: x\r\n\r\nGET /after HTTP/1.1\r\n\r\n");
    QCOMPARE(parser.next()->body, "hello world");
    QCOMPARE(parser.next()->path, "/after");
    QCOMPARE(parser.failure(), 0);
}

void HttpTest::parserRefusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no request line") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("other protocol") << QByteArray("GET / FTP/1.1\r\n\r\n") << 400;
    QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nnothing\r\n\r\n") << 400;
    QTest::newRow("length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("large body") << QByteArray("GET / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n") << 413;
    QTest::newRow("large head") << "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x') << 431;
    QTest::newRow("chunk size") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                                << 400;
}

void HttpTest::parserRefusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RequestParser parser;
    parser.feed(bytes);
    QVERIFY(!parser.next());
    QCOMPARE(parser.failure(), status);
}

void HttpTest::gzipCanBeUnpacked()
{
    const QByteArray plain = QByteArray("{\"Item\":[1,2,3]}").repeated(500);
    SystemClock clock;
    HttpServer server(
        [&](const HttpRequest &) {
            return HttpReply{HttpResponse::of(200, "text/plain", plain), {}};
        },
        clock);
    QVERIFY(server.listen(0));
    QNetworkAccessManager manager;
    std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(QUrl(server.origin()))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), plain);
    const QByteArray raw =
        talk(server.port(), "GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n",
             [](const QByteArray &) { return false; });
    QVERIFY(raw.contains("Content-Encoding: gzip"));
    QVERIFY(raw.size() < plain.size() / 5);
    QVERIFY(!talk(server.port(), "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", [](const QByteArray &) {
                 return false;
             }).contains("gzip"));
}

void HttpTest::keepAliveAnswersInOrder()
{
    SystemClock clock;
    HttpServer server(
        [](const HttpRequest &request) {
            return HttpReply{HttpResponse::of(200, "text/plain", request.path), {}};
        },
        clock);
    QVERIFY(server.listen(0));
    const QByteArray received = talk(
        server.port(),
        "GET /one HTTP/1.1\r\n\r\nGET /two HTTP/1.1\r\n\r\nGET /three HTTP/1.1\r\nConnection: close\r\n\r\n",
        [](const QByteArray &) { return false; });
    QCOMPARE(received.count("HTTP/1.1 200 OK"), 3);
    QVERIFY(received.indexOf("/one") < received.indexOf("/two"));
    QVERIFY(received.endsWith("/three"));
    QVERIFY(received.contains("Connection: keep-alive"));
    QVERIFY(talk(server.port(), "nonsense\r\n\r\n", [](const QByteArray &) {
                return false;
            }).startsWith("HTTP/1.1 400"));
}

void HttpTest::serverTellsTheTimeOfItsClock()
{
    const ManualClock clock(QDateTime::fromString(u"2027-03-01T09:05:07Z"_s, Qt::ISODate));
    const QByteArray bytes = serialise(HttpResponse::of(204, "text/plain", {}), clock.now(), true);
    QVERIFY(bytes.contains("Date: Mon, 01 Mar 2027 09:05:07 GMT\r\n"));
}

void HttpTest::continueIsSaid()
{
    SystemClock clock;
    HttpServer server(
        [](const HttpRequest &request) {
            return HttpReply{HttpResponse::of(200, "text/plain", request.body), {}};
        },
        clock);
    QVERIFY(server.listen(0));
    QTcpSocket socket;
    QByteArray received;
    socket.connectToHost(QHostAddress::LocalHost, server.port());
    socket.write("PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QTRY_VERIFY((received += socket.readAll()).contains("100 Continue"));
    socket.write("hello");
    QTRY_VERIFY((received += socket.readAll()).endsWith("hello"));
}

void HttpTest::deliveries_data()
{
    QTest::addColumn<Delivery::Kind>("kind");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    using enum Delivery::Kind;
    QTest::newRow("whole") << Whole << QNetworkReply::NoError;
    QTest::newRow("close") << CloseSilently << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("reset") << Reset << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("short") << CutShort << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("never") << Never << QNetworkReply::OperationCanceledError;
}

void HttpTest::deliveries()
{
    QFETCH(Delivery::Kind, kind);
    QFETCH(QNetworkReply::NetworkError, error);
    SystemClock clock;
    HttpServer server(
        [kind](const HttpRequest &) {
            return HttpReply{HttpResponse::of(200, "text/plain", QByteArray(400, 'x')), {kind}};
        },
        clock);
    QVERIFY(server.listen(0));
    QNetworkAccessManager manager;
    QNetworkRequest request((QUrl(server.origin())));
    request.setTransferTimeout(kind == Delivery::Kind::Never ? 200 : 10'000);
    std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), error);
    if (kind != Delivery::Kind::Reset)
        return;
    QAbstractSocket::SocketError socketError{};
    (void)talk(
        server.port(), "GET / HTTP/1.1\r\n\r\n", [](const QByteArray &) { return false; }, &socketError);
    QCOMPARE(socketError, QAbstractSocket::RemoteHostClosedError);
}

void HttpTest::slowBodyArrives()
{
    SystemClock clock;
    HttpServer server(
        [](const HttpRequest &) {
            return HttpReply{HttpResponse::of(200, "text/plain", QByteArray(300, 'x')),
                             {Delivery::Kind::Drip, 4000}};
        },
        clock);
    QVERIFY(server.listen(0));
    QNetworkAccessManager manager;
    std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(QUrl(server.origin()))));
    QSignalSpy pieces(reply.get(), &QNetworkReply::readyRead);
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->readAll().size(), 300);
}

void HttpTest::tls_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QList<QSslError::SslError>>("errors"); // empty: trusted
    QTest::newRow("good") << u"good"_s << QList<QSslError::SslError>();
    QTest::newRow("self-signed") << u"self-signed"_s << QList{QSslError::SelfSignedCertificate};
    QTest::newRow("expired") << u"expired"_s << QList{QSslError::CertificateExpired};
    QTest::newRow("wrong host") << u"wrong-host"_s << QList{QSslError::HostNameMismatch};
}

void HttpTest::tls()
{
    QFETCH(QString, kind);
    QFETCH(QList<QSslError::SslError>, errors);
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt speaks no TLS");
    SystemClock clock;
    HttpServer server(
        [](const HttpRequest &) {
            return HttpReply{HttpResponse::of(200, "text/plain", "safe"), {}};
        },
        clock);
    server.useTls(tlsConfiguration(*tlsKindFromName(kind)));
    QVERIFY(server.listen(0));
    QVERIFY(server.origin().startsWith(u"https://"_s));
    QNetworkAccessManager manager;
    QNetworkRequest request((QUrl(server.origin())));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({QSslCertificate(testAuthority())});
    request.setSslConfiguration(configuration);
    std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QList<QSslError::SslError> seen;
    connect(reply.get(), &QNetworkReply::sslErrors, this, [&seen](const QList<QSslError> &found) {
        for (const QSslError &error : found)
            seen.append(error.error());
    });
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(seen, errors);
    QCOMPARE(reply->error() == QNetworkReply::NoError, errors.isEmpty());
}

/// The whole way once: server, desk, series.
void HttpTest::appOverSockets()
{
    SystemClock clock;
    RSeriesOptions options;
    options.products = 250;
    const Result<std::unique_ptr<RSeries>> series = RSeries::make(options, {}, clock);
    FaultPlan faults;
    RequestLog log(clock);
    FrontDesk desk(**series, faults, log, clock);
    HttpServer server([&](const HttpRequest &request) { return desk.handle(request); }, clock);
    QVERIFY(server.listen(0));
    (*series)->setOrigin(server.origin());
    const auto issued = (*series)->control("POST", u"/token"_s, {{u"issue"_s, QJsonObject()}});
    const QByteArray bearer = "Bearer " + issued->body["access_token"_L1].toString().toLatin1();
    QNetworkAccessManager manager;
    QUrl address(server.origin() + u"/API/V3/Account/10001/Item.json"_s);
    int pages = 0;
    qsizetype items = 0;
    while (address.isValid() && !address.isEmpty()) {
        QNetworkRequest request(address);
        request.setRawHeader("Authorization", bearer);
        request.setRawHeader("Accept", "application/json");
        std::unique_ptr<QNetworkReply> reply(manager.get(request));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        const QJsonObject page = QJsonDocument::fromJson(reply->readAll()).object();
        items += page["Item"_L1].toArray().size();
        address = QUrl::fromEncoded(page["@attributes"_L1].toObject()["next"_L1].toString().toUtf8());
        ++pages;
    }
    QCOMPARE(pages, 3);
    QCOMPARE(items, 244); // six are archived
    QCOMPARE(log.received(), 3);
    // Errors name a content encoding that is none: the body must still arrive.
    QNetworkRequest missing(QUrl(server.origin() + u"/API/V3/Account/10001/Item/999.json"_s));
    missing.setRawHeader("Authorization", bearer);
    std::unique_ptr<QNetworkReply> reply(manager.get(missing));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute), 404);
    QCOMPARE(QJsonDocument::fromJson(reply->readAll()).object()["httpCode"_L1], u"404"_s);
}

QTEST_GUILESS_MAIN(HttpTest)
#include "http_test.moc"
