// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/pos_api_factory.h"

#include "http/api_client.h"
#include "lightspeed/rseries.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

PosApiFactory::PosApiFactory(std::shared_ptr<HttpClient> http, std::shared_ptr<TrafficSink> traffic,
                             std::shared_ptr<BudgetStore> budgets, const Clock &clock)
    : m_http(std::move(http))
    , m_traffic(std::move(traffic))
    , m_budgets(std::move(budgets))
    , m_clock(clock)
{
}

Result<std::shared_ptr<PosApi>> PosApiFactory::make(const PosApiRequest &request)
{
    if (request.series != Series::R)
        return failure(ErrorCode::NotSupported, seriesName(request.series));
    ApiClientParts parts;
    parts.connection = request.connection;
    parts.apiBase = request.addresses.api;
    parts.http = m_http;
    parts.pacer =
        pacerFor(seriesName(request.series) + u'/' + request.accountRemoteId + u'/' + request.clientId);
    parts.tokens = request.tokens;
    parts.traffic = m_traffic;
    parts.rules = vendorRulesOfRSeries();
    return makeRSeriesApi(makeApiClient(std::move(parts)), request.addresses, request.accountRemoteId,
                          m_clock);
}

std::shared_ptr<Pacer> PosApiFactory::pacerFor(const QString &budgetKey)
{
    const std::lock_guard lock(m_mutex);
    std::weak_ptr<Pacer> &known = m_pacers[budgetKey];
    auto pacer = known.lock();
    if (!pacer) {
        pacer = makeLeakyBucketPacer(budgetKey, m_clock, m_budgets);
        known = pacer;
    }
    return pacer;
}

} // namespace tillbridge
