// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <memory>
#include <variant>

namespace tillbridge::cli {

/// What was typed, understood.
struct Invocation
{
    Command command;
    QStringList arguments; ///< behind the command's words
    std::shared_ptr<QCommandLineParser> options;
    QString dataFolder;
    bool json = false;
};

/// Something to print instead: help, the version.
struct Answer
{
    QString text;
};

/// What was typed cannot be understood.
struct Misuse
{
    QString sentence;
    QString usage; ///< how it is typed instead
};

[[nodiscard]] std::variant<Invocation, Answer, Misuse> understand(const QStringList &arguments,
                                                                  const QList<Command> &commands);
/// Whether `--json` stands among them: errors in what was typed are said in JSON too.
[[nodiscard]] bool wantsJson(const QStringList &arguments);

} // namespace tillbridge::cli
