// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activity_page.h"

#include "app/workspace.h"
#include "models/run_table_model.h"
#include "ui/pages/receipt_dialog.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"

#include <QVBoxLayout>

namespace tillbridge {
namespace {

constexpr int newestRuns = 500;

} // namespace

ActivityPage::ActivityPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new RunTableModel(this))
    , m_table(new Table(context.theme, tr("Runs"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
{
    m_table->setModel(m_model);
    m_table->setColumnWidths({22, 0, 26, 11, 11, 13, 13, 13, 13});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    content()->addWidget(m_empty, 1);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        showReceipt(this->context(), m_model->runAt(index.row()), this);
    });
}

void ActivityPage::retranslate()
{
    setTitle(tr("Activity"));
    m_table->setAccessibleName(tr("Runs, newest first. Enter shows what a run did."));
}

void ActivityPage::refresh()
{
    const auto runs = context().workspace.runs().list(connection(), newestRuns);
    if (!runs)
        return notices().say(runs.error(), [this](Remedy) { refresh(); });
    QList<RunRow> rows;
    for (const Run &run : *runs) {
        const auto connectionRow = context().workspace.connectionRows().find(run.connection);
        const auto counts = context().workspace.runs().counts(run.id);
        rows.append({run, connectionRow ? connectionRow->name : QString(), counts.value_or(RunCounts())});
    }
    m_model->setRuns(rows);
    if (rows.isEmpty())
        m_empty->showReason(tr("Nothing has been done yet"),
                            tr("Every sync is kept here with what it changed and why."), tr("Go to Sync"),
                            [this] { context().goTo(PageName::Sync); });
    else
        m_empty->showTable();
}

} // namespace tillbridge
