// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/progress_board.h"

#include <utility>

namespace tillbridge {

ProgressBoard::ProgressBoard(ConnectionId connection, std::function<void()> onStage)
    : m_onStage(std::move(onStage))
{
    m_progress.connection = connection;
}

void ProgressBoard::setRun(RunId run)
{
    const std::lock_guard lock(m_mutex);
    m_progress.run = run;
}

void ProgressBoard::setPacer(std::shared_ptr<Pacer> pacer)
{
    const std::lock_guard lock(m_mutex);
    m_pacer = std::move(pacer);
}

void ProgressBoard::enter(SyncStage stage, qint64 total)
{
    {
        const std::lock_guard lock(m_mutex);
        m_progress.stage = stage;
        m_progress.done = 0;
        m_progress.total = total;
        m_progress.timeLeft = std::chrono::milliseconds(-1);
        m_dripsLeft.reset();
    }
    if (m_onStage)
        m_onStage();
}

void ProgressBoard::advance(qint64 by)
{
    const std::lock_guard lock(m_mutex);
    m_progress.done += by;
}

void ProgressBoard::setDripsLeft(double drips)
{
    const std::lock_guard lock(m_mutex);
    m_dripsLeft = drips;
}

void ProgressBoard::setTimeLeft(std::chrono::milliseconds time)
{
    const std::lock_guard lock(m_mutex);
    m_progress.timeLeft = time;
}

void ProgressBoard::noteDataChanged()
{
    const std::lock_guard lock(m_mutex);
    m_dataChanged = true;
}

SyncProgress ProgressBoard::look() const
{
    SyncProgress progress;
    std::shared_ptr<Pacer> pacer;
    std::optional<double> dripsLeft;
    {
        const std::lock_guard lock(m_mutex);
        progress = m_progress;
        pacer = m_pacer;
        dripsLeft = m_dripsLeft;
    }
    if (pacer) { // it has a lock of its own
        progress.pausedFor = pacer->view().pausedFor;
        if (dripsLeft)
            progress.timeLeft = pacer->estimate(*dripsLeft);
    }
    return progress;
}

bool ProgressBoard::takeDataChanged()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_dataChanged, false);
}

} // namespace tillbridge
