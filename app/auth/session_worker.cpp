// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session_worker.h"

#include "auth/refresh_lock.h"
#include "core/await.h"
#include "core/logging.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// Of a refresh: it ended on this side of Lightspeed.
bool neverArrived(ErrorCode code)
{
    return code == ErrorCode::Offline || code == ErrorCode::ProxyFailed || code == ErrorCode::TlsFailed;
}

} // namespace

SessionWorker::SessionWorker(SessionParts parts, const Clock &clock)
    : m_parts(std::move(parts))
    , m_clock(clock)
{
}

std::optional<Secret> SessionWorker::goodToken(const Secret &rejected) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_live || m_revoked || !m_live->isFresh(m_clock.monotonic()) || m_live->pair.access == rejected)
        return std::nullopt;
    return m_live->pair.access;
}

void SessionWorker::noteWorked(const Secret &token)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_settled || !m_live || m_live->pair.access != token)
            return;
        m_settled = true;
    }
    // Should it fail, or somebody be writing, the spare stays until the next write: nothing depends on it.
    const auto lock = std::make_shared<RefreshLock>(m_parts.lockFile, m_clock);
    if (lock->tryTake())
        whenAnswered(m_parts.secrets->settle(m_parts.tokensName), [lock](const Done &) {});
}

Result<Secret> SessionWorker::obtain(const QList<Secret> &rejected, std::stop_token stop)
{
    if (m_unsaved) {
        if (const Done done = keepUnsaved(stop); !done)
            return failure(done.error());
    }
    if (!m_live || m_revoked) {
        if (const Done done = load(stop); !done)
            return failure(done.error());
    }
    if (m_revoked)
        return failure(ErrorCode::SignInNeeded);
    if (isUsable(rejected))
        return m_live->pair.access;
    if (!m_live->canRefresh()) {
        // A typed token: our clock may be wrong about its end, only Lightspeed's refusal counts.
        if (rejected.contains(m_live->pair.access))
            return failure(ErrorCode::SignInNeeded);
        return m_live->pair.access;
    }
    return renew(rejected, stop);
}

Done SessionWorker::load(std::stop_token stop)
{
    const auto stored = await(m_parts.secrets->read(m_parts.tokensName), stop);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return failure(ErrorCode::SignInNeeded);
    auto pair = TokenPair::fromSecret(**stored);
    if (!pair)
        return failure(pair.error());
    if (!m_live || m_live->pair.access != pair->access || m_live->pair.refresh != pair->refresh)
        adopt(*std::move(pair));
    return {};
}

Result<Secret> SessionWorker::renew(const QList<Secret> &rejected, std::stop_token stop)
{
    RefreshLock lock(m_parts.lockFile, m_clock);
    if (const Done done = lock.take(stop); !done)
        return stillValidOr(done.error(), rejected);
    return renewLocked(rejected, stop);
}

Result<Secret> SessionWorker::renewLocked(const QList<Secret> &rejected, std::stop_token stop)
{
    // Another program may have refreshed while we waited; and what cannot be read now could not be written
    // either.
    if (const Done done = load(stop); !done)
        return stillValidOr(done.error(), rejected);
    if (isUsable(rejected))
        return m_live->pair.access;
    if (const auto refusal = m_limit.refusal(m_clock.monotonic()))
        return stillValidOr(*refusal, rejected);
    const auto client = credentials(stop);
    if (!client)
        return stillValidOr(client.error(), rejected);

    m_limit.tried(m_clock.monotonic());
    const auto pair = await(m_parts.client->refresh(m_parts.tokenUrl, *client, m_live->pair.refresh), stop);
    if (!pair)
        return afterRefusal(pair.error(), rejected);
    m_limit.succeeded();
    return keep(*pair, stop);
}

Result<ClientCredentials> SessionWorker::credentials(std::stop_token stop) const
{
    if (!m_parts.clientSecretName)
        return ClientCredentials{m_parts.clientId, {}};
    const auto secret = await(m_parts.secrets->read(*m_parts.clientSecretName), stop);
    if (!secret)
        return failure(secret.error());
    return ClientCredentials{m_parts.clientId, secret->value_or(Secret())};
}

Result<Secret> SessionWorker::afterRefusal(const Error &error, const QList<Secret> &rejected)
{
    qCInfo(logAuth) << "refresh failed:" << describeForLog(error);
    if (error.code == ErrorCode::SignInNeeded) {
        const std::lock_guard lock(m_mutex);
        m_revoked = true;
        return failure(error);
    }
    if (neverArrived(error.code))
        m_limit.neverArrived();
    else if (error.code != ErrorCode::Cancelled)
        m_limit.failed(m_clock.monotonic(), error);
    return stillValidOr(error, rejected);
}

/// Unless another program has meanwhile put something newer there.
Done SessionWorker::keepUnsaved(std::stop_token stop)
{
    RefreshLock lock(m_parts.lockFile, m_clock);
    if (const Done done = lock.take(stop); !done)
        return done;
    const Secret before = m_live->pair.access;
    if (const Done done = load(stop); !done)
        return done;
    if (m_live->pair.access != before) {
        m_unsaved.reset();
        return {};
    }
    const auto kept = keep(*m_unsaved, stop);
    return kept ? Done{} : failure(kept.error());
}

/// The new pair is in the keychain before its access token is used: until then Lightspeed keeps the old one
/// alive (r-series 1.6), and a crash costs nothing.
Result<Secret> SessionWorker::keep(TokenPair pair, std::stop_token stop)
{
    const Done written = await(m_parts.secrets->write(m_parts.tokensName, pair.toSecret()), stop);
    if (!written) {
        m_unsaved = pair;
        return failure(written.error());
    }
    m_unsaved.reset();
    adopt(pair);
    if (m_parts.onRefreshed)
        m_parts.onRefreshed(pair);
    return pair.access;
}

bool SessionWorker::isUsable(const QList<Secret> &rejected) const
{
    return m_live->isFresh(m_clock.monotonic()) && !rejected.contains(m_live->pair.access);
}

Result<Secret> SessionWorker::stillValidOr(const Error &error, const QList<Secret> &rejected) const
{
    if (m_live && m_live->isValid(m_clock.monotonic()) && !rejected.contains(m_live->pair.access) &&
        error.code != ErrorCode::Cancelled)
        return m_live->pair.access;
    return failure(error);
}

void SessionWorker::adopt(TokenPair pair)
{
    LivePair live = LivePair::of(std::move(pair), m_clock);
    const std::lock_guard lock(m_mutex);
    m_live = std::move(live);
    m_settled = false;
    m_revoked = false;
}

} // namespace tillbridge
