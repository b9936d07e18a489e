// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillbridge {

/// The full path of one of our helper programs: beside this one, else in libexec. Empty when it is not installed.
[[nodiscard]] QString findProgram(const QString &name);

} // namespace tillbridge
