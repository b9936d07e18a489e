// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace tillbridge {

class Theme;

/// A table, or in its place why it is empty and what to do next.
class EmptyState final : public QStackedWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, QWidget *table, QWidget *parent);

    void showTable();
    void showReason(const QString &title, const QString &sentence, const QString &action = {},
                    std::function<void()> onAction = {});
    [[nodiscard]] bool isShowingTable() const { return currentIndex() == 0; }

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
    std::function<void()> m_onAction;
};

} // namespace tillbridge
