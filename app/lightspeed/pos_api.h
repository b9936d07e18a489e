// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feed.h"
#include "core/product.h"
#include "core/result.h"
#include "core/sale.h"
#include "core/series.h"
#include "core/shop.h"
#include "http/pacer.h"

#include <QFuture>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>

namespace tillbridge {

/// What differs between the series and shows in the program; properties instead of `if (series == …)`.
struct PosTraits
{
    Series series = Series::R;
    bool wholeUnitsOnly = true;     ///< quantities are rounded down
    bool takesNegativeStock = false;
    int shopsPerStockWrite = 50;    ///< how many shops of one product one write may set
    int productsPerFreshRead = 100; ///< how many products readFreshLevels() takes in one call
    QStringList matchKeys;          ///< "sku", "system_sku", "barcode", "manufacturer_sku"; the first is the default
};

/// Who is signed in and what they may do.
struct AccountDescription
{
    QString remoteId;
    QString name;
    QString currency;
    QString employeeRemoteId;
    QString employeeName;
    int shopCount = 0;
    QMap<QString, bool> rights;  ///< the employee's, by the vendor's name
    QStringList permissions;     ///< granted to this sign-in; empty when the vendor does not tell
    qint64 clockOffsetSeconds = 0; ///< the server's time minus ours
};

/// A row that could not be understood: it fails alone, with what was sent.
struct RowProblem
{
    QString remoteId;
    QString what; ///< field and raw text, for details
};

template <typename Row>
struct FeedPage
{
    QList<Row> rows;
    QList<StockLevel> levels; ///< when the products page brought them along
    QList<RowProblem> problems;
    FeedPosition next; ///< store it together with the rows
    QDateTime serverTime; ///< the server's clock when it answered, UTC; invalid when it did not tell
    bool last = false; ///< the walk is over; `next` then holds only a watermark
    /// On the last page of a products walk that brought all levels along: where the stock feed goes on from, to be
    /// stored as its watermark with these rows. Empty otherwise: the stock feed has to be walked by itself.
    QString stockWatermark;
};
using ProductPage = FeedPage<Product>;
using StockPage = FeedPage<StockLevel>;
using SalePage = FeedPage<Sale>;

struct ShopQuantity
{
    QString shopRemoteId;
    Quantity quantity;
};

/// Sets the stock of one product in one or several shops.
struct StockWrite
{
    QString productRemoteId;
    QList<ShopQuantity> shops;
};

/// What the reply showed, by shop. A shop that the reply does not show with the asked quantity is in `refused`.
struct StockWriteOutcome
{
    QList<StockLevel> confirmed;
    QMap<QString, QString> refused; ///< shop remote id → the vendor's words or what it shows instead
};

/// Products as they are this moment.
struct FreshLevels
{
    QList<StockLevel> levels;
    QStringList archived; ///< remote ids: their levels are there, but nothing may be sent for them
};

/// One Lightspeed account, whatever its series. Thread-safe; futures finish in another thread. Errors as ApiClient
/// gives them, and BadReply, RemoteNotFound, PermissionMissing, AccountWithoutShops, CursorRefused, NotSupported.
/// Nothing read is ever taken for "no data" when reading failed.
class PosApi
{
public:
    virtual ~PosApi() = default;

    [[nodiscard]] virtual const PosTraits &traits() const = 0;
    [[nodiscard]] virtual std::shared_ptr<Pacer> pacer() const = 0;

    [[nodiscard]] virtual QFuture<Result<AccountDescription>> describe() = 0;
    [[nodiscard]] virtual QFuture<Result<ReferenceData>> readReferenceData(std::stop_token stop = {}) = 0;

    /// Pages of a feed; call again with `next` until `last`. Rows may come twice: upsert them.
    [[nodiscard]] virtual QFuture<Result<ProductPage>> readProducts(FeedPosition at, std::stop_token stop = {}) = 0;
    [[nodiscard]] virtual QFuture<Result<StockPage>> readStockLevels(FeedPosition at, std::stop_token stop = {}) = 0;
    [[nodiscard]] virtual QFuture<Result<SalePage>> readSales(FeedPosition at, std::stop_token stop = {}) = 0;
    /// Where the sales feed starts when nothing before now is wanted: the server's own present.
    [[nodiscard]] virtual QFuture<Result<FeedPosition>> salesFromNow(std::stop_token stop = {}) = 0;

    /// Levels of these products as they are this moment, in all shops. At most traits().productsPerFreshRead.
    [[nodiscard]] virtual QFuture<Result<FreshLevels>> readFreshLevels(QStringList productRemoteIds,
                                                                      std::stop_token stop = {}) = 0;

    /// Absolute. OutcomeUnknown: it may have been applied.
    [[nodiscard]] virtual QFuture<Result<StockWriteOutcome>> setStock(StockWrite write, std::stop_token stop = {}) = 0;
    /// What setStock will cost in the pacer's units, for estimates.
    [[nodiscard]] virtual double costOf(const StockWrite &write) const = 0;
};

} // namespace tillbridge
