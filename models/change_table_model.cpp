// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change_table_model.h"

#include "models/roles.h"
#include "models/words.h"
#include "sentences/sentences.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

bool isFigure(int column)
{
    return column >= ChangeTableModel::Now && column <= ChangeTableModel::Difference;
}

bool canBeTicked(const Change &change)
{
    return change.state == ChangeState::Planned;
}

/// Something was to be written, whether or not it came to it.
bool isPlan(const Change &change)
{
    return change.state != ChangeState::Skipped || change.needsDecision();
}

bool before(const Change &a, const Change &b, int column)
{
    switch (column) {
    case ChangeTableModel::Include:
        return a.ticked < b.ticked;
    case ChangeTableModel::Product:
        return a.productName.localeAwareCompare(b.productName) < 0;
    case ChangeTableModel::Shop:
        return a.shopName.localeAwareCompare(b.shopName) < 0;
    case ChangeTableModel::Now:
        return a.before < b.before;
    case ChangeTableModel::WillBecome:
        return a.after < b.after;
    case ChangeTableModel::Difference:
        return a.after - a.before < b.after - b.before;
    case ChangeTableModel::State:
        return rowStateOf(a) < rowStateOf(b);
    default:
        return a.sku < b.sku;
    }
}

} // namespace

void ChangeTableModel::setChanges(QList<Change> changes, bool editable)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_editable = editable;
    showAgain();
    endResetModel();
}

void ChangeTableModel::updateChanges(const QList<Change> &changes)
{
    QHash<ChangeId, qsizetype> places;
    for (qsizetype i = 0; i < m_changes.size(); ++i)
        places.insert(m_changes.at(i).id, i);
    for (const Change &change : changes) {
        if (const auto place = places.constFind(change.id); place != places.constEnd())
            m_changes[*place] = change;
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ChangeTableModel::setFilter(ChangeFilter filter, const std::optional<ShopId> &shop)
{
    beginResetModel();
    m_filter = filter;
    m_shop = shop;
    showAgain();
    endResetModel();
}

int ChangeTableModel::tickedCount() const
{
    return count(ChangeFilter::Ticked);
}

int ChangeTableModel::plannedCount() const
{
    return static_cast<int>(std::ranges::count(m_changes, ChangeState::Planned, &Change::state));
}

int ChangeTableModel::count(ChangeFilter filter, const std::optional<ShopId> &shop) const
{
    return static_cast<int>(
        std::ranges::count_if(m_changes, [&](const Change &change) { return matches(change, filter, shop); }));
}

void ChangeTableModel::tickShown(bool ticked)
{
    QList<Change> touched;
    for (const qsizetype place : m_shown) {
        Change &change = m_changes[place];
        if (!m_editable || !canBeTicked(change) || change.ticked == ticked)
            continue;
        change.ticked = ticked;
        touched.append(change);
    }
    if (touched.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, Include), index(rowCount() - 1, Include));
    Q_EMIT ticksChanged(touched);
}

int ChangeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ChangeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Change &change = changeAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case Qt::CheckStateRole:
        if (index.column() != Include || !canBeTicked(change))
            return {};
        return int(change.ticked ? Qt::Checked : Qt::Unchecked);
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == Include ? tr("Include %1 in %2").arg(change.sku, change.shopName)
                                         : text(change, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return index.column() == State || index.column() == Why ? QVariant(explanation(change)) : QVariant();
    case StateRole:
        return index.column() == State ? QVariant(int(rowStateOf(change))) : QVariant();
    case EmphasisRole:
        return index.column() == WillBecome;
    case FaintRole:
        return index.column() == Why;
    case RowIdRole:
        return change.id.value;
    default:
        return {};
    }
}

bool ChangeTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    Change &change = m_changes[m_shown.at(index.row())];
    change.ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged({change});
    return true;
}

Qt::ItemFlags ChangeTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Include && m_editable && canBeTicked(changeAt(index.row())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ChangeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Send"),        tr("SKU"),    tr("Product"), tr("Shop"), tr("Now"),
                             tr("Will become"), tr("Change"), tr("Why"),     tr("State")};
    return titles.at(section);
}

void ChangeTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    showAgain();
    endResetModel();
}

bool ChangeTableModel::matches(const Change &change, ChangeFilter filter, const std::optional<ShopId> &shop) const
{
    if (shop && change.shop != *shop)
        return false;
    switch (filter) {
    case ChangeFilter::All:
        return true;
    case ChangeFilter::Held:
        return change.needsDecision();
    case ChangeFilter::Ticked:
        return change.ticked && change.state == ChangeState::Planned;
    case ChangeFilter::Sent:
        return change.state == ChangeState::Sent;
    case ChangeFilter::Failed:
        return change.state == ChangeState::Failed;
    case ChangeFilter::Skipped:
        return change.state == ChangeState::Skipped && !change.needsDecision();
    case ChangeFilter::Unsure:
        return change.state == ChangeState::Unsure || change.state == ChangeState::Sending;
    }
    return true;
}

QString ChangeTableModel::text(const Change &change, int column) const
{
    switch (column) {
    case Sku:
        return change.sku;
    case Product:
        return change.productName;
    case Shop:
        return change.shopName;
    case Now:
        return shown(change.before);
    case WillBecome:
        return isPlan(change) ? shown(change.after) : u"—"_s;
    case Difference:
        return isPlan(change) ? signedShown(change.after - change.before) : QString();
    case Why:
        return explanation(change);
    case State:
        return rowStateName(rowStateOf(change));
    default:
        return {};
    }
}

QString ChangeTableModel::explanation(const Change &change) const
{
    if (change.error)
        return sentenceFor(Error::of(*change.error, change.errorSubject, change.errorDetail)).text;
    const bool leftHeld = change.needsDecision() && change.isHeld();
    if (change.skip != SkipReason::None && !leftHeld)
        return skipSentence(change.skip);
    if (change.isHeld())
        return change.why.isEmpty() ? holdSentence(change.hold) : tr("%1: %2").arg(holdSentence(change.hold), change.why);
    return change.why;
}

void ChangeTableModel::showAgain()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        if (matches(m_changes.at(i), m_filter, m_shop))
            m_shown.append(i);
    }
    std::ranges::stable_sort(m_shown, [this](qsizetype a, qsizetype b) {
        const Change &left = m_changes.at(a);
        const Change &right = m_changes.at(b);
        if (m_sortColumn >= 0)
            return m_sortOrder == Qt::AscendingOrder ? before(left, right, m_sortColumn)
                                                     : before(right, left, m_sortColumn);
        return matches(left, ChangeFilter::Held, {}) && !matches(right, ChangeFilter::Held, {});
    });
}

} // namespace tillbridge
