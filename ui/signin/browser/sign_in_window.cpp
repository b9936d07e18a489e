// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browser/sign_in_window.h"

#include "ui/signin/browser/sign_in_page.h"

#include <QCloseEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <QWebEngineDownloadRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace tillbridge {

SignInWindow::SignInWindow(const NavigationRules &rules)
    : m_profile(new QWebEngineProfile(this))
    , m_view(new QWebEngineView(this))
    , m_page(new SignInPage(rules, m_profile, m_view))
    , m_address(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Sign in to Lightspeed"));
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address of this page"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->setAccessibleName(tr("Loading"));

    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_address);
    layout->addWidget(m_progress);
    layout->addWidget(m_view, 1);
    setCentralWidget(middle);
    resize(fontMetrics().height() * 36, fontMetrics().height() * 44);
    connectPage();

    const auto key = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    key(Qt::Key_Escape, [this] { close(); });
    key(QKeySequence::ZoomIn, [this] { m_view->setZoomFactor(m_view->zoomFactor() * 1.1); });
    key(QKeySequence::ZoomOut, [this] { m_view->setZoomFactor(m_view->zoomFactor() / 1.1); });
}

SignInWindow::~SignInWindow()
{
    // The page must go before its profile.
    delete m_view;
}

void SignInWindow::open(const QUrl &address)
{
    m_view->load(address);
    m_view->setFocus();
}

void SignInWindow::connectPage()
{
    connect(m_page, &SignInPage::caught, this, [this](const QUrl &redirect) {
        m_caught = true;
        Q_EMIT report({{u"event"_s, u"redirect"_s}, {u"url"_s, redirect.toString(QUrl::FullyEncoded)}});
    });
    connect(m_page, &SignInPage::refused, this, [this](const QUrl &url) {
        Q_EMIT report({{u"event"_s, u"refused"_s}, {u"host"_s, url.host()}});
    });
    connect(m_page, &SignInPage::certificateRefused, this, [this](const QString &host) {
        Q_EMIT report({{u"event"_s, u"certificate"_s}, {u"host"_s, host}});
    });
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        Q_EMIT report({{u"event"_s, u"crashed"_s}});
    });
    connect(m_view, &QWebEngineView::urlChanged, this, &SignInWindow::showAddress);
    connect(m_view, &QWebEngineView::loadProgress, m_progress, &QProgressBar::setValue);
    connect(m_page, &QWebEnginePage::loadingChanged, this, &SignInWindow::reportLoading);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SignInWindow::showMenu);
    connect(m_profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

void SignInWindow::reportLoading(const QWebEngineLoadingInfo &info)
{
    if (m_caught || info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
        return;
    m_progress->setValue(100);
    const QString host = info.url().host();
    if (info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
        return Q_EMIT report({{u"event"_s, u"loaded"_s}, {u"host"_s, host}});
    if (info.status() != QWebEngineLoadingInfo::LoadFailedStatus)
        return;
    const bool answered = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    Q_EMIT report(
        {{u"event"_s, u"not_loaded"_s}, {u"host"_s, host}, {u"status"_s, answered ? info.errorCode() : 0}});
}

void SignInWindow::showAddress(const QUrl &url)
{
    // The query may hold a one-time code: only where the page is matters here.
    m_address->setText(url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo));
    m_address->setCursorPosition(0);
    Q_EMIT report({{u"event"_s, u"address"_s}, {u"host"_s, url.host()}});
}

void SignInWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[action, text] :
         {std::pair{QWebEnginePage::Cut, tr("Cut")}, std::pair{QWebEnginePage::Copy, tr("Copy")},
          std::pair{QWebEnginePage::Paste, tr("Paste")}}) {
        auto *entry = menu->addAction(text);
        connect(entry, &QAction::triggered, m_page,
                [this, action = action] { m_page->triggerAction(action); });
    }
    menu->popup(m_view->mapToGlobal(position));
}

void SignInWindow::closeEvent(QCloseEvent *event)
{
    QJsonArray hosts;
    for (const QString &host : m_page->visitedHosts())
        hosts.append(host);
    Q_EMIT report({{u"event"_s, u"closed"_s}, {u"visited"_s, hosts}});
    event->accept();
}

} // namespace tillbridge
