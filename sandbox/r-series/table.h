// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/scalars.h"
#include "sandbox/r-series/schema.h"

#include <QHash>
#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tillbridge::sandbox {

/// One record. Values are the texts that stand in replies.
class Row
{
public:
    explicit Row(qint64 rowId)
        : id(rowId)
    {
    }
    virtual ~Row() = default;
    Row(const Row &) = delete;
    Row &operator=(const Row &) = delete;

    [[nodiscard]] virtual QByteArray value(int field) const = 0;

    const qint64 id;
};

/// A record that keeps its values as text.
class PlainRow : public Row
{
public:
    PlainRow(const Schema &schema, qint64 rowId);

    [[nodiscard]] QByteArray value(int field) const override { return m_values[static_cast<size_t>(field)]; }
    [[nodiscard]] QByteArray get(const QByteArray &field) const { return value(m_schema.indexOf(field)); }
    [[nodiscard]] qint64 number(const QByteArray &field) const { return get(field).toLongLong(); }
    [[nodiscard]] bool flag(const QByteArray &field) const { return get(field) == "true"; }
    [[nodiscard]] Amount amount(const QByteArray &field) const;
    /// Change rows that stand in a table inside Table::change only.
    PlainRow &set(const QByteArray &field, const QByteArray &value);
    PlainRow &set(const QByteArray &field, qint64 value) { return set(field, QByteArray::number(value)); }
    PlainRow &set(const QByteArray &field, Amount value) { return set(field, value.text()); }

    /// Parts that are not scalars, by the name of the relation that shows them.
    QJsonObject nested;

private:
    const Schema &m_schema;
    std::vector<QByteArray> m_values;
};

/// Where a row stands in an order: number (ids, times) or text, then id.
struct SortKey
{
    qint64 number = 0;
    QByteArray text;
    qint64 id = 0;

    friend bool operator<(const SortKey &a, const SortKey &b);
};

/// Records of one kind in the order of their ids, with further orders built when first asked for.
class Table final
{
public:
    using Rows = std::map<qint64, std::unique_ptr<Row>>;

    explicit Table(Schema schema)
        : m_schema(std::move(schema))
    {
    }
    Table(const Table &) = delete;
    Table &operator=(const Table &) = delete;

    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] qint64 nextId() const { return m_lastId + 1; }

    /// A new plain row with the values that the schema's kinds have by default.
    PlainRow &add(qint64 id, const std::function<void(PlainRow &)> &fill = {});
    Row &insert(std::unique_ptr<Row> row);
    void remove(qint64 id);
    /// Null when there is none.
    [[nodiscard]] Row *find(qint64 id) const;
    [[nodiscard]] PlainRow *plain(qint64 id) const { return static_cast<PlainRow *>(find(id)); }
    /// Changes a row and keeps every order right.
    void change(Row &row, const std::function<void()> &how);

    [[nodiscard]] const std::vector<Row *> &childrenOf(qint64 parent) const;

    [[nodiscard]] SortKey keyOf(const Row &row, int field) const;
    [[nodiscard]] SortKey keyOf(const QByteArray &value, int field, qint64 id) const;
    /// Visits rows in the order of `field`, beyond `from` when given, until `visit` says false.
    void walk(int field, bool forward, const std::optional<SortKey> &from,
              const std::function<bool(const Row &)> &visit) const;

private:
    void enter(Row &row);
    void leave(Row &row);
    const std::set<SortKey> &orderOf(int field) const;

    const Schema m_schema;
    Rows m_rows;
    qint64 m_lastId = 0;
    mutable std::map<int, std::set<SortKey>> m_orders;
    QHash<qint64, std::vector<Row *>> m_children;
};

} // namespace tillbridge::sandbox
