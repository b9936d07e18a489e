// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillbridge {

// The words of the settings table, by key. Translated.
[[nodiscard]] QString settingName(const QString &key);
[[nodiscard]] QString settingExplanation(const QString &key);
[[nodiscard]] QString settingChoice(const QString &key, const QString &choice);

} // namespace tillbridge
