// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/run_context.h"

#include <QStringList>

namespace tillbridge {

/// Reads from Lightspeed into the store, page by page, resuming where the last run stopped. Writes nothing to
/// Lightspeed. Rows that cannot be understood are counted, kept
/// with their page and left as they were (S16).
class Puller final
{
public:
    explicit Puller(RunContext &context);
    Puller(const Puller &) = delete;
    Puller &operator=(const Puller &) = delete;

    /// Fixes where the sales begin before anything else is read: a sale made meanwhile must not be missed.
    [[nodiscard]] Done startSales();
    [[nodiscard]] Done referenceData();
    [[nodiscard]] Done products();
    [[nodiscard]] Done stockLevels();
    enum class Shown { No, Yes }; ///< whether it is a stage of its own to look at
    [[nodiscard]] Done sales(Shown shown = Shown::Yes);

    [[nodiscard]] int unreadRows() const { return m_unreadRows; }
    [[nodiscard]] QString unreadDetail() const { return m_unread.join(u'\n'); }

private:
    template <typename Row>
    [[nodiscard]] Done
    walk(Feed feed, QFuture<Result<FeedPage<Row>>> (PosApi::*read)(FeedPosition, std::stop_token),
         Done (CatalogRepository::*store)(AccountId, const PageToStore<Row> &) const, Shown shown);
    [[nodiscard]] QList<UnreadRow> note(Feed feed, const QList<RowProblem> &problems);

    RunContext &m_context;
    int m_unreadRows = 0;
    QStringList m_unread; ///< the first of them
};

} // namespace tillbridge
