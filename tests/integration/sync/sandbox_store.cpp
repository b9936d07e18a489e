// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox_store.h"

#include "core/await.h"
#include "lightspeed/rseries.h"
#include "store/connection_repository.h"
#include "store/mapping_repository.h"
#include "store/warehouse_repository.h"
#include "sync/settings.h"
#include "tests/support/waiting.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

const SystemClock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

FixedToken::FixedToken(Secret token)
    : m_token(std::move(token))
{
}

QFuture<Result<Secret>> FixedToken::accessToken()
{
    return readyFuture<Result<Secret>>(m_token);
}

QFuture<Result<Secret>> FixedToken::tokenInsteadOf(const Secret &)
{
    return readyFuture<Result<Secret>>(failure(ErrorCode::SignInNeeded));
}

class SandboxStore::Source final : public PosApiSource
{
public:
    explicit Source(std::shared_ptr<PosApi> api)
        : m_api(std::move(api))
    {
    }
    Result<std::shared_ptr<PosApi>> api(ConnectionId) override { return m_api; }
    void noteOutcome(ConnectionId, const std::optional<Error> &) override {}

private:
    const std::shared_ptr<PosApi> m_api;
};

SandboxStore::SandboxStore(const Place &place, std::shared_ptr<TokenProvider> tokens, JournalProbe *probe)
    : database(must(Database::open({place.folder}, systemClock())))
    , backOffice(std::make_shared<BuiltinBackOffice>(database))
    , m_place(place)
    , m_probe(probe)
    , m_http(std::make_shared<HttpClient>())
{
    const ConnectionRepository connections(database);
    const auto known = must(connections.list());
    if (known.isEmpty()) {
        Account row;
        row.remoteId = place.account;
        account = must(connections.saveAccount(row)).id;
        Connection made;
        made.name = u"Sandbox"_s;
        made.state = ConnectionState::Connected;
        made.account = account;
        connection = must(connections.add(made)).id;
        must(SettingsService(database).set(connection, u"match_key"_s, u"system_sku"_s));
    } else {
        connection = known.first().id;
        account = *known.first().account;
    }
    signIn(std::move(tokens));
}

SandboxStore::~SandboxStore() = default;

void SandboxStore::signIn(std::shared_ptr<TokenProvider> tokens)
{
    Addresses addresses;
    addresses.api = m_place.api;
    ApiClientParts client;
    client.connection = connection;
    client.apiBase = addresses.api;
    client.http = m_http;
    client.pacer = makeLeakyBucketPacer(m_place.account, systemClock(), nullptr);
    client.tokens = std::move(tokens);
    client.rules = vendorRulesOfRSeries();
    client.backOff = [](int) { return 1ms; };
    SyncParts parts;
    parts.database = database;
    parts.backOffice = backOffice;
    parts.apis = std::make_shared<Source>(
        makeRSeriesApi(makeApiClient(client), addresses, m_place.account, systemClock()));
    parts.program = u"tillbridge-test"_s;
    parts.writeTimeout = 500ms; // the sandbox is on this machine: what was not answered by then is over
    parts.probe = m_probe;
    service.reset();
    service = makeSyncService(parts);
}

void SandboxStore::prepare(int items)
{
    must(waitFor(service->pull(connection, {})));
    const CatalogRepository catalog(database);
    QList<Product> ordinary = must(catalog.search(account, {}, 10'000));
    ordinary.removeIf(
        [](const Product &product) { return product.archived || product.kind != ProductKind::Ordinary; });
    std::ranges::sort(ordinary, {}, [](const Product &product) { return product.remoteId.toLongLong(); });
    for (const Product &product : ordinary.first(items)) {
        Item item;
        item.sku = product.systemSku;
        item.name = product.name;
        must(backOffice->addItem(item));
        skus.append(item.sku);
        products.insert(item.sku, product);
    }
    const WarehouseId main = must(backOffice->addWarehouse(u"Main"_s)).id;
    const WarehouseId far = must(backOffice->addWarehouse(u"Far"_s)).id;
    const QHash<QString, QList<WarehouseId>> feeding{
        {u"1"_s, {main}}, {u"2"_s, {far}}, {u"3"_s, {main, far}}};
    for (const Shop &shop : must(catalog.shops(account))) {
        ShopMapping mapping;
        mapping.shop = shop.id;
        mapping.warehouses = feeding.value(shop.remoteId);
        must(MappingRepository(database).save(connection, mapping));
    }
}

void SandboxStore::countBeyondLevels(int beyondMain, int beyondFar)
{
    const CatalogRepository catalog(database);
    for (const QString &sku : skus) {
        for (const StoredLevel &level : must(catalog.levelsOf({products.value(sku).id}))) {
            const qint64 now = std::max<qint64>(0, level.level.onHand.floorToInteger());
            if (level.level.shopRemoteId == u"1")
                count(sku, u"Main"_s, now + beyondMain);
            if (level.level.shopRemoteId == u"2")
                count(sku, u"Far"_s, now + beyondFar);
        }
    }
}

void SandboxStore::count(const QString &sku, const QString &warehouse, qint64 quantity)
{
    const auto item = must(ItemRepository(database).findBySku(sku));
    const auto place = must(WarehouseRepository(database).findByName(warehouse));
    must(backOffice->setQuantity(item->id, place.id, Quantity::fromInteger(quantity)));
}

Result<RunId> SandboxStore::preview()
{
    return waitFor(service->preview(connection));
}

Result<RunId> SandboxStore::send(RunId run)
{
    return waitFor(service->send({.run = run}));
}

QList<Change> SandboxStore::changes(RunId run) const
{
    return must(RunRepository(database).changes(run));
}

Run SandboxStore::run(RunId run) const
{
    return must(RunRepository(database).find(run));
}

RunCounts SandboxStore::counts(RunId run) const
{
    return must(RunRepository(database).counts(run));
}

QStringList SandboxStore::rows(RunId run, ChangeState state) const
{
    QStringList rows;
    for (const Change &change : changes(run)) {
        if (change.state == state)
            rows.append(
                u"%1/%2=%3"_s.arg(change.productRemoteId, change.shopRemoteId, change.after.toString()));
    }
    rows.sort();
    return rows;
}

QStringList stockWrites(const SandboxProcess &sandbox)
{
    QStringList writes;
    for (const QJsonObject &request : sandbox.requests("PUT")) {
        const QString item = request.value(u"path"_s).toString().section(u'/', -1).section(u'.', 0, 0);
        const QJsonValue shops = request.value(u"body"_s)[u"ItemShops"_s][u"ItemShop"_s];
        for (const QJsonValue &shop : shops.toArray())
            writes.append(u"%1/%2=%3"_s.arg(item, shop[u"shopID"_s].toString(), shop[u"qoh"_s].toString()));
    }
    writes.sort();
    return writes;
}

} // namespace tillbridge
