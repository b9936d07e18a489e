// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/token_client.h"
#include "core/clock.h"
#include "core/secret.h"
#include "http/http_client.h"
#include "http/token_provider.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace tillbridge {

/// Where a running sandbox is and what it knows us as.
struct SandboxAddresses
{
    QUrl api;
    QUrl authorize;
    QUrl token;
    QUrl revoke;
    QUrl redirect;
    QUrl control;
    QString clientId;
    QString publicClientId;
    Secret clientSecret;
    QString account;
    QString userName;
    QString password;
    QString caCertificateFile; ///< with --tls only
};

/// A tillbridge-sandbox of a test's own. It ends with this object, and with the test program however that
/// ends. Blocks; for the test's main thread.
class SandboxProcess final
{
public:
    /// --control and --end-with-stdin are added to `arguments`. Null, with a warning, when it does not come
    /// up.
    [[nodiscard]] static std::unique_ptr<SandboxProcess> start(const QStringList &arguments = {});
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    [[nodiscard]] const SandboxAddresses &addresses() const { return m_addresses; }
    /// The line it printed.
    [[nodiscard]] const QJsonObject &announcement() const { return m_announcement; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    /// Control calls, listed in sandbox/README.md. A refused call ends the test program with a message: the
    /// test is wrong then, not what it tests.
    QJsonObject post(const QString &call, const QJsonObject &body = {}) const;
    [[nodiscard]] QJsonObject get(const QString &call) const;
    void forgetRequests() const;
    void addFault(const QString &name, const QJsonObject &more = {}) const;
    void clearFaults() const;

    /// What it received, oldest first: of this method, on paths that contain `path`. Empty: any.
    [[nodiscard]] QList<QJsonObject> requests(const QByteArray &method = {}, const QString &path = {}) const;
    /// Quantity on hand, as the account has it.
    [[nodiscard]] int onHand(const QString &item, const QString &shop) const;

    /// Signs in as a person does, without a browser: the page's form is posted, the redirect caught, its code
    /// exchanged. The provider refreshes on 401. Null, with a warning, when that fails.
    [[nodiscard]] std::shared_ptr<TokenProvider> signIn(std::shared_ptr<HttpClient> http, const Clock &clock,
                                                        const QStringList &permissions = {
                                                            QStringLiteral("employee:all")}) const;
    /// The tokens of such a sign-in, for tests that keep them in their own way.
    [[nodiscard]] Result<TokenPair> signedInTokens(std::shared_ptr<HttpClient> http, const Clock &clock,
                                                   const QStringList &permissions = {
                                                       QStringLiteral("employee:all")}) const;
    /// Posts the sign-in page's form for an authorization address; the address it redirects to.
    [[nodiscard]] QUrl approve(const QUrl &authorizeAddress, bool allow = true) const;

private:
    SandboxProcess() = default;
    [[nodiscard]] bool readAnnouncement();

    QProcess m_process;
    QJsonObject m_announcement;
    SandboxAddresses m_addresses;
};

} // namespace tillbridge
