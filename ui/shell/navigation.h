// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/ui_context.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tillbridge {

class ConnectionSwitch;

/// The left side: the connection switch on top, then the pages.
class Navigation final : public QFrame
{
    Q_OBJECT

public:
    Navigation(const UiContext &context, QWidget *parent);

    void choose(PageName page);
    void setAttentionCount(int count);
    [[nodiscard]] ConnectionSwitch &connectionSwitch() const { return *m_switch; }
    [[nodiscard]] static QString titleOf(PageName page);

Q_SIGNALS:
    void chosen(tillbridge::PageName page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(PageName page, const QString &icon);
    void addRule();
    void retranslate();
    void fitWidth();
    void recolour();

    const UiContext &m_context;
    ConnectionSwitch *m_switch;
    QVBoxLayout *m_layout;
    QHash<PageName, QPushButton *> m_buttons;
    QHash<PageName, QString> m_icons;
    QLabel *m_badge;
    int m_attention = 0;
};

} // namespace tillbridge
