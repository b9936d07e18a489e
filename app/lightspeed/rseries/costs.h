// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillbridge::rseries {

/// What a request costs by the vendor's table (r-series 5), and the name under which the pacer learns the
/// true cost. Names stay the same from version to version: the budget is kept over a restart.
struct Cost
{
    QString shape;
    double drips = 1;
};

/// A list with relations to many: each 0.2, doubled on lists.
[[nodiscard]] inline Cost listCost(const QString &resource, int relationsToMany = 0)
{
    return {QStringLiteral("list %1+%2").arg(resource).arg(relationsToMany), 1 + 0.4 * relationsToMany};
}

[[nodiscard]] inline Cost singleCost(const QString &resource)
{
    return {QStringLiteral("get %1").arg(resource), 1};
}

/// A write with nested rows: each 0.5.
[[nodiscard]] inline Cost stockWriteCost(qsizetype shops)
{
    return {QStringLiteral("put Item+%1 ItemShop").arg(shops), 1 + 0.5 * static_cast<double>(shops)};
}

} // namespace tillbridge::rseries
