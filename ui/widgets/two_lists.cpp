// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_lists.h"

#include "ui/shell/theme.h"
#include "ui/widgets/noted_delegate.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

TwoLists::TwoLists(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_availableTitle(new QLabel(this))
    , m_chosenTitle(new QLabel(this))
    , m_availableList(new QListWidget(this))
    , m_chosenList(new QListWidget(this))
{
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(theme.grid());
    buttons->addStretch();
    QWidget *last = m_availableList;
    const auto button = [&](const QString &sign, const QString &name, auto action) {
        auto *move = new QPushButton(sign, this);
        move->setAccessibleName(name);
        move->setToolTip(name);
        connect(move, &QPushButton::clicked, this, action);
        buttons->addWidget(move);
        setTabOrder(last, move);
        last = move;
    };
    button(u"»"_s, tr("Choose all"), [this] { moveAll(true); });
    button(u"›"_s, tr("Choose the ticked ones"), [this] { moveTicked(m_availableList, true); });
    button(u"‹"_s, tr("Take the ticked ones back"), [this] { moveTicked(m_chosenList, false); });
    button(u"«"_s, tr("Take all back"), [this] { moveAll(false); });
    buttons->addStretch();
    setTabOrder(last, m_chosenList);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme.grid(1.5));
    layout->setVerticalSpacing(theme.grid(0.5));
    layout->addWidget(m_availableTitle, 0, 0);
    layout->addWidget(m_chosenTitle, 0, 2);
    layout->addWidget(m_availableList, 1, 0);
    layout->addLayout(buttons, 1, 1);
    layout->addWidget(m_chosenList, 1, 2);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    for (QLabel *title : {m_availableTitle, m_chosenTitle})
        title->setProperty("role", u"heading"_s);
    for (QListWidget *list : {m_availableList, m_chosenList}) {
        list->setItemDelegate(new NotedDelegate(theme, list));
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        connect(list, &QListWidget::itemActivated, this,
                [this](const QListWidgetItem *item) { moveOne(item->data(Qt::UserRole).toString()); });
    }
}

void TwoLists::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    fill();
}

void TwoLists::choose(const QStringList &ids)
{
    m_chosen = ids;
    fill();
    Q_EMIT changed();
}

QStringList TwoLists::chosenIds() const
{
    return m_chosen;
}

void TwoLists::filter(const QString &text)
{
    m_filter = text;
    fill();
}

void TwoLists::fill()
{
    m_availableList->clear();
    m_chosenList->clear();
    int available = 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool chosen = m_chosen.contains(entry.id);
        available += chosen ? 0 : 1;
        if (!m_filter.isEmpty() && !entry.title.contains(m_filter, Qt::CaseInsensitive) &&
            !entry.note.contains(m_filter, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(entry.title, chosen ? m_chosenList : m_availableList);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, entry.id);
        item->setData(Qt::AccessibleDescriptionRole, entry.note);
    }
    m_availableTitle->setText(tr("Available (%1)").arg(available));
    m_chosenTitle->setText(tr("Chosen (%1)").arg(m_chosen.size()));
    m_availableList->setAccessibleName(m_availableTitle->text());
    m_chosenList->setAccessibleName(m_chosenTitle->text());
}

void TwoLists::moveTicked(QListWidget *from, bool toChosen)
{
    QStringList ticked;
    for (int row = 0; row < from->count(); ++row) {
        if (from->item(row)->checkState() == Qt::Checked)
            ticked.append(from->item(row)->data(Qt::UserRole).toString());
    }
    if (ticked.isEmpty() && from->currentItem())
        ticked.append(from->currentItem()->data(Qt::UserRole).toString());
    QStringList chosen = m_chosen;
    for (const QString &id : std::as_const(ticked)) {
        chosen.removeAll(id);
        if (toChosen)
            chosen.append(id);
    }
    choose(chosen);
}

void TwoLists::moveAll(bool toChosen)
{
    QStringList chosen;
    if (toChosen) {
        for (const Entry &entry : std::as_const(m_entries))
            chosen.append(entry.id);
    }
    choose(chosen);
}

void TwoLists::moveOne(const QString &id)
{
    QStringList chosen = m_chosen;
    if (!chosen.removeOne(id))
        chosen.append(id);
    choose(chosen);
}

} // namespace tillbridge
