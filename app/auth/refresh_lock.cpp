// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/refresh_lock.h"

#include <QDir>
#include <QFileInfo>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

// Two keychain calls and a token call, each within its deadline.
constexpr auto longestRefresh = 120s;
constexpr auto pollInterval = 50ms;

void rest(std::stop_token stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any woken;
    woken.wait_for(lock, stop, pollInterval, [] { return false; });
}

} // namespace

RefreshLock::RefreshLock(const QString &path, const Clock &clock)
    : m_path(path)
    , m_clock(clock)
    , m_file(path)
{
    m_file.setStaleLockTime(0ms); // never by age: only a dead owner makes it stale
}

bool RefreshLock::tryTake()
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    return m_file.tryLock(0ms);
}

Done RefreshLock::take(std::stop_token stop)
{
    const auto giveUp = m_clock.monotonic() + longestRefresh;
    while (!tryTake()) {
        if (m_file.error() != QLockFile::LockFailedError)
            return failure(ErrorCode::StoreNotWritable, m_path);
        if (m_clock.monotonic() >= giveUp) {
            qint64 process = 0;
            QString host;
            QString program;
            m_file.getLockInfo(&process, &host, &program);
            return failure(ErrorCode::Busy, program, u"process %1 is refreshing the sign-in"_s.arg(process));
        }
        rest(stop);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
    }
    return {};
}

} // namespace tillbridge
