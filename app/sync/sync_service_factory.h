// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/sync_parts.h"
#include "sync/sync_service.h"

#include <memory>

namespace tillbridge {

/// Made and destroyed in the main thread. Destroying it ends what runs at once: reads are given up, a write
/// that has left is not waited for and is read back by the next start (S7).
[[nodiscard]] std::unique_ptr<SyncService> makeSyncService(SyncParts parts);

} // namespace tillbridge
