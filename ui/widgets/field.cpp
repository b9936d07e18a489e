// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace tillbridge {

QLabel *addField(QBoxLayout &layout, const QString &label, QWidget *field, QWidget *beside)
{
    auto *name = new QLabel(label, field->parentWidget());
    name->setProperty("role", u"heading"_s);
    name->setBuddy(field);
    auto *wrong = new QLabel(field->parentWidget());
    wrong->setProperty("role", u"error"_s);
    wrong->setWordWrap(true);
    wrong->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(name);
    auto *row = new QHBoxLayout;
    row->addWidget(field, 1);
    if (beside)
        row->addWidget(beside);
    column->addLayout(row);
    column->addWidget(wrong);
    layout.addLayout(column);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(u'&'));
    return wrong;
}

void showWrong(QLineEdit &field, QLabel &line, const QString &text)
{
    line.setText(text);
    line.setVisible(!text.isEmpty());
    field.setAccessibleDescription(text);
    field.setProperty("wrong", !text.isEmpty());
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace tillbridge
