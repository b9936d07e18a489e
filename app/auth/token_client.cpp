// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_client.h"

#include "auth/token_answer.h"
#include "core/await.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

using Fields = QList<QPair<QString, QByteArray>>;

HttpRequest tokenRequest(const QUrl &url, const Fields &fields, TokenClient::Encoding encoding)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Accept", "application/json"}};
    request.timeout = 30s;
    if (encoding == TokenClient::Encoding::Json) {
        QJsonObject json;
        for (const auto &[name, value] : fields)
            json.insert(name, QString::fromUtf8(value));
        request.contentType = "application/json";
        request.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    } else {
        QByteArrayList parts;
        for (const auto &[name, value] : fields)
            parts.append(name.toLatin1() + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value)));
        request.contentType = "application/x-www-form-urlencoded";
        request.body = parts.join('&');
    }
    return request;
}

Fields fieldsOf(const ClientCredentials &client, Fields more)
{
    Fields fields{{u"client_id"_s, client.clientId.toUtf8()}};
    if (!client.clientSecret.isEmpty())
        fields.append({u"client_secret"_s, client.clientSecret.reveal()});
    return fields + more;
}

/// What `read` makes of the answer, in the thread that brings it.
template <typename T, typename Read>
QFuture<Result<T>> readAnswer(const QFuture<Result<HttpResponse>> &answer, const Read &read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    whenAnswered(answer, [promise, read](const Result<HttpResponse> &response) {
        promise->addResult(response ? read(*response) : failure(withoutAnswer(response.error())));
        promise->finish();
    });
    return promise->future();
}

} // namespace

TokenClient::TokenClient(std::shared_ptr<HttpClient> http, const Clock &clock, Encoding encoding)
    : m_http(std::move(http))
    , m_clock(clock)
    , m_encoding(encoding)
{
}

QFuture<Result<TokenPair>> TokenClient::exchange(const QUrl &tokenUrl, const ClientCredentials &client,
                                                 const Secret &code, const Secret &verifier) const
{
    const Fields fields = fieldsOf(client, {{u"grant_type"_s, "authorization_code"},
                                            {u"code"_s, code.reveal()},
                                            {u"code_verifier"_s, verifier.reveal()}});
    return readAnswer<TokenPair>(m_http->send(tokenRequest(tokenUrl, fields, m_encoding)),
                                 [&clock = m_clock](const HttpResponse &answer) -> Result<TokenPair> {
                                     return pairFromAnswer(TokenCall::Exchange, answer, clock.now());
                                 });
}

QFuture<Result<TokenPair>> TokenClient::refresh(const QUrl &tokenUrl, const ClientCredentials &client,
                                                const Secret &refreshToken) const
{
    const Fields fields =
        fieldsOf(client, {{u"grant_type"_s, "refresh_token"}, {u"refresh_token"_s, refreshToken.reveal()}});
    return readAnswer<TokenPair>(m_http->send(tokenRequest(tokenUrl, fields, m_encoding)),
                                 [&clock = m_clock](const HttpResponse &answer) -> Result<TokenPair> {
                                     return pairFromAnswer(TokenCall::Refresh, answer, clock.now());
                                 });
}

QFuture<Done> TokenClient::revoke(const QUrl &revokeUrl, const ClientCredentials &client,
                                  const Secret &refreshToken) const
{
    const Fields fields = fieldsOf(client, {{u"refresh_token"_s, refreshToken.reveal()}});
    return readAnswer<void>(m_http->send(tokenRequest(revokeUrl, fields, m_encoding)),
                            [](const HttpResponse &answer) -> Done { return doneFromAnswer(answer); });
}

} // namespace tillbridge
