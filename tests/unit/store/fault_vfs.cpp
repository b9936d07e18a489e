// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_vfs.h"

#include <sqlite3.h>

#include <csignal>
#include <cstring>

namespace tillbridge {
namespace {

std::atomic<int> countdown = 0; // 0: not armed
std::atomic<int> seen = 0;
std::atomic<FaultVfs::Fault> planned = FaultVfs::Fault::None;
std::atomic<bool> happened = false;

sqlite3_vfs *real = nullptr;
sqlite3_vfs shim;
sqlite3_io_methods methods;

/// What SQLite holds of an open file; that of the real system follows it in memory.
struct File
{
    sqlite3_file base;
};

sqlite3_file *under(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<File *>(file) + 1);
}

/// SQLITE_OK, or what the operation shall answer instead of being done.
int fault(int ioError)
{
    ++seen;
    if (countdown.load() == 0 || countdown.fetch_sub(1) != 1)
        return SQLITE_OK;
    happened = true;
    switch (planned.load()) {
    case FaultVfs::Fault::None:
        return SQLITE_OK;
    case FaultVfs::Fault::IoError:
        return ioError;
    case FaultVfs::Fault::DiskFull:
        return SQLITE_FULL;
    case FaultVfs::Fault::Kill:
        raise(SIGKILL);
    }
    return SQLITE_OK;
}

template <auto Method, typename... Arguments>
int pass(sqlite3_file *file, Arguments... arguments)
{
    return (under(file)->pMethods->*Method)(under(file), arguments...);
}

int write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    if (const int code = fault(SQLITE_IOERR_WRITE))
        return code;
    return under(file)->pMethods->xWrite(under(file), data, size, offset);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    if (const int code = fault(SQLITE_IOERR_TRUNCATE))
        return code;
    return under(file)->pMethods->xTruncate(under(file), size);
}

int sync(sqlite3_file *file, int flags)
{
    if (const int code = fault(SQLITE_IOERR_FSYNC))
        return code;
    return under(file)->pMethods->xSync(under(file), flags);
}

void prepareMethods()
{
    using M = sqlite3_io_methods;
    methods.iVersion = 3;
    methods.xClose = pass<&M::xClose>;
    methods.xRead = pass<&M::xRead, void *, int, sqlite3_int64>;
    methods.xWrite = write;
    methods.xTruncate = truncate;
    methods.xSync = sync;
    methods.xFileSize = pass<&M::xFileSize, sqlite3_int64 *>;
    methods.xLock = pass<&M::xLock, int>;
    methods.xUnlock = pass<&M::xUnlock, int>;
    methods.xCheckReservedLock = pass<&M::xCheckReservedLock, int *>;
    methods.xFileControl = pass<&M::xFileControl, int, void *>;
    methods.xSectorSize = pass<&M::xSectorSize>;
    methods.xDeviceCharacteristics = pass<&M::xDeviceCharacteristics>;
    methods.xShmMap = pass<&M::xShmMap, int, int, int, void volatile **>;
    methods.xShmLock = pass<&M::xShmLock, int, int, int>;
    methods.xShmBarrier = [](sqlite3_file *file) { under(file)->pMethods->xShmBarrier(under(file)); };
    methods.xShmUnmap = pass<&M::xShmUnmap, int>;
    methods.xFetch = pass<&M::xFetch, sqlite3_int64, int, void **>;
    methods.xUnfetch = pass<&M::xUnfetch, sqlite3_int64, void *>;
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    const int code = real->xOpen(real, name, under(file), flags, outFlags);
    if (under(file)->pMethods)
        file->pMethods = &methods;
    return code;
}

int remove(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (const int code = fault(SQLITE_IOERR_DELETE))
        return code;
    return real->xDelete(real, name, syncFolder);
}

} // namespace

void FaultVfs::install()
{
    if (real)
        return;
    real = sqlite3_vfs_find(nullptr);
    prepareMethods();
    shim = *real;
    shim.zName = "fault";
    shim.pNext = nullptr;
    shim.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    shim.xOpen = open;
    shim.xDelete = remove;
    sqlite3_vfs_register(&shim, 1);
}

void FaultVfs::arm(int operation, Fault fault)
{
    planned = fault;
    countdown = operation;
    seen = 0;
    happened = false;
}

int FaultVfs::operations()
{
    return seen;
}

bool FaultVfs::struck()
{
    return happened;
}

} // namespace tillbridge
