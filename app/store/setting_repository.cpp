// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/setting_repository.h"

#include "store/query.h"
#include "store/revision.h"

namespace tillbridge {

SettingRepository::SettingRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QMap<QString, QString>> SettingRepository::all(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT key, value FROM setting WHERE connection_id IS ?");
        rows.with(connection);
        QMap<QString, QString> settings;
        while (rows.next())
            settings.insert(rows.text(0), rows.text(1));
        return settings;
    });
}

Result<std::optional<QString>> SettingRepository::value(ConnectionId connection, const QString &key) const
{
    return reading(*m_database, [&]() -> std::optional<QString> {
        Query row(*m_database, "SELECT value FROM setting WHERE coalesce(connection_id, 0) = ? AND key = ?");
        return row.with(connection.value, key).next() ? std::optional(row.text(0)) : std::nullopt;
    });
}

Done SettingRepository::set(ConnectionId connection, const QString &key, const QString &value) const
{
    return m_database->write([&]() -> Done {
        const int changed =
            Query(*m_database,
                  "INSERT INTO setting (connection_id, key, value) VALUES (?, ?, ?)"
                  " ON CONFLICT (coalesce(connection_id, 0), key) DO UPDATE SET value = excluded.value"
                  " WHERE setting.value <> excluded.value")
                .with(connection, key, value)
                .run();
        if (changed > 0)
            growRevision(*m_database, connection);
        return {};
    });
}

Result<qint64> SettingRepository::revision(ConnectionId connection) const
{
    return readingOr(*m_database, [&]() -> Result<qint64> {
        Query row(*m_database, connection.isValid()
                                   ? "SELECT revision FROM connection WHERE id = ?"
                                   : "SELECT value FROM counter WHERE name = 'program_revision'");
        if (connection.isValid())
            row.with(connection);
        if (!row.next())
            return failure(ErrorCode::NotFound, QString::number(connection.value));
        return row.integer(0);
    });
}

} // namespace tillbridge
