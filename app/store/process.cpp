// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/process.h"

#include <QCoreApplication>

#if defined(Q_OS_WIN)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <cerrno>
#include <csignal>
#if defined(Q_OS_MACOS)
#include <sys/sysctl.h>
#else
#include <QFile>
#include <unistd.h>
#endif
#endif

namespace tillbridge {
namespace {

[[nodiscard]] QDateTime moment(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

#if defined(Q_OS_WIN)
bool exists(qint64 processId)
{
    const HANDLE process =
        OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(processId));
    if (!process)
        return GetLastError() == ERROR_ACCESS_DENIED;
    DWORD exitCode = 0;
    const bool runs = GetExitCodeProcess(process, &exitCode) && exitCode == STILL_ACTIVE;
    CloseHandle(process);
    return runs;
}
#else
bool exists(qint64 processId)
{
    return kill(static_cast<pid_t>(processId), 0) == 0 || errno == EPERM;
}
#endif

} // namespace

#if defined(Q_OS_WIN)
std::optional<QDateTime> processStartedAt(qint64 processId)
{
    const HANDLE process =
        OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(processId));
    FILETIME created, exited, kernel, user;
    const bool known = process && GetProcessTimes(process, &created, &exited, &kernel, &user);
    if (process)
        CloseHandle(process);
    if (!known)
        return std::nullopt;
    const quint64 ticks = (quint64(created.dwHighDateTime) << 32) | created.dwLowDateTime; // of 100 ns
    return moment(static_cast<qint64>(ticks / 10000));
}
#elif defined(Q_OS_MACOS)
std::optional<QDateTime> processStartedAt(qint64 processId)
{
    int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, static_cast<int>(processId)};
    kinfo_proc info = {};
    size_t size = sizeof info;
    if (sysctl(name, 4, &info, &size, nullptr, 0) != 0 || size == 0)
        return std::nullopt;
    const timeval started = info.kp_proc.p_starttime;
    return moment(qint64(started.tv_sec) * 1000 + started.tv_usec / 1000);
}
#else
std::optional<QDateTime> processStartedAt(qint64 processId)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = file.readAll();
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr int stateField = 0;      // field 3 of proc(5)
    constexpr int startTimeField = 19; // field 22
    if (fields.size() <= startTimeField || fields.at(stateField) == "Z")
        return std::nullopt;
    return moment(fields.at(startTimeField).toLongLong() * 1000 / sysconf(_SC_CLK_TCK));
}
#endif

bool isRunning(const RunLock &holder)
{
    if (holder.processId <= 0 || !exists(holder.processId))
        return false;
    const auto started = processStartedAt(holder.processId);
#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
    if (!started) // a zombie has no start to tell; a hidden process is somebody else's and may run
        return !QFile::exists(QStringLiteral("/proc/%1/stat").arg(holder.processId));
#endif
    return !started || !holder.startedAt.isValid() || *started == holder.startedAt.toUTC();
}

RunLock thisProcess(const QString &program)
{
    const qint64 id = QCoreApplication::applicationPid();
    return {id, program, processStartedAt(id).value_or(QDateTime())};
}

} // namespace tillbridge
