// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/result.h"
#include "store/database.h"

#include <QHash>
#include <QList>

#include <optional>

namespace tillbridge {

class ItemRepository final
{
public:
    explicit ItemRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<Item>> list() const; ///< by SKU
    [[nodiscard]] Result<QList<Item>> search(const QString &text, int limit) const;
    [[nodiscard]] Result<Item> find(ItemId id) const;
    [[nodiscard]] Result<std::optional<Item>> findBySku(const QString &sku) const;
    /// All or nothing. Items are found by SKU: existing ones are brought up to date, new ones made. Answers
    /// their ids in the order given.
    [[nodiscard]] Result<QList<ItemId>> save(const QList<Item> &items) const;
    [[nodiscard]] Done remove(ItemId id) const; ///< Busy while a warehouse holds some or a link uses it

    /// *Enabled* is a switch per item and connection; the first link turns it on (S4). None: never linked or
    /// set.
    [[nodiscard]] Result<std::optional<bool>> enabled(ItemId item, ConnectionId connection) const;
    [[nodiscard]] Done setEnabled(const QList<ItemId> &items, ConnectionId connection, bool enabled) const;
    [[nodiscard]] Result<QList<ItemId>> enabledItems(ConnectionId connection) const;
    /// Of the items that were ever linked or set.
    [[nodiscard]] Result<QHash<ItemId, bool>> enabledSwitches(ConnectionId connection) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
