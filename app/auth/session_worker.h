// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/refresh_limit.h"
#include "auth/session.h"
#include "auth/token_life.h"

#include <mutex>
#include <stop_token>

namespace tillbridge {

/// The steps of a session, read top to bottom by the one thread that calls obtain(). goodToken() and
/// noteWorked() may be called from any thread.
class SessionWorker final
{
public:
    SessionWorker(SessionParts parts, const Clock &clock);

    /// A token that is good for a while and is not the refused one; nothing when obtain() has to be asked.
    [[nodiscard]] std::optional<Secret> goodToken(const Secret &rejected) const;
    /// Blocks: loads the pair, refreshes it when it is about to end or was refused, stores it. Answers
    /// Cancelled soon after `stop`.
    [[nodiscard]] Result<Secret> obtain(const QList<Secret> &rejected, std::stop_token stop);
    void noteWorked(const Secret &token);

private:
    [[nodiscard]] Done load(std::stop_token stop);
    [[nodiscard]] Result<Secret> renew(const QList<Secret> &rejected, std::stop_token stop);
    [[nodiscard]] Result<Secret> renewLocked(const QList<Secret> &rejected, std::stop_token stop);
    [[nodiscard]] Result<ClientCredentials> credentials(std::stop_token stop) const;
    [[nodiscard]] Result<Secret> afterRefusal(const Error &error, const QList<Secret> &rejected);
    [[nodiscard]] Done keepUnsaved(std::stop_token stop);
    [[nodiscard]] Result<Secret> keep(TokenPair pair, std::stop_token stop);
    [[nodiscard]] bool isUsable(const QList<Secret> &rejected) const;
    [[nodiscard]] Result<Secret> stillValidOr(const Error &error, const QList<Secret> &rejected) const;
    void adopt(TokenPair pair);

    const SessionParts m_parts;
    const Clock &m_clock;

    mutable std::mutex m_mutex; ///< guards the next three
    std::optional<LivePair> m_live;
    bool m_settled = false;
    bool m_revoked = false; ///< Lightspeed refused the refresh token of this pair

    // The worker's alone.
    std::optional<TokenPair> m_unsaved; ///< received but not in the keychain yet: must not be used
    RefreshLimit m_limit;
};

} // namespace tillbridge
