// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <chrono>
#include <memory>

namespace tillbridge {

// The file of the store from outside: where it is, how it is opened, what its errors mean. Internal to
// store/.

[[nodiscard]] QString pathOf(const Database::Location &location);

/// What SQLite said, as the manager can act on it; subject: the file.
[[nodiscard]] Error storeError(const SQLite::Exception &error, const QString &path);

/// A connection for reading and writing, made to wait for others for `patience`: WAL, synchronous=FULL,
/// foreign_keys=ON. Throws SQLite::Exception.
[[nodiscard]] std::unique_ptr<SQLite::Database> openForUse(const QString &path,
                                                           std::chrono::milliseconds patience);

/// A big import spoils indexes all over the file before it is committed; between writes the memory is given
/// back.
enum class CacheSize { Ordinary, Writing };
void limitCache(SQLite::Database &connection, CacheSize size);

/// A connection that leaves the file as it is, byte for byte, also when a write-ahead log lies beside it.
[[nodiscard]] std::unique_ptr<SQLite::Database> openUntouched(const QString &path);

/// `PRAGMA user_version` without opening the file as a database; 0 when it is not one.
[[nodiscard]] int versionInHeader(const QString &path);

/// StoreTooNew when the file comes from a newer version of the program. Nothing of it is changed. Throws.
[[nodiscard]] Done refuseNewer(const QString &path, int newestKnown);

/// Renames `path` and the files SQLite keeps beside it, log first: a log must never meet another file.
[[nodiscard]] Done moveAside(const QString &path, const QString &to);

/// Writes what the system still holds in memory of this file to the disk.
[[nodiscard]] bool flushToDisk(const QString &path);

/// "20260131T101500Z": sorts by time and is allowed in file names everywhere.
[[nodiscard]] QString fileStamp(const QDateTime &utc);

} // namespace tillbridge
