// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_book.h"

#include "core/logging.h"

namespace tillbridge {

ConnectionBook::ConnectionBook(std::shared_ptr<Database> database)
    : m_database(database)
    , m_rows(std::move(database))
{
}

Done ConnectionBook::change(ConnectionId id, const std::function<bool(Connection &)> &edit) const
{
    bool changed = false;
    const Done done = m_database->write([&]() -> Done {
        auto connection = m_rows.find(id);
        if (!connection)
            return failure(connection.error());
        changed = edit(*connection);
        return changed ? m_rows.update(*connection) : Done{};
    });
    if (done && changed)
        tell(id);
    return done;
}

std::optional<ConnectionState> ConnectionBook::stateAfter(const std::optional<Error> &error)
{
    if (!error)
        return ConnectionState::Connected;
    switch (error->code) {
    case ErrorCode::SignInNeeded:
    case ErrorCode::WrongClient:
        return ConnectionState::SignInAgain;
    case ErrorCode::Offline:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerError:
    case ErrorCode::WebPageReceived:
        return ConnectionState::Offline;
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainFailed:
        return ConnectionState::LockedKeychain;
    case ErrorCode::RateLimited:
    case ErrorCode::Rejected:
    case ErrorCode::Conflict:
    case ErrorCode::PermissionMissing:
    case ErrorCode::RemoteNotFound:
    case ErrorCode::AccountWithoutShops:
        return ConnectionState::Connected; // Lightspeed itself answered
    default:
        return std::nullopt;
    }
}

void ConnectionBook::noteOutcome(ConnectionId id, const std::optional<Error> &error) const
{
    const auto state = stateAfter(error);
    if (!state)
        return;
    const Done done = change(id, [&](Connection &connection) {
        if (connection.state == ConnectionState::Draft || connection.state == ConnectionState::Disabled ||
            connection.state == *state)
            return false;
        connection.state = *state;
        return true;
    });
    if (!done)
        qCWarning(logAuth) << "state not noted:" << describeForLog(done.error());
}

void ConnectionBook::noteRefreshed(ConnectionId id, const QDateTime &at) const
{
    const Done done = change(id, [&](Connection &connection) {
        connection.refreshedAt = at;
        return true;
    });
    if (!done)
        qCWarning(logAuth) << "refresh not noted:" << describeForLog(done.error());
}

void ConnectionBook::tell(ConnectionId id) const
{
    const std::lock_guard lock(m_mutex);
    if (m_listener)
        m_listener(id);
}

void ConnectionBook::setListener(std::function<void(ConnectionId)> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

} // namespace tillbridge
