// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feed.h"
#include "core/ids.h"
#include "core/product.h"
#include "core/sale.h"
#include "core/shop.h"
#include "store/query.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <optional>

namespace tillbridge {

// Writers for what Lightspeed tells, used inside one write. A row that says the same as the stored one writes
// nothing.

class ProductWriter final
{
public:
    ProductWriter(const Database &database, AccountId account);
    void write(const Product &product);

private:
    void writeParts(ProductId id, const Product &product);

    AccountId m_account;
    Query m_upsert, m_dropBarcodes, m_addBarcode, m_dropPrices, m_addPrice;
};

class LevelWriter final
{
public:
    /// `always`: the moment of reading is stored even when the level is the same.
    LevelWriter(const Database &database, AccountId account, const QDateTime &readAt, bool always);
    /// False for a product or shop that is not known: kept out.
    bool write(const StockLevel &level);
    /// Brings the sums over shops up to date for the products that were touched. Call it last.
    void sumUp();

private:
    [[nodiscard]] std::optional<ProductId> product(const QString &remoteId);

    const Database &m_database;
    AccountId m_account;
    QDateTime m_readAt;
    QHash<QString, ShopId> m_shops;
    std::pair<QString, std::optional<ProductId>> m_last; ///< levels of one product come together
    QSet<ProductId> m_touched;
    Query m_find, m_upsert;
};

/// The sums over shops of all products of the account, after a shop was archived or came back.
void sumUpOnHand(const Database &database, AccountId account);

class SaleWriter final
{
public:
    /// `vendorAhead`: the vendor's clock less ours.
    SaleWriter(const Database &database, AccountId account, const QDateTime &readAt,
               std::chrono::milliseconds vendorAhead);
    void write(const Sale &sale);

private:
    [[nodiscard]] qint64 nextArrival();
    void writeLines(SaleId id, const Sale &sale);
    void touchLines(SaleId id, qint64 arrival, const QDateTime &movedAt);
    [[nodiscard]] QDateTime movedAt(const Sale &sale) const;

    AccountId m_account;
    QDateTime m_readAt;
    std::chrono::milliseconds m_vendorAhead;
    Query m_find, m_upsert, m_arrive, m_touch, m_effect, m_dropLines, m_addLine, m_dropPayments, m_addPayment;
};

/// Rows that the vendor lists whole: those not listed any more count as archived. True when a shop's being
/// archived changed.
bool writeReferenceData(const Database &database, AccountId account, const ReferenceData &data);

/// `readAt` is kept when the walk is over.
void writePosition(const Database &database, AccountId account, Feed feed, const FeedPosition &position,
                   const QDateTime &readAt);

} // namespace tillbridge
