// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int shortestIndexed = 3; // characters of a trigram

qsizetype characters(const QString &word)
{
    return word.toUcs4().size();
}

std::string contains(const std::string &table)
{
    return "instr(" + table + ".search_name || char(10) || " + table + ".search_codes, ?) > 0";
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    // Only upper case takes letters apart that lower case joins: "ß" is found as "SS".
    for (const QChar c : text.toUpper().toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing && !c.isNull())
            plain.append(c);
    }
    return plain;
}

QString foldedCodes(const QStringList &codes)
{
    QStringList lines;
    for (const QString &code : codes)
        lines.append(folded(code).simplified());
    return lines.join(u'\n');
}

void indexText(const Database &database, const char *table, qint64 atLeast)
{
    const std::string name = table;
    Query due(database, "SELECT count(*) FROM " + name + "_text_due");
    if (!due.next() || due.integer(0) < atLeast)
        return;
    due.rewind();
    Query(database, "INSERT INTO " + name +
                        "_text (rowid, search_name, search_codes) SELECT id, search_name," +
                        " search_codes FROM " + name + " WHERE id IN (SELECT id FROM " + name + "_text_due)")
        .run();
    Query(database, "DELETE FROM " + name + "_text_due").run();
}

SearchCondition::SearchCondition(const QString &typed, const char *table, const std::string &within)
{
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList indexed, brief;
    for (const QString &word : words)
        (characters(word) >= shortestIndexed ? indexed : brief).append(word);
    if (!indexed.isEmpty())
        addIndexed(table, indexed);
    else if (!brief.isEmpty())
        addBeginning(table, within, brief.takeFirst());
    for (const QString &word : brief)
        add(contains(table), {word});
}

void SearchCondition::addIndexed(const std::string &table, const QStringList &words)
{
    QStringList phrases;
    std::string waiting;
    for (QString word : words) {
        phrases.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
        waiting += " AND " + contains("due");
    }
    const std::string index = table + "_text";
    add(table + ".id IN (SELECT rowid FROM " + index + " WHERE " + index +
            " MATCH ? UNION ALL SELECT due.id FROM " + table + " AS due WHERE due.id IN (SELECT id FROM " +
            index + "_due)" + waiting + ")",
        QStringList{phrases.join(u" AND "_s)} + words);
}

void SearchCondition::addBeginning(const std::string &table, const std::string &within, const QString &word)
{
    const QString beyond = word + QString::fromUcs4(U"\U0010FFFF", 1);
    const auto range = [&](const std::string &column) {
        return "SELECT id FROM " + table + " WHERE " + within + " AND " + column + " >= ? AND " + column +
               " < ?";
    };
    add(table + ".id IN (" + range("search_name") + " UNION " + range("search_sku") + ")",
        {word, beyond, word, beyond});
}

void SearchCondition::add(const std::string &condition, const QStringList &values)
{
    m_sql += (m_sql.empty() ? "" : " AND ") + condition;
    m_values += values;
}

void SearchCondition::bind(Query &query) const
{
    for (const QString &value : m_values)
        query.bind(value);
}

} // namespace tillbridge
