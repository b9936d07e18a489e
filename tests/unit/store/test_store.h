// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/catalog_repository.h"
#include "store/connection_repository.h"
#include "store/database.h"
#include "store/item_repository.h"
#include "store/link_repository.h"
#include "store/mapping_repository.h"
#include "store/run_repository.h"
#include "store/setting_repository.h"
#include "store/warehouse_repository.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <stdexcept>

namespace tillbridge {

[[nodiscard]] inline QDateTime at(int day, int hour = 12, int minute = 0)
{
    return QDateTime(QDate(2026, 1, day), QTime(hour, minute), Qt::UTC);
}

/// The value, or the test fails with the error's own words.
template <typename T>
T must(const Result<T> &result)
{
    if (!result) {
        const QByteArray words = describeForLog(result.error()).toUtf8();
        QTest::qFail(words.constData(), __FILE__, __LINE__);
        throw std::runtime_error(words.constData());
    }
    return *result;
}
inline void must(const Done &done)
{
    if (!done) {
        const QByteArray words = describeForLog(done.error()).toUtf8();
        QTest::qFail(words.constData(), __FILE__, __LINE__);
        throw std::runtime_error(words.constData());
    }
}

/// A store in a folder of its own with one R-Series connection, two shops and two warehouses.
class TestStore final
{
public:
    TestStore()
        : database(must(Database::open({folder.path()}, clock)))
    {
        account =
            must(connections().saveAccount(
                     {{}, Series::R, QStringLiteral("797"), QStringLiteral("Test"), QStringLiteral("CAD")}))
                .id;
        connection = addConnection(QStringLiteral("Main street"));
        ReferenceData data;
        for (const auto &[id, name] : {std::pair{"1", "Downtown"}, std::pair{"2", "Harbour"}}) {
            Shop shop;
            shop.remoteId = QString::fromLatin1(id);
            shop.name = QString::fromLatin1(name);
            data.shops.append(shop);
        }
        must(catalog().storeReferenceData(account, data));
        shops = must(catalog().shops(account));
    }

    ConnectionId addConnection(const QString &name) const
    {
        Connection fresh;
        fresh.name = name;
        fresh.account = account;
        fresh.state = ConnectionState::Connected;
        return must(connections().add(fresh)).id;
    }
    [[nodiscard]] static Product product(const QString &remoteId, const QString &sku,
                                         const QString &name = {})
    {
        Product product;
        product.remoteId = remoteId;
        product.sku = sku;
        product.name = name.isEmpty() ? QString(QStringLiteral("Product ") + remoteId) : name;
        product.systemSku = QStringLiteral("2100") + remoteId;
        return product;
    }
    QList<ProductId> addProducts(const QList<Product> &products) const
    {
        must(catalog().storeProducts(account, {products, {}, {}, at(1), {}}));
        QList<ProductId> ids;
        for (const Product &each : products)
            ids.append(*must(catalog().productByRemoteId(account, each.remoteId)));
        return ids;
    }
    QList<ItemId> addItems(const QStringList &skus) const
    {
        QList<Item> rows;
        for (const QString &sku : skus) {
            Item item;
            item.sku = sku;
            item.name = QStringLiteral("Item ") + sku;
            rows.append(item);
        }
        return must(items().save(rows));
    }

    [[nodiscard]] ConnectionRepository connections() const { return ConnectionRepository(database); }
    [[nodiscard]] CatalogRepository catalog() const { return CatalogRepository(database); }
    [[nodiscard]] ItemRepository items() const { return ItemRepository(database); }
    [[nodiscard]] WarehouseRepository warehouses() const { return WarehouseRepository(database); }
    [[nodiscard]] LinkRepository links() const { return LinkRepository(database); }
    [[nodiscard]] MappingRepository mappings() const { return MappingRepository(database); }
    [[nodiscard]] RunRepository runs() const { return RunRepository(database); }
    [[nodiscard]] SettingRepository settings() const { return SettingRepository(database); }

    QTemporaryDir folder;
    ManualClock clock{at(20)};
    std::shared_ptr<Database> database;
    AccountId account;
    ConnectionId connection;
    QList<Shop> shops;
};

} // namespace tillbridge
