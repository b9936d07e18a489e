// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seed_items.h"

#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int itemCount = 234;
constexpr int blankCount = 38;
constexpr int timesOfDoubles[] = {6, 5, 5, 4, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2};

/// Every custom SKU, as often as it stands, then spread over the items.
QStringList customSkus()
{
    QStringList skus;
    for (int i = 0; i < blankCount; ++i)
        skus.append(i % 7 == 3 ? u"  "_s : QString());
    int number = 500;
    for (const int times : timesOfDoubles) {
        for (int i = 0; i < times; ++i)
            skus.append(number == 504 && i == 1 ? u" %1-D "_s.arg(number) : u"%1-D"_s.arg(number));
        ++number;
    }
    skus += {u"Case-7"_s, u"CASE-7"_s, u"007"_s,     u"0007"_s, u"5\" nail"_s, u"a,b"_s,
             u"c;d"_s,    u"=1+1"_s,   u"Größe 4"_s, u"été"_s,  u"ÅÄÖ-1"_s,    u"1.50"_s};
    while (skus.size() < itemCount)
        skus.append(u"SB-%1"_s.arg(int(skus.size()), 4, 10, QChar(u'0')));
    QStringList spread(itemCount);
    for (int i = 0; i < itemCount; ++i)
        spread[i * 89 % itemCount] = skus.at(i); // 89 and 234 share no divisor: every place is met once
    return spread;
}

/// As the vendor writes them: text nearly always.
QJsonValue number(qint64 value, bool asText = true)
{
    return asText ? QJsonValue(QString::number(value)) : QJsonValue(value);
}

QJsonObject shopRow(int item, int shop, int quantity)
{
    return {{u"itemShopID"_s, number(item * 2 + shop)},
            {u"qoh"_s, number(quantity, item % 11 != 0)},
            {u"backorder"_s, u"0"_s},
            {u"reorderPoint"_s, u"0"_s},
            {u"reorderLevel"_s, u"0"_s},
            {u"timeStamp"_s, u"2016-03-02T10:20:30+00:00"_s},
            {u"itemID"_s, number(item)},
            {u"shopID"_s, number(shop)}};
}

QJsonObject relations(int item)
{
    const int quantity = item % 60 == 45 ? -2 : item % 40;
    const QJsonObject inShop = shopRow(item, 1, quantity);
    QJsonArray prices{QJsonObject{
        {u"amount"_s, u"%1.5"_s.arg(item % 90)}, {u"useTypeID"_s, u"1"_s}, {u"useType"_s, u"Default"_s}}};
    if (item % 4 != 0)
        prices.append(
            QJsonObject{{u"amount"_s, u"0"_s}, {u"useTypeID"_s, u"2"_s}, {u"useType"_s, u"MSRP"_s}});
    const QJsonObject vendorNumber{{u"itemVendorNumID"_s, number(item)},
                                   {u"value"_s, u"V-%1"_s.arg(item)},
                                   {u"timeStamp"_s, u"2016-03-02T10:20:30+00:00"_s},
                                   {u"itemID"_s, number(item)},
                                   {u"vendorID"_s, u"73"_s}};
    QJsonObject object{
        {u"ItemShops"_s,
         QJsonObject{{u"ItemShop"_s,
                      item % 5 == 0 ? QJsonValue(inShop) : QJsonArray{inShop, shopRow(item, 0, quantity)}}}},
        {u"Prices"_s,
         QJsonObject{{u"ItemPrice"_s, prices.size() == 1 ? prices.first() : QJsonValue(prices)}}}};
    if (item % 3 == 0)
        object.insert(u"ItemVendorNums"_s, QJsonObject{{u"ItemVendorNum"_s, vendorNumber}});
    else if (item % 3 == 1)
        object.insert(u"ItemVendorNums"_s, item % 2 == 0 ? QJsonValue(u""_s) : QJsonValue());
    return object;
}

QJsonObject seedItem(int item, const QString &customSku)
{
    const QString type = item % 78 == 5                       ? u"assembly"_s
                         : item % 4 == 2 && item != itemCount ? u"box"_s
                                                              : u"default"_s;
    QJsonObject object = relations(item);
    const QJsonObject fields{
        {u"itemID"_s, number(item, item % 13 != 0)},
        {u"systemSku"_s, u"2100%1"_s.arg(item, 8, 10, QChar(u'0'))},
        {u"defaultCost"_s, u"%1"_s.arg(item % 30)},
        {u"avgCost"_s, u"0"_s},
        {u"tax"_s, u"true"_s},
        {u"archived"_s, u"false"_s},
        {u"itemType"_s, type},
        {u"description"_s, u"Stud no. %1 – 1/4\""_s.arg(item)},
        {u"upc"_s, item % 9 == 0 ? u"0%1"_s.arg(12345670000 + item) : QString()},
        {u"ean"_s, QString()},
        {u"customSku"_s, customSku},
        {u"manufacturerSku"_s, QString()},
        {u"createTime"_s, u"2015-11-06T02:26:11+00:00"_s},
        {u"timeStamp"_s, u"2016-03-02T10:20:%1+00:00"_s.arg(item % 60, 2, 10, QChar(u'0'))},
        {u"taxClassID"_s, u"1"_s},
        {u"categoryID"_s, u"0"_s},
        {u"itemMatrixID"_s, u"0"_s},
        {u"manufacturerID"_s, u"0"_s},
        {u"defaultVendorID"_s, u"73"_s},
    };
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object.insert(field.key(), field.value());
    if (item % 50 != 0)
        object.insert(u"TaxClass"_s, QJsonObject{{u"taxClassID"_s, u"1"_s}, {u"name"_s, u"Item"_s}});
    return object;
}

} // namespace

QJsonArray seedItems()
{
    const QStringList skus = customSkus();
    QJsonArray items;
    for (int item = 1; item <= itemCount; ++item)
        items.append(seedItem(item, skus.at(item - 1)));
    return items;
}

} // namespace tillbridge
