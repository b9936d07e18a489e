// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// What a person does with the address of the sign-in page: the address that is pasted.
using Answer = std::function<QUrl(const SandboxProcess &, const QUrl &)>;
Q_DECLARE_METATYPE(Answer)

/// What goes wrong outside of the program: network, Lightspeed, sign-in, keychain, disk. Each has its exit
/// code and a sentence that says what to do, nothing is lost, and all is well when it is over.
class CliOutagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void lightspeedFails_data();
    void lightspeedFails();
    void noSuchHost();
    void unsafeCertificate_data();
    void unsafeCertificate();
    void signInGoesWrong_data();
    void signInGoesWrong();
    void missingPermission();
    void noKeychain();
    void fullDisk_data();
    void fullDisk();

private:
    [[nodiscard]] QStringList withKeys(const QString &name, const QString &clientId) const;
    /// Everything that was read is still there, and the next pull works.
    void nothingIsLost() const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<CliProgram> m_cli; ///< with the connection "Shop", signed in and pulled
};

void CliOutagesTest::initTestCase()
{
    m_sandbox =
        SandboxProcess::start({u"--products"_s, u"12"_s, u"--shops"_s, u"2"_s, u"--time-scale"_s, u"20"_s});
    QVERIFY(m_sandbox);
    m_cli = std::make_unique<CliProgram>();
    const CliResult ready = m_cli->connectAndPull(u"Shop"_s, *m_sandbox);
    QVERIFY2(ready.exit == 0, QByteArray(ready.err).constData());
}

void CliOutagesTest::cleanup()
{
    m_sandbox->clearFaults();
    m_sandbox->post(u"/employee"_s, {{u"missing_rights"_s, QJsonArray()}});
}

QStringList CliOutagesTest::withKeys(const QString &name, const QString &clientId) const
{
    const SandboxAddresses &at = m_sandbox->addresses();
    return {u"connections"_s,
            u"add"_s,
            name,
            u"--client-id"_s,
            clientId,
            u"--secret-stdin"_s,
            u"--api-url"_s,
            at.api.toString(),
            u"--authorize-url"_s,
            at.authorize.toString(),
            u"--token-url"_s,
            at.token.toString(),
            u"--redirect-url"_s,
            at.redirect.toString()};
}

void CliOutagesTest::nothingIsLost() const
{
    QCOMPARE(m_cli->run({u"products"_s, u"Shop"_s}).list(u"products"_s).size(), 12);
    QCOMPARE(m_cli->run({u"shops"_s, u"Shop"_s}).list(u"shops"_s).size(), 2);
    const CliResult again = m_cli->run({u"pull"_s, u"Shop"_s});
    QVERIFY2(again.exit == 0, QByteArray(again.err).constData());
    QCOMPARE(again.json[u"products"_s].toInt(), 12);
}

void CliOutagesTest::lightspeedFails_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("advice");
    QTest::newRow("500") << u"error-500"_s << u"server_error"_s << u"try again in a few minutes"_s;
    QTest::newRow("502") << u"502-html"_s << u"server_error"_s << u"try again in a few minutes"_s;
    QTest::newRow("503") << u"503"_s << u"server_error"_s << u"try again in a few minutes"_s;
    QTest::newRow("guest network") << u"html-200"_s << u"web_page_received"_s << u"Open a browser"_s;
    QTest::newRow("cut off") << u"truncated-json"_s << u"bad_reply"_s << u"nothing of it was used"_s;
}

void CliOutagesTest::lightspeedFails()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, code);
    QFETCH(const QString, advice);
    m_sandbox->addFault(fault, {{u"times"_s, 0}});
    const CliResult result = m_cli->run({u"pull"_s, u"Shop"_s});
    m_sandbox->clearFaults();
    QVERIFY2(result.exit == 4, QByteArray(result.out).constData());
    QCOMPARE(result.errorCode(), code);
    QVERIFY2(result.sentence().contains(advice), qPrintable(result.sentence()));
    QVERIFY(result.err.contains("Try again"));
    nothingIsLost();
}

void CliOutagesTest::noSuchHost()
{
    const CliResult result = m_cli->run({u"connections"_s, u"add"_s, u"Nowhere"_s, u"--token-stdin"_s,
                                         u"--api-url"_s, u"https://nowhere.invalid"_s},
                                        "typed-token\n");
    QCOMPARE(result.exit, 4);
    QCOMPARE(result.errorCode(), u"offline"_s);
    QVERIFY(result.sentence().contains(u"nowhere.invalid"_s));
    QVERIFY(result.sentence().contains(u"Check the internet connection"_s));
    QCOMPARE(m_cli->run({u"connections"_s, u"show"_s, u"Nowhere"_s}).exit, 6); // to be added anew
}

void CliOutagesTest::unsafeCertificate_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"self-signed", "expired", "wrong-host"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void CliOutagesTest::unsafeCertificate()
{
    QFETCH(const QString, kind);
    const auto unsafe = SandboxProcess::start({u"--products"_s, u"2"_s, u"--tls"_s, kind});
    QVERIFY(unsafe);
    const QUrl api = unsafe->addresses().api;
    QCOMPARE(api.scheme(), u"https"_s);
    const CliResult result = m_cli->run(
        {u"connections"_s, u"add"_s, u"Unsafe"_s, u"--token-stdin"_s, u"--api-url"_s, api.toString()},
        "typed-token\n");
    QVERIFY2(result.exit == 4, QByteArray(result.out + result.err).constData());
    QCOMPARE(result.errorCode(), u"tls_failed"_s);
    QVERIFY(result.sentence().contains(u"Check this computer's date"_s));
    QVERIFY(unsafe->requests().isEmpty()); // the token went nowhere
    QCOMPARE(m_cli->run({u"connections"_s, u"show"_s, u"Unsafe"_s}).exit, 6);
}

void CliOutagesTest::signInGoesWrong_data()
{
    QTest::addColumn<QString>("clientId"); // empty: the right one
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("advice");
    const Answer approve = [](const SandboxProcess &sandbox, const QUrl &address) {
        return sandbox.approve(address);
    };
    const Answer decline = [](const SandboxProcess &sandbox, const QUrl &address) {
        return sandbox.approve(address, false);
    };
    const Answer late = [](const SandboxProcess &sandbox, const QUrl &address) {
        const QUrl back = sandbox.approve(address);
        sandbox.post(u"/clock"_s, {{u"advance_seconds"_s, 90}}); // codes live for a minute
        return back;
    };
    const Answer unasked = [](const SandboxProcess &sandbox, const QUrl &address) {
        QUrl back = sandbox.addresses().redirect;
        back.setQuery(QUrlQuery{{u"code"_s, u"made-up"_s},
                                {u"state"_s, QUrlQuery(address).queryItemValue(u"state"_s)}});
        return back;
    };
    const Answer shopless = [](const SandboxProcess &sandbox, const QUrl &address) {
        sandbox.addFault(u"no-shops"_s);
        return sandbox.approve(address);
    };
    const Answer nothing = [](const SandboxProcess &, const QUrl &) { return QUrl(); };
    const Answer page = [](const SandboxProcess &, const QUrl &address) { return address; };
    QTest::newRow("declined") << QString() << decline << 3 << u"sign_in_declined"_s << u"declined"_s;
    QTest::newRow("code expired") << QString() << late << 3 << u"sign_in_expired"_s << u"Sign in once more"_s;
    QTest::newRow("wrong client ID") << u"nobody"_s << unasked << 3 << u"wrong_client"_s
                                     << u"does not know this client ID"_s;
    QTest::newRow("account without shops")
        << QString() << shopless << 1 << u"account_without_shops"_s << u"Add a shop in Lightspeed"_s;
    QTest::newRow("nothing pasted") << QString() << nothing << 3 << u"sign_in_abandoned"_s << u"is kept"_s;
    QTest::newRow("the sign-in page itself pasted")
        << QString() << page << 3 << u"redirect_mismatch"_s << u"must be exactly the one"_s;
}

void CliOutagesTest::signInGoesWrong()
{
    QFETCH(const QString, clientId);
    QFETCH(const Answer, answer);
    QFETCH(const int, exit);
    QFETCH(const QString, code);
    QFETCH(const QString, advice);
    const SandboxAddresses &at = m_sandbox->addresses();
    const CliResult added = m_cli->run(withKeys(u"New"_s, clientId.isEmpty() ? at.clientId : clientId),
                                       at.clientSecret.reveal() + '\n');
    QVERIFY2(added.exit == 0, QByteArray(added.err).constData());
    const CliResult result = m_cli->signInBy(
        u"New"_s, *m_sandbox, [&](const QUrl &address) { return answer(*m_sandbox, address); });
    m_sandbox->clearFaults();
    QVERIFY2(result.exit == exit, QByteArray(result.out + result.err).constData());
    QCOMPARE(result.errorCode(), code);
    QVERIFY2(result.sentence().contains(advice), qPrintable(result.sentence()));
    // What was typed is kept: with the right keys the next try works. Without shops the sign-in itself was
    // fine.
    const CliResult shown = m_cli->run({u"connections"_s, u"show"_s, u"New"_s});
    QCOMPARE(shown.json[u"connection"_s][u"state"_s].toString(), exit == 1 ? u"connected"_s : u"draft"_s);
    if (clientId.isEmpty())
        QCOMPARE(m_cli->signIn(u"New"_s, *m_sandbox).exit, 0);
    QCOMPARE(m_cli->run({u"connections"_s, u"remove"_s, u"New"_s}).exit, 0);
    nothingIsLost();
}

void CliOutagesTest::missingPermission()
{
    const QString sku = m_cli->run({u"products"_s, u"Shop"_s}).list(u"products"_s)[0][u"sku"_s].toString();
    const QByteArray lines = "sku,warehouse,quantity\n\"" + sku.toUtf8() + "\",Main,77\n";
    QCOMPARE(m_cli
                 ->run({u"warehouses"_s, u"import"_s, m_cli->write(u"q.csv"_s, lines), u"--create"_s,
                        u"--create-items"_s})
                 .exit,
             0);
    QCOMPARE(m_cli->run({u"map"_s, u"Shop"_s, u"--shop"_s, u"1"_s, u"--warehouse"_s, u"Main"_s}).exit, 0);
    m_sandbox->post(u"/employee"_s, {{u"missing_rights"_s, QJsonArray{u"inventory"_s}}});
    const CliResult test = m_cli->run({u"connections"_s, u"test"_s, u"Shop"_s});
    QCOMPARE(test.exit, 1);
    QStringList missing;
    const QJsonArray checks = test.list(u"checks"_s);
    for (const QJsonValue check : checks) {
        if (check[u"error"_s][u"code"_s] == u"permission_missing"_s)
            missing.append(check[u"check"_s].toString());
    }
    QVERIFY(missing.contains(u"write_stock"_s));
    const CliResult refused = m_cli->run({u"sync"_s, u"Shop"_s, u"--yes"_s});
    QVERIFY2(refused.exit == 1, QByteArray(refused.out).constData());
    QVERIFY2(refused.err.contains("Ask the owner of the account") ||
                 refused.out.contains("Ask the owner of the account"),
             QByteArray(refused.out + refused.err).constData());
    QVERIFY(m_sandbox->onHand(u"1"_s, u"1"_s) != 77);

    m_sandbox->post(u"/employee"_s, {{u"missing_rights"_s, QJsonArray()}});
    const CliResult sent = m_cli->run({u"sync"_s, u"Shop"_s, u"--yes"_s});
    QVERIFY2(sent.exit == 0, QByteArray(sent.out + sent.err).constData());
    QCOMPARE(sent.json[u"run"_s][u"counts"_s][u"sent"_s].toInt(), 1);
}

void CliOutagesTest::noKeychain()
{
    const QMap<QString, QString> nowhere{{u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s}};
    const CliResult pulled = m_cli->runWith({u"pull"_s, u"Shop"_s}, nowhere);
    QCOMPARE(pulled.exit, 7);
    QVERIFY(pulled.sentence().contains(u"password store"_s));
    const SandboxAddresses &at = m_sandbox->addresses();
    const CliResult added =
        m_cli->runWith(withKeys(u"Keyless"_s, at.clientId), nowhere, at.clientSecret.reveal() + '\n');
    QCOMPARE(added.exit, 7);
    QCOMPARE(m_cli->run({u"connections"_s, u"show"_s, u"Keyless"_s}).exit, 6); // its name is free again
    nothingIsLost();
}

void CliOutagesTest::fullDisk_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 4'000, 12'000, 60'000})
        QTest::addRow("after %d bytes", bytes) << bytes;
}

void CliOutagesTest::fullDisk()
{
#ifdef TILLBRIDGE_FULL_DISK
    QFETCH(const int, bytes);
    // A sanitizer wants to come first among the libraries.
    const QString sanitizer = qEnvironmentVariable("ASAN_OPTIONS") + u":verify_asan_link_order=0"_s;
    const QMap<QString, QString> full{{u"LD_PRELOAD"_s, QStringLiteral(TILLBRIDGE_FULL_DISK)},
                                      {u"TILLBRIDGE_DISK_BYTES"_s, QString::number(bytes)},
                                      {u"ASAN_OPTIONS"_s, sanitizer}};
    QByteArray items = "sku,name\n"; // more than any of these disks takes
    for (int i = 0; i < 1000; ++i)
        items += "bulk-" + QByteArray::number(i) + ',' + QByteArray(100, 'x') + '\n';
    const QString file = m_cli->write(u"bulk.csv"_s, items);
    const qsizetype before = m_cli->run({u"items"_s, u"list"_s}).list(u"items"_s).size();
    const CliResult result = m_cli->runWith({u"items"_s, u"import"_s, file}, full);
    QVERIFY2(result.exit == 5, QByteArray(result.out + result.err).constData());
    QCOMPARE(result.errorCode(), u"disk_full"_s);
    QVERIFY2(result.sentence().contains(u"Free some space"_s), qPrintable(result.sentence()));
    QCOMPARE(m_cli->run({u"items"_s, u"list"_s}).list(u"items"_s).size(), before); // all of it or nothing
    nothingIsLost();
#else
    QSKIP("only where a library can be preloaded");
#endif
}

QTEST_GUILESS_MAIN(CliOutagesTest)
#include "cli_outages_integration_test.moc"
