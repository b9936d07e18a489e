// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace tillbridge {

/// The time, as something that tests can move. Safe to call from any thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// Wall-clock time in UTC, milliseconds.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Never jumps back; its zero is arbitrary. For time-outs and pacing.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

/// Stands still until it is moved; both readings move together.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const QDateTime &start);

    void advance(std::chrono::milliseconds by) { m_elapsed += by.count(); }

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;

private:
    const QDateTime m_start;
    std::atomic<qint64> m_elapsed = 0;
};

} // namespace tillbridge
