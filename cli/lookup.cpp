// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lookup.h"

#include "cli/commands/commands.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {

QString listedBy(const QString &command)
{
    return Say::tr("%1 lists what there is").arg(command);
}

Result<Connection> connectionNamed(const Context &context, const QString &name)
{
    auto found = context.workspace.connectionRows().findByName(name);
    if (!found && found.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound, name, listedBy(u"tillbridge-cli connections list"_s));
    return found;
}

Result<SignedIn> signedInNamed(const Context &context, const QString &name)
{
    const auto connection = connectionNamed(context, name);
    if (!connection)
        return failure(connection.error());
    if (!connection->account)
        return failure(ErrorCode::SignInNeeded, connection->name);
    return SignedIn{*connection, *connection->account};
}

Result<Shop> shopOf(const Context &context, AccountId account, const QString &text)
{
    const auto shops = context.workspace.catalog().shops(account);
    if (!shops)
        return failure(shops.error());
    return pick(*shops, text, listedBy(u"tillbridge-cli shops NAME"_s));
}

Result<Warehouse> warehouseNamed(const Context &context, const QString &name)
{
    auto found = context.workspace.warehouses().findByName(name.trimmed());
    if (!found && found.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound, name, listedBy(u"tillbridge-cli warehouses list"_s));
    return found;
}

Result<Item> itemWithSku(const Context &context, const QString &sku)
{
    const auto found = context.workspace.items().findBySku(sku.trimmed());
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, sku, listedBy(u"tillbridge-cli items list"_s));
    return **found;
}

} // namespace tillbridge::cli
