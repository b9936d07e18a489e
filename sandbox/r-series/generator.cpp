// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/generator.h"

#include "sandbox/r-series/sales.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr Seconds oneDay = 24 * 60 * 60;
constexpr qint64 itemsPerSecond = 50;

struct Good
{
    const char *name;
    qint64 category;
    int cents; ///< usual price
};

constexpr std::array goods{
    Good{"Road tyre 700x28", 2, 4490},
    Good{"Gravel tyre 700x40", 2, 5490},
    Good{"Inner tube 28in", 2, 790},
    Good{"Commuter helmet", 3, 6990},
    Good{"Road helmet", 3, 14990},
    Good{"Chain 11-speed", 4, 3490},
    Good{"Brake pads, pair", 4, 1890},
    Good{"Bottle cage", 4, 1290},
    Good{"Saddle", 4, 7990},
    Good{"Handlebar tape", 4, 2190},
    Good{"Pedals", 4, 5990},
    Good{"Rain jacket", 6, 12990},
    Good{"Winter gloves", 6, 3990},
    Good{"Merino socks", 6, 1690},
    Good{"Front light 400 lm", 4, 4990},
    Good{"Rear light", 4, 2490},
    Good{"Floor pump", 9, 5490},
    Good{"Multi-tool", 9, 2990},
    Good{"Chain oil 100 ml", 9, 990},
    Good{"Pannier bag", 4, 8490},
    Good{"Child seat", 4, 11990},
    Good{"U-lock", 4, 5990},
    Good{"Running cap", 6, 1990},
    Good{"Yoga mat", 6, 3490},
};
constexpr std::array makers{"Nordvale", "Kestrel Works", "Bramble & Tarn", "Ostra"};

struct Family
{
    qint64 matrix = 0; ///< 0: an item of its own
    QByteArray colour;
    QByteArray size;
};

Family familyOf(qint64 n)
{
    const qint64 place = n % 100 - 31;
    if (place < 0 || place > 5)
        return {};
    static constexpr std::array sizes{"S", "M", "L"};
    return {n / 100 + 1, place < 3 ? "Blue" : "Red", sizes[static_cast<size_t>(place % 3)]};
}

QByteArray upcOf(qint64 n)
{
    if (n % 7 == 0)
        return {};
    const QByteArray prefix = n % 3 == 0 ? QByteArray("04") : QByteArray("64");
    const QByteArray digits = prefix + QByteArray::number(n).rightJustified(9, '0');
    return digits + checkDigit(digits);
}

QByteArray eanOf(qint64 n)
{
    if (n % 5 != 0)
        return {};
    const QByteArray digits = "20" + QByteArray::number(n).rightJustified(10, '0');
    return digits + checkDigit(digits);
}

QByteArray customSkuOf(qint64 n)
{
    if (n % 20 == 13)
        return {};
    const qint64 counted = n % 50 == 27 ? n - 1 : n;
    return "SB-" + QByteArray::number(counted).rightJustified(5, '0');
}

QByteArray descriptionOf(qint64 n, const Good &good, const Family &family)
{
    const QByteArray maker = makers[static_cast<size_t>(n) % makers.size()];
    if (family.matrix != 0)
        return "Club jersey " + QByteArray::number(family.matrix) + ' ' + family.colour + ' ' + family.size;
    const auto model = static_cast<size_t>(n) / goods.size();
    return maker + ' ' + good.name + (model == 0 ? QByteArray() : ", model " + QByteArray::number(model + 1));
}

QByteArray typeOf(qint64 n)
{
    if (n == 10)
        return "non_inventory";
    if (n == 18)
        return "box";
    return n == 19 ? "assembly" : "default";
}

QJsonObject component(qint64 id, qint64 of, qint64 item, int quantity)
{
    return {{u"itemComponentID"_s, QString::number(id)},
            {u"quantity"_s, QString::number(quantity)},
            {u"componentGroup"_s, u"0"_s},
            {u"assemblyItemID"_s, QString::number(of)},
            {u"componentItemID"_s, QString::number(item)}};
}

void addNested(ItemRow &item, const Family &family)
{
    if (item.id == 18)
        item.nested.insert(u"ItemComponents"_s, QJsonObject{{u"ItemComponent"_s, component(1, 18, 3, 10)}});
    if (item.id == 19)
        item.nested.insert(
            u"ItemComponents"_s,
            QJsonObject{{u"ItemComponent"_s, QJsonArray{component(2, 19, 1, 1), component(3, 19, 2, 2)}}});
    if (family.matrix != 0)
        item.nested.insert(u"ItemAttributes"_s,
                           QJsonObject{{u"attribute1"_s, QString::fromLatin1(family.colour)},
                                       {u"attribute2"_s, QString::fromLatin1(family.size)},
                                       {u"attribute3"_s, QString()},
                                       {u"itemAttributeSetID"_s, u"1"_s}});
}

void addMatrix(Account &account, const Family &family, const QByteArray &at)
{
    Table &matrices = account.table("ItemMatrix");
    if (matrices.find(family.matrix) != nullptr)
        return;
    matrices.add(family.matrix, [&](PlainRow &row) {
        row.set("description", "Club jersey " + QByteArray::number(family.matrix))
            .set("itemType", QByteArray("default"))
            .set("tax", QByteArray("true"))
            .set("timeStamp", at)
            .set("itemAttributeSetID", 1)
            .set("taxClassID", 1)
            .set("categoryID", 6);
    });
}

/// Shops sell at different levels; "Online" is dearer, "Club members" cheaper.
std::vector<ItemPrice> pricesOf(int cents)
{
    return {{1, "Default", Amount::ofCents(cents).text()},
            {2, "MSRP", Amount::ofCents(cents + 500).text()},
            {4, "Online", Amount::ofCents(cents + 100).text()},
            {9, "Club members", Amount::ofCents(cents - cents / 10).text()}};
}

void fillItem(ItemRow &item, const QByteArray &at)
{
    const qint64 n = item.id;
    const Good &good = goods[static_cast<size_t>(n * 7) % goods.size()];
    const Family family = familyOf(n);
    const int cents = good.cents + static_cast<int>(n % 9) * 100;
    item.set("description", typeOf(n) == "non_inventory" ? QByteArray("Workshop labour, half an hour")
                                                         : descriptionOf(n, good, family))
        .set("customSku", customSkuOf(n))
        .set("upc", upcOf(n))
        .set("ean", eanOf(n))
        .set("manufacturerSku", "M" + QByteArray::number(n * 13))
        .set("itemType", typeOf(n))
        .set("archived", QByteArray(n % 40 == 39 ? "true" : "false"))
        .set("defaultCost", Amount::ofCents(cents / 2))
        .set("avgCost", Amount::ofCents(cents / 2))
        .set("categoryID", family.matrix != 0 ? 6 : good.category)
        .set("manufacturerID", n % 4 + 1)
        .set("defaultVendorID", (n % 4 + 1) * 2)
        .set("itemMatrixID", family.matrix)
        .set("taxClassID", n == 10 ? 2 : 1)
        .set("createTime", at)
        .set("timeStamp", at);
    item.prices = pricesOf(cents);
    addNested(item, family);
}

int onHand(const ItemRow &item, qint64 shopIndex, QRandomGenerator &random)
{
    const int roll = random.bounded(40);
    if (item.flag("archived") || item.get("itemType") == "non_inventory")
        return 0;
    if (item.id % 60 == 45)
        return -2;
    return roll < 4 ? 0 : shopIndex == 0 ? roll : roll / 2;
}

} // namespace

char checkDigit(const QByteArray &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const bool isOddFromRight = (digits.size() - i) % 2 == 1;
        sum += (digits[i] - '0') * (isOddFromRight ? 3 : 1);
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

void generateItems(Account &account, int count)
{
    QRandomGenerator random(4711);
    const std::vector<qint64> shops = account.shopIds();
    const Seconds begin = account.now() - 200 * oneDay;
    qint64 rowId = 0;
    for (qint64 n = 1; n <= count; ++n) {
        const Seconds at = begin + n / itemsPerSecond;
        const QByteArray atText = formatTime(at);
        if (const Family family = familyOf(n); family.matrix != 0)
            addMatrix(account, family, atText);
        const ItemRow &item = account.addItem(n, [&](ItemRow &row) { fillItem(row, atText); });
        const qint64 sumId = ++rowId;
        int sum = 0;
        for (size_t i = 0; i < shops.size(); ++i) {
            const int quantity = onHand(item, static_cast<qint64>(i), random);
            sum += quantity;
            account.addItemShop(++rowId, n, shops[i], quantity, at);
        }
        account.addItemShop(sumId, n, 0, sum, at);
    }
}

void generateSales(Account &account, int count)
{
    Sales sales(account);
    QRandomGenerator random(815);
    const std::vector<qint64> shops = account.shopIds();
    const qint64 items = account.table("Item").nextId() - 1;
    for (int i = 0; i < count && items > 0; ++i) {
        SaleRequest request;
        request.shopId = shops[static_cast<size_t>(i) % shops.size()];
        request.movesStock = false;
        request.completeTime = account.now() - 14 * oneDay + 14 * oneDay * i / count;
        request.customerId = i % 3 == 0 ? i % 12 + 1 : 0;
        for (int line = 0; line <= i % 3; ++line) {
            const Table::Rows &rows = account.table("Item").rows();
            const auto found = rows.lower_bound(random.bounded(items) + 1);
            request.lines.push_back({found->first, random.bounded(1, 3), 0, {}});
        }
        (void)sales.make(request);
    }
}

} // namespace tillbridge::sandbox
