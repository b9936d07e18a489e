// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/ui_context.h"

#include <QHash>
#include <QMainWindow>

class QStackedWidget;

namespace tillbridge {

class ConnectionWizard;
class Navigation;
class Page;

/// Navigation at the left, one page at the right, menus for everything that has a button.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Workspace &workspace, Theme &theme, ViewLoader &loader, bool sample);
    ~MainWindow() override;

    void goTo(PageName page);
    void addConnection();
    void signInAgain(ConnectionId connection);

Q_SIGNALS:
    void sampleStoreWanted();
    void sessionOnlyWanted();
    void languageChosen(const QString &locale);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    UiContext makeContext(Workspace &workspace, Theme &theme, ViewLoader &loader, bool sample);
    Page *pageOf(PageName name);
    void makeMenus();
    void retranslate();
    void chooseConnection(std::optional<ConnectionId> connection);
    void dataChanged(ConnectionId connection);
    void refreshAttention();
    void showWizard(ConnectionWizard *wizard);

    UiContext m_context;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    QHash<PageName, Page *> m_pages;
    std::optional<ConnectionId> m_connection;
};

} // namespace tillbridge
