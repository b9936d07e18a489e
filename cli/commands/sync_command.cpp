// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/lookup.h"
#include "cli/progress.h"
#include "cli/run_report.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

/// Stock is the one job so far; another one is named rather than left out in silence.
Done checkJobs(const Context &context)
{
    for (const QString &job : context.value(u"jobs"_s).split(u',', Qt::SkipEmptyParts)) {
        static const QStringList planned{u"orders"_s, u"prices"_s, u"costs"_s, u"products"_s};
        const QString name = job.trimmed().toLower();
        if (planned.contains(name))
            return failure(ErrorCode::NotSupported, u"--jobs "_s + name,
                           Say::tr("this version syncs stock only"));
        if (name != u"stock")
            return failure(ErrorCode::InvalidInput, u"--jobs "_s + job,
                           Say::tr("this version syncs stock only"));
    }
    return {};
}

/// Whether what was shown shall be sent: `--yes`, or somebody at the terminal says so.
Result<bool> isWanted(const Context &context, int rows)
{
    if (context.has(u"yes"_s))
        return true;
    context.terminal.note(Say::tr("Send %n stock level(s) to Lightspeed? [y/N]", nullptr, rows));
    const auto answer = context.terminal.readLine(context.stop);
    if (!answer)
        return failure(answer.error());
    const QString word = QString::fromUtf8(*answer).trimmed().toLower();
    return word == u"y" || word == u"yes" || word == Say::tr("yes").toLower();
}

Result<Outcome> sync(const Context &context)
{
    const bool previewOnly = context.has(u"preview"_s);
    if (!previewOnly && !context.has(u"yes"_s) && !Terminal::isInteractive())
        return failure(ErrorCode::InvalidInput, u"sync"_s,
                       Say::tr("Nobody can be asked here: give --preview to look, or --yes to send."));
    if (const auto fine = checkJobs(context); !fine)
        return failure(fine.error());
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());

    SyncService &service = context.workspace.sync();
    const auto run = awaitRun(context, connection->id, [&] { return service.preview(connection->id); });
    if (!run)
        return failure(run.error());
    const auto preview = runReport(context, *run);
    if (!preview || previewOnly)
        return preview;
    const bool heldToo = context.has(u"held"_s);
    const auto rows = tickedRows(context, *run, heldToo);
    if (!rows)
        return failure(rows.error());
    if (!context.has(u"yes"_s)) {
        context.terminal.print(preview->text);
        if (*rows == 0)
            return Outcome{Say::tr("There is nothing to send."), preview->json, preview->exit};
    }
    const auto wanted = *rows == 0 ? Result<bool>(true) : isWanted(context, *rows);
    if (!wanted)
        return failure(wanted.error());
    if (!*wanted)
        return Outcome{Say::tr("Nothing was sent."), preview->json, ExitCode::Done};
    const auto sent = awaitRun(context, connection->id, [&] { return service.send({*run, heldToo}); });
    if (!sent)
        return failure(sent.error());
    return runReport(context, *sent);
}

} // namespace

QList<Command> syncCommands()
{
    return {{{u"sync"_s},
             u"NAME"_s,
             Say::tr("Plans what to send, shows it, sends what is ticked, and gives a receipt."),
             1,
             1,
             {{u"jobs"_s, Say::tr("What to sync; stock."), u"jobs"_s},
              {u"preview"_s, Say::tr("Only show what would be sent.")},
              {u"yes"_s, Say::tr("Send without asking; rows that need a decision stay.")},
              {u"held"_s, Say::tr("Send rows that need a decision, too.")}},
             sync}};
}

} // namespace tillbridge::cli
