// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.h"

#include "cli/commands/commands.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

QString duration(std::chrono::milliseconds time)
{
    const qint64 seconds = (time.count() + 999) / 1000;
    return seconds < 90 ? Say::tr("%n second(s)", nullptr, int(seconds))
                        : Say::tr("%n minute(s)", nullptr, int((seconds + 30) / 60));
}

QString lineFor(const SyncProgress &progress)
{
    QString line = wordFor(progress.stage);
    if (progress.total > 0)
        line += Say::tr(": %1 of %2").arg(progress.done).arg(progress.total);
    else if (progress.done > 0)
        line += Say::tr(": %1").arg(progress.done);
    if (progress.pausedFor.count() > 0)
        line += Say::tr(" (Lightspeed asked us to wait %1)").arg(duration(progress.pausedFor));
    else if (progress.timeLeft.count() > 0)
        line += Say::tr(" (about %1 left)").arg(duration(progress.timeLeft));
    return line;
}

} // namespace

Progress::Progress(const Context &context, ConnectionId connection)
    : m_context(context)
{
    SyncService &sync = context.workspace.sync();
    Terminal &terminal = context.terminal;
    m_link = context.inMain([&] {
        return QObject::connect(
            &sync, &SyncService::progressed, &sync, [&terminal, connection](const SyncProgress &progress) {
                // The receipt says how it ended.
                if (progress.connection == connection && progress.stage != SyncStage::Ended)
                    terminal.progress(lineFor(progress));
            });
    });
}

Progress::~Progress()
{
    m_context.inMain([this] { QObject::disconnect(m_link); });
}

} // namespace tillbridge::cli
