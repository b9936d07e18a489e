// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillbridge {

/// A text cell that a spreadsheet program would run as a formula (it begins with = + - @ TAB CR or LF) gets a
/// leading apostrophe, which makes it text there (CWE-1236). Apostrophes before such a character get one
/// more, so that unguardedCell() always gives back what was written.
[[nodiscard]] QString guardedCell(const QString &text);
/// Takes one such apostrophe off again; other text is left alone.
[[nodiscard]] QString unguardedCell(const QString &cell);

} // namespace tillbridge
