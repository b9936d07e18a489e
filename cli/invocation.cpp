// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include "cli/commands/commands.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

QList<QCommandLineOption> commonOptions()
{
    return {{u"data-dir"_s, Say::tr("Keep data in this folder."), u"folder"_s},
            {u"json"_s, Say::tr("Print one JSON object.")},
            {QStringList{u"h"_s, u"help"_s}, Say::tr("Show help.")},
            {u"version"_s, Say::tr("Show the version.")}};
}

QString usageOf(const Command &command)
{
    return QString(u"tillbridge-cli "_s + command.words.join(u' ') + u' ' + command.arguments).trimmed();
}

QString helpFor(const Command &command)
{
    QString text = Say::tr("Usage: %1").arg(usageOf(command)) + u"\n\n"_s + command.description + u'\n';
    for (const QCommandLineOption &option : command.options + commonOptions()) {
        const QString name = option.names().constLast();
        const QString value =
            option.valueName().isEmpty() ? QString() : QString(u' ' + option.valueName().toUpper());
        text += u"\n  "_s + QString(u"--"_s + name + value).leftJustified(26) + u' ' + option.description();
    }
    return text + u'\n';
}

QString helpForAll(const QList<Command> &commands)
{
    QString text = Say::tr("Usage: tillbridge-cli [--data-dir FOLDER] [--json] COMMAND") + u"\n"_s;
    for (const Command &command : commands) {
        const QString words = QString(command.words.join(u' ') + u' ' + command.arguments).trimmed();
        text += u"\n  "_s + words.leftJustified(48) + u' ' + command.description;
    }
    return text + u"\n\n"_s + Say::tr("Options of a command: tillbridge-cli COMMAND --help") + u'\n';
}

/// The command whose words are the longest beginning of what was typed.
const Command *find(const QList<Command> &commands, const QStringList &typed)
{
    const Command *best = nullptr;
    for (const Command &command : commands) {
        const bool begins =
            typed.size() >= command.words.size() && typed.first(command.words.size()) == command.words;
        if (begins && (!best || command.words.size() > best->words.size()))
            best = &command;
    }
    return best;
}

/// Words and options apart, whatever the command: every option of every command is known by name.
QStringList wordsAmong(const QStringList &arguments, const QList<Command> &commands)
{
    QCommandLineParser parser;
    QSet<QString> known;
    const auto add = [&](const QList<QCommandLineOption> &options) {
        for (const QCommandLineOption &option : options) {
            if (known.contains(option.names().constFirst()))
                continue;
            known.insert(option.names().constFirst());
            parser.addOption(option);
        }
    };
    add(commonOptions());
    for (const Command &command : commands)
        add(command.options);
    parser.parse(arguments);
    return parser.positionalArguments();
}

} // namespace

bool wantsJson(const QStringList &arguments)
{
    return arguments.contains(u"--json"_s);
}

Result<std::variant<Invocation, Answer>> understand(const QStringList &arguments,
                                                    const QList<Command> &commands)
{
    const QStringList typed = wordsAmong(arguments, commands);
    if (arguments.contains(u"--version"_s))
        return Answer{u"tillbridge-cli " TILLBRIDGE_VERSION ""_s};
    const bool wantsHelp = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    const Command *command = find(commands, typed);
    if (!command) {
        if (wantsHelp && typed.isEmpty())
            return Answer{helpForAll(commands)};
        return failure(ErrorCode::InvalidInput, typed.isEmpty() ? Say::tr("no command") : typed.join(u' '),
                       Say::tr("tillbridge-cli --help lists all commands"));
    }
    if (wantsHelp)
        return Answer{helpFor(*command)};

    Invocation invocation{*command, {}, std::make_shared<QCommandLineParser>(), {}, false};
    invocation.options->addOptions(commonOptions() + command->options);
    const QString usage = Say::tr("usage: %1").arg(usageOf(*command));
    if (!invocation.options->parse(arguments))
        return failure(ErrorCode::InvalidInput, invocation.options->errorText(), usage);
    invocation.arguments = invocation.options->positionalArguments().sliced(command->words.size());
    if (invocation.arguments.size() < command->fewest)
        return failure(ErrorCode::InvalidInput, usageOf(*command), Say::tr("something is missing"));
    if (invocation.arguments.size() > command->most)
        return failure(ErrorCode::InvalidInput, invocation.arguments.at(command->most), usage);
    invocation.dataFolder = invocation.options->value(u"data-dir"_s);
    invocation.json = invocation.options->isSet(u"json"_s);
    return invocation;
}

} // namespace tillbridge::cli
