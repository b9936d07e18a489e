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

} // namespace

QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
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

SearchCondition::SearchCondition(const QString &typed, const char *table)
{
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList indexed, brief;
    for (const QString &word : words)
        (characters(word) >= shortestIndexed ? indexed : brief).append(word);

    const std::string name = table;
    if (!indexed.isEmpty()) {
        m_indexed = true;
        QStringList phrases;
        for (QString word : indexed)
            phrases.append(u'"' + word.replace(u'"', u"\"\""_s) + u'"');
        add(name + ".id IN (SELECT rowid FROM " + name + "_text WHERE " + name + "_text MATCH ?)",
            phrases.join(u" AND "_s));
    } else if (!brief.isEmpty()) {
        const QString from = brief.takeFirst();
        const QString to = from + QString::fromUcs4(U"\U0010FFFF", 1);
        const auto range = [&](const char *column) {
            return "(" + name + "." + column + " >= ? AND " + name + "." + column + " < ?)";
        };
        add("(" + range("search_name") + " OR " + range("search_sku") + ")", from);
        m_values << to << from << to;
    }
    for (const QString &word : brief)
        add("instr(" + name + ".search_name || char(10) || " + name + ".search_codes, ?) > 0", word);
}

void SearchCondition::add(const std::string &condition, const QString &value)
{
    m_sql += (m_sql.empty() ? "" : " AND ") + condition;
    m_values.append(value);
}

void SearchCondition::bind(Query &query) const
{
    for (const QString &value : m_values)
        query.bind(value);
}

} // namespace tillbridge
