// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http/query_string.h"
#include "sandbox/r-series/account.h"
#include "sandbox/r-series/relation_tree.h"

#include <QRegularExpression>

namespace tillbridge::sandbox {

/// One `field=op,value` of a query (r-series 3.3).
struct Condition
{
    enum class Op { Equal, NotEqual, Greater, GreaterEqual, Less, LessEqual, Between, Like, NotLike, In };

    const Relation *relation = nullptr; ///< null: a field of the record itself
    int field = 0;
    Kind kind = Kind::Text;
    Op op = Op::Equal;
    QList<QByteArray> values; ///< in the form in which rows hold them
    QList<double> numbers;    ///< the same for integers and decimals
    QRegularExpression like;

    [[nodiscard]] bool isRange() const;
    [[nodiscard]] bool holds(const Row &row) const;

private:
    [[nodiscard]] bool holdsFor(const QByteArray &value) const;
    [[nodiscard]] int compare(const QByteArray &value, qsizetype with) const;
};

/// `name` may be "field" or "Relation.field"; the relation must stand in `loaded`.
[[nodiscard]] Answer<Condition> parseCondition(const Account &account, const Table &table,
                                               const RelationTree &loaded, const QByteArray &name,
                                               const QByteArray &value);

/// The conditions of `or=`, joined by |.
[[nodiscard]] Answer<std::vector<Condition>> parseAlternatives(const Account &account, const Table &table,
                                                               const RelationTree &loaded,
                                                               const QueryItem &item);

/// What `or=` costs beyond the request itself (r-series 5).
[[nodiscard]] double costOfAlternatives(const std::vector<Condition> &alternatives);

} // namespace tillbridge::sandbox
