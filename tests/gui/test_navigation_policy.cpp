// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browser/navigation_policy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

using Cause = NavigationCause;
using Decision = NavigationDecision;

class TestNavigationPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("cause");
        QTest::addColumn<bool>("mainFrame");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *url, Cause cause, bool mainFrame, Decision expected) {
            QTest::newRow(name) << QString::fromLatin1(url) << int(cause) << mainFrame << int(expected);
        };
        row("the sign-in page", "https://cloud.example.com/auth?x=1", Cause::Other, true, Decision::Allow);
        row("the vendor's host", "https://us.merchantos.com/login", Cause::Clicked, true, Decision::Allow);
        row("a host that only ends alike", "https://evilmerchantos.com/", Cause::Clicked, true, Decision::OpenOutside);
        row("a server's redirect elsewhere", "https://sso.company.example/login", Cause::Redirected, true,
            Decision::Allow);
        row("a form elsewhere", "https://sso.company.example/login", Cause::FormSubmitted, true, Decision::Allow);
        row("a clicked link elsewhere", "https://help.example.net/", Cause::Clicked, true, Decision::OpenOutside);
        row("a redirect to plain http", "http://sso.company.example/", Cause::Redirected, true, Decision::Refuse);
        row("plain http here", "http://127.0.0.1:1234/", Cause::Redirected, true, Decision::Refuse);
        row("a file", "file:///etc/passwd", Cause::Clicked, true, Decision::Refuse);
        row("a script", "javascript:alert(1)", Cause::Clicked, true, Decision::Refuse);
        row("a data page", "data:text/html,hello", Cause::Other, true, Decision::Refuse);
        row("a sub-frame", "https://ads.example.org/", Cause::Other, false, Decision::Allow);
        row("a blank sub-frame", "about:blank", Cause::Other, false, Decision::Allow);
        row("a sub-frame over http", "http://ads.example.org/", Cause::Other, false, Decision::Refuse);
        row("the redirect", "https://localhost/tillbridge?code=1&state=2", Cause::Redirected, true, Decision::Caught);
        row("the redirect by a form", "https://localhost/tillbridge?code=1", Cause::FormSubmitted, true,
            Decision::Caught);
        row("another path", "https://localhost/tillbridge2?code=1", Cause::Redirected, true, Decision::Allow);
        row("another port", "https://localhost:8443/tillbridge?code=1", Cause::Redirected, true, Decision::Allow);
        row("the redirect in a sub-frame", "https://localhost/tillbridge?code=1", Cause::Redirected, false,
            Decision::Allow);
    }

    void decides()
    {
        QFETCH(QString, url);
        QFETCH(int, cause);
        QFETCH(bool, mainFrame);
        QFETCH(int, expected);
        const NavigationRules rules{QUrl(u"https://cloud.example.com/auth"_s), QUrl(u"https://localhost/tillbridge"_s),
                                    {u"*.merchantos.com"_s, u"*.lightspeedapp.com"_s}};
        QCOMPARE(int(decideNavigation(rules, QUrl(url), Cause(cause), mainFrame)), expected);
    }

    void plainHttpIsOnlyForASignInOnThisComputer()
    {
        const NavigationRules rules{QUrl(u"http://127.0.0.1:4000/auth"_s), QUrl(u"https://localhost/tillbridge"_s), {}};
        QCOMPARE(decideNavigation(rules, QUrl(u"http://127.0.0.1:4000/allow"_s), Cause::FormSubmitted, true),
                 Decision::Allow);
        QCOMPARE(decideNavigation(rules, QUrl(u"http://127.0.0.1:4001/allow"_s), Cause::Redirected, true),
                 Decision::Refuse);
    }
};

QTEST_GUILESS_MAIN(TestNavigationPolicy)
#include "test_navigation_policy.moc"
