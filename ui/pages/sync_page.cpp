// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync_page.h"

#include "app/workspace.h"
#include "models/change_table_model.h"
#include "models/words.h"
#include "ui/pages/change_filters.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress_panel.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

bool isPreview(const Run &run)
{
    return run.state == RunState::Previewed;
}

} // namespace

SyncPage::SyncPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_plan(new QPushButton(this))
    , m_progress(new ProgressPanel(context.theme, this))
    , m_model(new ChangeTableModel(this))
    , m_filters(new ChangeFilters(context.theme, *m_model, this))
    , m_table(new Table(context.theme, tr("Changes"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
    , m_estimate(new QLabel(this))
    , m_foot(new QFrame(this))
    , m_footText(new QLabel(this))
    , m_tickAll(new QPushButton(this))
    , m_tickNone(new QPushButton(this))
    , m_send(new QPushButton(this))
{
    layOut();
    SyncService &sync = context.workspace.sync();
    connect(m_plan, &QPushButton::clicked, this, &SyncPage::plan);
    connect(m_send, &QPushButton::clicked, this, &SyncPage::send);
    connect(m_tickAll, &QPushButton::clicked, m_model, [this] { m_model->tickShown(true); });
    connect(m_tickNone, &QPushButton::clicked, m_model, [this] { m_model->tickShown(false); });
    connect(m_progress, &ProgressPanel::cancelled, this, [this, &sync] {
        if (connection())
            sync.cancel(*connection());
    });
    connect(m_model, &ChangeTableModel::ticksChanged, this, &SyncPage::storeTicks);
    connect(&sync, &SyncService::progressed, this, [this](const SyncProgress &progress) {
        if (connection() && progress.connection == *connection() && progress.stage != SyncStage::Ended)
            m_progress->show(progress);
    });
}

void SyncPage::layOut()
{
    const Theme &theme = context().theme;
    actions()->addWidget(m_plan);
    m_estimate->setProperty("role", u"note"_s);
    m_table->setModel(m_model);
    m_table->setColumnWidths({8, 13, 0, 17, 9, 14, 11, 20, 25});
    m_table->setSortingEnabled(false);

    auto *top = new QHBoxLayout;
    top->addWidget(m_filters, 1);
    top->addWidget(m_estimate);
    content()->addWidget(m_progress);
    content()->addLayout(top);
    content()->addWidget(m_empty, 1);

    m_foot->setProperty("role", u"foot"_s);
    m_footText->setProperty("role", u"note"_s);
    m_send->setProperty("role", u"main"_s);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(theme.grid(3), theme.grid(1.25), theme.grid(3), theme.grid(1.25));
    foot->setSpacing(theme.grid(1.25));
    foot->addWidget(m_footText, 1);
    foot->addWidget(m_tickAll);
    foot->addWidget(m_tickNone);
    foot->addWidget(m_send);
    setFoot(m_foot);
}

void SyncPage::retranslate()
{
    setTitle(tr("Sync"));
    m_plan->setText(tr("Sync now"));
    m_tickAll->setText(tr("Tick all shown"));
    m_tickNone->setText(tr("Tick none"));
    m_table->setAccessibleName(tr("Changes to review"));
    showFoot();
}

void SyncPage::refresh()
{
    m_plan->setEnabled(connection().has_value());
    m_plan->show();
    if (!connection())
        return showNothingYet();
    if (context().workspace.sync().isRunning(*connection()))
        return showRunning();
    m_progress->end();
    const auto runs = context().workspace.runs().list(*connection(), 1);
    if (!runs)
        return fail(runs.error());
    if (runs->isEmpty())
        return showNothingYet();
    show(runs->first());
}

void SyncPage::showRunning()
{
    m_plan->setEnabled(false);
    m_foot->setVisible(false);
    if (!m_progress->isVisible())
        m_progress->begin(tr("Working…"));
    if (!m_run)
        return;
    if (const auto changes = context().workspace.runs().changes(m_run->id))
        m_model->updateChanges(*changes);
}

void SyncPage::showNothingYet()
{
    m_run.reset();
    m_plan->hide(); // the one thing to do stands in the middle
    m_model->setChanges({}, false);
    m_filters->setVisible(false);
    m_foot->setVisible(false);
    m_estimate->clear();
    setTitle(tr("Sync"));
    setAge({});
    if (!connection())
        m_empty->showReason(tr("No connection yet"),
                            tr("Add a connection first; then its stock can be kept right."),
                            tr("Add connection…"), [this] { context().addConnection(); });
    else
        m_empty->showReason(
            tr("Nothing planned yet"),
            tr("Sync now reads Lightspeed and shows every change. Nothing is sent before you say so."),
            tr("Sync now"), [this] { plan(); });
}

void SyncPage::plan()
{
    if (!connection())
        return;
    m_plan->setEnabled(false);
    m_foot->setVisible(false);
    notices().clear();
    m_progress->begin(tr("Reading from Lightspeed…"));
    context().workspace.sync().preview(*connection()).then(this, [this](const Result<RunId> &run) {
        planned(run);
    });
}

void SyncPage::planned(const Result<RunId> &run)
{
    m_progress->end();
    m_plan->setEnabled(true);
    if (!run)
        return fail(run.error());
    refresh();
}

void SyncPage::send()
{
    if (!m_run || m_model->tickedCount() == 0)
        return;
    m_plan->setEnabled(false);
    m_foot->setVisible(false);
    notices().clear();
    setTitle(tr("Sending"));
    m_estimate->hide();
    m_table->setColumnHidden(ChangeTableModel::Include, true);
    m_progress->begin(ProgressPanel::stageSentence(SyncStage::Sending));
    context().workspace.sync().send({.run = m_run->id}).then(this, [this](const Result<RunId> &run) {
        sent(run);
    });
}

void SyncPage::sent(const Result<RunId> &run)
{
    m_progress->end();
    m_plan->setEnabled(true);
    if (!run && run.error().code == ErrorCode::PreviewOutdated) {
        notices().say(NoticeBar::Kind::Care, sentenceFor(run.error()).text);
        return plan();
    }
    if (!run)
        fail(run.error());
    refresh();
}

void SyncPage::show(const Run &run)
{
    m_run = run;
    const auto changes = context().workspace.runs().changes(run.id);
    if (!changes)
        return fail(changes.error());
    m_model->setChanges(*changes, isPreview(run));
    m_table->setColumnHidden(ChangeTableModel::Include, !isPreview(run));
    m_filters->refresh();
    m_filters->setVisible(!changes->isEmpty());
    setTitle(isPreview(run) ? tr("Review before sending") : tr("Receipt"));
    setAge(isPreview(run)
               ? tr("planned %1 from data of %2").arg(shownTime(run.plannedAt), shownTime(run.dataAsOf))
               : tr("%1 – %2").arg(shownTime(run.startedAt), runStateName(run.state)));
    m_plan->setText(changes->isEmpty() ? tr("Sync now") : tr("Plan again"));
    if (changes->isEmpty())
        m_empty->showReason(tr("Nothing to send"),
                            tr("No product is linked to an item yet, or every level is right already."));
    else
        m_empty->showTable();
    showSummary(run);
    showFoot();
}

void SyncPage::showSummary(const Run &run)
{
    if (run.error)
        return fail(Error::of(*run.error, run.errorSubject, run.errorDetail));
    const int held = m_model->count(ChangeFilter::Held);
    if (isPreview(run)) {
        if (m_model->plannedCount() == 0)
            return notices().say(
                NoticeBar::Kind::Good,
                tr("Nothing to send: every linked product already has the right stock in Lightspeed."));
        if (run.firstSend && m_model->rowCount() > 0)
            notices().say(
                NoticeBar::Kind::Info,
                tr("This is the first time stock is sent for this connection. Look at the list well: "
                   "Lightspeed's numbers become the warehouses'."));
        else if (held > 0)
            notices().say(
                NoticeBar::Kind::Care,
                tr("%n change(s) are held back and not ticked. Tick them if they are right.", nullptr, held));
        return;
    }
    const auto counts = context().workspace.runs().counts(run.id);
    if (!counts || counts->total() == 0)
        return;
    const bool fine = counts->failed == 0 && counts->unsure == 0 && counts->held == 0;
    QStringList parts{tr("%n sent", nullptr, counts->sent)};
    if (counts->failed > 0)
        parts.append(tr("%n failed", nullptr, counts->failed));
    if (counts->unsure > 0)
        parts.append(tr("%n still being checked", nullptr, counts->unsure));
    if (counts->held > 0)
        parts.append(tr("%n need your decision", nullptr, counts->held));
    if (counts->skipped > 0)
        parts.append(tr("%n skipped", nullptr, counts->skipped));
    if (counts->planned > 0)
        parts.append(tr("%n not sent", nullptr, counts->planned));
    notices().say(fine ? NoticeBar::Kind::Good : NoticeBar::Kind::Care, parts.join(u", "_s));
}

void SyncPage::showFoot()
{
    const bool preview = m_run && isPreview(*m_run) && m_model->plannedCount() > 0;
    m_foot->setVisible(preview);
    m_estimate->setVisible(preview);
    if (!preview)
        return;
    const int ticked = m_model->tickedCount();
    m_footText->setText(tr("Nothing has been sent. Each row is read again just before it is written."));
    m_send->setText(tr("Send %n stock level(s) to Lightspeed", nullptr, ticked));
    m_send->setEnabled(ticked > 0);
    if (const auto estimate = context().workspace.sync().estimate(m_run->id)) {
        const QLocale locale;
        m_estimate->setText(tr("%1 ticked – %2 – %3")
                                .arg(locale.toString(ticked), tr("%n call(s)", nullptr, estimate->calls),
                                     ProgressPanel::timeLeft(estimate->time)));
    }
}

void SyncPage::storeTicks(const QList<Change> &changes)
{
    if (const Done done = context().workspace.runs().updateChanges(changes); !done)
        fail(done.error());
    showFoot();
}

void SyncPage::fail(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return notices().say(NoticeBar::Kind::Care, sentenceFor(error).text);
    notices().say(error, [this](Remedy remedy) {
        if (remedy == Remedy::SignInAgain)
            context().signInAgain(*connection());
        else
            plan();
    });
}

} // namespace tillbridge
