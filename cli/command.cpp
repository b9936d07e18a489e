// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/commands/commands.h"

namespace tillbridge::cli {

QList<Command> allCommands()
{
    QList<Command> all;
    for (const auto group : {connectionCommands, clientCommands, pullCommands, shopCommands, productCommands,
                             itemCommands, linkCommands, warehouseCommands, startCommands, attentionCommands,
                             settingCommands, syncCommands, runCommands, diagnosticsCommands})
        all += group();
    return all;
}

} // namespace tillbridge::cli
