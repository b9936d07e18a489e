// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int longest = 120'000; // milliseconds; only to end a test that hangs

void startPlain(QProcess &process, const QString &dataFolder, const QStringList &arguments)
{
    process.start(QStringLiteral(TILLBRIDGE_CLI_PROGRAM),
                  arguments + QStringList{u"--data-dir"_s, dataFolder});
    if (!process.waitForStarted(longest))
        qFatal("tillbridge-cli cannot be started");
}

/// What everybody on this computer, or the same user, can read of a running program.
QByteArray seenFromOutside(const QProcess &process)
{
    QByteArray seen;
    for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
        QFile file(u"/proc/%1/%2"_s.arg(process.processId()).arg(name));
        if (file.open(QIODevice::ReadOnly))
            seen += file.readAll();
    }
    return seen;
}

void start(QProcess &process, const QString &dataFolder, const QStringList &arguments)
{
    startPlain(process, dataFolder, arguments + QStringList{u"--json"_s});
}

CliResult finish(QProcess &process, const QByteArray &errorsSoFar = {})
{
    if (!process.waitForFinished(longest)) {
        process.kill();
        process.waitForFinished();
        qWarning("tillbridge-cli did not end");
    }
    CliResult result;
    result.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = errorsSoFar + process.readAllStandardError();
    result.json = QJsonDocument::fromJson(result.out).object();
    return result;
}

} // namespace

CliResult CliProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, dataFolder(), arguments);
    m_seen += seenFromOutside(process);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

CliResult CliProgram::runWith(const QStringList &arguments, const QMap<QString, QString> &environment,
                              const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment changed = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        changed.insert(it.key(), it.value());
    process.setProcessEnvironment(changed);
    start(process, dataFolder(), arguments);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

CliResult CliProgram::runIn(const QString &dataFolder, const QStringList &arguments) const
{
    QProcess process;
    start(process, dataFolder, arguments);
    process.closeWriteChannel();
    return finish(process);
}

CliResult CliProgram::runAsText(const QStringList &arguments) const
{
    QProcess process;
    startPlain(process, dataFolder(), arguments);
    process.closeWriteChannel();
    return finish(process);
}

CliResult CliProgram::runUntil(const QStringList &arguments, const QByteArray &text,
                               const std::function<void(QProcess &, const QByteArray &)> &then) const
{
    QProcess process;
    start(process, dataFolder(), arguments);
    process.setReadChannel(QProcess::StandardError); // what is waited for
    QByteArray errors = process.readAllStandardError();
    while (!errors.contains(text) && process.waitForReadyRead(longest))
        errors += process.readAllStandardError();
    m_seen += seenFromOutside(process);
    if (errors.contains(text))
        then(process, errors);
    return finish(process, errors);
}

CliResult CliProgram::addConnection(const QString &name, const SandboxProcess &sandbox) const
{
    const SandboxAddresses &at = sandbox.addresses();
    return run({u"connections"_s, u"add"_s, name, u"--series"_s, u"r"_s, u"--client-id"_s, at.clientId,
                u"--secret-stdin"_s, u"--api-url"_s, at.api.toString(), u"--authorize-url"_s,
                at.authorize.toString(), u"--token-url"_s, at.token.toString(), u"--redirect-url"_s,
                at.redirect.toString()},
               at.clientSecret.reveal() + '\n');
}

CliResult CliProgram::signIn(const QString &name, const SandboxProcess &sandbox, bool allow) const
{
    return signInBy(name, sandbox, [&](const QUrl &address) { return sandbox.approve(address, allow); });
}

CliResult CliProgram::signInBy(const QString &name, const SandboxProcess &sandbox,
                               const std::function<QUrl(const QUrl &)> &answer) const
{
    QProcess process;
    start(process, dataFolder(), {u"connections"_s, u"sign-in"_s, name, u"--agent"_s, u"paste"_s});
    process.setReadChannel(QProcess::StandardError);
    QByteArray errors;
    const QByteArray page = sandbox.addresses().authorize.toEncoded();
    QByteArray address;
    while (address.isEmpty() && (process.canReadLine() || process.waitForReadyRead(longest))) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            errors += line;
            if (line.startsWith(page))
                address = line.trimmed();
        }
    }
    if (!address.isEmpty()) {
        m_seen += seenFromOutside(process);
        m_pasted = answer(QUrl::fromEncoded(address));
        process.write(m_pasted.toEncoded() + '\n');
    }
    process.closeWriteChannel();
    return finish(process, errors);
}

CliResult CliProgram::connectAndPull(const QString &name, const SandboxProcess &sandbox) const
{
    for (const CliResult &step : {addConnection(name, sandbox), signIn(name, sandbox)}) {
        if (step.exit != 0)
            return step;
    }
    return run({u"pull"_s, name});
}

QString CliProgram::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

} // namespace tillbridge
