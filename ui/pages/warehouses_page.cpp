// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/warehouses_page.h"

#include "app/workspace.h"
#include "backoffice/builtin/builtin_back_office.h"
#include "backoffice/transfer/export_service.h"
#include "models/stock_table_model.h"
#include "models/view_loader.h"
#include "ui/pages/start_dialog.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table.h"

#include <QDate>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

const QString folderKey = u"folders/exchange"_s;

} // namespace

WarehousesPage::WarehousesPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_search(new QLineEdit(this))
    , m_start(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_importItems(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_addWarehouse(new QPushButton(this))
    , m_table(new Table(context.theme, tr("Stock"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
    , m_foot(new QLabel(this))
    , m_model(new StockTableModel(std::make_shared<StockTable>(context.workspace.database()), context.loader,
                                  this))
    , m_typing(new QTimer(this))
{
    layOut();
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &WarehousesPage::query);
    connect(m_start, &QPushButton::clicked, this, &WarehousesPage::startFromLightspeed);
    connect(m_import, &QPushButton::clicked, this, [this] { chooseImport(ImportKind::Quantities); });
    connect(m_importItems, &QPushButton::clicked, this, [this] { chooseImport(ImportKind::Items); });
    connect(m_addWarehouse, &QPushButton::clicked, this, &WarehousesPage::addWarehouse);
    connect(m_model, &WindowedModelBase::loaded, this, &WarehousesPage::showState);
    connect(m_model, &WindowedModelBase::failed, this,
            [this](const Error &error) { notices().say(error, [this](Remedy) { query(); }); });
    connect(m_model, &StockTableModel::refused, this, [this](const QString &text) {
        notices().say(NoticeBar::Kind::Bad,
                      tr("“%1” is not a quantity. Type a number that is not below zero.").arg(text));
    });
    connect(m_model, &StockTableModel::counted, this, &WarehousesPage::count);
}

void WarehousesPage::layOut()
{
    const Theme &theme = context().theme;
    makeClearable(*m_search);
    m_search->setMaximumWidth(theme.grid(40));
    m_typing->setSingleShot(true);
    m_typing->setInterval(120ms);
    m_import->setProperty("role", u"main"_s);
    m_foot->setProperty("role", u"note"_s);
    m_export->setMenu(new QMenu(m_export));
    for (QPushButton *button : {m_importItems, m_export, m_import})
        actions()->addWidget(button);
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.grid(1.25));
    top->addWidget(m_search, 1);
    top->addStretch();
    top->addWidget(m_start);
    top->addWidget(m_addWarehouse);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setSortIndicator(StockTableModel::Sku, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    content()->addLayout(top);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_foot);
}

void WarehousesPage::retranslate()
{
    setTitle(tr("Warehouses & stock"));
    m_search->setPlaceholderText(tr("SKU, name or barcode"));
    m_search->setAccessibleName(tr("Search items"));
    m_start->setText(tr("Start from Lightspeed's numbers…"));
    m_addWarehouse->setText(tr("Add warehouse…"));
    m_importItems->setText(tr("Import items…"));
    m_import->setText(tr("Import quantities…"));
    m_export->setText(tr("Export"));
    m_table->setAccessibleName(tr("What the warehouses hold"));
    m_export->menu()->clear();
    m_export->menu()->addAction(tr("Quantities…"), this, [this] { exportFile(ImportKind::Quantities); });
    m_export->menu()->addAction(tr("Items…"), this, [this] { exportFile(ImportKind::Items); });
}

void WarehousesPage::refresh()
{
    m_start->setEnabled(connection().has_value());
    const auto warehouses = context().workspace.warehouses().list();
    if (!warehouses)
        return notices().say(warehouses.error(), [this](Remedy) { refresh(); });
    m_model->setWarehouses(*warehouses);
    QList<double> widths{20, 0, 22, 15};
    for (qsizetype i = 0; i < warehouses->size(); ++i)
        widths.append(16);
    m_table->setColumnWidths(widths);
    setAge(tr("%n warehouse(s)", nullptr, int(warehouses->size())));
    query();
}

void WarehousesPage::query()
{
    StockQuery query = m_model->query();
    query.text = m_search->text().trimmed();
    m_model->setQuery(query);
}

void WarehousesPage::showState()
{
    const int shown = m_model->rowCount();
    m_foot->setText(shown > 0 ? tr("%n item(s). Type a number into a cell to count by hand.", nullptr, shown)
                              : QString());
    const bool empty = shown == 0 && m_search->text().isEmpty();
    m_import->setVisible(!empty); // else it stands in the middle
    if (shown > 0)
        return m_empty->showTable();
    if (!empty)
        return m_empty->showReason(tr("Nothing matches"), tr("No item matches this search."), tr("Show all"),
                                   [this] { m_search->clear(); });
    m_empty->showReason(
        tr("No items yet"),
        tr("Import a CSV file with SKU, warehouse and quantity, or start from what Lightspeed shows now."),
        tr("Import quantities…"), [this] { chooseImport(ImportKind::Quantities); });
}

void WarehousesPage::chooseImport(ImportKind kind)
{
    auto *dialog = new QFileDialog(
        this, kind == ImportKind::Items ? tr("Import items") : tr("Import quantities"),
        QSettings().value(folderKey).toString(), tr("CSV files (*.csv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        importFile(kind, path);
    });
    dialog->open();
}

void WarehousesPage::importFile(ImportKind kind, const QString &path)
{
    auto *dialog = new ImportDialog(context(), kind, path, connection(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this](qint64 rows) {
        relink();
        refresh();
        notices().say(NoticeBar::Kind::Good,
                      tr("%n line(s) imported. Nothing has been sent to Lightspeed.", nullptr, int(rows)),
                      tr("Review stock changes…"), [this] { context().goTo(PageName::Sync); });
    });
    dialog->open();
}

void WarehousesPage::exportFile(ImportKind kind)
{
    const QString name = (kind == ImportKind::Items ? tr("items") : tr("quantities")) + u'-' +
                         QDate::currentDate().toString(Qt::ISODate) + u".csv"_s;
    auto *dialog =
        new QFileDialog(this, tr("Export"), QSettings().value(folderKey).toString(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        const ExportService service(context().workspace.database());
        context().loader.run(
            this,
            [service, kind, path, on = connection()] {
                return kind == ImportKind::Items ? service.exportItems(path, on)
                                                 : service.exportQuantities(path);
            },
            [this, path](const Result<qint64> &rows) {
                if (!rows)
                    return notices().say(rows.error(), {});
                notices().say(NoticeBar::Kind::Good,
                              tr("%n line(s) written to %1.", nullptr, int(*rows)).arg(path));
            });
    });
    dialog->open();
}

void WarehousesPage::startFromLightspeed()
{
    if (!connection())
        return;
    auto *dialog = new StartDialog(context(), *connection(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StartDialog::started, this, [this](qint64 items) {
        relink();
        refresh();
        notices().say(
            NoticeBar::Kind::Good,
            tr("%n quantity(ies) taken over. Nothing has been sent to Lightspeed.", nullptr, int(items)),
            tr("Map shops"), [this] { context().goTo(PageName::Shops); });
    });
    dialog->open();
}

void WarehousesPage::addWarehouse()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add warehouse"));
    dialog->setLabelText(tr("Name of the warehouse"));
    dialog->setOkButtonText(tr("Add warehouse"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const auto added = BuiltinBackOffice(context().workspace.database()).addWarehouse(name);
        if (!added)
            return notices().say(added.error(), {});
        refresh();
    });
    dialog->open();
}

void WarehousesPage::count(ItemId item, WarehouseId warehouse, Quantity quantity)
{
    const Done done =
        BuiltinBackOffice(context().workspace.database()).setQuantity(item, warehouse, quantity);
    if (!done)
        return notices().say(done.error(), {});
    notices().clear();
    m_model->refreshRows();
}

void WarehousesPage::relink()
{
    for (const Connection &row : context().workspace.connectionRows().list().value_or(QList<Connection>()))
        (void)context().workspace.sync().relink(row.id);
}

} // namespace tillbridge
