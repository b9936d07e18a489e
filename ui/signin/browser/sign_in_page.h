// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/browser/navigation_policy.h"

#include <QSet>
#include <QWebEnginePage>

namespace tillbridge {

/// The page inside the embedded browser: locked down, and on the watch for the redirect.
class SignInPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    SignInPage(NavigationRules rules, QWebEngineProfile *profile, QObject *parent);

    [[nodiscard]] const QSet<QString> &visitedHosts() const { return m_visited; }

Q_SIGNALS:
    void caught(const QUrl &redirect);
    void refused(const QUrl &url);
    void certificateRefused(const QString &host);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    NavigationRules m_rules;
    QSet<QString> m_visited;
    bool m_done = false;
};

} // namespace tillbridge
