// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/start/start_service.h"

#include "backoffice/builtin/validation.h"
#include "store/attention_repository.h"
#include "store/connection_repository.h"
#include "store/item_repository.h"
#include "store/mapping_repository.h"
#include "store/warehouse_repository.h"

#include <QMap>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// Moves the value of `result` to `target`, or keeps its error for the end: many reads, one look.
template <typename T>
void take(Result<T> result, T &target, std::optional<Error> &error)
{
    if (result)
        target = *std::move(result);
    else if (!error)
        error = result.error();
}

/// The warehouse by name, none when there is no such one yet.
Result<std::optional<Warehouse>> findWarehouse(const std::shared_ptr<Database> &database, const QString &name)
{
    auto found = WarehouseRepository(database).findByName(name);
    if (found)
        return std::optional(*std::move(found));
    if (found.error().code == ErrorCode::NotFound)
        return std::optional<Warehouse>();
    return failure(found.error());
}

/// Whether the next sync will find what this start leaves behind, by how shops and warehouses are mapped.
void judgeMapping(StartPreview &preview, const QList<ShopMapping> &mappings)
{
    preview.buffer = preview.request.buffer;
    for (const ShopMapping &mapping : mappings) {
        const bool fedByThis = preview.warehouse && mapping.warehouses.contains(*preview.warehouse);
        if (mapping.shop != preview.shop.id) {
            preview.feedsOtherShops |= fedByThis;
            continue;
        }
        preview.shopFedByThis = fedByThis;
        preview.shopFedByOthers = mapping.warehouses.size() > (fedByThis ? 1 : 0);
        preview.buffer = mapping.buffer.value_or(preview.request.buffer);
    }
}

void countUp(StartPreview &preview)
{
    for (const StartRow &row : std::as_const(preview.rows)) {
        preview.itemsToMake += !row.item.id.isValid();
        if (!row.count)
            continue;
        ++preview.counts;
        preview.belowZero += row.count->isNegative();
        if (!preview.levelsReadAt.isValid() || row.countedAt < preview.levelsReadAt)
            preview.levelsReadAt = row.countedAt;
    }
}

} // namespace

qint64 StartPreview::leftOutFor(StartSkip reason) const
{
    return std::ranges::count(leftOut, reason, &StartLeftOut::reason);
}

StartService::StartService(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<StartPreview> StartService::preview(const StartRequest &request) const
{
    const auto name = checkedWarehouseName(request.warehouse);
    if (!name)
        return failure(name.error());
    StartPreview preview{};
    preview.request = request;
    preview.request.warehouse = *name;
    std::optional<Error> error;
    std::optional<Warehouse> warehouse;
    QList<ShopMapping> mappings;
    StartInput input;
    take(WarehouseRepository(m_database).countSequence(), preview.countSequence, error);
    take(findWarehouse(m_database, *name), warehouse, error);
    take(MappingRepository(m_database).mappings(request.connection), mappings, error);
    take(readInput(request, warehouse), input, error);
    if (error)
        return failure(*error);

    StartPlan plan = planStart(input);
    preview.shop = input.shop;
    if (warehouse)
        preview.warehouse = warehouse->id;
    preview.rows = std::move(plan.rows);
    preview.leftOut = std::move(plan.leftOut);
    judgeMapping(preview, mappings);
    countUp(preview);
    return preview;
}

Result<StartInput> StartService::readInput(const StartRequest &request,
                                           const std::optional<Warehouse> &warehouse) const
{
    const auto connection = ConnectionRepository(m_database).find(request.connection);
    if (!connection)
        return failure(connection.error());
    if (!connection->account)
        return failure(ErrorCode::SignInNeeded, connection->name);
    const AccountId accountId = *connection->account;
    const CatalogRepository catalog(m_database);
    const LinkRepository links(m_database);
    StartInput input{};
    input.matchKey = request.matchKey;
    std::optional<Error> error;
    Account account;
    QList<StoredLevel> levels;
    QList<ItemId> unset;
    QList<WarehouseStock> stock;
    take(catalog.shop(request.shop), input.shop, error);
    take(ConnectionRepository(m_database).account(accountId), account, error);
    take(catalog.search(accountId, {}, std::numeric_limits<int>::max()), input.products, error);
    take(catalog.levels(accountId), levels, error);
    take(catalog.readAt(accountId, Feed::StockLevels), input.levelsReadAt, error);
    take(links.productKeys(accountId, request.matchKey), input.productKeys, error);
    take(links.itemKeys(request.matchKey), input.itemKeys, error);
    take(links.links(accountId), input.links, error);
    take(links.unsetItems(accountId), unset, error);
    take(ItemRepository(m_database).list(), input.items, error);
    take(WarehouseRepository(m_database).stock(), stock, error);
    if (error)
        return failure(*error);
    input.unset = QSet<ItemId>(unset.cbegin(), unset.cend());
    input.currency = account.currency;
    for (const StoredLevel &level : std::as_const(levels)) {
        if (level.shop == request.shop)
            input.levels.insert(level.product, level);
    }
    for (const WarehouseStock &held : std::as_const(stock)) {
        if (warehouse && held.warehouse == warehouse->id)
            input.stock.insert(held.item, held);
    }
    return input;
}

Done StartService::apply(const StartPreview &preview) const
{
    return m_database->write([&] { return applyAll(preview); });
}

Done StartService::applyAll(const StartPreview &preview) const
{
    const WarehouseRepository warehouses(m_database);
    const auto sequence = warehouses.countSequence();
    if (!sequence)
        return failure(sequence.error());
    if (*sequence != preview.countSequence)
        return failure(ErrorCode::PreviewOutdated);
    if (const auto same = checkLevels(preview); !same)
        return same;
    const auto warehouse = warehouseFor(preview);
    if (!warehouse)
        return failure(warehouse.error());
    const auto ids = saveItems(preview);
    if (!ids)
        return failure(ids.error());

    const QDateTime now = m_database->clock().now();
    QList<StockCount> counts;
    for (const StartRow &row : preview.rows) {
        if (row.count) {
            counts.append({.item = ids->value(row.item.sku),
                           .warehouse = *warehouse,
                           .quantity = *row.count,
                           .reserved = {},
                           .countedAt = std::min(row.countedAt, now),
                           .recordedAt = now,
                           .source = CountSource::StartFromLightspeed});
        }
    }
    if (const auto done = warehouses.recordCounts(counts); !done)
        return done;
    return raiseAttention(preview);
}

/// What was looked at must still be so, and newer than what is known: an older count would be kept and not
/// count.
Done StartService::checkLevels(const StartPreview &preview) const
{
    QList<ProductId> products;
    for (const StartRow &row : preview.rows)
        products.append(row.product);
    const auto levels = CatalogRepository(m_database).levelsOf(products);
    const auto stock = WarehouseRepository(m_database).stock();
    if (!levels || !stock)
        return failure(!levels ? levels.error() : stock.error());
    QHash<ProductId, Quantity> now;
    for (const StoredLevel &level : *levels) {
        if (level.shop == preview.shop.id)
            now.insert(level.product, level.level.onHand);
    }
    QHash<ItemId, QDateTime> countedAt;
    for (const WarehouseStock &held : *stock) {
        if (held.warehouse == preview.warehouse)
            countedAt.insert(held.item, held.countedAt);
    }
    for (const StartRow &row : preview.rows) {
        const bool same = row.count ? now.contains(row.product) && now.value(row.product) == *row.count
                                    : !now.contains(row.product);
        const QDateTime last = countedAt.value(row.item.id);
        if (!same || (row.count && last.isValid() && last > row.countedAt))
            return failure(ErrorCode::PreviewOutdated, row.item.sku);
    }
    return {};
}

Result<WarehouseId> StartService::warehouseFor(const StartPreview &preview) const
{
    if (preview.warehouse)
        return *preview.warehouse;
    const auto added = WarehouseRepository(m_database).add(preview.request.warehouse);
    if (!added)
        return failure(added.error());
    return added->id;
}

Result<QHash<QString, ItemId>> StartService::saveItems(const StartPreview &preview) const
{
    const ItemRepository items(m_database);
    const auto known = items.list();
    if (!known)
        return failure(known.error());
    QHash<QString, ItemId> ids;
    for (const Item &item : *known)
        ids.insert(item.sku, item.id);
    QList<Item> made;
    for (const StartRow &row : preview.rows) {
        if (ids.value(row.item.sku) != row.item.id)
            return failure(ErrorCode::PreviewOutdated, row.item.sku);
        if (!row.item.id.isValid())
            made.append(row.item);
    }
    const auto saved = items.save(made);
    if (!saved)
        return failure(saved.error());
    for (qsizetype i = 0; i < made.size(); ++i)
        ids.insert(made[i].sku, saved->at(i));
    return ids;
}

Done StartService::raiseAttention(const StartPreview &preview) const
{
    QList<Attention> entries;
    const auto entry = [&](AttentionKind kind, const QString &subject, qint64 count,
                           const QString &detail = {}) {
        entries.append({.id = {},
                        .connection = preview.request.connection,
                        .kind = kind,
                        .subject = subject,
                        .count = int(count),
                        .detail = detail,
                        .raisedAt = m_database->clock().now(),
                        .solvedAt = {}});
    };
    if (const qint64 blanks = preview.leftOutFor(StartSkip::BlankKey); blanks > 0)
        entry(AttentionKind::BlankKey, {}, blanks);
    QMap<QString, int> doubles;
    for (const StartLeftOut &left : preview.leftOut) {
        if (left.reason == StartSkip::DuplicateKey)
            ++doubles[left.key];
    }
    for (auto it = doubles.cbegin(); it != doubles.cend(); ++it)
        entry(AttentionKind::DuplicateKey, it.key(), it.value());
    for (const StartRow &row : preview.rows) {
        if (row.count && row.count->isNegative())
            entry(AttentionKind::NegativeStock, row.item.sku, 1, preview.shop.name);
    }
    const AttentionRepository attention(m_database);
    for (const Attention &raised : std::as_const(entries)) {
        if (const auto done = attention.raise(raised); !done)
            return failure(done.error());
    }
    return {};
}

} // namespace tillbridge
