// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_file.h"

#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int headerSize = 100;
constexpr int versionOffset = 60;

ErrorCode codeFor(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::StoreNotWritable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StoreCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::StoreBusy;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::StoreFailed;
    }
}

} // namespace

QString pathOf(const Database::Location &location)
{
    return QDir(location.folder).filePath(location.fileName);
}

Error storeError(const SQLite::Exception &error, const QString &path)
{
    const QString detail = u"%1 (SQLite %2)"_s.arg(QString::fromUtf8(error.what()),
                                                   QString::number(error.getExtendedErrorCode()));
    // On a full disk reading fails already: not even the index of the write-ahead log finds room.
    const bool noRoom = error.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE;
    return Error::of(noRoom ? ErrorCode::DiskFull : codeFor(error.getErrorCode()), path, detail);
}

void limitCache(SQLite::Database &connection, CacheSize size)
{
    connection.exec(size == CacheSize::Writing ? "PRAGMA cache_size = -64000"
                                               : "PRAGMA cache_size = -16000"); // KiB
}

std::unique_ptr<SQLite::Database> openForUse(const QString &path, std::chrono::milliseconds patience)
{
    auto connection = std::make_unique<SQLite::Database>(
        path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
        static_cast<int>(patience.count()));
    if (sqlite3_db_readonly(connection->getHandle(), "main") == 1)
        throw SQLite::Exception("the file may only be read", SQLITE_READONLY);
    connection->exec("PRAGMA journal_mode = WAL");
    connection->exec("PRAGMA synchronous = FULL");
    connection->exec("PRAGMA foreign_keys = ON");
    limitCache(*connection, CacheSize::Ordinary);
    connection->exec("PRAGMA wal_autocheckpoint = 4000");
    connection->exec("PRAGMA journal_size_limit = 67108864");
    return connection;
}

std::unique_ptr<SQLite::Database> openUntouched(const QString &path)
{
    auto connection = std::make_unique<SQLite::Database>(path.toStdString(),
                                                         SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, 5000);
    sqlite3_db_config(connection->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return connection;
}

int versionInHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith("SQLite format 3"))
        return 0;
    return qFromBigEndian<qint32>(header.constData() + versionOffset);
}

Done refuseNewer(const QString &path, int newestKnown)
{
    const auto refused = [&](int version) {
        return failure(ErrorCode::StoreTooNew, path,
                       u"version %1, newest known %2"_s.arg(version).arg(newestKnown));
    };
    if (QFileInfo(path).size() == 0)
        return {};
    if (const int version = versionInHeader(path); version > newestKnown)
        return refused(version);
    // The newest version may still be in the log beside the file. (Only then: what is left of a file that was
    // being made cannot be looked at without finishing or undoing that.)
    if (!QFile::exists(path + u"-wal"_s) || QFile::exists(path + u"-journal"_s))
        return {};
    const int version = openUntouched(path)->execAndGet("PRAGMA user_version").getInt();
    if (version > newestKnown)
        return refused(version);
    return {};
}

Done moveAside(const QString &path, const QString &to)
{
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, QString()}) {
        const QString from = path + ending;
        if (QFile::exists(from) && !QFile::rename(from, to + ending))
            return failure(ErrorCode::StoreNotWritable, from, u"cannot be renamed"_s);
    }
    return {};
}

bool flushToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

QString fileStamp(const QDateTime &utc)
{
    return utc.toUTC().toString(u"yyyyMMdd'T'hhmmss'Z'"_s);
}

} // namespace tillbridge
