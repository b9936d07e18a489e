// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_cache.h"

#include <QTest>

using namespace tillbridge;

class TestRowCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasLookedAtLast()
    {
        RowCache<int> cache(3);
        cache.insert(1, 10);
        cache.insert(2, 20);
        cache.insert(3, 30);
        QCOMPARE(*cache.find(1), 10); // now the newest
        cache.insert(4, 40);
        QVERIFY(!cache.find(2));
        QCOMPARE(*cache.find(1), 10);
        QCOMPARE(*cache.find(3), 30);
        QCOMPARE(*cache.find(4), 40);
        QCOMPARE(cache.size(), 3);
    }

    void insertingAgainReplaces()
    {
        RowCache<int> cache(2);
        cache.insert(1, 10);
        cache.insert(1, 11);
        QCOMPARE(cache.size(), 1);
        QCOMPARE(*cache.find(1), 11);
    }

    void removesAndClears()
    {
        RowCache<int> cache(2);
        cache.insert(1, 10);
        cache.insert(2, 20);
        cache.remove(1);
        cache.remove(7);
        QVERIFY(!cache.find(1));
        cache.clear();
        QVERIFY(!cache.find(2));
        QCOMPARE(cache.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRowCache)
#include "test_row_cache.moc"
