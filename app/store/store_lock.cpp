// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_lock.h"

#include <QDeadlineTimer>
#include <QThread>

#include <chrono>

#ifdef Q_OS_WIN
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <io.h>
#else
#include <cerrno>
#include <sys/file.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

enum class Answer { Taken, HeldByOthers, Impossible };

#ifdef Q_OS_WIN
Answer tryLock(int file, StoreLock::Hold hold)
{
    const DWORD flags =
        LOCKFILE_FAIL_IMMEDIATELY | (hold == StoreLock::Hold::Alone ? LOCKFILE_EXCLUSIVE_LOCK : 0);
    OVERLAPPED start = {};
    if (LockFileEx(reinterpret_cast<HANDLE>(_get_osfhandle(file)), flags, 0, 1, 0, &start))
        return Answer::Taken;
    const DWORD why = GetLastError();
    return why == ERROR_LOCK_VIOLATION || why == ERROR_IO_PENDING ? Answer::HeldByOthers : Answer::Impossible;
}
#else
/// Not fcntl(): its locks belong to the process, and go when any other opening of the same file is closed.
Answer tryLock(int file, StoreLock::Hold hold)
{
    if (flock(file, (hold == StoreLock::Hold::Alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0)
        return Answer::Taken;
    return errno == EWOULDBLOCK || errno == EINTR ? Answer::HeldByOthers : Answer::Impossible;
}
#endif

} // namespace

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &storePath, Hold hold)
{
    auto lock = std::unique_ptr<StoreLock>(new StoreLock(storePath + u".open"_s));
    if (!lock->m_file.open(QIODevice::ReadWrite))
        return failure(ErrorCode::StoreNotWritable, storePath, lock->m_file.errorString());
    for (const QDeadlineTimer deadline(2s);;) {
        const Answer answer = tryLock(lock->m_file.handle(), hold);
        if (answer == Answer::Taken)
            return lock;
        if (answer == Answer::Impossible)
            return failure(ErrorCode::StoreNotWritable, storePath, u"this folder does not know locks"_s);
        if (deadline.hasExpired())
            return failure(ErrorCode::StoreBusy, storePath,
                           hold == Hold::Alone ? u"another Tillbridge has it open"_s
                                               : u"another Tillbridge is mending it"_s);
        QThread::msleep(20);
    }
}

} // namespace tillbridge
