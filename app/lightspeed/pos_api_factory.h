// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/connection.h"
#include "core/ports.h"
#include "core/result.h"
#include "http/http_client.h"
#include "http/token_provider.h"
#include "lightspeed/pos_api.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace tillbridge {

/// Whose account, where, and with which sign-in.
struct PosApiRequest
{
    ConnectionId connection;
    Series series = Series::R;
    Addresses addresses;
    QString accountRemoteId; ///< empty: describe() finds it out
    QString clientId;        ///< with the account it names the vendor's bucket (r-series 5)
    std::shared_ptr<TokenProvider> tokens;
};

/// Puts an adapter on its client, pacer and traffic log. Connections to the same account with the same keys
/// share one pacer, as they share the vendor's bucket. Thread-safe.
class PosApiFactory final
{
public:
    PosApiFactory(std::shared_ptr<HttpClient> http, std::shared_ptr<TrafficSink> traffic,
                  std::shared_ptr<BudgetStore> budgets, const Clock &clock);

    /// NotSupported for a series that is not there yet.
    [[nodiscard]] Result<std::shared_ptr<PosApi>> make(const PosApiRequest &request);

private:
    [[nodiscard]] std::shared_ptr<Pacer> pacerFor(const QString &budgetKey);

    const std::shared_ptr<HttpClient> m_http;
    const std::shared_ptr<TrafficSink> m_traffic;
    const std::shared_ptr<BudgetStore> m_budgets;
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<Pacer>> m_pacers;
};

} // namespace tillbridge
