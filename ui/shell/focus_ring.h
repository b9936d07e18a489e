// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QWidget;

namespace tillbridge {

/// Marks the focused button (property "keyboard") while the manager works with the keyboard, so that the
/// style sheet shows a ring around it: none at the start, and none after a click.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(QWidget *widget, bool ring);

    bool m_byKeyboard = false;
};

} // namespace tillbridge
