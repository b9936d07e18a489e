// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/table.h"

#include <algorithm>
#include <tuple>

namespace tillbridge::sandbox {

namespace {

QByteArray defaultOf(Kind kind)
{
    static const QByteArray zero("0");
    static const QByteArray no("false");
    switch (kind) {
    case Kind::Integer:
    case Kind::Decimal:
        return zero;
    case Kind::Boolean:
        return no;
    default:
        return {};
    }
}

} // namespace

PlainRow::PlainRow(const Schema &schema, qint64 rowId)
    : Row(rowId)
    , m_schema(schema)
{
    m_values.reserve(static_cast<size_t>(schema.fields().size()));
    for (const Field &field : schema.fields())
        m_values.push_back(field.isLeftOutWhenEmpty ? QByteArray() : defaultOf(field.kind));
    m_values.front() = QByteArray::number(rowId);
}

Amount PlainRow::amount(const QByteArray &field) const
{
    return Amount::parse(get(field)).value_or(Amount{});
}

PlainRow &PlainRow::set(const QByteArray &field, const QByteArray &value)
{
    const int index = m_schema.indexOf(field);
    Q_ASSERT_X(index >= 0, "PlainRow::set", field.constData());
    m_values[static_cast<size_t>(index)] = value;
    return *this;
}

bool operator<(const SortKey &a, const SortKey &b)
{
    return std::tie(a.number, a.text, a.id) < std::tie(b.number, b.text, b.id);
}

PlainRow &Table::add(qint64 id, const std::function<void(PlainRow &)> &fill)
{
    auto row = std::make_unique<PlainRow>(m_schema, id);
    if (fill)
        fill(*row);
    return static_cast<PlainRow &>(insert(std::move(row)));
}

Row &Table::insert(std::unique_ptr<Row> row)
{
    Row &inserted = *row;
    m_lastId = std::max(m_lastId, row->id);
    m_rows.insert_or_assign(m_rows.end(), row->id, std::move(row));
    enter(inserted);
    return inserted;
}

void Table::remove(qint64 id)
{
    if (Row *row = find(id)) {
        leave(*row);
        m_rows.erase(id);
    }
}

Row *Table::find(qint64 id) const
{
    const auto found = m_rows.find(id);
    return found == m_rows.end() ? nullptr : found->second.get();
}

void Table::change(Row &row, const std::function<void()> &how)
{
    const int parent = m_schema.parentField();
    const QByteArray parentBefore = parent < 0 ? QByteArray() : row.value(parent);
    for (auto &[field, order] : m_orders)
        order.erase(keyOf(row, field));
    how();
    for (auto &[field, order] : m_orders)
        order.insert(keyOf(row, field));
    if (parent >= 0 && row.value(parent) != parentBefore) {
        std::erase(m_children[parentBefore.toLongLong()], &row);
        m_children[row.value(parent).toLongLong()].push_back(&row);
    }
}

const std::vector<Row *> &Table::childrenOf(qint64 parent) const
{
    static const std::vector<Row *> none;
    const auto found = m_children.find(parent);
    return found == m_children.end() ? none : *found;
}

SortKey Table::keyOf(const Row &row, int field) const
{
    return keyOf(row.value(field), field, row.id);
}

SortKey Table::keyOf(const QByteArray &value, int field, qint64 id) const
{
    // Times all have the same width and zone: their texts sort as they do.
    const Kind kind = m_schema.fields()[field].kind;
    if (kind == Kind::Integer)
        return {value.toLongLong(), {}, id};
    return {0, kind == Kind::Text ? value.toLower() : value, id};
}

void Table::walk(int field, bool forward, const std::optional<SortKey> &from,
                 const std::function<bool(const Row &)> &visit) const
{
    const auto walkOver = [&](auto begin, auto end, const auto &rowOf) {
        for (auto it = begin; it != end; ++it) {
            if (!visit(rowOf(*it)))
                return;
        }
    };
    const auto both = [&](const auto &order, auto upper, auto lower, const auto &rowOf) {
        if (forward)
            walkOver(from ? upper : order.begin(), order.end(), rowOf);
        else
            walkOver(std::make_reverse_iterator(from ? lower : order.end()), order.rend(), rowOf);
    };
    if (field == 0) {
        const qint64 id = from ? from->id : 0;
        both(m_rows, m_rows.upper_bound(id), m_rows.lower_bound(id),
             [](const auto &entry) -> const Row & { return *entry.second; });
        return;
    }
    const std::set<SortKey> &order = orderOf(field);
    const SortKey key = from.value_or(SortKey{});
    both(order, order.upper_bound(key), order.lower_bound(key),
         [this](const SortKey &entry) -> const Row & { return *m_rows.at(entry.id); });
}

void Table::enter(Row &row)
{
    for (auto &[field, order] : m_orders)
        order.insert(keyOf(row, field));
    if (const int parent = m_schema.parentField(); parent >= 0)
        m_children[row.value(parent).toLongLong()].push_back(&row);
}

void Table::leave(Row &row)
{
    for (auto &[field, order] : m_orders)
        order.erase(keyOf(row, field));
    if (const int parent = m_schema.parentField(); parent >= 0)
        std::erase(m_children[row.value(parent).toLongLong()], &row);
}

const std::set<SortKey> &Table::orderOf(int field) const
{
    const auto known = m_orders.find(field);
    if (known != m_orders.end())
        return known->second;
    std::set<SortKey> &order = m_orders[field];
    for (const auto &[id, row] : m_rows)
        order.insert(keyOf(*row, field));
    return order;
}

} // namespace tillbridge::sandbox
