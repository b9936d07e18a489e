// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>

namespace tillbridge::cli {

/// Shows on standard error how far a run of this connection is, as long as it lives.
class Progress final
{
public:
    Progress(const Context &context, ConnectionId connection);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

private:
    const Context &m_context;
    QMetaObject::Connection m_link;
};

/// Pulls and runs are told to stop, and their end is waited for: a write that has left is not abandoned.
template <typename Start>
[[nodiscard]] auto awaitRun(const Context &context, ConnectionId connection, Start &&start)
{
    const Progress progress(context, connection);
    SyncService &sync = context.workspace.sync();
    return context.awaitToTheEnd(std::forward<Start>(start),
                                 [&sync, connection] { sync.cancel(connection); });
}

} // namespace tillbridge::cli
