// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"

#include <QDateTime>
#include <QList>

namespace tillbridge {

/// When an item was last sold, returned or had such a sale changed in a shop of an account it is linked in.
struct LastSold
{
    ItemId item;
    AccountId account;
    QString shopRemoteId;
    QDateTime at; ///< our clock, UTC; never earlier than it was
};

/// What the stored sales say about items, over all accounts.
class SoldRepository final
{
public:
    explicit SoldRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<LastSold>> lastSold() const; ///< of all items
    [[nodiscard]] Result<QList<LastSold>> lastSoldOf(const QList<ItemId> &items) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
