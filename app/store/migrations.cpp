// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/query.h"
#include "store/store_file.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside of any namespace: the resources of a static library are not found by themselves.
static void keepMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace tillbridge {
namespace {

int versionOf(SQLite::Database &connection)
{
    return connection.execAndGet("PRAGMA user_version").getInt();
}

QList<Migration> readMigrations()
{
    keepMigrations();
    QList<Migration> found;
    const QDir folder(u":/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            found.append({name.first(3).toInt(), file.readAll().toStdString()});
    }
    return found;
}

Done backUp(SQLite::Database &connection, const QString &path, int version, const Clock &clock)
{
    const QString copy = u"%1.before-v%2-%3"_s.arg(path).arg(version).arg(fileStamp(clock.now()));
    const QString unfinished = copy + u".part"_s;
    QFile::remove(unfinished); // of an earlier try
    Query(connection, "VACUUM INTO ?").with(unfinished).run();
    QFile::remove(copy); // of the same second
    if (!flushToDisk(unfinished) || !QFile::rename(unfinished, copy))
        return failure(ErrorCode::StoreNotWritable, copy, u"the copy before an update cannot be kept"_s);
    return {};
}

void runStep(SQLite::Database &connection, const Migration &step)
{
    connection.exec("BEGIN IMMEDIATE");
    try {
        if (versionOf(connection) == step.version - 1) { // else another program was quicker
            connection.exec(step.sql);
            if (Query(connection, "PRAGMA foreign_key_check").next())
                throw SQLite::Exception("a step of the schema left rows without their owner",
                                        SQLITE_CONSTRAINT);
            connection.exec("PRAGMA user_version = " + std::to_string(step.version));
        }
        connection.exec("COMMIT");
    } catch (...) {
        connection.tryExec("ROLLBACK");
        throw;
    }
}

} // namespace

const QList<Migration> &knownMigrations()
{
    static const QList<Migration> known = readMigrations();
    return known;
}

Done migrate(SQLite::Database &connection, const QString &path, const QList<Migration> &migrations,
             const Clock &clock)
{
    const int version = versionOf(connection);
    if (migrations.isEmpty())
        return failure(ErrorCode::StoreFailed, path, u"the program has lost its own resources"_s);
    if (version >= migrations.last().version)
        return {};
    if (version > 0) {
        if (const Done done = backUp(connection, path, migrations.last().version, clock); !done)
            return done;
    }
    // A step may rebuild a table; rows are checked as a whole before it is kept.
    connection.exec("PRAGMA foreign_keys = OFF");
    for (const Migration &step : migrations)
        if (step.version > version)
            runStep(connection, step);
    connection.exec("PRAGMA foreign_keys = ON");
    return {};
}

} // namespace tillbridge
