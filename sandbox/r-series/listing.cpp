// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/listing.h"

#include <algorithm>

namespace tillbridge::sandbox {

namespace {

using Rows = std::vector<const Row *>;

/// Rows named by an equality or IN condition on the id or the parent: a few look-ups instead of a walk.
std::optional<Rows> namedRows(const Table &table, const ListQuery &query)
{
    Rows rows;
    const auto addChildren = [&](qint64 parent) {
        const std::vector<Row *> &children = table.childrenOf(parent);
        rows.insert(rows.end(), children.begin(), children.end());
    };
    for (const std::vector<Condition> &group : query.groups) {
        const Condition &condition = group.front();
        const bool names = condition.op == Condition::Op::Equal || condition.op == Condition::Op::In;
        if (group.size() != 1 || condition.relation != nullptr || !names)
            continue;
        if (condition.field != 0 && condition.field != table.schema().parentField())
            continue;
        for (const QByteArray &value : condition.values) {
            if (condition.field != 0)
                addChildren(value.toLongLong());
            else if (const Row *row = table.find(value.toLongLong()))
                rows.push_back(row);
        }
        return rows;
    }
    return std::nullopt;
}

/// A key just below everything that the conditions on the sort field allow; saves walking over the rest.
std::optional<SortKey> lowerBound(const Table &table, const ListQuery &query)
{
    using enum Condition::Op;
    for (const std::vector<Condition> &group : query.groups) {
        const Condition &condition = group.front();
        const bool bounds = condition.op == GreaterEqual || condition.op == Greater ||
                            condition.op == Between || condition.op == Equal;
        if (group.size() == 1 && condition.relation == nullptr && condition.field == query.sortField &&
            condition.kind != Kind::Text && bounds) {
            const qint64 id = query.sortField == 0 ? condition.values.first().toLongLong() - 1 : 0;
            return table.keyOf(condition.values.first(), query.sortField, id);
        }
    }
    return std::nullopt;
}

/// Calls `visit` for matching rows beyond `from` in walking direction, until it says false.
void walkMatching(const Table &table, const ListQuery &query, const std::optional<Rows> &named, bool forward,
                  std::optional<SortKey> from, const std::function<bool(const Row &)> &visit)
{
    if (!named) {
        if (forward) {
            const std::optional<SortKey> bound = lowerBound(table, query);
            if (bound && (!from || *from < *bound))
                from = bound;
        }
        table.walk(query.sortField, forward, from,
                   [&](const Row &row) { return !query.wants(row) || visit(row); });
        return;
    }
    std::vector<std::pair<SortKey, const Row *>> keyed;
    for (const Row *row : *named) {
        if (query.wants(*row))
            keyed.emplace_back(table.keyOf(*row, query.sortField), row);
    }
    std::ranges::sort(
        keyed, [&](const auto &a, const auto &b) { return forward ? a.first < b.first : b.first < a.first; });
    const Row *last = nullptr;
    for (const auto &[key, row] : keyed) {
        const bool isBeyond = !from || (forward ? *from < key : key < *from);
        if (!isBeyond || row == last)
            continue;
        last = row;
        if (!visit(*row))
            return;
    }
}

} // namespace

Page selectPage(const Table &table, const ListQuery &query)
{
    const std::optional<Rows> named = namedRows(table, query);
    const bool isBackwards = query.cursor && query.cursor->isBefore;
    const bool forward = query.isDescending == isBackwards;
    const auto limit = static_cast<size_t>(query.limit);
    std::optional<SortKey> from;
    if (query.cursor)
        from = query.cursor->key;
    Page page;
    bool hasMore = false;
    int toSkip = std::max(query.offset, 0);
    walkMatching(table, query, named, forward, from, [&](const Row &row) {
        if (toSkip-- > 0)
            return true;
        hasMore = page.rows.size() == limit;
        if (!hasMore)
            page.rows.push_back(&row);
        return !hasMore;
    });
    bool hasOthersBehind = false;
    if (query.cursor && !page.rows.empty()) {
        const SortKey first = table.keyOf(*page.rows.front(), query.sortField);
        walkMatching(table, query, named, !forward, first, [&](const Row &) {
            hasOthersBehind = true;
            return false;
        });
    }
    if (isBackwards)
        std::ranges::reverse(page.rows);
    page.hasNext = isBackwards ? hasOthersBehind : hasMore && limit > 0;
    page.hasPrevious = isBackwards ? hasMore && limit > 0 : hasOthersBehind;
    return page;
}

qint64 countRows(const Table &table, const ListQuery &query)
{
    qint64 count = 0;
    walkMatching(table, query, namedRows(table, query), true, {}, [&](const Row &) {
        ++count;
        return true;
    });
    return count;
}

QByteArray pageAddress(const QByteArray &address, const Schema &schema, const QueryString &query,
                       const QByteArray &direction, const QByteArray &cursor)
{
    QByteArrayList items;
    for (const QueryItem &item : query.items()) {
        if (item.name != "after" && item.name != "before")
            items.append(item.raw);
    }
    if (!query.contains("sort"))
        items.append("sort=" + schema.idName());
    if (!query.contains("limit"))
        items.append("limit=100");
    items.append(direction + '=' + percentEncoded(cursor));
    return address + '?' + items.join('&');
}

} // namespace tillbridge::sandbox
