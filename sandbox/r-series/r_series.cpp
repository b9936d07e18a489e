// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/r_series.h"

#include "sandbox/r-series/generator.h"
#include "sandbox/r-series/images.h"
#include "sandbox/r-series/reference_data.h"
#include "sandbox/r-series/sales.h"
#include "sandbox/r-series/seed.h"

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstAccountId = 10'001;

std::vector<OAuthClient> clientsFor(const QString &redirectUrl)
{
    const QByteArray redirect = redirectUrl.toUtf8();
    return {{"7c1e0f3a5d9b4c268e10aa42d7f35b61", "sandbox-client-secret-2c9f7e15b4", redirect, "Tillbridge"},
            {"b83d6a9e27f14450963cde5107aa8f2c", {}, redirect, "Tillbridge (public)"}};
}

} // namespace

RSeries::RSeries(const RSeriesOptions &options, Switches switches, const Clock &clock)
    : m_clock(clock)
    , m_switches(std::move(switches))
    , m_tokens(clock, m_switches, {options.accessSeconds, options.timeScale})
    , m_api(m_accounts, m_tokens, m_switches, clock, options.timeScale)
    , m_random(20'260'101)
{
    QObject::connect(&m_traffic, &QTimer::timeout, &m_traffic, [this] {
        for (const auto &one : m_accounts)
            (void)Sales(*one).makeRandom(m_random);
    });
}

Result<std::unique_ptr<RSeries>> RSeries::make(const RSeriesOptions &options, Switches switches,
                                               const Clock &clock)
{
    std::unique_ptr<RSeries> series(new RSeries(options, std::move(switches), clock));
    if (const Done filled = series->fill(options); !filled)
        return failure(filled.error());
    return series;
}

Done RSeries::fill(const RSeriesOptions &options)
{
    std::vector<TestUser> users;
    for (int i = 0; i < options.accounts; ++i) {
        auto one = std::make_unique<Account>(QByteArray::number(firstAccountId + i), m_clock, m_switches);
        one->registers = options.registers;
        if (i > 0)
            one->name += ' ' + QByteArray::number(i + 1);
        addReferenceData(*one, options.shops);
        if (options.seedFile.isEmpty()) {
            addAssortmentData(*one);
            generateItems(*one, options.products);
        } else if (const Done seeded = seedFromFile(*one, options.seedFile); !seeded) {
            return seeded;
        }
        generateSales(*one, options.sales);
        users.push_back(
            {i == 0 ? QByteArray("manager") : "manager" + QByteArray::number(i + 1), "sandbox", one.get()});
        m_accounts.push_back(std::move(one));
    }
    m_oauth = std::make_unique<OAuthServer>(clientsFor(options.redirectUrl), std::move(users), m_tokens,
                                            m_switches);
    setSalesPerMinute(options.salesPerMinute);
    return {};
}

void RSeries::setOrigin(const QString &origin)
{
    m_origin = origin;
    m_api.setOrigin(origin.toUtf8());
}

QJsonObject RSeries::announcement() const
{
    const std::vector<OAuthClient> &known = m_oauth->clients();
    const TestUser &user = m_oauth->users().front();
    return {{u"api_url"_s, m_origin},
            {u"authorize_url"_s, QString(m_origin + u"/auth/oauth/authorize"_s)},
            {u"token_url"_s, QString(m_origin + u"/auth/oauth/token"_s)},
            {u"revoke_url"_s, QString(m_origin + u"/auth/oauth/revoke"_s)},
            {u"client_id"_s, QString::fromUtf8(known[0].id)},
            {u"client_secret"_s, QString::fromUtf8(known[0].secret)},
            {u"public_client_id"_s, QString::fromUtf8(known[1].id)},
            {u"redirect_url"_s, QString::fromUtf8(known[0].redirectUrl)},
            {u"account"_s, QString::fromUtf8(m_accounts.front()->id)},
            {u"user_name"_s, QString::fromUtf8(user.name)},
            {u"password"_s, QString::fromUtf8(user.password)}};
}

HttpResponse RSeries::handle(const HttpRequest &request, const FiredFaults &faults, Outcome &outcome)
{
    if (request.path.startsWith("/auth/oauth/"))
        return m_oauth->handle(request, faults, outcome);
    if (request.path.startsWith("/image/upload/") && request.method == "GET")
        return imageFile(m_accounts, request.path);
    return m_api.handle(request, faults, outcome);
}

void RSeries::setSalesPerMinute(double perMinute)
{
    m_traffic.stop();
    if (perMinute > 0)
        m_traffic.start(std::max(1, static_cast<int>(60'000 / perMinute)));
}

} // namespace tillbridge::sandbox
