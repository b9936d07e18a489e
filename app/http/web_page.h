// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace tillbridge {

/// Whether these bytes are a web page, whatever the content type says: R-Series labels JSON as text/html
/// (r-series 3) and captive portals label pages as anything.
[[nodiscard]] bool looksLikeWebPage(QByteArrayView body);

} // namespace tillbridge
