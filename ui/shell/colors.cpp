// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/colors.h"

namespace tillbridge {

const Colors &lightColors()
{
    static const Colors colors{
        .window = QColor(0xf6f7f9),
        .panel = QColor(0xffffff),
        .line = QColor(0xdfe3e8),
        .faintLine = QColor(0xeceff2),
        .text = QColor(0x1b2430),
        .secondText = QColor(0x5b6775),
        .accent = QColor(0x0f5f8c),
        .accentGround = QColor(0xe3f0f7),
        .accentText = QColor(0xffffff),
        .selection = QColor(0x0f5f8c),
        .selectionText = QColor(0xffffff),
        .good = QColor(0x1b7042),
        .goodGround = QColor(0xe4f4ea),
        .care = QColor(0x7d5200),
        .careGround = QColor(0xfdf1d7),
        .bad = QColor(0xb3261e),
        .badGround = QColor(0xfbe6e4),
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        .window = QColor(0x15191e),
        .panel = QColor(0x1d2229),
        .line = QColor(0x323a44),
        .faintLine = QColor(0x282f38),
        .text = QColor(0xe7ebf0),
        .secondText = QColor(0x9aa7b5),
        .accent = QColor(0x66b5e0),
        .accentGround = QColor(0x17364a),
        .accentText = QColor(0x0d1a22),
        .selection = QColor(0x1f5f86),
        .selectionText = QColor(0xffffff),
        .good = QColor(0x6fcf97),
        .goodGround = QColor(0x17352a),
        .care = QColor(0xf0c36a),
        .careGround = QColor(0x3a2f14),
        .bad = QColor(0xff8a80),
        .badGround = QColor(0x3f201e),
    };
    return colors;
}

} // namespace tillbridge
