// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sold_repository.h"

#include "store/query.h"

namespace tillbridge {
namespace {

constexpr auto columns =
    "SELECT link.item_id, effect.account_id, effect.shop_remote_id, effect.moved_at FROM link"
    " JOIN product ON product.id = link.product_id JOIN sale_effect AS effect"
    " ON effect.account_id = product.account_id AND effect.product_remote_id = product.remote_id";

void readInto(QList<LastSold> &list, Query &rows)
{
    while (rows.next())
        list.append({rows.id<ItemId>(0), rows.id<AccountId>(1), rows.text(2), rows.time(3)});
}

} // namespace

SoldRepository::SoldRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<LastSold>> SoldRepository::lastSold() const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, columns);
        QList<LastSold> list;
        readInto(list, rows);
        return list;
    });
}

Result<QList<LastSold>> SoldRepository::lastSoldOf(const QList<ItemId> &items) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(columns) + " WHERE link.item_id = ?");
        QList<LastSold> list;
        for (const ItemId item : items) {
            rows.with(item);
            readInto(list, rows);
        }
        return list;
    });
}

} // namespace tillbridge
