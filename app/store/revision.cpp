// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revision.h"

#include "store/query.h"

namespace tillbridge {

void growRevision(const Database &database, ConnectionId connection)
{
    if (connection.isValid())
        Query(database, "UPDATE connection SET revision = revision + 1 WHERE id = ?").with(connection).run();
    else
        Query(database, "UPDATE counter SET value = value + 1 WHERE name = 'program_revision'").run();
}

void growRevisions(const Database &database, AccountId account)
{
    Query(database, "UPDATE connection SET revision = revision + 1 WHERE account_id = ?").with(account).run();
}

void growAllRevisions(const Database &database)
{
    Query(database, "UPDATE connection SET revision = revision + 1").run();
}

} // namespace tillbridge
