// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <string_view>

namespace tillbridge::rseries {

/// R-Series sends UTC with an explicit offset, whole seconds: "2026-01-02T03:04:05+00:00" (r-series 3.2).
/// Other offsets are taken too, a missing one means UTC. Invalid when it cannot be read.
[[nodiscard]] QDateTime readTime(std::string_view text);

/// In the form above, as filters want it.
[[nodiscard]] QString writeTime(const QDateTime &time);

} // namespace tillbridge::rseries
