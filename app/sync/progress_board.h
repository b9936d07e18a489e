// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lightspeed/pos_api.h"
#include "sync/sync_service.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace tillbridge {

/// How far a run is: written by its thread as often as it likes, looked at by the main thread now and then.
/// Thread-safe.
class ProgressBoard final
{
public:
    /// `onStage` is called in the run's thread whenever a new stage begins.
    ProgressBoard(ConnectionId connection, std::function<void()> onStage);
    ProgressBoard(const ProgressBoard &) = delete;
    ProgressBoard &operator=(const ProgressBoard &) = delete;

    void setRun(RunId run);
    void setPacer(std::shared_ptr<Pacer> pacer);
    void enter(SyncStage stage, qint64 total = 0);
    void advance(qint64 by = 1);
    /// Drips that the rest of this stage will cost: the time left is the pacer's estimate of them.
    void setDripsLeft(double drips);
    void setTimeLeft(std::chrono::milliseconds time);
    void noteDataChanged();

    /// With the pauses as the pacer sees them now.
    [[nodiscard]] SyncProgress look() const;
    [[nodiscard]] bool takeDataChanged();

private:
    mutable std::mutex m_mutex;
    SyncProgress m_progress;
    std::shared_ptr<Pacer> m_pacer;
    std::optional<double> m_dripsLeft;
    bool m_dataChanged = false;
    const std::function<void()> m_onStage;
};

} // namespace tillbridge
