// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feed.h"
#include "core/ids.h"
#include "core/product.h"
#include "core/result.h"
#include "core/sale.h"
#include "core/shop.h"
#include "store/database.h"

#include <QList>
#include <QSet>

#include <chrono>
#include <optional>

namespace tillbridge {

/// A stock level as stored, with our own keys and when we read it.
/// A feed page that tells the same as before writes nothing, so `readAt` is when this level was first told or
/// last read afresh; how old the numbers are as a whole says CatalogRepository::readAt().
struct StoredLevel
{
    ProductId product;
    ShopId shop;
    StockLevel level;
    QDateTime readAt; ///< our clock, UTC
};

/// A row of Lightspeed's that could not be understood; one without an id is known by what is wrong with it.
struct UnreadRow
{
    Feed feed = Feed::Products;
    QString remoteId;
    QString problem;
};

/// What of one page is written in one transaction with the position after it.
template <typename Row>
struct PageToStore
{
    QList<Row> rows;
    QList<StockLevel> levels;
    FeedPosition next;
    QDateTime readAt;
    /// Set by the last page of a first products walk: where the stock feed goes on.
    std::optional<QString> stockWatermark;
    std::chrono::milliseconds vendorAhead{0}; ///< the vendor's clock less ours, where it is known
    QList<UnreadRow> unread;                  ///< what of this page made no sense
};

/// What Lightspeed told us, by account. Rows are upserted by remote id, codes (SKUs, barcodes) are stored
/// trimmed; unknown shops or products of a level are kept out and counted in the log, never invented.
class CatalogRepository final
{
public:
    explicit CatalogRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Done storeReferenceData(AccountId account, const ReferenceData &data) const;
    [[nodiscard]] Result<QList<Shop>> shops(AccountId account) const; ///< not archived, by name
    [[nodiscard]] Result<Shop> shop(ShopId id) const;
    [[nodiscard]] Result<QList<Register>> registers(AccountId account) const;
    [[nodiscard]] Result<QList<Employee>> employees(AccountId account) const;

    [[nodiscard]] Done storeProducts(AccountId account, const PageToStore<Product> &page) const;
    [[nodiscard]] Done storeLevels(AccountId account, const PageToStore<StockLevel> &page) const;
    [[nodiscard]] Done storeSales(AccountId account, const PageToStore<Sale> &page) const;
    /// Fresh levels outside a feed (before and after a write).
    [[nodiscard]] Done storeFreshLevels(AccountId account, const QList<StockLevel> &levels,
                                        const QDateTime &readAt) const;

    [[nodiscard]] Result<FeedPosition> position(AccountId account, Feed feed) const;
    [[nodiscard]] Done setPosition(AccountId account, Feed feed, const FeedPosition &position) const;

    [[nodiscard]] Result<qint64> productCount(AccountId account) const;
    [[nodiscard]] Result<Product> product(ProductId id) const;
    [[nodiscard]] Result<std::optional<ProductId>> productByRemoteId(AccountId account,
                                                                     const QString &remoteId) const;
    /// Text search in name, SKUs and barcodes; empty text: all. By name.
    [[nodiscard]] Result<QList<Product>> search(AccountId account, const QString &text, int limit) const;
    /// Learnt from elsewhere than the feed of products, whose next row of such a product counts again.
    [[nodiscard]] Done markArchived(AccountId account, const QStringList &remoteIds) const;
    /// Marks products that Lightspeed no longer has; their links stay (S1).
    [[nodiscard]] Done markRemoved(AccountId account, const QList<ProductId> &products) const;

    [[nodiscard]] Result<QList<StoredLevel>> levels(AccountId account) const;
    [[nodiscard]] Result<QList<StoredLevel>> levelsOf(const QList<ProductId> &products) const;

    /// Grows by one whenever a sale is new or its content changed: "sales since" without clocks.
    [[nodiscard]] Result<qint64> saleArrival(AccountId account) const;
    /// Remote ids of products in sales that arrived after `arrival`, also of lines that such a sale no longer
    /// holds. Sales that are and were open are left out: they move no stock.
    [[nodiscard]] Result<QSet<QString>> productsSoldSince(AccountId account, qint64 arrival) const;
    /// When a feed of this account was last read to its end; invalid: never.
    [[nodiscard]] Result<QDateTime> readAt(AccountId account, Feed feed) const;
    /// The same for sales.
    [[nodiscard]] Result<QDateTime> salesReadAt(AccountId account) const;

    /// What still makes no sense (S16), by feed and id. A product or a sale is off the list once its row was
    /// read well; levels, which share their product's id, when forgetUnreadLevels() says so.
    [[nodiscard]] Result<QList<UnreadRow>> unreadRows(AccountId account) const;
    [[nodiscard]] Done forgetUnreadLevels(AccountId account, const QStringList &productRemoteIds) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
