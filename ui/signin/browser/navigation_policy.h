// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

namespace tillbridge {

/// How a navigation of the sign-in page came about.
enum class NavigationCause { Clicked, Redirected, FormSubmitted, Other };

enum class NavigationDecision {
    Allow,
    Caught,      ///< the registered redirect address: sign-in is over, nothing is requested
    OpenOutside, ///< a clicked link to a foreign host
    Refuse
};

struct NavigationRules
{
    QUrl authorize;
    QUrl redirect;
    QStringList allowedHosts; ///< "example.com" or "*.example.com"
};

/// The lock-down of the embedded browser, as a pure rule. The main frame goes to the authorize address's host, to the
/// allowed hosts and, over https, wherever the server's own redirect or form leads; sub-frames are free over https.
[[nodiscard]] NavigationDecision decideNavigation(const NavigationRules &rules, const QUrl &url, NavigationCause cause,
                                                  bool mainFrame);

} // namespace tillbridge
