// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <stop_token>

namespace tillbridge {

/// How long a call may take: until a moment on Clock::monotonic(), or until somebody stops it.
struct Patience
{
    std::chrono::milliseconds until{0};
    std::stop_token stop;
};

/// Small named values in a keychain, at most some 2,000 bytes each: what every platform can do. Calls block;
/// one thread uses them. A locked keychain may say "nothing" to read() and "done" to remove(), but never to
/// write().
class KeychainEntries
{
public:
    virtual ~KeychainEntries() = default;
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString &key,
                                                                 const Patience &patience) = 0;
    [[nodiscard]] virtual Done write(const QString &key, const QByteArray &value,
                                     const Patience &patience) = 0;
    [[nodiscard]] virtual Done remove(const QString &key, const Patience &patience) = 0;
};

} // namespace tillbridge
