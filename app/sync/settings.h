// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>

namespace tillbridge {

/// The settings of one connection, typed, with safe defaults.
struct SyncSettings
{
    bool connectionEnabled = true;
    bool shopsMappingEnabled = true;
    QString defaultShop; ///< remote id; empty: the only one, or none where there are several
    bool inventoryUpload = true;
    QString matchKey = QStringLiteral("sku");
    Quantity stockBuffer;
    // guards (S6)
    int largeChangeShare = 50;                              ///< percent of the level
    Quantity largeChangeAmount = Quantity::fromInteger(10); ///< and at least so many units
    int manyRowsShare = 30;                                 ///< percent of linked products
    QString trafficLog = QStringLiteral("simple");
};

enum class SettingType { YesNo, WholeNumber, Quantity, Choice, Text, ReadOnly };

/// One row of the settings table. Its words are in ui/ and cli/, by key.
struct SettingDefinition
{
    QString key; ///< snake_case, also on the command line
    SettingType type = SettingType::Text;
    QString defaultValue;
    QStringList choices;
    qint64 minimum = 0;
    qint64 maximum = 0;
};
[[nodiscard]] const QList<SettingDefinition> &settingDefinitions();

/// Reads and writes the settings table. Thread-safe; every call is durable when it answers. Values are text:
/// "yes" and "no", numbers with a point, times as ISO 8601 in UTC, shops, employees and registers by name.
class SettingsService final
{
public:
    explicit SettingsService(std::shared_ptr<Database> database);

    [[nodiscard]] Result<SyncSettings> load(ConnectionId connection) const;
    /// InvalidInput with the key as subject when the value does not fit. Shops, employees and registers are
    /// taken by name or by Lightspeed's own id; empty means none.
    [[nodiscard]] Done set(ConnectionId connection, const QString &key, const QString &value) const;
    /// As text, defaults filled in, in the order of settingDefinitions().
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> values(ConnectionId connection) const;
    /// What may be chosen for a setting whose choices depend on the account (shop_name, default_employee,
    /// default_register), else the definition's own.
    [[nodiscard]] Result<QStringList> choices(ConnectionId connection, const QString &key) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
