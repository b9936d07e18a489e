// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace tillbridge::sandbox {

/// A clock that can be moved forward and started on another day. It always ticks at the pace of `base`:
/// "faster" is a property of rates and lifetimes, never of the time that stands in rows and headers.
class SandboxClock final : public Clock
{
public:
    explicit SandboxClock(const Clock &base)
        : m_base(base)
    {
    }

    void advance(std::chrono::milliseconds by) { m_advanced += by.count(); }
    /// Makes today this day, keeping the time of day.
    void setToday(const QDate &today);

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;

private:
    const Clock &m_base;
    std::atomic<qint64> m_advanced = 0;
    std::atomic<qint64> m_wallOffset = 0;
};

} // namespace tillbridge::sandbox
