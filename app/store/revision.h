// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/database.h"

namespace tillbridge {

// What makes a preview outdated (S5), counted per connection. Call inside a write.

/// ConnectionId{}: the settings of the whole program.
void growRevision(const Database &database, ConnectionId connection);
/// Of every connection to the account: links belong to it.
void growRevisions(const Database &database, AccountId account);
/// Of every connection there is.
void growAllRevisions(const Database &database);

} // namespace tillbridge
