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

/// How many texts may wait outside of the search index: looking through them one by one takes milliseconds.
constexpr qint64 manyTexts = 5000;
constexpr qint64 fewTexts = 200;
/// Takes the texts of `table` that wait into the search index, if they are so many. Call inside a write.
void indexText(const Database &database, const char *table, qint64 atLeast);

/// The condition under which a row of `table` ("product", "item"; also its alias) matches what was typed:
/// every word stands somewhere in the name or the codes. A single word of one or two characters must begin
/// the name or the SKU: the index knows no shorter pieces than three.
class SearchCondition final
{
public:
    /// `within`: a condition on that table which every row fulfils; it begins the indexes that are used.
    SearchCondition(const QString &typed, const char *table, const std::string &within = "1");

    [[nodiscard]] bool isEmpty() const { return m_sql.empty(); }
    [[nodiscard]] const std::string &sql() const { return m_sql; } ///< without WHERE or AND
    void bind(Query &query) const;

private:
    void add(const std::string &condition, const QStringList &values);
    void addIndexed(const std::string &table, const QStringList &words);
    void addBeginning(const std::string &table, const std::string &within, const QString &word);

    std::string m_sql;
    QStringList m_values;
};

} // namespace tillbridge
