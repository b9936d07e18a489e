// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"

#include "cli/commands/commands.h"
#include "cli/json.h"
#include "sentences/sentences.h"

#include <QEventLoop>
#include <QJsonDocument>

#include <thread>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

/// Where the window has a button, the command that does the same; else the button's own words.
QString remedyHere(Remedy remedy)
{
    switch (remedy) {
    case Remedy::SignInAgain:
        return u"tillbridge-cli connections sign-in NAME"_s;
    case Remedy::AskForPermission:
        return u"tillbridge-cli connections test NAME"_s;
    case Remedy::ChooseWarehouses:
        return u"tillbridge-cli map NAME --shop SHOP --warehouse WAREHOUSE"_s;
    case Remedy::CopyRedirectAddress:
        return u"tillbridge-cli connections show NAME"_s;
    case Remedy::EditKeys:
        return Say::tr("remove the connection and add it again with the right keys; what it read is kept");
    case Remedy::ProxySettings:
        return Say::tr("set https_proxy to the proxy's address, with user and password if it wants them");
    case Remedy::KeepForThisSession:
        return Say::tr("start a password store, for example GNOME Keyring or KWallet, and try again");
    case Remedy::PlanAgain:
        return u"tillbridge-cli sync NAME"_s;
    default:
        return remedyLabel(remedy);
    }
}

void printJson(const QJsonObject &object, Terminal &terminal)
{
    terminal.print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

/// Runs in its own thread; services answer in the main one, whose event loop runs meanwhile.
Result<Outcome> runInWorker(const Invocation &invocation, Workspace &workspace, Terminal &terminal,
                            std::stop_token stop)
{
    QObject mainContext;
    QEventLoop loop;
    Result<Outcome> outcome = failure(ErrorCode::Cancelled);
    std::thread worker([&] {
        const Context context(workspace, terminal, *invocation.options, invocation.arguments, mainContext,
                              stop);
        outcome = invocation.command.run(context);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    worker.join();
    return outcome;
}

} // namespace

ExitCode runCommand(const Invocation &invocation, Terminal &terminal, std::stop_token stop)
{
    Workspace::Options options;
    options.dataFolder = invocation.dataFolder;
    options.program = u"tillbridge-cli"_s;
    const auto workspace = Workspace::open(options);
    if (!workspace)
        return reportError(workspace.error(), invocation.json, terminal);
    if ((*workspace)->wasRecovered())
        terminal.note(
            Say::tr("The data file was damaged and was set aside. What could be read of it was kept; get the "
                    "rest from Lightspeed again with tillbridge-cli pull."));
    const auto outcome = runInWorker(invocation, **workspace, terminal, stop);
    if (!outcome)
        return reportError(outcome.error(), invocation.json, terminal);
    if (invocation.json)
        printJson(outcome->json, terminal);
    else
        terminal.print(outcome->text);
    return outcome->exit;
}

ExitCode reportMisuse(const Misuse &misuse, bool json, Terminal &terminal)
{
    terminal.note(misuse.sentence);
    terminal.note(misuse.usage);
    if (json)
        printJson({{u"error"_s, QJsonObject{{u"code"_s, errorCodeName(ErrorCode::InvalidInput)},
                                            {u"subject"_s, QString()},
                                            {u"sentence"_s, misuse.sentence},
                                            {u"detail"_s, misuse.usage}}}},
                  terminal);
    return ExitCode::WrongUse;
}

ExitCode reportError(const Error &error, bool json, Terminal &terminal)
{
    const Sentence sentence = sentenceFor(error);
    const QJsonObject object = jsonOf(error);
    terminal.note(sentence.text);
    const QString detail = object[u"error"_s].toObject()[u"detail"_s].toString();
    if (!detail.isEmpty())
        terminal.note(Say::tr("Details: %1").arg(detail));
    if (const QString remedy = remedyHere(sentence.remedy); !remedy.isEmpty())
        terminal.note(Say::tr("What helps: %1").arg(remedy));
    if (json)
        printJson(object, terminal);
    return exitCodeFor(error.code);
}

} // namespace tillbridge::cli
