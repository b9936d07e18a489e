// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/grow.h"

#include <QLayout>
#include <QWidget>

namespace tillbridge {

void growToFit(QWidget &window)
{
    for (QLayout *inner : window.findChildren<QLayout *>())
        inner->invalidate();
    window.layout()->activate();
    if (const int wanted = window.layout()->totalHeightForWidth(window.width()); wanted > window.height())
        window.resize(window.width(), wanted);
}

} // namespace tillbridge
