// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/match_key.h"
#include "store/product_table.h"
#include "store/query.h"
#include "store/search.h"

#include <string>

namespace tillbridge {

/// What the rows of a connection depend on beside themselves.
struct ProductContext
{
    ConnectionId connection;
    AccountId account;
    QString currency;
    MatchKey key;
    std::optional<RunId> plan; ///< the newest run that came as far as a plan
    int shops = 0;             ///< that are not archived
};

/// Nothing when the connection has no account yet. Throws SQLite::Exception.
[[nodiscard]] std::optional<ProductContext> readContext(const Database &database, ConnectionId connection);

/// The state of a row and why, made in SQL as one number: rows are sorted by it, what needs somebody comes
/// first.
enum class RowCode {
    BlankKey = 10,
    DuplicateKey = 11,
    Held = 12,
    Failed = 20,
    WillChange = 30,
    Waiting = 40,
    NotCompared = 41, ///< nothing was planned yet: whether it is in sync is not known
    InSync = 50,
    NotLinked = 60,
    NotEnabled = 61,
    KeepsNoStock = 62,
    MadeOfOthers = 63,
    Archived = 64,
    Removed = 65,
    ShopWithoutWarehouses = 66,
    Skipped = 67
};

/// All SQL over products of one connection. Every statement reads from product under its own name.
class ProductSql final
{
public:
    explicit ProductSql(ProductContext context)
        : m_context(std::move(context))
    {
    }

    /// Sorted ids. Bind only what `search` binds.
    [[nodiscard]] std::string ids(const ProductQuery &query, const SearchCondition &search) const;
    /// Whether rows are sorted by a number, which may be missing: a program sorts those faster than SQLite.
    [[nodiscard]] static bool sortsByNumber(ProductColumn column);
    /// Unsorted (id, number to sort by). Bind only what `search` binds.
    [[nodiscard]] std::string idsAndNumbers(const ProductQuery &query, const SearchCondition &search) const;
    [[nodiscard]] std::string count(ProductFilter filter) const;
    /// One row by id (?1). Columns: id, sku, name, price, cost, on hand, item, available, key, code, reason,
    /// difference.
    [[nodiscard]] std::string row() const;

private:
    struct Parts
    {
        bool link = false;
        bool item = false;
        bool state = false; ///< everything the code needs
    };

    [[nodiscard]] std::string joins(const Parts &parts) const;
    [[nodiscard]] std::string condition(ProductFilter filter, Parts &parts) const;
    [[nodiscard]] std::string sortValue(ProductColumn column, Parts &parts) const;
    [[nodiscard]] std::string source(const ProductQuery &query, const SearchCondition &search,
                                     Parts parts) const;
    [[nodiscard]] std::string code(const std::string &isDoubled) const;
    [[nodiscard]] std::string plan(bool ofOneRow) const;
    [[nodiscard]] std::string planned(const std::string &which) const;

    const ProductContext m_context;
};

} // namespace tillbridge
