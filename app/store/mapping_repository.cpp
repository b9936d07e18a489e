// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mapping_repository.h"

#include "store/query.h"
#include "store/revision.h"

namespace tillbridge {
namespace {

QList<WarehouseId> warehousesOf(const Database &database, ConnectionId connection, ShopId shop)
{
    Query rows(database, "SELECT warehouse_id FROM shop_warehouse WHERE connection_id = ? AND shop_id = ?"
                         " ORDER BY position");
    rows.with(connection, shop);
    QList<WarehouseId> warehouses;
    while (rows.next())
        warehouses.append(rows.id<WarehouseId>(0));
    return warehouses;
}

ShopMapping readMapping(const Database &database, ConnectionId connection, Query &row)
{
    ShopMapping mapping;
    mapping.shop = row.id<ShopId>(0);
    mapping.employee = row.maybeId<EmployeeId>(1);
    mapping.cashRegister = row.maybeId<RegisterId>(2);
    mapping.buffer = row.maybeQuantity(3);
    mapping.warehouses = warehousesOf(database, connection, mapping.shop);
    return mapping;
}

std::optional<ShopMapping> stored(const Database &database, ConnectionId connection, ShopId shop)
{
    Query row(database, "SELECT shop_id, employee_id, register_id, buffer FROM shop_mapping"
                        " WHERE connection_id = ? AND shop_id = ?");
    if (!row.with(connection, shop).next())
        return std::nullopt;
    return readMapping(database, connection, row);
}

} // namespace

MappingRepository::MappingRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<ShopMapping>> MappingRepository::mappings(ConnectionId connection) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT shop_id, employee_id, register_id, buffer FROM shop_mapping"
                                " WHERE connection_id = ? ORDER BY shop_id");
        rows.with(connection);
        QList<ShopMapping> mappings;
        while (rows.next())
            mappings.append(readMapping(*m_database, connection, rows));
        return mappings;
    });
}

Done MappingRepository::save(ConnectionId connection, const ShopMapping &mapping) const
{
    return m_database->write([&]() -> Done {
        if (stored(*m_database, connection, mapping.shop) == mapping)
            return {};
        Query(*m_database,
              "INSERT INTO shop_mapping (connection_id, shop_id, employee_id, register_id, buffer)"
              " VALUES (?, ?, ?, ?, ?) ON CONFLICT (connection_id, shop_id) DO UPDATE SET"
              " employee_id = excluded.employee_id, register_id = excluded.register_id,"
              " buffer = excluded.buffer")
            .with(connection, mapping.shop, mapping.employee, mapping.cashRegister, mapping.buffer)
            .run();
        Query(*m_database, "DELETE FROM shop_warehouse WHERE connection_id = ? AND shop_id = ?")
            .with(connection, mapping.shop)
            .run();
        Query add(*m_database, "INSERT INTO shop_warehouse (connection_id, shop_id, position, warehouse_id)"
                               " VALUES (?, ?, ?, ?)");
        int position = 0;
        for (const WarehouseId warehouse : mapping.warehouses)
            add.with(connection, mapping.shop, position++, warehouse).run();
        growRevision(*m_database, connection);
        return {};
    });
}

Result<QList<ConnectionId>> MappingRepository::connectionsFeeding(ShopId shop) const
{
    return reading(*m_database, [&] {
        Query rows(
            *m_database,
            "SELECT DISTINCT connection_id FROM shop_warehouse WHERE shop_id = ? ORDER BY connection_id");
        rows.with(shop);
        QList<ConnectionId> connections;
        while (rows.next())
            connections.append(rows.id<ConnectionId>(0));
        return connections;
    });
}

} // namespace tillbridge
