// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace tillbridge {

/// The palette by role. Colour is for state and for the one main action of a page; every pair of text and ground
/// has a contrast of at least 4.5 (proved by a test).
struct Colors
{
    QColor window;
    QColor panel;
    QColor line;
    QColor faintLine;
    QColor text;
    QColor secondText;
    QColor accent;
    QColor accentGround;
    QColor accentText; ///< on accent
    QColor selection;
    QColor selectionText;
    QColor good;
    QColor goodGround;
    QColor care;
    QColor careGround;
    QColor bad;
    QColor badGround;
};

[[nodiscard]] const Colors &lightColors();
[[nodiscard]] const Colors &darkColors();

} // namespace tillbridge
