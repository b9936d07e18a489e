// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/match_key.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

namespace {

/// The same words as in the partial indexes of product, or they would not be used.
std::string ofAccount(const char *table, AccountId account)
{
    const std::string name = table;
    return name + ".account_id = " + std::to_string(account.value) + " AND " + name + ".archived = 0 AND " +
           name + ".removed = 0";
}

} // namespace

std::optional<MatchKey> MatchKey::named(const QString &name)
{
    for (const QString &known : {u"sku"_s, u"system_sku"_s, u"manufacturer_sku"_s, u"barcode"_s}) {
        if (name == known)
            return MatchKey(known.toStdString());
    }
    return std::nullopt;
}

std::string MatchKey::productKeys(AccountId account) const
{
    if (isBarcode())
        return "SELECT p.id, coalesce(b.barcode, '') FROM product p LEFT JOIN product_barcode b ON "
               "b.product_id = p.id"
               " WHERE " +
               ofAccount("p", account) + " ORDER BY p.id, b.position";
    return "SELECT p.id, p." + m_column + " FROM product p WHERE " + ofAccount("p", account) +
           " ORDER BY p.id";
}

std::string MatchKey::blankProducts(AccountId account) const
{
    const std::string all = "SELECT p.id FROM product p WHERE " + ofAccount("p", account);
    if (isBarcode())
        return all + " AND NOT EXISTS (SELECT 1 FROM product_barcode b WHERE b.product_id = p.id)";
    if (isSku())
        return all + " AND p.search_sku = '' AND p.sku = ''";
    return all + " AND p." + m_column + " = ''";
}

std::string MatchKey::doubledProducts(AccountId account) const
{
    if (isBarcode())
        return "SELECT p.id FROM product_barcode b JOIN product p ON p.id = b.product_id WHERE " +
               ofAccount("p", account) +
               " AND b.barcode IN (SELECT d.barcode FROM product_barcode d JOIN product q ON q.id = "
               "d.product_id"
               " WHERE " +
               ofAccount("q", account) +
               " GROUP BY d.barcode HAVING count(*) > 1"
               " UNION SELECT barcode FROM item WHERE barcode <> '' GROUP BY barcode HAVING count(*) > 1)";
    if (isSku()) // the index holds folded SKUs, which are equal more often: the few found are looked at one
                 // by one
        return "SELECT product.id FROM product WHERE " + ofAccount("product", account) +
               " AND product.search_sku IN (SELECT q.search_sku FROM product q WHERE q.account_id = " +
               std::to_string(account.value) +
               " AND q.search_sku <> '' GROUP BY q.search_sku HAVING count(*) > 1) AND " + isDoubled();
    return "SELECT p.id FROM product p WHERE " + ofAccount("p", account) + " AND p." + m_column +
           " <> '' AND p." + m_column + " IN (SELECT q." + m_column + " FROM product q WHERE " +
           ofAccount("q", account) + " AND q." + m_column + " <> '' GROUP BY q." + m_column +
           " HAVING count(*) > 1)";
}

std::string MatchKey::shownKey() const
{
    if (isBarcode())
        return "coalesce((SELECT b.barcode FROM product_barcode b WHERE b.product_id = product.id"
               " ORDER BY b.position LIMIT 1), '')";
    return "product." + m_column;
}

std::string MatchKey::isDoubled() const
{
    const std::string other = "o.id <> product.id AND o.account_id = product.account_id"
                              " AND o.archived = 0 AND o.removed = 0";
    if (isBarcode())
        return "EXISTS (SELECT 1 FROM product_barcode b WHERE b.product_id = product.id AND ("
               "EXISTS (SELECT 1 FROM product_barcode d JOIN product o ON o.id = d.product_id"
               " WHERE d.barcode = b.barcode AND " +
               other + ") OR (SELECT count(*) FROM item WHERE item.barcode = b.barcode) > 1))";
    return "(product." + m_column + " <> '' AND EXISTS (SELECT 1 FROM product o WHERE " + other + " AND o." +
           m_column + " = product." + m_column +
           (isSku() ? " AND o.search_sku = product.search_sku))" : " AND o." + m_column + " <> ''))");
}

} // namespace tillbridge
