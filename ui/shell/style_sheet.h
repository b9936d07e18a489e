// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace tillbridge {

class Theme;

/// The style sheet of the whole program. Widgets choose their role by the dynamic property `role`:
/// "main" (the one main button), "small", "chip", "nav", "title", "note", "panel", "notice", "foot".
[[nodiscard]] QString styleSheet(const Theme &theme);
/// Gives a widget that may be on the screen already another role of the style sheet.
void setRole(QWidget &widget, const QString &role);

} // namespace tillbridge
