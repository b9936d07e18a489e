// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/await.h"
#include "core/clock.h"
#include "secrets/keychain_secret_store.h"
#include "store/port_stores.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// A secret typed or received is found nowhere but in the keychain.
class CliSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noSecretOutsideTheKeychain();
    void aTokenThatDoesNotWorkLeavesNothing();

private:
    /// The command must end so; what it printed is searched later.
    void step(const CliResult &result, int exit = 0);
    void signIn(bool allow = true, int exit = 0);
    /// Remembers the tokens that the keychain holds now: earlier ones must not lie about either.
    void takeTokens();
    void search(const QByteArray &bytes, const QString &where) const;
    /// Every file in the data folder, beside it and in the home of this session.
    QStringList searchFiles() const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<CliProgram> m_cli;
    QByteArray m_printed;
    QList<QByteArray> m_secrets;
    QList<QByteArray> m_pairs; ///< as the keychain held them
};

namespace {

/// The value as it is, in base64 and percent-encoded; it may also stand in memory as UTF-16.
QList<QByteArray> spellings(const QByteArray &secret)
{
    const QString text = QString::fromLatin1(secret);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return {secret, secret.toBase64(), secret.toBase64(QByteArray::Base64UrlEncoding),
            secret.toPercentEncoding(), wide};
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

void CliSecretsTest::init()
{
    m_sandbox =
        SandboxProcess::start({u"--products"_s, u"10"_s, u"--shops"_s, u"1"_s, u"--expires-in"_s, u"61"_s});
    QVERIFY(m_sandbox);
    m_cli = std::make_unique<CliProgram>();
    m_printed.clear();
    m_pairs.clear();
    m_secrets = {m_sandbox->addresses().clientSecret.reveal()};
}

void CliSecretsTest::step(const CliResult &result, int exit)
{
    m_printed += result.out + result.err;
    QVERIFY2(result.exit == exit, QByteArray(result.out + result.err).constData());
}

void CliSecretsTest::signIn(bool allow, int exit)
{
    step(m_cli->signIn(u"Shop"_s, *m_sandbox, allow), exit);
    const QByteArray code = QUrlQuery(m_cli->pasted()).queryItemValue(u"code"_s).toLatin1();
    QCOMPARE(code.isEmpty(), !allow);
    if (allow)
        m_secrets.append(code);
}

void CliSecretsTest::takeTokens()
{
    const SystemClock clock;
    const auto database = Database::open({.folder = m_cli->dataFolder()}, clock).value();
    const auto keychain = makeKeychainSecretStore(database->storeId(), makeSecretMarkers(database), clock);
    const auto tokens = readSecret(*keychain, {u"connection-1"_s, u"tokens"_s});
    QVERIFY(tokens && *tokens);
    const QByteArray pair = (*tokens)->reveal();
    QVERIFY2(!m_pairs.contains(pair), "a new pair");
    m_pairs.append(pair);
    const QList<QByteArray> found = secretsIn(pair);
    QVERIFY2(found.size() >= 2, "access token and refresh token");
    m_secrets += found;
}

void CliSecretsTest::search(const QByteArray &bytes, const QString &where) const
{
    for (const QByteArray &secret : m_secrets) {
        for (const QByteArray &spelling : spellings(secret))
            QVERIFY2(!bytes.contains(spelling), qPrintable(where));
    }
    // Nor anything else that looks like an access token.
    static const QRegularExpression token(u"eyJ[A-Za-z0-9_-]{10,}\\."_s);
    QVERIFY2(!token.match(QString::fromLatin1(bytes)).hasMatch(), qPrintable(where));
}

QStringList CliSecretsTest::searchFiles() const
{
    QStringList searched;
    for (const QString &folder : {m_cli->path(QString()), QDir::homePath()}) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue; // gone since: a lock, a journal
            search(file.readAll(), file.fileName());
            searched.append(QFileInfo(file.fileName()).fileName());
        }
    }
    return searched;
}

void CliSecretsTest::noSecretOutsideTheKeychain()
{
    step(m_cli->addConnection(u"Shop"_s, *m_sandbox));
    step(m_cli->run({u"settings"_s, u"Shop"_s, u"traffic_log=long"_s}));
    signIn();
    takeTokens();
    step(m_cli->run({u"pull"_s, u"Shop"_s}));
    m_sandbox->post(u"/token"_s, {{u"expire"_s, true}}); // each a refresh
    step(m_cli->run(
        {u"warehouses"_s, u"start-from"_s, u"Shop"_s, u"--shop"_s, u"1"_s, u"--warehouse"_s, u"Main"_s}));
    step(m_cli->run({u"sync"_s, u"Shop"_s, u"--yes"_s}));
    takeTokens();
    m_sandbox->post(u"/token"_s, {{u"expire"_s, true}});
    step(m_cli->run({u"connections"_s, u"test"_s, u"Shop"_s}));
    takeTokens();
    signIn(false, 3);
    signIn();
    takeTokens();

    // While a pull is on its way: the write-ahead log, locks, its command line and environment.
    m_sandbox->addFault(u"slow-body"_s, {{u"rate"_s, 20}, {u"times"_s, 0}});
    QStringList duringPull;
    step(m_cli->runUntil({u"pull"_s, u"Shop"_s}, "Reading",
                         [&](QProcess &process, const QByteArray &) {
                             duringPull = searchFiles();
                             process.terminate();
                         }),
         130);
    QVERIFY(duringPull.contains(u"tillbridge.sqlite-wal"_s));
    m_sandbox->clearFaults();

    // The sign-in was ended in Lightspeed: the refresh is refused.
    m_sandbox->post(u"/token"_s, {{u"revoke"_s, true}});
    step(m_cli->run({u"pull"_s, u"Shop"_s}), 3);
    step(m_cli->run({u"diagnostics"_s, m_cli->path(u"diagnostics.json"_s)}));

    QCOMPARE(m_pairs.size(), 4);
    const QSet<QByteArray> different(m_secrets.begin(), m_secrets.end());
    QVERIFY(different.size() >= 1 + 2 + 8); // client secret, codes, tokens
    const QStringList searched = searchFiles();
    QVERIFY(searched.contains(u"diagnostics.json"_s));
    QVERIFY(searched.contains(u"tillbridge.sqlite"_s));
    search(m_printed, u"what was printed"_s);
    QVERIFY(m_cli->seen().contains("tillbridge-cli"));
    search(m_cli->seen(), u"command lines and environments"_s);

    // The log did keep bodies: there was something to leave out.
    QFile report(m_cli->path(u"diagnostics.json"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QByteArray log = report.readAll();
    for (const QByteArray kept : {"/Item.json", "uthorization", "systemSku"})
        QVERIFY2(log.contains(kept), kept.constData());
}

void CliSecretsTest::aTokenThatDoesNotWorkLeavesNothing()
{
    const SandboxAddresses &at = m_sandbox->addresses();
    const QStringList add{u"connections"_s,   u"add"_s,       u"Typed"_s,
                          u"--token-stdin"_s, u"--api-url"_s, at.api.toString()};
    step(m_cli->run(add, "a-token-that-nobody-issued\n"), 3);
    m_secrets.append("a-token-that-nobody-issued");
    QVERIFY(m_cli->run({u"connections"_s, u"list"_s}).list(u"connections"_s).isEmpty());

    const QJsonObject issued = m_sandbox->post(
        u"/token"_s,
        {{u"issue"_s, QJsonObject{{u"scopes"_s, u"employee:all"_s}, {u"client_id"_s, at.clientId}}}});
    const QByteArray token = issued[u"access_token"_s].toString().toLatin1();
    QVERIFY(!token.isEmpty());
    m_secrets.append(token);
    const CliResult added = m_cli->run(add, token + '\n');
    step(added);
    QCOMPARE(added.json[u"connection"_s][u"state"_s].toString(), u"connected"_s);
    QCOMPARE(m_cli->run({u"pull"_s, u"Typed"_s}).json[u"products"_s].toInt(), 10);
    searchFiles();
    search(m_printed, u"what was printed"_s);
    search(m_cli->seen(), u"command lines and environments"_s);
}

QTEST_GUILESS_MAIN(CliSecretsTest)
#include "cli_secrets_integration_test.moc"
