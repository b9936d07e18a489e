// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/product.h"
#include "core/result.h"
#include "store/database.h"

#include <QHash>
#include <QList>
#include <QString>

namespace tillbridge {

enum class LinkOrigin { ByKey, ByHand };

/// "This item is this product." At most one per item and account, and per product.
struct Link
{
    ItemId item;
    ProductId product;
    AccountId account;
    LinkOrigin origin = LinkOrigin::ByKey;
    bool productRemoved = false; ///< the product vanished; the link is kept and marked
};

/// A thing with the key it is matched by; `key` is trimmed and may be empty.
struct ProductKey
{
    ProductId product;
    QString key;
};
struct ItemKey
{
    ItemId item;
    QString key;
};

class LinkRepository final
{
public:
    explicit LinkRepository(std::shared_ptr<Database> database);

    [[nodiscard]] Result<QList<Link>> links(AccountId account) const;
    /// The products that are linked, as far as a plan of stock looks at them: remoteId, name, kind and
    /// archived. One statement for all of an account; of some, one that is prepared once.
    [[nodiscard]] Result<QHash<ProductId, Product>> plannedProducts(AccountId account) const;
    [[nodiscard]] Result<QHash<ProductId, Product>> plannedProducts(const QList<Link> &links) const;
    [[nodiscard]] Done setByHand(AccountId account, ItemId item,
                                 ProductId product) const; ///< replaces both sides' links
    [[nodiscard]] Done unset(AccountId account,
                             ItemId item) const; ///< and never linked again by key on its own
    /// Makes the links by key exactly these; links by hand and unset pairs are untouched and win.
    [[nodiscard]] Done replaceByKey(AccountId account, const QList<Link> &links) const;
    /// Pairs that the manager took apart: matching leaves them alone.
    [[nodiscard]] Result<QList<ItemId>> unsetItems(AccountId account) const;

    /// `matchKey`: "sku", "system_sku", "manufacturer_sku", "barcode" (a product or item may answer several
    /// rows). Archived products are left out; blanks are answered with an empty key.
    [[nodiscard]] Result<QList<ProductKey>> productKeys(AccountId account, const QString &matchKey) const;
    [[nodiscard]] Result<QList<ItemKey>> itemKeys(const QString &matchKey) const;

private:
    std::shared_ptr<Database> m_database;
};

} // namespace tillbridge
