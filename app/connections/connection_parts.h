// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/token_client.h"
#include "connections/connection_service.h"
#include "core/clock.h"
#include "lightspeed/pos_api_factory.h"
#include "secrets/secret_store.h"
#include "store/database.h"

#include <memory>

namespace tillbridge {

/// What the connection service is built from. Lock files stand beside the database.
struct ConnectionParts
{
    std::shared_ptr<Database> database;
    std::shared_ptr<SecretStore> secrets;
    std::shared_ptr<TokenClient> tokens;
    std::shared_ptr<PosApiFactory> apis;
};

/// Make it in the main thread. `clock` outlives it and every PosApi it gave away.
[[nodiscard]] std::unique_ptr<ConnectionService> makeConnectionService(ConnectionParts parts,
                                                                       const Clock &clock);

} // namespace tillbridge
