// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/link_repository.h"

#include "store/match_key.h"
#include "store/query.h"
#include "store/revision.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// The first link turns *enabled* on, for every connection to the account that has no say about the item yet
/// (S4).
int enableLinked(const Database &database, AccountId account)
{
    return Query(database, "INSERT INTO enabled (connection_id, item_id, is_on)"
                           " SELECT connection.id, link.item_id, 1 FROM link"
                           " JOIN connection ON connection.account_id = link.account_id"
                           " WHERE link.account_id = ? AND NOT EXISTS (SELECT 1 FROM enabled WHERE"
                           " enabled.connection_id = connection.id AND enabled.item_id = link.item_id)")
        .with(account)
        .run();
}

/// What stands already, by item; and what links by key must leave alone.
struct Standing
{
    QHash<ItemId, ProductId> byKey;
    QSet<ItemId> takenItems; ///< linked by hand or taken apart by hand
    QSet<ProductId> takenProducts;
};

Standing readStanding(const Database &database, AccountId account)
{
    Standing standing;
    Query links(database, "SELECT item_id, product_id, origin FROM link WHERE account_id = ?");
    links.with(account);
    while (links.next()) {
        const auto item = links.id<ItemId>(0);
        const auto product = links.id<ProductId>(1);
        if (links.choice<LinkOrigin>(2) == LinkOrigin::ByKey) {
            standing.byKey.insert(item, product);
        } else {
            standing.takenItems.insert(item);
            standing.takenProducts.insert(product);
        }
    }
    Query unset(database, "SELECT item_id FROM link_unset WHERE account_id = ?");
    unset.with(account);
    while (unset.next())
        standing.takenItems.insert(unset.id<ItemId>(0));
    return standing;
}

void addLink(Query &insert, AccountId account, ItemId item, ProductId product, LinkOrigin origin)
{
    insert.with(product, account, item, wordOf(origin)).run();
}

constexpr auto plannedColumns =
    "SELECT product.id, product.remote_id, product.name, product.kind, product.archived";

void readPlanned(Query &row, QHash<ProductId, Product> &products)
{
    Product product;
    product.id = row.id<ProductId>(0);
    product.remoteId = row.text(1);
    product.name = row.text(2);
    product.kind = row.choice<ProductKind>(3);
    product.archived = row.yes(4);
    products.insert(product.id, product);
}

constexpr auto insertLink = "INSERT INTO link (product_id, account_id, item_id, origin) VALUES (?, ?, ?, ?)";
constexpr auto deleteLink = "DELETE FROM link WHERE account_id = ? AND item_id = ?";

} // namespace

LinkRepository::LinkRepository(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Result<QList<Link>> LinkRepository::links(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT link.item_id, link.product_id, link.origin, product.removed FROM link"
                                " JOIN product ON product.id = link.product_id WHERE link.account_id = ?"
                                " ORDER BY link.item_id");
        rows.with(account);
        QList<Link> links;
        while (rows.next())
            links.append({rows.id<ItemId>(0), rows.id<ProductId>(1), account, rows.choice<LinkOrigin>(2),
                          rows.yes(3)});
        return links;
    });
}

Result<QHash<ProductId, Product>> LinkRepository::plannedProducts(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(plannedColumns) +
                                    " FROM link JOIN product ON product.id = link.product_id"
                                    " WHERE link.account_id = ?");
        rows.with(account);
        QHash<ProductId, Product> products;
        while (rows.next())
            readPlanned(rows, products);
        return products;
    });
}

Result<QHash<ProductId, Product>> LinkRepository::plannedProducts(const QList<Link> &links) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, std::string(plannedColumns) + " FROM product WHERE product.id = ?");
        QHash<ProductId, Product> products;
        for (const Link &link : links) {
            if (rows.with(link.product).next())
                readPlanned(rows, products);
        }
        return products;
    });
}

Done LinkRepository::setByHand(AccountId account, ItemId item, ProductId product) const
{
    return m_database->write([&]() -> Done {
        Query(*m_database, "DELETE FROM link WHERE account_id = ? AND (item_id = ? OR product_id = ?)")
            .with(account, item, product)
            .run();
        Query(*m_database, "DELETE FROM link_unset WHERE account_id = ? AND item_id = ?")
            .with(account, item)
            .run();
        Query insert(*m_database, insertLink);
        addLink(insert, account, item, product, LinkOrigin::ByHand);
        enableLinked(*m_database, account);
        growRevisions(*m_database, account);
        return {};
    });
}

Done LinkRepository::unset(AccountId account, ItemId item) const
{
    return m_database->write([&]() -> Done {
        Query(*m_database, deleteLink).with(account, item).run();
        Query(*m_database,
              "INSERT INTO link_unset (account_id, item_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .with(account, item)
            .run();
        growRevisions(*m_database, account);
        return {};
    });
}

Done LinkRepository::replaceByKey(AccountId account, const QList<Link> &links) const
{
    return m_database->write([&]() -> Done {
        const Standing standing = readStanding(*m_database, account);
        QHash<ItemId, ProductId> wanted;
        for (const Link &link : links) {
            if (!standing.takenItems.contains(link.item) && !standing.takenProducts.contains(link.product))
                wanted.insert(link.item, link.product);
        }
        // All that goes first: two items may have exchanged their products.
        int changed = 0;
        Query remove(*m_database, deleteLink);
        for (auto it = standing.byKey.begin(); it != standing.byKey.end(); ++it) {
            const auto found = wanted.constFind(it.key());
            if (found == wanted.constEnd() || *found != it.value())
                changed += remove.with(account, it.key()).run();
        }
        Query insert(*m_database, insertLink);
        for (const Link &link : links) {
            const auto found = wanted.constFind(link.item);
            if (found == wanted.constEnd() || *found != link.product ||
                standing.byKey.value(link.item) == link.product)
                continue;
            addLink(insert, account, link.item, link.product, LinkOrigin::ByKey);
            ++changed;
        }
        changed += enableLinked(*m_database, account);
        if (changed > 0)
            growRevisions(*m_database, account);
        return {};
    });
}

Result<QList<ItemId>> LinkRepository::unsetItems(AccountId account) const
{
    return reading(*m_database, [&] {
        Query rows(*m_database, "SELECT item_id FROM link_unset WHERE account_id = ? ORDER BY item_id");
        rows.with(account);
        QList<ItemId> items;
        while (rows.next())
            items.append(rows.id<ItemId>(0));
        return items;
    });
}

Result<QList<ProductKey>> LinkRepository::productKeys(AccountId account, const QString &matchKey) const
{
    return readingOr(*m_database, [&]() -> Result<QList<ProductKey>> {
        const auto key = MatchKey::named(matchKey);
        if (!key)
            return failure(ErrorCode::InvalidInput, u"match_key"_s, matchKey);
        Query rows(*m_database, key->productKeys(account));
        QList<ProductKey> keys;
        while (rows.next())
            keys.append({rows.id<ProductId>(0), rows.text(1)});
        return keys;
    });
}

Result<QList<ItemKey>> LinkRepository::itemKeys(const QString &matchKey) const
{
    return readingOr(*m_database, [&]() -> Result<QList<ItemKey>> {
        const auto key = MatchKey::named(matchKey);
        if (!key)
            return failure(ErrorCode::InvalidInput, u"match_key"_s, matchKey);
        Query rows(*m_database, "SELECT id, " + key->itemColumn() + " FROM item ORDER BY id");
        QList<ItemKey> keys;
        while (rows.next())
            keys.append({rows.id<ItemId>(0), rows.text(1)});
        return keys;
    });
}

} // namespace tillbridge
