// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/setting_values.h"
#include "sync_desk.h"

using namespace Qt::StringLiterals;
using namespace tillbridge;

class SettingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<SyncDesk>(m_folder.path(), 1);
        m_desk->map();
    }
    void cleanupTestCase() { m_desk.reset(); }

    void normalizes_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept"); // "refused"
        QTest::newRow("yes") << "inventory_upload"
                             << " Yes "
                             << "yes";
        QTest::newRow("true") << "inventory_upload"
                              << "true"
                              << "yes";
        QTest::newRow("off") << "inventory_upload"
                             << "OFF"
                             << "no";
        QTest::newRow("maybe") << "inventory_upload"
                               << "maybe"
                               << "refused";
        QTest::newRow("choice") << "match_key"
                                << "System_SKU"
                                << "system_sku";
        QTest::newRow("no choice") << "match_key"
                                   << "name"
                                   << "refused";
        QTest::newRow("number") << "guard_large_change_share"
                                << "007"
                                << "7";
        QTest::newRow("no whole number") << "guard_large_change_share"
                                         << "7.5"
                                         << "refused";
        QTest::newRow("too much") << "guard_many_rows_share"
                                  << "101"
                                  << "refused";
        QTest::newRow("below zero") << "stock_buffer"
                                    << "-1"
                                    << "refused";
        QTest::newRow("a fraction") << "stock_buffer"
                                    << "1.50"
                                    << "1.5";
        QTest::newRow("no number") << "stock_buffer"
                                   << "many"
                                   << "refused";
        QTest::newRow("read-only") << "account_id"
                                   << "5"
                                   << "refused";
    }
    void normalizes()
    {
        QFETCH(QString, key);
        QFETCH(QString, given);
        QFETCH(QString, kept);
        QCOMPARE(normalizedSetting(*findSetting(key), given).value_or(u"refused"_s), kept);
    }

    void everySettingHasAValue()
    {
        const auto values = must(service().values(m_desk->connection));
        QCOMPARE(values.size(), settingDefinitions().size());
        QHash<QString, QString> byKey;
        for (qsizetype i = 0; i < values.size(); ++i) {
            QCOMPARE(values.at(i).first, settingDefinitions().at(i).key);
            byKey.insert(values.at(i).first, values.at(i).second);
        }
        QCOMPARE(byKey.value(u"account_id"_s), u"797"_s);
        QCOMPARE(byKey.value(u"match_key"_s), u"sku"_s);
        QCOMPARE(byKey.value(u"stock_buffer"_s), u"0"_s);
        QCOMPARE(byKey.value(u"connection_enabled"_s), u"yes"_s);
    }

    void keepsAndLoads()
    {
        const SettingsService settings = service();
        must(settings.set(m_desk->connection, u"stock_buffer"_s, u" 2.5 "_s));
        must(settings.set(m_desk->connection, u"guard_many_rows_share"_s, u"40"_s));
        must(settings.set(m_desk->connection, u"shops_mapping_enabled"_s, u"no"_s));
        const SyncSettings loaded = must(settings.load(m_desk->connection));
        QCOMPARE(loaded.stockBuffer, Quantity::parse(u"2.5").value());
        QCOMPARE(loaded.manyRowsShare, 40);
        QVERIFY(!loaded.shopsMappingEnabled);
        QCOMPARE(loaded.largeChangeShare, 50);
    }

    void refusesWithTheKeyAsSubject()
    {
        const auto refused = service().set(m_desk->connection, u"match_key"_s, u"name"_s);
        QCOMPARE(outcome(refused), u"invalid_input"_s);
        QCOMPARE(refused.error().subject, u"match_key"_s);
        QCOMPARE(service().set(m_desk->connection, u"no_such_key"_s, u"1"_s).error().subject,
                 u"no_such_key"_s);
        QCOMPARE(must(service().load(m_desk->connection)).matchKey, u"sku"_s);
    }

    void shopsAreNamed()
    {
        const SettingsService settings = service();
        must(settings.set(m_desk->connection, u"shop_name"_s, u"south"_s));
        QCOMPARE(must(settings.load(m_desk->connection)).defaultShop, u"2"_s);
        QVERIFY(must(settings.values(m_desk->connection)).contains({u"shop_name"_s, u"South"_s}));
        must(settings.set(m_desk->connection, u"shop_name"_s, u"1"_s));
        QCOMPARE(must(settings.load(m_desk->connection)).defaultShop, u"1"_s);
        QCOMPARE(outcome(settings.set(m_desk->connection, u"shop_name"_s, u"Nowhere"_s)), u"invalid_input"_s);
        must(settings.set(m_desk->connection, u"shop_name"_s, {}));
        QCOMPARE(must(settings.load(m_desk->connection)).defaultShop, QString());
        QCOMPARE(must(settings.choices(m_desk->connection, u"shop_name"_s)),
                 QStringList({u"North"_s, u"South"_s}));
    }

    void theConnectionIsSwitchedOffInOnePlace()
    {
        const SettingsService settings = service();
        const ConnectionRepository connections(m_desk->database);
        must(settings.set(m_desk->connection, u"connection_enabled"_s, u"no"_s));
        QCOMPARE(must(connections.find(m_desk->connection)).state, ConnectionState::Disabled);
        QVERIFY(!must(settings.load(m_desk->connection)).connectionEnabled);
        must(settings.set(m_desk->connection, u"connection_enabled"_s, u"yes"_s));
        QCOMPARE(must(connections.find(m_desk->connection)).state, ConnectionState::Connected);
    }

    void whatNoLongerFitsCountsAsNotStored()
    {
        const SettingRepository rows(m_desk->database);
        must(rows.set(m_desk->connection, u"guard_large_change_share"_s, u"lots"_s));
        QCOMPARE(must(service().load(m_desk->connection)).largeChangeShare, 50);
        QVERIFY(
            must(service().values(m_desk->connection)).contains({u"guard_large_change_share"_s, u"50"_s}));
    }

private:
    [[nodiscard]] SettingsService service() const { return SettingsService(m_desk->database); }

    QTemporaryDir m_folder;
    std::unique_ptr<SyncDesk> m_desk;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
