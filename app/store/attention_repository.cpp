// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/attention_repository.h"

#include "store/query.h"

#include <QSet>

namespace tillbridge {
namespace {

Attention readAttention(Query &row)
{
    Attention entry;
    entry.id = row.id<AttentionId>(0);
    entry.connection = row.id<ConnectionId>(1);
    entry.kind = row.choice<AttentionKind>(2);
    entry.subject = row.text(3);
    entry.count = row.number(4);
    entry.detail = row.text(5);
    entry.raisedAt = row.time(6);
    entry.solvedAt = row.time(7);
    return entry;
}

/// A repeated entry keeps the moment it was first raised; one that says the same as before is not written.
AttentionId store(const Database &database, const Attention &entry)
{
    const QDateTime raisedAt = entry.raisedAt.isValid() ? entry.raisedAt : database.clock().now();
    Query(database,
          "INSERT INTO attention (connection_id, kind, subject, count, detail, raised_at)"
          " VALUES (?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (connection_id, kind, subject) DO UPDATE SET count = excluded.count,"
          " detail = excluded.detail, solved_at = NULL, raised_at ="
          " CASE WHEN attention.solved_at IS NULL THEN attention.raised_at ELSE excluded.raised_at END"
          " WHERE attention.solved_at IS NOT NULL OR attention.count <> excluded.count"
          " OR attention.detail <> excluded.detail")
        .with(entry.connection, wordOf(entry.kind), entry.subject, entry.count, entry.detail, raisedAt)
        .run();
    Query found(database, "SELECT id FROM attention WHERE connection_id = ? AND kind = ? AND subject = ?");
    return found.with(entry.connection, wordOf(entry.kind), entry.subject).next() ? found.id<AttentionId>(0)
                                                                                  : AttentionId();
}

void markSolved(const Database &database, AttentionId id)
{
    Query(database, "UPDATE attention SET solved_at = ? WHERE id = ? AND solved_at IS NULL")
        .with(database.clock().now(), id)
        .run();
}

} // namespace

AttentionRepository::AttentionRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<Attention>> AttentionRepository::open(std::optional<ConnectionId> connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT id, connection_id, kind, subject, count, detail, raised_at, solved_at"
                                " FROM attention WHERE solved_at IS NULL AND (? IS NULL OR connection_id = ?)"
                                " ORDER BY raised_at DESC, id DESC");
        rows.with(connection, connection);
        QList<Attention> entries;
        while (rows.next())
            entries.append(readAttention(rows));
        return entries;
    });
}

Result<AttentionId> AttentionRepository::raise(const Attention &attention) const
{
    return writing(*m_database, [&]() -> Result<AttentionId> { return store(*m_database, attention); });
}

Done AttentionRepository::solve(AttentionId id) const
{
    return m_database->write([&]() -> Done {
        markSolved(*m_database, id);
        return {};
    });
}

Done AttentionRepository::replace(ConnectionId connection, AttentionKind kind,
                                  const QList<Attention> &entries) const
{
    return m_database->write([&]() -> Done {
        QSet<AttentionId> still;
        for (Attention entry : entries) {
            entry.connection = connection;
            entry.kind = kind;
            still.insert(store(*m_database, entry));
        }
        QList<AttentionId> over;
        Query open(*m_database,
                   "SELECT id FROM attention WHERE connection_id = ? AND kind = ? AND solved_at IS NULL");
        open.with(connection, wordOf(kind));
        while (open.next()) {
            if (!still.contains(open.id<AttentionId>(0)))
                over.append(open.id<AttentionId>(0));
        }
        for (const AttentionId id : over)
            markSolved(*m_database, id);
        return {};
    });
}

} // namespace tillbridge
