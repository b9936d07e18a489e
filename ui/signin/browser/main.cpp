// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// tillbridge-signin: shows one sign-in page, catches the redirect, and ends. It is told what to show by one JSON line
// on standard input and answers by JSON lines on standard output; it ends when standard input closes.

#include "ui/shell/translations.h"
#include "ui/signin/browser/sign_in_window.h"
#include "ui/signin/browser/standard_input.h"

#include <QApplication>
#include <QAuthenticator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QWindow>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

void say(const QJsonObject &event)
{
    const QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

NavigationRules rulesFrom(const QJsonObject &order)
{
    NavigationRules rules{QUrl(order.value(u"address"_s).toString()), QUrl(order.value(u"redirect"_s).toString()), {}};
    for (const QJsonValue host : order.value(u"allowed_hosts"_s).toArray())
        rules.allowedHosts.append(host.toString());
    return rules;
}

void useProxy(const QJsonObject &proxy)
{
    if (proxy.isEmpty())
        return;
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, proxy.value(u"host"_s).toString(),
                                                     static_cast<quint16>(proxy.value(u"port"_s).toInt()),
                                                     proxy.value(u"user"_s).toString(),
                                                     proxy.value(u"password"_s).toString()));
}

void placeOver(QWidget &window, const QJsonObject &order)
{
    const auto parentId = static_cast<WId>(order.value(u"parent_window"_s).toString().toULongLong());
    window.winId(); // makes the native window
    if (parentId != 0 && QGuiApplication::platformName() == u"xcb") {
        if (QWindow *parent = QWindow::fromWinId(parentId))
            window.windowHandle()->setTransientParent(parent);
    }
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"tillbridge-signin"_s);
    QApplication application(argc, argv);
    StandardInput input;
    Translations translations(application);
    std::unique_ptr<SignInWindow> window;

    QObject::connect(&input, &StandardInput::closed, &application, &QCoreApplication::quit);
    QObject::connect(&input, &StandardInput::line, &application, [&](const QByteArray &line) {
        const QJsonObject order = QJsonDocument::fromJson(line).object();
        if (window) {
            window->raise();
            window->activateWindow();
            return;
        }
        translations.use(order.value(u"language"_s).toString());
        useProxy(order.value(u"proxy"_s).toObject());
        const NavigationRules rules = rulesFrom(order);
        if (!rules.authorize.isValid() || !rules.redirect.isValid())
            return QCoreApplication::exit(2);
        window = std::make_unique<SignInWindow>(rules);
        QObject::connect(window.get(), &SignInWindow::report, &application, say);
        placeOver(*window, order);
        window->open(rules.authorize);
        say({{u"event"_s, u"shown"_s}});
    });
    const int code = QApplication::exec();
    window.reset();
    return code;
}
