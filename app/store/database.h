// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace SQLite {
class Database;
}

namespace tillbridge {

/// The SQLite file and its connections, one per thread. Only store/ sees SQL. While one of these lives, no
/// program puts another file in its place. Opening migrates (backup first), refuses a file from a newer
/// version (StoreTooNew, file untouched) or a damaged one (StoreCorrupt, file untouched: recover() in
/// recovery.h sets it aside, then open again) and says StoreNotWritable / DiskFull when the folder cannot be
/// used, StoreBusy while another program mends the file.
class Database final
{
public:
    struct Location
    {
        QString folder; ///< created when missing
        QString fileName = QStringLiteral("tillbridge.sqlite");
    };

    [[nodiscard]] static Result<std::shared_ptr<Database>> open(const Location &location, const Clock &clock);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// This thread's connection, opened on first use: WAL, synchronous=FULL, foreign_keys=ON. Closed when the
    /// thread ends or the database goes, whichever is first.
    [[nodiscard]] SQLite::Database &connection() const;
    /// Runs `work` in BEGIN IMMEDIATE … COMMIT on this thread's connection; rolls back when it answers an
    /// error or throws SQLite::Exception, which becomes StoreBusy, DiskFull, StoreCorrupt, StoreNotWritable
    /// or StoreFailed. Called inside another write of the same thread it joins that one: both are kept or
    /// neither. Waits for other writers: 5 s in the main thread of an application, else 90 s; then StoreBusy.
    [[nodiscard]] Done write(const std::function<Done()> &work) const;
    /// The same for reading, without a transaction of its own. Damage met on the way, here or in write(), is
    /// noted beside the file: the next open() answers StoreCorrupt.
    [[nodiscard]] Done read(const std::function<Done()> &work) const;

    /// StoreCorrupt once the file is marked as damaged, by any program: nothing may be sent that rests on it
    /// until it was recovered, which takes a restart.
    [[nodiscard]] Done refuseDamaged() const;

    [[nodiscard]] QString path() const;
    /// Random, made with the file: secrets of two stores never mix.
    [[nodiscard]] QString storeId() const;
    [[nodiscard]] const Clock &clock() const;

private:
    struct Private;
    explicit Database(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tillbridge
