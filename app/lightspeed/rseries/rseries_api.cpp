// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries.h"
#include "lightspeed/rseries/account_reader.h"
#include "lightspeed/rseries/feeds.h"
#include "lightspeed/rseries/reference_reader.h"
#include "lightspeed/rseries/row_reader.h"
#include "lightspeed/rseries/stock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

PosTraits traitsOfRSeries()
{
    PosTraits traits;
    traits.series = Series::R;
    traits.wholeUnitsOnly = true;
    traits.takesNegativeStock = false;
    traits.shopsPerStockWrite = 50;
    traits.productsPerFreshRead = 100; // values of one IN (r-series 3.3)
    traits.matchKeys = {u"sku"_s, u"system_sku"_s, u"barcode"_s, u"manufacturer_sku"_s};
    return traits;
}

/// Refuses what needs an account as long as none is known.
template <typename T, typename Ask>
QFuture<Result<T>> withAccount(const rseries::ContextPtr &context, Ask ask)
{
    if (!rseries::isId(context->account))
        return readyFuture<Result<T>>(failure(ErrorCode::InvalidInput, u"account"_s, context->account));
    return ask();
}

class RSeriesApi final : public PosApi
{
public:
    explicit RSeriesApi(rseries::ContextPtr context)
        : m_context(std::move(context))
    {
    }

    const PosTraits &traits() const override { return m_traits; }
    std::shared_ptr<Pacer> pacer() const override { return m_context->client->pacer(); }

    QFuture<Result<AccountDescription>> describe() override { return rseries::describeAccount(m_context); }

    QFuture<Result<ReferenceData>> readReferenceData(std::stop_token stop) override
    {
        return withAccount<ReferenceData>(m_context, [&] { return rseries::readReference(m_context, stop); });
    }
    QFuture<Result<ProductPage>> readProducts(FeedPosition at, std::stop_token stop) override
    {
        return withAccount<ProductPage>(m_context,
                                        [&] { return rseries::readProductPage(m_context, at, stop); });
    }
    QFuture<Result<StockPage>> readStockLevels(FeedPosition at, std::stop_token stop) override
    {
        return withAccount<StockPage>(m_context, [&] { return rseries::readStockPage(m_context, at, stop); });
    }
    QFuture<Result<SalePage>> readSales(FeedPosition at, std::stop_token stop) override
    {
        return withAccount<SalePage>(m_context, [&] { return rseries::readSalePage(m_context, at, stop); });
    }
    QFuture<Result<FeedPosition>> salesFromNow(std::stop_token stop) override
    {
        return withAccount<FeedPosition>(m_context, [&] { return rseries::presentOfSales(m_context, stop); });
    }

    QFuture<Result<FreshLevels>> readFreshLevels(QStringList ids, std::stop_token stop) override;
    QFuture<Result<StockWriteOutcome>> setStock(StockWrite write, std::stop_token stop) override;
    double costOf(const StockWrite &write) const override
    {
        return rseries::stockWriteCost(write.shops.size()).drips;
    }

private:
    const PosTraits m_traits = traitsOfRSeries();
    const rseries::ContextPtr m_context;
};

QFuture<Result<FreshLevels>> RSeriesApi::readFreshLevels(QStringList ids, std::stop_token stop)
{
    using Answer = Result<FreshLevels>;
    if (ids.isEmpty())
        return readyFuture<Answer>(FreshLevels());
    if (ids.size() > m_traits.productsPerFreshRead || !std::ranges::all_of(ids, &rseries::isId))
        return readyFuture<Answer>(failure(ErrorCode::InvalidInput, u"products"_s, ids.join(u' ')));
    return withAccount<FreshLevels>(m_context, [&] { return rseries::readFresh(m_context, ids, stop); });
}

QFuture<Result<StockWriteOutcome>> RSeriesApi::setStock(StockWrite write, std::stop_token stop)
{
    if (const auto checked = rseries::checkStockWrite(write, m_traits); !checked)
        return readyFuture<Result<StockWriteOutcome>>(failure(checked.error()));
    return withAccount<StockWriteOutcome>(m_context,
                                          [&] { return rseries::writeStock(m_context, write, stop); });
}

} // namespace

std::shared_ptr<PosApi> makeRSeriesApi(std::shared_ptr<ApiClient> client, const Addresses &addresses,
                                       const QString &accountRemoteId, const Clock &clock)
{
    return std::make_shared<RSeriesApi>(std::shared_ptr<rseries::Context>(
        new rseries::Context{std::move(client), addresses.api, accountRemoteId, clock}));
}

} // namespace tillbridge
