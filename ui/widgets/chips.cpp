// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips.h"

#include "ui/shell/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tillbridge {

Chips::Chips(const Theme &theme, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid());
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Chips::chosen);
}

void Chips::setChips(const QList<Chip> &chips)
{
    const int before = m_group->checkedId();
    QSet<int> wanted;
    for (const Chip &chip : chips) {
        wanted.insert(chip.id);
        auto *button = qobject_cast<QPushButton *>(m_group->button(chip.id));
        if (!button) {
            button = new QPushButton(this);
            button->setProperty("role", u"chip"_s);
            button->setCheckable(true);
            m_group->addButton(button, chip.id);
            m_layout->addWidget(button);
        }
        button->setText(chip.count < 0 ? chip.label
                                       : QString(chip.label + u' ' + QLocale().toString(chip.count)));
    }
    for (QAbstractButton *button : m_group->buttons()) {
        if (!wanted.contains(m_group->id(button))) {
            m_group->removeButton(button);
            button->deleteLater();
        }
    }
    if (!m_group->checkedButton() && !chips.isEmpty())
        m_group->button(wanted.contains(before) ? before : chips.first().id)->setChecked(true);
}

int Chips::chosenId() const
{
    return m_group->checkedId();
}

} // namespace tillbridge
