// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include "store/migrations.h"
#include "store/query.h"
#include "store/store_file.h"
#include "store/thread_connections.h"

#include <QFile>

#include <sqlite3.h>

#include <atomic>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tillbridge;
using namespace std::chrono_literals;

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceWithItsOwnId();
    void connectionsAreSetUp();
    void nestedWritesAreOne();
    void exceptionsTakeBack();
    void codes_data();
    void codes();
    void manyWritersNeverFindItLocked();
    void readersSeeWholeWritesOnly();
    void busyIsSaid();
    void connectionsCloseWithTheirThread();
    void threadsMayOutliveTheDatabase();
    void newerFileIsRefusedUntouched();
    void newerVersionInTheLogIsRefusedUntouched();
    void newerProgramInBetweenIsNotOverwritten();
    void folderThatCannotBeUsed();
    void stepsAreTakenWithACopy();
    void stepIsWholeOrNotAtAll();
    void stepMayNotLeaveOrphans();

private:
    [[nodiscard]] static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The steps that are known and one of this test's own.
    [[nodiscard]] static QList<Migration> oneMore(const std::string &step)
    {
        return knownMigrations() + QList<Migration>{{newest() + 1, step}};
    }
    [[nodiscard]] static int newest() { return knownMigrations().last().version; }
};

void DatabaseTest::isMadeOnceWithItsOwnId()
{
    const QTemporaryDir folder;
    const ManualClock clock(at(1));
    const QString deep = folder.filePath(u"not/there yet/ü"_s);
    QString id;
    {
        const auto database = must(Database::open({deep}, clock));
        id = database->storeId();
        QCOMPARE(id.size(), 32);
        QCOMPARE(database->path(), QDir(deep).filePath(u"tillbridge.sqlite"_s));
        QCOMPARE(&database->clock(), &clock);
    }
    QCOMPARE(must(Database::open({deep}, clock))->storeId(), id);
    QVERIFY(must(Database::open({folder.path()}, clock))->storeId() != id);
    QCOMPARE(QDir(deep).entryList(QDir::Files),
             (QStringList{u"tillbridge.sqlite"_s, u"tillbridge.sqlite.open"_s}));
}

void DatabaseTest::connectionsAreSetUp()
{
    const TestStore store;
    const auto value = [&](const char *pragma) {
        return QString::fromStdString(store.database->connection().execAndGet(pragma).getString());
    };
    QCOMPARE(value("PRAGMA journal_mode"), u"wal"_s);
    QCOMPARE(value("PRAGMA synchronous"), u"2"_s); // FULL
    QCOMPARE(value("PRAGMA foreign_keys"), u"1"_s);
    QCOMPARE(value("PRAGMA user_version"), QString::number(knownMigrations().last().version));
    QVERIFY(value("PRAGMA busy_timeout").toInt() >= 5000);
}

void DatabaseTest::nestedWritesAreOne()
{
    const TestStore store;
    const auto set = [&](const QString &key) { return store.settings().set({}, key, u"1"_s); };
    const auto count = [&] { return must(store.settings().all({})).size(); };
    // All kept.
    must(store.database->write([&]() -> Done {
        if (const Done done = set(u"a"_s); !done)
            return done;
        return store.database->write([&] { return set(u"b"_s); });
    }));
    QCOMPARE(count(), 2);
    // The outer fails: nothing is kept.
    const Done outer = store.database->write([&]() -> Done {
        must(set(u"c"_s));
        return failure(ErrorCode::Cancelled);
    });
    QCOMPARE(outer.error().code, ErrorCode::Cancelled);
    QCOMPARE(count(), 2);
    // The inner fails and the outer does not care: nothing is kept either, and later parts are not begun.
    bool began = false;
    const Done inner = store.database->write([&]() -> Done {
        must(set(u"d"_s));
        (void)store.database->write([&]() -> Done { return failure(ErrorCode::InvalidInput, u"x"_s); });
        (void)store.database->write([&]() -> Done {
            began = true;
            return {};
        });
        return {};
    });
    QCOMPARE(inner.error().code, ErrorCode::InvalidInput);
    QVERIFY(!began);
    QCOMPARE(count(), 2);
    must(set(u"e"_s));
    QCOMPARE(count(), 3);
}

void DatabaseTest::exceptionsTakeBack()
{
    const TestStore store;
    const Done bad = store.database->write([&]() -> Done {
        must(store.settings().set({}, u"a"_s, u"1"_s));
        store.database->connection().exec("INSERT INTO nowhere VALUES (1)");
        return {};
    });
    QCOMPARE(bad.error().code, ErrorCode::StoreFailed);
    QVERIFY(bad.error().detail.contains(u"nowhere"));
    const auto runsOutOfMemory = [&] {
        return store.database->write([&]() -> Done {
            must(store.settings().set({}, u"b"_s, u"1"_s));
            throw std::bad_alloc();
        });
    };
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, (void)runsOutOfMemory());
    QVERIFY(must(store.settings().all({})).isEmpty());
    must(store.settings().set({}, u"c"_s, u"1"_s));
}

void DatabaseTest::codes_data()
{
    QTest::addColumn<int>("sqlite");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("full") << SQLITE_FULL << ErrorCode::DiskFull;
    QTest::newRow("read-only") << SQLITE_READONLY << ErrorCode::StoreNotWritable;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << ErrorCode::StoreNotWritable;
    QTest::newRow("no permission") << SQLITE_PERM << ErrorCode::StoreNotWritable;
    QTest::newRow("corrupt") << SQLITE_CORRUPT << ErrorCode::StoreCorrupt;
    QTest::newRow("not a database") << SQLITE_NOTADB << ErrorCode::StoreCorrupt;
    QTest::newRow("busy") << SQLITE_BUSY << ErrorCode::StoreBusy;
    QTest::newRow("interrupted") << SQLITE_INTERRUPT << ErrorCode::Cancelled;
    QTest::newRow("input/output") << SQLITE_IOERR << ErrorCode::StoreFailed;
    QTest::newRow("rule broken") << SQLITE_CONSTRAINT << ErrorCode::StoreFailed;
}

void DatabaseTest::codes()
{
    QFETCH(int, sqlite);
    const Error error = storeError(SQLite::Exception("words", sqlite), u"file"_s);
    QTEST(error.code, "code");
    QCOMPARE(error.subject, u"file"_s);
    QVERIFY(error.detail.contains(u"words"));
}

void DatabaseTest::manyWritersNeverFindItLocked()
{
    // Two databases on one file wait for each other as two programs do; two threads each as one program does.
    const TestStore store;
    const auto second = must(Database::open({store.folder.path()}, store.clock));
    constexpr int rounds = 60;
    std::atomic<int> failures = 0;
    std::latch start(4);
    const auto work = [&](const std::shared_ptr<Database> &database, const QString &key) {
        start.arrive_and_wait();
        for (int i = 1; i <= rounds; ++i) {
            const SettingRepository settings(database);
            if (!settings.set({}, key, QString::number(i)) || !settings.value({}, key))
                ++failures;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (const auto &[database, key] : {std::pair{store.database, u"a"_s},
                                            {store.database, u"b"_s},
                                            {second, u"c"_s},
                                            {second, u"d"_s}})
            threads.emplace_back(work, database, key);
    }
    QCOMPARE(failures.load(), 0);
    const auto all = must(store.settings().all({}));
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        QCOMPARE(all.value(key), QString::number(rounds));
    QCOMPARE(must(store.settings().revision({})), 4 * rounds);
}

void DatabaseTest::readersSeeWholeWritesOnly()
{
    const TestStore store;
    std::atomic<bool> torn = false;
    std::jthread reader([&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            const auto all = store.settings().all({});
            torn = torn || !all || all->value(u"a"_s) != all->value(u"b"_s);
        }
    });
    for (int i = 0; i < 200; ++i) {
        must(store.database->write([&]() -> Done {
            must(store.settings().set({}, u"a"_s, QString::number(i)));
            return store.settings().set({}, u"b"_s, QString::number(i));
        }));
    }
    reader.request_stop();
    reader.join();
    QVERIFY(!torn);
}

void DatabaseTest::busyIsSaid()
{
    const TestStore store;
    SQLite::Database other(store.database->path().toStdString(), SQLite::OPEN_READWRITE);
    store.database->connection().setBusyTimeout(50);
    other.exec("BEGIN IMMEDIATE");
    const Done done = store.settings().set({}, u"a"_s, u"1"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StoreBusy);
    must(store.settings().all({})); // reading goes on
    other.exec("ROLLBACK");
    must(store.settings().set({}, u"a"_s, u"1"_s));
}

void DatabaseTest::connectionsCloseWithTheirThread()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.sqlite"_s);
    const auto connections = std::make_shared<ThreadConnections>([path] { return openForUse(path, 1000ms); });
    connections->mine().database->exec("CREATE TABLE t (a)");
    const auto *here = &connections->mine();
    for (int i = 0; i < 3; ++i) {
        const ThreadConnection *there = nullptr;
        size_t open = 0;
        std::jthread([&] {
            there = &connections->mine();
            open = connections->count();
        }).join();
        QVERIFY(there && there != here);
        QCOMPARE(open, size_t(2));
        QCOMPARE(connections->count(), size_t(1));
    }
    QCOMPARE(&connections->mine(), here);
}

void DatabaseTest::threadsMayOutliveTheDatabase()
{
    auto store = std::make_unique<TestStore>();
    std::latch used(1), gone(1);
    std::jthread thread([&] {
        must(store->settings().set({}, u"a"_s, u"1"_s));
        used.count_down();
        gone.wait();
        // This thread ends with a connection of a database that is no more, and uses another in between.
        const TestStore other;
        must(other.settings().set({}, u"a"_s, u"1"_s));
    });
    used.wait();
    const QString folder = store->folder.path();
    store->database.reset();
    // All connections are closed: the last one took the log with it.
    QVERIFY(!QFile::exists(QDir(folder).filePath(u"tillbridge.sqlite-wal"_s)));
    gone.count_down();
    thread.join();
}

void DatabaseTest::newerFileIsRefusedUntouched()
{
    TestStore store;
    const QString path = store.database->path();
    store.database->connection().exec("PRAGMA user_version = 999");
    store.database.reset();
    const QByteArray before = bytes(path);
    const QStringList files = QDir(store.folder.path()).entryList(QDir::Files);
    const auto opened = Database::open({store.folder.path()}, store.clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::StoreTooNew);
    QCOMPARE(bytes(path), before);
    QCOMPARE(QDir(store.folder.path()).entryList(QDir::Files), files);
}

void DatabaseTest::newerVersionInTheLogIsRefusedUntouched()
{
    const TestStore store;
    const QString path = store.database->path();
    store.database->connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    store.database->connection().exec("PRAGMA user_version = 999"); // in the log: this connection stays open
    QVERIFY(versionInHeader(path) < 999);
    const QByteArray before = bytes(path);
    const QByteArray log = bytes(path + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    QCOMPARE(Database::open({store.folder.path()}, store.clock).error().code, ErrorCode::StoreTooNew);
    QCOMPARE(bytes(path), before);
    QCOMPARE(bytes(path + u"-wal"_s), log);
}

void DatabaseTest::newerProgramInBetweenIsNotOverwritten()
{
    const TestStore store;
    SQLite::Database newer(store.database->path().toStdString(), SQLite::OPEN_READWRITE);
    newer.exec("PRAGMA user_version = 999");
    QCOMPARE(store.settings().set({}, u"a"_s, u"1"_s).error().code, ErrorCode::StoreTooNew);
    QVERIFY(must(store.settings().all({})).isEmpty());
}

void DatabaseTest::folderThatCannotBeUsed()
{
    const QTemporaryDir folder;
    const ManualClock clock(at(1));
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &bad :
         {folder.filePath(u"file"_s), folder.filePath(u"file/below"_s), u"/proc/self/nothing"_s}) {
        const auto opened = Database::open({bad}, clock);
        QVERIFY2(!opened, qPrintable(bad));
        QCOMPARE(opened.error().code, ErrorCode::StoreNotWritable);
        QVERIFY(!opened.error().subject.isEmpty());
    }
    QVERIFY(QDir().mkpath(folder.filePath(u"tillbridge.sqlite"_s))); // a folder in place of the file
    QCOMPARE(Database::open({folder.path()}, clock).error().code, ErrorCode::StoreNotWritable);
}

void DatabaseTest::stepsAreTakenWithACopy()
{
    TestStore store;
    store.addItems({u"A"_s});
    SQLite::Database &connection = store.database->connection();
    const auto steps = oneMore("ALTER TABLE item ADD COLUMN colour TEXT NOT NULL DEFAULT 'none';");
    must(migrate(connection, store.database->path(), steps, store.clock));
    QCOMPARE(connection.execAndGet("PRAGMA user_version").getInt(), newest() + 1);
    QCOMPARE(connection.execAndGet("SELECT colour FROM item").getString(), std::string("none"));
    QCOMPARE(connection.execAndGet("PRAGMA foreign_keys").getInt(), 1);
    const QString copy = u"%1.before-v%2-20260120T120000Z"_s.arg(store.database->path()).arg(newest() + 1);
    QVERIFY(QFile::exists(copy));
    SQLite::Database old(copy.toStdString());
    QCOMPARE(old.execAndGet("PRAGMA user_version").getInt(), newest());
    QCOMPARE(old.execAndGet("SELECT sku FROM item").getString(), std::string("A"));
    must(migrate(connection, store.database->path(), steps, store.clock)); // nothing to do
}

void DatabaseTest::stepIsWholeOrNotAtAll()
{
    const TestStore store;
    SQLite::Database &connection = store.database->connection();
    const auto steps =
        oneMore("CREATE TABLE colour (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1);");
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception,
                             (void)migrate(connection, store.database->path(), steps, store.clock));
    QCOMPARE(connection.execAndGet("PRAGMA user_version").getInt(), newest());
    QVERIFY(!connection.tableExists("colour"));
    must(store.settings().set({}, u"a"_s, u"1"_s)); // the old schema works on
}

void DatabaseTest::stepMayNotLeaveOrphans()
{
    const TestStore store;
    SQLite::Database &connection = store.database->connection();
    const auto steps = oneMore("DELETE FROM account;"); // shops and the connection point at it
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception,
                             (void)migrate(connection, store.database->path(), steps, store.clock));
    QCOMPARE(must(store.connections().account(store.account)).remoteId, u"797"_s);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
