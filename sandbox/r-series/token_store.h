// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/r-series/switches.h"

#include <QByteArrayList>
#include <QDateTime>
#include <QHash>
#include <QSet>

#include <deque>
#include <memory>
#include <optional>

namespace tillbridge::sandbox {

/// What a person allowed a client to do: the life of one sign-in.
struct Grant
{
    QByteArray clientId;
    QByteArray accountId;
    qint64 employeeId = 0;
    QByteArrayList scopes;
    bool isRevoked = false;
    std::deque<QDateTime> refreshes; ///< of the last minute
};
using GrantRef = std::shared_ptr<Grant>;

struct TokenReply
{
    QByteArray access;
    QByteArray refresh;
    int expiresIn = 0; ///< seconds
};

struct CodeRequest
{
    QByteArray clientId;
    QByteArray accountId;
    qint64 employeeId = 0;
    QByteArrayList scopes;
    QByteArray challenge;
    QByteArray challengeMethod;
};

/// Codes and tokens with their lives (r-series 1.5 to 1.7). Access tokens are opaque to the API: it looks
/// them up.
class TokenStore final
{
public:
    struct Lifetimes
    {
        int accessSeconds = 3600;
        double timeScale = 1; ///< access and refresh tokens age this many times faster; codes do not
    };

    TokenStore(const Clock &clock, const Switches &switches, Lifetimes lifetimes);

    /// A code that can be exchanged once within 60 seconds.
    [[nodiscard]] QByteArray issueCode(const CodeRequest &request);
    /// The request behind a code, which is spent by asking. Nothing: unknown, spent or too old.
    [[nodiscard]] std::optional<CodeRequest> takeCode(const QByteArray &code);

    [[nodiscard]] TokenReply issue(const GrantRef &grant, const QByteArray &supersededRefresh = {});

    /// The grant of a refresh token that is still good, else null.
    [[nodiscard]] GrantRef findRefresh(const QByteArray &refresh) const;
    /// Counts a refresh. False: more than five within a minute.
    [[nodiscard]] bool admitRefresh(Grant &grant) const;

    enum class State { Good, Unknown, Expired, Revoked };
    struct Check
    {
        State state = State::Unknown;
        GrantRef grant;
    };
    /// Looks an access token up. Its first good use ends the refresh token that it came from.
    [[nodiscard]] Check use(const QByteArray &access);

    /// Everything of this grant is dead from now on.
    void revoke(Grant &grant) const { grant.isRevoked = true; }
    void revokeAll();
    void expireAccessTokens();

private:
    struct Access
    {
        GrantRef grant;
        QDateTime endsAt;
        QByteArray supersedes;
    };
    struct Refresh
    {
        GrantRef grant;
        QDateTime endsAt;
    };
    struct Code
    {
        CodeRequest request;
        QDateTime endsAt;
    };

    [[nodiscard]] QDateTime after(double seconds) const;
    [[nodiscard]] QByteArray makeAccessToken(const Grant &grant, const QDateTime &endsAt) const;

    const Clock &m_clock;
    const Switches &m_switches;
    const Lifetimes m_lifetimes;
    QHash<QByteArray, Code> m_codes;
    QHash<QByteArray, Access> m_access;
    QHash<QByteArray, Refresh> m_refresh;
};

} // namespace tillbridge::sandbox
