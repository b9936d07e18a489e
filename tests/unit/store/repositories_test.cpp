// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/attention_repository.h"
#include "store/port_stores.h"
#include "store/traffic_log.h"

using namespace Qt::StringLiterals;
using namespace tillbridge;

class RepositoriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionRoundTrip();
    void namesAreUniqueWithoutCase();
    void removedConnectionLeavesTheAccount();
    void accountsAreFoundAgain();
    void clientsRoundTrip();
    void settings();
    void mappings();
    void attentionIsRaisedOnce();
    void attentionIsReplacedByKind();
    void markers();
    void budgets();
    void trafficIsKeptWithinItsSize();
    void trafficLevels();
};

void RepositoriesTest::connectionRoundTrip()
{
    const TestStore store;
    OAuthClient client;
    client.name = u"Ours"_s;
    client = must(store.connections().addClient(client));
    Connection connection;
    connection.name = u"Café Nord"_s;
    connection.series = Series::X;
    connection.state = ConnectionState::SignInAgain;
    connection.account = store.account;
    connection.oauthClient = client.id;
    connection.method = SignInMethod::TypedToken;
    connection.addresses = {QUrl(u"https://api.example.com/API"_s),
                            QUrl(u"https://a.example.com/?x=1&y=%20z"_s), QUrl(u"https://t.example.com"_s),
                            QUrl(u"http://127.0.0.1:8123/back"_s)};
    connection.permissionsAsked = {u"employee:inventory"_s, u"employee:register_read"_s};
    connection.permissionsGranted = {u"employee:inventory"_s};
    connection.signedInAt = at(1);
    connection.refreshedAt = at(2);
    connection = must(store.connections().add(connection));
    QVERIFY(connection.id.isValid());
    QCOMPARE(connection.createdAt, store.clock.now());

    const Connection stored = must(store.connections().find(connection.id));
    QCOMPARE(stored.name, connection.name);
    QCOMPARE(stored.series, connection.series);
    QCOMPARE(stored.state, connection.state);
    QCOMPARE(stored.account, connection.account);
    QCOMPARE(stored.oauthClient, connection.oauthClient);
    QCOMPARE(stored.method, connection.method);
    QVERIFY(stored.addresses == connection.addresses);
    QCOMPARE(stored.permissionsAsked, connection.permissionsAsked);
    QCOMPARE(stored.permissionsGranted, connection.permissionsGranted);
    QCOMPARE(stored.signedInAt, at(1));
    QCOMPARE(stored.refreshedAt, at(2));
    QCOMPARE(stored.createdAt, connection.createdAt);

    connection.account.reset();
    connection.oauthClient.reset();
    connection.permissionsGranted.clear();
    connection.refreshedAt = {};
    must(store.connections().update(connection));
    const Connection changed = must(store.connections().findByName(u"CAFÉ nord"_s));
    QVERIFY(!changed.account);
    QVERIFY(!changed.oauthClient);
    QVERIFY(changed.permissionsGranted.isEmpty());
    QVERIFY(!changed.refreshedAt.isValid());
    QCOMPARE(must(store.connections().list()).size(), 2);
    connection.id = ConnectionId{99};
    connection.name = u"Other"_s;
    QCOMPARE(store.connections().update(connection).error().code, ErrorCode::NotFound);
    QCOMPARE(store.connections().find(ConnectionId{99}).error().code, ErrorCode::NotFound);
}

void RepositoriesTest::namesAreUniqueWithoutCase()
{
    const TestStore store;
    Connection again;
    again.name = u"MAIN street "_s;
    const auto refused = store.connections().add(again);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(refused.error().subject, u"Main street"_s);
    again.name = u" "_s;
    QCOMPARE(store.connections().add(again).error().code, ErrorCode::InvalidInput);
    again.name = u"Second"_s;
    again = must(store.connections().add(again));
    again.name = u"main STREET"_s;
    QCOMPARE(store.connections().update(again).error().code, ErrorCode::AlreadyExists);
    again.name = u"SECOND"_s; // its own
    must(store.connections().update(again));
}

void RepositoriesTest::removedConnectionLeavesTheAccount()
{
    const TestStore store;
    const auto products = store.addProducts({store.product(u"1"_s, u"A"_s)});
    const auto items = store.addItems({u"A"_s});
    must(store.links().setByHand(store.account, items[0], products[0]));
    must(store.settings().set(store.connection, u"match_key"_s, u"sku"_s));
    const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
    must(store.mappings().save(store.connection, {store.shops[0].id, {warehouse}, {}, {}, {}}));
    Run run;
    run.connection = store.connection;
    run = must(store.runs().add(run));
    must(store.runs().addChanges(run.id, {Change{}}));
    must(store.connections().remove(store.connection));

    QVERIFY(must(store.connections().list()).isEmpty());
    QVERIFY(must(store.settings().all(store.connection)).isEmpty());
    QVERIFY(must(store.mappings().mappings(store.connection)).isEmpty());
    QVERIFY(!must(store.items().enabled(items[0], store.connection)));
    QCOMPARE(must(store.catalog().productCount(store.account)), 1);
    QCOMPARE(must(store.links().links(store.account)).size(), 1);
    must(store.connections().account(store.account));
    // Its key names secrets in the keychain: it is never given to another.
    QVERIFY(store.addConnection(u"Main street"_s) != store.connection);
}

void RepositoriesTest::accountsAreFoundAgain()
{
    const TestStore store;
    Account account{{}, Series::R, u"797"_s, u"Renamed"_s, u"USD"_s};
    QCOMPARE(must(store.connections().saveAccount(account)).id, store.account);
    QCOMPARE(must(store.connections().account(store.account)).name, u"Renamed"_s);
    QCOMPARE(must(store.connections().account(store.account)).currency, u"USD"_s);
    account.series = Series::C;
    QVERIFY(must(store.connections().saveAccount(account)).id != store.account);
    QCOMPARE(store.connections().account(AccountId{99}).error().code, ErrorCode::NotFound);
}

void RepositoriesTest::clientsRoundTrip()
{
    const TestStore store;
    OAuthClient client;
    client.series = Series::X;
    client.name = u"Ours"_s;
    client.clientId = u"abc"_s;
    client.hasSecret = true;
    client.redirectUrl = QUrl(u"https://example.com/back?a=b"_s);
    client = must(store.connections().addClient(client));
    const OAuthClient stored = must(store.connections().client(client.id));
    QCOMPARE(stored.series, client.series);
    QCOMPARE(stored.name, client.name);
    QCOMPARE(stored.clientId, client.clientId);
    QVERIFY(stored.hasSecret);
    QCOMPARE(stored.redirectUrl, client.redirectUrl);
    OAuthClient same;
    same.name = u"OURS"_s;
    QCOMPARE(store.connections().addClient(same).error().code, ErrorCode::AlreadyExists);
    client.hasSecret = false;
    must(store.connections().updateClient(client));
    QVERIFY(!must(store.connections().clients()).first().hasSecret);

    Connection user = must(store.connections().find(store.connection));
    user.oauthClient = client.id;
    must(store.connections().update(user));
    const Done busy = store.connections().removeClient(client.id);
    QCOMPARE(busy.error().code, ErrorCode::Busy);
    QCOMPARE(busy.error().subject, u"Main street"_s);
    must(store.connections().remove(store.connection));
    must(store.connections().removeClient(client.id));
    QCOMPARE(store.connections().client(client.id).error().code, ErrorCode::NotFound);
}

void RepositoriesTest::settings()
{
    const TestStore store;
    must(store.settings().set(store.connection, u"match_key"_s, u"barcode"_s));
    must(store.settings().set(store.connection, u"note"_s, u"O'Brien; 100 %\nÜ"_s));
    must(store.settings().set({}, u"match_key"_s, u"of the program"_s));
    QCOMPARE(must(store.settings().value(store.connection, u"match_key"_s)), std::optional(u"barcode"_s));
    QCOMPARE(must(store.settings().all(store.connection)).size(), 2);
    QCOMPARE(must(store.settings().all(store.connection)).value(u"note"_s), u"O'Brien; 100 %\nÜ"_s);
    QCOMPARE(must(store.settings().all({})).size(), 1);
    QVERIFY(!must(store.settings().value(store.connection, u"missing"_s)));
    must(store.settings().set(store.connection, u"match_key"_s, u"sku"_s));
    QCOMPARE(must(store.settings().value(store.connection, u"match_key"_s)), std::optional(u"sku"_s));
}

void RepositoriesTest::mappings()
{
    const TestStore store;
    const WarehouseId first = must(store.warehouses().add(u"First"_s)).id;
    const WarehouseId second = must(store.warehouses().add(u"Second"_s)).id;
    ReferenceData data;
    data.shops = store.shops;
    data.employees = {{{}, u"5"_s, u"Ann"_s, false}};
    data.registers = {{{}, u"6"_s, u"1"_s, u"Till"_s, false}};
    must(store.catalog().storeReferenceData(store.account, data));
    ShopMapping mapping;
    mapping.shop = store.shops[0].id;
    mapping.warehouses = {second, first};
    mapping.employee = must(store.catalog().employees(store.account)).first().id;
    mapping.cashRegister = must(store.catalog().registers(store.account)).first().id;
    mapping.buffer = *Quantity::parse(u"1.5"_s);
    must(store.mappings().save(store.connection, mapping));
    QCOMPARE(must(store.mappings().mappings(store.connection)).size(), 1);
    QVERIFY(must(store.mappings().mappings(store.connection)).first() == mapping);
    QCOMPARE(must(store.mappings().connectionsFeeding(mapping.shop)), QList<ConnectionId>{store.connection});
    const ShopMapping empty{mapping.shop, {}, {}, {}, {}};
    must(store.mappings().save(store.connection, empty));
    QVERIFY(must(store.mappings().mappings(store.connection)).first() == empty);
    QVERIFY(must(store.mappings().connectionsFeeding(mapping.shop)).isEmpty());
}

void RepositoriesTest::attentionIsRaisedOnce()
{
    TestStore store;
    const AttentionRepository attention(store.database);
    Attention entry;
    entry.connection = store.connection;
    entry.kind = AttentionKind::DuplicateKey;
    entry.subject = u"A-1"_s;
    entry.count = 2;
    entry.raisedAt = at(1);
    const AttentionId id = must(attention.raise(entry));
    entry.count = 3;
    entry.detail = u"more"_s;
    entry.raisedAt = at(2);
    QCOMPARE(must(attention.raise(entry)), id);
    const auto open = must(attention.open(store.connection));
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].count, 3);
    QCOMPARE(open[0].detail, u"more"_s);
    QCOMPARE(open[0].raisedAt, at(1));
    QCOMPARE(open[0].kind, AttentionKind::DuplicateKey);
    must(attention.solve(id));
    QVERIFY(must(attention.open({})).isEmpty());
    QCOMPARE(must(attention.raise(entry)), id);
    QCOMPARE(must(attention.open({})).first().raisedAt, at(2));
    QVERIFY(!must(attention.open({})).first().solvedAt.isValid());
}

void RepositoriesTest::attentionIsReplacedByKind()
{
    const TestStore store;
    const AttentionRepository attention(store.database);
    const auto entry = [&](const QString &subject) {
        Attention each;
        each.subject = subject;
        each.raisedAt = at(1);
        return each;
    };
    must(attention.replace(store.connection, AttentionKind::DuplicateKey, {entry(u"A"_s), entry(u"B"_s)}));
    must(attention.replace(store.connection, AttentionKind::BlankKey, {entry({})}));
    must(attention.replace(store.addConnection(u"Second"_s), AttentionKind::DuplicateKey, {entry(u"A"_s)}));
    must(attention.replace(store.connection, AttentionKind::DuplicateKey, {entry(u"B"_s), entry(u"C"_s)}));
    QStringList subjects;
    for (const Attention &each : must(attention.open(store.connection)))
        subjects.append(each.subject);
    subjects.sort();
    QCOMPARE(subjects, (QStringList{u""_s, u"B"_s, u"C"_s}));
    QCOMPARE(must(attention.open({})).size(), 4);
}

void RepositoriesTest::markers()
{
    const TestStore store;
    const auto markers = makeSecretMarkers(store.database);
    QVERIFY(!must(markers->isMarked(u"1/tokens"_s)));
    must(markers->mark(u"1/tokens"_s));
    must(markers->mark(u"1/tokens"_s));
    QVERIFY(must(markers->isMarked(u"1/tokens"_s)));
    QVERIFY(!must(markers->isMarked(u"1/token"_s)));
    must(markers->unmark(u"1/tokens"_s));
    must(markers->unmark(u"1/tokens"_s));
    QVERIFY(!must(markers->isMarked(u"1/tokens"_s)));
}

void RepositoriesTest::budgets()
{
    const TestStore store;
    const auto budgets = makeBudgetStore(store.database);
    QVERIFY(!budgets->load(u"r/1"_s));
    budgets->save(u"r/1"_s, {59.25, 60, 1, 8, at(1)});
    budgets->save(u"r/1"_s, {12.5, 60, 2, 0, at(2)});
    const auto state = budgets->load(u"r/1"_s);
    QVERIFY(state);
    QCOMPARE(state->level, 12.5);
    QCOMPARE(state->size, 60.0);
    QCOMPARE(state->dripPerSecond, 2.0);
    QCOMPARE(state->burstSize, 0.0);
    QCOMPARE(state->at, at(2));
}

void RepositoriesTest::trafficIsKeptWithinItsSize()
{
    const TestStore store;
    TrafficLog log(store.database, 20'000);
    TrafficEntry entry;
    entry.connection = store.connection;
    entry.at = at(1);
    entry.method = u"PUT"_s;
    entry.status = 200;
    entry.milliseconds = 12;
    entry.cost = 1.5;
    entry.requestHeaders = u"a: b"_s;
    entry.requestBody = QString(1000, u'x');
    entry.replyHeaders = u"c: d"_s;
    entry.replyBody = u"{}"_s;
    entry.error = u"none"_s;
    for (int i = 0; i < 100; ++i) {
        entry.url = u"https://example.com/%1"_s.arg(i);
        log.record(entry);
    }
    entry.connection = {};
    log.record(entry);
    entry.connection = ConnectionId{99}; // removed meanwhile
    log.record(entry);
    log.flush();
    const auto kept = must(trafficEntries(*store.database, store.connection, 1000));
    QVERIFY2(kept.size() >= 10 && kept.size() <= 20, qPrintable(QString::number(kept.size())));
    QCOMPARE(kept[0].url, u"https://example.com/99"_s);
    QCOMPARE(kept[1].url, u"https://example.com/98"_s);
    QCOMPARE(kept[0].at, at(1));
    QCOMPARE(kept[0].method, u"PUT"_s);
    QCOMPARE(kept[0].status, 200);
    QCOMPARE(kept[0].milliseconds, 12);
    QCOMPARE(kept[0].cost, 1.5);
    QCOMPARE(kept[0].requestHeaders, u"a: b"_s);
    QCOMPARE(kept[0].requestBody, QString(1000, u'x'));
    QCOMPARE(kept[0].replyHeaders, u"c: d"_s);
    QCOMPARE(kept[0].replyBody, u"{}"_s);
    QCOMPARE(kept[0].error, u"none"_s);
    QCOMPARE(must(trafficEntries(*store.database, store.connection, 3)).size(), 3);
    QCOMPARE(must(trafficEntries(*store.database, {}, 10)).size(), 1);
    QVERIFY(must(trafficEntries(*store.database, ConnectionId{99}, 10)).isEmpty());
}

void RepositoriesTest::trafficLevels()
{
    const TestStore store;
    const auto sink = makeTrafficSink(store.database);
    QCOMPARE(sink->level(store.connection), TrafficLevel::Simple);
    for (const auto &[word, level] : {std::pair{u"off"_s, TrafficLevel::Off},
                                      {u"full"_s, TrafficLevel::Full},
                                      {u"long"_s, TrafficLevel::Long},
                                      {u"simple"_s, TrafficLevel::Simple},
                                      {u"loud"_s, TrafficLevel::Simple}}) {
        must(store.settings().set(store.connection, u"traffic_log"_s, word));
        QCOMPARE(sink->level(store.connection), level);
    }
    // What was taken is written before it goes.
    auto log = makeTrafficSink(store.database);
    TrafficEntry entry;
    entry.connection = store.connection;
    log->record(entry);
    log.reset();
    QCOMPARE(must(trafficEntries(*store.database, store.connection, 10)).size(), 1);
}

QTEST_GUILESS_MAIN(RepositoriesTest)
#include "repositories_test.moc"
