// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/await.h"
#include "core/clock.h"
#include "secrets/keychain_secret_store.h"
#include "store/port_stores.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// A secret typed or received is found nowhere but in the keychain.
class CliSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSecretOutsideTheKeychain();
    void aTokenThatDoesNotWorkLeavesNothing();
};

namespace {

/// The value as it is, in base64 and percent-encoded.
QList<QByteArray> spellings(const QByteArray &secret)
{
    return {secret, secret.toBase64(), secret.toPercentEncoding()};
}

/// Values of the keychain that are long enough to be told from chance.
QList<QByteArray> secretsIn(const QByteArray &value)
{
    QList<QByteArray> secrets;
    static const QRegularExpression longText(u"[A-Za-z0-9_.~+/=-]{20,}"_s);
    for (auto match = longText.globalMatch(QString::fromLatin1(value)); match.hasNext();)
        secrets.append(match.next().captured().toLatin1());
    return secrets;
}

Result<std::optional<Secret>> readSecret(SecretStore &store, const SecretName &name)
{
    const auto answer = store.read(name);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 20'000); }();
    return answer.isFinished() ? answer.result() : failure(ErrorCode::TimedOut);
}

} // namespace

void CliSecretsTest::noSecretOutsideTheKeychain()
{
    const auto sandbox =
        SandboxProcess::start({u"--products"_s, u"10"_s, u"--shops"_s, u"1"_s, u"--expires-in"_s, u"61"_s});
    QVERIFY(sandbox);
    const CliProgram cli;
    QByteArray printed;
    const auto step = [&](const CliResult &result, int exit = 0) {
        printed += result.out + result.err;
        QVERIFY2(result.exit == exit, QByteArray(result.out + result.err).constData());
    };
    step(cli.addConnection(u"Shop"_s, *sandbox));
    step(cli.run({u"settings"_s, u"Shop"_s, u"traffic_log=long"_s}));
    const CliResult signedIn = cli.signIn(u"Shop"_s, *sandbox);
    // The address to open is meant to be shown; its state is of no use without the verifier.
    printed += signedIn.out;
    QCOMPARE(signedIn.exit, 0);
    step(cli.run({u"pull"_s, u"Shop"_s}));
    sandbox->post(u"/token"_s, {{u"expire"_s, true}}); // a refresh, too
    step(cli.run(
        {u"warehouses"_s, u"start-from"_s, u"Shop"_s, u"--shop"_s, u"1"_s, u"--warehouse"_s, u"Main"_s}));
    step(cli.run({u"sync"_s, u"Shop"_s, u"--yes"_s}));
    step(cli.run({u"connections"_s, u"test"_s, u"Shop"_s}));
    const CliResult refused = cli.signIn(u"Shop"_s, *sandbox, false);
    printed += refused.out;
    QCOMPARE(refused.exit, 3);
    const QString report = cli.path(u"diagnostics.json"_s);
    step(cli.run({u"diagnostics"_s, report}));

    QList<QByteArray> secrets{sandbox->addresses().clientSecret.reveal()};
    const SystemClock clock;
    const auto database = Database::open({.folder = cli.dataFolder()}, clock).value();
    const auto keychain = makeKeychainSecretStore(database->storeId(), makeSecretMarkers(database), clock);
    const auto tokens = readSecret(*keychain, {u"connection-1"_s, u"tokens"_s});
    QVERIFY(tokens && *tokens);
    secrets += secretsIn((*tokens)->reveal());
    QVERIFY2(secrets.size() >= 3, "client secret, access token and refresh token");
    secrets.append(QUrlQuery(cli.pasted()).queryItemValue(u"code"_s).toLatin1());
    secrets.removeAll(QByteArray());

    QStringList searched;
    for (QDirIterator files(cli.path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        searched.append(file.fileName());
        for (const QByteArray &secret : secrets) {
            for (const QByteArray &spelling : spellings(secret))
                QVERIFY2(!bytes.contains(spelling), qPrintable(file.fileName()));
        }
        QVERIFY2(
            !QRegularExpression(u"eyJ[A-Za-z0-9_-]{10,}\\."_s).match(QString::fromLatin1(bytes)).hasMatch(),
            qPrintable(file.fileName()));
    }
    QVERIFY(searched.contains(report));
    QVERIFY(searched.size() >= 2);
    for (const QByteArray &secret : secrets)
        QVERIFY(!printed.contains(secret));
}

void CliSecretsTest::aTokenThatDoesNotWorkLeavesNothing()
{
    const auto sandbox = SandboxProcess::start({u"--products"_s, u"5"_s});
    QVERIFY(sandbox);
    const CliProgram cli;
    const SandboxAddresses &at = sandbox->addresses();
    const QStringList add{u"connections"_s,   u"add"_s,       u"Typed"_s,
                          u"--token-stdin"_s, u"--api-url"_s, at.api.toString()};
    const CliResult refused = cli.run(add, "a-token-that-nobody-issued\n");
    QCOMPARE(refused.exit, 3);
    QVERIFY(cli.run({u"connections"_s, u"list"_s}).list(u"connections"_s).isEmpty());

    const QJsonObject issued = sandbox->post(
        u"/token"_s,
        {{u"issue"_s, QJsonObject{{u"scopes"_s, u"employee:all"_s}, {u"client_id"_s, at.clientId}}}});
    const QByteArray token = issued[u"access_token"_s].toString().toLatin1();
    QVERIFY(!token.isEmpty());
    const CliResult added = cli.run(add, token + '\n');
    QVERIFY2(added.exit == 0, QByteArray(added.out + added.err).constData());
    QCOMPARE(added.json[u"connection"_s][u"state"_s].toString(), u"connected"_s);
    QCOMPARE(cli.run({u"pull"_s, u"Typed"_s}).json[u"products"_s].toInt(), 5);
}

QTEST_GUILESS_MAIN(CliSecretsTest)
#include "cli_secrets_integration_test.moc"
