// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/database.h"

namespace tillbridge {

// What to do about a damaged file. Database::open() answers StoreCorrupt and touches nothing; the caller then
// calls recover() and opens again. None of this deletes a file that the manager might need.

/// Reads the whole file for damage, without changing it: seconds for a big one, so never in the thread of the
/// window. StoreCorrupt: the file is also marked, and the next Database::open() answers StoreCorrupt at once.
[[nodiscard]] Done quickCheck(const Database::Location &location);

struct Recovery
{
    QString setAside; ///< where the damaged file is now
    qint64 rows = 0;  ///< how many rows were saved from it
};

/// Copies what is readable into a fresh file (connections, clients, settings, mappings, items, warehouses,
/// counts, movements, links, runs and changes, the names of secrets; not what Lightspeed tells again), sets
/// the damaged file aside under a dated name and puts the fresh one in its place. A file that is not marked
/// is left alone: another program mended it in the meantime. StoreBusy: somebody has the store open, in this
/// program or another. A kill at any point loses nothing: the next open() finishes it.
[[nodiscard]] Result<Recovery> recover(const Database::Location &location, const Clock &clock);

/// Whether a recovery was interrupted after the fresh file was complete.
[[nodiscard]] bool isHalfRecovered(const Database::Location &location);
/// Finishes such a recovery. Called by Database::open(). Errors as recover().
[[nodiscard]] Done finishRecovery(const Database::Location &location, const Clock &clock);

/// Notes beside the file that it is damaged: for the next open(), and for runs that are under way.
void markDamaged(const QString &path);
[[nodiscard]] bool isMarkedDamaged(const Database::Location &location);

} // namespace tillbridge
