// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/builtin/builtin_back_office.h"
#include "backoffice/transfer/export_service.h"
#include "backoffice/transfer/import_service.h"
#include "sentences/import_sentences.h"
#include "store/connection_repository.h"
#include "store_fixture.h"
#include "tests/support/waiting.h"

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QSet>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace tillbridge;

namespace {

/// As long as it lives no file of this program grows beyond so many bytes.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsItems();
    void importsQuantities();
    void aPreviewChangesNothing();
    void aFileWithAProblemChangesNothing();
    void allOrNothingWhenTheStoreFails();
    void refusesAPreviewThatIsNoLongerTrue();
    void importingAgainSubtractsNothingTwice();
    void anOlderCountChangesNothing();
    void refusesAMomentInTheFuture();
    void saysWhenAFileCannotBeRead();
    void cancelChangesNothing();
    void roundTripThroughFiles();
    void anExportThatFailsLeavesTheOldFile();
    void everyProblemHasWords();

private:
    [[nodiscard]] Result<QuantitiesImportPreview>
    quantities(const QByteArray &file, const QuantitiesImportOptions &options = {}) const;
    [[nodiscard]] QString stockText() const;
    void addItems(const QStringList &skus) const;
    [[nodiscard]] ConnectionId addConnection() const;
    void sell(const QString &sku, int pieces, const QDateTime &at) const;

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<BuiltinBackOffice> m_office;
    std::unique_ptr<ImportService> m_imports;
};

void ImportServiceTest::init()
{
    m_imports.reset();
    m_office.reset();
    m_store = std::make_unique<StoreFixture>();
    m_office = std::make_unique<BuiltinBackOffice>(m_store->database);
    m_imports = std::make_unique<ImportService>(m_store->database);
}

Result<QuantitiesImportPreview> ImportServiceTest::quantities(const QByteArray &file,
                                                              const QuantitiesImportOptions &options) const
{
    return m_imports->previewQuantities(m_store->write(u"quantities.csv"_s, file), options);
}

/// "A@Main=8-2 …", by SKU and warehouse.
QString ImportServiceTest::stockText() const
{
    QHash<ItemId, QString> skus;
    const auto itemRows = m_office->items().value();
    for (const Item &item : itemRows)
        skus.insert(item.id, item.sku);
    QHash<WarehouseId, QString> names;
    const auto warehouseRows = m_office->warehouses().value();
    for (const Warehouse &warehouse : warehouseRows)
        names.insert(warehouse.id, warehouse.name);
    QStringList lines;
    const auto heldRows = m_office->stock().value();
    for (const WarehouseStock &held : heldRows)
        lines.append(u"%1@%2=%3-%4"_s.arg(skus.value(held.item), names.value(held.warehouse),
                                          held.onHand.toString(), held.reserved.toString()));
    lines.sort();
    return lines.join(u' ');
}

void ImportServiceTest::addItems(const QStringList &skus) const
{
    for (const QString &sku : skus) {
        Item item;
        item.sku = sku;
        QVERIFY(m_office->addItem(item));
    }
}

ConnectionId ImportServiceTest::addConnection() const
{
    Connection connection;
    connection.name = u"Shop"_s;
    connection.createdAt = m_store->clock.now();
    return ConnectionRepository(m_store->database).add(connection)->id;
}

void ImportServiceTest::sell(const QString &sku, int pieces, const QDateTime &at) const
{
    Movement sold;
    sold.item = ItemRepository(m_store->database).findBySku(sku).value()->id;
    sold.warehouse = m_office->warehouses().value().constFirst().id;
    sold.quantity = Quantity::fromInteger(-pieces);
    sold.effectiveAt = at;
    sold.recordedAt = m_store->clock.now();
    sold.reference = u"sale of "_s + sku;
    QVERIFY(WarehouseRepository(m_store->database).recordMovements({sold}));
}

void ImportServiceTest::importsItems()
{
    addItems({u"A"_s});
    const ConnectionId connection = addConnection();
    const QString path =
        m_store->write(u"items.csv"_s, "sku;name;price;enabled\nA;Oak table;249,90;no\nB;Lamp;12,5;yes\n");
    const auto preview = m_imports->previewItems(path, connection);
    QVERIFY(preview);
    QCOMPARE(preview->summary.created, 1);
    QCOMPARE(preview->summary.updated, 1);
    QVERIFY(m_imports->apply(*preview));

    const auto items = m_office->items().value();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].name, u"Oak table"_s);
    QCOMPARE(items[0].price.value().toString(), u"249.9"_s);
    QCOMPARE(items[1].sku, u"B"_s);
    const ItemRepository rows(m_store->database);
    QCOMPARE(rows.enabled(items[0].id, connection).value(), std::optional(false));
    QCOMPARE(rows.enabled(items[1].id, connection).value(), std::optional(true));
}

void ImportServiceTest::importsQuantities()
{
    addItems({u"A"_s});
    QVERIFY(m_office->addWarehouse(u"Main"_s));
    const auto preview = quantities("sku,warehouse,quantity,reserved\nA,Main,8,2\nNEW,Cellar,1.5,\n",
                                    {.countedAt = {}, .createWarehouses = true, .createItems = true});
    QVERIFY(preview);
    QVERIFY(m_imports->apply(*preview));
    QCOMPARE(stockText(), u"A@Main=8-2 NEW@Cellar=1.5-0"_s);
    const Item made = m_office->items().value().constLast();
    const auto counts = WarehouseRepository(m_store->database)
                            .counts(made.id, m_office->warehouses().value().constLast().id)
                            .value();
    QCOMPARE(counts.constFirst().source, CountSource::Import);
    QCOMPARE(counts.constFirst().countedAt, m_store->clock.now());
}

void ImportServiceTest::aPreviewChangesNothing()
{
    const auto preview = quantities("sku,warehouse,quantity\nNEW,Cellar,1\n",
                                    {.countedAt = {}, .createWarehouses = true, .createItems = true});
    QVERIFY(preview);
    QVERIFY(m_office->items()->isEmpty());
    QVERIFY(m_office->warehouses()->isEmpty());
}

void ImportServiceTest::aFileWithAProblemChangesNothing()
{
    addItems({u"A"_s});
    QVERIFY(m_office->addWarehouse(u"Main"_s));
    const auto preview = quantities("sku,warehouse,quantity\nA,Main,8\nZ,Main,1\n");
    QVERIFY(preview);
    QCOMPARE(m_imports->apply(*preview).error().code, ErrorCode::ImportInvalid);
    QCOMPARE(stockText(), QString());
}

void ImportServiceTest::allOrNothingWhenTheStoreFails()
{
    addItems({u"A"_s});
    QVERIFY(m_office->addWarehouse(u"Main"_s));
    const auto preview = quantities("sku,warehouse,quantity\nA,Main,8\nNEW,Cellar,1\nA,Cellar,2\n",
                                    {.countedAt = {}, .createWarehouses = true, .createItems = true});
    QVERIFY(preview);
    // The last thing the import writes fails, after items and warehouses were made.
    m_store->database->connection().exec("CREATE TEMP TRIGGER broken BEFORE INSERT ON main.stock_count "
                                         "BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END");
    const auto done = m_imports->apply(*preview);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StoreFailed);
    QCOMPARE(stockText(), QString());
    QCOMPARE(m_office->items()->size(), 1);
    QCOMPARE(m_office->warehouses()->size(), 1);

    m_store->database->connection().exec("DROP TRIGGER broken");
    QVERIFY(m_imports->apply(*preview)); // the same preview, nothing was lost
    QCOMPARE(stockText(), u"A@Cellar=2-0 A@Main=8-0 NEW@Cellar=1-0"_s);
}

void ImportServiceTest::refusesAPreviewThatIsNoLongerTrue()
{
    addItems({u"A"_s, u"B"_s});
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    const auto preview = quantities("sku,warehouse,quantity\nA,Main,8\n");
    QVERIFY(preview);
    QVERIFY(m_office->setQuantity(m_office->items()->constLast().id, main, Quantity::fromInteger(3)));
    QCOMPARE(m_imports->apply(*preview).error().code, ErrorCode::PreviewOutdated);
    QCOMPARE(stockText(), u"B@Main=3-0"_s);

    const QString path = m_store->write(u"items.csv"_s, "sku,name\nA,Oak\nC,New\n");
    const auto items = m_imports->previewItems(path, {});
    QVERIFY(items);
    addItems({u"C"_s});
    QCOMPARE(m_imports->apply(*items).error().code, ErrorCode::PreviewOutdated);
    QCOMPARE(m_office->items()->constFirst().name, QString());
}

void ImportServiceTest::importingAgainSubtractsNothingTwice()
{
    addItems({u"A"_s});
    QVERIFY(m_office->addWarehouse(u"Main"_s));
    const QDateTime counted = m_store->clock.now();
    m_store->clock.advance(std::chrono::hours(1));
    sell(u"A"_s, 1, counted.addSecs(-600)); // before the count
    sell(u"A"_s, 2, counted.addSecs(600));  // between counting and importing
    const QByteArray file = "sku,warehouse,quantity,counted_at\nA,Main,10,2024-11-21T12:00:00Z\n";
    for (int i = 0; i < 2; ++i) {
        const auto preview = quantities(file);
        QVERIFY(preview);
        QVERIFY(m_imports->apply(*preview));
        QCOMPARE(stockText(), u"A@Main=8-0"_s);
    }
}

void ImportServiceTest::anOlderCountChangesNothing()
{
    addItems({u"A"_s});
    const WarehouseId main = m_office->addWarehouse(u"Main"_s)->id;
    QVERIFY(m_office->setQuantity(m_office->items()->constFirst().id, main, Quantity::fromInteger(5)));
    const auto preview = quantities(
        "sku,warehouse,quantity\nA,Main,9\n",
        {.countedAt = m_store->clock.now().addDays(-1), .createWarehouses = false, .createItems = false});
    QVERIFY(preview);
    QCOMPARE(preview->summary.remarks.constFirst().notice, ImportNotice::OlderThanLastCount);
    QVERIFY(m_imports->apply(*preview));
    QCOMPARE(stockText(), u"A@Main=5-0"_s);
}

void ImportServiceTest::refusesAMomentInTheFuture()
{
    const auto preview = quantities(
        "sku,warehouse,quantity\nA,Main,9\n",
        {.countedAt = m_store->clock.now().addSecs(1), .createWarehouses = false, .createItems = false});
    QCOMPARE(preview.error().code, ErrorCode::InvalidInput);
    QCOMPARE(preview.error().subject, u"counted_at"_s);
}

void ImportServiceTest::saysWhenAFileCannotBeRead()
{
    QCOMPARE(m_imports->previewItems(m_store->path(u"nowhere.csv"_s), {}).error().code,
             ErrorCode::FileNotReadable);
    QCOMPARE(m_imports->previewItems(m_store->folder.path(), {}).error().code, ErrorCode::FileNotReadable);
}

void ImportServiceTest::cancelChangesNothing()
{
    std::stop_source source;
    source.request_stop();
    const QString path = m_store->write(u"items.csv"_s, "sku\nA\n");
    QCOMPARE(m_imports->previewItems(path, {}, source.get_token()).error().code, ErrorCode::Cancelled);
}

void ImportServiceTest::roundTripThroughFiles()
{
    addItems({u"=A"_s, u"0042"_s, u"B, \"x\""_s});
    const WarehouseId main = m_office->addWarehouse(u"-Main"_s)->id;
    const auto items = m_office->items().value();
    for (qsizetype i = 0; i < items.size(); ++i)
        QVERIFY(m_office->setQuantity(items[i].id, main, Quantity::parse(u"%1.125"_s.arg(i)).value(),
                                      Quantity::fromInteger(i)));
    const QString before = stockText();

    const ExportService exports(m_store->database);
    QCOMPARE(exports.exportItems(m_store->path(u"items.csv"_s)).value(), 3);
    QCOMPARE(exports.exportQuantities(m_store->path(u"stock.csv"_s)).value(), 3);

    const StoreFixture other;
    const ImportService imports(other.database);
    const auto itemPreview = imports.previewItems(m_store->path(u"items.csv"_s), {});
    QVERIFY(itemPreview && itemPreview->summary.canApply());
    QVERIFY(imports.apply(*itemPreview));
    const auto stockPreview = imports.previewQuantities(
        m_store->path(u"stock.csv"_s), {.countedAt = {}, .createWarehouses = true, .createItems = false});
    QVERIFY(stockPreview && stockPreview->summary.canApply());
    QVERIFY(imports.apply(*stockPreview));
    const ExportService exportsAgain(other.database);
    QVERIFY(exportsAgain.exportItems(other.path(u"items.csv"_s)));
    QVERIFY(exportsAgain.exportQuantities(other.path(u"stock.csv"_s)));
    QCOMPARE(other.read(u"items.csv"_s), m_store->read(u"items.csv"_s));
    QCOMPARE(other.read(u"stock.csv"_s), m_store->read(u"stock.csv"_s));
    QCOMPARE(stockText(), before);
}

void ImportServiceTest::anExportThatFailsLeavesTheOldFile()
{
    addItems({u"A"_s});
    const ExportService exports(m_store->database);
    const QString path = m_store->path(u"items.csv"_s);
    QVERIFY(exports.exportItems(path));
    const QByteArray old = m_store->read(u"items.csv"_s);
    addItems({u"B"_s});
    // The disk ends in the middle of the file.
    const auto cutShort = [&] {
        const SmallFiles limit(20);
        return exports.exportItems(path);
    }();
    QCOMPARE(outcome(cutShort), errorCodeName(ErrorCode::FileNotWritable));
    QCOMPARE(m_store->read(u"items.csv"_s), old);
    // A folder in its place, and a name that no file system takes.
    QVERIFY(QDir(m_store->folder.path()).mkdir(u"taken"_s));
    QCOMPARE(exports.exportItems(m_store->path(u"taken"_s)).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(exports.exportItems(m_store->path(QString(300, u'x'))).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(m_store->read(u"items.csv"_s), old);
    const QStringList left =
        QDir(m_store->folder.path()).entryList({u"*.csv*"_s}, QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList{u"items.csv"_s}); // no half file lies about
}

void ImportServiceTest::everyProblemHasWords()
{
    QSet<QString> sentences;
    QSet<QString> names;
    const int last = int(ImportProblem::ReservedWithoutQuantity);
    for (int i = 0; i <= last; ++i) {
        const auto problem = ImportProblem(i);
        sentences.insert(importProblemSentence({3, u"price"_s, problem, u"x"_s}));
        names.insert(importProblemName(problem));
        QVERIFY2(importProblemSentence({0, {}, problem, {}}).size() > 5,
                 qPrintable(importProblemName(problem)));
    }
    QCOMPARE(sentences.size(), last + 1);
    QCOMPARE(names.size(), last + 1);
    QVERIFY(!names.contains(QString()));
    QCOMPARE(importProblemSentence({3, u"price"_s, ImportProblem::NotANumber, u"x"_s}),
             u"Line 3, price: “x”: This is not a number."_s);
    for (int i = 0; i <= int(ImportNotice::OlderThanLastCount); ++i) {
        QVERIFY(!importNoticeSentence({ImportNotice(i), u"x"_s, 2}).isEmpty());
        QVERIFY(!importNoticeName(ImportNotice(i)).isEmpty());
    }
}

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "import_service_test.moc"
