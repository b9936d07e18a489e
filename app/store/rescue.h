// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

namespace tillbridge {

/// Makes `fresh` (a path where no file is) with the newest schema and copies into it every row of `damaged`
/// that can be read and is not told again by Lightspeed. Rows whose owner could not be read are left out;
/// quantities that could not be read are worked out from the ledger.
/// Answers how many were copied. `damaged` is not changed. Throws SQLite::Exception when `fresh` cannot be
/// written.
[[nodiscard]] Result<qint64> rescueInto(const QString &fresh, const QString &damaged, const Clock &clock);

} // namespace tillbridge
