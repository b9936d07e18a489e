// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/product_query.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

std::string number(qint64 value)
{
    return std::to_string(value);
}

std::string number(RowCode code)
{
    return std::to_string(static_cast<int>(code));
}

/// What one change says about its product; the least number of a product's changes decides.
const std::string changeRank =
    "CASE WHEN state = 'failed' THEN 1"
    " WHEN state = 'planned' AND hold <> 'none' OR state = 'skipped' AND skip = 'needs_decision' THEN 2"
    " WHEN state IN ('sending', 'unsure') OR state = 'skipped' AND skip = 'waiting' THEN 3"
    " WHEN state = 'planned' THEN 4"
    " WHEN state = 'skipped' AND skip <> 'shop_without_warehouses' THEN 5"
    " WHEN state = 'skipped' THEN 6 ELSE 7 END";
const std::string changeReason =
    "CASE WHEN state = 'failed' THEN coalesce(error_code, '') WHEN hold <> 'none' THEN hold"
    " WHEN skip <> 'none' THEN skip ELSE '' END";

const std::string notArchived = "product.archived = 0 AND product.removed = 0";

} // namespace

std::optional<ProductContext> readContext(const Database &database, ConnectionId connection)
{
    Query row(database,
              "SELECT account.id, account.currency,"
              " (SELECT value FROM setting WHERE coalesce(connection_id, 0) = ?1 AND key = 'match_key'),"
              " (SELECT max(id) FROM run WHERE connection_id = ?1 AND planned_at IS NOT NULL),"
              " (SELECT count(*) FROM shop WHERE account_id = account.id AND archived = 0)"
              " FROM connection JOIN account ON account.id = connection.account_id WHERE connection.id = ?1");
    if (!row.with(connection.value).next())
        return std::nullopt;
    const auto key = MatchKey::named(row.isNull(2) ? u"sku"_s : row.text(2));
    return ProductContext{connection,
                          row.id<AccountId>(0),
                          row.text(1),
                          key.value_or(*MatchKey::named(u"sku"_s)),
                          row.maybeId<RunId>(3),
                          row.number(4)};
}

/// The newest plan by product. Of one row (?1) it also tells the reason.
std::string ProductSql::plan(bool ofOneRow) const
{
    if (!m_context.plan)
        return "SELECT NULL AS product_id, NULL AS rank, NULL AS reason, NULL AS difference, NULL AS "
               "unmapped WHERE 0";
    const std::string of = " FROM change WHERE run_id = " + number(m_context.plan->value);
    return "SELECT product_id, min(" + changeRank + ") AS rank, " +
           (ofOneRow ? "min((" + changeRank + ") || (" + changeReason + "))" : "NULL") +
           " AS reason, sum(CASE WHEN kind = 'stock' AND state NOT IN ('sent', 'skipped')"
           " THEN quantity_after - quantity_before END) AS difference,"
           " sum(CASE WHEN skip = 'shop_without_warehouses' THEN 1 ELSE 0 END) AS unmapped" +
           of + (ofOneRow ? " AND product_id = ?1" : " AND product_id IS NOT NULL") + " GROUP BY product_id";
}

std::string ProductSql::code(const std::string &isDoubled) const
{
    const std::string blank =
        m_context.key.isBarcode()
            ? "NOT EXISTS (SELECT 1 FROM product_barcode b WHERE b.product_id = product.id)"
            : m_context.key.shownKey() + " = ''";
    return "CASE WHEN product.removed = 1 THEN " + number(RowCode::Removed) +
           " WHEN product.archived = 1 THEN " + number(RowCode::Archived) +
           " WHEN link.item_id IS NULL THEN CASE WHEN " + blank + " THEN " + number(RowCode::BlankKey) +
           " WHEN " + isDoubled + " THEN " + number(RowCode::DuplicateKey) + " ELSE " +
           number(RowCode::NotLinked) + " END" + " WHEN product.kind = 'keeps_no_stock' THEN " +
           number(RowCode::KeepsNoStock) + " WHEN product.kind = 'made_of_others' THEN " +
           number(RowCode::MadeOfOthers) + " WHEN coalesce(enabled.is_on, 0) = 0 THEN " +
           number(RowCode::NotEnabled) + " WHEN plan.rank = 1 THEN " + number(RowCode::Failed) +
           " WHEN plan.rank = 2 THEN " + number(RowCode::Held) + " WHEN plan.rank = 3 THEN " +
           number(RowCode::Waiting) + " WHEN plan.rank = 4 THEN " + number(RowCode::WillChange) +
           " WHEN plan.rank = 5 THEN " + number(RowCode::Skipped) +
           // A shop that nothing feeds is said once, with the shop; only where no shop is fed it is the row's
           // state.
           " WHEN plan.rank = 6 AND plan.unmapped >= " + number(qint64(m_context.shops)) + " THEN " +
           number(RowCode::ShopWithoutWarehouses) + " ELSE " +
           number(m_context.plan ? RowCode::InSync : RowCode::NotCompared) + " END";
}

std::string ProductSql::joins(const Parts &parts) const
{
    std::string sql;
    if (parts.link || parts.item || parts.state)
        sql += " LEFT JOIN link ON link.product_id = product.id";
    if (parts.item)
        sql += " LEFT JOIN item ON item.id = link.item_id";
    if (parts.state)
        sql += " LEFT JOIN enabled ON enabled.connection_id = " + number(m_context.connection.value) +
               " AND enabled.item_id = link.item_id LEFT JOIN (" + plan(false) +
               ") AS plan ON plan.product_id = product.id";
    return sql;
}

/// Products with a change of the newest plan of which `which` is true.
std::string ProductSql::planned(const std::string &which) const
{
    return "SELECT product_id FROM change WHERE run_id = " +
           number(m_context.plan ? m_context.plan->value : 0) + " AND (" + which + ")";
}

std::string ProductSql::condition(ProductFilter filter, Parts &parts) const
{
    const std::string account = "product.account_id = " + number(m_context.account.value);
    const std::string doubled = "product.id IN (" + m_context.key.doubledProducts(m_context.account) + ")";
    switch (filter) {
    case ProductFilter::All:
        break;
    case ProductFilter::WillChange:
        parts.state = true;
        return account + " AND product.id IN (" + planned("state = 'planned'") + ") AND " + code(doubled) +
               " = " + number(RowCode::WillChange);
    case ProductFilter::NeedsDecision:
        parts.state = true;
        return account + " AND product.id IN (" + m_context.key.blankProducts(m_context.account) + " UNION " +
               m_context.key.doubledProducts(m_context.account) + " UNION " +
               planned("state = 'planned' AND hold <> 'none' OR skip = 'needs_decision'") + ") AND " +
               code(doubled) + " IN (" + number(RowCode::BlankKey) + ", " + number(RowCode::DuplicateKey) +
               ", " + number(RowCode::Held) + ")";
    case ProductFilter::NotLinked:
        parts.link = true;
        return account + " AND " + notArchived + " AND link.product_id IS NULL";
    case ProductFilter::OutOfStock:
        return account + " AND product.on_hand <= 0 AND " + notArchived +
               " AND product.kind IN ('ordinary', 'box')";
    }
    return account;
}

std::string ProductSql::sortValue(ProductColumn column, Parts &parts) const
{
    switch (column) {
    case ProductColumn::Sku:
        break;
    case ProductColumn::Name:
        return "product.search_name";
    case ProductColumn::Price:
        return "product.price";
    case ProductColumn::Cost:
        return "product.cost";
    case ProductColumn::Lightspeed:
        return "product.on_hand";
    case ProductColumn::Warehouses:
        parts.item = true;
        return "item.available";
    case ProductColumn::Difference:
        parts.state = true;
        return "plan.difference";
    case ProductColumn::State:
        parts.state = true;
        return code("product.id IN (" + m_context.key.doubledProducts(m_context.account) + ")");
    }
    return "product.search_sku";
}

bool ProductSql::sortsByNumber(ProductColumn column)
{
    return column != ProductColumn::Sku && column != ProductColumn::Name;
}

std::string ProductSql::source(const ProductQuery &query, const SearchCondition &search, Parts parts) const
{
    std::string where = condition(query.filter, parts);
    if (!search.isEmpty())
        where += " AND " + search.sql();
    // An index of the account helps only to walk all rows in its order. For anything else it would lead
    // SQLite through the table, and what is joined to it, in random order: ten times slower than from front
    // to back.
    const bool walks = query.filter == ProductFilter::All && search.isEmpty() && !sortsByNumber(query.sortBy);
    return std::string(" FROM product") + (walks ? "" : " NOT INDEXED") + joins(parts) + " WHERE " + where;
}

std::string ProductSql::ids(const ProductQuery &query, const SearchCondition &search) const
{
    Parts parts;
    const std::string value = sortValue(query.sortBy, parts);
    const std::string direction = query.order == Qt::AscendingOrder ? "" : " DESC";
    const std::string missingLast = sortsByNumber(query.sortBy) ? value + " IS NULL, " : "";
    return "SELECT product.id" + source(query, search, parts) + " ORDER BY " + missingLast + value +
           direction + ", product.id" + direction;
}

std::string ProductSql::idsAndNumbers(const ProductQuery &query, const SearchCondition &search) const
{
    Parts parts;
    const std::string value = sortValue(query.sortBy, parts);
    return "SELECT product.id, " + value + source(query, search, parts);
}

std::string ProductSql::count(ProductFilter filter) const
{
    Parts parts;
    const std::string where = condition(filter, parts);
    return std::string("SELECT count(*) FROM product") +
           (filter == ProductFilter::All ? "" : " NOT INDEXED") + joins(parts) + " WHERE " + where;
}

std::string ProductSql::row() const
{
    return "SELECT product.id, product.sku, product.name, product.price, product.cost, product.on_hand, "
           "link.item_id,"
           " item.available, " +
           m_context.key.shownKey() + ", " + code(m_context.key.isDoubled()) +
           ", plan.reason, plan.difference FROM product LEFT JOIN link ON link.product_id = product.id"
           " LEFT JOIN item ON item.id = link.item_id LEFT JOIN enabled ON enabled.connection_id = " +
           number(m_context.connection.value) + " AND enabled.item_id = link.item_id LEFT JOIN (" +
           plan(true) + ") AS plan ON 1 WHERE product.id = ?1";
}

} // namespace tillbridge
