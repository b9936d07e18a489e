// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/clock.h"
#include "store/connection_repository.h"
#include "store/process.h"
#include "store/run_repository.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// Wrong use and bad luck: each has its exit code and a sentence, and nothing is lost.
class CliRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUse_data();
    void wrongUse();
    void helpIsNoError();
    void signInThatFails();
    void wrongClient();
    void badFilesChangeNothing();
    void asksBeforeSending();
    void lightspeedOutOfReach();
    void busyElsewhere();
    void storeThatCannotBeUsed();
    void damagedStoreIsSetAside();
    void lockedKeychain();

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<CliProgram> m_cli; ///< with the connection "Shop", signed in and pulled
};

void CliRefusalsTest::initTestCase()
{
    m_sandbox =
        SandboxProcess::start({u"--products"_s, u"20"_s, u"--shops"_s, u"2"_s, u"--time-scale"_s, u"20"_s});
    QVERIFY(m_sandbox);
    m_cli = std::make_unique<CliProgram>();
    const CliResult ready = m_cli->connectAndPull(u"Shop"_s, *m_sandbox);
    QVERIFY2(ready.exit == 0, QByteArray(ready.err).constData());
    QCOMPARE(m_cli->run({u"warehouses"_s, u"add"_s, u"Main"_s}).exit, 0);
}

void CliRefusalsTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &arguments, int exit, const QString &code) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << exit << code;
    };
    row("no command", {}, 2, u"invalid_input"_s);
    row("unknown command", u"dance"_s, 2, u"invalid_input"_s);
    row("unknown option", u"connections list --loud"_s, 2, u"invalid_input"_s);
    row("too few words", u"connections show"_s, 2, u"invalid_input"_s);
    row("too many words", u"connections list all"_s, 2, u"invalid_input"_s);
    row("unknown connection", u"connections show Nowhere"_s, 6, u"not_found"_s);
    row("name taken", u"connections add shop --client-id x --redirect-url https://localhost/callback"_s, 2,
        u"already_exists"_s);
    row("unknown series", u"connections add New --series q"_s, 2, u"invalid_input"_s);
    row("later series", u"connections add New --series x"_s, 2, u"not_supported"_s);
    row("no client", u"connections add New --redirect-url https://localhost/callback"_s, 2,
        u"invalid_input"_s);
    row("open address",
        u"connections add New --client-id x --redirect-url https://localhost/c --api-url http://example.com"_s,
        2, u"invalid_input"_s);
    row("unknown client", u"connections add New --client Saved"_s, 6, u"not_found"_s);
    row("unknown part", u"pull Shop --only everything"_s, 2, u"invalid_input"_s);
    row("unknown shop", u"map Shop --shop 99 --warehouse Main"_s, 6, u"not_found"_s);
    row("no shop", u"map Shop --warehouse Main"_s, 2, u"invalid_input"_s);
    row("unknown warehouse", u"map Shop --shop 1 --warehouse Cellar"_s, 6, u"not_found"_s);
    row("buffer", u"map Shop --shop 1 --buffer some"_s, 2, u"invalid_input"_s);
    row("warehouse twice", u"warehouses add MAIN"_s, 2, u"already_exists"_s);
    row("no such warehouse", u"warehouses remove Cellar"_s, 6, u"not_found"_s);
    row("no file", u"items import /nowhere/items.csv"_s, 2, u"file_not_readable"_s);
    row("unwritable file", u"warehouses export /nowhere/stock.csv"_s, 2, u"file_not_writable"_s);
    row("future count", u"warehouses import /nowhere.csv --counted-at 2999-01-01T10:00"_s, 2,
        u"invalid_input"_s);
    row("no such item", u"items disable Shop NOTHING"_s, 6, u"not_found"_s);
    row("no such setting", u"settings Shop colour=red"_s, 6, u"not_found"_s);
    row("bad setting", u"settings Shop match_key=luck"_s, 2, u"invalid_input"_s);
    row("fixed setting", u"settings Shop account_id=7"_s, 2, u"invalid_input"_s);
    row("later job", u"sync Shop --jobs prices --preview"_s, 2, u"not_supported"_s);
    row("unknown run", u"run show 999"_s, 6, u"not_found"_s);
    row("no run", u"run show first"_s, 2, u"invalid_input"_s);
    row("unknown product", u"links Shop set NOTHING 5"_s, 6, u"not_found"_s);
}

void CliRefusalsTest::wrongUse()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exit);
    QFETCH(const QString, code);
    const CliResult result = m_cli->run(arguments);
    QVERIFY2(result.exit == exit, QByteArray(result.out + result.err).constData());
    QCOMPARE(result.errorCode(), code);
    QVERIFY(result.sentence().size() > 10);
    QVERIFY(result.err.contains(result.sentence().toUtf8()));
}

void CliRefusalsTest::helpIsNoError()
{
    const CliResult all = m_cli->run({u"--help"_s});
    QCOMPARE(all.exit, 0);
    for (const QByteArray word : {"connections add", "sync", "diagnostics", "start-from"})
        QVERIFY(all.out.contains(word));
    const CliResult one = m_cli->run({u"sync"_s, u"--help"_s});
    QCOMPARE(one.exit, 0);
    QVERIFY(one.out.contains("--held"));
    QVERIFY(m_cli->run({u"--version"_s}).out.contains(TILLBRIDGE_VERSION));
}

void CliRefusalsTest::signInThatFails()
{
    QCOMPARE(m_cli->addConnection(u"Second"_s, *m_sandbox).exit, 0);
    QCOMPARE(m_cli->run({u"pull"_s, u"Second"_s}).exit, 3);

    const CliResult declined = m_cli->signIn(u"Second"_s, *m_sandbox, false);
    QCOMPARE(declined.exit, 3);
    QCOMPARE(declined.errorCode(), u"sign_in_declined"_s);

    const CliResult foreign = m_cli->run({u"connections"_s, u"sign-in"_s, u"Second"_s},
                                         "https://example.com/?code=abc&state=def\n");
    QCOMPARE(foreign.exit, 3);
    QCOMPARE(foreign.errorCode(), u"redirect_mismatch"_s);
    QVERIFY(!foreign.out.contains("abc"));

    const CliResult closed = m_cli->run({u"connections"_s, u"sign-in"_s, u"Second"_s});
    QCOMPARE(closed.exit, 3);
    QCOMPARE(closed.errorCode(), u"sign_in_abandoned"_s);

    QCOMPARE(
        m_cli->run({u"connections"_s, u"show"_s, u"Second"_s}).json[u"connection"_s][u"state"_s].toString(),
        u"draft"_s);
    QCOMPARE(m_cli->run({u"connections"_s, u"remove"_s, u"Second"_s}).exit, 0);
    QCOMPARE(m_cli->run({u"connections"_s, u"show"_s, u"Second"_s}).exit, 6);
}

void CliRefusalsTest::wrongClient()
{
    const SandboxAddresses &at = m_sandbox->addresses();
    const QStringList add{u"connections"_s,     u"add"_s,
                          u"Wrong"_s,           u"--client-id"_s,
                          at.clientId,          u"--secret-stdin"_s,
                          u"--api-url"_s,       at.api.toString(),
                          u"--authorize-url"_s, at.authorize.toString(),
                          u"--token-url"_s,     at.token.toString(),
                          u"--redirect-url"_s,  at.redirect.toString()};
    QCOMPARE(m_cli->run(add, "not-the-secret\n").exit, 0);
    const CliResult refused = m_cli->signIn(u"Wrong"_s, *m_sandbox);
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.errorCode(), u"wrong_client"_s);
    QCOMPARE(m_cli->run({u"connections"_s, u"remove"_s, u"Wrong"_s}).exit, 0);
}

void CliRefusalsTest::badFilesChangeNothing()
{
    const QString items = m_cli->write(u"items.csv"_s, "sku;price\nA;1,5\nA;2,5\n;3,5\nB;4.01E+11\n");
    const CliResult bad = m_cli->run({u"items"_s, u"import"_s, items});
    QCOMPARE(bad.exit, 2);
    QCOMPARE(bad.errorCode(), u"import_invalid"_s);
    QStringList problems;
    const QJsonArray found = bad.list(u"problems"_s);
    for (const QJsonValue problem : found)
        problems.append(u"%1 %2"_s.arg(problem[u"line"_s].toInt()).arg(problem[u"problem"_s].toString()));
    QCOMPARE(problems, (QStringList{u"2 duplicate_sku"_s, u"3 duplicate_sku"_s, u"4 missing_sku"_s,
                                    u"5 spreadsheet_number"_s}));
    QVERIFY(m_cli->run({u"items"_s, u"list"_s}).list(u"items"_s).isEmpty());

    const QString stock = m_cli->write(u"stock.csv"_s, "sku,warehouse,quantity\nX,Cellar,1\n");
    const CliResult unknown = m_cli->run({u"warehouses"_s, u"import"_s, stock});
    QCOMPARE(unknown.exit, 2);
    QVERIFY(unknown.list(u"problems"_s).size() == 2);
    const CliResult made =
        m_cli->run({u"warehouses"_s, u"import"_s, stock, u"--create"_s, u"--create-items"_s, u"--preview"_s});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.json[u"applied"_s].toBool(), false);
    QCOMPARE(m_cli->run({u"warehouses"_s, u"list"_s}).list(u"warehouses"_s).size(), 1);
}

void CliRefusalsTest::asksBeforeSending()
{
    m_sandbox->forgetRequests();
    const CliResult refused = m_cli->run({u"sync"_s, u"Shop"_s});
    QCOMPARE(refused.exit, 2);
    QCOMPARE(refused.errorCode(), u"invalid_input"_s);
    QVERIFY(m_sandbox->requests().isEmpty());
}

void CliRefusalsTest::lightspeedOutOfReach()
{
    const CliProgram other;
    auto gone = SandboxProcess::start({u"--products"_s, u"5"_s});
    QVERIFY(gone);
    QCOMPARE(other.connectAndPull(u"Gone"_s, *gone).exit, 0);
    gone.reset();
    const CliResult offline = other.run({u"pull"_s, u"Gone"_s});
    QCOMPARE(offline.exit, 4);
    QCOMPARE(offline.errorCode(), u"offline"_s);
    QCOMPARE(other.run({u"connections"_s, u"show"_s, u"Gone"_s}).json[u"connection"_s][u"state"_s].toString(),
             u"offline"_s);
    QCOMPARE(other.run({u"products"_s, u"Gone"_s}).list(u"products"_s).size(), 5); // nothing is lost
}

void CliRefusalsTest::busyElsewhere()
{
    const SystemClock clock;
    const auto database = Database::open({.folder = m_cli->dataFolder()}, clock).value();
    const ConnectionId connection = ConnectionRepository(database).findByName(u"Shop"_s)->id;
    const RunRepository runs(database);
    QVERIFY(runs.lock(connection, thisProcess(u"another window"_s)));
    const CliResult busy = m_cli->run({u"sync"_s, u"Shop"_s, u"--preview"_s});
    QCOMPARE(busy.exit, 8);
    QVERIFY(busy.sentence().contains(u"another window"_s));
    QVERIFY(runs.unlock(connection));
}

void CliRefusalsTest::storeThatCannotBeUsed()
{
    const QString file = m_cli->write(u"a file"_s, "not a folder");
    const CliResult noFolder = m_cli->runIn(file + u"/data"_s, {u"connections"_s, u"list"_s});
    QCOMPARE(noFolder.exit, 5);
    QCOMPARE(noFolder.errorCode(), u"store_not_writable"_s);

    // user_version stands in the header: as if a later program had been here.
    const CliProgram other;
    QCOMPARE(other.run({u"warehouses"_s, u"add"_s, u"Main"_s}).exit, 0);
    QFile store(other.dataFolder() + u"/tillbridge.sqlite"_s);
    QVERIFY(store.open(QIODevice::ReadWrite));
    QVERIFY(store.seek(60));
    QCOMPARE(store.write(QByteArray("\x00\x0F\x42\x40", 4)), 4);
    store.close();
    const CliResult newer = other.run({u"warehouses"_s, u"list"_s});
    QCOMPARE(newer.exit, 5);
    QCOMPARE(newer.errorCode(), u"store_too_new"_s);
}

void CliRefusalsTest::damagedStoreIsSetAside()
{
    const CliProgram other;
    QCOMPARE(other.run({u"warehouses"_s, u"add"_s, u"Main"_s}).exit, 0);
    QFile store(other.dataFolder() + u"/tillbridge.sqlite"_s);
    QVERIFY(store.open(QIODevice::ReadWrite));
    QCOMPARE(store.write(QByteArray(100, 'x')), 100);
    store.close();
    const CliResult recovered = other.run({u"warehouses"_s, u"list"_s});
    QCOMPARE(recovered.exit, 0);
    QVERIFY(recovered.err.contains("set aside"));
    QCOMPARE(other.run({u"warehouses"_s, u"list"_s}).err, QByteArray());
}

void CliRefusalsTest::lockedKeychain()
{
    const QString session = qEnvironmentVariable("TILLBRIDGE_KEYRING_SESSION");
    QVERIFY(!session.isEmpty());
    QCOMPARE(QProcess::execute(session, {u"--lock-now"_s}), 0);
    const CliResult locked = m_cli->run({u"pull"_s, u"Shop"_s});
    QCOMPARE(locked.exit, 7);
    QCOMPARE(locked.errorCode(), u"keychain_locked"_s);
    QCOMPARE(QProcess::execute(session, {u"--unlock-now"_s}), 0);
    QCOMPARE(m_cli->run({u"pull"_s, u"Shop"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(CliRefusalsTest)
#include "cli_refusals_integration_test.moc"
