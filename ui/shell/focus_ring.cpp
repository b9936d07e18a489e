// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QStyle>

namespace tillbridge {

FocusRing::FocusRing(QApplication &application)
{
    application.installEventFilter(this);
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        show(old, false);
        show(now, m_byKeyboard);
    });
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress;
    if ((key || event->type() == QEvent::MouseButtonPress) && key != m_byKeyboard) {
        m_byKeyboard = key;
        show(QApplication::focusWidget(), m_byKeyboard);
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::show(QWidget *widget, bool ring)
{
    // Fields and tables show the focus always, as their text cursor and their selection do.
    if (!qobject_cast<QAbstractButton *>(widget) || widget->property("keyboard").toBool() == ring)
        return;
    widget->setProperty("keyboard", ring);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace tillbridge
