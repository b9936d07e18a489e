// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/setting_values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qint64 mostUnits = 1'000'000'000;

SettingDefinition readOnly(const QString &key)
{
    return {key, SettingType::ReadOnly, {}, {}, 0, 0};
}

SettingDefinition text(const QString &key)
{
    return {key, SettingType::Text, {}, {}, 0, 0};
}

SettingDefinition yesNo(const QString &key)
{
    return {key, SettingType::YesNo, u"yes"_s, {}, 0, 0};
}

SettingDefinition choice(const QString &key, const QStringList &choices, const QString &usual)
{
    return {key, SettingType::Choice, usual, choices, 0, 0};
}

std::optional<QString> normalizedYesNo(const QString &value)
{
    static const QStringList yes{u"yes"_s, u"true"_s, u"on"_s, u"1"_s};
    static const QStringList no{u"no"_s, u"false"_s, u"off"_s, u"0"_s};
    if (yes.contains(value, Qt::CaseInsensitive))
        return u"yes"_s;
    if (no.contains(value, Qt::CaseInsensitive))
        return u"no"_s;
    return std::nullopt;
}

std::optional<QString> normalizedNumber(const SettingDefinition &definition, const QString &value)
{
    const auto number = Quantity::parse(value);
    if (!number || *number < Quantity::fromInteger(definition.minimum) ||
        *number > Quantity::fromInteger(definition.maximum))
        return std::nullopt;
    if (definition.type == SettingType::WholeNumber && !number->isInteger())
        return std::nullopt;
    return number->toString();
}

std::optional<QString> normalizedChoice(const SettingDefinition &definition, const QString &value)
{
    const auto found = std::ranges::find_if(definition.choices, [&](const QString &each) {
        return each.compare(value, Qt::CaseInsensitive) == 0;
    });
    return found == definition.choices.end() ? std::nullopt : std::optional(*found);
}

/// A stored value, or the default where none is stored or it no longer fits.
QString valueOf(const QMap<QString, QString> &stored, const QString &key)
{
    const SettingDefinition *definition = findSetting(key);
    const auto found = stored.constFind(key);
    if (found == stored.constEnd())
        return definition->defaultValue;
    return normalizedSetting(*definition, *found).value_or(definition->defaultValue);
}

} // namespace

const QList<SettingDefinition> &settingDefinitions()
{
    static const QList<SettingDefinition> table{
        yesNo(u"connection_enabled"_s),
        yesNo(u"shops_mapping_enabled"_s),
        readOnly(u"account_id"_s),
        text(u"shop_name"_s),
        text(u"default_employee"_s),
        text(u"default_register"_s),
        readOnly(u"redirect_address"_s),
        readOnly(u"signed_in_on"_s),
        readOnly(u"permission_refresh_on"_s),
        yesNo(u"inventory_upload"_s),
        choice(u"match_key"_s, {u"sku"_s, u"system_sku"_s, u"barcode"_s, u"manufacturer_sku"_s}, u"sku"_s),
        {u"stock_buffer"_s, SettingType::Quantity, u"0"_s, {}, 0, mostUnits},
        {u"guard_large_change_share"_s, SettingType::WholeNumber, u"50"_s, {}, 0, 10'000},
        {u"guard_large_change_amount"_s, SettingType::Quantity, u"10"_s, {}, 0, mostUnits},
        {u"guard_many_rows_share"_s, SettingType::WholeNumber, u"30"_s, {}, 0, 100},
        choice(u"traffic_log"_s, {u"off"_s, u"simple"_s, u"full"_s, u"long"_s}, u"simple"_s),
        choice(u"browser"_s, {u"embedded"_s, u"own"_s, u"paste"_s}, u"embedded"_s),
    };
    return table;
}

const SettingDefinition *findSetting(const QString &key)
{
    const auto &all = settingDefinitions();
    const auto found = std::ranges::find(all, key, &SettingDefinition::key);
    return found == all.end() ? nullptr : &*found;
}

std::optional<QString> normalizedSetting(const SettingDefinition &definition, const QString &value)
{
    const QString trimmed = value.trimmed();
    switch (definition.type) {
    case SettingType::YesNo:
        return normalizedYesNo(trimmed);
    case SettingType::WholeNumber:
    case SettingType::Quantity:
        return normalizedNumber(definition, trimmed);
    case SettingType::Choice:
        return normalizedChoice(definition, trimmed);
    case SettingType::Text:
        return trimmed;
    case SettingType::ReadOnly:
        return std::nullopt;
    }
    return std::nullopt;
}

SyncSettings settingsFrom(const QMap<QString, QString> &stored)
{
    const auto isYes = [&](const QString &key) { return valueOf(stored, key) == u"yes"; };
    const auto quantity = [&](const QString &key) {
        return Quantity::parse(valueOf(stored, key)).value_or(Quantity());
    };
    const auto percent = [&](const QString &key) { return int(quantity(key).floorToInteger()); };

    SyncSettings settings;
    settings.shopsMappingEnabled = isYes(u"shops_mapping_enabled"_s);
    settings.defaultShop = valueOf(stored, u"shop_name"_s);
    settings.inventoryUpload = isYes(u"inventory_upload"_s);
    settings.matchKey = valueOf(stored, u"match_key"_s);
    settings.stockBuffer = quantity(u"stock_buffer"_s);
    settings.largeChangeShare = percent(u"guard_large_change_share"_s);
    settings.largeChangeAmount = quantity(u"guard_large_change_amount"_s);
    settings.manyRowsShare = percent(u"guard_many_rows_share"_s);
    settings.trafficLog = valueOf(stored, u"traffic_log"_s);
    return settings;
}

} // namespace tillbridge
