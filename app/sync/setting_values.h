// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/settings.h"

#include <QMap>

#include <optional>

namespace tillbridge {

[[nodiscard]] const SettingDefinition *findSetting(const QString &key);

/// The value as it is stored ("Yes" → "yes", " 007 " → "7"), or nothing when it does not fit the definition.
[[nodiscard]] std::optional<QString> normalizedSetting(const SettingDefinition &definition,
                                                       const QString &value);

/// Stored values that no longer fit count as not stored.
[[nodiscard]] SyncSettings settingsFrom(const QMap<QString, QString> &stored);

} // namespace tillbridge
