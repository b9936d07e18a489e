// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QCoreApplication>

namespace tillbridge::cli {

// One function per group; each adds its commands in the order of --help.
[[nodiscard]] QList<Command> connectionCommands();
[[nodiscard]] QList<Command> clientCommands();
[[nodiscard]] QList<Command> pullCommands();
[[nodiscard]] QList<Command> shopCommands();
[[nodiscard]] QList<Command> productCommands();
[[nodiscard]] QList<Command> itemCommands();
[[nodiscard]] QList<Command> linkCommands();
[[nodiscard]] QList<Command> warehouseCommands();
[[nodiscard]] QList<Command> startCommands();
[[nodiscard]] QList<Command> attentionCommands();
[[nodiscard]] QList<Command> settingCommands();
[[nodiscard]] QList<Command> syncCommands();
[[nodiscard]] QList<Command> runCommands();
[[nodiscard]] QList<Command> diagnosticsCommands();

/// Words of the command line, translated.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::cli)
};

} // namespace tillbridge::cli
