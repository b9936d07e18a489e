// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"

#include <QMap>
#include <QString>

#include <optional>

namespace tillbridge {

/// Settings as text, by connection and key; meaning, defaults and checks are in sync/settings.
/// ConnectionId{} holds what belongs to the whole program.
class SettingRepository final
{
public:
    explicit SettingRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QMap<QString, QString>> all(ConnectionId connection) const;
    [[nodiscard]] Result<std::optional<QString>> value(ConnectionId connection, const QString &key) const;
    [[nodiscard]] Done set(ConnectionId connection, const QString &key, const QString &value) const;
    /// Grows with every change of settings, mapping or links of the connection: a preview made before is
    /// outdated (S5).
    [[nodiscard]] Result<qint64> revision(ConnectionId connection) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
