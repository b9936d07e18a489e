// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browser/navigation_policy.h"

#include "auth/authorization.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

bool isAllowedHost(const NavigationRules &rules, const QString &host)
{
    if (host == rules.authorize.host())
        return true;
    return std::ranges::any_of(rules.allowedHosts, [&host](const QString &pattern) {
        return pattern.startsWith(u"*.") ? host.endsWith(pattern.sliced(1), Qt::CaseInsensitive)
                                         : host.compare(pattern, Qt::CaseInsensitive) == 0;
    });
}

/// Plain http is for this computer only, and only where the sign-in itself was asked for there.
bool isSafeScheme(const NavigationRules &rules, const QUrl &url)
{
    if (url.scheme() == u"https")
        return true;
    return url.scheme() == u"http" && isLoopback(url.host()) && url.host() == rules.authorize.host()
           && url.port() == rules.authorize.port();
}

} // namespace

NavigationDecision decideNavigation(const NavigationRules &rules, const QUrl &url, NavigationCause cause,
                                    bool mainFrame)
{
    if (mainFrame && isRedirect(rules.redirect, url))
        return NavigationDecision::Caught;
    const bool isBlank = url == QUrl(u"about:blank"_s);
    if (!mainFrame)
        return isBlank || isSafeScheme(rules, url) ? NavigationDecision::Allow : NavigationDecision::Refuse;
    if (!isSafeScheme(rules, url))
        return NavigationDecision::Refuse;
    if (isAllowedHost(rules, url.host()))
        return NavigationDecision::Allow;
    return cause == NavigationCause::Clicked ? NavigationDecision::OpenOutside : NavigationDecision::Allow;
}

} // namespace tillbridge
