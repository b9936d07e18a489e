// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of the API: lists with their paging, single records, account and session.
#include "sandbox/r-series/api.h"
#include "sandbox/r-series/envelope.h"
#include "sandbox/r-series/permissions.h"

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Keeps only rows for which the relation conditions hold, when the switch says that replies do so.
void restrictRelationRows(const Account &account, const ListQuery &query, Envelope &envelope)
{
    if (!account.switches().is("relation-filter-rows", "matching"))
        return;
    for (const std::vector<Condition> &group : query.groups) {
        if (group.size() != 1 || group.front().relation == nullptr)
            continue;
        Condition own = group.front();
        const Relation *relation = std::exchange(own.relation, nullptr);
        envelope.showOnly(relation, [own](const Row &row) { return own.holds(row); });
    }
}

/// The cursor moved back by all but one row of a page: most rows come twice.
void rewind(const Table &table, ListQuery &query)
{
    if (!query.cursor || query.cursor->isBefore)
        return;
    ListQuery::Cursor &cursor = *query.cursor;
    int toSkip = query.limit;
    table.walk(query.sortField, query.isDescending, cursor.key, [&](const Row &row) {
        if (!query.wants(row))
            return true;
        if (--toSkip < 2)
            cursor.key = table.keyOf(row, query.sortField);
        return toSkip >= 2;
    });
}

QByteArray firstPageAddress(const QByteArray &address, const QueryString &query)
{
    QByteArrayList items;
    for (const QueryItem &item : query.items()) {
        if (item.name != "after")
            items.append(item.raw);
    }
    return address + '?' + items.join('&');
}

/// The cursor of the page that many pages before one; nothing: that is the first one.
std::optional<QByteArray> cursorBack(const Table &table, const ListQuery &query, const Page &page, int pages)
{
    int toSkip = pages * query.limit;
    std::optional<QByteArray> cursor;
    table.walk(query.sortField, query.isDescending, table.keyOf(*page.rows.front(), query.sortField),
               [&](const Row &row) {
                   if (query.wants(row) && toSkip-- == 0)
                       cursor = encodeCursor(row, query);
                   return !cursor;
               });
    return cursor;
}

} // namespace

Answer<QByteArray> Api::list(Call &call, const Table &table) const
{
    if (call.faults.has(u"cursor-invalid"_s))
        return refuse(400, "The cursor is not valid.");
    Answer<ListQuery> query = parseListQuery(*call.account, table, call.query, call.path.isVersion2);
    if (!query)
        return std::unexpected(query.error());
    if (!call.path.sub.isEmpty()) {
        const QByteArray ownerId = call.account->findTable(call.path.resource)->schema().idName();
        const auto ofOwner = parseCondition(*call.account, table, {}, ownerId, call.path.id);
        if (!ofOwner)
            return std::unexpected(ofOwner.error());
        query->groups.insert(query->groups.begin(), {*ofOwner});
    }
    if (query->isCountOnly)
        return Envelope::attributesOnly({{{"count", QByteArray::number(countRows(table, *query))}}});
    if (call.faults.has(u"duplicate-page"_s))
        rewind(table, *query);
    Page page = selectPage(table, *query);
    Attributes attributes = pagingAttributes(call, table, *query, page);
    const bool isEmptied = call.faults.has(u"empty-page"_s) ||
                           (call.faults.has(u"no-shops"_s) && table.schema().name() == "Shop");
    if (isEmptied)
        page.rows.clear();
    if (call.path.isVersion2) {
        attributes.values = {{"count", QByteArray::number(countRows(table, *query))},
                             {"offset", QByteArray::number(std::max(query->offset, 0))},
                             {"limit", QByteArray::number(query->limit)}};
    }
    Envelope envelope(*call.account, call.may("product_cost"));
    restrictRelationRows(*call.account, *query, envelope);
    return envelope.list(table, page.rows, query->relations, attributes);
}

Attributes Api::pagingAttributes(const Call &call, const Table &table, const ListQuery &query,
                                 const Page &page) const
{
    const QByteArray here = m_origin + call.request.path;
    QByteArray next;
    QByteArray previous;
    if (page.hasNext)
        next = pageAddress(here, table.schema(), call.query, "after", encodeCursor(*page.rows.back(), query));
    if (page.hasPrevious)
        previous =
            pageAddress(here, table.schema(), call.query, "before", encodeCursor(*page.rows.front(), query));
    if (!next.isEmpty() && call.faults.has(u"next-to-old-page"_s)) {
        const int pages = call.faults.argument(u"next-to-old-page"_s, u"pages"_s, u"1"_s).toInt();
        const auto cursor = cursorBack(table, query, page, pages);
        next = cursor ? pageAddress(here, table.schema(), call.query, "after", *cursor)
                      : firstPageAddress(here, call.query);
    }
    if (!next.isEmpty() && call.faults.has(u"next-to-itself"_s))
        next = m_origin + call.request.target();
    if (!next.isEmpty() && call.faults.has(u"next-to-other-host"_s))
        next =
            call.faults.argument(u"next-to-other-host"_s, u"host"_s, u"http://elsewhere.invalid"_s).toUtf8() +
            next.mid(m_origin.size());
    Attributes attributes{{{"next", next}, {"previous", previous}}};
    if (call.faults.has(u"missing-next"_s))
        attributes.values.removeFirst();
    return attributes;
}

Answer<QByteArray> Api::single(Call &call, const Table &table, qint64 id) const
{
    const QByteArray &name = table.schema().name();
    const Answer<RelationTree> relations =
        parseRelations(*call.account, table, call.query.value("load_relations"));
    if (!relations)
        return std::unexpected(relations.error());
    for (const QueryItem &item : call.query.items()) {
        if (item.name != "load_relations" && item.name != "archived")
            return refuse(400, "'" + item.name + "' is not a valid search parameter.");
    }
    const Row *row = table.find(id);
    if (row == nullptr && name == "Item" && m_switches.is("unknown-item", "empty"))
        return Envelope::attributesOnly({{{"count", "0"}}});
    if (row == nullptr)
        return refuse(404, "Object of type '" + name + "' not found with primary ID '" +
                               QByteArray::number(id) + "'.");
    return Envelope(*call.account, call.may("product_cost")).single(table, *row, *relations);
}

QByteArray Api::session(const Call &call) const
{
    const Account &account = *call.account;
    const Table &employees = account.table("Employee");
    JsonWriter json;
    json.begin('{');
    json.member("systemCustomerID", account.id);
    json.member("systemUserID", QByteArray::number(call.grant->employeeId));
    json.member("employeeID", QByteArray::number(call.grant->employeeId));
    const size_t shops = call.faults.has(u"no-shops"_s) ? 0 : account.shopIds().size();
    json.member("shopCount", QByteArray::number(shops));
    if (const PlainRow *employee = employees.plain(call.grant->employeeId)) {
        json.key("Employee");
        json.begin('{');
        for (const char *field :
             {"employeeID", "firstName", "lastName", "lockOut", "archived", "limitToShopID"})
            json.member(field, employee->get(field));
        json.end('}');
    }
    json.key("Rights");
    json.begin('{');
    for (const QByteArray &right : permissionNames())
        json.member(right, call.may(right) ? "true" : "false");
    json.end('}');
    json.end('}');
    return json.take();
}

QByteArray Api::accountList(const Account &account) const
{
    JsonWriter json;
    json.begin('{');
    json.key("@attributes");
    json.begin('{');
    json.member("count", "1");
    json.end('}');
    json.key("Account");
    json.begin('{');
    json.member("accountID", account.id);
    json.member("name", account.name);
    json.key("link");
    json.begin('{');
    json.key("@attributes");
    json.begin('{');
    json.member("href", "/API/V3/Account/" + account.id);
    json.end('}');
    json.end('}');
    json.end('}');
    json.end('}');
    return json.take();
}

QByteArray Api::accountDetails(const Account &account) const
{
    const QByteArray symbol = account.currency == "EUR" ? QByteArray("\u20ac") : QByteArray("$");
    JsonWriter json;
    json.begin('{');
    json.key("@attributes");
    json.begin('{');
    json.member("systemCustomerID", account.id);
    json.end('}');
    json.member("status", "active");
    json.member("name", account.name);
    json.member("employeeCount", QByteArray::number(account.table("Employee").rows().size()));
    json.member("employeeLimit", "20");
    json.member("uniqueSubscriptionIdentifier", "sandbox-" + account.id);
    json.key("defaultCurrency");
    json.begin('{');
    json.member("code", account.currency);
    json.member("symbol", symbol);
    json.end('}');
    json.end('}');
    return json.take();
}

} // namespace tillbridge::sandbox
