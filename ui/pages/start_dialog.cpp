// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_dialog.h"

#include "app/workspace.h"
#include "models/view_loader.h"
#include "models/words.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/grow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

StartDialog::StartDialog(const UiContext &context, ConnectionId connection, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_connection(connection)
    , m_notice(new NoticeBar(context.theme, this))
    , m_shop(new QComboBox(this))
    , m_warehouse(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_start(new QPushButton(tr("Start from these numbers"), this))
{
    layOut();
    loadShops();
    connect(m_shop, &QComboBox::currentIndexChanged, this, &StartDialog::look);
    connect(m_warehouse, &QLineEdit::editingFinished, this, &StartDialog::look);
    connect(m_start, &QPushButton::clicked, this, &StartDialog::apply);
    refresh();
}

/// A count of old numbers would miss what was sold since.
void StartDialog::refresh()
{
    m_summary->setText(tr("Getting the present numbers from Lightspeed…"));
    const PullRequest levels{.products = true, .stock = true, .sales = false};
    m_context.workspace.sync().pull(m_connection, levels).then(this, [this](const Done &done) {
        if (done)
            look();
        else
            m_notice->say(done.error(), [this](Remedy) { refresh(); });
    });
}

void StartDialog::layOut()
{
    const Theme &theme = m_context.theme;
    setWindowTitle(tr("Start from Lightspeed's numbers"));
    setMinimumWidth(theme.grid(76));
    auto *explanation =
        new QLabel(tr("Makes an item of every product and takes a shop's stock as the first count of a "
                      "warehouse. Nothing is sent to Lightspeed."),
                   this);
    explanation->setWordWrap(true);
    m_summary->setWordWrap(true);
    m_start->setProperty("role", u"main"_s);
    m_notice->setClosable(false);
    m_start->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.grid(2.5);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.grid(1.5));
    layout->addWidget(explanation);
    addField(*layout, tr("From the &shop"), m_shop);
    addField(*layout, tr("Into the &warehouse (made when there is none)"), m_warehouse);
    layout->addWidget(m_notice);
    layout->addWidget(m_summary);
    layout->addStretch();
    layout->addWidget(buttons);
}

void StartDialog::loadShops()
{
    const auto row = m_context.workspace.connectionRows().find(m_connection);
    if (!row || !row->account)
        return;
    for (const Shop &shop : m_context.workspace.catalog().shops(*row->account).value_or(QList<Shop>())) {
        m_shops.append(shop.id);
        m_shop->addItem(shop.name);
    }
    const auto warehouses = m_context.workspace.warehouses().list().value_or(QList<Warehouse>());
    m_warehouse->setText(warehouses.isEmpty() ? tr("Main") : warehouses.first().name);
}

void StartDialog::look()
{
    m_start->setEnabled(false);
    const auto settings = m_context.workspace.settings().load(m_connection);
    if (m_shops.isEmpty() || m_warehouse->text().trimmed().isEmpty() || !settings)
        return;
    const StartRequest request{m_connection, m_shops.at(std::max(0, m_shop->currentIndex())),
                               m_warehouse->text().trimmed(), settings->matchKey, settings->stockBuffer};
    const StartService service(m_context.workspace.database());
    m_context.loader.run(
        this, [service, request] { return service.preview(request); },
        [this](const Result<StartPreview> &preview) {
            if (preview)
                show(*preview);
            else
                m_notice->say(preview.error(), [this](Remedy) { look(); });
        });
}

void StartDialog::show(const StartPreview &preview)
{
    m_preview = preview;
    const QLocale locale;
    QStringList lines{tr("%n item(s) will be made", nullptr, int(preview.itemsToMake)),
                      tr("%n quantity(ies) will be counted, as of %1", nullptr, int(preview.counts))
                          .arg(shownTime(preview.levelsReadAt))};
    if (!preview.leftOut.isEmpty())
        lines.append(tr("%1 product(s) are left out: %2 without a key, %3 with a key that stands twice, %4 "
                        "that keep no "
                        "stock or are made of others")
                         .arg(locale.toString(preview.leftOut.size()),
                              locale.toString(preview.leftOutFor(StartSkip::BlankKey)),
                              locale.toString(preview.leftOutFor(StartSkip::DuplicateKey)),
                              locale.toString(preview.leftOutFor(StartSkip::KeepsNoStock) +
                                              preview.leftOutFor(StartSkip::MadeOfOthers))));
    m_summary->setText(lines.join(u'\n'));
    if (!preview.shopFedByThis)
        m_notice->say(NoticeBar::Kind::Info, tr("Afterwards, choose this warehouse for the shop on the Shops "
                                                "page; until then nothing is sent."));
    else if (preview.shopFedByOthers || preview.feedsOtherShops || preview.buffer > Quantity())
        m_notice->say(NoticeBar::Kind::Care,
                      tr("The next sync may still find differences: other warehouses, other shops "
                         "or a buffer take part."));
    else
        m_notice->clear();
    m_start->setEnabled(preview.itemsToMake + preview.counts > 0);
    growToFit(*this);
}

void StartDialog::apply()
{
    if (!m_preview)
        return;
    m_start->setEnabled(false);
    const StartService service(m_context.workspace.database());
    m_context.loader.run(
        this, [service, preview = *m_preview] { return service.apply(preview); },
        [this](const Done &done) {
            if (!done)
                return m_notice->say(done.error(), [this](Remedy) { look(); });
            Q_EMIT started(m_preview->counts);
            accept();
        });
}

} // namespace tillbridge
