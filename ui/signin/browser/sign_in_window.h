// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/browser/navigation_policy.h"

#include <QJsonObject>
#include <QMainWindow>

class QLineEdit;
class QProgressBar;
class QWebEngineProfile;
class QWebEngineView;
class QWebEngineLoadingInfo;

namespace tillbridge {

class SignInPage;

/// The embedded browser's window: a read-only address above the page.
class SignInWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit SignInWindow(const NavigationRules &rules);
    ~SignInWindow() override;

    void open(const QUrl &address);

Q_SIGNALS:
    /// What the program that started us is told; one JSON object each.
    void report(const QJsonObject &event);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectPage();
    void reportLoading(const QWebEngineLoadingInfo &info);
    void showAddress(const QUrl &url);
    void showMenu(const QPoint &position);

    QWebEngineProfile *m_profile; ///< without a name: nothing is kept on disk
    QWebEngineView *m_view;
    SignInPage *m_page;
    QLineEdit *m_address;
    QProgressBar *m_progress;
    bool m_caught = false;
};

} // namespace tillbridge
