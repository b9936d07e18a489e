// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/schema.h"

namespace tillbridge::sandbox {

/// Every kind of record the sandbox keeps, with the fields and sort orders of r-series 4 and 6.
[[nodiscard]] QList<Schema> schemasOfRSeries();

} // namespace tillbridge::sandbox
