// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/relink.h"

namespace tillbridge::cli {

Done relinkAll(const Context &context)
{
    const auto connections = context.workspace.connectionRows().list();
    if (!connections)
        return failure(connections.error());
    for (const Connection &connection : *connections) {
        if (!connection.account)
            continue;
        const auto done = context.awaitMain([&] { return context.workspace.sync().relink(connection.id); });
        if (!done && done.error().code != ErrorCode::Busy)
            return done;
    }
    return {};
}

} // namespace tillbridge::cli
