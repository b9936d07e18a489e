// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/builtin/builtin_back_office.h"
#include "fake_pos_api.h"
#include "store/attention_repository.h"
#include "store/catalog_repository.h"
#include "store/connection_repository.h"
#include "store/link_repository.h"
#include "store/mapping_repository.h"
#include "store/run_repository.h"
#include "store/setting_repository.h"
#include "store/warehouse_repository.h"
#include "sync/sync_service_factory.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>

namespace tillbridge {

class FakeSource final : public PosApiSource
{
public:
    explicit FakeSource(std::shared_ptr<PosApi> api)
        : m_api(std::move(api))
    {
    }
    Result<std::shared_ptr<PosApi>> api(ConnectionId) override { return m_api; }
    void noteOutcome(ConnectionId, const std::optional<Error> &error) override
    {
        const std::lock_guard lock(m_mutex);
        m_outcomes.append(error ? errorCodeName(error->code) : QStringLiteral("well"));
    }
    QStringList outcomes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_outcomes;
    }

private:
    const std::shared_ptr<PosApi> m_api;
    mutable std::mutex m_mutex;
    QStringList m_outcomes;
};

/// A store with one connection, an account in memory and the service that joins them. Shops North ("1") and
/// South ("2") are mapped to the warehouses Main and Far; item n is product n, "p<n>" in Lightspeed, SKU
/// "S<n>". On a folder that another desk has filled, only the account is made anew.
class SyncDesk
{
public:
    explicit SyncDesk(const QString &folder, int products = 4)
        : clock(std::make_shared<ManualClock>(start()))
        , api(std::make_shared<FakePosApi>())
        , source(std::make_shared<FakeSource>(api))
        , database(must(Database::open({folder}, *clock)))
        , backOffice(std::make_shared<BuiltinBackOffice>(database))
    {
        api->addShop(QStringLiteral("1"), QStringLiteral("North"));
        api->addShop(QStringLiteral("2"), QStringLiteral("South"));
        addConnection();
        if (must(backOffice->warehouses()).isEmpty()) {
            for (const QString &name : {QStringLiteral("Main"), QStringLiteral("Far")})
                must(backOffice->addWarehouse(name));
        }
        for (int number = 1; number <= products; ++number)
            addProduct(number);
        makeService();
    }

    static QDateTime start()
    {
        return QDateTime::fromString(QStringLiteral("2026-03-01T12:00:00Z"), Qt::ISODate);
    }

    SyncParts parts()
    {
        SyncParts parts;
        parts.database = database;
        parts.backOffice = backOffice;
        parts.apis = source;
        parts.program = QStringLiteral("tillbridge-test");
        parts.pause = [moving = clock](std::chrono::milliseconds time, const std::stop_token &) {
            moving->advance(time);
        };
        return parts;
    }
    void makeService() { service = makeSyncService(parts()); }

    /// Level 1 in both shops, never counted.
    void addProduct(int number, ProductKind kind = ProductKind::Ordinary)
    {
        const QString sku = QStringLiteral("S%1").arg(number);
        const QString remoteId = QStringLiteral("p%1").arg(number);
        api->addProduct(remoteId, sku, kind);
        api->setLevel(remoteId, QStringLiteral("1"), 1);
        api->setLevel(remoteId, QStringLiteral("2"), 1);
        Item item;
        item.sku = sku;
        item.name = QStringLiteral("Item %1").arg(number);
        if (!must(ItemRepository(database).findBySku(sku)))
            must(backOffice->addItem(item));
    }
    /// The shops are known once something was pulled.
    void map()
    {
        must(waitFor(service->pull(connection, {})));
        const auto warehouses = must(backOffice->warehouses());
        for (const Shop &shop : must(CatalogRepository(database).shops(account))) {
            ShopMapping mapping;
            mapping.shop = shop.id;
            mapping.warehouses = {warehouses.at(shop.remoteId == u'1' ? 0 : 1).id};
            must(MappingRepository(database).save(connection, mapping));
        }
    }
    /// A count of now.
    void count(int item, const QString &warehouse, qint64 quantity)
    {
        clock->advance(std::chrono::seconds(1));
        const auto found = must(WarehouseRepository(database).findByName(warehouse));
        const auto row = must(ItemRepository(database).findBySku(QStringLiteral("S%1").arg(item)));
        must(backOffice->setQuantity(row->id, found.id, Quantity::fromInteger(quantity)));
        clock->advance(std::chrono::seconds(1));
    }
    void countAll(int products, qint64 main, qint64 far)
    {
        for (int item = 1; item <= products; ++item) {
            count(item, QStringLiteral("Main"), main);
            count(item, QStringLiteral("Far"), far);
        }
    }

    Result<RunId> preview() { return waitFor(service->preview(connection)); }
    Result<RunId> send(RunId run, bool heldToo = false) { return waitFor(service->send({run, heldToo})); }
    /// Previews and sends what is ticked.
    RunId sync()
    {
        const RunId run = must(preview());
        must(send(run));
        return run;
    }

    [[nodiscard]] RunRepository runs() const { return RunRepository(database); }
    [[nodiscard]] Run run(RunId id) const { return must(runs().find(id)); }
    [[nodiscard]] RunCounts counts(RunId id) const { return must(runs().counts(id)); }
    [[nodiscard]] QList<Change> changes(RunId id) const { return must(runs().changes(id)); }
    /// "S1@North 1>5 planned", with hold or skip reason.
    [[nodiscard]] QStringList rows(RunId id) const;
    [[nodiscard]] QStringList attention() const;

    std::shared_ptr<ManualClock> clock;
    std::shared_ptr<FakePosApi> api;
    std::shared_ptr<FakeSource> source;
    std::shared_ptr<Database> database;
    std::shared_ptr<BuiltinBackOffice> backOffice;
    ConnectionId connection;
    AccountId account;
    std::unique_ptr<SyncService> service; ///< last: goes first

private:
    void addConnection()
    {
        const ConnectionRepository connections(database);
        if (const auto known = must(connections.list()); !known.isEmpty()) {
            connection = known.first().id;
            account = *known.first().account;
            return;
        }
        Account row;
        row.remoteId = QStringLiteral("797");
        row.name = QStringLiteral("Test account");
        account = must(connections.saveAccount(row)).id;
        Connection made;
        made.name = QStringLiteral("Test");
        made.state = ConnectionState::Connected;
        made.account = account;
        connection = must(connections.add(made)).id;
    }
};

inline QString stateWord(const Change &change)
{
    switch (change.state) {
    case ChangeState::Planned:
        return change.isHeld() ? QStringLiteral("held:%1").arg(int(change.hold))
               : change.ticked ? QStringLiteral("planned")
                               : QStringLiteral("unticked");
    case ChangeState::Sending:
        return QStringLiteral("sending");
    case ChangeState::Sent:
        return QStringLiteral("sent");
    case ChangeState::Failed:
        return QStringLiteral("failed:") + (change.error ? errorCodeName(*change.error) : QString());
    case ChangeState::Skipped:
        return QStringLiteral("skipped:%1").arg(int(change.skip));
    case ChangeState::Unsure:
        return QStringLiteral("unsure");
    }
    return {};
}

inline QStringList SyncDesk::rows(RunId id) const
{
    QStringList lines;
    for (const Change &change : changes(id))
        lines.append(QStringLiteral("%1@%2 %3>%4 %5")
                         .arg(change.sku, change.shopName, change.before.toString(), change.after.toString(),
                              stateWord(change)));
    return lines;
}

inline QStringList SyncDesk::attention() const
{
    QStringList lines;
    for (const Attention &entry : must(AttentionRepository(database).open(connection)))
        lines.append(QStringLiteral("%1:%2:%3").arg(int(entry.kind)).arg(entry.subject).arg(entry.count));
    lines.sort();
    return lines;
}

/// "kind:subject:count" as SyncDesk::attention() shows it.
inline QString entry(AttentionKind kind, const QString &subject, int count = 1)
{
    return QStringLiteral("%1:%2:%3").arg(int(kind)).arg(subject).arg(count);
}

inline QString skippedRow(const QString &row, SkipReason reason)
{
    return row + QStringLiteral(" skipped:%1").arg(int(reason));
}

inline QString heldRow(const QString &row, HoldReason reason)
{
    return row + QStringLiteral(" held:%1").arg(int(reason));
}

} // namespace tillbridge
