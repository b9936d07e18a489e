// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_account.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tillbridge {

std::unique_ptr<SandboxAccount> SandboxAccount::start(const QStringList &arguments,
                                                      const QStringList &permissions)
{
    auto account = std::make_unique<SandboxAccount>();
    account->sandbox = SandboxProcess::start(
        QStringList{u"--time-scale"_s, u"100"_s, u"--expires-in"_s, u"1000000"_s} + arguments);
    if (!account->sandbox)
        return nullptr;
    account->http = std::make_shared<HttpClient>();
    account->tokens = account->sandbox->signIn(account->http, account->clock, permissions);
    if (!account->tokens)
        return nullptr;
    account->api = account->newApi(account->sandbox->addresses().account);
    account->sandbox->forgetRequests();
    return account;
}

std::shared_ptr<PosApi> SandboxAccount::newApi(const QString &accountId) const
{
    Addresses addresses;
    addresses.api = sandbox->addresses().api;
    ApiClientParts parts;
    parts.apiBase = addresses.api;
    parts.http = http;
    parts.pacer = makeLeakyBucketPacer(accountId, clock, nullptr);
    parts.tokens = tokens;
    parts.rules = vendorRulesOfRSeries();
    parts.backOff = [](int) { return std::chrono::milliseconds(1); };
    return makeRSeriesApi(makeApiClient(parts), addresses, accountId, clock);
}

Result<PulledProducts> pullProducts(PosApi &api, FeedPosition at)
{
    PulledProducts pulled;
    for (bool last = false; !last;) {
        const auto page = await(api.readProducts(at));
        if (!page)
            return failure(page.error());
        ++pulled.pages;
        for (const Product &product : page->rows)
            pulled.products.insert(product.remoteId, product);
        for (const StockLevel &level : page->levels)
            pulled.levels.insert({level.productRemoteId, level.shopRemoteId}, level.onHand);
        pulled.problems.append(page->problems);
        pulled.stockWatermark = page->stockWatermark;
        at = page->next;
        last = page->last;
    }
    pulled.end = at;
    return pulled;
}

Result<PulledLevels> pullLevels(PosApi &api, FeedPosition at)
{
    PulledLevels pulled;
    for (bool last = false; !last;) {
        const auto page = await(api.readStockLevels(at));
        if (!page)
            return failure(page.error());
        ++pulled.pages;
        for (const StockLevel &level : page->rows)
            pulled.levels.insert({level.productRemoteId, level.shopRemoteId}, level.onHand);
        pulled.problems.append(page->problems);
        at = page->next;
        last = page->last;
    }
    pulled.end = at;
    return pulled;
}

Result<PulledSales> pullSales(PosApi &api, FeedPosition at)
{
    PulledSales pulled;
    for (bool last = false; !last;) {
        const auto page = await(api.readSales(at));
        if (!page)
            return failure(page.error());
        ++pulled.pages;
        for (const Sale &sale : page->rows)
            pulled.sales.insert(sale.remoteId, sale);
        at = page->next;
        last = page->last;
    }
    pulled.end = at;
    return pulled;
}

QMap<QPair<QString, QString>, Quantity> levelsIn(const SandboxProcess &sandbox)
{
    QMap<QPair<QString, QString>, Quantity> levels;
    const QJsonArray accounts = sandbox.get(u"/state"_s).value(u"accounts"_s).toArray();
    const QJsonArray rows = accounts.first().toObject().value(u"stock"_s).toArray();
    for (const QJsonValue &row : rows) {
        const QJsonObject level = row.toObject();
        levels.insert({level.value(u"item"_s).toString(), level.value(u"shop"_s).toString()},
                      Quantity::fromInteger(level.value(u"quantity"_s).toInt()));
    }
    return levels;
}

} // namespace tillbridge
