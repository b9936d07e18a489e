// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/back_office.h"
#include "store/database.h"
#include "sync/journal_probe.h"
#include "sync/pos_api_source.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace tillbridge {

/// What the sync is built from. Times are wall clock (Database::clock()).
struct SyncParts
{
    std::shared_ptr<Database> database;
    std::shared_ptr<BackOffice> backOffice;
    std::shared_ptr<PosApiSource> apis;
    QString program; ///< "tillbridge", "tillbridge-cli": named to others who find a connection busy

    /// How long a write may be running after it left: the whole time-out of an exchange and a little (S7).
    std::chrono::milliseconds writeTimeout = std::chrono::seconds(65);
    std::chrono::milliseconds previewLifetime = std::chrono::minutes(15); ///< S5
    /// Waits so long or until stopped; none: really waits. Tests move their clock instead.
    std::function<void(std::chrono::milliseconds, std::stop_token)> pause;
    JournalProbe *probe = nullptr; ///< for tests; outlives the service
};

} // namespace tillbridge
