// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

/// Stock writes the sandbox received, as "item shop=quantity shop=quantity".
QStringList stockWrites(const SandboxProcess &sandbox)
{
    QStringList writes;
    const auto requests = sandbox.requests("PUT", u"/Item/"_s);
    for (const QJsonObject &request : requests) {
        const QString item = request[u"path"_s].toString().section(u'/', -1).section(u'.', 0, 0);
        const QJsonValue rows = request[u"body"_s][u"ItemShops"_s][u"ItemShop"_s];
        const QJsonArray list = rows.isArray() ? rows.toArray() : QJsonArray{rows};
        QStringList shops;
        for (const QJsonValue row : list)
            shops.append(row[u"shopID"_s].toVariant().toString() + u'=' +
                         row[u"qoh"_s].toVariant().toString());
        shops.sort();
        writes.append(item + u' ' + shops.join(u' '));
    }
    writes.sort();
    return writes;
}

/// The same, as the plan or the receipt shows it.
QStringList rowsAsWrites(const CliResult &result, const QString &state)
{
    QMap<QString, QStringList> byItem;
    const QJsonArray changes = result.list(u"changes"_s);
    for (const QJsonValue change : changes) {
        if (change[u"state"_s].toString() == state && change[u"ticked"_s].toBool())
            byItem[change[u"product_id"_s].toString()].append(change[u"shop_id"_s].toString() + u'=' +
                                                              change[u"after"_s].toString());
    }
    QStringList writes;
    for (auto it = byItem.begin(); it != byItem.end(); ++it) {
        it->sort();
        writes.append(it.key() + u' ' + it->join(u' '));
    }
    writes.sort();
    return writes;
}

int stockOf(const QJsonValue &product, const QString &shop)
{
    const QJsonArray levels = product[u"stock_levels"_s].toArray();
    for (const QJsonValue level : levels) {
        if (level[u"shop_id"_s].toString() == shop)
            return level[u"on_hand"_s].toString().toInt();
    }
    return 0;
}

/// Ordinary products whose custom SKU stands once.
QList<QJsonObject> plainProducts(const CliResult &products)
{
    QHash<QString, int> times;
    const QJsonArray all = products.list(u"products"_s);
    for (const QJsonValue product : all)
        ++times[product[u"sku"_s].toString()];
    QList<QJsonObject> plain;
    for (const QJsonValue product : all) {
        const QString sku = product[u"sku"_s].toString();
        if (!sku.isEmpty() && times[sku] == 1 && product[u"kind"_s] == u"ordinary"_s &&
            !product[u"archived"_s].toBool())
            plain.append(product.toObject());
    }
    return plain;
}

} // namespace

/// The whole job through the real program, the real keychain of the session and a simulated Lightspeed.
class CliJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wholeJob();
    void aQuantityReachesTheShopsItsWarehouseSupplies();
    void startFromLightspeedThenNothingToSend();
    void aRowNobodyUnderstandsIsSaidUntilItReadsWell();
    void sendsHeldRowsOnlyWhenTold();
    void exportsAndImportsBack();
    void cancelledByCtrlC();

private:
    /// Three items of ordinary products, counted in Main, which feeds shops 1 and 2.
    void prepare(const QStringList &skus, const QByteArray &quantities);
    void openSandbox(int products, int shops);
    void map(const QString &shop, const QStringList &warehouses) const;
    void importQuantities(const QByteArray &lines) const;
    [[nodiscard]] CliResult sync(const QStringList &options) const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<CliProgram> m_cli;
    QList<QJsonObject> m_products;
};

void CliJobTest::init()
{
    openSandbox(60, 2);
}

void CliJobTest::openSandbox(int products, int shops)
{
    m_sandbox = SandboxProcess::start({u"--products"_s, QString::number(products), u"--shops"_s,
                                       QString::number(shops), u"--time-scale"_s, u"20"_s});
    QVERIFY(m_sandbox);
    m_cli = std::make_unique<CliProgram>();
    const CliResult pulled = m_cli->connectAndPull(u"Main street"_s, *m_sandbox);
    QVERIFY2(pulled.exit == 0, QByteArray(pulled.err).constData());
    QCOMPARE(pulled.json[u"products"_s].toInt(), products);
    QCOMPARE(pulled.json[u"shops"_s].toInt(), shops);
    m_products = plainProducts(m_cli->run({u"products"_s, u"Main street"_s}));
    QVERIFY(m_products.size() > 10);
}

void CliJobTest::prepare(const QStringList &skus, const QByteArray &quantities)
{
    QByteArray items = "sku,name\n";
    for (const QString &sku : skus)
        items += '"' + sku.toUtf8() + "\",\n";
    QCOMPARE(m_cli->run({u"items"_s, u"import"_s, m_cli->write(u"items.csv"_s, items)}).exit, 0);
    QCOMPARE(m_cli->run({u"warehouses"_s, u"add"_s, u"Main"_s}).exit, 0);
    for (const QString &shop : {u"1"_s, u"2"_s})
        map(shop, {u"main"_s});
    importQuantities(quantities);
}

void CliJobTest::map(const QString &shop, const QStringList &warehouses) const
{
    QStringList arguments{u"map"_s, u"Main street"_s, u"--shop"_s, shop};
    for (const QString &warehouse : warehouses)
        arguments += {u"--warehouse"_s, warehouse};
    const CliResult mapped = m_cli->run(arguments);
    QVERIFY2(mapped.exit == 0, QByteArray(mapped.err).constData());
}

void CliJobTest::importQuantities(const QByteArray &lines) const
{
    const CliResult counted =
        m_cli->run({u"warehouses"_s, u"import"_s, m_cli->write(u"quantities.csv"_s, lines), u"--create"_s,
                    u"--create-items"_s});
    QVERIFY2(counted.exit == 0, QByteArray(counted.err + counted.out).constData());
}

CliResult CliJobTest::sync(const QStringList &options) const
{
    return m_cli->run(QStringList{u"sync"_s, u"Main street"_s} + options);
}

void CliJobTest::wholeJob()
{
    const QStringList skus{m_products[0][u"sku"_s].toString(), m_products[1][u"sku"_s].toString(),
                           m_products[2][u"sku"_s].toString()};
    QByteArray quantities = "sku,warehouse,quantity\n";
    QList<int> counted;
    for (int i = 0; i < 3; ++i) {
        counted.append(stockOf(m_products[i], u"1"_s) + 1 + i);
        quantities += '"' + skus[i].toUtf8() + "\",Main," + QByteArray::number(counted[i]) + '\n';
    }
    prepare(skus, quantities);
    QCOMPARE(m_cli->run({u"links"_s, u"Main street"_s}).json[u"counts"_s][u"linked"_s].toInt(), 3);

    m_sandbox->forgetRequests();
    const CliResult preview = sync({u"--preview"_s});
    QVERIFY2(preview.exit == 0, QByteArray(preview.err).constData());
    QCOMPARE(preview.json[u"run"_s][u"state"_s].toString(), u"previewed"_s);
    QVERIFY(stockWrites(*m_sandbox).isEmpty()); // looking writes nothing
    const QStringList planned = rowsAsWrites(preview, u"planned"_s);
    QCOMPARE(planned.size(), 3);

    const CliResult receipt = sync({u"--yes"_s});
    QVERIFY2(receipt.exit == 0, QByteArray(receipt.err + receipt.out).constData());
    QCOMPARE(receipt.json[u"run"_s][u"state"_s].toString(), u"done"_s);
    QCOMPARE(stockWrites(*m_sandbox), planned);
    QCOMPARE(rowsAsWrites(receipt, u"sent"_s), planned);
    for (int i = 0; i < 3; ++i) {
        for (const QString &shop : {u"1"_s, u"2"_s})
            QCOMPARE(m_sandbox->onHand(m_products[i][u"id"_s].toString(), shop), counted[i]);
    }

    m_sandbox->forgetRequests();
    const CliResult again = sync({u"--yes"_s});
    QCOMPARE(again.exit, 0);
    QCOMPARE(again.json[u"run"_s][u"counts"_s][u"sent"_s].toInt(), 0);
    QVERIFY(m_sandbox->requests("PUT").isEmpty());

    // One changed quantity: exactly that item.
    importQuantities("sku,warehouse,quantity\n\"" + skus[1].toUtf8() + "\",Main," +
                     QByteArray::number(counted[1] + 1) + '\n');
    const CliResult changed = sync({u"--yes"_s});
    QVERIFY2(changed.exit == 0, QByteArray(changed.err + changed.out).constData());
    const QString expected = u"%1 1=%2 2=%2"_s.arg(m_products[1][u"id"_s].toString()).arg(counted[1] + 1);
    QCOMPARE(stockWrites(*m_sandbox), QStringList{expected});

    const CliResult runs = m_cli->run({u"runs"_s, u"Main street"_s});
    QVERIFY(runs.list(u"runs"_s).size() >= 4);
    const QString id = runs.list(u"runs"_s)[0][u"id"_s].toVariant().toString();
    const CliResult shown = m_cli->run({u"run"_s, u"show"_s, id});
    QCOMPARE(rowsAsWrites(shown, u"sent"_s), QStringList{expected});
}

void CliJobTest::aQuantityReachesTheShopsItsWarehouseSupplies()
{
    openSandbox(20, 3);
    const QString sku = m_products[0][u"sku"_s].toString();
    const QString id = m_products[0][u"id"_s].toString();
    const auto count = [&](int main, int back) {
        const QString line = u"\"%1\",%2,%3\n"_s;
        importQuantities("sku,warehouse,quantity\n" +
                         (line.arg(sku, u"Main"_s).arg(main) + line.arg(sku, u"Back"_s).arg(back)).toUtf8());
    };
    count(30, 20);
    map(u"1"_s, {u"Main"_s});
    map(u"2"_s, {u"Main"_s, u"Back"_s});
    map(u"3"_s, {u"Back"_s});
    const CliResult first = sync({u"--yes"_s});
    QVERIFY2(first.exit == 0, QByteArray(first.err + first.out).constData());

    const auto sent = [&](int main, int back) {
        count(main, back);
        m_sandbox->forgetRequests();
        const CliResult receipt = sync({u"--yes"_s});
        [&] { QVERIFY2(receipt.exit == 0, QByteArray(receipt.err + receipt.out).constData()); }();
        [&] { QCOMPARE(rowsAsWrites(receipt, u"sent"_s), stockWrites(*m_sandbox)); }();
        return stockWrites(*m_sandbox);
    };
    QCOMPARE(sent(30, 21), QStringList{id + u" 2=51 3=21"_s});
    QCOMPARE(sent(31, 21), QStringList{id + u" 1=31 2=52"_s});
    QCOMPARE(sent(32, 20), QStringList{id + u" 1=32 3=20"_s}); // shop 2 has as many as before
    QCOMPARE(sent(32, 20), QStringList());
}

void CliJobTest::startFromLightspeedThenNothingToSend()
{
    openSandbox(240, 3); // as large as the sample store
    // Sold below zero: such a level can be read but never written.
    const QJsonObject product = m_products[3];
    const int left = stockOf(product, u"1"_s);
    m_sandbox->post(
        u"/sale"_s,
        {{u"shop"_s, u"1"_s},
         {u"lines"_s, QJsonArray{QJsonObject{{u"item"_s, product[u"id"_s]}, {u"quantity"_s, left + 3}}}}});
    QCOMPARE(m_cli->run({u"pull"_s, u"Main street"_s}).exit, 0);

    const QStringList start{u"warehouses"_s, u"start-from"_s,  u"Main street"_s, u"--shop"_s,
                            u"1"_s,          u"--warehouse"_s, u"Front"_s};
    const CliResult looked = m_cli->run(start + QStringList{u"--preview"_s});
    QVERIFY2(looked.exit == 0, QByteArray(looked.err).constData());
    QVERIFY(m_cli->run({u"warehouses"_s, u"list"_s}).list(u"warehouses"_s).isEmpty());
    const CliResult done = m_cli->run(start);
    QVERIFY2(done.exit == 0, QByteArray(done.err).constData());
    const auto counted = [](const CliResult &result) {
        QStringList lines;
        for (const QJsonValue &row :
             result.json[u"rows"_s].toArray()) // each looks at the present: not the moment
            lines.append(row[u"sku"_s].toString() + u'=' + row[u"count"_s].toString());
        return lines;
    };
    QCOMPARE(counted(done), counted(looked));
    QVERIFY(!counted(done).isEmpty());
    QVERIFY(done.json[u"below_zero"_s].toInt() >= 1);
    QVERIFY(done.json[u"items_made"_s].toInt() >= m_products.size());

    map(u"1"_s, {u"Front"_s});
    for (const QString &shop : {u"2"_s, u"3"_s}) { // the other shops have a warehouse of their own
        const QString warehouse = u"Shop "_s + shop;
        const CliResult more = m_cli->run({u"warehouses"_s, u"start-from"_s, u"Main street"_s, u"--shop"_s,
                                           shop, u"--warehouse"_s, warehouse});
        QVERIFY2(more.exit == 0, QByteArray(more.err).constData());
        map(shop, {warehouse});
    }
    m_sandbox->forgetRequests();
    const CliResult receipt = sync({u"--yes"_s});
    QVERIFY2(receipt.exit == 0, QByteArray(receipt.err + receipt.out).constData());
    QCOMPARE(receipt.json[u"run"_s][u"counts"_s][u"planned"_s].toInt(), 0);
    QCOMPARE(receipt.json[u"run"_s][u"counts"_s][u"sent"_s].toInt(), 0);
    QVERIFY(m_sandbox->requests("PUT").isEmpty());
    QCOMPARE(m_sandbox->onHand(product[u"id"_s].toString(), u"1"_s), -3);

    // What is sold from now on is in no count: unattended, it is not put back.
    const QString sold = m_products[4][u"id"_s].toString();
    const int before = m_sandbox->onHand(sold, u"1"_s);
    m_sandbox->post(
        u"/sale"_s,
        {{u"shop"_s, u"1"_s}, {u"lines"_s, QJsonArray{QJsonObject{{u"item"_s, sold}, {u"quantity"_s, 2}}}}});
    const CliResult unattended = sync({u"--yes"_s});
    QCOMPARE(unattended.exit, 1);
    QCOMPARE(unattended.json[u"run"_s][u"counts"_s][u"held"_s].toInt(), 1);
    QVERIFY(m_sandbox->requests("PUT").isEmpty());
    QCOMPARE(m_sandbox->onHand(sold, u"1"_s), before - 2);
}

void CliJobTest::aRowNobodyUnderstandsIsSaidUntilItReadsWell()
{
    const QJsonValue item = m_products[2][u"id"_s];
    const auto cost = [&](const QString &text) {
        m_sandbox->post(u"/item"_s,
                        {{u"item"_s, item}, {u"fields"_s, QJsonObject{{u"defaultCost"_s, text}}}});
    };
    const SandboxAddresses &at = m_sandbox->addresses();
    QCOMPARE(
        m_cli
            ->run({u"connections"_s, u"add"_s, u"Office"_s, u"--series"_s, u"r"_s, u"--client-id"_s,
                   at.clientId, u"--secret-stdin"_s, u"--api-url"_s, at.api.toString(), u"--authorize-url"_s,
                   at.authorize.toString(), u"--token-url"_s, at.token.toString(), u"--redirect-url"_s,
                   at.redirect.toString(), u"--permissions"_s, u"everything"_s}, // costs are told to few
                  at.clientSecret.reveal() + '\n')
            .exit,
        0);
    QCOMPARE(m_cli->signIn(u"Office"_s, *m_sandbox).exit, 0);
    cost(u"much"_s);
    const QStringList pull{u"pull"_s, u"Office"_s};
    QCOMPARE(m_cli->run(pull).exit, 1);
    QCOMPARE(m_cli->run(pull).exit, 1); // its feed may have moved on
    QStringList kinds;
    const auto attention = m_cli->run({u"attention"_s}).list(u"attention"_s);
    for (const QJsonValue entry : attention)
        kinds.append(entry[u"kind"_s].toString());
    QVERIFY(kinds.contains(u"unread_rows"_s));
    cost(u"4.50"_s);
    QCOMPARE(m_cli->run(pull).exit, 0);
}

void CliJobTest::sendsHeldRowsOnlyWhenTold()
{
    const QString sku = m_products[0][u"sku"_s].toString();
    prepare({sku}, "sku,warehouse,quantity\n\"" + sku.toUtf8() + "\",Main,40\n");
    QCOMPARE(sync({u"--yes"_s}).exit, 0);

    // A fall to zero that no sale explains.
    importQuantities("sku,warehouse,quantity\n\"" + sku.toUtf8() + "\",Main,0\n");
    m_sandbox->forgetRequests();
    const CliResult held = sync({u"--yes"_s});
    QCOMPARE(held.exit, 1);
    QCOMPARE(held.json[u"run"_s][u"counts"_s][u"held"_s].toInt(), 2);
    QCOMPARE(held.json[u"run"_s][u"counts"_s][u"skipped"_s].toInt(), 0);
    QCOMPARE(held.json[u"run"_s][u"counts"_s][u"total"_s].toInt(), held.list(u"changes"_s).size());
    const QString run = held.json[u"run"_s][u"id"_s].toVariant().toString();
    const CliResult read = m_cli->runAsText({u"run"_s, u"show"_s, run});
    QCOMPARE(read.exit, 0);
    QVERIFY2(read.out.contains("2 need your decision") &&
                 read.out.contains("Needs your decision: Falls to zero"),
             read.out.constData());
    QVERIFY2(!read.out.contains("kipped"), read.out.constData());
    QVERIFY(m_sandbox->requests("PUT").isEmpty());
    QStringList kinds;
    const auto attention = m_cli->run({u"attention"_s}).list(u"attention"_s);
    for (const QJsonValue entry : attention)
        kinds.append(entry[u"kind"_s].toString());
    QVERIFY(kinds.contains(u"held_changes"_s));

    const CliResult sent = sync({u"--yes"_s, u"--held"_s});
    QVERIFY2(sent.exit == 0, QByteArray(sent.err + sent.out).constData());
    QCOMPARE(m_sandbox->onHand(m_products[0][u"id"_s].toString(), u"1"_s), 0);
}

void CliJobTest::exportsAndImportsBack()
{
    const QString sku = m_products[0][u"sku"_s].toString();
    prepare({sku}, "sku,warehouse,quantity\n\"" + sku.toUtf8() + "\",Main,4\n");
    QCOMPARE(m_cli->run({u"items"_s, u"disable"_s, u"Main street"_s, sku}).exit, 0);
    QCOMPARE(
        m_cli->run({u"items"_s, u"export"_s, m_cli->path(u"out.csv"_s), u"--connection"_s, u"Main street"_s})
            .exit,
        0);
    QCOMPARE(m_cli->run({u"warehouses"_s, u"export"_s, m_cli->path(u"stock.csv"_s)}).exit, 0);
    const CliResult items =
        m_cli->run({u"items"_s, u"import"_s, m_cli->path(u"out.csv"_s), u"--connection"_s, u"Main street"_s});
    QCOMPARE(items.exit, 0);
    QCOMPARE(items.json[u"unchanged"_s].toInt(), 1);
    const CliResult stock = m_cli->run({u"warehouses"_s, u"import"_s, m_cli->path(u"stock.csv"_s)});
    QCOMPARE(stock.exit, 0);
    QCOMPARE(stock.json[u"unchanged"_s].toInt(), 1);

    // Switched off: nothing is sent for it.
    m_sandbox->forgetRequests();
    QCOMPARE(sync({u"--yes"_s}).exit, 0);
    QVERIFY(m_sandbox->requests("PUT").isEmpty());
}

void CliJobTest::cancelledByCtrlC()
{
    m_sandbox->addFault(u"slow-body"_s, {{u"rate"_s, 20}, {u"times"_s, 0}});
    const CliResult stopped =
        m_cli->runUntil({u"pull"_s, u"Main street"_s}, "Reading", [](QProcess &process, const QByteArray &) {
            process.terminate(); // SIGTERM is treated as Ctrl+C
        });
    QCOMPARE(stopped.exit, 130);
    QCOMPARE(stopped.errorCode(), u"cancelled"_s);
    m_sandbox->clearFaults();
    QCOMPARE(m_cli->run({u"pull"_s, u"Main street"_s}).exit, 0);
}

QTEST_GUILESS_MAIN(CliJobTest)
#include "cli_job_integration_test.moc"
