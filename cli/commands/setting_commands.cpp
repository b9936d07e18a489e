// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/relink.h"
#include "cli/text_table.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

using Values = QList<std::pair<QString, QString>>;

const SettingDefinition *definitionOf(const QString &key)
{
    for (const SettingDefinition &definition : settingDefinitions()) {
        if (definition.key == key)
            return &definition;
    }
    return nullptr;
}

Done apply(const Context &context, ConnectionId connection, const QStringList &assignments)
{
    bool matchKeyChanged = false;
    for (const QString &assignment : assignments) {
        const QString key = assignment.section(u'=', 0, 0).trimmed();
        const SettingDefinition *definition = definitionOf(key);
        if (!definition)
            return failure(ErrorCode::NotFound, key, listedBy(u"tillbridge-cli settings NAME"_s));
        if (!assignment.contains(u'='))
            continue;
        if (definition->type == SettingType::ReadOnly)
            return failure(ErrorCode::InvalidInput, assignment, Say::tr("this setting is only shown"));
        const auto done = context.workspace.settings().set(connection, key, assignment.section(u'=', 1));
        if (!done)
            return done.error().code == ErrorCode::InvalidInput
                       ? failure(ErrorCode::InvalidInput, assignment,
                                 listedBy(u"tillbridge-cli settings NAME"_s))
                       : done;
        matchKeyChanged |= key == u"match_key";
    }
    return matchKeyChanged ? relinkAll(context) : Done{};
}

Result<Outcome> settings(const Context &context)
{
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    const QStringList assignments = context.arguments.sliced(1);
    if (const auto done = apply(context, connection->id, assignments); !done)
        return failure(done.error());
    const auto values = context.workspace.settings().values(connection->id);
    if (!values)
        return failure(values.error());
    TextTable table({Say::tr("Setting"), Say::tr("Value"), Say::tr("Allowed")});
    QJsonObject object;
    for (const auto &[key, value] : *values) {
        const bool asked =
            assignments.isEmpty() || std::ranges::any_of(assignments, [&](const QString &each) {
                return each.section(u'=', 0, 0).trimmed() == key;
            });
        if (!asked)
            continue;
        const SettingDefinition *definition = definitionOf(key);
        table.add({key, value, definition ? definition->choices.join(u", "_s) : QString()});
        object.insert(key, value);
    }
    return Outcome{table.toString(), {{u"settings"_s, object}}};
}

} // namespace

QList<Command> settingCommands()
{
    return {{{u"settings"_s},
             u"NAME [KEY[=VALUE]]…"_s,
             Say::tr("Shows and changes the settings of a connection."),
             1,
             std::numeric_limits<int>::max(),
             {},
             settings}};
}

} // namespace tillbridge::cli
