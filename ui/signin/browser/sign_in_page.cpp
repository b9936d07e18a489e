// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browser/sign_in_page.h"

#include <QDesktopServices>
#include <QWebEngineCertificateError>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace tillbridge {
namespace {

NavigationCause causeOf(QWebEnginePage::NavigationType type)
{
    switch (type) {
    case QWebEnginePage::NavigationTypeLinkClicked:
        return NavigationCause::Clicked;
    case QWebEnginePage::NavigationTypeRedirect:
        return NavigationCause::Redirected;
    case QWebEnginePage::NavigationTypeFormSubmitted:
        return NavigationCause::FormSubmitted;
    default:
        return NavigationCause::Other;
    }
}

} // namespace

SignInPage::SignInPage(NavigationRules rules, QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent), m_rules(std::move(rules))
{
    settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    settings()->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    settings()->setAttribute(QWebEngineSettings::PdfViewerEnabled, false);
    settings()->setAttribute(QWebEngineSettings::FullScreenSupportEnabled, false);
    settings()->setAttribute(QWebEngineSettings::ScreenCaptureEnabled, false);
    settings()->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        Q_EMIT certificateRefused(error.url().host());
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
    });
#endif
}

bool SignInPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (m_done)
        return false;
    switch (decideNavigation(m_rules, url, causeOf(type), isMainFrame)) {
    case NavigationDecision::Allow:
        if (isMainFrame && !url.host().isEmpty())
            m_visited.insert(url.host());
        return true;
    case NavigationDecision::Caught:
        m_done = true;
        Q_EMIT caught(url);
        return false;
    case NavigationDecision::OpenOutside:
        QDesktopServices::openUrl(url);
        return false;
    case NavigationDecision::Refuse:
        Q_EMIT refused(url);
        return false;
    }
    return false;
}

QWebEnginePage *SignInPage::createWindow(WebWindowType)
{
    // A pop-up stays in this window: one page, one rule.
    return this;
}

void SignInPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
    // What a web page writes to its console may hold anything; it is kept nowhere.
}

} // namespace tillbridge
