// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "core/result.h"
#include "store/connection_repository.h"

#include <functional>
#include <memory>
#include <mutex>

namespace tillbridge {

/// Changes to connection rows, each read and written in one transaction, and who is told of them.
/// Thread-safe; shared with sessions that may outlive the service.
class ConnectionBook final
{
public:
    explicit ConnectionBook(std::shared_ptr<Database> database);

    [[nodiscard]] const ConnectionRepository &rows() const { return m_rows; }

    /// `edit` says whether it changed anything; only then it is written and told.
    [[nodiscard]] Done change(ConnectionId id, const std::function<bool(Connection &)> &edit) const;
    /// The state that follows from how a request ended; nothing when it says nothing about the connection.
    [[nodiscard]] static std::optional<ConnectionState> stateAfter(const std::optional<Error> &error);
    void noteOutcome(ConnectionId id, const std::optional<Error> &error) const;
    void noteRefreshed(ConnectionId id, const QDateTime &at) const;

    void tell(ConnectionId id) const;
    /// Called in whichever thread made the change; none: nobody is told.
    void setListener(std::function<void(ConnectionId)> listener);

private:
    const std::shared_ptr<Database> m_database;
    const ConnectionRepository m_rows;
    mutable std::mutex m_mutex;
    std::function<void(ConnectionId)> m_listener;
};

} // namespace tillbridge
