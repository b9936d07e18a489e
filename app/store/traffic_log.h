// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "store/database.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace tillbridge {

/// Keeps traffic entries from a thread of its own, so that a request never waits for the disk. What cannot be
/// kept is dropped: more than fits the queue, or what the store refuses. All that was taken is written before
/// it goes.
class TrafficLog final : public TrafficSink
{
public:
    static constexpr qint64 defaultBytes = 20'000'000;

    explicit TrafficLog(std::shared_ptr<Database> database, qint64 keptBytes = defaultBytes);
    ~TrafficLog() override;

    [[nodiscard]] TrafficLevel level(ConnectionId connection) const override;
    void record(const TrafficEntry &entry) override;
    /// Waits until all that was taken so far is written or dropped.
    void flush();

private:
    void writeUntil(std::stop_token stop);
    void store(const std::deque<TrafficEntry> &entries);
    void forgetOldest(qint64 added);

    const std::shared_ptr<Database> m_database;
    const qint64 m_keptBytes;
    std::mutex m_mutex;
    std::condition_variable_any m_news;
    std::deque<TrafficEntry> m_queue;
    bool m_writing = false;
    qint64 m_bytes = -1;   ///< in the store, as far as this program knows; negative: not looked yet
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace tillbridge
