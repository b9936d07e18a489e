// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/query.h"

#include <QString>
#include <QStringList>

#include <string>

namespace tillbridge {

/// Text as it is compared when searching and sorting: case and accents do not count ("Größe" is "grosse").
[[nodiscard]] QString folded(const QString &text);

/// What search_codes holds: each code on a line of its own.
[[nodiscard]] QString foldedCodes(const QStringList &codes);

/// The condition under which a row of `table` ("product", "item"; also its alias) matches what was typed:
/// every word stands somewhere in the name or the codes. A single word of one or two characters must begin
/// the name or the SKU: the index knows no shorter pieces than three.
class SearchCondition final
{
public:
    SearchCondition(const QString &typed, const char *table);

    [[nodiscard]] bool isEmpty() const { return m_sql.empty(); }
    [[nodiscard]] bool usesIndexedWords() const { return m_indexed; }
    [[nodiscard]] const std::string &sql() const { return m_sql; } ///< without WHERE or AND
    void bind(Query &query) const;

private:
    void add(const std::string &condition, const QString &value);

    std::string m_sql;
    QStringList m_values;
    bool m_indexed = false;
};

} // namespace tillbridge
