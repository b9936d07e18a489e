// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_process.h"

#include "auth/authorization.h"
#include "core/await.h"
#include "tests/support/plain_http.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <mutex>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int patience = 20000; // ms

/// Tokens in memory; one refresh at a time.
class SandboxTokens final : public TokenProvider, public std::enable_shared_from_this<SandboxTokens>
{
public:
    SandboxTokens(TokenPair pair, const SandboxAddresses &addresses, std::shared_ptr<HttpClient> http,
                  const Clock &clock)
        : m_pair(std::move(pair))
        , m_addresses(addresses)
        , m_client(std::move(http), clock)
    {
    }

    QFuture<Result<Secret>> accessToken() override
    {
        const std::lock_guard lock(m_mutex);
        return readyFuture<Result<Secret>>(m_pair.access);
    }
    QFuture<Result<Secret>> tokenInsteadOf(const Secret &rejected) override
    {
        std::unique_lock lock(m_mutex);
        if (m_pair.access != rejected)
            return readyFuture<Result<Secret>>(m_pair.access);
        const auto promise = std::make_shared<QPromise<Result<Secret>>>();
        promise->start();
        auto refreshed = m_client.refresh(m_addresses.token, {m_addresses.clientId, m_addresses.clientSecret},
                                          m_pair.refresh);
        lock.unlock(); // the answer may be there already: it is then taken at once, in this thread
        whenAnswered(refreshed, [self = shared_from_this(), promise](const Result<TokenPair> &fresh) {
            promise->addResult(fresh ? self->take(*fresh) : Result<Secret>(failure(fresh.error())));
            promise->finish();
        });
        return promise->future();
    }
    void tokenWorked(const Secret &) override {}

private:
    Result<Secret> take(const TokenPair &fresh)
    {
        const std::lock_guard lock(m_mutex);
        m_pair = fresh;
        return m_pair.access;
    }

    std::mutex m_mutex;
    TokenPair m_pair;
    const SandboxAddresses m_addresses;
    const TokenClient m_client;
};

QUrl urlIn(const QJsonObject &object, const QString &name)
{
    return QUrl(object.value(name).toString());
}

QJsonObject controlCall(const QByteArray &method, const QUrl &control, const QString &call,
                        const QByteArray &body)
{
    const PlainReply reply = plainExchange(method, control.resolved(QUrl(call)), body, "application/json");
    if (reply.status != 200)
        qFatal("control call %s: %d %s", qPrintable(call), reply.status, reply.body.constData());
    return QJsonDocument::fromJson(reply.body).object();
}

} // namespace

std::unique_ptr<SandboxProcess> SandboxProcess::start(const QStringList &arguments)
{
    std::unique_ptr<SandboxProcess> sandbox(new SandboxProcess);
    sandbox->m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sandbox->m_process.start(QStringLiteral(TILLBRIDGE_SANDBOX_PROGRAM),
                             QStringList{u"--control"_s, u"--end-with-stdin"_s} + arguments);
    if (!sandbox->m_process.waitForStarted(patience) || !sandbox->readAnnouncement()) {
        qWarning("the sandbox does not come up: %s", qPrintable(sandbox->m_process.errorString()));
        return nullptr;
    }
    return sandbox;
}

SandboxProcess::~SandboxProcess()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience)) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

bool SandboxProcess::readAnnouncement()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    m_announcement = QJsonDocument::fromJson(m_process.readLine()).object();
    const QJsonObject series = m_announcement.value(u"r"_s).toObject();
    m_addresses.api = urlIn(series, u"api_url"_s);
    m_addresses.authorize = urlIn(series, u"authorize_url"_s);
    m_addresses.token = urlIn(series, u"token_url"_s);
    m_addresses.revoke = urlIn(series, u"revoke_url"_s);
    m_addresses.redirect = urlIn(series, u"redirect_url"_s);
    m_addresses.control = urlIn(m_announcement, u"control_url"_s);
    m_addresses.clientId = series.value(u"client_id"_s).toString();
    m_addresses.publicClientId = series.value(u"public_client_id"_s).toString();
    m_addresses.clientSecret = Secret(series.value(u"client_secret"_s).toString().toUtf8());
    m_addresses.account = series.value(u"account"_s).toString();
    m_addresses.userName = series.value(u"user_name"_s).toString();
    m_addresses.password = series.value(u"password"_s).toString();
    m_addresses.caCertificateFile = m_announcement.value(u"ca_certificate"_s).toString();
    return m_addresses.api.isValid() && m_addresses.control.isValid();
}

QJsonObject SandboxProcess::post(const QString &call, const QJsonObject &body) const
{
    return controlCall("POST", m_addresses.control, call, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject SandboxProcess::get(const QString &call) const
{
    return controlCall("GET", m_addresses.control, call, {});
}

void SandboxProcess::forgetRequests() const
{
    controlCall("DELETE", m_addresses.control, u"/requests"_s, {});
}

void SandboxProcess::addFault(const QString &name, const QJsonObject &more) const
{
    QJsonObject fault = more;
    fault.insert(u"name"_s, name);
    post(u"/fault"_s, fault);
}

void SandboxProcess::clearFaults() const
{
    controlCall("DELETE", m_addresses.control, u"/fault"_s, {});
}

QList<QJsonObject> SandboxProcess::requests(const QByteArray &method, const QString &path) const
{
    QList<QJsonObject> wanted;
    const QJsonArray all = get(u"/requests"_s).value(u"requests"_s).toArray();
    for (const QJsonValue &entry : all) {
        const QJsonObject request = entry.toObject();
        const bool fits = method.isEmpty() || request.value(u"method"_s).toString().toLatin1() == method;
        if (fits && request.value(u"path"_s).toString().contains(path))
            wanted.append(request);
    }
    return wanted;
}

int SandboxProcess::onHand(const QString &item, const QString &shop) const
{
    const QJsonArray accounts = get(u"/state?item="_s + item).value(u"accounts"_s).toArray();
    const QJsonArray rows = accounts.first().toObject().value(u"stock"_s).toArray();
    for (const QJsonValue &row : rows) {
        if (row.toObject().value(u"shop"_s).toString() == shop)
            return row.toObject().value(u"quantity"_s).toInt();
    }
    qFatal("the sandbox has no stock of item %s in shop %s", qPrintable(item), qPrintable(shop));
    return 0;
}

QUrl SandboxProcess::approve(const QUrl &authorizeAddress, bool allow) const
{
    QUrlQuery form;
    form.addQueryItem(u"user_name"_s, m_addresses.userName);
    form.addQueryItem(u"password"_s, m_addresses.password);
    form.addQueryItem(u"decision"_s, allow ? u"allow"_s : u"cancel"_s);
    const PlainReply reply =
        plainExchange("POST", authorizeAddress, form.toString(QUrl::FullyEncoded).toUtf8(),
                      "application/x-www-form-urlencoded");
    return QUrl::fromEncoded(reply.header("Location"));
}

Result<TokenPair> SandboxProcess::signedInTokens(std::shared_ptr<HttpClient> http, const Clock &clock,
                                                 const QStringList &permissions) const
{
    AuthorizationParameters parameters;
    parameters.authorizeUrl = m_addresses.authorize;
    parameters.redirectUrl = m_addresses.redirect;
    parameters.clientId = m_addresses.clientId;
    parameters.permissions = permissions;
    const AuthorizationRequest request = makeAuthorizationRequest(parameters);
    const auto code = codeFromRedirect(request, approve(request.url));
    if (!code)
        return failure(code.error());
    const TokenClient client(std::move(http), clock);
    return await(client.exchange(m_addresses.token, {m_addresses.clientId, m_addresses.clientSecret}, *code,
                                 request.pkce.verifier));
}

std::shared_ptr<TokenProvider> SandboxProcess::signIn(std::shared_ptr<HttpClient> http, const Clock &clock,
                                                      const QStringList &permissions) const
{
    auto pair = signedInTokens(http, clock, permissions);
    if (!pair) {
        qWarning("signing in to the sandbox: %s", qPrintable(describeForLog(pair.error())));
        return nullptr;
    }
    return std::make_shared<SandboxTokens>(*std::move(pair), m_addresses, std::move(http), clock);
}

} // namespace tillbridge
