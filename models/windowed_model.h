// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "models/row_cache.h"
#include "models/view_loader.h"

#include <QAbstractTableModel>
#include <QSet>

#include <stop_token>

namespace tillbridge {

/// A table of any length: the sorted ids of all rows, and the rows themselves only around what is looked at.
/// The first page shows at once, the rest of the ids follow from a worker; rows that are not there yet show empty
/// cells until they come. An answer to an older query is dropped by its generation. `Row` needs a member `id`
/// with a `value`.
class WindowedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void loadingChanged();
    /// The ids are complete.
    void loaded();
    void failed(const tillbridge::Error &error);

protected:
    bool m_loading = false;
};

template <typename Row>
class WindowedModel : public WindowedModelBase
{
public:
    static constexpr int pageRows = 128;
    static constexpr int cachedPages = 64;

    WindowedModel(ViewLoader &loader, QObject *parent)
        : WindowedModelBase(parent), m_loader(loader), m_cache(pageRows * cachedPages)
    {
    }
    ~WindowedModel() override { m_stop.request_stop(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }
    [[nodiscard]] qint64 idAt(int row) const { return m_ids.at(row); }
    [[nodiscard]] int rowOf(qint64 id) const { return static_cast<int>(m_ids.indexOf(id)); }

    /// Asks for the ids anew; what is shown stays until they come.
    void reload()
    {
        m_stop.request_stop();
        m_stop = std::stop_source();
        ++m_generation;
        setLoading(true);
        m_loader.run(
            this, [load = idLoader(), stop = m_stop.get_token()] { return load(true, stop); },
            [this, generation = m_generation](const Result<QList<qint64>> &first) { takeFirst(generation, first); });
    }

    /// The same ids, but what they show may have changed (a run wrote to the store).
    void refreshRows()
    {
        m_cache.clear();
        m_asked.clear();
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

protected:
    using IdLoader = std::function<Result<QList<qint64>>(bool firstPage, std::stop_token)>;
    using RowLoader = std::function<Result<QList<Row>>(const QList<qint64> &ids)>;
    /// Copies of what the present query needs: they run in another thread.
    [[nodiscard]] virtual IdLoader idLoader() const = 0;
    [[nodiscard]] virtual RowLoader rowLoader() const = 0;

    /// The row, or nothing while it is on its way.
    [[nodiscard]] const Row *rowAt(int row) const
    {
        const Row *found = m_cache.find(m_ids.at(row));
        if (!found)
            ask(row / pageRows);
        return found;
    }

private:
    void setLoading(bool loading)
    {
        if (m_loading == loading)
            return;
        m_loading = loading;
        Q_EMIT loadingChanged();
    }

    void fail(const Error &error)
    {
        setLoading(false);
        if (error.code != ErrorCode::Cancelled)
            Q_EMIT failed(error);
    }

    void takeFirst(quint64 generation, const Result<QList<qint64>> &first)
    {
        if (generation != m_generation)
            return;
        if (!first)
            return fail(first.error());
        beginResetModel();
        m_ids = *first;
        m_cache.clear();
        m_asked.clear();
        endResetModel();
        m_loader.run(
            this, [load = idLoader(), stop = m_stop.get_token()] { return load(false, stop); },
            [this, generation](const Result<QList<qint64>> &all) { takeAll(generation, all); });
    }

    void takeAll(quint64 generation, const Result<QList<qint64>> &all)
    {
        if (generation != m_generation)
            return;
        if (!all)
            return fail(all.error());
        const bool continues = all->size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), all->begin());
        if (continues && all->size() > m_ids.size()) {
            beginInsertRows({}, rowCount(), static_cast<int>(all->size()) - 1);
            m_ids = *all;
            endInsertRows();
        } else if (!continues) {
            beginResetModel();
            m_ids = *all;
            endResetModel();
        }
        setLoading(false);
        Q_EMIT loaded();
    }

    void ask(int page) const
    {
        if (m_asked.contains(page))
            return;
        m_asked.insert(page);
        const QList<qint64> ids = m_ids.mid(qsizetype(page) * pageRows, pageRows);
        auto *self = const_cast<WindowedModel *>(this);
        m_loader.run(
            self, [load = rowLoader(), ids] { return load(ids); },
            [self, page, generation = m_generation](const Result<QList<Row>> &rows) {
                self->takeRows(generation, page, rows);
            });
    }

    void takeRows(quint64 generation, int page, const Result<QList<Row>> &rows)
    {
        m_asked.remove(page);
        if (generation != m_generation)
            return;
        if (!rows)
            return fail(rows.error());
        for (const Row &row : *rows)
            m_cache.insert(row.id.value, row);
        const int first = page * pageRows;
        const int last = std::min(first + pageRows, rowCount()) - 1;
        if (first <= last)
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    ViewLoader &m_loader;
    QList<qint64> m_ids;
    mutable RowCache<Row> m_cache;
    mutable QSet<int> m_asked;
    std::stop_source m_stop;
    quint64 m_generation = 0;
};

} // namespace tillbridge
