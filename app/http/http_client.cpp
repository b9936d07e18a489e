// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/http_client.h"

#include "core/await.h"
#include "http/exchange.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

/// The system's proxies, without touching the process-wide setting; this machine is never asked through a
/// proxy.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

bool breaksLines(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/// What is wrong with a request before it leaves; empty when nothing is.
QString problemOf(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty())
        return u"address"_s;
    if (scheme != u"https"_s && !(scheme == u"http"_s && isLoopback(request.url.host())))
        return u"scheme"_s;
    if (!request.url.userInfo().isEmpty())
        return u"user information in the address"_s;
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; };
    if (request.method.isEmpty() || !std::ranges::all_of(request.method, isLetter))
        return u"method"_s;
    if (breaksLines(request.contentType))
        return u"content type"_s;
    for (const auto &[name, value] : request.headers) {
        if (name.isEmpty() || breaksLines(name) || breaksLines(value) || name.contains(':'))
            return u"header"_s;
    }
    return {};
}

QByteArray defaultUserAgent()
{
    return QByteArrayLiteral("Tillbridge/" TILLBRIDGE_VERSION);
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[present, value] : headers) {
        if (QByteArrayView(present).compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QDateTime HttpResponse::serverTime() const
{
    // IMF-fixdate, the only form servers may send today (RFC 9110 5.6.7).
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(header("Date")).trimmed(),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (time.isValid())
        time.setTimeSpec(Qt::UTC);
    return time;
}

/// What lives in the network thread.
class HttpClient::NetworkSide final : public QObject
{
public:
    explicit NetworkSide(HttpOptions options) { m_settings.options = std::move(options); }

    void send(HttpRequest request, std::stop_token stop, Exchange::Promise promise)
    {
        if (!m_manager)
            makeManager();
        auto *exchange = new Exchange(m_manager, m_settings, std::move(request), std::move(stop),
                                      std::move(promise), this);
        exchange->start();
    }

    void shutDown()
    {
        for (QObject *child : QObjectList(children())) {
            if (auto *exchange = dynamic_cast<Exchange *>(child))
                exchange->abort(ErrorCode::Cancelled);
        }
        thread()->quit();
    }

private:
    void makeManager()
    {
        m_manager = new QNetworkAccessManager(this);
        m_manager->setProxyFactory(new SystemProxies);
        m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (m_settings.options.extraCaCertificates.isEmpty())
            return;
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() +
                              QSslCertificate::fromData(m_settings.options.extraCaCertificates, QSsl::Pem));
        m_settings.tls = tls;
    }

    ExchangeSettings m_settings;
    QNetworkAccessManager *m_manager = nullptr;
};

namespace {

void waitedForAtTheEnd(QThread *thread)
{
    QObject::connect(
        QCoreApplication::instance(), &QObject::destroyed, thread,
        [thread] {
            thread->wait();
            delete thread;
        },
        Qt::DirectConnection);
}

} // namespace

HttpClient::HttpClient(HttpOptions options)
    : m_thread(new QThread)
{
    if (options.userAgent.isEmpty())
        options.userAgent = defaultUserAgent();
    m_side = new NetworkSide(std::move(options));
    m_side->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_side, &QObject::deleteLater);
    m_thread->setObjectName(u"network"_s);
    m_thread->start();
}

HttpClient::~HttpClient()
{
    NetworkSide *side = m_side;
    QMetaObject::invokeMethod(
        side, [side] { side->shutDown(); }, Qt::QueuedConnection);
    if (QThread::currentThread() == m_thread) {
        // The last owner let go inside a continuation of ours: the thread cannot wait for itself, and the
        // program must not end under it.
        waitedForAtTheEnd(m_thread);
        return;
    }
    m_thread->wait();
    delete m_thread;
}

QFuture<Result<HttpResponse>> HttpClient::send(HttpRequest request, std::stop_token stop)
{
    if (const QString problem = problemOf(request); !problem.isEmpty())
        return readyFuture<Result<HttpResponse>>(
            failure(ErrorCode::InvalidInput, request.url.host(), problem));
    const auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
    promise->start();
    auto future = promise->future();
    NetworkSide *side = m_side;
    QMetaObject::invokeMethod(
        side,
        [side, request = std::move(request), stop = std::move(stop), promise] {
            side->send(request, stop, promise);
        },
        Qt::QueuedConnection);
    return future;
}

void HttpClient::later(std::chrono::milliseconds delay, std::function<void()> what)
{
    NetworkSide *side = m_side;
    QMetaObject::invokeMethod(
        side, [side, delay, what = std::move(what)] { QTimer::singleShot(delay, side, what); },
        Qt::QueuedConnection);
}

} // namespace tillbridge
