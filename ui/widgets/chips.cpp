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
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid());
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Chips::chosen);
    connect(m_group, &QButtonGroup::idToggled, this, &Chips::keepTabOnChosen);
}

void Chips::setChips(const QList<Chip> &chips)
{
    const int before = m_group->checkedId();
    QSet<int> wanted;
    QWidget *last = this;
    for (const Chip &chip : chips) {
        wanted.insert(chip.id);
        auto *button = qobject_cast<QPushButton *>(m_group->button(chip.id));
        if (!button) {
            button = new QPushButton(this);
            button->setProperty("role", u"chip"_s);
            button->setCheckable(true);
            m_group->addButton(button, chip.id);
        }
        // Some were there before: all stand, and are reached by Tab, in the order that is asked for.
        m_layout->removeWidget(button);
        m_layout->addWidget(button);
        setTabOrder(last, button);
        button->setText(chip.count < 0 ? chip.label
                                       : QString(chip.label + u' ' + QLocale().toString(chip.count)));
        last = button;
        // The chosen one is bold; room for that is kept, so that nothing moves or is cut off.
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button->text()) + m_theme.grid(3.5) + 2);
    }
    for (QAbstractButton *button : m_group->buttons()) {
        if (!wanted.contains(m_group->id(button))) {
            m_group->removeButton(button);
            button->deleteLater();
        }
    }
    if (!m_group->checkedButton() && !chips.isEmpty())
        m_group->button(wanted.contains(before) ? before : chips.first().id)->setChecked(true);
    keepTabOnChosen();
}

/// Tab comes to the chosen one; arrow keys go on from there.
void Chips::keepTabOnChosen()
{
    for (QAbstractButton *button : m_group->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

void Chips::choose(int id)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setChecked(true);
}

int Chips::chosenId() const
{
    return m_group->checkedId();
}

} // namespace tillbridge
