// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/ids.h"
#include "core/result.h"
#include "store/database.h"

#include <QList>

#include <optional>

namespace tillbridge {

/// Which warehouses feed a shop, in the order sold goods are taken from them.
struct ShopMapping
{
    ShopId shop;
    QList<WarehouseId> warehouses;
    std::optional<EmployeeId> employee;
    std::optional<RegisterId> cashRegister;
    std::optional<Quantity> buffer; ///< none: the connection's

    bool operator==(const ShopMapping &) const = default;
};

class MappingRepository final
{
public:
    explicit MappingRepository(std::shared_ptr<Database> database);

    /// Only shops that were ever mapped; by shop id.
    [[nodiscard]] Result<QList<ShopMapping>> mappings(ConnectionId connection) const;
    [[nodiscard]] Done save(ConnectionId connection, const ShopMapping &mapping) const;
    /// Other connections that send to this shop of the account: only one may (S8).
    [[nodiscard]] Result<QList<ConnectionId>> connectionsFeeding(ShopId shop) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
