// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/settings.h"

#include "core/connection.h"
#include "store/catalog_repository.h"
#include "store/connection_repository.h"
#include "store/setting_repository.h"
#include "sync/setting_values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

const QString connectionEnabled = u"connection_enabled"_s;

/// A thing of the account that a setting may name.
struct Named
{
    QString remoteId;
    QString name;
};

template <typename Row>
Result<QList<Named>> named(const Result<QList<Row>> &rows)
{
    if (!rows)
        return failure(rows.error());
    QList<Named> names;
    for (const Row &row : *rows)
        names.append({row.remoteId, row.name});
    return names;
}

bool namesSomethingOfTheAccount(const QString &key)
{
    return key == u"shop_name" || key == u"default_employee" || key == u"default_register";
}

/// Empty before the first sign-in.
Result<QList<Named>> candidates(const CatalogRepository &catalog, const Connection &connection,
                                const QString &key)
{
    if (!connection.account)
        return QList<Named>();
    if (key == u"shop_name")
        return named(catalog.shops(*connection.account));
    if (key == u"default_employee")
        return named(catalog.employees(*connection.account));
    return named(catalog.registers(*connection.account));
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

Result<QString> readOnlyValue(const ConnectionRepository &connections, const Connection &connection,
                              const QString &key)
{
    if (key == u"redirect_address")
        return connection.addresses.redirect.toString();
    if (key == u"signed_in_on")
        return isoTime(connection.signedInAt);
    if (key == u"permission_refresh_on")
        return isoTime(connection.refreshedAt);
    if (!connection.account)
        return QString();
    const auto account = connections.account(*connection.account);
    if (!account)
        return failure(account.error());
    return account->remoteId;
}

/// The connection's own state says whether it is enabled: there is no second switch that could contradict it.
Done setEnabled(const ConnectionRepository &connections, Connection connection, bool enabled)
{
    const bool isEnabled = connection.state != ConnectionState::Disabled;
    if (enabled == isEnabled)
        return {};
    connection.state = !enabled             ? ConnectionState::Disabled
                       : connection.account ? ConnectionState::Connected
                                            : ConnectionState::Draft;
    return connections.update(connection);
}

} // namespace

SettingsService::SettingsService(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<SyncSettings> SettingsService::load(ConnectionId connection) const
{
    const auto row = ConnectionRepository(m_database).find(connection);
    if (!row)
        return failure(row.error());
    const auto stored = SettingRepository(m_database).all(connection);
    if (!stored)
        return failure(stored.error());
    SyncSettings settings = settingsFrom(*stored);
    settings.connectionEnabled = row->state != ConnectionState::Disabled;
    return settings;
}

Done SettingsService::set(ConnectionId connection, const QString &key, const QString &value) const
{
    const SettingDefinition *definition = findSetting(key);
    const auto normalized = definition ? normalizedSetting(*definition, value) : std::nullopt;
    if (!normalized)
        return failure(ErrorCode::InvalidInput, key, value);
    const ConnectionRepository connections(m_database);
    const auto row = connections.find(connection);
    if (!row)
        return failure(row.error());
    if (key == connectionEnabled)
        return setEnabled(connections, *row, *normalized == u"yes");

    const SettingRepository settings(m_database);
    if (!namesSomethingOfTheAccount(key) || normalized->isEmpty())
        return settings.set(connection, key, *normalized);
    const auto names = candidates(CatalogRepository(m_database), *row, key);
    if (!names)
        return failure(names.error());
    const auto found = std::ranges::find_if(*names, [&](const Named &each) {
        return each.remoteId == *normalized || each.name.compare(*normalized, Qt::CaseInsensitive) == 0;
    });
    if (found == names->end())
        return failure(ErrorCode::InvalidInput, key, value);
    return settings.set(connection, key, found->remoteId);
}

Result<QList<std::pair<QString, QString>>> SettingsService::values(ConnectionId connection) const
{
    const ConnectionRepository connections(m_database);
    const auto row = connections.find(connection);
    if (!row)
        return failure(row.error());
    const auto stored = SettingRepository(m_database).all(connection);
    if (!stored)
        return failure(stored.error());

    QList<std::pair<QString, QString>> table;
    for (const SettingDefinition &definition : settingDefinitions()) {
        const QString &key = definition.key;
        QString value = normalizedSetting(definition, stored->value(key, definition.defaultValue))
                            .value_or(definition.defaultValue);
        if (key == connectionEnabled) {
            value = row->state == ConnectionState::Disabled ? u"no"_s : u"yes"_s;
        } else if (definition.type == SettingType::ReadOnly) {
            const auto known = readOnlyValue(connections, *row, key);
            if (!known)
                return failure(known.error());
            value = *known;
        } else if (namesSomethingOfTheAccount(key) && !value.isEmpty()) {
            const auto names = candidates(CatalogRepository(m_database), *row, key);
            if (!names)
                return failure(names.error());
            const auto found = std::ranges::find(*names, value, &Named::remoteId);
            value = found == names->end() ? value : found->name;
        }
        table.append({key, value});
    }
    return table;
}

Result<QStringList> SettingsService::choices(ConnectionId connection, const QString &key) const
{
    if (!namesSomethingOfTheAccount(key)) {
        const SettingDefinition *definition = findSetting(key);
        return definition ? definition->choices : QStringList();
    }
    const auto row = ConnectionRepository(m_database).find(connection);
    if (!row)
        return failure(row.error());
    const auto names = candidates(CatalogRepository(m_database), *row, key);
    if (!names)
        return failure(names.error());
    QStringList list;
    for (const Named &each : *names)
        list.append(each.name);
    return list;
}

} // namespace tillbridge
