// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/port_stores.h"

#include "core/logging.h"
#include "store/query.h"
#include "store/traffic_log.h"

namespace tillbridge {
namespace {

class StoredMarkers final : public SecretMarkers
{
public:
    explicit StoredMarkers(std::shared_ptr<Database> database)
        : m_database(std::move(database))
    {
    }

    Result<bool> isMarked(const QString &entry) const override
    {
        return reading(*m_database, [&] {
            return Query(*m_database, "SELECT 1 FROM secret_marker WHERE entry = ?").with(entry).next();
        });
    }
    Done mark(const QString &entry) override
    {
        return run("INSERT INTO secret_marker (entry) VALUES (?) ON CONFLICT DO NOTHING", entry);
    }
    Done unmark(const QString &entry) override
    {
        return run("DELETE FROM secret_marker WHERE entry = ?", entry);
    }

private:
    [[nodiscard]] Done run(const char *sql, const QString &entry) const
    {
        return m_database->write([&]() -> Done {
            Query(*m_database, sql).with(entry).run();
            return {};
        });
    }

    const std::shared_ptr<Database> m_database;
};

class StoredBudgets final : public BudgetStore
{
public:
    explicit StoredBudgets(std::shared_ptr<Database> database)
        : m_database(std::move(database))
    {
    }

    std::optional<BudgetState> load(const QString &key) const override
    {
        const auto stored = reading(*m_database, [&]() -> std::optional<BudgetState> {
            Query row(*m_database,
                      "SELECT level, size, drip_per_second, burst_size, at FROM budget WHERE key = ?");
            if (!row.with(key).next())
                return std::nullopt;
            return BudgetState{row.real(0), row.real(1), row.real(2), row.real(3), row.time(4)};
        });
        return stored.value_or(std::nullopt);
    }

    void save(const QString &key, const BudgetState &state) override
    {
        const Done done = m_database->write([&]() -> Done {
            Query(*m_database,
                  "INSERT INTO budget (key, level, size, drip_per_second, burst_size, at)"
                  " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET level = excluded.level,"
                  " size = excluded.size, drip_per_second = excluded.drip_per_second,"
                  " burst_size = excluded.burst_size, at = excluded.at")
                .with(key, state.level, state.size, state.dripPerSecond, state.burstSize, state.at)
                .run();
            return {};
        });
        if (!done) // it is learnt again from the next reply
            qCWarning(logStore).noquote() << "budget not kept:" << describeForLog(done.error());
    }

private:
    const std::shared_ptr<Database> m_database;
};

} // namespace

std::shared_ptr<SecretMarkers> makeSecretMarkers(std::shared_ptr<Database> database)
{
    return std::make_shared<StoredMarkers>(std::move(database));
}

std::shared_ptr<TrafficSink> makeTrafficSink(std::shared_ptr<Database> database)
{
    return std::make_shared<TrafficLog>(std::move(database));
}

std::shared_ptr<BudgetStore> makeBudgetStore(std::shared_ptr<Database> database)
{
    return std::make_shared<StoredBudgets>(std::move(database));
}

Result<QList<TrafficEntry>> trafficEntries(const Database &database, ConnectionId connection, int limit)
{
    return reading(database, [&] {
        Query rows(database,
                   "SELECT at, method, url, status, milliseconds, cost, request_headers, request_body,"
                   " reply_headers, reply_body, error FROM traffic_log WHERE connection_id IS ?"
                   " ORDER BY id DESC LIMIT ?");
        rows.with(connection, limit);
        QList<TrafficEntry> entries;
        while (rows.next()) {
            TrafficEntry entry;
            entry.connection = connection;
            entry.at = rows.time(0);
            entry.method = rows.text(1);
            entry.url = rows.text(2);
            entry.status = rows.number(3);
            entry.milliseconds = rows.number(4);
            entry.cost = rows.real(5);
            entry.requestHeaders = rows.text(6);
            entry.requestBody = rows.text(7);
            entry.replyHeaders = rows.text(8);
            entry.replyBody = rows.text(9);
            entry.error = rows.text(10);
            entries.append(entry);
        }
        return entries;
    });
}

} // namespace tillbridge
