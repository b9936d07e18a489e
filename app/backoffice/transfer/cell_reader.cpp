// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/transfer/cell_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype shownLength = 60;

// Also what spreadsheet programs write for TRUE and FALSE in the languages of the interface.
const QStringList &yesWords()
{
    static const QStringList words{u"yes"_s,  u"y"_s,  u"true"_s, u"1"_s,    u"on"_s, u"oui"_s,
                                   u"vrai"_s, u"ja"_s, u"wahr"_s, u"waar"_s, u"sí"_s, u"verdadero"_s};
    return words;
}

const QStringList &noWords()
{
    static const QStringList words{u"no"_s,   u"n"_s,    u"false"_s,  u"0"_s,   u"off"_s,    u"non"_s,
                                   u"faux"_s, u"nein"_s, u"falsch"_s, u"nee"_s, u"onwaar"_s, u"falso"_s};
    return words;
}

std::optional<QDateTime> parseMoment(QString text, const QTimeZone &zone)
{
    // A day alone is no moment: whether that day's sales are in the count would be a guess.
    if (!text.contains(u':'))
        return std::nullopt;
    if (const qsizetype space = text.indexOf(u' '); space == 10)
        text[space] = u'T';
    const QDateTime read = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!read.isValid())
        return std::nullopt;
    if (read.timeSpec() != Qt::LocalTime)
        return read.toUTC();
    const QDateTime local(read.date(), read.time(), zone);
    // The hour that is skipped in spring does not exist.
    if (!local.isValid() || local.date() != read.date() || local.time() != read.time())
        return std::nullopt;
    return local.toUTC();
}

} // namespace

CellReader::CellReader(const CsvDocument &document, const DecimalStyle &style, ImportSummary &summary)
    : m_document(document)
    , m_style(style)
    , m_summary(summary)
{
}

void CellReader::setRow(const CsvRow &row)
{
    m_row = &row;
    m_clean = true;
}

QString CellReader::text(qsizetype column, bool multiLine)
{
    QString text = cellText(raw(column));
    if (hasControlCharacter(text, multiLine))
        problem(ImportProblem::ControlCharacter, column);
    return text;
}

QString CellReader::key(qsizetype column, const QString &known)
{
    QString key = text(column);
    if (key != known && looksLikeSpreadsheetNumber(key))
        problem(ImportProblem::SpreadsheetNumber, column);
    return key;
}

std::optional<bool> CellReader::yesOrNo(qsizetype column)
{
    const QString word = cellText(raw(column)).toLower();
    if (word.isEmpty())
        return std::nullopt;
    if (yesWords().contains(word))
        return true;
    if (noWords().contains(word))
        return false;
    problem(ImportProblem::NotYesOrNo, column);
    return std::nullopt;
}

QString CellReader::currency(qsizetype column)
{
    const QString code = cellText(raw(column)).toUpper();
    const bool isCode =
        code.size() == 3 && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (!code.isEmpty() && !isCode)
        problem(ImportProblem::BadCurrency, column);
    return code;
}

std::optional<QDateTime> CellReader::moment(qsizetype column, const QTimeZone &zone, const QDateTime &now)
{
    const QString text = cellText(raw(column));
    if (text.isEmpty())
        return std::nullopt;
    // A file mostly says the same moment on every line, and times are slow to read.
    if (text != m_lastMomentText) {
        m_lastMomentText = text;
        m_lastMoment = parseMoment(text, zone);
    }
    const auto moment = m_lastMoment;
    if (!moment)
        problem(ImportProblem::BadTime, column);
    else if (*moment > now)
        problem(ImportProblem::TimeInFuture, column);
    return moment;
}

void CellReader::problem(ImportProblem problem, qsizetype column)
{
    m_clean = false;
    QString shown = column < 0 ? m_row->cells.join(m_document.separator()) : raw(column);
    if (shown.size() > shownLength)
        shown = shown.first(shownLength) + u'…';
    m_summary.add({m_row->line, column < 0 ? QString() : m_document.columns().value(column), problem, shown});
}

} // namespace tillbridge
