// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"
#include "sync_desk.h"
#include "tests/unit/store/fault_vfs.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

constexpr int products = 3;

/// What the shops must hold in the end.
const QStringList expectedLevels{u"5/7"_s, u"5/7"_s, u"5/7"_s};

QStringList levels(const FakePosApi &api)
{
    QStringList lines;
    for (int i = 1; i <= products; ++i) {
        const QString product = u"p%1"_s.arg(i);
        lines.append(u"%1/%2"_s.arg(api.level(product, u"1"_s)).arg(api.level(product, u"2"_s)));
    }
    return lines;
}

/// What we believe the shops hold.
QStringList believed(const SyncDesk &desk)
{
    const CatalogRepository catalog(desk.database);
    QMap<QString, QString> byPlace;
    for (const StoredLevel &level : must(catalog.levels(desk.account)))
        byPlace.insert(level.level.productRemoteId + level.level.shopRemoteId, level.level.onHand.toString());
    QStringList lines;
    for (int i = 1; i <= products; ++i) {
        const QString product = u"p%1"_s.arg(i);
        lines.append(byPlace.value(product + u'1') + u'/' + byPlace.value(product + u'2'));
    }
    return lines;
}

bool removeAll(const QString &folder)
{
    return QDir(folder).removeRecursively();
}

void copyAll(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files)) {
        if (!QFile::copy(from + u'/' + name, to + u'/' + name))
            qFatal("the store cannot be copied");
    }
}

} // namespace

/// One fault at a time, at every place there is: a run that meets it may fail and says so; the next clean one
/// ends in the same state as if nothing had happened, and nothing was sent twice.
class SingleFaultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A store with everything counted and mapped, to begin each attempt with.
    void initTestCase()
    {
        FaultVfs::install(); // before the first database is opened
        SyncDesk desk(m_prepared.path() + u"/store"_s, products);
        desk.map();
        desk.countAll(products, 5, 7);
    }

    void networkCalls_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("applies");
        QTest::newRow("offline") << int(ErrorCode::Offline) << false;
        QTest::newRow("server error") << int(ErrorCode::ServerError) << false;
        QTest::newRow("lost before it took effect") << int(ErrorCode::OutcomeUnknown) << false;
        QTest::newRow("lost after it took effect") << int(ErrorCode::OutcomeUnknown) << true;
        QTest::newRow("web page") << int(ErrorCode::WebPageReceived) << false;
        QTest::newRow("cursor") << int(ErrorCode::CursorRefused) << false;
        QTest::newRow("sign in") << int(ErrorCode::SignInNeeded) << false;
    }
    void networkCalls()
    {
        QFETCH(int, code);
        QFETCH(bool, applies);
        QSet<QString> struck;
        for (int n = 1;; ++n) {
            SyncDesk &desk = begin();
            bool fired = false;
            desk.api->onCall = [&, seen = 0](const QString &call) mutable -> std::optional<CallFault> {
                if (++seen != n)
                    return {};
                fired = true;
                struck.insert(call);
                return CallFault{Error::of(ErrorCode(code)), applies};
            };
            attempt();
            if (QTest::currentTestFailed() || !fired)
                break;
        }
        const QSet<QString> every{u"reference"_s, u"products"_s, u"levels"_s,
                                  u"sales"_s,     u"fresh"_s,    u"write"_s};
        QCOMPARE(struck, every);
    }

    void storeAccesses_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("the disk is full") << int(FaultVfs::Fault::DiskFull);
        QTest::newRow("the disk fails") << int(FaultVfs::Fault::IoError);
    }
    void storeAccesses()
    {
        QFETCH(int, fault);
        int faults = 0;
        for (int n = 1;; n += step(n)) {
            begin();
            FaultVfs::arm(n, FaultVfs::Fault(fault));
            attempt();
            if (QTest::currentTestFailed() || !m_struck)
                break;
            ++faults;
        }
        QVERIFY(faults > 50);
    }

private:
    /// Every place of the first ones, then every third.
    static int step(int n) { return n < 60 ? 1 : 3; }

    SyncDesk &begin()
    {
        m_desk.reset();
        const QString folder = m_work.path() + u"/store"_s;
        if (!removeAll(folder))
            qFatal("the last attempt cannot be removed");
        copyAll(m_prepared.path() + u"/store"_s, folder);
        m_desk = std::make_unique<SyncDesk>(folder, products);
        return *m_desk;
    }

    /// A sync that meets the fault, then clean ones.
    void attempt()
    {
        bool said = false; // that something went wrong
        if (const auto run = m_desk->preview(); run) {
            const auto sent = m_desk->send(*run);
            said = !sent || m_desk->run(*sent).state != RunState::Done;
        } else {
            said = true;
        }
        m_struck = FaultVfs::struck();
        FaultVfs::disarm();
        m_desk->api->onCall = nullptr;
        if (!said)
            QCOMPARE(levels(*m_desk->api), expectedLevels); // I9: what is not whole says so
        checkCounts();
        const int writes = m_desk->api->calls(u"write"_s);
        const qsizetype applied = m_desk->api->applied().size();

        const RunId clean = must(m_desk->preview());
        must(m_desk->send(clean, true));
        QCOMPARE(levels(*m_desk->api), expectedLevels);               // nothing lost
        QCOMPARE(m_desk->api->applied().size(), qsizetype(products)); // I4: nothing sent twice
        QVERIFY(applied <= writes);
        QCOMPARE(believed(*m_desk), expectedLevels); // I2
        QVERIFY(must(m_desk->runs().unsettled(m_desk->connection)).isEmpty());
        QCOMPARE(m_desk->rows(must(m_desk->preview())), QStringList());
        checkCounts();
        QVERIFY(quickCheck({m_work.path() + u"/store"_s})); // I1
    }

    /// I3: each row is in exactly one state, and they add up.
    void checkCounts()
    {
        for (const Run &run : must(m_desk->runs().list(m_desk->connection, 10)))
            QCOMPARE(qsizetype(m_desk->counts(run.id).total()), m_desk->changes(run.id).size());
    }

    QTemporaryDir m_prepared;
    QTemporaryDir m_work;
    std::unique_ptr<SyncDesk> m_desk;
    bool m_struck = false; ///< the store's fault, in the last attempt
};

QTEST_GUILESS_MAIN(SingleFaultTest)
#include "single_fault_test.moc"
