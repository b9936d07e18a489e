// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fresh_reader.h"
#include "sync/run_context.h"

#include <QList>
#include <QSet>

#include <chrono>

namespace tillbridge {

/// How long to wait until a write that left at `sendingAt` can no longer be running; zero or less: it cannot
/// (S7). A moment in the future (the clock was set back) counts as now. Pure.
[[nodiscard]] std::chrono::milliseconds stillRunning(const QDateTime &sendingAt, const QDateTime &now,
                                                     std::chrono::milliseconds writeTimeout);

/// Settles by reading back what a crash, a time-out or a cancel left in doubt (S7): a level equal to the
/// target means sent. Anything else is planned again, unless the product was sold since its level was read:
/// then a person decides, for nobody can tell whether the target was there before the sale. Nothing is
/// written to Lightspeed.
class Settler final
{
public:
    Settler(RunContext &context, FreshReader &fresh);
    Settler(const Settler &) = delete;
    Settler &operator=(const Settler &) = delete;

    enum class Wait {
        No, ///< rows whose request may still be running stay unsure
        Yes ///< waits for them, at most a write's time-out; ends at once when the run is stopped
    };
    [[nodiscard]] Done settle(Wait wait);

    /// Remote ids of products with rows that are still in doubt: nothing may be sent for them.
    [[nodiscard]] Result<QSet<QString>> productsInDoubt() const;

private:
    [[nodiscard]] Done markUnsure(QList<Change> &rows);
    [[nodiscard]] Done pauseFor(std::chrono::milliseconds time);
    [[nodiscard]] Done readBack(const QList<Change> &rows);
    [[nodiscard]] Done leaveToAPerson(QList<Change> &rows);

    RunContext &m_context;
    FreshReader &m_fresh;
};

} // namespace tillbridge
