// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/control/control_api.h"
#include "sandbox/engine/front_desk.h"
#include "sandbox/http/server.h"
#include "sandbox/options.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <cstdio>
#include <iostream>
#include <thread>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>
#endif

using namespace tillbridge;
using namespace tillbridge::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;

#ifdef Q_OS_UNIX
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    (void)!::write(signalPipe[1], &byte, 1);
}

/// SIGTERM and SIGINT end the program in an orderly way.
void endWithSignals(QCoreApplication &application)
{
    if (::pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}
#else
void endWithSignals(QCoreApplication &) {}
#endif

/// Reads standard input in a thread of its own: pipes cannot be watched by an event loop everywhere.
void endWithStdin()
{
    std::thread([] {
        while (std::cin.get() != std::char_traits<char>::eof()) {
        }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

int complain(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(describeForLog(error)));
    return wrongUse;
}

/// Everything that runs, in the order in which it has to be made.
class Sandbox final
{
public:
    Sandbox(const Options &options, std::unique_ptr<RSeries> series, SandboxClock &clock)
        : m_series(std::move(series))
        , m_log(clock)
        , m_desk(*m_series, m_faults, m_log, clock)
        , m_control({clock,
                     m_faults,
                     m_log,
                     {m_series.get()},
                     [] { QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection); }})
        , m_apiServer([this](const HttpRequest &request) { return m_desk.handle(request); }, clock)
        , m_controlServer(
              [this](const HttpRequest &request) {
                  m_desk.catchUp();
                  return HttpReply{m_control.handle(request), {}};
              },
              clock)
    {
        for (const Fault &fault : options.faults)
            m_faults.add(fault);
        m_apiServer.setCompresses(options.compresses);
        if (options.tls)
            m_apiServer.useTls(tlsConfiguration(*options.tls));
    }

    Done listen(const Options &options)
    {
        if (const Done api = m_apiServer.listen(options.port); !api)
            return api;
        m_series->setOrigin(m_apiServer.origin());
        return options.hasControl ? m_controlServer.listen(0) : Done();
    }

    /// One line on standard output: where everything is.
    void announce(const Options &options)
    {
        QJsonObject line{{m_series->name(), m_series->announcement()}};
        if (options.hasControl)
            line.insert(u"control_url"_s, m_controlServer.origin());
        if (options.tls && m_authority.open()) {
            m_authority.write(testAuthority());
            m_authority.flush();
            line.insert(u"ca_certificate"_s, m_authority.fileName());
        }
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }

private:
    std::unique_ptr<RSeries> m_series;
    FaultPlan m_faults;
    RequestLog m_log;
    FrontDesk m_desk;
    ControlApi m_control;
    HttpServer m_apiServer;
    HttpServer m_controlServer;
    QTemporaryFile m_authority;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tillbridge-sandbox"_s);
    const Result<Options> options = Options::parse(application.arguments());
    if (!options && options.error().code == ErrorCode::Cancelled) {
        std::puts(qUtf8Printable(Options::help()));
        return 0;
    }
    if (!options)
        return complain(options.error());
    const SystemClock systemClock;
    SandboxClock clock(systemClock);
    if (options->today.isValid())
        clock.setToday(options->today);
    Result<std::unique_ptr<RSeries>> series = RSeries::make(options->rSeries, options->switches, clock);
    if (!series)
        return complain(series.error());
    Sandbox sandbox(*options, *std::move(series), clock);
    if (const Done listening = sandbox.listen(*options); !listening)
        return complain(listening.error());
    endWithSignals(application);
    if (options->endsWithStdin)
        endWithStdin();
    sandbox.announce(*options);
    return QCoreApplication::exec();
}
