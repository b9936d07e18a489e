// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/await.h"
#include "lightspeed/pos_api.h"

#include <QMap>

#include <functional>
#include <mutex>

namespace tillbridge {

/// What a fault does to the call it strikes.
struct CallFault
{
    Error error;
    bool applies = false; ///< of a write: it takes effect all the same
};

/// A pacer that never holds anything back.
class OpenPacer final : public Pacer
{
public:
    QFuture<Done> admission(const QString &, double, Priority, std::stop_token) override
    {
        return readyFuture<Done>({});
    }
    void learn(const QString &, int, const BudgetReading &) override {}
    BudgetView view() const override { return {1, 90, 1, {}}; }
    std::chrono::milliseconds estimate(double drips) const override
    {
        return std::chrono::milliseconds(qint64(drips * 1000));
    }
};

/// An account in memory, for what the sandbox cannot be made to do on cue. Thread-safe; answers at once.
class FakePosApi final : public PosApi
{
public:
    FakePosApi()
    {
        m_traits.matchKeys = {QStringLiteral("sku")};
        m_traits.productsPerFreshRead = 3;
        m_traits.shopsPerStockWrite = 2;
    }

    /// Called before every call with its name ("reference", "products", "levels", "sales", "present",
    /// "fresh", "write"); in the thread of the run.
    std::function<std::optional<CallFault>(const QString &call)> onCall;
    /// Called when a write is about to be applied.
    std::function<void()> onApply;
    qsizetype pageSize = 3;
    bool brokenLevel = false;        ///< fresh levels of product "p2" cannot be read
    QSet<QString> archivedUnsaid;    ///< archived, but the products feed does not tell
    QSet<QString> missingFresh;      ///< products left out of fresh answers
    QStringList refusedShops;        ///< not shown with the asked quantity
    QList<RowProblem> problems;      ///< of every page of products
    QList<RowProblem> levelProblems; ///< of every page of levels
    double writeCost = 1;            ///< in drips, and half a one for each shop
    std::function<QDateTime()> now;  ///< when sales are made; none: they bear no time
    std::chrono::seconds ahead{0};   ///< the account's clock less ours

    void addShop(const QString &remoteId, const QString &name)
    {
        Shop shop;
        shop.remoteId = remoteId;
        shop.name = name;
        m_reference.shops.append(shop);
    }
    void dropShop(const QString &remoteId)
    {
        m_reference.shops.removeIf([&](const Shop &shop) { return shop.remoteId == remoteId; });
    }
    void addProduct(const QString &remoteId, const QString &sku, ProductKind kind = ProductKind::Ordinary)
    {
        Product product;
        product.remoteId = remoteId;
        product.sku = sku;
        product.name = QStringLiteral("Product ") + remoteId;
        product.kind = kind;
        m_products.append({++m_version, product});
    }
    void setLevel(const QString &product, const QString &shop, qint64 quantity)
    {
        const std::lock_guard lock(m_mutex);
        write(product, shop, Quantity::fromInteger(quantity));
    }
    /// A completed sale at the till: the level falls, the sale is there to be read.
    void sell(const QString &product, const QString &shop, qint64 quantity = 1)
    {
        const std::lock_guard lock(m_mutex);
        write(product, shop, m_levels[product].value(shop).second - Quantity::fromInteger(quantity));
        Sale sale;
        sale.remoteId = QStringLiteral("s%1").arg(m_sales.size() + 1);
        sale.shopRemoteId = shop;
        sale.state = SaleState::Completed;
        if (now)
            sale.completedAt = sale.updatedAt = now().addSecs(ahead.count());
        SaleLine line;
        line.remoteId = sale.remoteId + QStringLiteral("-1");
        line.productRemoteId = product;
        line.quantity = Quantity::fromInteger(quantity);
        sale.lines.append(line);
        m_sales.append({++m_version, sale});
    }
    [[nodiscard]] qint64 level(const QString &product, const QString &shop) const
    {
        const std::lock_guard lock(m_mutex);
        return m_levels.value(product).value(shop).second.floorToInteger();
    }
    /// Every write that took effect, as "p1:1=5,2=7".
    [[nodiscard]] QStringList applied() const
    {
        const std::lock_guard lock(m_mutex);
        return m_applied;
    }
    [[nodiscard]] int calls(const QString &name) const
    {
        const std::lock_guard lock(m_mutex);
        return m_calls.value(name);
    }
    PosTraits &changeTraits() { return m_traits; }

    const PosTraits &traits() const override { return m_traits; }
    std::shared_ptr<Pacer> pacer() const override { return m_pacer; }
    double costOf(const StockWrite &write) const override
    {
        return writeCost + 0.5 * double(write.shops.size());
    }

    QFuture<Result<AccountDescription>> describe() override
    {
        return readyFuture<Result<AccountDescription>>(AccountDescription());
    }
    QFuture<Result<ReferenceData>> readReferenceData(std::stop_token) override
    {
        return answer<ReferenceData>("reference", [this] { return m_reference; });
    }
    QFuture<Result<ProductPage>> readProducts(FeedPosition at, std::stop_token) override
    {
        return answer<ProductPage>("products", [&] {
            ProductPage products = page<Product>(m_products, at);
            products.problems = problems;
            return products;
        });
    }
    QFuture<Result<StockPage>> readStockLevels(FeedPosition at, std::stop_token) override
    {
        return answer<StockPage>("levels", [&] {
            QList<Versioned<StockLevel>> rows;
            for (auto product = m_levels.cbegin(); product != m_levels.cend(); ++product) {
                for (auto shop = product->cbegin(); shop != product->cend(); ++shop)
                    rows.append({shop->first, levelOf(product.key(), shop.key())});
            }
            std::ranges::sort(rows, {}, &Versioned<StockLevel>::first);
            StockPage levels = page<StockLevel>(rows, at);
            levels.problems = levelProblems;
            return levels;
        });
    }
    QFuture<Result<SalePage>> readSales(FeedPosition at, std::stop_token) override
    {
        return answer<SalePage>("sales", [&] {
            SalePage sales = page<Sale>(m_sales, at);
            if (now)
                sales.serverTime = now().addSecs(ahead.count());
            return sales;
        });
    }
    QFuture<Result<FeedPosition>> salesFromNow(std::stop_token) override
    {
        return answer<FeedPosition>("present", [this] {
            return FeedPosition{{}, QString::number(m_version)};
        });
    }
    QFuture<Result<FreshLevels>> readFreshLevels(QStringList products, std::stop_token) override
    {
        if (brokenLevel && products.contains(QStringLiteral("p2")))
            return readyFuture<Result<FreshLevels>>(
                failure(ErrorCode::BadReply, QStringLiteral("p2"), QStringLiteral("qoh \"many\"")));
        return answer<FreshLevels>("fresh", [&] {
            FreshLevels fresh;
            for (const QString &product : products) {
                if (missingFresh.contains(product))
                    continue;
                for (const QString &shop : m_levels.value(product).keys())
                    fresh.levels.append(levelOf(product, shop));
                if (archivedUnsaid.contains(product))
                    fresh.archived.append(product);
            }
            return fresh;
        });
    }
    QFuture<Result<StockWriteOutcome>> setStock(StockWrite write, std::stop_token stop) override
    {
        using Answer = Result<StockWriteOutcome>;
        if (stop.stop_requested())
            return readyFuture<Answer>(failure(ErrorCode::Cancelled));
        const auto fault = struck("write");
        if (!fault || fault->applies) {
            if (onApply)
                onApply();
            apply(write);
        }
        return readyFuture<Answer>(fault ? Answer(failure(fault->error)) : Answer(outcomeOf(write)));
    }

private:
    template <typename T>
    using Versioned = std::pair<qint64, T>;

    std::optional<CallFault> struck(const QString &call)
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_calls[call];
        }
        return onCall ? onCall(call) : std::nullopt;
    }
    std::optional<CallFault> struck(const char *call) { return struck(QString::fromLatin1(call)); }

    template <typename T, typename Make>
    QFuture<Result<T>> answer(const char *call, Make make)
    {
        if (const auto fault = struck(call))
            return readyFuture<Result<T>>(failure(fault->error));
        const std::lock_guard lock(m_mutex);
        return readyFuture<Result<T>>(make());
    }

    /// Cursor and watermark are versions: what came after them is still to be read.
    template <typename T>
    FeedPage<T> page(const QList<Versioned<T>> &all, const FeedPosition &at) const
    {
        const qint64 after = (at.insideWalk() ? at.cursor : at.watermark).toLongLong();
        FeedPage<T> page;
        qint64 lastVersion = after;
        bool more = false;
        for (const auto &[version, row] : all) {
            if (version <= after)
                continue;
            more = page.rows.size() == pageSize;
            if (more)
                break;
            page.rows.append(row);
            lastVersion = version;
        }
        page.last = !more;
        page.next = more ? FeedPosition{QString::number(lastVersion), at.watermark}
                         : FeedPosition{{}, QString::number(lastVersion)};
        return page;
    }

    StockLevel levelOf(const QString &product, const QString &shop) const
    {
        StockLevel level;
        level.productRemoteId = product;
        level.shopRemoteId = shop;
        level.onHand = m_levels.value(product).value(shop).second;
        return level;
    }

    void write(const QString &product, const QString &shop, Quantity quantity)
    {
        m_levels[product].insert(shop, {++m_version, quantity});
    }

    void apply(const StockWrite &stock)
    {
        const std::lock_guard lock(m_mutex);
        QStringList parts;
        for (const ShopQuantity &shop : stock.shops) {
            if (!refusedShops.contains(shop.shopRemoteId))
                write(stock.productRemoteId, shop.shopRemoteId, shop.quantity);
            parts.append(shop.shopRemoteId + u'=' + shop.quantity.toString());
        }
        m_applied.append(stock.productRemoteId + u':' + parts.join(u','));
    }

    StockWriteOutcome outcomeOf(const StockWrite &stock) const
    {
        const std::lock_guard lock(m_mutex);
        StockWriteOutcome outcome;
        for (const ShopQuantity &shop : stock.shops) {
            if (refusedShops.contains(shop.shopRemoteId))
                outcome.refused.insert(shop.shopRemoteId, QStringLiteral("it shows something else"));
            else
                outcome.confirmed.append(levelOf(stock.productRemoteId, shop.shopRemoteId));
        }
        return outcome;
    }

    mutable std::mutex m_mutex;
    PosTraits m_traits;
    std::shared_ptr<Pacer> m_pacer = std::make_shared<OpenPacer>();
    qint64 m_version = 0;
    ReferenceData m_reference;
    QList<Versioned<Product>> m_products;
    QList<Versioned<Sale>> m_sales;
    QMap<QString, QMap<QString, Versioned<Quantity>>> m_levels;
    QStringList m_applied;
    QMap<QString, int> m_calls;
};

} // namespace tillbridge
