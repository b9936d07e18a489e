// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/query.h"

#include <QList>

namespace tillbridge {

/// The first column of all rows; at most `limit` when that is not negative.
[[nodiscard]] QList<qint64> readIds(Query &rows, qsizetype limit = -1);

/// The first column of all rows, sorted by the number in the second, then by itself. Rows without a number
/// come last either way.
[[nodiscard]] QList<qint64> readIdsByNumber(Query &rows, Qt::SortOrder order);

} // namespace tillbridge
