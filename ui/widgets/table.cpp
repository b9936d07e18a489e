// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/shell/theme.h"
#include "ui/widgets/state_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace tillbridge {

Table::Table(const Theme &theme, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new StateDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumHeight(theme.rowHeight());
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
}

void Table::setColumnWidths(const QList<double> &units)
{
    m_units = units;
    for (int column = 0; column < units.size(); ++column) {
        if (units.at(column) > 0) {
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
            // A header is never cut off, however long the word is in this language.
            setColumnWidth(column, std::max(m_theme.grid(units.at(column)),
                                            horizontalHeader()->sectionSizeHint(column)));
        } else {
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        }
    }
}

void Table::showEvent(QShowEvent *event)
{
    // Only now do the headers have the style sheet's font.
    if (!std::exchange(m_wasShown, true))
        setColumnWidths(m_units);
    QTableView::showEvent(event);
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_wasShown)
        setColumnWidths(m_units);
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->key() == Qt::Key_Space && toggleSelection())
        return;
    QTableView::keyPressEvent(event);
}

void Table::copySelection() const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column))
                cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

bool Table::toggleSelection()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !selectionModel())
        return false;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QModelIndex first = current.siblingAtColumn(column);
        const QVariant ticked = first.data(Qt::CheckStateRole);
        if (!ticked.isValid())
            continue;
        const int wanted = ticked.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
        for (const QModelIndex &row : selectionModel()->selectedRows(column)) {
            if (row.data(Qt::CheckStateRole).isValid())
                model()->setData(row, wanted, Qt::CheckStateRole);
        }
        return true;
    }
    return false;
}

} // namespace tillbridge
