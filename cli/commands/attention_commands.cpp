// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "sentences/sentences.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

Result<Outcome> attention(const Context &context)
{
    std::optional<ConnectionId> only;
    if (!context.arguments.isEmpty()) {
        const auto connection = connectionNamed(context, context.arguments[0]);
        if (!connection)
            return failure(connection.error());
        only = connection->id;
    }
    const auto entries = context.workspace.attention().open(only);
    const auto connections = context.workspace.connectionRows().list();
    if (!entries || !connections)
        return failure(entries ? connections.error() : entries.error());
    QHash<ConnectionId, QString> names;
    for (const Connection &connection : *connections)
        names.insert(connection.id, connection.name);
    TextTable table({Say::tr("ID"), Say::tr("Connection"), Say::tr("What")}, {0});
    QJsonArray rows;
    for (const Attention &entry : *entries) {
        table.add({QString::number(entry.id.value), names.value(entry.connection), attentionSentence(entry)});
        rows.append(QJsonObject{{u"id"_s, entry.id.value},
                                {u"connection"_s, names.value(entry.connection)},
                                {u"kind"_s, nameOf(entry.kind)},
                                {u"subject"_s, entry.subject},
                                {u"count"_s, entry.count},
                                {u"sentence"_s, attentionSentence(entry)},
                                {u"raised_at"_s, jsonOf(entry.raisedAt)}});
    }
    return Outcome{table.isEmpty() ? Say::tr("Nothing needs your decision.") : table.toString(),
                   {{u"attention"_s, rows}}};
}

} // namespace

QList<Command> attentionCommands()
{
    return {{{u"attention"_s},
             u"[NAME]"_s,
             Say::tr("Lists what only a person can decide."),
             0,
             1,
             {},
             attention}};
}

} // namespace tillbridge::cli
