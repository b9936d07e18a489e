// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace tillbridge {

void makeClearable(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    for (QToolButton *button : field.findChildren<QToolButton *>())
        button->setAccessibleName(QCoreApplication::translate("tillbridge::SearchField", "Clear the search"));
}

} // namespace tillbridge
