// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/list_query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tillbridge::sandbox {

namespace {

constexpr int mostRows = 100;

class Parser final
{
public:
    Parser(const Account &account, const Table &table, const QueryString &query, bool isVersion2)
        : m_account(account)
        , m_table(table)
        , m_query(query)
        , m_isVersion2(isVersion2)
    {
        m_result.archivedField = table.schema().indexOf("archived");
    }

    Answer<ListQuery> parse()
    {
        Answer<RelationTree> relations = parseRelations(m_account, m_table, m_query.value("load_relations"));
        if (!relations)
            return std::unexpected(relations.error());
        m_result.cost = costOf(*relations, true, m_account.switches());
        m_result.relations = *std::move(relations);
        for (const QueryItem &item : m_query.items()) {
            if (const Answer<void> read = readItem(item); !read)
                return std::unexpected(read.error());
        }
        if (const Answer<void> cursor = readCursor(); !cursor)
            return std::unexpected(cursor.error());
        const bool isPaged = m_query.contains("limit") || m_query.contains("sort") ||
                             m_query.contains("after") || m_query.contains("before");
        if (m_result.isCountOnly && isPaged)
            return refuse(400, "count cannot be combined with limit, sort, after or before.");
        return std::move(m_result);
    }

private:
    Answer<void> readItem(const QueryItem &item)
    {
        if (item.name == "load_relations" || item.name == "after" || item.name == "before")
            return {};
        if (item.name == "limit")
            return readLimit(item.value);
        if (item.name == "sort")
            return readSort(item.value);
        if (item.name == "count")
            return readCount(item.value);
        if (item.name == "archived" && m_result.archivedField >= 0)
            return readArchived(item.value);
        if (item.name == "offset" || item.name == "orderby" || item.name == "orderby_desc")
            return readVersion2(item);
        if (item.name == "or")
            return readAlternatives(item);
        if (item.name == "itemCode" && m_table.schema().name() == "Item")
            return readItemCode(item.value);
        Answer<Condition> condition =
            parseCondition(m_account, m_table, m_result.relations, item.name, item.value);
        if (!condition)
            return std::unexpected(condition.error());
        m_result.groups.push_back({*std::move(condition)});
        return {};
    }

    Answer<void> readLimit(const QByteArray &value)
    {
        bool isNumber = false;
        m_result.limit = value.toInt(&isNumber);
        if (!isNumber || m_result.limit < 0 || m_result.limit > mostRows)
            return refuse(400, "limit must be a number from 0 to 100.");
        return {};
    }

    Answer<void> readSort(const QByteArray &value)
    {
        m_result.isDescending = value.startsWith('-');
        const QByteArray name = m_result.isDescending ? value.mid(1) : value;
        const QByteArrayList &allowed = m_table.schema().sortable();
        if (!allowed.contains(name))
            return refuse(400, "Cannot sort by '" + name + "'. Allowed: " + allowed.join(", ") + '.');
        m_result.sortField = m_table.schema().indexOf(name);
        return {};
    }

    Answer<void> readCount(const QByteArray &value)
    {
        m_result.isCountOnly = value == "1" || value == "true";
        return {};
    }

    Answer<void> readArchived(const QByteArray &value)
    {
        using enum ListQuery::Archived;
        if (value == "true" || value == "1")
            m_result.archived = Both;
        else if (value == "only")
            m_result.archived = Only;
        else if (value != "false" && value != "0")
            return refuse(400, "archived must be true, false or only.");
        return {};
    }

    Answer<void> readVersion2(const QueryItem &item)
    {
        bool isNumber = false;
        const int offset = item.value.toInt(&isNumber);
        if (!m_isVersion2 || item.name != "offset" || !isNumber || offset < 0)
            return refuse(400, "'" + item.name + "' is not supported. Use sort, after and before.");
        m_result.offset = offset;
        m_result.cost += 0.0005 * offset;
        return {};
    }

    Answer<void> readAlternatives(const QueryItem &item)
    {
        Answer<std::vector<Condition>> alternatives =
            parseAlternatives(m_account, m_table, m_result.relations, item);
        if (!alternatives)
            return std::unexpected(alternatives.error());
        m_result.cost += costOfAlternatives(*alternatives);
        m_result.groups.push_back(*std::move(alternatives));
        return {};
    }

    /// Matches the item's id, system SKU, UPC or EAN; only = and IN (r-series 3.3).
    Answer<void> readItemCode(const QByteArray &value)
    {
        std::vector<Condition> codes;
        for (const char *field : {"systemSku", "upc", "ean", "itemID"}) {
            Answer<Condition> code = parseCondition(m_account, m_table, m_result.relations, field, value);
            if (!code)
                continue; // a code that is no number cannot be an item's id
            if (code->op != Condition::Op::Equal && code->op != Condition::Op::In)
                return refuse(400, "itemCode can only be compared with = or IN.");
            codes.push_back(*std::move(code));
        }
        m_result.groups.push_back(std::move(codes));
        return {};
    }

    Answer<void> readCursor()
    {
        const bool isBefore = m_query.contains("before");
        if (!isBefore && !m_query.contains("after"))
            return {};
        const QByteArray text = QByteArray::fromBase64(m_query.value(isBefore ? "before" : "after"));
        const QJsonArray parts = QJsonDocument::fromJson(text).array();
        if (parts.size() != (m_result.sortField == 0 ? 1 : 2))
            return refuse(400, "The cursor is not valid.");
        const qint64 id = scalarText(parts.last()).value_or(QByteArray()).toLongLong();
        const QByteArray value = scalarText(parts.first()).value_or(QByteArray());
        m_result.cursor = ListQuery::Cursor{isBefore, m_table.keyOf(value, m_result.sortField, id)};
        return {};
    }

    const Account &m_account;
    const Table &m_table;
    const QueryString &m_query;
    const bool m_isVersion2;
    ListQuery m_result;
};

} // namespace

bool ListQuery::wants(const Row &row) const
{
    if (archivedField >= 0 && archived != Archived::Both) {
        const bool isArchived = row.value(archivedField) == "true";
        if (isArchived != (archived == Archived::Only))
            return false;
    }
    return std::ranges::all_of(groups, [&](const std::vector<Condition> &group) {
        return std::ranges::any_of(group, [&](const Condition &condition) { return condition.holds(row); });
    });
}

Answer<ListQuery> parseListQuery(const Account &account, const Table &table, const QueryString &query,
                                 bool isVersion2)
{
    return Parser(account, table, query, isVersion2).parse();
}

QByteArray encodeCursor(const Row &row, const ListQuery &query)
{
    QJsonArray parts;
    if (query.sortField != 0)
        parts.append(QString::fromUtf8(row.value(query.sortField)));
    parts.append(row.id);
    return QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64();
}

} // namespace tillbridge::sandbox
