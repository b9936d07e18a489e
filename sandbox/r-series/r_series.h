// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/sandbox_clock.h"
#include "sandbox/engine/simulated_series.h"
#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api.h"
#include "sandbox/r-series/oauth_server.h"
#include "sandbox/r-series/switches.h"
#include "sandbox/r-series/token_store.h"

#include "core/result.h"

#include <QRandomGenerator>
#include <QTimer>

#include <memory>

namespace tillbridge::sandbox {

struct RSeriesOptions
{
    int registers = 1;
    int products = 200;
    int shops = 3;
    int sales = 0; ///< of the past
    int accounts = 1;
    QString seedFile;
    double timeScale = 1;
    int accessSeconds = 3600;
    double salesPerMinute = 0;
    QString redirectUrl = QStringLiteral("https://localhost/tillbridge/signed-in");
};

/// The simulated R-Series: accounts, sign-in and API behind one address.
class RSeries final : public SimulatedSeries
{
public:
    /// ImportInvalid or FileNotReadable when the seed cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<RSeries>> make(const RSeriesOptions &options,
                                                               Switches switches, const Clock &clock);

    [[nodiscard]] QString name() const override { return QStringLiteral("r"); }
    void setOrigin(const QString &origin) override;
    [[nodiscard]] QJsonObject announcement() const override;
    [[nodiscard]] HttpResponse handle(const HttpRequest &request, const FiredFaults &faults,
                                      Outcome &outcome) override;
    [[nodiscard]] std::optional<ControlAnswer> control(const QByteArray &method, const QString &path,
                                                       const QJsonObject &body) override;

    /// For tests in process.
    [[nodiscard]] Account &account(size_t index = 0) { return *m_accounts.at(index); }
    [[nodiscard]] TokenStore &tokens() { return m_tokens; }
    [[nodiscard]] Switches &switches() { return m_switches; }
    [[nodiscard]] const std::vector<OAuthClient> &clients() const { return m_oauth->clients(); }

private:
    RSeries(const RSeriesOptions &options, Switches switches, const Clock &clock);

    [[nodiscard]] Done fill(const RSeriesOptions &options);
    [[nodiscard]] Account *accountFor(const QJsonObject &body) const;
    [[nodiscard]] ControlAnswer makeSale(const QJsonObject &body);
    [[nodiscard]] ControlAnswer voidSale(const QJsonObject &body);
    [[nodiscard]] ControlAnswer changeSaleLine(const QJsonObject &body);
    [[nodiscard]] ControlAnswer setStock(const QJsonObject &body);
    [[nodiscard]] ControlAnswer removeStock(const QJsonObject &body);
    [[nodiscard]] ControlAnswer changeItem(const QJsonObject &body);
    [[nodiscard]] ControlAnswer changeToken(const QJsonObject &body);
    [[nodiscard]] ControlAnswer issueToken(const QJsonObject &body);
    [[nodiscard]] ControlAnswer changeEmployee(const QJsonObject &body);
    [[nodiscard]] ControlAnswer setSwitch(const QJsonObject &body);
    [[nodiscard]] ControlAnswer setBucket(const QJsonObject &body);
    [[nodiscard]] ControlAnswer state(const QJsonObject &body) const;
    [[nodiscard]] ControlAnswer setSalesTraffic(const QJsonObject &body);
    void setSalesPerMinute(double perMinute);

    const Clock &m_clock;
    Switches m_switches;
    std::vector<std::unique_ptr<Account>> m_accounts;
    TokenStore m_tokens;
    std::unique_ptr<OAuthServer> m_oauth;
    Api m_api;
    QString m_origin;
    QTimer m_traffic;
    QRandomGenerator m_random;
};

} // namespace tillbridge::sandbox
