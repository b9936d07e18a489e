// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_rows.h"

#include "store/checksum.h"
#include "store/search.h"

namespace tillbridge {
namespace {

constexpr auto sumOfProduct =
    "UPDATE product SET on_hand = coalesce((SELECT sum(level.on_hand) FROM stock_level AS level"
    " JOIN shop ON shop.id = level.shop_id WHERE level.product_id = product.id"
    " AND shop.archived = 0), 0)";

QStringList trimmed(QStringList texts)
{
    for (QString &text : texts)
        text = text.trimmed();
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

} // namespace

ProductWriter::ProductWriter(const Database &database, AccountId account)
    : m_account(account)
    , m_upsert(
          database,
          "INSERT INTO product (account_id, remote_id, family, name, sku, system_sku, manufacturer_sku, kind,"
          " archived, price, cost, updated_at, content, search_name, search_sku, search_codes)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (account_id, remote_id) DO UPDATE SET family = excluded.family, name = excluded.name,"
          " sku = excluded.sku, system_sku = excluded.system_sku,"
          " manufacturer_sku = excluded.manufacturer_sku, kind = excluded.kind, archived = "
          "excluded.archived, removed = 0, price = excluded.price,"
          " cost = excluded.cost, updated_at = excluded.updated_at, content = excluded.content,"
          " search_name = excluded.search_name,"
          " search_sku = excluded.search_sku, search_codes = excluded.search_codes"
          " WHERE product.content <> excluded.content OR product.removed = 1 RETURNING id")
    , m_dropBarcodes(database, "DELETE FROM product_barcode WHERE product_id = ?")
    , m_addBarcode(database, "INSERT INTO product_barcode (product_id, position, barcode) VALUES (?, ?, ?)")
    , m_dropPrices(database, "DELETE FROM price WHERE product_id = ?")
    , m_addPrice(database, "INSERT INTO price (product_id, position, level, amount) VALUES (?, ?, ?, ?)")
{
}

void ProductWriter::write(const Product &product)
{
    Product row = product;
    row.sku = product.sku.trimmed();
    row.systemSku = product.systemSku.trimmed();
    row.manufacturerSku = product.manufacturerSku.trimmed();
    row.barcodes = trimmed(product.barcodes);
    std::optional<Amount> price;
    if (!row.prices.isEmpty())
        price = row.prices.first().amount;
    const QStringList codes = QStringList{row.sku, row.systemSku, row.manufacturerSku} + row.barcodes;
    m_upsert.with(m_account, row.remoteId, row.family, row.name, row.sku, row.systemSku, row.manufacturerSku,
                  wordOf(row.kind), row.archived, price, row.cost, row.updatedAt, checksum(row),
                  folded(row.name), folded(row.sku), foldedCodes(codes));
    if (!m_upsert.next())
        return; // as it was
    const auto id = m_upsert.id<ProductId>(0);
    m_upsert.rewind();
    writeParts(id, row);
}

void ProductWriter::writeParts(ProductId id, const Product &product)
{
    m_dropBarcodes.with(id).run();
    int position = 0;
    for (const QString &barcode : product.barcodes)
        m_addBarcode.with(id, position++, barcode).run();
    m_dropPrices.with(id).run();
    position = 0;
    for (const Price &price : product.prices)
        m_addPrice.with(id, position++, price.level, price.amount).run();
}

LevelWriter::LevelWriter(const Database &database, AccountId account, const QDateTime &readAt, bool always)
    : m_database(database)
    , m_account(account)
    , m_readAt(readAt.isValid() ? readAt : database.clock().now())
    , m_find(database, "SELECT id FROM product WHERE account_id = ? AND remote_id = ?")
    , m_upsert(
          database,
          std::string("INSERT INTO stock_level (product_id, shop_id, on_hand, sellable, updated_at, read_at)"
                      " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (product_id, shop_id) DO UPDATE SET"
                      " on_hand = excluded.on_hand, sellable = excluded.sellable,"
                      " updated_at = excluded.updated_at, read_at = excluded.read_at") +
              (always ? ""
                      : " WHERE stock_level.on_hand <> excluded.on_hand"
                        " OR stock_level.sellable IS NOT excluded.sellable"
                        " OR stock_level.updated_at IS NOT excluded.updated_at"))
{
    Query shops(database, "SELECT remote_id, id FROM shop WHERE account_id = ?");
    shops.with(account);
    while (shops.next())
        m_shops.insert(shops.text(0), shops.id<ShopId>(1));
}

bool LevelWriter::write(const StockLevel &level)
{
    const auto shop = m_shops.constFind(level.shopRemoteId);
    const auto id = product(level.productRemoteId);
    if (shop == m_shops.constEnd() || !id)
        return false;
    if (m_upsert.with(*id, *shop, level.onHand, level.sellable, level.updatedAt, m_readAt).run() > 0)
        m_touched.insert(*id);
    return true;
}

std::optional<ProductId> LevelWriter::product(const QString &remoteId)
{
    if (m_last.first != remoteId || !m_last.second) {
        m_find.with(m_account, remoteId);
        m_last = {remoteId, m_find.next() ? std::optional(m_find.id<ProductId>(0)) : std::nullopt};
        m_find.rewind();
    }
    return m_last.second;
}

void LevelWriter::sumUp()
{
    Query sum(m_database, std::string(sumOfProduct) + " WHERE id = ?");
    for (const ProductId id : std::as_const(m_touched))
        sum.with(id).run();
    m_touched.clear();
}

void sumUpOnHand(const Database &database, AccountId account)
{
    Query(database, std::string(sumOfProduct) + " WHERE account_id = ?").with(account).run();
}

void writePosition(const Database &database, AccountId account, Feed feed, const FeedPosition &position,
                   const QDateTime &readAt)
{
    const QDateTime over = position.insideWalk() ? QDateTime() : readAt;
    Query(database,
          "INSERT INTO feed_cursor (account_id, feed, cursor, watermark, read_at) VALUES (?, ?, ?, ?, ?)"
          " ON CONFLICT (account_id, feed) DO UPDATE SET cursor = excluded.cursor,"
          " watermark = excluded.watermark, read_at = coalesce(excluded.read_at, feed_cursor.read_at)")
        .with(account, feedName(feed), position.cursor, position.watermark, over)
        .run();
}

} // namespace tillbridge
