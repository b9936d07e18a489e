// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Preloaded into a program, it makes the disk full: once TILLBRIDGE_DISK_BYTES were written to files, every
// further write to one fails with ENOSPC. Needs neither a file system of its own nor root. Linux only.
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>

namespace {

std::atomic<long long> &bytesLeft()
{
    static std::atomic<long long> left = [] {
        const char *bytes = std::getenv("TILLBRIDGE_DISK_BYTES"); // NOLINT(concurrency-mt-unsafe)
        return bytes ? std::atoll(bytes) : 0;
    }();
    return left;
}

bool isFull(int file, size_t size)
{
    struct stat info = {};
    if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode))
        return false;
    if (bytesLeft().fetch_sub(static_cast<long long>(size)) >= static_cast<long long>(size))
        return false;
    errno = ENOSPC;
    return true;
}

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

__attribute__((visibility("default"))) ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return isFull(file, size) ? -1 : real(file, bytes, size);
}

__attribute__((visibility("default"))) ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isFull(file, size) ? -1 : real(file, bytes, size, at);
}

__attribute__((visibility("default"))) ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isFull(file, size) ? -1 : real(file, bytes, size, at);
}
}
