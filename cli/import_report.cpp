// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/import_report.h"

#include "cli/commands/commands.h"
#include "cli/json.h"
#include "sentences/import_sentences.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {

Outcome importReport(const ImportSummary &summary, const QString &table, const QJsonArray &rows, bool applied)
{
    Outcome outcome;
    QStringList lines;
    for (const ImportIssue &issue : summary.problems)
        lines.append(importProblemSentence(issue));
    if (const qint64 more = summary.problemCount - summary.problems.size(); more > 0)
        lines.append(Say::tr("… and %n more line(s).", nullptr, int(more)));
    for (const ImportRemark &remark : summary.remarks)
        lines.append(importNoticeSentence(remark));
    if (!summary.canApply())
        lines.append(Say::tr("Nothing was imported: correct the file and try again."));
    else if (!table.isEmpty() && !applied)
        lines.append(table);
    if (summary.canApply())
        lines.append((applied ? Say::tr("Imported: %1 new, %2 changed, %3 as before.")
                              : Say::tr("Preview: %1 new, %2 changed, %3 as before. Nothing was changed."))
                         .arg(summary.created)
                         .arg(summary.updated)
                         .arg(summary.same));
    outcome.text = lines.join(u'\n');
    outcome.json = jsonOf(summary);
    outcome.json[u"rows"_s] = rows;
    outcome.json[u"applied"_s] = applied;
    if (!summary.canApply()) {
        outcome.json.insert(u"error"_s, jsonOf(Error::of(ErrorCode::ImportInvalid))[u"error"_s]);
        outcome.exit = ExitCode::WrongUse;
    }
    return outcome;
}

} // namespace tillbridge::cli
