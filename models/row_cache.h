// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <list>

namespace tillbridge {

/// Rows by id, at most `capacity` of them: the ones looked at longest ago leave first. Not thread-safe.
template <typename Row>
class RowCache final
{
public:
    explicit RowCache(qsizetype capacity) : m_capacity(capacity) {}

    [[nodiscard]] const Row *find(qint64 id)
    {
        const auto it = m_rows.find(id);
        if (it == m_rows.end())
            return nullptr;
        m_order.splice(m_order.begin(), m_order, it->place);
        return &it->row;
    }

    void insert(qint64 id, Row row)
    {
        remove(id);
        m_order.push_front(id);
        m_rows.insert(id, Entry{std::move(row), m_order.begin()});
        while (m_rows.size() > m_capacity) {
            m_rows.remove(m_order.back());
            m_order.pop_back();
        }
    }

    void remove(qint64 id)
    {
        if (const auto it = m_rows.find(id); it != m_rows.end()) {
            m_order.erase(it->place);
            m_rows.erase(it);
        }
    }

    void clear()
    {
        m_rows.clear();
        m_order.clear();
    }

    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

private:
    struct Entry
    {
        Row row;
        std::list<qint64>::iterator place;
    };

    qsizetype m_capacity;
    QHash<qint64, Entry> m_rows;
    std::list<qint64> m_order;
};

} // namespace tillbridge
