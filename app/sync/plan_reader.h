// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sold_repository.h"
#include "sync/fresh_reader.h"
#include "sync/planner.h"
#include "sync/run_context.h"
#include "sync/shop_feeds.h"

#include <QHash>
#include <QList>

#include <optional>

namespace tillbridge {

/// What a plan rests on, besides what Lightspeed told us: when one of them grew, a preview is outdated (S5).
struct PlanBase
{
    qint64 settingsRevision = 0;
    qint64 countSequence = 0;

    bool operator==(const PlanBase &) const = default;
};

/// Reads the planner's input from store and back office: the whole for a preview, a part for each batch that
/// is sent.
class PlanReader final
{
public:
    explicit PlanReader(RunContext &context);
    PlanReader(const PlanReader &) = delete;
    PlanReader &operator=(const PlanReader &) = delete;

    [[nodiscard]] Result<PlanBase> base() const;
    /// With the levels last stored.
    [[nodiscard]] Result<StockPlanInput> whole();
    /// Without levels: the caller has fresh ones. Settings, links and mapping are read again only when they
    /// changed.
    [[nodiscard]] Result<StockPlanInput> part(const QList<ProductId> &products);

private:
    [[nodiscard]] Done readFrame(qint64 revision);
    void noteSold(const QList<LastSold> &sold, const QList<ShopFeed> &feeds, StockPlanInput &input) const;

    RunContext &m_context;
    std::optional<qint64> m_revision; ///< of the frame
    StockPlanInput m_frame;           ///< all but stock, products and levels
    QHash<ProductId, Link> m_linkOf;
};

} // namespace tillbridge
