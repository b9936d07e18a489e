// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"

#include "core/logging.h"
#include "store/query.h"
#include "store/rescue.h"
#include "store/store_file.h"
#include "store/store_lock.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

QString markPath(const QString &path)
{
    return path + u".damaged"_s;
}

/// Complete and on disk, waiting to take the place of the damaged file.
QString rescuedPath(const Database::Location &location)
{
    return pathOf(location) + u".rescued"_s;
}

bool isTaken(const QString &path)
{
    return std::ranges::any_of(QStringList{QString(), u"-wal"_s, u"-shm"_s},
                               [&](const QString &ending) { return QFile::exists(path + ending); });
}

Result<QString> exchange(const Database::Location &location, const Clock &clock)
{
    const QString path = pathOf(location);
    const QString aside = u"%1.damaged-%2"_s.arg(path, fileStamp(clock.now()));
    QString free = aside;
    for (int i = 2; isTaken(free); ++i)
        free = u"%1-%2"_s.arg(aside).arg(i);
    if (const Done done = moveAside(path, free); !done)
        return failure(done.error());
    QFile::remove(markPath(path)); // before a good file bears that name: a kill must not leave it marked
    if (!QFile::rename(rescuedPath(location), path))
        return failure(ErrorCode::StoreNotWritable, path, u"the saved rows cannot be put in place"_s);
    return free;
}

} // namespace

Done quickCheck(const Database::Location &location)
{
    const QString path = pathOf(location);
    if (!QFileInfo::exists(path))
        return {};
    Done verdict;
    try {
        const auto connection = openUntouched(path);
        Query check(*connection, "PRAGMA quick_check(1)");
        if (check.next() && check.text(0) != u"ok")
            verdict = failure(ErrorCode::StoreCorrupt, path, check.text(0));
    } catch (const SQLite::Exception &error) {
        verdict = failure(storeError(error, path));
    }
    if (!verdict && verdict.error().code == ErrorCode::StoreCorrupt)
        markDamaged(path);
    return verdict;
}

void markDamaged(const QString &path)
{
    if (!QFile(markPath(path)).open(QIODevice::WriteOnly))
        qCWarning(logStore) << "the store is damaged and that cannot be noted beside it";
}

bool isMarkedDamaged(const Database::Location &location)
{
    return QFile::exists(markPath(pathOf(location)));
}

Result<Recovery> recover(const Database::Location &location, const Clock &clock)
{
    Recovery recovery;
    const QString path = pathOf(location);
    const auto alone = StoreLock::take(path, StoreLock::Hold::Alone);
    if (!alone)
        return failure(alone.error());
    if (!isMarkedDamaged(location) && !isHalfRecovered(location))
        return recovery; // another program was quicker
    try {
        if (!isHalfRecovered(location)) {
            const QString fresh = path + u".rescuing"_s;
            for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(fresh + ending); // of an earlier try
            const Result<qint64> rows = rescueInto(fresh, path, clock);
            if (!rows)
                return failure(rows.error());
            recovery.rows = *rows;
            if (!flushToDisk(fresh) || !QFile::rename(fresh, rescuedPath(location)))
                return failure(ErrorCode::StoreNotWritable, fresh);
        }
    } catch (const SQLite::Exception &error) {
        return failure(storeError(error, path));
    }
    const Result<QString> aside = exchange(location, clock);
    if (!aside)
        return failure(aside.error());
    recovery.setAside = *aside;
    return recovery;
}

bool isHalfRecovered(const Database::Location &location)
{
    return QFile::exists(rescuedPath(location));
}

Done finishRecovery(const Database::Location &location, const Clock &clock)
{
    const auto alone = StoreLock::take(pathOf(location), StoreLock::Hold::Alone);
    if (!alone)
        return failure(alone.error());
    if (!isHalfRecovered(location))
        return {}; // another program was quicker
    if (const Result<QString> aside = exchange(location, clock); !aside)
        return failure(aside.error());
    return {};
}

} // namespace tillbridge
