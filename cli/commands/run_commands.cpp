// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/run_report.h"
#include "cli/text_table.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

constexpr int shownRuns = 50;

Result<Outcome> list(const Context &context)
{
    std::optional<ConnectionId> only;
    if (!context.arguments.isEmpty()) {
        const auto connection = connectionNamed(context, context.arguments[0]);
        if (!connection)
            return failure(connection.error());
        only = connection->id;
    }
    const RunRepository runs = context.workspace.runs();
    const auto found = runs.list(only, shownRuns);
    const auto connections = context.workspace.connectionRows().list();
    if (!found || !connections)
        return failure(found ? connections.error() : found.error());
    QHash<ConnectionId, QString> names;
    for (const Connection &connection : *connections)
        names.insert(connection.id, connection.name);
    TextTable table({Say::tr("ID"), Say::tr("Connection"), Say::tr("Started"), Say::tr("State"),
                     Say::tr("Sent"), Say::tr("Failed"), Say::tr("Held")},
                    {0, 4, 5, 6});
    QJsonArray rows;
    for (const Run &run : *found) {
        const auto counts = runs.counts(run.id);
        if (!counts)
            return failure(counts.error());
        table.add({QString::number(run.id.value), names.value(run.connection), shown(run.startedAt),
                   wordFor(run.state), QString::number(counts->sent), QString::number(counts->failed),
                   QString::number(counts->held)});
        rows.append(jsonOf(run, names.value(run.connection), *counts));
    }
    return Outcome{table.isEmpty() ? Say::tr("Nothing was synced yet.") : table.toString(),
                   {{u"runs"_s, rows}}};
}

Result<Outcome> show(const Context &context)
{
    bool isNumber = false;
    const qint64 id = context.arguments[0].toLongLong(&isNumber);
    if (!isNumber)
        return failure(ErrorCode::InvalidInput, context.arguments[0], listedBy(u"tillbridge-cli runs"_s));
    auto report = runReport(context, RunId{id});
    if (!report)
        return report.error().code == ErrorCode::NotFound
                   ? failure(ErrorCode::NotFound, context.arguments[0], listedBy(u"tillbridge-cli runs"_s))
                   : report;
    report->exit = ExitCode::Done; // showing worked, however the run ended
    return report;
}

} // namespace

QList<Command> runCommands()
{
    return {
        {{u"runs"_s}, u"[NAME]"_s, Say::tr("Lists what was synced, the latest first."), 0, 1, {}, list},
        {{u"run"_s, u"show"_s}, u"ID"_s, Say::tr("Shows the receipt of a run."), 1, 1, {}, show},
    };
}

} // namespace tillbridge::cli
