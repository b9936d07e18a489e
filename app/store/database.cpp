// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/migrations.h"
#include "store/query.h"
#include "store/recovery.h"
#include "store/store_file.h"
#include "store/store_lock.h"
#include "store/thread_connections.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QThread>

#include <sqlite3.h>

#include <chrono>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

/// How long to wait while somebody else writes: long enough for a big import, but the window must not freeze.
std::chrono::milliseconds patience()
{
    const auto *app = QCoreApplication::instance();
    return app && QThread::currentThread() == app->thread() ? 5s : 90s;
}

Done prepareFolder(const Database::Location &location)
{
    if (!QDir().mkpath(location.folder) || !QFileInfo(location.folder).isDir())
        return failure(ErrorCode::StoreNotWritable, location.folder);
    return {};
}

/// Shared with everybody who has the file open; from then on nobody puts another one in its place.
Result<std::unique_ptr<StoreLock>> lockFile(const Database::Location &location, const Clock &clock)
{
    for (;;) {
        auto lock = StoreLock::take(pathOf(location), StoreLock::Hold::Shared);
        if (!lock || !isHalfRecovered(location))
            return lock;
        lock->reset();
        if (const Done done = finishRecovery(location, clock); !done)
            return failure(done.error());
    }
}

std::string storeIdOf(const Database &database)
{
    Query stored(database, "SELECT value FROM meta WHERE key = 'store_id'");
    return stored.next() ? stored.text(0).toStdString() : std::string();
}

Error noted(const SQLite::Exception &error, const QString &path)
{
    Error answer = storeError(error, path);
    if (answer.code == ErrorCode::StoreCorrupt)
        markDamaged(path);
    return answer;
}

} // namespace

struct Database::Private
{
    Location location;
    QString path;
    QString storeId;
    const Clock &clock;
    std::unique_ptr<StoreLock> lock; ///< outlives the connections
    std::shared_ptr<ThreadConnections> connections;
    std::timed_mutex writing; ///< writers of this program queue here; SQLite's own waiting is not fair

    Private(const Location &place, const Clock &time, std::unique_ptr<StoreLock> shared)
        : location(place)
        , path(pathOf(place))
        , clock(time)
        , lock(std::move(shared))
        , connections(
              std::make_shared<ThreadConnections>([file = path] { return openForUse(file, patience()); }))
    {
    }

    [[nodiscard]] Done outermost(ThreadConnection &mine, const std::function<Done()> &work);
    [[nodiscard]] Done nested(ThreadConnection &mine, const std::function<Done()> &work) const;
};

Result<std::shared_ptr<Database>> Database::open(const Location &location, const Clock &clock)
{
    if (const Done done = prepareFolder(location); !done)
        return failure(done.error());
    const QString path = pathOf(location);
    auto lock = lockFile(location, clock);
    if (!lock)
        return failure(lock.error());
    if (isMarkedDamaged(location))
        return failure(ErrorCode::StoreCorrupt, path, u"found damaged when it was checked"_s);
    try {
        if (const Done done = refuseNewer(path, knownMigrations().last().version); !done)
            return failure(done.error());
        auto opened = std::shared_ptr<Database>(
            new Database(std::make_unique<Private>(location, clock, *std::move(lock))));
        if (const Done done = migrate(opened->connection(), path, knownMigrations(), clock); !done)
            return failure(done.error());
        const Done done = opened->write([&]() -> Done {
            if (storeIdOf(*opened).empty())
                Query(*opened, "INSERT INTO meta (key, value) VALUES ('store_id', ?)").with(randomId()).run();
            return {};
        });
        if (!done)
            return failure(done.error());
        opened->d->storeId = QString::fromStdString(storeIdOf(*opened));
        return opened;
    } catch (const SQLite::Exception &error) {
        return failure(noted(error, path));
    }
}

Database::Database(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Database::~Database() = default;

SQLite::Database &Database::connection() const
{
    return *d->connections->mine().database;
}

Done Database::write(const std::function<Done()> &work) const
{
    try {
        ThreadConnection &mine = d->connections->mine();
        return mine.depth > 0 ? d->nested(mine, work) : d->outermost(mine, work);
    } catch (const SQLite::Exception &error) {
        return failure(noted(error, d->path));
    }
}

Done Database::read(const std::function<Done()> &work) const
{
    try {
        return work();
    } catch (const SQLite::Exception &error) {
        return failure(noted(error, d->path));
    }
}

Done Database::Private::outermost(ThreadConnection &mine, const std::function<Done()> &work)
{
    std::unique_lock lock(writing, std::defer_lock);
    if (!lock.try_lock_for(patience()))
        return failure(ErrorCode::StoreBusy, path, u"another part of this program is writing"_s);
    SQLite::Database &connection = *mine.database;
    limitCache(connection, CacheSize::Writing);
    const auto atEnd = qScopeGuard([&] { limitCache(connection, CacheSize::Ordinary); });
    connection.exec("BEGIN IMMEDIATE");
    mine.depth = 1;
    mine.failed.reset();
    const auto takeBack = [&] {
        connection.tryExec("ROLLBACK");
        mine.depth = 0;
    };
    try {
        // A newer program may have come in between; what it expects of the rows is unknown here.
        if (connection.execAndGet("PRAGMA user_version").getInt() > knownMigrations().last().version) {
            takeBack();
            return failure(ErrorCode::StoreTooNew, path);
        }
        Done done = work();
        if (done && mine.failed)
            done = failure(*mine.failed);
        if (!done) {
            takeBack();
            return done;
        }
        connection.exec("COMMIT");
        mine.depth = 0;
        return {};
    } catch (...) {
        takeBack();
        throw;
    }
}

Done Database::Private::nested(ThreadConnection &mine, const std::function<Done()> &work) const
{
    if (mine.failed)
        return failure(*mine.failed);
    Done done;
    try {
        done = work();
    } catch (const SQLite::Exception &error) {
        done = failure(noted(error, path));
    }
    if (!done && !mine.failed)
        mine.failed = done.error();
    return done;
}

Done Database::refuseDamaged() const
{
    if (isMarkedDamaged(d->location))
        return failure(ErrorCode::StoreCorrupt, d->path, u"found damaged while it was in use"_s);
    return {};
}

QString Database::path() const
{
    return d->path;
}

QString Database::storeId() const
{
    return d->storeId;
}

const Clock &Database::clock() const
{
    return d->clock;
}

} // namespace tillbridge
