// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/start/start_plan.h"

#include "backoffice/builtin/validation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

std::optional<StartSkip> unsuitable(const Product &product)
{
    if (product.archived)
        return StartSkip::Archived;
    if (product.kind == ProductKind::KeepsNoStock)
        return StartSkip::KeepsNoStock;
    if (product.kind == ProductKind::MadeOfOthers)
        return StartSkip::MadeOfOthers;
    return std::nullopt;
}

class StartPlanner final
{
public:
    explicit StartPlanner(const StartInput &input);

    [[nodiscard]] StartPlan plan();

private:
    void place(const Product &product);
    void placeByKey(const Product &product);
    void addRow(const Product &product, const Item &item, const QStringList &keys);
    void leaveOut(const Product &product, StartSkip reason);
    [[nodiscard]] Item newItem(const Product &product, const QStringList &keys) const;
    [[nodiscard]] QString freeSku(const Product &product, const QString &key) const;

    const StartInput &m_input;
    StartPlan m_plan;
    QHash<ProductId, QStringList> m_keys; ///< not blank
    QHash<QString, QSet<ProductId>> m_products;
    QHash<QString, QSet<ItemId>> m_itemsByKey;
    QHash<ItemId, const Item *> m_items;
    QHash<ProductId, ItemId> m_linkedItem;
    QSet<ItemId> m_linkedItems;
    QSet<QString> m_takenSkus;
};

StartPlanner::StartPlanner(const StartInput &input)
    : m_input(input)
{
    for (const ProductKey &key : input.productKeys) {
        if (key.key.isEmpty())
            continue;
        m_keys[key.product].append(key.key);
        m_products[key.key].insert(key.product);
    }
    for (const ItemKey &key : input.itemKeys) {
        if (!key.key.isEmpty())
            m_itemsByKey[key.key].insert(key.item);
    }
    for (const Item &item : input.items) {
        m_items.insert(item.id, &item);
        m_takenSkus.insert(item.sku);
    }
    for (const Link &link : input.links) {
        m_linkedItem.insert(link.product, link.item);
        m_linkedItems.insert(link.item);
    }
}

StartPlan StartPlanner::plan()
{
    for (const Product &product : m_input.products) {
        if (const auto reason = unsuitable(product))
            leaveOut(product, *reason);
        else
            place(product);
    }
    return std::move(m_plan);
}

void StartPlanner::place(const Product &product)
{
    const Item *linked = m_items.value(m_linkedItem.value(product.id));
    if (linked)
        addRow(product, *linked, {});
    else if (m_keys.value(product.id).isEmpty())
        leaveOut(product, StartSkip::BlankKey);
    else
        placeByKey(product);
}

void StartPlanner::placeByKey(const Product &product)
{
    QStringList usable;
    QSet<ItemId> matches;
    for (const QString &key : m_keys.value(product.id)) {
        const QSet<ItemId> items = m_itemsByKey.value(key);
        if (m_products.value(key).size() > 1 || items.size() > 1)
            continue;
        usable.append(key);
        matches |= items;
    }
    if (usable.isEmpty() || matches.size() > 1)
        return leaveOut(product, StartSkip::DuplicateKey);
    if (matches.isEmpty()) {
        const auto made = checkedItem(newItem(product, usable));
        return made ? addRow(product, *made, usable) : leaveOut(product, StartSkip::NotUsable);
    }
    const ItemId match = *matches.constBegin();
    if (m_input.unset.contains(match))
        leaveOut(product, StartSkip::TakenApart);
    else if (m_linkedItems.contains(match))
        leaveOut(product, StartSkip::DuplicateKey);
    else
        addRow(product, *m_items.value(match), usable);
}

void StartPlanner::addRow(const Product &product, const Item &item, const QStringList &keys)
{
    StartRow row{
        .product = product.id, .item = item, .keys = keys, .before = {}, .count = {}, .countedAt = {}};
    if (const auto held = m_input.stock.constFind(item.id);
        item.id.isValid() && held != m_input.stock.constEnd())
        row.before = held->onHand;
    if (const auto level = m_input.levels.constFind(product.id); level != m_input.levels.constEnd()) {
        row.count = level->level.onHand;
        row.countedAt =
            m_input.levelsReadAt.isValid() ? std::max(level->readAt, m_input.levelsReadAt) : level->readAt;
    }
    m_takenSkus.insert(item.sku);
    m_plan.rows.append(std::move(row));
}

void StartPlanner::leaveOut(const Product &product, StartSkip reason)
{
    m_plan.leftOut.append({product.id, product.name, m_keys.value(product.id).value(0), reason});
}

Item StartPlanner::newItem(const Product &product, const QStringList &keys) const
{
    const bool byBarcode = m_input.matchKey == u"barcode"_s;
    Item item{.id = {},
              .sku = byBarcode ? freeSku(product, keys.constFirst()) : keys.constFirst(),
              .name = product.name,
              .barcode = byBarcode ? keys.constFirst() : product.barcodes.value(0),
              .price = {},
              .cost = {},
              .currency = m_input.shop.currency.isEmpty() ? m_input.currency : m_input.shop.currency};
    for (const Price &price : product.prices) {
        if (!item.price || price.level == m_input.shop.priceLevel)
            item.price = price.amount;
    }
    // Lightspeed writes 0 for a cost that nobody entered.
    if (!product.cost.isZero())
        item.cost = product.cost;
    return item;
}

QString StartPlanner::freeSku(const Product &product, const QString &key) const
{
    for (const QString &candidate : {product.sku.trimmed(), product.systemSku.trimmed(), key}) {
        if (!candidate.isEmpty() && !m_takenSkus.contains(candidate))
            return candidate;
    }
    return {};
}

} // namespace

StartPlan planStart(const StartInput &input)
{
    return StartPlanner(input).plan();
}

} // namespace tillbridge
