// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/matching.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr AccountId account{7};

ProductKey product(qint64 id, const QString &key)
{
    return {ProductId{id}, key};
}

ItemKey item(qint64 id, const QString &key)
{
    return {ItemId{id}, key};
}

Link link(qint64 itemId, qint64 productId, LinkOrigin origin = LinkOrigin::ByHand)
{
    return {ItemId{itemId}, ProductId{productId}, account, origin, false};
}

/// "item>product" for each link, in order.
QStringList pairs(const MatchResult &result)
{
    QStringList list;
    for (const Link &each : result.links)
        list.append(u"%1>%2"_s.arg(each.item.value).arg(each.product.value));
    return list;
}

QStringList doubtful(const MatchResult &result)
{
    QStringList list;
    for (const DoubtfulKey &each : result.doubtful)
        list.append(u"%1:%2/%3"_s.arg(each.key).arg(each.products).arg(each.items));
    return list;
}

} // namespace

class MatchingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksWhatIsEqual()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"A"_s), product(2, u"B"_s), product(3, u"C"_s)},
                                        {item(10, u"B"_s), item(11, u"A"_s), item(12, u"X"_s)},
                                        {},
                                        {}});
        QCOMPARE(pairs(result), QStringList({u"10>2"_s, u"11>1"_s}));
        QVERIFY(result.doubtful.isEmpty());
        QCOMPARE(result.links.first().origin, LinkOrigin::ByKey);
        QCOMPARE(result.links.first().account, account);
    }

    void trimsAndCountsCase()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"  tee-1 "_s), product(2, u"TEE-2"_s)},
                                        {item(10, u"tee-1"_s), item(11, u"tee-2"_s)},
                                        {},
                                        {}});
        QCOMPARE(pairs(result), QStringList({u"10>1"_s}));
    }

    void keepsLeadingZeros()
    {
        const auto result =
            matchByKey({account, {product(1, u"0123"_s)}, {item(10, u"123"_s), item(11, u"0123"_s)}, {}, {}});
        QCOMPARE(pairs(result), QStringList({u"11>1"_s}));
    }

    void blankNeverMatches()
    {
        const auto result = matchByKey({account,
                                        {product(1, u""_s), product(2, u"   "_s), product(3, u"A"_s)},
                                        {item(10, u""_s), item(11, u" "_s)},
                                        {},
                                        {}});
        QVERIFY(result.links.isEmpty());
        QVERIFY(result.doubtful.isEmpty());
        QCOMPARE(result.blankProducts, 2);
    }

    void doubleProductsLinkNothing()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"A"_s), product(2, u"A "_s), product(3, u"A"_s)},
                                        {item(10, u"A"_s)},
                                        {},
                                        {}});
        QVERIFY(result.links.isEmpty());
        QCOMPARE(doubtful(result), QStringList({u"A:3/1"_s}));
    }

    void doubleProductsAreNamedWithoutAnItemToo()
    {
        const auto result = matchByKey({account, {product(1, u"A"_s), product(2, u"A"_s)}, {}, {}, {}});
        QCOMPARE(doubtful(result), QStringList({u"A:2/0"_s}));
    }

    void doubleItemsLinkNothing()
    {
        const auto result =
            matchByKey({account, {product(1, u"501"_s)}, {item(10, u"501"_s), item(11, u"501"_s)}, {}, {}});
        QVERIFY(result.links.isEmpty());
        QCOMPARE(doubtful(result), QStringList({u"501:1/2"_s}));
    }

    void oneEntryPerDoubleKey()
    {
        QList<ProductKey> products;
        for (int i = 0; i < 5; ++i)
            products.append(product(i + 1, u"A"_s));
        for (int i = 0; i < 2; ++i)
            products.append(product(i + 10, u"B"_s));
        QCOMPARE(doubtful(matchByKey({account, products, {}, {}, {}})),
                 QStringList({u"A:5/0"_s, u"B:2/0"_s}));
    }

    void linksByHandWin()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"A"_s), product(2, u"B"_s)},
                                        {item(10, u"A"_s), item(11, u"B"_s)},
                                        {link(10, 2)},
                                        {}});
        QVERIFY(result.links.isEmpty());
        QVERIFY(result.doubtful.isEmpty());
    }

    void aLinkByHandSettlesADoubleKey()
    {
        const auto result = matchByKey(
            {account, {product(1, u"A"_s), product(2, u"A"_s)}, {item(10, u"A"_s)}, {link(10, 1)}, {}});
        QVERIFY(result.links.isEmpty());
        QVERIFY(result.doubtful.isEmpty());
    }

    void whatWasTakenApartStaysApart()
    {
        const auto result =
            matchByKey({account, {product(1, u"A"_s)}, {item(10, u"A"_s)}, {}, QSet<ItemId>{ItemId{10}}});
        QVERIFY(result.links.isEmpty());
    }

    void aDoubleKeyStaysDoubleWhenOneIsTakenApart()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"A"_s)},
                                        {item(10, u"A"_s), item(11, u"A"_s)},
                                        {},
                                        QSet<ItemId>{ItemId{10}}});
        QVERIFY(result.links.isEmpty());
        QCOMPARE(doubtful(result), QStringList({u"A:1/2"_s}));
    }

    void aLinkByHandDoesNotPairTheRestOfADoubleKey()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"A"_s), product(2, u"A"_s)},
                                        {item(10, u"A"_s), item(11, u"A"_s)},
                                        {link(10, 1)},
                                        {}});
        QVERIFY(result.links.isEmpty());
        QCOMPARE(doubtful(result), QStringList({u"A:2/2"_s}));
    }

    void barcodesAreOneSet()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"012345678905"_s), product(1, u"4006381333931"_s),
                                         product(2, u"501"_s), product(2, u"501"_s)},
                                        {item(10, u"4006381333931"_s), item(11, u"501"_s)},
                                        {},
                                        {}});
        QCOMPARE(pairs(result), QStringList({u"10>1"_s, u"11>2"_s}));
        QCOMPARE(result.blankProducts, 0);
    }

    void aProductThatLeadsToTwoItemsLinksNeither()
    {
        const auto result = matchByKey({account,
                                        {product(1, u"501"_s), product(1, u"502"_s), product(2, u"503"_s)},
                                        {item(10, u"501"_s), item(11, u"502"_s), item(12, u"503"_s)},
                                        {},
                                        {}});
        QCOMPARE(pairs(result), QStringList({u"12>2"_s}));
        QCOMPARE(doubtful(result), QStringList({u"501:1/1"_s, u"502:1/1"_s}));
    }

    void aProductWithOneBlankAndOneRealBarcodeIsNotBlank()
    {
        const auto result = matchByKey({account, {product(1, u""_s), product(1, u"501"_s)}, {}, {}, {}});
        QCOMPARE(result.blankProducts, 0);
    }
};

QTEST_APPLESS_MAIN(MatchingTest)
#include "matching_test.moc"
