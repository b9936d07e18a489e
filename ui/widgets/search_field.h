// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace tillbridge {

/// Gives the field a button that clears it, with a name for screen readers (Qt's own has none).
void makeClearable(QLineEdit &field);

} // namespace tillbridge
