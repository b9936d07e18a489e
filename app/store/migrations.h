// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <SQLiteCpp/Database.h>

#include <QList>
#include <QString>

#include <string>

namespace tillbridge {

/// One numbered step of the schema; it leads from `version` - 1 to `version`.
struct Migration
{
    int version = 0;
    std::string sql;
};

/// Those compiled into the program, in order. Steps that were ever released are never edited.
[[nodiscard]] const QList<Migration> &knownMigrations();

/// Brings the file to the newest of `migrations`, each step in one transaction: killed at any point the old
/// or the new schema is whole. A file that already holds something is copied first, to "FILE.before-vN-TIME".
/// Two programs that start together do it once. Throws SQLite::Exception.
[[nodiscard]] Done migrate(SQLite::Database &connection, const QString &path,
                           const QList<Migration> &migrations, const Clock &clock);

} // namespace tillbridge
