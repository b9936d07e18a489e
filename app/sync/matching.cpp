// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/matching.h"

#include <QHash>
#include <QMap>

namespace tillbridge {
namespace {

struct Settled
{
    QSet<ProductId> products;
    QSet<ItemId> items;
};

/// Who stands under a key, also what a person linked or took apart: the key is double all the same. A product
/// whose UPC equals its EAN stands there once.
struct Holders
{
    QSet<ProductId> products;
    QSet<ItemId> items;
    qsizetype openProducts = 0; ///< not linked by hand
    qsizetype openItems = 0;

    [[nodiscard]] bool isDouble() const { return products.size() > 1 || items.size() > 1; }
    [[nodiscard]] bool isPair() const { return !isDouble() && openProducts == 1 && openItems == 1; }
    /// A link by hand settles a double key unless it leaves somebody on both sides.
    [[nodiscard]] bool isSettled() const
    {
        return openProducts + openItems < products.size() + items.size() &&
               (openProducts == 0 || openItems == 0);
    }
};
using KeyTable = QMap<QString, Holders>;

Settled settledByHand(const MatchInput &input)
{
    Settled settled;
    for (const Link &link : input.byHand) {
        settled.products.insert(link.product);
        settled.items.insert(link.item);
    }
    return settled;
}

KeyTable tableOf(const MatchInput &input, const Settled &settled)
{
    KeyTable table;
    for (const ProductKey &each : input.products) {
        const QString key = each.key.trimmed();
        if (!key.isEmpty())
            table[key].products.insert(each.product);
    }
    for (const ItemKey &each : input.items) {
        const QString key = each.key.trimmed();
        if (!key.isEmpty())
            table[key].items.insert(each.item);
    }
    for (Holders &holders : table) {
        holders.openProducts = (holders.products - settled.products).size();
        holders.openItems = (holders.items - settled.items).size();
    }
    return table;
}

int countBlank(const MatchInput &input, const Settled &settled)
{
    QSet<ProductId> blank;
    QSet<ProductId> keyed;
    for (const ProductKey &each : input.products) {
        if (!settled.products.contains(each.product))
            (each.key.trimmed().isEmpty() ? blank : keyed).insert(each.product);
    }
    return int((blank - keyed).size());
}

/// Products that their keys lead to more than one item, and items that more than one product leads to.
Settled ambiguous(const KeyTable &table)
{
    QHash<ProductId, QSet<ItemId>> itemsOf;
    QHash<ItemId, QSet<ProductId>> productsOf;
    for (const Holders &holders : table) {
        if (!holders.isPair())
            continue;
        itemsOf[*holders.products.begin()].insert(*holders.items.begin());
        productsOf[*holders.items.begin()].insert(*holders.products.begin());
    }
    Settled doubtful;
    for (auto each = itemsOf.cbegin(); each != itemsOf.cend(); ++each) {
        if (each->size() > 1)
            doubtful.products.insert(each.key());
    }
    for (auto each = productsOf.cbegin(); each != productsOf.cend(); ++each) {
        if (each->size() > 1)
            doubtful.items.insert(each.key());
    }
    return doubtful;
}

} // namespace

MatchResult matchByKey(const MatchInput &input)
{
    const Settled settled = settledByHand(input);
    const KeyTable table = tableOf(input, settled);
    const Settled doubtful = ambiguous(table);

    MatchResult result;
    result.blankProducts = countBlank(input, settled);
    QHash<ItemId, ProductId> pairs;
    for (auto each = table.cbegin(); each != table.cend(); ++each) {
        const Holders &holders = *each;
        const bool isDoubtful = (holders.isDouble() && !holders.isSettled()) ||
                                (holders.isPair() && (doubtful.products.contains(*holders.products.begin()) ||
                                                      doubtful.items.contains(*holders.items.begin())));
        if (isDoubtful)
            result.doubtful.append({each.key(), int(holders.products.size()), int(holders.items.size())});
        else if (holders.isPair() && !input.unset.contains(*holders.items.begin()))
            pairs.insert(*holders.items.begin(), *holders.products.begin());
    }
    for (const ItemKey &each : input.items) {
        if (const auto pair = pairs.constFind(each.item); pair != pairs.constEnd()) {
            result.links.append({each.item, *pair, input.account, LinkOrigin::ByKey, false});
            pairs.erase(pair);
        }
    }
    return result;
}

} // namespace tillbridge
