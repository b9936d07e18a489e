// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_delegate.h"

#include "models/roles.h"

#include <QComboBox>
#include <QLineEdit>

namespace tillbridge {

ChoiceDelegate::ChoiceDelegate(const Theme &theme, const QString &emptyChoice, QObject *parent)
    : StateDelegate(theme, parent), m_emptyChoice(emptyChoice)
{
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    const QVariant choices = index.data(ChoicesRole);
    QWidget *editor = nullptr;
    if (choices.isValid()) {
        auto *combo = new QComboBox(parent);
        if (!m_emptyChoice.isEmpty())
            combo->addItem(m_emptyChoice, -1);
        const QStringList words = choices.toStringList();
        for (int i = 0; i < words.size(); ++i)
            combo->addItem(words.at(i), i);
        connect(combo, &QComboBox::activated, this, [this, combo] {
            Q_EMIT const_cast<ChoiceDelegate *>(this)->commitData(combo);
            Q_EMIT const_cast<ChoiceDelegate *>(this)->closeEditor(combo);
        });
        editor = combo;
    } else {
        editor = StateDelegate::createEditor(parent, option, index);
    }
    editor->setAccessibleName(name);
    return editor;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    else
        StateDelegate::setEditorData(editor, index);
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        model->setData(index, combo->currentData(), Qt::EditRole);
    else
        StateDelegate::setModelData(editor, model, index);
}

} // namespace tillbridge
