// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_repository.h"

#include "core/logging.h"
#include "store/catalog_rows.h"
#include "store/query.h"
#include "store/search.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr auto productColumns =
    "SELECT id, remote_id, family, name, sku, system_sku, manufacturer_sku, kind, archived,"
    " cost, updated_at FROM product";
constexpr auto levelColumns =
    "SELECT level.product_id, level.shop_id, product.remote_id, shop.remote_id, level.on_hand, "
    "level.sellable,"
    " level.updated_at, level.read_at FROM stock_level AS level JOIN product ON product.id = level.product_id"
    " JOIN shop ON shop.id = level.shop_id";
constexpr auto shopColumns =
    "SELECT id, remote_id, name, time_zone, currency, price_level, archived FROM shop";

Product readProduct(const Database &database, Query &row)
{
    Product product;
    product.id = row.id<ProductId>(0);
    product.remoteId = row.text(1);
    product.family = row.text(2);
    product.name = row.text(3);
    product.sku = row.text(4);
    product.systemSku = row.text(5);
    product.manufacturerSku = row.text(6);
    product.kind = row.choice<ProductKind>(7);
    product.archived = row.yes(8);
    product.cost = row.amount(9);
    product.updatedAt = row.time(10);
    Query barcodes(database, "SELECT barcode FROM product_barcode WHERE product_id = ? ORDER BY position");
    barcodes.with(product.id);
    while (barcodes.next())
        product.barcodes.append(barcodes.text(0));
    Query prices(database, "SELECT level, amount FROM price WHERE product_id = ? ORDER BY position");
    prices.with(product.id);
    while (prices.next())
        product.prices.append({prices.text(0), prices.amount(1)});
    return product;
}

Shop readShop(Query &row)
{
    return {row.id<ShopId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.yes(6)};
}

StoredLevel readLevel(Query &row)
{
    StoredLevel stored;
    stored.product = row.id<ProductId>(0);
    stored.shop = row.id<ShopId>(1);
    stored.level = {row.text(2), row.text(3), row.quantity(4), row.maybeQuantity(5), row.time(6)};
    stored.readAt = row.time(7);
    return stored;
}

Query forgetUnread(const Database &database)
{
    return {database, "DELETE FROM unread_row WHERE account_id = ? AND feed = ? AND remote_id = ?"};
}

/// Together with the page's position, which moves past these rows: they would never be told of again.
template <typename Row>
void writeUnread(const Database &database, AccountId account, Feed feed, const PageToStore<Row> &page)
{
    if constexpr (!std::is_same_v<Row, StockLevel>) {
        Query forget = forgetUnread(database);
        for (const Row &row : page.rows)
            forget.with(account, feedName(feed), row.remoteId).run();
    }
    Query keep(database, "INSERT INTO unread_row (account_id, feed, remote_id, problem) VALUES (?, ?, ?, ?)"
                         " ON CONFLICT (account_id, feed, remote_id) DO UPDATE SET problem = excluded.problem");
    for (const UnreadRow &row : page.unread)
        keep.with(account, feedName(feed), row.remoteId, row.problem).run();
}

void writeLevels(const Database &database, AccountId account, const QList<StockLevel> &levels,
                 const QDateTime &readAt, bool always)
{
    LevelWriter writer(database, account, readAt, always);
    qsizetype keptOut = 0;
    for (const StockLevel &level : levels)
        keptOut += writer.write(level) ? 0 : 1;
    writer.sumUp();
    if (keptOut > 0)
        qCInfo(logStore) << keptOut << "of" << levels.size()
                         << "stock levels are of unknown products or shops";
}

} // namespace

CatalogRepository::CatalogRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Done CatalogRepository::storeReferenceData(AccountId account, const ReferenceData &data) const
{
    return m_database->write([&]() -> Done {
        if (writeReferenceData(*m_database, account, data))
            sumUpOnHand(*m_database, account);
        return {};
    });
}

Result<QList<Shop>> CatalogRepository::shops(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database,
                   std::string(shopColumns) + " WHERE account_id = ? AND archived = 0 ORDER BY name, id");
        rows.with(account);
        QList<Shop> shops;
        while (rows.next())
            shops.append(readShop(rows));
        return shops;
    });
}

Result<Shop> CatalogRepository::shop(ShopId id) const
{
    return readingOr(*m_database, [&]() -> Result<Shop> {
        Query row(*m_database, std::string(shopColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readShop(row);
    });
}

Result<QList<Register>> CatalogRepository::registers(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT id, remote_id, shop_remote_id, name, archived FROM register"
                                " WHERE account_id = ? AND archived = 0 ORDER BY name, id");
        rows.with(account);
        QList<Register> registers;
        while (rows.next())
            registers.append({rows.id<RegisterId>(0), rows.text(1), rows.text(2), rows.text(3), rows.yes(4)});
        return registers;
    });
}

Result<QList<Employee>> CatalogRepository::employees(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT id, remote_id, name, archived FROM employee"
                                " WHERE account_id = ? AND archived = 0 ORDER BY name, id");
        rows.with(account);
        QList<Employee> employees;
        while (rows.next())
            employees.append({rows.id<EmployeeId>(0), rows.text(1), rows.text(2), rows.yes(3)});
        return employees;
    });
}

Done CatalogRepository::storeProducts(AccountId account, const PageToStore<Product> &page) const
{
    return m_database->write([&]() -> Done {
        ProductWriter products(*m_database, account);
        for (const Product &product : page.rows)
            products.write(product);
        indexText(*m_database, "product", page.next.insideWalk() ? manyTexts : fewTexts);
        writeLevels(*m_database, account, page.levels, page.readAt, false);
        writeUnread(*m_database, account, Feed::Products, page);
        writePosition(*m_database, account, Feed::Products, page.next, page.readAt);
        if (page.stockWatermark)
            writePosition(*m_database, account, Feed::StockLevels, {{}, *page.stockWatermark}, page.readAt);
        return {};
    });
}

Done CatalogRepository::storeLevels(AccountId account, const PageToStore<StockLevel> &page) const
{
    return m_database->write([&]() -> Done {
        writeLevels(*m_database, account, page.rows + page.levels, page.readAt, false);
        writeUnread(*m_database, account, Feed::StockLevels, page);
        writePosition(*m_database, account, Feed::StockLevels, page.next, page.readAt);
        return {};
    });
}

Done CatalogRepository::storeSales(AccountId account, const PageToStore<Sale> &page) const
{
    return m_database->write([&]() -> Done {
        SaleWriter sales(*m_database, account, page.readAt, page.vendorAhead);
        for (const Sale &sale : page.rows)
            sales.write(sale);
        writeUnread(*m_database, account, Feed::Sales, page);
        writePosition(*m_database, account, Feed::Sales, page.next, page.readAt);
        return {};
    });
}

Done CatalogRepository::storeFreshLevels(AccountId account, const QList<StockLevel> &levels,
                                         const QDateTime &readAt) const
{
    return m_database->write([&]() -> Done {
        writeLevels(*m_database, account, levels, readAt, true);
        return {};
    });
}

Result<FeedPosition> CatalogRepository::position(AccountId account, Feed feed) const
{
    return reading(*m_database, [&]() -> FeedPosition {
        Query row(*m_database, "SELECT cursor, watermark FROM feed_cursor WHERE account_id = ? AND feed = ?");
        return row.with(account, feedName(feed)).next() ? FeedPosition{row.text(0), row.text(1)}
                                                        : FeedPosition();
    });
}

Done CatalogRepository::setPosition(AccountId account, Feed feed, const FeedPosition &position) const
{
    return m_database->write([&]() -> Done {
        writePosition(*m_database, account, feed, position, {});
        return {};
    });
}

Result<QDateTime> CatalogRepository::readAt(AccountId account, Feed feed) const
{
    return reading(*m_database, [&]() -> QDateTime {
        Query row(*m_database, "SELECT read_at FROM feed_cursor WHERE account_id = ? AND feed = ?");
        return row.with(account, feedName(feed)).next() ? row.time(0) : QDateTime();
    });
}

Result<QDateTime> CatalogRepository::salesReadAt(AccountId account) const
{
    return readAt(account, Feed::Sales);
}

Result<QList<UnreadRow>> CatalogRepository::unreadRows(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT feed, remote_id, problem FROM unread_row WHERE account_id = ?"
                                " ORDER BY feed, remote_id");
        rows.with(account);
        QList<UnreadRow> unread;
        while (rows.next()) {
            const QString feed = rows.text(0);
            const auto same = [&](Feed each) { return feedName(each) == feed; };
            unread.append({same(Feed::Sales)         ? Feed::Sales
                           : same(Feed::StockLevels) ? Feed::StockLevels
                                                     : Feed::Products,
                           rows.text(1), rows.text(2)});
        }
        return unread;
    });
}

Done CatalogRepository::forgetUnreadLevels(AccountId account, const QStringList &productRemoteIds) const
{
    return m_database->write([&]() -> Done {
        Query forget = forgetUnread(*m_database);
        for (const QString &product : productRemoteIds)
            forget.with(account, feedName(Feed::StockLevels), product).run();
        return {};
    });
}

Result<qint64> CatalogRepository::productCount(AccountId account) const
{
    return reading(*m_database, [&]() -> qint64 {
        Query row(*m_database, "SELECT count(*) FROM product WHERE account_id = ?");
        return row.with(account).next() ? row.integer(0) : 0;
    });
}

Result<Product> CatalogRepository::product(ProductId id) const
{
    return readingOr(*m_database, [&]() -> Result<Product> {
        Query row(*m_database, std::string(productColumns) + " WHERE id = ?");
        if (!row.with(id).next())
            return failure(ErrorCode::NotFound, QString::number(id.value));
        return readProduct(*m_database, row);
    });
}

Result<std::optional<ProductId>> CatalogRepository::productByRemoteId(AccountId account,
                                                                      const QString &remoteId) const
{
    return reading(*m_database, [&]() -> std::optional<ProductId> {
        Query row(*m_database, "SELECT id FROM product WHERE account_id = ? AND remote_id = ?");
        return row.with(account, remoteId).next() ? row.maybeId<ProductId>(0) : std::nullopt;
    });
}

Result<QList<Product>> CatalogRepository::search(AccountId account, const QString &text, int limit) const
{
    return reading(*m_database, [&] {
        const SearchCondition condition(text, "product", "account_id = " + std::to_string(account.value));
        Query rows(*m_database, std::string(productColumns) +
                                    (condition.isEmpty() ? " WHERE account_id = ?"
                                                         : " WHERE +account_id = ? AND " + condition.sql()) +
                                    " ORDER BY search_name, id LIMIT ?");
        rows.with(account);
        condition.bind(rows);
        rows.bind(limit);
        QList<Product> products;
        while (rows.next())
            products.append(readProduct(*m_database, rows));
        return products;
    });
}

Done CatalogRepository::markArchived(AccountId account, const QStringList &remoteIds) const
{
    if (remoteIds.isEmpty())
        return {};
    return m_database->write([&]() -> Done {
        Query mark(*m_database, "UPDATE product SET archived = 1, content = 0"
                                " WHERE account_id = ? AND remote_id = ? AND archived = 0");
        for (const QString &product : remoteIds)
            mark.with(account, product).run();
        return {};
    });
}

Done CatalogRepository::markRemoved(AccountId account, const QList<ProductId> &products) const
{
    return m_database->write([&]() -> Done {
        Query mark(*m_database,
                   "UPDATE product SET removed = 1 WHERE account_id = ? AND id = ? AND removed = 0");
        for (const ProductId product : products)
            mark.with(account, product).run();
        return {};
    });
}

Result<QList<StoredLevel>> CatalogRepository::levels(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(levelColumns) + " WHERE product.account_id = ?"
                                                            " ORDER BY level.product_id, level.shop_id");
        rows.with(account);
        QList<StoredLevel> levels;
        while (rows.next())
            levels.append(readLevel(rows));
        return levels;
    });
}

Result<QList<StoredLevel>> CatalogRepository::levelsOf(const QList<ProductId> &products) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database,
                   std::string(levelColumns) + " WHERE level.product_id = ? ORDER BY level.shop_id");
        QList<StoredLevel> levels;
        for (const ProductId product : products) {
            rows.with(product);
            while (rows.next())
                levels.append(readLevel(rows));
        }
        return levels;
    });
}

Result<qint64> CatalogRepository::saleArrival(AccountId account) const
{
    return reading(*m_database, [&]() -> qint64 {
        Query row(*m_database, "SELECT sale_arrival FROM account WHERE id = ?");
        return row.with(account).next() ? row.integer(0) : 0;
    });
}

Result<QSet<QString>> CatalogRepository::productsSoldSince(AccountId account, qint64 arrival) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT DISTINCT product_remote_id FROM sale_touch WHERE account_id = ?"
                                " AND arrival > ?");
        rows.with(account, arrival);
        QSet<QString> products;
        while (rows.next())
            products.insert(rows.text(0));
        return products;
    });
}

} // namespace tillbridge
