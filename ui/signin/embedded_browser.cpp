// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/embedded_browser.h"

#include "ui/shell/programs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

const QString programName = u"tillbridge-signin"_s;

/// Where Lightspeed's own sign-in pages live.
QJsonArray lightspeedHosts()
{
    return {u"*.lightspeedapp.com"_s, u"*.lightspeed.app"_s, u"*.lightspeedhq.com"_s, u"*.merchantos.com"_s};
}

/// Why the sign-in page itself did not come.
Error firstPageError(const QJsonObject &event)
{
    const int status = event.value(u"status"_s).toInt();
    const QString host = event.value(u"host"_s).toString();
    const QString detail = u"the sign-in page answered %1"_s.arg(status);
    if (status >= 500)
        return Error::of(ErrorCode::ServerError, host, detail);
    if (status >= 400)
        return Error::of(ErrorCode::WrongClient, {}, detail);
    return Error::of(ErrorCode::Offline, host, u"the sign-in page did not load"_s);
}

} // namespace

EmbeddedBrowser::EmbeddedBrowser(QWidget &over, const QString &language, QObject *parent)
    : AuthorizationAgent(parent)
    , m_over(over)
    , m_language(language)
{
}

EmbeddedBrowser::~EmbeddedBrowser()
{
    end();
}

bool EmbeddedBrowser::isAvailable()
{
    return !findProgram(programName).isEmpty();
}

void EmbeddedBrowser::present(const AuthorizationRequest &request)
{
    const QString program = findProgram(programName);
    if (program.isEmpty()) {
        Q_EMIT failed(Error::of(ErrorCode::NotSupported, {}, programName + u" is not installed"_s));
        return;
    }
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &EmbeddedBrowser::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && !m_over_and_done) {
            m_over_and_done = true;
            Q_EMIT failed(Error::of(ErrorCode::NotSupported, {}, m_process->errorString()));
        }
    });
    connect(m_process, &QProcess::finished, this, [this] {
        read();
        if (!std::exchange(m_over_and_done, true))
            Q_EMIT failed(Error::of(ErrorCode::SignInAbandoned, {}, m_visited.join(u", "_s)));
    });
    m_process->start(program, QStringList());
    const QJsonObject order{
        {u"address"_s, request.url.toString(QUrl::FullyEncoded)},
        {u"redirect"_s, request.redirect.toString(QUrl::FullyEncoded)},
        {u"allowed_hosts"_s, lightspeedHosts()},
        {u"language"_s, m_language},
        {u"parent_window"_s, QString::number(m_over.window()->winId())},
    };
    m_process->write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
}

void EmbeddedBrowser::raise()
{
    if (m_process)
        m_process->write("{}\n");
}

void EmbeddedBrowser::cancel()
{
    m_over_and_done = true;
    end();
}

void EmbeddedBrowser::read()
{
    while (m_process && m_process->canReadLine())
        take(QJsonDocument::fromJson(m_process->readLine()).object());
}

void EmbeddedBrowser::take(const QJsonObject &event)
{
    const QString name = event.value(u"event"_s).toString();
    const QString host = event.value(u"host"_s).toString();
    if (m_over_and_done)
        return;
    if (name == u"address" && !host.isEmpty()) {
        if (!m_visited.contains(host))
            m_visited.append(host);
        Q_EMIT moved(host);
    } else if (name == u"loaded") {
        m_shown = true;
    } else if (name == u"not_loaded" && !m_shown) {
        // Later failures are the page's own business: a wrong password, say.
        m_over_and_done = true;
        end();
        Q_EMIT failed(firstPageError(event));
    } else if (name == u"redirect") {
        m_over_and_done = true;
        end();
        Q_EMIT redirected(QUrl(event.value(u"url"_s).toString(), QUrl::StrictMode));
    } else if (name == u"certificate") {
        m_over_and_done = true;
        end();
        Q_EMIT failed(Error::of(ErrorCode::TlsFailed, host));
    } else if (name == u"crashed") {
        m_over_and_done = true;
        end();
        Q_EMIT failed(Error::of(ErrorCode::SignInAbandoned, {}, u"the sign-in page crashed"_s));
    } else if (name == u"closed") {
        m_over_and_done = true;
        end();
        Q_EMIT failed(Error::of(ErrorCode::SignInAbandoned, {}, m_visited.join(u", "_s)));
    }
}

void EmbeddedBrowser::end()
{
    if (!m_process)
        return;
    // It ends when its standard input closes. Nobody waits for that here, and it may outlive this object.
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->setParent(nullptr);
    process->closeWriteChannel();
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    QTimer::singleShot(10s, process, &QProcess::kill);
}

} // namespace tillbridge
