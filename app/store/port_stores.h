// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "store/database.h"

#include <memory>

namespace tillbridge {

// The store's side of core/ports.h.

[[nodiscard]] std::shared_ptr<SecretMarkers> makeSecretMarkers(std::shared_ptr<Database> database);
/// Levels come from the setting "traffic_log" of the connection; old entries go when the size is reached.
[[nodiscard]] std::shared_ptr<TrafficSink> makeTrafficSink(std::shared_ptr<Database> database);
[[nodiscard]] std::shared_ptr<BudgetStore> makeBudgetStore(std::shared_ptr<Database> database);

[[nodiscard]] Result<QList<TrafficEntry>> trafficEntries(const Database &database, ConnectionId connection,
                                                         int limit);

} // namespace tillbridge
