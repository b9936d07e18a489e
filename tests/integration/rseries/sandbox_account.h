// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/await.h"
#include "lightspeed/permissions.h"
#include "lightspeed/rseries.h"
#include "tests/support/sandbox_process.h"

#include <QMap>
#include <QSet>

namespace tillbridge {

/// A sandbox, an account in it that is signed in, and the adapter on top: everything real but the vendor.
struct SandboxAccount
{
    /// Null, with a warning, when anything of it does not come up. Rates run a hundred times faster.
    [[nodiscard]] static std::unique_ptr<SandboxAccount>
    start(const QStringList &arguments, const QStringList &permissions = {QStringLiteral("employee:all")});
    /// Another adapter for the same account, as after a restart of the program.
    [[nodiscard]] std::shared_ptr<PosApi> newApi(const QString &accountId) const;

    const SystemClock clock;
    std::unique_ptr<SandboxProcess> sandbox;
    std::shared_ptr<HttpClient> http;
    std::shared_ptr<TokenProvider> tokens;
    std::shared_ptr<PosApi> api;
};

/// Everything that a walk brought, the last version of each row.
struct PulledProducts
{
    QMap<QString, Product> products;                ///< by remote id
    QMap<QPair<QString, QString>, Quantity> levels; ///< by product and shop
    QList<RowProblem> problems;
    int pages = 0;
    FeedPosition end;
    QString stockWatermark;
};
/// Until the end or the first error.
[[nodiscard]] Result<PulledProducts> pullProducts(PosApi &api, FeedPosition at = {});

struct PulledLevels
{
    QMap<QPair<QString, QString>, Quantity> levels;
    QList<RowProblem> problems;
    int pages = 0;
    FeedPosition end;
};
[[nodiscard]] Result<PulledLevels> pullLevels(PosApi &api, FeedPosition at = {});

struct PulledSales
{
    QMap<QString, Sale> sales;
    int pages = 0;
    FeedPosition end;
};
[[nodiscard]] Result<PulledSales> pullSales(PosApi &api, FeedPosition at = {});

/// What the account really has on hand, summary rows left out.
[[nodiscard]] QMap<QPair<QString, QString>, Quantity> levelsIn(const SandboxProcess &sandbox);

} // namespace tillbridge
