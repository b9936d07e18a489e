// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/traffic_log.h"

#include "core/logging.h"
#include "store/query.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr size_t longestQueue = 1000;

qint64 bytesOf(const TrafficEntry &entry)
{
    constexpr qint64 rest = 100;
    return rest + entry.url.size() + entry.requestHeaders.size() + entry.requestBody.size() +
           entry.replyHeaders.size() + entry.replyBody.size() + entry.error.size();
}

} // namespace

TrafficLog::TrafficLog(std::shared_ptr<Database> database, qint64 keptBytes)
    : m_database(std::move(database))
    , m_keptBytes(keptBytes)
    , m_thread([this](std::stop_token stop) { writeUntil(std::move(stop)); })
{
}

TrafficLog::~TrafficLog() = default;

TrafficLevel TrafficLog::level(ConnectionId connection) const
{
    const auto stored = reading(*m_database, [&] {
        Query row(*m_database,
                  "SELECT value FROM setting WHERE coalesce(connection_id, 0) = ? AND key = 'traffic_log'");
        return row.with(connection.value).next() ? row.text(0) : QString();
    });
    for (const auto &[level, word] : Words<TrafficLevel>::entries) {
        if (stored && *stored == QLatin1StringView(word))
            return level;
    }
    return TrafficLevel::Simple;
}

void TrafficLog::record(const TrafficEntry &entry)
{
    const std::lock_guard lock(m_mutex);
    if (m_queue.size() < longestQueue)
        m_queue.push_back(entry);
    m_news.notify_all();
}

void TrafficLog::flush()
{
    std::unique_lock lock(m_mutex);
    m_news.wait(lock, [this] { return m_queue.empty() && !m_writing; });
}

void TrafficLog::writeUntil(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    while (m_news.wait(lock, stop, [this] { return !m_queue.empty(); })) {
        const std::deque<TrafficEntry> entries = std::exchange(m_queue, {});
        m_writing = true;
        lock.unlock();
        store(entries);
        lock.lock();
        m_writing = false;
        m_news.notify_all();
    }
}

void TrafficLog::store(const std::deque<TrafficEntry> &entries)
{
    const Done done = m_database->write([&]() -> Done {
        // The connection may have been removed since: its traffic goes with it.
        Query add(*m_database,
                  "INSERT INTO traffic_log (connection_id, at, method, url, status, milliseconds, cost,"
                  " request_headers, request_body, reply_headers, reply_body, error, bytes)"
                  " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13"
                  " WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM connection WHERE id = ?1)");
        qint64 bytes = 0;
        for (const TrafficEntry &entry : entries) {
            bytes += bytesOf(entry);
            add.with(entry.connection, entry.at, entry.method, entry.url, entry.status, entry.milliseconds,
                     entry.cost, entry.requestHeaders, entry.requestBody, entry.replyHeaders, entry.replyBody,
                     entry.error, bytesOf(entry))
                .run();
        }
        forgetOldest(bytes);
        return {};
    });
    if (!done)
        qCWarning(logStore).noquote() << "traffic not logged:" << describeForLog(done.error());
}

void TrafficLog::forgetOldest(qint64 added)
{
    if (m_bytes >= 0 && m_bytes + added <= m_keptBytes) {
        m_bytes += added;
        return;
    }
    Query total(*m_database, "SELECT coalesce(sum(bytes), 0) FROM traffic_log");
    m_bytes = total.next() ? total.integer(0) : 0;
    total.rewind();
    if (m_bytes <= m_keptBytes)
        return;
    qint64 upTo = 0;
    Query oldest(*m_database, "SELECT id, bytes FROM traffic_log ORDER BY id");
    while (m_bytes > m_keptBytes / 10 * 9 && oldest.next()) { // some room, or every entry would come here
        upTo = oldest.integer(0);
        m_bytes -= oldest.integer(1);
    }
    oldest.rewind();
    Query(*m_database, "DELETE FROM traffic_log WHERE id <= ?").with(upTo).run();
}

} // namespace tillbridge
