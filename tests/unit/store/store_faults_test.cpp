// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_vfs.h"
#include "test_store.h"

#include "store/migrations.h"
#include "store/query.h"
#include "store/recovery.h"
#include "store/store_file.h"
#include "store/store_lock.h"

#include <QProcess>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int rowsPerPage = 20;

PageToStore<Product> page(int number, const AccountId)
{
    PageToStore<Product> page;
    for (int i = 0; i < rowsPerPage; ++i) {
        const QString id = QString::number(number * rowsPerPage + i);
        Product product = TestStore::product(id, u"SKU "_s + id);
        product.barcodes = {u"40000"_s + id};
        product.prices = {{u"1"_s, Amount::fromInteger(i)}};
        page.rows.append(product);
        for (const QString &shop : {u"1"_s, u"2"_s})
            page.levels.append({id, shop, Quantity::fromInteger(i), {}, at(1)});
    }
    page.next = {QString::number(number + 1), {}};
    page.readAt = at(2);
    return page;
}

/// What was stored and where the feed stands must agree, and the file must be whole.
void verifyPages(const std::shared_ptr<Database> &database, AccountId account)
{
    const CatalogRepository catalog(database);
    const int pages = must(catalog.position(account, Feed::Products)).cursor.toInt();
    QCOMPARE(must(catalog.productCount(account)), qint64(pages) * rowsPerPage);
    QCOMPARE(must(catalog.levels(account)).size(), qsizetype(pages) * rowsPerPage * 2);
    must(database->read([&]() -> Done {
        Query check(*database, "PRAGMA integrity_check(1)");
        if (!check.next() || check.text(0) != u"ok")
            return failure(ErrorCode::StoreCorrupt);
        Query orphans(*database, "PRAGMA foreign_key_check");
        if (orphans.next())
            return failure(ErrorCode::StoreCorrupt, orphans.text(0));
        database->connection().exec("INSERT INTO product_text (product_text) VALUES ('integrity-check')");
        return {};
    }));
}

/// A piece of what a sync writes: all of it or nothing of it.
Done importAndLink(const TestStore &store, ItemId item, ProductId product)
{
    return store.database->write([&]() -> Done {
        const auto warehouses = store.warehouses().list();
        if (!warehouses)
            return failure(warehouses.error());
        StockCount count{item, warehouses->first().id, Quantity::fromInteger(7)};
        if (const Done done = store.warehouses().recordCounts({count}); !done)
            return done;
        if (const Done done = store.links().setByHand(store.account, item, product); !done)
            return done;
        return store.settings().set(store.connection, u"stock_buffer"_s, u"3"_s);
    });
}

struct Written
{
    qsizetype stock = 0, links = 0, settings = 0;
    bool operator==(const Written &) const = default;
};

Written written(const TestStore &store)
{
    return {must(store.warehouses().stock()).size(), must(store.links().links(store.account)).size(),
            must(store.settings().all(store.connection)).size()};
}

// The part of this program that is killed.

int storePages(const QString &folder, int killAt)
{
    SystemClock clock;
    const auto database = must(Database::open({folder}, clock));
    const AccountId account{1};
    const CatalogRepository catalog(database);
    const int first = must(catalog.position(account, Feed::Products)).cursor.toInt();
    FaultVfs::arm(killAt, killAt > 0 ? FaultVfs::Fault::Kill : FaultVfs::Fault::None);
    for (int number = first; number < first + 4; ++number)
        must(catalog.storeProducts(account, page(number, account)));
    return 0;
}

int openNew(const QString &folder, int killAt)
{
    SystemClock clock;
    FaultVfs::arm(killAt, FaultVfs::Fault::Kill);
    return Database::open({folder}, clock) ? 0 : 1;
}

/// The newest step of the schema, as a later version of the program may bring it.
QList<Migration> withOneMore()
{
    QList<Migration> steps = knownMigrations();
    steps.append({steps.last().version + 1,
                  "CREATE TABLE colour (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                  "INSERT INTO colour (name) SELECT name FROM item;"
                  "ALTER TABLE item ADD COLUMN colour_id INTEGER REFERENCES colour (id);"
                  "UPDATE item SET colour_id = (SELECT id FROM colour WHERE colour.name = item.name);"});
    return steps;
}

int migrateStore(const QString &folder, int killAt)
{
    const SystemClock clock;
    const QString path = pathOf({folder});
    const auto connection = openForUse(path, std::chrono::seconds(5));
    FaultVfs::arm(killAt, FaultVfs::Fault::Kill);
    return migrate(*connection, path, withOneMore(), clock) ? 0 : 1;
}

int recoverStore(const QString &folder, int killAt)
{
    SystemClock clock;
    FaultVfs::arm(killAt, FaultVfs::Fault::Kill);
    return recover({folder}, clock) ? 0 : 1;
}

/// Has the store open until standard input ends; each line on it is the name of a warehouse that is typed in.
int holdStore(const QString &folder)
{
    SystemClock clock;
    const auto database = must(Database::open({folder}, clock));
    QTextStream in(stdin), out(stdout);
    out << "open" << Qt::endl;
    for (QString line; in.readLineInto(&line);) {
        must(WarehouseRepository(database).add(line));
        out << "typed" << Qt::endl;
    }
    return 0;
}

/// Is in the middle of a recovery until standard input ends.
int mendStore(const QString &folder)
{
    const auto alone = StoreLock::take(pathOf({folder}), StoreLock::Hold::Alone);
    if (!alone)
        return 1;
    QTextStream in(stdin), out(stdout);
    out << "mending" << Qt::endl;
    (void)in.readLine();
    return 0;
}

/// A part of this program in a process of its own that is told and answers by lines.
class Companion final
{
public:
    Companion(const QString &what, const QString &folder)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"child"_s, what, folder, u"0"_s});
    }
    void tell(const QByteArray &line) { m_process.write(line + '\n'); }
    [[nodiscard]] QByteArray answer()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return "nothing";
        }
        return m_process.readLine().trimmed();
    }
    [[nodiscard]] bool end()
    {
        m_process.closeWriteChannel();
        return m_process.waitForFinished(60'000) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }

private:
    QProcess m_process;
};

} // namespace

class StoreFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::install(); }
    void cleanup() { FaultVfs::disarm(); }

    void anySingleFaultLeavesAllOrNothing_data();
    void anySingleFaultLeavesAllOrNothing();
    void diskFullIsSaidAndLeavesTheLastPage();
    void killedWhileStoringPages();
    void killedWhileMakingTheFile();
    void killedWhileMigrating();
    void killedWhileRecovering();
    void whatAnotherProgramHasOpenIsNotReplaced();
    void whoMendsIsNotInterrupted();

private:
    /// Runs this program as a child; true when it was killed rather than came to its end.
    [[nodiscard]] static bool killed(const QString &what, const QString &folder, int killAt)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"child"_s, what, folder, QString::number(killAt)});
        if (!child.waitForFinished(60'000))
            qFatal("the child does not end");
        if (child.exitStatus() == QProcess::NormalExit && child.exitCode() != 0)
            qFatal("the child failed");
        return child.exitStatus() == QProcess::CrashExit;
    }
};

void StoreFaultsTest::anySingleFaultLeavesAllOrNothing_data()
{
    QTest::addColumn<FaultVfs::Fault>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("input/output error") << FaultVfs::Fault::IoError << ErrorCode::StoreFailed;
    QTest::newRow("disk full") << FaultVfs::Fault::DiskFull << ErrorCode::DiskFull;
}

void StoreFaultsTest::anySingleFaultLeavesAllOrNothing()
{
    QFETCH(FaultVfs::Fault, fault);
    QFETCH(ErrorCode, code);
    int failures = 0;
    for (int i = 1;; ++i) {
        TestStore store;
        const ItemId item = store.addItems({u"A"_s}).first();
        const ProductId product = store.addProducts({store.product(u"1"_s, u"A"_s)}).first();
        must(store.warehouses().add(u"Main"_s));
        const Written before = written(store);

        FaultVfs::arm(i, fault);
        const Done done = importAndLink(store, item, product);
        const bool struck = FaultVfs::struck();
        FaultVfs::disarm();
        if (!struck) {
            must(done);
            break;
        }
        if (!done) {
            ++failures;
            QCOMPARE(done.error().code, code);
            QCOMPARE(written(store), before);
        }
        must(importAndLink(store, item, product));
        const Written after = written(store);
        QCOMPARE(after, (Written{1, 1, 1}));
        must(quickCheck({store.folder.path()}));
    }
    QVERIFY2(failures >= 5, qPrintable(QString::number(failures)));
}

void StoreFaultsTest::diskFullIsSaidAndLeavesTheLastPage()
{
    TestStore store;
    int stored = 0;
    for (; stored < 3; ++stored)
        must(store.catalog().storeProducts(store.account, page(stored, store.account)));
    const int pages = store.database->connection().execAndGet("PRAGMA page_count").getInt();
    store.database->connection().exec("PRAGMA max_page_count = " + std::to_string(pages + 5));
    Done done;
    while (done && stored < 1000) {
        done = store.catalog().storeProducts(store.account, page(stored, store.account));
        stored += done ? 1 : 0;
    }
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    verifyPages(store.database, store.account);
    store.database->connection().exec("PRAGMA max_page_count = 1000000");
    must(store.catalog().storeProducts(store.account, page(stored, store.account)));
    verifyPages(store.database, store.account);
}

void StoreFaultsTest::killedWhileStoringPages()
{
    TestStore store;
    const QString folder = store.folder.path();
    const AccountId account = store.account;
    QCOMPARE(account.value, 1);
    store.database.reset();
    int kills = 0;
    for (int killAt = 1; kills < 40; killAt += 5) {
        if (!killed(u"pages"_s, folder, killAt)) {
            killAt = 1 + kills % 5; // past the end: again, in between the earlier ones
            continue;
        }
        ++kills;
        verifyPages(must(Database::open({folder}, store.clock)), account);
    }
    QVERIFY(!killed(u"pages"_s, folder, 0));
    verifyPages(must(Database::open({folder}, store.clock)), account);
}

void StoreFaultsTest::killedWhileMakingTheFile()
{
    const ManualClock clock(at(1));
    int kills = 0;
    for (int killAt = 1;; killAt += 1 + killAt / 8) {
        const QTemporaryDir folder;
        if (!killed(u"open"_s, folder.path(), killAt))
            break;
        ++kills;
        const auto database = must(Database::open({folder.path()}, clock));
        QCOMPARE(database->storeId().size(), 32);
        QCOMPARE(must(ConnectionRepository(database).list()).size(), 0);
    }
    QVERIFY2(kills >= 10, qPrintable(QString::number(kills)));
}

void StoreFaultsTest::killedWhileMigrating()
{
    int kills = 0;
    const int before = knownMigrations().last().version;
    for (int killAt = 1;; killAt += 1 + killAt / 8) {
        TestStore store;
        store.addItems({u"A"_s, u"B"_s});
        const QString folder = store.folder.path();
        store.database.reset();
        const bool wasKilled = killed(u"migrate"_s, folder, killAt);
        kills += wasKilled ? 1 : 0;

        must(quickCheck({folder}));
        const auto connection = openForUse(pathOf({folder}), std::chrono::seconds(5));
        const int version = connection->execAndGet("PRAGMA user_version").getInt();
        QVERIFY(version == before || version == before + 1);
        QCOMPARE(connection->tableExists("colour"), version > before);
        QCOMPARE(connection->execAndGet("SELECT count(*) FROM item").getInt(), 2);
        if (version > before)
            QCOMPARE(connection->execAndGet("SELECT count(colour_id) FROM item").getInt(), 2);
        const QStringList copies = QDir(folder).entryList({u"*.before-v*Z"_s}, QDir::Files);
        if (version > before)
            QCOMPARE(copies.size(), 1);
        for (const QString &copy : copies) { // whole, whenever it bears its name
            SQLite::Database old(QDir(folder).filePath(copy).toStdString());
            QCOMPARE(old.execAndGet("PRAGMA user_version").getInt(), before);
            QCOMPARE(old.execAndGet("SELECT count(*) FROM item").getInt(), 2);
        }
        must(migrate(*connection, pathOf({folder}), withOneMore(), store.clock));
        QCOMPARE(connection->execAndGet("SELECT count(colour_id) FROM item").getInt(), 2);
        if (!wasKilled)
            break;
    }
    QVERIFY2(kills >= 8, qPrintable(QString::number(kills)));
}

void StoreFaultsTest::killedWhileRecovering()
{
    int kills = 0;
    for (int killAt = 1;; killAt += 1 + killAt / 6) {
        TestStore store;
        store.addItems({u"A"_s, u"B"_s});
        const QString folder = store.folder.path();
        const QString id = store.database->storeId();
        store.database.reset();
        markDamaged(QDir(folder).filePath(u"tillbridge.sqlite"_s));
        const bool wasKilled = killed(u"recover"_s, folder, killAt);
        kills += wasKilled ? 1 : 0;

        auto opened = Database::open({folder}, store.clock);
        if (!opened) {
            QCOMPARE(opened.error().code, ErrorCode::StoreCorrupt);
            must(recover({folder}, store.clock));
            opened = Database::open({folder}, store.clock);
        }
        const auto database = must(opened);
        QCOMPARE(database->storeId(), id);
        QCOMPARE(must(ItemRepository(database).list()).size(), 2);
        if (!wasKilled)
            break;
    }
    QVERIFY2(kills >= 10, qPrintable(QString::number(kills)));
}

void StoreFaultsTest::whatAnotherProgramHasOpenIsNotReplaced()
{
    TestStore store;
    const QString folder = store.folder.path();
    store.database.reset();
    Companion window(u"hold"_s, folder);
    QCOMPARE(window.answer(), "open");
    markDamaged(pathOf({folder})); // as its check does

    QCOMPARE(Database::open({folder}, store.clock).error().code, ErrorCode::StoreCorrupt);
    const auto recovery = recover({folder}, store.clock);
    QVERIFY(!recovery);
    QCOMPARE(recovery.error().code, ErrorCode::StoreBusy);
    QVERIFY(QDir(folder).entryList({u"*.damaged-*"_s, u"*.resc*"_s}, QDir::Files).isEmpty());
    window.tell("Typed meanwhile");
    QCOMPARE(window.answer(), "typed");
    QVERIFY(window.end());

    must(recover({folder}, store.clock));
    store.database = must(Database::open({folder}, store.clock));
    QCOMPARE(must(store.warehouses().list()).last().name, u"Typed meanwhile"_s);
}

void StoreFaultsTest::whoMendsIsNotInterrupted()
{
    TestStore store;
    store.addItems({u"A"_s, u"B"_s});
    const QString folder = store.folder.path();
    const QString path = pathOf({folder});
    store.database.reset();
    QVERIFY(QFile::copy(path, path + u".rescued"_s));
    markDamaged(path);
    Companion other(u"mend"_s, folder);
    QCOMPARE(other.answer(), "mending");

    const auto opened = Database::open({folder}, store.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreBusy);
    QCOMPARE(recover({folder}, store.clock).error().code, ErrorCode::StoreBusy);
    QVERIFY(isHalfRecovered({folder}) && isMarkedDamaged({folder}));

    QVERIFY(other.end());
    store.database = must(Database::open({folder}, store.clock));
    QCOMPARE(must(store.items().list()).size(), 2);
    QVERIFY(!isHalfRecovered({folder}) && !isMarkedDamaged({folder}));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"child") {
        FaultVfs::install();
        const QString folder = arguments.value(3);
        const int killAt = arguments.value(4).toInt();
        if (arguments.value(2) == u"pages")
            return storePages(folder, killAt);
        if (arguments.value(2) == u"hold")
            return holdStore(folder);
        if (arguments.value(2) == u"mend")
            return mendStore(folder);
        if (arguments.value(2) == u"migrate")
            return migrateStore(folder, killAt);
        return arguments.value(2) == u"open" ? openNew(folder, killAt) : recoverStore(folder, killAt);
    }
    StoreFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "store_faults_test.moc"
