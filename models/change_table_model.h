// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QAbstractTableModel>

#include <optional>

namespace tillbridge {

/// Which of a run's changes a table shows.
enum class ChangeFilter { All, Held, Ticked, Sent, Failed, Skipped, Unsure };

/// The changes of one run: the preview with ticks before sending, the receipt afterwards. Held rows stand first.
/// Ticking changes only this model and is announced; whoever owns the run stores it.
class ChangeTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Include, Sku, Product, Shop, Now, WillBecome, Difference, Why, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `editable`: the run is a preview and may be ticked.
    void setChanges(QList<Change> changes, bool editable);
    /// Brings states up to date in place; rows are found by their id.
    void updateChanges(const QList<Change> &changes);
    void setFilter(ChangeFilter filter, const std::optional<ShopId> &shop = {});

    [[nodiscard]] const QList<Change> &changes() const { return m_changes; }
    [[nodiscard]] const Change &changeAt(int row) const { return m_changes.at(m_shown.at(row)); }
    [[nodiscard]] int tickedCount() const;
    /// Rows that could be sent, ticked or not.
    [[nodiscard]] int plannedCount() const;
    [[nodiscard]] int count(ChangeFilter filter, const std::optional<ShopId> &shop = {}) const;
    [[nodiscard]] bool isEditable() const { return m_editable; }
    /// Ticks or unticks every shown row that can be ticked.
    void tickShown(bool ticked);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void ticksChanged(const QList<tillbridge::Change> &changes);

private:
    [[nodiscard]] bool matches(const Change &change, ChangeFilter filter, const std::optional<ShopId> &shop) const;
    [[nodiscard]] QString text(const Change &change, int column) const;
    [[nodiscard]] QString explanation(const Change &change) const;
    void showAgain();

    QList<Change> m_changes;
    QList<qsizetype> m_shown; ///< indexes into m_changes
    bool m_editable = false;
    ChangeFilter m_filter = ChangeFilter::All;
    std::optional<ShopId> m_shop;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace tillbridge
