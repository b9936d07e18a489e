// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/item_rows.h"

#include "lightspeed/rseries/row_reader.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

/// r-series 6, Item; the serialized types are ordinary as far as stock goes.
ProductKind kindOf(const QString &itemType)
{
    if (itemType == "non_inventory"_L1)
        return ProductKind::KeepsNoStock;
    if (itemType == "assembly"_L1 || itemType == "serialized_assembly"_L1)
        return ProductKind::MadeOfOthers;
    return itemType == "box"_L1 ? ProductKind::Box : ProductKind::Ordinary;
}

QStringList barcodesOf(const RowReader &reader)
{
    QStringList barcodes;
    for (const char *field : {"upc", "ean"}) {
        const QString code = reader.text(field).trimmed();
        if (!code.isEmpty() && !barcodes.contains(code))
            barcodes.append(code);
    }
    return barcodes;
}

QList<Price> pricesOf(RowReader &reader)
{
    QList<Price> prices;
    for (const Json &row : reader.nested("Prices", "ItemPrice")) {
        RowReader price(row, "useTypeID");
        const Amount amount = price.amount("amount");
        reader.failAs(price.problem());
        if (!price.text("amount").isEmpty())
            prices.append({price.remoteId(), amount});
    }
    return prices;
}

/// Nothing for the summary row.
std::optional<StockLevel> levelOf(RowReader &reader, const QString &itemId)
{
    StockLevel level{itemId, reader.reference("shopID"), {}, {}, reader.time("timeStamp")};
    if (level.shopRemoteId.isEmpty())
        return std::nullopt;
    level.onHand = reader.quantity("qoh");
    level.sellable = reader.optionalQuantity("sellable");
    return level;
}

} // namespace

void readItem(const Json &row, ProductPage &page)
{
    RowReader reader(row, "itemID");
    Product product;
    product.remoteId = reader.remoteId();
    product.family = reader.text("itemMatrixID");
    if (!isId(product.family))
        product.family.clear();
    product.name = reader.text("description");
    product.sku = reader.text("customSku");
    product.systemSku = reader.text("systemSku");
    product.manufacturerSku = reader.text("manufacturerSku");
    product.barcodes = barcodesOf(reader);
    product.kind = kindOf(reader.text("itemType"));
    product.archived = reader.flag("archived");
    product.prices = pricesOf(reader);
    product.cost = reader.amount("defaultCost");
    product.updatedAt = reader.time("timeStamp");
    if (reader.problem()) {
        page.problems.append(*reader.problem());
        return;
    }
    page.rows.append(product);
    const ItemLevels inside = readItemLevels(row, product.remoteId);
    page.levels.append(inside.levels);
    page.problems.append(inside.problems);
}

void readItemShop(const Json &row, StockPage &page)
{
    RowReader reader(row, "itemID");
    const auto level = levelOf(reader, reader.remoteId());
    if (reader.problem())
        page.problems.append(*reader.problem());
    else if (level)
        page.rows.append(*level);
}

ItemLevels readItemLevels(const Json &item, const QString &itemId)
{
    ItemLevels result;
    result.told = member(item, "ItemShops").has_value();
    RowReader owner = RowReader::ownedBy(itemId, item);
    for (const Json &row : owner.nested("ItemShops", "ItemShop")) {
        RowReader reader = RowReader::ownedBy(itemId, row);
        const auto level = levelOf(reader, itemId);
        if (reader.problem())
            result.problems.append(*reader.problem());
        else if (level)
            result.levels.append(*level);
    }
    if (owner.problem())
        result.problems.append(*owner.problem());
    return result;
}

} // namespace tillbridge::rseries
