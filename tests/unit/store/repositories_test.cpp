// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/product_table.h"
#include "store/stock_table.h"

using namespace Qt::StringLiterals;
using namespace tillbridge;

class RepositoriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens();
};

void RepositoriesTest::opens()
{
    TestStore store;
    const auto products = store.addProducts({store.product(u"1"_s, u"A-1"_s), store.product(u"2"_s, u""_s)});
    const auto items = store.addItems({u"A-1"_s});
    must(store.links().replaceByKey(store.account,
                                    {{items[0], products[0], store.account, LinkOrigin::ByKey, false}}));
    const ProductTable table(store.database);
    for (const auto column : {ProductColumn::Sku, ProductColumn::Name, ProductColumn::Price,
                              ProductColumn::Cost, ProductColumn::Lightspeed, ProductColumn::Warehouses,
                              ProductColumn::Difference, ProductColumn::State})
        QCOMPARE(must(table.ids({store.connection, {}, ProductFilter::All, column, Qt::AscendingOrder}, {}))
                     .size(),
                 2);
    const auto rows = must(table.rows(store.connection, {products[0].value, products[1].value}));
    QCOMPARE(rows.at(0).reason, u"not_compared"_s);
    QCOMPARE(rows.at(1).reason, u"blank_key"_s);
    const auto counts = must(table.counts(store.connection));
    QCOMPARE(counts.value(ProductFilter::NeedsDecision), 1);
    QCOMPARE(counts.value(ProductFilter::NotLinked), 1);
    QCOMPARE(must(table.ids({store.connection, u"a-1"_s, ProductFilter::All}, {})).size(), 1);
    QCOMPARE(must(StockTable(store.database).rows({items[0].value})).at(0).enabled.size(), 1);
}

QTEST_GUILESS_MAIN(RepositoriesTest)
#include "repositories_test.moc"
