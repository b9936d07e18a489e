// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tillbridge {

/// One permission as Lightspeed offers it. The sentence that explains it belongs to ui/ (by `name`).
struct Permission
{
    QString name; ///< as sent: "employee:inventory"
    bool neededForStock = false;
    bool neededForLooking = false;
};

/// Complete and in the vendor's order (r-series 2).
[[nodiscard]] QList<Permission> permissionsOf(Series series);

enum class PermissionPreset { LookOnly, StockSync, Everything };
[[nodiscard]] QStringList presetPermissions(Series series, PermissionPreset preset);

} // namespace tillbridge
