// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_report.h"

#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "sentences/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

ExitCode exitCodeOf(const Run &run, const RunCounts &counts)
{
    if (run.error && run.state != RunState::Done)
        return exitCodeFor(*run.error);
    switch (run.state) {
    case RunState::Stopped:
        return ExitCode::Cancelled;
    case RunState::Failed:
    case RunState::DoneWithProblems:
        return ExitCode::DoneWithProblems;
    case RunState::Done:
        // Held rows were left for a person.
        return counts.held > 0 || counts.failed > 0 || counts.unsure > 0 ? ExitCode::DoneWithProblems
                                                                         : ExitCode::Done;
    default:
        return ExitCode::Done;
    }
}

QString summaryOf(const Run &run, const RunCounts &counts)
{
    QStringList parts;
    if (run.state == RunState::Previewed) {
        parts.append(Say::tr("%n stock level(s) would be sent", nullptr, counts.planned));
    } else {
        parts.append(Say::tr("%n sent", nullptr, counts.sent));
        if (counts.planned > 0)
            parts.append(Say::tr("%n not sent", nullptr, counts.planned));
        if (counts.failed > 0)
            parts.append(Say::tr("%n failed", nullptr, counts.failed));
        if (counts.unsure > 0)
            parts.append(Say::tr("%n to be read back", nullptr, counts.unsure));
    }
    if (counts.held > 0)
        parts.append(Say::tr("%n need your decision", nullptr, counts.held));
    if (counts.skipped > 0)
        parts.append(Say::tr("%n skipped", nullptr, counts.skipped));
    return u"%1: %2"_s.arg(wordFor(run.state), parts.join(u", "_s));
}

QString connectionName(const Context &context, ConnectionId id)
{
    const auto connection = context.workspace.connectionRows().find(id);
    return connection ? connection->name : QString();
}

} // namespace

Result<Outcome> runReport(const Context &context, RunId id)
{
    const RunRepository runs = context.workspace.runs();
    const auto run = runs.find(id);
    const auto counts = runs.counts(id);
    const auto changes = runs.changes(id);
    if (!run || !counts || !changes)
        return failure(!run ? run.error() : !counts ? counts.error() : changes.error());
    TextTable table({Say::tr("SKU"), Say::tr("Product"), Say::tr("Shop"), Say::tr("Before"), Say::tr("After"),
                     Say::tr("State"), Say::tr("Why")},
                    {3, 4});
    QJsonArray rows;
    for (const Change &change : *changes) {
        const bool skipped = change.state == ChangeState::Skipped && !change.needsDecision();
        table.add({change.sku, change.productName, change.shopName,
                   skipped ? QString() : change.before.toString(),
                   skipped ? QString() : change.after.toString(), wordFor(change), change.why});
        rows.append(jsonOf(change));
    }
    QStringList lines;
    if (!table.isEmpty())
        lines.append(table.toString());
    if (run->firstSend && run->state == RunState::Previewed && counts->planned + counts->held > 0)
        lines.append(Say::tr("Stock was never sent to this account before: look at every row."));
    lines.append(summaryOf(*run, *counts));
    if (run->error)
        lines.append(sentenceFor(Error::of(*run->error, run->errorSubject)).text);
    QJsonObject json{{u"run"_s, jsonOf(*run, connectionName(context, run->connection), *counts)},
                     {u"changes"_s, rows}};
    return Outcome{lines.join(u'\n'), json, exitCodeOf(*run, *counts)};
}

Result<int> tickedRows(const Context &context, RunId run, bool heldToo)
{
    const auto changes = context.workspace.runs().changes(run);
    if (!changes)
        return failure(changes.error());
    return int(std::ranges::count_if(*changes, [heldToo](const Change &change) {
        return change.state == ChangeState::Planned && (change.ticked || (heldToo && change.isHeld()));
    }));
}

} // namespace tillbridge::cli
