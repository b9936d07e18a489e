// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "seed_items.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

/// An account of years past through the whole program: one made for this test, and a recorded one where
/// TILLBRIDGE_RECORDED_ITEMS names a file of items as the sandbox's --seed takes it.
class CliRecordedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void blanksAndDoublesLinkNothing();
    void bySystemSkuEverythingLinks();

private:
    void readSeed(const QString &path);
    /// Every SKU as an item; all or nothing.
    void importSkus(const QStringList &skus) const;
    [[nodiscard]] QJsonObject linkCounts() const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<CliProgram> m_cli;
    QMap<QString, int> m_times; ///< custom SKU → how often
    QStringList m_systemSkus;
};

void CliRecordedTest::initTestCase_data()
{
    QTest::addColumn<QString>("path"); // empty: made here
    QTest::newRow("made") << QString();
    if (const QString recorded = qEnvironmentVariable("TILLBRIDGE_RECORDED_ITEMS"); !recorded.isEmpty())
        QTest::newRow("recorded") << recorded;
}

void CliRecordedTest::init()
{
    QFETCH_GLOBAL(const QString, path);
    m_cli = std::make_unique<CliProgram>();
    const QString seed =
        path.isEmpty() ? m_cli->write(u"seed.json"_s, QJsonDocument(seedItems()).toJson()) : path;
    readSeed(seed);
    // Of both accounts it is known what they hold.
    QCOMPARE(m_systemSkus.size(), 234);
    QCOMPARE(m_times.value(QString()), 38);
    QVERIFY(std::ranges::count_if(m_times, [](int times) { return times > 1; }) > 10);

    m_sandbox = SandboxProcess::start({u"--seed"_s, seed, u"--shops"_s, u"2"_s, u"--time-scale"_s, u"20"_s});
    QVERIFY(m_sandbox);
    const CliResult pulled = m_cli->connectAndPull(u"Recorded"_s, *m_sandbox);
    QVERIFY2(pulled.exit == 0, QByteArray(pulled.err).constData());
    QCOMPARE(pulled.json[u"products"_s].toInt(), 234);
}

void CliRecordedTest::readSeed(const QString &path)
{
    m_times.clear();
    m_systemSkus.clear();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray items = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue item : items) {
        ++m_times[item[u"customSku"_s].toString().trimmed()];
        m_systemSkus.append(item[u"systemSku"_s].toString());
    }
}

void CliRecordedTest::importSkus(const QStringList &skus) const
{
    QByteArray file = "sku\n";
    for (const QString &sku : skus)
        file += '"' + QString(sku).replace(u'"', u"\"\""_s).toUtf8() + "\"\n";
    const CliResult imported = m_cli->run({u"items"_s, u"import"_s, m_cli->write(u"items.csv"_s, file)});
    QVERIFY2(imported.exit == 0, QByteArray(imported.out).constData());
    QCOMPARE(imported.json[u"created"_s].toInt(), skus.size());
}

QJsonObject CliRecordedTest::linkCounts() const
{
    return m_cli->run({u"links"_s, u"Recorded"_s}).json[u"counts"_s].toObject();
}

void CliRecordedTest::blanksAndDoublesLinkNothing()
{
    QStringList keys = m_times.keys(); // doubles become items as well
    keys.removeAll(QString());
    importSkus(keys);
    QStringList single;
    QStringList doubles;
    for (const QString &key : std::as_const(keys))
        (m_times[key] == 1 ? single : doubles).append(key);

    const QJsonObject counts = linkCounts();
    QCOMPARE(counts[u"blank_key"_s].toInt(), 38);
    QCOMPARE(counts[u"linked"_s].toInt(), single.size());
    QStringList linked;
    const QJsonArray links =
        m_cli->run({u"links"_s, u"Recorded"_s, u"--state"_s, u"linked"_s}).list(u"links"_s);
    for (const QJsonValue link : links)
        linked.append(link[u"sku"_s].toString());
    linked.sort();
    QCOMPARE(linked, single);

    QStringList entries;
    QMap<QString, int> others;
    const QJsonArray attention = m_cli->run({u"attention"_s, u"Recorded"_s}).list(u"attention"_s);
    for (const QJsonValue entry : attention) {
        if (entry[u"kind"_s] == u"duplicate_key"_s) {
            entries.append(entry[u"subject"_s].toString());
            QCOMPARE(entry[u"count"_s].toInt(), m_times[entries.last()]);
        } else {
            others[entry[u"kind"_s].toString()] += entry[u"count"_s].toInt();
        }
    }
    entries.sort();
    QCOMPARE(entries, doubles);
    QCOMPARE(others, (QMap<QString, int>{{u"blank_key"_s, 38}}));
}

void CliRecordedTest::bySystemSkuEverythingLinks()
{
    QCOMPARE(m_cli->run({u"settings"_s, u"Recorded"_s, u"match_key=system_sku"_s}).exit, 0);
    importSkus(m_systemSkus);
    QCOMPARE(linkCounts()[u"linked"_s].toInt(), 234);
    QCOMPARE(m_cli->run({u"attention"_s, u"Recorded"_s}).list(u"attention"_s).size(), 0);
}

QTEST_GUILESS_MAIN(CliRecordedTest)
#include "cli_recorded_integration_test.moc"
