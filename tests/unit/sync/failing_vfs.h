// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QtLogging>

#include <atomic>
#include <cstring>
#include <new>

namespace tillbridge {

/// Stands between SQLite and its files and lets the n-th write, sync or truncation fail, once, as a disk
/// does. Made the default for databases that are opened afterwards; lives as long as the program.
class FailingVfs final
{
public:
    static FailingVfs &instance()
    {
        static FailingVfs vfs;
        return vfs;
    }

    /// From now on the n-th access (from 1) answers `code`.
    void failAt(int n, int code)
    {
        m_code = code;
        m_fired = false;
        m_left = n;
    }
    /// Whether it came to that.
    [[nodiscard]] bool fired() const { return m_fired; }
    void relax() { m_left = -1; }

private:
    struct File
    {
        sqlite3_file base;
        sqlite3_file *real;
    };

    FailingVfs()
    {
        m_real = sqlite3_vfs_find(nullptr);
        m_vfs = *m_real;
        m_vfs.zName = "failing";
        m_vfs.szOsFile = int(sizeof(File)) + m_real->szOsFile;
        m_vfs.xOpen = open;
        fillMethods();
        if (sqlite3_vfs_register(&m_vfs, 1) != SQLITE_OK)
            qFatal("the failing file system cannot be registered");
    }

    [[nodiscard]] int strike()
    {
        if (m_left.load() <= 0 || --m_left > 0)
            return SQLITE_OK;
        m_fired = true;
        return m_code;
    }

    static sqlite3_file *real(sqlite3_file *file) { return reinterpret_cast<File *>(file)->real; }

    static int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
    {
        auto *mine = reinterpret_cast<File *>(file);
        mine->real = reinterpret_cast<sqlite3_file *>(mine + 1);
        mine->base.pMethods = nullptr;
        FailingVfs &self = instance();
        const int code = self.m_real->xOpen(self.m_real, name, mine->real, flags, outFlags);
        if (mine->real->pMethods)
            mine->base.pMethods = &self.m_methods;
        return code;
    }

    void fillMethods()
    {
        m_methods.iVersion = 3;
        m_methods.xClose = [](sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); };
        m_methods.xRead = [](sqlite3_file *f, void *to, int size, sqlite3_int64 at) {
            return real(f)->pMethods->xRead(real(f), to, size, at);
        };
        m_methods.xWrite = [](sqlite3_file *f, const void *from, int size, sqlite3_int64 at) {
            const int code = instance().strike();
            return code == SQLITE_OK ? real(f)->pMethods->xWrite(real(f), from, size, at) : code;
        };
        m_methods.xTruncate = [](sqlite3_file *f, sqlite3_int64 size) {
            return real(f)->pMethods->xTruncate(real(f), size);
        };
        m_methods.xSync = [](sqlite3_file *f, int flags) {
            const int code = instance().strike();
            return code == SQLITE_OK ? real(f)->pMethods->xSync(real(f), flags) : code;
        };
        m_methods.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
            return real(f)->pMethods->xFileSize(real(f), size);
        };
        m_methods.xLock = [](sqlite3_file *f, int lock) { return real(f)->pMethods->xLock(real(f), lock); };
        m_methods.xUnlock = [](sqlite3_file *f, int lock) {
            return real(f)->pMethods->xUnlock(real(f), lock);
        };
        m_methods.xCheckReservedLock = [](sqlite3_file *f, int *out) {
            return real(f)->pMethods->xCheckReservedLock(real(f), out);
        };
        m_methods.xFileControl = [](sqlite3_file *f, int op, void *arg) {
            return real(f)->pMethods->xFileControl(real(f), op, arg);
        };
        m_methods.xSectorSize = [](sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); };
        m_methods.xDeviceCharacteristics = [](sqlite3_file *f) {
            return real(f)->pMethods->xDeviceCharacteristics(real(f));
        };
        m_methods.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
            return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
        };
        m_methods.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
            return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
        };
        m_methods.xShmBarrier = [](sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); };
        m_methods.xShmUnmap = [](sqlite3_file *f, int remove) {
            return real(f)->pMethods->xShmUnmap(real(f), remove);
        };
        m_methods.xFetch = [](sqlite3_file *f, sqlite3_int64 at, int size, void **out) {
            return real(f)->pMethods->xFetch(real(f), at, size, out);
        };
        m_methods.xUnfetch = [](sqlite3_file *f, sqlite3_int64 at, void *page) {
            return real(f)->pMethods->xUnfetch(real(f), at, page);
        };
    }

    sqlite3_vfs *m_real = nullptr;
    sqlite3_vfs m_vfs{};
    sqlite3_io_methods m_methods{};
    std::atomic<int> m_left = -1;
    std::atomic<bool> m_fired = false;
    std::atomic<int> m_code = SQLITE_OK;
};

} // namespace tillbridge
