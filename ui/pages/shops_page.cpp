// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/shops_page.h"

#include "app/workspace.h"
#include "models/shop_mapping_model.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/choice_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/widgets/warehouse_picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

ShopsPage::ShopsPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_reload(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_choose(new QPushButton(this))
    , m_model(new ShopMappingModel(this))
    , m_table(new Table(context.theme, tr("Shops"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
    , m_how(new QLabel(this))
    , m_foot(new QLabel(this))
{
    m_save->setProperty("role", u"main"_s);
    m_foot->setProperty("role", u"note"_s);
    m_foot->setWordWrap(true);
    m_how->setProperty("role", u"note"_s);
    m_how->setWordWrap(true);
    actions()->addWidget(m_reload);
    actions()->addWidget(m_choose);
    actions()->addWidget(m_save);

    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(context.theme, u"—"_s, m_table));
    m_table->setColumnWidths({28, 0, 26, 26, 13});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    content()->addWidget(m_how);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_foot);

    connect(m_reload, &QPushButton::clicked, this, &ShopsPage::reloadShops);
    connect(m_save, &QPushButton::clicked, this, &ShopsPage::save);
    connect(m_choose, &QPushButton::clicked, this, [this] { pickWarehouses(m_table->currentIndex().row()); });
    connect(m_model, &ShopMappingModel::edited, this, &ShopsPage::showState);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() <= ShopMappingModel::Warehouses)
            pickWarehouses(index.row());
    });
}

void ShopsPage::retranslate()
{
    setTitle(tr("Shops and their warehouses"));
    m_how->setText(tr(
        "A shop's stock in Lightspeed becomes the sum of what its warehouses can deliver, less the buffer. "
        "Sold goods are taken from the warehouses in their order."));
    m_reload->setText(tr("Reload shops"));
    m_choose->setText(tr("Choose warehouses…"));
    m_save->setText(tr("Save mapping"));
    m_table->setAccessibleName(tr("Shops and their warehouses"));
}

void ShopsPage::refresh()
{
    if (!m_model->changed().isEmpty())
        return showState(); // unsaved choices are not overwritten
    const auto row = connection() ? context().workspace.connectionRows().find(*connection())
                                  : Result<Connection>(failure(ErrorCode::NotFound));
    if (!row || !row->account) {
        m_model->setInput({});
        m_empty->showReason(tr("No shops yet"), tr("Shops come from Lightspeed once you are signed in."),
                            tr("Add connection…"), [this] { context().addConnection(); });
        showActions(false);
        m_foot->clear();
        return;
    }
    showActions(true);
    load(*row->account);
}

void ShopsPage::showActions(bool shown)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_reload), static_cast<QWidget *>(m_choose),
                            static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_how)})
        widget->setVisible(shown);
}

void ShopsPage::load(AccountId account)
{
    const auto catalog = context().workspace.catalog();
    const auto shops = catalog.shops(account);
    const auto mappings = context().workspace.mappings().mappings(*connection());
    const auto warehouses = context().workspace.warehouses().list();
    if (!shops)
        return notices().say(shops.error(), [this](Remedy) { refresh(); });
    m_model->setInput({*shops, mappings.value_or(QList<ShopMapping>()),
                       warehouses.value_or(QList<Warehouse>()),
                       catalog.employees(account).value_or(QList<Employee>()),
                       catalog.registers(account).value_or(QList<Register>())});
    if (shops->isEmpty())
        m_empty->showReason(tr("This account has no shops"),
                            tr("Add a shop in Lightspeed, then reload the shops here."), tr("Reload shops"),
                            [this] { reloadShops(); });
    else
        m_empty->showTable();
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, ShopMappingModel::Warehouses));
    showState();
}

void ShopsPage::pickWarehouses(int row)
{
    if (row < 0)
        return;
    if (m_model->warehouses().isEmpty()) {
        return notices().say(NoticeBar::Kind::Care, tr("There is no warehouse yet. Add or import one first."),
                             tr("Warehouses & stock"), [this] { context().goTo(PageName::Stock); });
    }
    auto *picker = new WarehousePicker(context().theme, m_model->shopAt(row).name, m_model->warehouses(),
                                       m_model->mappingAt(row).warehouses, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &WarehousePicker::picked, this,
            [this, row](const QList<WarehouseId> &warehouses) { m_model->setWarehouses(row, warehouses); });
    picker->open();
}

void ShopsPage::save()
{
    const auto repository = context().workspace.mappings();
    for (const ShopMapping &mapping : m_model->changed()) {
        if (const Done done = repository.save(*connection(), mapping); !done)
            return notices().say(done.error(), [this](Remedy) { save(); });
    }
    m_model->setInput({}); // nothing unsaved any more
    refresh();
    notices().say(NoticeBar::Kind::Good, tr("The mapping is saved. Nothing has been sent to Lightspeed."),
                  tr("Review stock changes…"), [this] { context().goTo(PageName::Sync); });
}

void ShopsPage::reloadShops()
{
    m_reload->setEnabled(false);
    context()
        .workspace.sync()
        .pull(*connection(), {.products = false, .stock = false, .sales = false})
        .then(this, [this](const Done &done) {
            m_reload->setEnabled(true);
            if (!done)
                return notices().say(done.error(), [this](Remedy remedy) {
                    remedy == Remedy::SignInAgain ? context().signInAgain(*connection()) : reloadShops();
                });
            refresh();
        });
}

void ShopsPage::showState()
{
    const bool unsaved = !m_model->changed().isEmpty();
    m_save->setEnabled(unsaved);
    m_choose->setEnabled(m_model->rowCount() > 0);
    QStringList notes;
    if (const int without = m_model->shopsWithoutWarehouses(); without > 0)
        notes.append(tr("%n shop(s) without warehouses are skipped.", nullptr, without));
    if (const QStringList shared = m_model->sharedWarehouses(); !shared.isEmpty())
        notes.append(tr("More than one shop is fed by %1: both can sell the last piece at the same moment. A "
                        "buffer helps.")
                         .arg(shared.join(u", "_s)));
    if (unsaved)
        notes.append(tr("There are choices that are not saved yet."));
    m_foot->setText(notes.join(u' '));
    setAge(tr("%n shop(s)", nullptr, m_model->rowCount()));
}

} // namespace tillbridge
