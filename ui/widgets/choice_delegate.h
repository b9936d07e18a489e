// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/state_delegate.h"

namespace tillbridge {

/// Edits cells that offer ChoicesRole with a combo box, others with a line. `emptyChoice` adds a "none" entry.
class ChoiceDelegate final : public StateDelegate
{
    Q_OBJECT

public:
    ChoiceDelegate(const Theme &theme, const QString &emptyChoice, QObject *parent);

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QString m_emptyChoice;
};

} // namespace tillbridge
