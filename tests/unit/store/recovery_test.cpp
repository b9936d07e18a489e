// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/attention_repository.h"
#include "store/port_stores.h"
#include "store/query.h"
#include "store/recovery.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int pageSize = 4096;

/// Which page is the root of which table.
QMap<int, QString> rootPages(const std::shared_ptr<Database> &database)
{
    QMap<int, QString> roots;
    Query rows(*database, "SELECT rootpage, name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
    while (rows.next())
        roots.insert(rows.number(0), rows.text(1));
    return roots;
}

/// A store with a row or more in every table that is saved.
struct Full
{
    TestStore store;
    QString path;
    QString id;
    QByteArray whole;

    Full()
    {
        const auto products =
            store.addProducts({TestStore::product(u"1"_s, u"A"_s), TestStore::product(u"2"_s, u"B"_s)});
        const auto items = store.addItems({u"A"_s, u"B"_s, u"C"_s});
        const WarehouseId warehouse = must(store.warehouses().add(u"Main"_s)).id;
        must(store.warehouses().recordCounts(
            {{items[0], warehouse, Quantity::fromInteger(7), {}, at(1), at(1)}}));
        Movement movement;
        movement.item = items[0];
        movement.warehouse = warehouse;
        movement.quantity = Quantity::fromInteger(-1);
        must(store.warehouses().recordMovements({movement}));
        must(store.links().setByHand(store.account, items[0], products[0]));
        must(store.links().unset(store.account, items[1]));
        must(store.settings().set(store.connection, u"match_key"_s, u"sku"_s));
        must(store.mappings().save(store.connection, {store.shops[0].id, {warehouse}, {}, {}, {}}));
        OAuthClient client;
        client.name = u"Ours"_s;
        must(store.connections().addClient(client));
        must(makeSecretMarkers(store.database)->mark(u"1/tokens"_s));
        Run run;
        run.connection = store.connection;
        run = must(store.runs().add(run));
        Change change;
        change.product = products[0];
        change.shop = store.shops[0].id;
        auto changes = must(store.runs().addChanges(run.id, {change, change}));
        changes[0].state = ChangeState::Sent;
        must(store.runs().updateChanges(changes));
        must(store.catalog().setPosition(store.account, Feed::Sales, {{}, u"mark"_s}));
        must(store.catalog().setPosition(store.account, Feed::StockLevels, {{}, u"mark"_s}));
        path = store.database->path();
        id = store.database->storeId();
    }
    /// Closes the store and keeps its bytes.
    void close()
    {
        store.database.reset();
        whole = read(path);
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    /// The page that all rows of a small table are on is lost.
    void loseRowsOf(const QString &table)
    {
        const int page = rootPages(store.database).key(table);
        if (page < 2)
            qFatal("no such table");
        close();
        QByteArray damaged = whole;
        damaged.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, '\xa5'));
        write(path, damaged);
    }
    void recoverAndOpen()
    {
        markDamaged(path);
        must(recover(location(), store.clock));
        store.database = must(Database::open(location(), store.clock));
    }
    [[nodiscard]] Database::Location location() const { return {store.folder.path()}; }
};

/// How many rows each saved table holds.
QMap<QString, int> rowCounts(const std::shared_ptr<Database> &database)
{
    QMap<QString, int> counts;
    for (const char *table :
         {"meta",     "account", "oauth_client", "connection", "setting",         "secret_marker",
          "shop",     "product", "item",         "warehouse",  "warehouse_stock", "stock_count",
          "movement", "link",    "link_unset",   "enabled",    "shop_mapping",    "shop_warehouse",
          "run",      "change",  "last_sent"}) {
        Query rows(*database, std::string("SELECT count(*) FROM ") + table);
        counts.insert(QString::fromLatin1(table), rows.next() ? rows.number(0) : -1);
    }
    return counts;
}

} // namespace

class RecoveryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeFileIsFine();
    void damagedHeaderLosesNothing();
    void anyLostPageCostsOnlyItsRows();
    void flippedBytesNeverCrash();
    void damageMetWhileWorkingIsRemembered();
    void bigTableIsSavedAroundTheDamage();
    void spoiltWordsAreRepaired();
    void notOurFileAtAll();
    void keysAreNeverGivenTwice();
    void whatLightspeedTellsIsPulledAgain();
    void lostQuantitiesAreWorkedOut();
    void quantitiesThatStandAreLeftAlone_data();
    void quantitiesThatStandAreLeftAlone();
    void aFileThatWasMendedIsLeftAlone();
    void nobodyReplacesAnOpenFile();
    void noRunGoesOnInADamagedFile();
};

void RecoveryTest::wholeFileIsFine()
{
    Full full;
    must(quickCheck(full.location())); // also while it is open
    full.close();
    must(quickCheck(full.location()));
    QCOMPARE(Full::read(full.path), full.whole);
    must(quickCheck({full.store.folder.filePath(u"nothing"_s)}));
}

void RecoveryTest::damagedHeaderLosesNothing()
{
    Full full;
    const auto before = rowCounts(full.store.database);
    full.close();
    QByteArray damaged = full.whole;
    damaged.replace(0, 100, QByteArray(100, 'x'));
    Full::write(full.path, damaged);
    const auto opened = Database::open(full.location(), full.store.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreCorrupt);
    QCOMPARE(Full::read(full.path), damaged);
    const Recovery recovery = must(recover(full.location(), full.store.clock));
    QVERIFY(recovery.rows > 20);
    QCOMPARE(recovery.setAside, full.path + u".damaged-20260120T120000Z"_s);
    QCOMPARE(Full::read(recovery.setAside), damaged);
    const auto database = must(Database::open(full.location(), full.store.clock));
    QCOMPARE(rowCounts(database), before);
    QCOMPARE(database->storeId(), full.id);
}

void RecoveryTest::anyLostPageCostsOnlyItsRows()
{
    Full full;
    const auto before = rowCounts(full.store.database);
    const auto roots = rootPages(full.store.database);
    full.close();
    const int pages = int(full.whole.size() / pageSize);
    QVERIFY(pages > 50);
    int complete = 0;
    for (int page = 2; page <= pages; ++page) {
        QByteArray damaged = full.whole;
        damaged.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, '\xa5'));
        Full::write(full.path, damaged);
        markDamaged(full.path);
        const Recovery recovery = must(recover(full.location(), full.store.clock));
        const auto database = must(Database::open(full.location(), full.store.clock));
        const QString lost = roots.value(page);
        const auto after = rowCounts(database);
        // What belongs to the lost rows goes with them; everything else is there. A page of the schema takes
        // all.
        const bool ofOwner = before.contains(lost);
        if (!ofOwner && recovery.rows > 0) {
            QVERIFY2(after == before, qPrintable(u"page %1"_s.arg(page)));
            ++complete;
        } else if (ofOwner) {
            QVERIFY(after.value(lost) <= before.value(lost));
        }
        must(quickCheck(full.location()));
        QVERIFY(QFile::remove(recovery.setAside));
    }
    QVERIFY2(complete > pages / 2, qPrintable(QString::number(complete)));
}

void RecoveryTest::flippedBytesNeverCrash()
{
    Full full;
    full.close();
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = full.whole;
        quint32 seed = quint32(round) * 2654435761u + 12345;
        for (int i = 0; i < 40; ++i) {
            seed = seed * 1664525u + 1013904223u;
            const qsizetype at = qsizetype(seed >> 3) % damaged.size();
            damaged[at] = char(damaged[at] ^ char(1 + (seed >> 24)));
        }
        Full::write(full.path, damaged);
        const bool fine = quickCheck(full.location()).has_value();
        auto opened = Database::open(full.location(), full.store.clock);
        if (!fine)
            QVERIFY(!opened);
        if (!opened) {
            const Recovery recovery = must(recover(full.location(), full.store.clock));
            QCOMPARE(Full::read(recovery.setAside), damaged);
            opened = Database::open(full.location(), full.store.clock);
            QFile::remove(recovery.setAside);
        }
        const auto database = must(opened);
        must(database->read([&]() -> Done { // whatever was saved can be worked with
            (void)ConnectionRepository(database).list();
            (void)ItemRepository(database).list();
            return {};
        }));
    }
}

void RecoveryTest::damageMetWhileWorkingIsRemembered()
{
    Full full;
    const int page = rootPages(full.store.database).key(u"item"_s);
    QVERIFY(page > 1);
    full.close();
    QByteArray damaged = full.whole;
    damaged.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, '\xa5'));
    Full::write(full.path, damaged);
    {
        const auto database = must(Database::open(full.location(), full.store.clock)); // not noticed yet
        const auto items = ItemRepository(database).list();
        QVERIFY(!items);
        QCOMPARE(items.error().code, ErrorCode::StoreCorrupt);
    }
    QCOMPARE(Database::open(full.location(), full.store.clock).error().code, ErrorCode::StoreCorrupt);
    must(recover(full.location(), full.store.clock));
    const auto database = must(Database::open(full.location(), full.store.clock));
    QCOMPARE(must(ConnectionRepository(database).list()).size(), 1);
    QVERIFY(must(ItemRepository(database).list()).isEmpty());
    QVERIFY(must(LinkRepository(database).links(full.store.account)).isEmpty());
    must(ItemRepository(database).save({Item{{}, u"A"_s, u"Again"_s, {}, {}, false, {}, {}}}));
}

void RecoveryTest::bigTableIsSavedAroundTheDamage()
{
    TestStore store;
    QStringList skus;
    for (int i = 0; i < 4000; ++i)
        skus.append(u"SKU-%1"_s.arg(i, 6, 10, QChar(u'0')));
    store.addItems(skus);
    const QString path = store.database->path();
    store.database.reset();
    QByteArray damaged = Full::read(path);
    // Three leaves in the middle of the table.
    constexpr char tableLeaf = 13;
    QList<int> pages;
    for (int at = 0; at < damaged.size(); at += pageSize) {
        if (damaged[at] == tableLeaf && damaged.sliced(at, pageSize).contains("Item SKU-"))
            pages.append(at / pageSize);
    }
    QVERIFY(pages.size() > 30);
    for (const int leaf : {10, 11, 20})
        damaged.replace(pages[leaf] * pageSize, pageSize, QByteArray(pageSize, '\xa5'));
    Full::write(path, damaged);
    QCOMPARE(quickCheck({store.folder.path()}).error().code, ErrorCode::StoreCorrupt);
    must(recover({store.folder.path()}, store.clock));
    const auto database = must(Database::open({store.folder.path()}, store.clock));
    const auto saved = must(ItemRepository(database).list());
    QVERIFY2(saved.size() > 3500 && saved.size() < 4000, qPrintable(QString::number(saved.size())));
    QCOMPARE(saved.first().sku, skus.first());
    QCOMPARE(saved.last().sku, skus.last());
    QCOMPARE(must(ItemRepository(database).search(skus.last(), 10)).size(), 1);
}

void RecoveryTest::spoiltWordsAreRepaired()
{
    Full full;
    SQLite::Database &connection = full.store.database->connection();
    connection.exec("UPDATE connection SET state = 'Xonnected'");
    connection.exec("UPDATE change SET state = 'plonned' WHERE state = 'planned'");
    QCOMPARE(full.store.connections().list().error().code, ErrorCode::StoreCorrupt);
    full.close(); // marked by the list that could not be read
    must(recover(full.location(), full.store.clock));
    const auto database = must(Database::open(full.location(), full.store.clock));
    QCOMPARE(must(ConnectionRepository(database).list()).first().state, ConnectionState::SignInAgain);
    QCOMPARE(must(RunRepository(database).unsettled(full.store.connection)).size(), 1);
}

void RecoveryTest::notOurFileAtAll()
{
    const QTemporaryDir folder;
    const ManualClock clock(at(1));
    const QString path = folder.filePath(u"tillbridge.sqlite"_s);
    Full::write(path, QByteArray(10'000, 'z'));
    QCOMPARE(Database::open({folder.path()}, clock).error().code, ErrorCode::StoreCorrupt);
    const Recovery recovery = must(recover({folder.path()}, clock));
    QCOMPARE(recovery.rows, 0);
    QCOMPARE(Full::read(recovery.setAside), QByteArray(10'000, 'z'));
    must(Database::open({folder.path()}, clock));
    // A second one of the same second does not replace the first.
    Full::write(path, QByteArray(5000, 'y'));
    QCOMPARE(Database::open({folder.path()}, clock).error().code, ErrorCode::StoreCorrupt);
    QVERIFY(must(recover({folder.path()}, clock)).setAside != recovery.setAside);
    QCOMPARE(Full::read(recovery.setAside).size(), 10'000);
}

void RecoveryTest::keysAreNeverGivenTwice()
{
    Full full;
    const ConnectionId last = full.store.addConnection(u"Removed"_s);
    must(full.store.connections().remove(last));
    full.close();
    markDamaged(full.path);
    must(recover(full.location(), full.store.clock));
    full.store.database = must(Database::open(full.location(), full.store.clock));
    QVERIFY(full.store.addConnection(u"New"_s).value > last.value);
}

void RecoveryTest::whatLightspeedTellsIsPulledAgain()
{
    Full full;
    full.close();
    markDamaged(full.path);
    must(recover(full.location(), full.store.clock));
    full.store.database = must(Database::open(full.location(), full.store.clock));
    // Sales go on where they were, or those in between would be missed; the rest is read from the start.
    QCOMPARE(must(full.store.catalog().position(full.store.account, Feed::Sales)).watermark, u"mark"_s);
    QVERIFY(must(full.store.catalog().position(full.store.account, Feed::StockLevels)) == FeedPosition());
    const auto linked = must(full.store.links().links(full.store.account)).first().product;
    Product same = TestStore::product(u"1"_s, u"A"_s);
    same.barcodes = {u"400"_s};
    QCOMPARE(full.store.addProducts({same}).first(), linked);
    QCOMPARE(must(full.store.catalog().product(linked)).barcodes, same.barcodes);
}

void RecoveryTest::lostQuantitiesAreWorkedOut()
{
    Full full;
    TestStore &store = full.store;
    const auto units = [](int number) { return Quantity::fromInteger(number); };
    const ItemId item = store.addItems({u"D"_s}).first();
    const ItemId uncounted = store.addItems({u"E"_s}).first();
    const WarehouseId main = must(store.warehouses().list()).first().id;
    const WarehouseId back = must(store.warehouses().add(u"Back"_s)).id;
    must(store.warehouses().recordCounts({
        {item, main, units(12), units(2), at(1), at(1)},
        {item, main, units(11), {}, at(3), at(3)},
        {item, main, units(99), {}, at(2), at(4)}, // an older count that was typed in later says nothing
        {item, back, units(-4), {}, at(3), at(3)},
    }));
    const auto moved = [&](ItemId what, int number, const QDateTime &when) {
        Movement movement;
        movement.item = what;
        movement.warehouse = main;
        movement.quantity = units(number);
        movement.effectiveAt = when;
        must(store.warehouses().recordMovements({movement}));
    };
    moved(item, -5, at(2)); // in the count already
    moved(item, -1, at(5));
    moved(uncounted, -3, at(5));
    const auto lines = [&] {
        QStringList shown;
        for (const WarehouseStock &row : must(store.warehouses().stock()))
            shown.append(u"%1@%2 %3-%4 %5"_s.arg(row.item.value)
                             .arg(row.warehouse.value)
                             .arg(row.onHand.toString(), row.reserved.toString(),
                                  row.countedAt.toString(Qt::ISODate)));
        shown.sort();
        return shown;
    };
    const auto available = [&](ItemId of) {
        Query row(*store.database, "SELECT available FROM item WHERE id = ?");
        return row.with(of).next() ? row.quantity(0) : Quantity();
    };
    const QStringList before = lines();
    QVERIFY(before.contains(u"%1@%2 10-2 2026-01-03T12:00:00Z"_s.arg(item.value).arg(main.value)));
    QVERIFY(before.contains(u"%1@%2 -4-0 2026-01-03T12:00:00Z"_s.arg(item.value).arg(back.value)));
    full.loseRowsOf(u"warehouse_stock"_s);
    full.recoverAndOpen();
    QCOMPARE(lines(), before);
    QCOMPARE(available(item), units(4)); // 10 less 2 reserved, less 4 in the back
    QCOMPARE(available(uncounted), units(-3));
}

void RecoveryTest::quantitiesThatStandAreLeftAlone_data()
{
    QTest::addColumn<QString>("lost");
    QTest::newRow("without the movements") << u"movement"_s;
    QTest::newRow("without the counts") << u"stock_count"_s;
}

void RecoveryTest::quantitiesThatStandAreLeftAlone()
{
    QFETCH(QString, lost);
    Full full;
    full.loseRowsOf(lost);
    full.recoverAndOpen();
    QCOMPARE(rowCounts(full.store.database).value(lost), 0);
    const auto stock = must(full.store.warehouses().stock());
    QCOMPARE(stock.size(), 1);
    QCOMPARE(stock.first().onHand, Quantity::fromInteger(6));
    QVERIFY(stock.first().countedAt.isValid());
}

void RecoveryTest::aFileThatWasMendedIsLeftAlone()
{
    Full full;
    full.close();
    const Recovery recovery = must(recover(full.location(), full.store.clock));
    QVERIFY(recovery.setAside.isEmpty());
    must(finishRecovery(full.location(), full.store.clock));
    QCOMPARE(Full::read(full.path), full.whole);
}

void RecoveryTest::nobodyReplacesAnOpenFile()
{
    Full full;
    markDamaged(full.path);
    const auto refused = recover(full.location(), full.store.clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreBusy);
    const WarehouseId back = must(full.store.warehouses().add(u"Back"_s)).id; // what is typed meanwhile
    full.store.database.reset();
    full.recoverAndOpen();
    QVERIFY(std::ranges::count(must(full.store.warehouses().list()), back, &Warehouse::id) == 1);
}

void RecoveryTest::noRunGoesOnInADamagedFile()
{
    const Full full;
    const RunRepository runs = full.store.runs();
    const Run run = must(runs.list(full.store.connection, 1)).first();
    QList<Change> changes = must(runs.changes(run.id));
    Change &waiting = changes[1];
    waiting.state = ChangeState::Sending;
    must(runs.updateChanges({waiting}));
    markDamaged(full.path);

    const auto locked = runs.lock(full.store.connection, {1, u"tillbridge"_s, {}});
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::StoreCorrupt);
    const auto next = runs.updateChanges({waiting});
    QVERIFY(!next);
    QCOMPARE(next.error().code, ErrorCode::StoreCorrupt);
    waiting.state = ChangeState::Sent; // what has left is still noted
    must(runs.updateChanges({waiting}));
    must(runs.unlock(full.store.connection));
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
