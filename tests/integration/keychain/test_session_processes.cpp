// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/session.h"
#include "secrets/keychain_secret_store.h"

#include "tests/support/memory_markers.h"
#include "tests/support/secret_store_contract.h"
#include "tests/unit/http/scripted_server.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

const SecretName tokensName{u"connection-7"_s, u"tokens"_s};
constexpr int threadsPerProgram = 8;

std::shared_ptr<SecretStore> openStore(const Clock &clock)
{
    const auto markers = std::make_shared<MemoryMarkers>();
    (void)markers->mark(u"connection-7/tokens"_s);
    return makeKeychainSecretStore(u"5707e"_s, markers, clock);
}

std::shared_ptr<TokenProvider> openSession(const QStringList &arguments, const Clock &clock)
{
    SessionParts parts;
    parts.tokensName = tokensName;
    parts.clientId = u"7c1e"_s;
    parts.tokenUrl = QUrl(arguments.value(2));
    parts.lockFile = arguments.value(3);
    parts.secrets = openStore(clock);
    parts.client = std::make_shared<TokenClient>(std::make_shared<HttpClient>(), clock);
    return makeSession(std::move(parts), clock);
}

/// The second program: told to start by a line on standard input, it asks for a token in eight threads at
/// once and writes what it got, a line each.
int beTheOtherProgram(QCoreApplication &application)
{
    const SystemClock clock;
    const auto session = openSession(QCoreApplication::arguments(), clock);
    std::jthread asking([&] {
        std::puts("ready");
        std::fflush(stdout);
        (void)std::getchar();
        QStringList answers(threadsPerProgram);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < threadsPerProgram; ++i) {
                threads.emplace_back([&session, out = answers.data() + i] {
                    auto future = session->accessToken();
                    future.waitForFinished();
                    const auto answer = future.result();
                    *out = answer ? QString::fromLatin1(answer->reveal()) : describeForLog(answer.error());
                });
            }
        }
        std::puts(qPrintable(answers.join(u'\n')));
        std::fflush(stdout);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    return QCoreApplication::exec();
}

} // namespace

/// Programs that share nothing but a real keychain and a lock file (tests/support/keyring_session.sh).
class SessionProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoProgramsWithEightThreadsEachMakeOneCall()
    {
        int rotation = 0;
        test::ScriptedServer server([&](QTcpSocket *socket, const test::Received &request) {
            const auto body = QJsonDocument::fromJson(request.body).object();
            if (body[u"refresh_token"_s].toString() != u"refresh-%1"_s.arg(rotation)) {
                socket->write(test::httpAnswer(400, R"({"error":"invalid_grant"})"));
                return;
            }
            const QByteArray number = QByteArray::number(++rotation);
            socket->write(test::httpAnswer(200, "{\"expires_in\":3600,\"access_token\":\"access-" + number +
                                                    "\",\"refresh_token\":\"refresh-" + number + "\"}"));
        });
        const SystemClock clock;
        const auto store = openStore(clock);
        QTemporaryDir folder;
        constexpr int rounds = 5;
        for (int round = 0; round < rounds; ++round) {
            const auto ended = clock.now().addSecs(-10);
            const TokenPair expired{Secret(QByteArray("old")),
                                    Secret("refresh-" + QByteArray::number(rotation)), ended.addSecs(-3600),
                                    ended};
            QVERIFY(answerOf(store->write(tokensName, expired.toSecret())));

            QProcess programs[2];
            for (QProcess &program : programs) {
                program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
                program.start(QCoreApplication::applicationFilePath(),
                              {u"--other-program"_s, server.url(u"/token"_s).toString(),
                               folder.filePath(u"connection-7.lock"_s)});
                QTRY_VERIFY(program.canReadLine());
                QCOMPARE(program.readLine().trimmed(), "ready");
            }
            for (QProcess &program : programs)
                program.write("go\n");
            for (QProcess &program : programs) {
                QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 60000);
                const auto lines = program.readAllStandardOutput().trimmed().split('\n');
                QCOMPARE(lines.size(), threadsPerProgram);
                for (const QByteArray &line : lines)
                    QCOMPARE(line, "access-" + QByteArray::number(round + 1));
            }
            QCOMPARE(server.received().size(), round + 1);
        }
        QVERIFY(answerOf(store->remove(tokensName)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--other-program")
        return beTheOtherProgram(application);
    SessionProcessesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_session_processes.moc"
