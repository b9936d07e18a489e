// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/invocation.h"

#include "cli/commands/commands.h"

#include <algorithm>
#include <iterator>

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

QString shownOption(const QCommandLineOption &option)
{
    const QString value =
        option.valueName().isEmpty() ? QString() : QString(u' ' + option.valueName().toUpper());
    return u"--"_s + option.names().constLast() + value;
}

/// With the options that it needs.
QString usageOf(const Command &command)
{
    QString usage =
        QString(u"tillbridge-cli "_s + command.words.join(u' ') + u' ' + command.arguments).trimmed();
    for (const QCommandLineOption &option : command.options) {
        if (command.needed.contains(option.names().constLast()))
            usage += u' ' + shownOption(option);
    }
    return usage;
}

QString helpFor(const Command &command)
{
    QString text = Say::tr("Usage: %1").arg(usageOf(command)) + u"\n\n"_s + command.description + u'\n';
    for (const QCommandLineOption &option : command.options + commonOptions()) {
        text += u"\n  "_s + shownOption(option).leftJustified(26) + u' ' + option.description();
    }
    return text + u'\n';
}

QString listed(const QList<Command> &commands)
{
    QString text;
    for (const Command &command : commands) {
        const QString words = QString(command.words.join(u' ') + u' ' + command.arguments).trimmed();
        text += u"\n  "_s + words.leftJustified(48) + u' ' + command.description;
    }
    return text + u"\n\n"_s + Say::tr("Options of a command: tillbridge-cli COMMAND --help") + u'\n';
}

QString helpForAll(const QList<Command> &commands)
{
    return Say::tr("Usage: tillbridge-cli [--data-dir FOLDER] [--json] COMMAND") + u"\n\n"_s +
           Say::tr("The first steps: connections add, connections sign-in, pull, warehouses import or "
                   "start-from, "
                   "map, sync.") +
           u'\n' + listed(commands);
}

/// Commands that begin with this word: "warehouses".
QList<Command> groupOf(const QString &word, const QList<Command> &commands)
{
    QList<Command> group;
    std::ranges::copy_if(commands, std::back_inserter(group), [&](const Command &command) {
        return command.words.size() > 1 && command.words.constFirst() == word;
    });
    return group;
}

QString hintAtAll()
{
    return Say::tr("tillbridge-cli --help lists all commands");
}

/// No command stands there: help was asked for, a word is missing, or nothing fits.
std::variant<Invocation, Answer, Misuse> withoutCommand(const QStringList &typed, bool wantsHelp,
                                                        const QList<Command> &commands)
{
    if (typed.isEmpty())
        return wantsHelp ? std::variant<Invocation, Answer, Misuse>(Answer{helpForAll(commands)})
                         : Misuse{Say::tr("Say what is to be done."), hintAtAll()};
    const QList<Command> group = groupOf(typed.constFirst(), commands);
    if (group.isEmpty())
        return Misuse{Say::tr("There is no command “%1”.").arg(typed.constFirst()), hintAtAll()};
    if (wantsHelp && typed.size() == 1)
        return Answer{listed(group).trimmed()};
    QStringList next;
    for (const Command &command : group)
        next.append(command.words.at(1));
    return Misuse{
        Say::tr("Behind “%1” one of these is wanted: %2.").arg(typed.constFirst(), next.join(u", "_s)),
        hintAtAll()};
}

/// What stands behind a command, or is missing there.
std::optional<QString> complaint(const Command &command, const QCommandLineParser &options)
{
    const QStringList arguments = options.positionalArguments().sliced(command.words.size());
    if (arguments.size() < command.fewest)
        return Say::tr("Something is missing.");
    if (arguments.size() > command.most)
        return Say::tr("“%1” is one word too many. Put names with spaces in quotes.")
            .arg(arguments.at(command.most));
    for (const QString &name : command.needed) {
        if (!options.isSet(name))
            return Say::tr("--%1 is missing.").arg(name);
    }
    return std::nullopt;
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

std::variant<Invocation, Answer, Misuse> understand(const QStringList &arguments,
                                                    const QList<Command> &commands)
{
    QStringList typed = wordsAmong(arguments, commands);
    if (arguments.contains(u"--version"_s))
        return Answer{u"tillbridge-cli " TILLBRIDGE_VERSION ""_s};
    bool wantsHelp = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (!typed.isEmpty() && typed.constFirst() == u"help") {
        wantsHelp = true;
        typed.removeFirst();
    }
    const Command *command = find(commands, typed);
    if (!command)
        return withoutCommand(typed, wantsHelp, commands);
    if (wantsHelp)
        return Answer{helpFor(*command)};

    Invocation invocation{*command, {}, std::make_shared<QCommandLineParser>(), {}, false};
    invocation.options->addOptions(commonOptions() + command->options);
    const QString usage = Say::tr("usage: %1").arg(usageOf(*command));
    if (!invocation.options->parse(arguments))
        return Misuse{invocation.options->errorText(), usage};
    if (const auto wrong = complaint(*command, *invocation.options))
        return Misuse{*wrong, usage};
    invocation.arguments = invocation.options->positionalArguments().sliced(command->words.size());
    invocation.dataFolder = invocation.options->value(u"data-dir"_s);
    invocation.json = invocation.options->isSet(u"json"_s);
    return invocation;
}

} // namespace tillbridge::cli
