// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fresh_reader.h"
#include "sync/guards.h"
#include "sync/plan_reader.h"
#include "sync/puller.h"
#include "sync/run_context.h"
#include "sync/settler.h"

namespace tillbridge {

/// Reads everything, plans and judges (S3): ends in a run in state Previewed whose changes are stored.
/// Nothing is written to Lightspeed.
class Previewer final
{
public:
    explicit Previewer(RunContext &context);
    Previewer(const Previewer &) = delete;
    Previewer &operator=(const Previewer &) = delete;

    [[nodiscard]] Result<RunId> preview();

private:
    [[nodiscard]] Done readEverything(Run &run);
    [[nodiscard]] Done plan(Run &run, QList<Change> &changes);
    [[nodiscard]] Done chooseOnlyShop() const;
    [[nodiscard]] Done mayFeed(const StockPlanInput &input) const;
    [[nodiscard]] Done freshen(const QSet<QString> &remoteIds, StockPlanInput &input);
    [[nodiscard]] Done judgeAll(const Run &run, const StockPlanInput &input, QList<Change> &changes) const;
    [[nodiscard]] Done keepTicks(QList<Change> &changes) const;
    [[nodiscard]] Done raiseAttention(const StockPlanInput &input, const QList<Change> &changes) const;

    RunContext &m_context;
    Puller m_puller;
    FreshReader m_fresh;
    Settler m_settler;
    PlanReader m_plans;
    qint64 m_arrivalBefore = 0; ///< of sales, before the first level was read
};

} // namespace tillbridge
