// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/token_store.h"

#include "core/ids.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double codeSeconds = 60;
constexpr double refreshSeconds = 30.0 * 24 * 60 * 60;
constexpr double capSeconds = 60;
constexpr size_t mostRefreshes = 5;

QByteArray randomHex(int blocks)
{
    QByteArray text;
    for (int i = 0; i < blocks; ++i)
        text += randomId().toLatin1();
    return text;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Looks like an RS256 signature and is none: nobody but the sandbox judges its tokens.
QByteArray dummySignature(const QByteArray &signedPart)
{
    QByteArray signature;
    for (char i = 0; i < 8; ++i)
        signature += QCryptographicHash::hash(QByteArray(signedPart).append(i), QCryptographicHash::Sha512);
    return signature;
}

} // namespace

TokenStore::TokenStore(const Clock &clock, const Switches &switches, Lifetimes lifetimes)
    : m_clock(clock)
    , m_switches(switches)
    , m_lifetimes(lifetimes)
{
}

QDateTime TokenStore::after(double seconds) const
{
    return m_clock.now().addMSecs(static_cast<qint64>(seconds * 1000));
}

QByteArray TokenStore::issueCode(const CodeRequest &request)
{
    const QByteArray code = "def502" + randomHex(6);
    m_codes.insert(code, {request, after(codeSeconds)});
    return code;
}

std::optional<CodeRequest> TokenStore::takeCode(const QByteArray &code)
{
    const auto found = m_codes.constFind(code);
    if (found == m_codes.constEnd())
        return std::nullopt;
    const Code taken = *found;
    m_codes.erase(found);
    return m_clock.now() < taken.endsAt ? std::optional(taken.request) : std::nullopt;
}

TokenReply TokenStore::issue(const GrantRef &grant, const QByteArray &supersededRefresh)
{
    const double seconds = std::max(1.0, m_lifetimes.accessSeconds / m_lifetimes.timeScale);
    const QDateTime endsAt = after(seconds);
    const TokenReply reply{makeAccessToken(*grant, endsAt), "def502" + randomHex(20),
                           static_cast<int>(seconds)};
    m_access.insert(reply.access, {grant, endsAt, supersededRefresh});
    m_refresh.insert(reply.refresh, {grant, after(refreshSeconds / m_lifetimes.timeScale)});
    return reply;
}

QByteArray TokenStore::makeAccessToken(const Grant &grant, const QDateTime &endsAt) const
{
    const double now = static_cast<double>(m_clock.now().toMSecsSinceEpoch()) / 1000.0;
    const QJsonObject header{{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s}, {u"kid"_s, u"sandbox"_s}};
    const QJsonObject claims{
        {u"jti"_s, QString::fromLatin1(randomHex(3))},
        {u"iss"_s, u"https://cloud.lightspeedapp.com"_s},
        {u"aud"_s, QString::fromUtf8(grant.clientId)},
        {u"sub"_s, QString::number(grant.employeeId)},
        {u"acct"_s, QString::fromUtf8(grant.accountId)},
        {m_switches.value(u"scope-claim"_s), QString::fromUtf8(grant.scopes.join(' '))},
        {u"iat"_s, now},
        {u"nbf"_s, now},
        {u"exp"_s, static_cast<double>(endsAt.toMSecsSinceEpoch()) / 1000.0},
    };
    const QByteArray toSign = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.' +
                              base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return toSign + '.' + base64Url(dummySignature(toSign));
}

GrantRef TokenStore::findRefresh(const QByteArray &refresh) const
{
    const auto found = m_refresh.constFind(refresh);
    const bool isGood =
        found != m_refresh.constEnd() && !found->grant->isRevoked && m_clock.now() < found->endsAt;
    return isGood ? found->grant : nullptr;
}

bool TokenStore::admitRefresh(Grant &grant) const
{
    const QDateTime since = after(-capSeconds / m_lifetimes.timeScale);
    std::erase_if(grant.refreshes, [&](const QDateTime &at) { return at <= since; });
    if (grant.refreshes.size() >= mostRefreshes)
        return false;
    grant.refreshes.push_back(m_clock.now());
    return true;
}

TokenStore::Check TokenStore::use(const QByteArray &access)
{
    const auto found = m_access.find(access);
    if (found == m_access.end())
        return {State::Unknown, nullptr};
    if (found->grant->isRevoked)
        return {State::Revoked, nullptr};
    if (m_clock.now() >= found->endsAt)
        return {State::Expired, nullptr};
    // r-series 1.6: the old refresh token dies when the new access token is first used.
    if (!found->supersedes.isEmpty())
        m_refresh.remove(std::exchange(found->supersedes, {}));
    return {State::Good, found->grant};
}

void TokenStore::revokeAll()
{
    for (const Refresh &refresh : std::as_const(m_refresh))
        refresh.grant->isRevoked = true;
    for (const Access &access : std::as_const(m_access))
        access.grant->isRevoked = true;
}

void TokenStore::expireAccessTokens()
{
    for (Access &access : m_access)
        access.endsAt = m_clock.now();
}

} // namespace tillbridge::sandbox
