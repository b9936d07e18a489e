// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/exchange.h"

#include "core/redaction.h"
#include "http/one_way_body.h"
#include "http/origin.h"
#include "http/outcome.h"

#include <QNetworkAccessManager>
#include <QSslError>

#include <array>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int mostRedirects = 5;

bool isRedirect(int status)
{
    static constexpr std::array statuses = {301, 302, 303, 307, 308};
    return std::ranges::find(statuses, status) != statuses.end();
}

} // namespace

Exchange::Exchange(QNetworkAccessManager *manager, const ExchangeSettings &settings, HttpRequest request,
                   std::stop_token stop, Promise promise, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_settings(settings)
    , m_request(std::move(request))
    , m_stop(std::move(stop))
    , m_promise(std::move(promise))
{
    m_total.setSingleShot(true);
    m_idle.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] { abort(ErrorCode::TimedOut); });
    connect(&m_idle, &QTimer::timeout, this, [this] { abort(ErrorCode::TimedOut); });
}

Exchange::~Exchange() = default;

void Exchange::start()
{
    m_elapsed.start();
    if (m_stop.stop_requested())
        return answer(failure(ErrorCode::Cancelled));
    m_total.start(m_request.timeout);
    m_idle.start(m_settings.options.idleTimeout);
    sendTo(m_request.url);
    m_onStop.emplace(m_stop, [this] {
        QMetaObject::invokeMethod(
            this, [this] { abort(ErrorCode::Cancelled); }, Qt::QueuedConnection);
    });
}

QNetworkRequest Exchange::prepared(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setRawHeader("Accept-Encoding", "gzip"); // set by us: unpacked by us
    if (m_settings.tls)
        request.setSslConfiguration(*m_settings.tls);
    if (!m_settings.options.userAgent.isEmpty())
        request.setRawHeader("User-Agent", m_settings.options.userAgent);
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    return request;
}

void Exchange::sendTo(const QUrl &url)
{
    m_received = std::make_unique<ReplyBody>(m_settings.options.largestReply);
    QNetworkRequest request = prepared(url);
    if (m_request.body || isWriteMethod(m_request.method)) {
        const QByteArray bytes = m_request.body.value_or(QByteArray());
        if (m_request.body && !m_request.contentType.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
        request.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_body = new OneWayBody(bytes);
        m_body->setParent(this);
    }
    m_reply = m_body ? m_manager->sendCustomRequest(request, m_request.method, m_body)
                     : m_manager->sendCustomRequest(request, m_request.method);
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::takeAnswer);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsProblems += (m_tlsProblems.isEmpty() ? u""_s : u"; "_s) + error.errorString();
    });
}

Ending Exchange::ending(QNetworkReply::NetworkError error, int status) const
{
    Ending ending;
    ending.error = error;
    ending.status = status;
    ending.isWrite = isWriteMethod(m_request.method);
    ending.mayHaveLeft = m_body && m_request.body && !m_request.body->isEmpty()
                             ? m_body->wasRead()
                             : !happensBeforeSending(error);
    ending.host = m_request.url.host();
    ending.text = m_tlsProblems;
    if (ending.text.isEmpty() && m_reply && m_reply->error() != QNetworkReply::NoError)
        ending.text = redacted(m_reply->errorString());
    return ending;
}

void Exchange::abort(ErrorCode reason)
{
    if (!m_promise)
        return;
    const int status = m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    const Error error = judgeAbort(ending(QNetworkReply::OperationCanceledError, status), reason);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    answer(failure(error));
}

void Exchange::takeHeaders()
{
    m_idle.start();
    m_received->setEncoding(m_reply->rawHeader("Content-Encoding"));
    const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (announced > m_settings.options.largestReply)
        abort(ErrorCode::ReplyTooLarge);
}

void Exchange::takeBytes()
{
    m_idle.start();
    const auto state = m_received->append(m_reply->readAll());
    if (state == ReplyBody::State::TooLarge)
        abort(ErrorCode::ReplyTooLarge);
    else if (state == ReplyBody::State::Broken)
        abort(ErrorCode::BadReply);
}

void Exchange::takeAnswer()
{
    takeBytes();
    if (!m_promise)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isRedirect(status) && m_reply->hasRawHeader("Location")) // of a write, Qt calls it ContentReSendError
        return follow(m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"))));
    auto error = m_reply->error();
    if (status == 407)
        error = QNetworkReply::ProxyAuthenticationRequiredError;
    else if (status == 0 && error == QNetworkReply::NoError)
        error = QNetworkReply::ProtocolFailure;
    if (error != QNetworkReply::NoError && !comesFromStatus(error, status))
        return answer(failure(judgeEnding(ending(error, status))));
    if (!isWhole(status))
        return answer(failure(judgeAbort(ending(error, status), ErrorCode::BadReply)));

    HttpResponse response;
    response.status = status;
    response.headers = m_reply->rawHeaderPairs();
    response.body = m_received->take();
    response.url = m_reply->url();
    response.elapsed = std::chrono::milliseconds(m_elapsed.elapsed());
    answer(std::move(response));
}

/// Qt 6.4 at times takes a connection that closes between two chunks for the end of the reply.
bool Exchange::isWhole(int status) const
{
    const bool mayBeCut = m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked");
    return m_received->isWhole() && (!mayBeCut || status >= 300 || m_received->closesItsJson());
}

void Exchange::follow(const QUrl &target)
{
    const bool home = target.isValid() && isSameOrigin(target, m_request.url);
    if (isWriteMethod(m_request.method) || !home || ++m_redirects > mostRedirects) {
        return answer(
            failure(ErrorCode::RedirectRefused, target.host(), redacted(target.adjusted(QUrl::RemoveQuery))));
    }
    m_reply->disconnect(this);
    m_reply->deleteLater();
    sendTo(target);
}

void Exchange::answer(Result<HttpResponse> result)
{
    const Promise promise = std::exchange(m_promise, nullptr);
    if (!promise)
        return;
    m_total.stop();
    m_idle.stop();
    deleteLater();
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace tillbridge
