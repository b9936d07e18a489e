// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sorted_ids.h"

#include <algorithm>
#include <utility>

namespace tillbridge {

QList<qint64> readIds(Query &rows, qsizetype limit)
{
    QList<qint64> ids;
    while ((limit < 0 || ids.size() < limit) && rows.next())
        ids.append(rows.integer(0));
    return ids;
}

QList<qint64> readIdsByNumber(Query &rows, Qt::SortOrder order)
{
    std::vector<std::pair<qint64, qint64>> numbered; // number, id
    QList<qint64> without;
    while (rows.next()) {
        if (rows.isNull(1))
            without.append(rows.integer(0));
        else
            numbered.emplace_back(rows.integer(1), rows.integer(0));
    }
    std::sort(numbered.begin(), numbered.end());
    std::sort(without.begin(), without.end());
    if (order == Qt::DescendingOrder) {
        std::reverse(numbered.begin(), numbered.end());
        std::reverse(without.begin(), without.end());
    }
    QList<qint64> ids;
    ids.reserve(static_cast<qsizetype>(numbered.size()) + without.size());
    for (const auto &[number, id] : numbered)
        ids.append(id);
    return ids + without;
}

} // namespace tillbridge
