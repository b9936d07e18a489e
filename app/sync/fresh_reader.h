// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/puller.h"
#include "sync/row_groups.h"
#include "sync/run_context.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace tillbridge {

/// Levels and the sales known with them, of one moment (S3, S4).
struct FreshNumbers
{
    QHash<ProductId, QHash<ShopId, Quantity>>
        levels;                         ///< in every open shop; 0 where Lightspeed never had a level
    QSet<QString> moving;               ///< remote ids of what was sold again at every try: not of one moment
    QHash<ProductId, Error> unreadable; ///< levels that could not be had; they are not in `levels`
    qint64 saleArrival = 0;             ///< sales that arrive later are not in these levels
};

/// Reads levels again together with the sales, as often as it takes to have both of the same moment, at most
/// three times. Any number of products; what was read is stored.
class FreshReader final
{
public:
    FreshReader(RunContext &context, Puller &puller);
    FreshReader(const FreshReader &) = delete;
    FreshReader &operator=(const FreshReader &) = delete;

    [[nodiscard]] Result<FreshNumbers> read(const QList<ProductRef> &products);

private:
    [[nodiscard]] Done readSome(const QList<ProductRef> &products, FreshNumbers &numbers);
    [[nodiscard]] Done readLevels(QList<ProductRef> products, FreshNumbers &numbers);
    [[nodiscard]] Done keep(const QList<ProductRef> &products, const FreshLevels &fresh,
                            FreshNumbers &numbers);

    RunContext &m_context;
    Puller &m_puller;
};

} // namespace tillbridge
