// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace tillbridge {

/// The three families of Lightspeed accounts.
enum class Series { C, R, X };

/// "C", "R", "X": as stored and as `--series` takes it (any case).
[[nodiscard]] QString seriesName(Series series);
[[nodiscard]] std::optional<Series> seriesFromName(QStringView name);

} // namespace tillbridge
