// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/products_page.h"

#include "app/workspace.h"
#include "lightspeed/series_profile.h"
#include "models/product_table_model.h"
#include "models/words.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

bool showsCosts(const Connection &connection)
{
    const auto profile = profileOf(connection.series);
    const QStringList &granted = connection.permissionsGranted;
    return granted.isEmpty() || !profile || profile->costPermission.isEmpty() ||
           granted.contains(profile->costPermission) || granted.contains(profile->everyPermission);
}

} // namespace

ProductsPage::ProductsPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_search(new QLineEdit(this))
    , m_filters(new Chips(context.theme, tr("Filters"), this))
    , m_get(new QPushButton(this))
    , m_plan(new QPushButton(this))
    , m_table(new Table(context.theme, tr("Products"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
    , m_foot(new QLabel(this))
    , m_model(new ProductTableModel(std::make_shared<ProductTable>(context.workspace.database()),
                                    context.loader, this))
    , m_typing(new QTimer(this))
{
    const Theme &theme = context.theme;
    makeClearable(*m_search);
    m_search->setMaximumWidth(theme.grid(40));
    m_typing->setSingleShot(true);
    m_typing->setInterval(120ms);
    m_plan->setProperty("role", u"main"_s);
    m_foot->setProperty("role", u"note"_s);

    m_table->setModel(m_model);
    m_table->setColumnWidths({16, 0, 12, 11, 14, 15, 14, 25});
    m_table->horizontalHeader()->setSortIndicator(ProductTableModel::Sku, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);

    actions()->addWidget(m_get);
    actions()->addWidget(m_plan);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(theme.grid());
    filters->addWidget(m_search, 1);
    filters->addWidget(m_filters);
    filters->addStretch();
    content()->addLayout(filters);
    content()->addWidget(m_empty, 1);
    content()->addWidget(m_foot);

    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &ProductsPage::query);
    connect(m_filters, &Chips::chosen, this, &ProductsPage::query);
    connect(m_get, &QPushButton::clicked, this, &ProductsPage::getProducts);
    connect(m_plan, &QPushButton::clicked, this, [this] { this->context().goTo(PageName::Sync); });
    connect(m_model, &WindowedModelBase::loaded, this, &ProductsPage::showFoot);
    connect(m_model, &WindowedModelBase::failed, this,
            [this](const Error &error) { notices().say(error, [this](Remedy) { query(); }); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
}

void ProductsPage::retranslate()
{
    setTitle(tr("Products"));
    m_search->setPlaceholderText(tr("SKU, name or barcode"));
    m_search->setAccessibleName(tr("Search products"));
    m_get->setText(tr("Get products from Lightspeed"));
    m_plan->setText(tr("Review stock changes…"));
    m_table->setAccessibleName(tr("Products"));
    m_filters->setAccessibleName(tr("Filters"));
    showCounts({});
}

void ProductsPage::refresh()
{
    m_get->setEnabled(connection().has_value());
    refreshCounts();
    query();
}

void ProductsPage::query()
{
    if (!connection())
        return showEmpty();
    ProductQuery query = m_model->query();
    query.connection = *connection();
    query.text = m_search->text().trimmed();
    query.filter = static_cast<ProductFilter>(std::max(0, m_filters->chosenId()));
    m_model->setQuery(query);
}

void ProductsPage::refreshCounts()
{
    if (!connection())
        return;
    const auto rows = context().workspace.connectionRows().find(*connection());
    m_model->setCostsKnown(!rows || showsCosts(*rows));
    if (rows && rows->account) {
        const auto readAt = context().workspace.catalog().salesReadAt(*rows->account);
        setAge(readAt && readAt->isValid() ? tr("as of %1").arg(shownTime(*readAt)) : QString());
    }
    context().loader.run(
        this,
        [table = ProductTable(context().workspace.database()), id = *connection()] {
            return table.counts(id);
        },
        [this](const Result<QHash<ProductFilter, qint64>> &counts) {
            if (counts)
                showCounts(*counts);
        });
}

void ProductsPage::showCounts(const QHash<ProductFilter, qint64> &counts)
{
    const auto chip = [&counts](ProductFilter filter, const QString &label) {
        return Chips::Chip{int(filter), label, counts.isEmpty() ? -1 : counts.value(filter)};
    };
    m_filters->setChips({chip(ProductFilter::All, tr("All")),
                         chip(ProductFilter::WillChange, tr("Will change")),
                         chip(ProductFilter::NeedsDecision, tr("Needs your decision")),
                         chip(ProductFilter::NotLinked, tr("Not linked")),
                         chip(ProductFilter::OutOfStock, tr("Out of stock"))});
    m_total = counts.isEmpty() ? -1 : counts.value(ProductFilter::All);
}

void ProductsPage::showFoot()
{
    const int shown = m_model->rowCount();
    if (shown == 0)
        return showEmpty();
    m_empty->showTable();
    showActions(true);
    m_foot->setText(m_total >= 0
                        ? tr("%1 of %2 shown").arg(QLocale().toString(shown), QLocale().toString(m_total))
                        : tr("%1 shown").arg(QLocale().toString(shown)));
}

void ProductsPage::showEmpty()
{
    m_foot->clear();
    const bool filtered = connection() && (!m_search->text().isEmpty() || m_filters->chosenId() > 0);
    showActions(filtered); // else the one thing to do stands in the middle
    if (!connection()) {
        m_empty->showReason(tr("No connection yet"),
                            tr("Products come from Lightspeed. Add a connection first."),
                            tr("Add connection…"), [this] { context().addConnection(); });
    } else if (filtered) {
        m_empty->showReason(tr("Nothing matches"), tr("No product matches this search and filter."),
                            tr("Show all"), [this] {
                                m_search->clear();
                                m_filters->setChips({});
                                refresh();
                            });
    } else {
        m_empty->showReason(tr("No products yet"), tr("Nothing has been read from Lightspeed so far."),
                            tr("Get products from Lightspeed"), [this] { getProducts(); });
    }
}

void ProductsPage::showActions(bool shown)
{
    m_get->setVisible(shown);
    m_plan->setVisible(shown);
}

void ProductsPage::getProducts()
{
    m_get->setEnabled(false);
    notices().say(NoticeBar::Kind::Info, tr("Reading products, stock levels and sales from Lightspeed…"),
                  tr("Cancel"), [this] { context().workspace.sync().cancel(*connection()); });
    context().workspace.sync().pull(*connection(), {}).then(this, [this](const Done &done) {
        m_get->setEnabled(true);
        if (done)
            notices().clear();
        else
            notices().say(done.error(), [this](Remedy remedy) {
                remedy == Remedy::SignInAgain ? context().signInAgain(*connection()) : getProducts();
            });
        refresh();
    });
}

} // namespace tillbridge
