// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/product.h"
#include "core/sale.h"

namespace tillbridge {

// 64 bits over all that Lightspeed told of a row: equal rows are not written again. Stable over versions of
// Qt.
[[nodiscard]] qint64 checksum(const Product &product);
[[nodiscard]] qint64 checksum(const Sale &sale);

} // namespace tillbridge
