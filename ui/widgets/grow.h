// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tillbridge {

/// Makes a window as high as its wrapped words need at its width, which is known only once they stand there.
void growToFit(QWidget &window);

} // namespace tillbridge
