// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home_page.h"

#include "app/workspace.h"
#include "models/words.h"
#include "ui/shell/connection_switch.h"
#include "ui/shell/icons.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

HomePage::HomePage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_stack(new QStackedWidget(this))
    , m_sync(new QPushButton(this))
{
    m_sync->setProperty("role", u"main"_s);
    actions()->addWidget(m_sync);
    m_stack->addWidget(makeFirstStart());
    m_stack->addWidget(makeOverview());
    content()->addWidget(m_stack, 1);
    connect(m_sync, &QPushButton::clicked, this, [this] { this->context().goTo(PageName::Sync); });
}

QWidget *HomePage::makeFirstStart()
{
    const Theme &theme = context().theme;
    auto *frame = new QFrame(this);
    frame->setProperty("role", u"panel"_s);
    m_welcome = new QLabel(frame);
    m_welcome->setProperty("role", u"title"_s);
    m_welcomeSentence = new QLabel(frame);
    m_welcomeSentence->setWordWrap(true);
    m_welcomeSentence->setFixedWidth(theme.grid(68));
    m_welcomeSentence->setAlignment(Qt::AlignHCenter);
    m_add = new QPushButton(frame);
    m_add->setProperty("role", u"main"_s);
    m_sample = new QPushButton(frame);
    auto *layout = new QVBoxLayout(frame);
    layout->setSpacing(theme.grid(1.5));
    layout->addStretch(2);
    layout->addWidget(m_welcome, 0, Qt::AlignHCenter);
    auto *middle = new QHBoxLayout; // an alignment of its own would take the label's second line
    middle->addStretch();
    middle->addWidget(m_welcomeSentence);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addSpacing(theme.grid());
    layout->addWidget(m_add, 0, Qt::AlignHCenter);
    layout->addWidget(m_sample, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_add, &QPushButton::clicked, this, [this] { context().addConnection(); });
    connect(m_sample, &QPushButton::clicked, this, [this] { context().tryTheSampleStore(); });
    return frame;
}

QWidget *HomePage::makeOverview()
{
    auto *frame = new QFrame(this);
    frame->setProperty("role", u"panel"_s);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, context().theme.grid(), 0, context().theme.grid());
    layout->setSpacing(0);
    m_connectStep = addStep(layout, PageName::Settings);
    m_productsStep = addStep(layout, PageName::Products);
    m_warehousesStep = addStep(layout, PageName::Stock);
    m_mapStep = addStep(layout, PageName::Shops);
    m_syncStep = addStep(layout, PageName::Sync);
    layout->addStretch();
    return frame;
}

HomePage::Step HomePage::addStep(QVBoxLayout *layout, PageName page)
{
    const Theme &theme = context().theme;
    auto *row = new QWidget(this);
    const Step step{new QLabel(row), new QLabel(row), new QLabel(row), new QPushButton(row)};
    step.title->setProperty("role", u"heading"_s);
    step.sentence->setProperty("role", u"note"_s);
    step.sentence->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.grid(0.25));
    words->addWidget(step.title);
    words->addWidget(step.sentence);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(theme.grid(2), theme.grid(1.5), theme.grid(2), theme.grid(1.5));
    line->setSpacing(theme.grid(1.75));
    line->addWidget(step.state, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(step.button);
    layout->addWidget(row);
    connect(step.button, &QPushButton::clicked, this, [this, page] { context().goTo(page); });
    return step;
}

void HomePage::show(const Step &step, bool done, const QString &title, const QString &sentence,
                    const QString &button)
{
    const Colors &colors = context().theme.colors();
    const int size = context().theme.grid(2.25);
    step.state->setPixmap(
        themedIcon(done ? u"state-in-sync"_s : u"state-skipped"_s, done ? colors.good : colors.secondText)
            .pixmap(QSize(size, size), devicePixelRatioF()));
    step.state->setAccessibleName(done ? tr("Done") : tr("To do"));
    step.title->setText(title);
    step.sentence->setText(sentence);
    step.button->setText(button);
}

void HomePage::retranslate()
{
    m_welcome->setText(tr("Welcome to Tillbridge"));
    m_welcomeSentence->setText(
        tr("Connect a Lightspeed account with the warehouses that supply it, see every change "
           "before it is sent, and keep the numbers right. Everything stays on this computer."));
    m_add->setText(tr("Add connection"));
    m_sample->setText(tr("Try the sample store"));
    m_sync->setText(tr("Sync now"));
}

void HomePage::refresh()
{
    setTitle(connection() ? tr("Home") : tr("Welcome"));
    m_sync->setVisible(connection().has_value());
    m_stack->setCurrentIndex(connection() ? 1 : 0);
    if (context().sample && connection())
        notices().say(
            NoticeBar::Kind::Info,
            tr("SAMPLE: this is a made-up store on this computer. Nothing you do here reaches Lightspeed."));
    else if (context().workspace.isDamaged())
        notices().say(Error::of(ErrorCode::StoreCorrupt), {});
    else if (context().workspace.wasRecovered())
        notices().say(
            NoticeBar::Kind::Care,
            tr("The data file was damaged. It was set aside, not deleted, and what could be read was kept."));
    if (!connection())
        return;

    const QLocale locale;
    const Workspace &workspace = context().workspace;
    const auto row = workspace.connectionRows().find(*connection());
    if (!row)
        return notices().say(row.error(), {});
    const bool signedIn = row->state == ConnectionState::Connected;
    if (row->state == ConnectionState::SignInAgain)
        notices().say(Error::of(ErrorCode::SignInNeeded),
                      [this](Remedy) { context().signInAgain(*connection()); });
    show(m_connectStep, signedIn, row->name,
         tr("%1-Series – %2").arg(seriesName(row->series), ConnectionSwitch::stateName(row->state)),
         tr("Settings"));

    const qint64 products = row->account ? workspace.catalog().productCount(*row->account).value_or(0) : 0;
    const auto readAt =
        row->account ? workspace.catalog().salesReadAt(*row->account) : Result<QDateTime>(QDateTime());
    show(m_productsStep, products > 0, tr("Products"),
         products > 0 ? tr("%1 products as of %2")
                            .arg(locale.toString(products), shownTime(readAt.value_or(QDateTime())))
                      : tr("Nothing has been read from Lightspeed so far."),
         tr("See products"));

    const auto warehouses = workspace.warehouses().list().value_or(QList<Warehouse>());
    show(m_warehousesStep, !warehouses.isEmpty(), tr("Warehouses & stock"),
         warehouses.isEmpty() ? tr("Import quantities from a file, or start from Lightspeed's numbers.")
                              : tr("%n warehouse(s)", nullptr, int(warehouses.size())),
         tr("See warehouses"));

    const auto mappings = workspace.mappings().mappings(*connection()).value_or(QList<ShopMapping>());
    const auto mapped = std::ranges::count_if(
        mappings, [](const ShopMapping &mapping) { return !mapping.warehouses.isEmpty(); });
    show(m_mapStep, mapped > 0, tr("Shops and their warehouses"),
         mapped > 0 ? tr("%n shop(s) fed by warehouses", nullptr, int(mapped))
                    : tr("Choose which warehouses feed which shop."),
         tr("Map shops"));

    const auto runs = workspace.runs().list(*connection(), 1).value_or(QList<Run>());
    show(m_syncStep, !runs.isEmpty() && runs.first().state == RunState::Done, tr("Sync"),
         runs.isEmpty()
             ? tr("Nothing has been sent yet. You see every change before it is sent.")
             : tr("Last: %1, %2").arg(shownTime(runs.first().startedAt), runStateName(runs.first().state)),
         tr("Review changes"));
}

} // namespace tillbridge
