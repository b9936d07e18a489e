// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/text_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

/// Shops of a connection with what is set for each.
struct ShopList
{
    QList<Shop> shops;
    QHash<ShopId, ShopMapping> mappings;
    QHash<WarehouseId, QString> warehouses;
    QList<Register> registers;
    QList<Employee> employees;

    [[nodiscard]] QStringList warehouseNames(ShopId shop) const
    {
        QStringList names;
        for (const WarehouseId id : mappings.value(shop).warehouses)
            names.append(warehouses.value(id));
        return names;
    }
};

template <typename Row, typename RowId>
QString nameOf(const QList<Row> &rows, const std::optional<RowId> &id)
{
    const auto found = std::ranges::find_if(rows, [&](const Row &row) { return id && row.id == *id; });
    return found == rows.end() ? QString() : found->name;
}

Result<ShopList> readShops(const Context &context, const SignedIn &where)
{
    const CatalogRepository catalog = context.workspace.catalog();
    const auto shops = catalog.shops(where.account);
    const auto registers = catalog.registers(where.account);
    const auto employees = catalog.employees(where.account);
    const auto mappings = context.workspace.mappings().mappings(where.connection.id);
    const auto warehouses = context.workspace.warehouses().list();
    if (!shops)
        return failure(shops.error());
    if (!registers || !employees)
        return failure(registers ? employees.error() : registers.error());
    if (!mappings || !warehouses)
        return failure(mappings ? warehouses.error() : mappings.error());
    ShopList list{*shops, {}, {}, *registers, *employees};
    for (const ShopMapping &mapping : *mappings)
        list.mappings.insert(mapping.shop, mapping);
    for (const Warehouse &warehouse : *warehouses)
        list.warehouses.insert(warehouse.id, warehouse.name);
    return list;
}

QJsonObject toJson(const ShopList &list, const Shop &shop)
{
    const ShopMapping mapping = list.mappings.value(shop.id);
    return {{u"id"_s, shop.remoteId},
            {u"name"_s, shop.name},
            {u"currency"_s, shop.currency},
            {u"warehouses"_s, jsonOf(list.warehouseNames(shop.id))},
            {u"employee"_s, nameOf(list.employees, mapping.employee)},
            {u"register"_s, nameOf(list.registers, mapping.cashRegister)},
            {u"buffer"_s, jsonOf(mapping.buffer)}};
}

Outcome described(const ShopList &list)
{
    TextTable table({Say::tr("ID"), Say::tr("Shop"), Say::tr("Warehouses"), Say::tr("Employee"),
                     Say::tr("Register"), Say::tr("Buffer")});
    QJsonArray rows;
    for (const Shop &shop : list.shops) {
        const ShopMapping mapping = list.mappings.value(shop.id);
        table.add({shop.remoteId, shop.name, list.warehouseNames(shop.id).join(u", "_s),
                   nameOf(list.employees, mapping.employee), nameOf(list.registers, mapping.cashRegister),
                   mapping.buffer ? mapping.buffer->toString() : QString()});
        rows.append(toJson(list, shop));
    }
    return {table.isEmpty() ? Say::tr("No shops have been read yet: tillbridge-cli pull NAME")
                            : table.toString(),
            {{u"shops"_s, rows}}};
}

Result<Outcome> shops(const Context &context)
{
    const auto where = signedInNamed(context, context.arguments[0]);
    if (!where)
        return failure(where.error());
    const auto list = readShops(context, *where);
    if (!list)
        return failure(list.error());
    return described(*list);
}

/// Only one connection may send to a shop (S8).
Done checkNobodyElseFeeds(const Context &context, ConnectionId mine, ShopId shop)
{
    const auto feeding = context.workspace.mappings().connectionsFeeding(shop);
    if (!feeding)
        return failure(feeding.error());
    for (const ConnectionId other : *feeding) {
        if (other == mine)
            continue;
        const auto connection = context.workspace.connectionRows().find(other);
        return connection ? failure(ErrorCode::Busy, connection->name) : failure(connection.error());
    }
    return {};
}

Done takeWarehouses(const Context &context, ShopMapping &mapping)
{
    if (!context.has(u"warehouse"_s) && !context.has(u"no-warehouse"_s))
        return {};
    mapping.warehouses.clear();
    for (const QString &name : context.values(u"warehouse"_s)) {
        const auto warehouse = warehouseNamed(context, name);
        if (!warehouse)
            return failure(warehouse.error());
        if (!mapping.warehouses.contains(warehouse->id))
            mapping.warehouses.append(warehouse->id);
    }
    return {};
}

Done takeOthers(const Context &context, const ShopList &list, const Shop &shop, ShopMapping &mapping)
{
    if (context.has(u"employee"_s)) {
        const auto employee = pick(list.employees, context.value(u"employee"_s));
        if (!employee)
            return failure(employee.error());
        mapping.employee = employee->id;
    }
    if (context.has(u"register"_s)) {
        const auto found = pick(list.registers, context.value(u"register"_s));
        if (!found)
            return failure(found.error());
        if (found->shopRemoteId != shop.remoteId)
            return failure(ErrorCode::InvalidInput, u"--register "_s + context.value(u"register"_s),
                           Say::tr("this register stands in another shop"));
        mapping.cashRegister = found->id;
    }
    if (context.has(u"buffer"_s)) {
        const auto buffer = Quantity::parse(context.value(u"buffer"_s));
        if (!buffer || buffer->isNegative())
            return failure(ErrorCode::InvalidInput, u"--buffer "_s + context.value(u"buffer"_s),
                           Say::tr("a number, 0 or more"));
        mapping.buffer = *buffer;
    }
    return {};
}

Result<Outcome> map(const Context &context)
{
    const auto where = signedInNamed(context, context.arguments[0]);
    if (!where)
        return failure(where.error());
    auto list = readShops(context, *where);
    if (!list)
        return failure(list.error());
    const auto shop = pick(list->shops, context.value(u"shop"_s), listedBy(u"tillbridge-cli shops NAME"_s));
    if (!shop)
        return failure(shop.error());
    ShopMapping mapping = list->mappings.value(shop->id);
    mapping.shop = shop->id;
    if (const auto done = takeWarehouses(context, mapping); !done)
        return failure(done.error());
    if (const auto done = takeOthers(context, *list, *shop, mapping); !done)
        return failure(done.error());
    if (!mapping.warehouses.isEmpty()) {
        if (const auto free = checkNobodyElseFeeds(context, where->connection.id, shop->id); !free)
            return failure(free.error());
    }
    if (const auto saved = context.workspace.mappings().save(where->connection.id, mapping); !saved)
        return failure(saved.error());
    list->mappings.insert(shop->id, mapping);
    const QStringList names = list->warehouseNames(shop->id);
    return Outcome{names.isEmpty() ? Say::tr("%1 has no warehouses: nothing is sent there.").arg(shop->name)
                                   : Say::tr("%1 ← %2").arg(shop->name, names.join(u" + "_s)),
                   {{u"shop"_s, toJson(*list, *shop)}}};
}

} // namespace

QList<Command> shopCommands()
{
    return {
        {{u"shops"_s},
         u"NAME"_s,
         Say::tr("Lists shops and the warehouses that supply them."),
         1,
         1,
         {},
         shops},
        {{u"map"_s},
         u"NAME"_s,
         Say::tr("Chooses what supplies a shop."),
         1,
         1,
         {{u"shop"_s, Say::tr("The shop, by name or ID."), u"shop"_s},
          {u"warehouse"_s, Say::tr("A warehouse; again for more, in the order goods are taken."),
           u"warehouse"_s},
          {u"no-warehouse"_s, Say::tr("Takes all warehouses off.")},
          {u"employee"_s, Say::tr("The employee for orders, by name or ID."), u"employee"_s},
          {u"register"_s, Say::tr("The register for orders, by name or ID."), u"register"_s},
          {u"buffer"_s, Say::tr("How many pieces are held back."), u"quantity"_s}},
         map,
         {u"shop"_s}},
    };
}

} // namespace tillbridge::cli
