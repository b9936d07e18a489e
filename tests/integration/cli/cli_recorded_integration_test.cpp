// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// A recorded account (TILLBRIDGE_RECORDED_ITEMS names a file of items as --seed takes it) through the whole
/// program.
class CliRecordedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void blanksAndDoublesLinkNothing();
    void bySystemSkuEverythingLinks();

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<CliProgram> m_cli;
    QHash<QString, int> m_times; ///< custom SKU → how often
    QStringList m_systemSkus;
};

void CliRecordedTest::initTestCase()
{
    const QString path = qEnvironmentVariable("TILLBRIDGE_RECORDED_ITEMS");
    if (path.isEmpty())
        QSKIP("TILLBRIDGE_RECORDED_ITEMS names no file");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray items = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!items.isEmpty());
    for (const QJsonValue item : items) {
        ++m_times[item[u"customSku"_s].toString().trimmed()];
        m_systemSkus.append(item[u"systemSku"_s].toString());
    }
    m_sandbox = SandboxProcess::start({u"--seed"_s, path, u"--shops"_s, u"2"_s, u"--time-scale"_s, u"20"_s});
    QVERIFY(m_sandbox);
    m_cli = std::make_unique<CliProgram>();
    const CliResult pulled = m_cli->connectAndPull(u"Recorded"_s, *m_sandbox);
    QVERIFY2(pulled.exit == 0, QByteArray(pulled.err).constData());
    QCOMPARE(pulled.json[u"products"_s].toInt(), items.size());
}

void CliRecordedTest::blanksAndDoublesLinkNothing()
{
    // Every custom SKU becomes an item, doubles as well.
    QByteArray file = "sku\n";
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it) {
        if (!it.key().isEmpty())
            file += '"' + QString(it.key()).replace(u'"', u"\"\""_s).toUtf8() + "\"\n";
    }
    const CliResult imported = m_cli->run({u"items"_s, u"import"_s, m_cli->write(u"items.csv"_s, file)});
    QVERIFY2(imported.exit == 0, QByteArray(imported.out).constData());

    const QJsonObject counts = m_cli->run({u"links"_s, u"Recorded"_s}).json[u"counts"_s].toObject();
    int single = 0;
    QStringList doubles;
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it) {
        if (!it.key().isEmpty() && *it == 1)
            ++single;
        else if (!it.key().isEmpty())
            doubles.append(it.key());
    }
    QCOMPARE(counts[u"blank_key"_s].toInt(), m_times.value(QString()));
    QCOMPARE(counts[u"linked"_s].toInt(), single);

    QStringList entries;
    int blanks = 0;
    const QJsonArray attention = m_cli->run({u"attention"_s, u"Recorded"_s}).list(u"attention"_s);
    for (const QJsonValue entry : attention) {
        if (entry[u"kind"_s] == u"duplicate_key"_s)
            entries.append(entry[u"subject"_s].toString());
        if (entry[u"kind"_s] == u"blank_key"_s)
            blanks += entry[u"count"_s].toInt();
    }
    entries.sort();
    doubles.sort();
    QCOMPARE(entries, doubles);
    QCOMPARE(blanks, m_times.value(QString()));
}

void CliRecordedTest::bySystemSkuEverythingLinks()
{
    QCOMPARE(m_cli->run({u"settings"_s, u"Recorded"_s, u"match_key=system_sku"_s}).exit, 0);
    QByteArray file = "sku\n";
    for (const QString &sku : m_systemSkus)
        file += sku.toUtf8() + '\n';
    const CliResult imported = m_cli->run({u"items"_s, u"import"_s, m_cli->write(u"system.csv"_s, file)});
    QVERIFY2(imported.exit == 0, QByteArray(imported.out).constData());
    const QJsonObject counts = m_cli->run({u"links"_s, u"Recorded"_s}).json[u"counts"_s].toObject();
    QCOMPARE(counts[u"linked"_s].toInt(), m_systemSkus.size());
    QCOMPARE(m_cli->run({u"attention"_s, u"Recorded"_s}).list(u"attention"_s).size(), 0);
}

QTEST_GUILESS_MAIN(CliRecordedTest)
#include "cli_recorded_integration_test.moc"
