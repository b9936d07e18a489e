// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attention_page.h"

#include "app/workspace.h"
#include "models/attention_table_model.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"

#include <QVBoxLayout>

namespace tillbridge {

AttentionPage::AttentionPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new AttentionTableModel(this))
    , m_table(new Table(context.theme, tr("Attention"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
{
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 50, 20});
    content()->addWidget(m_empty, 1);
}

void AttentionPage::retranslate()
{
    setTitle(tr("Attention"));
    m_table->setAccessibleName(tr("What needs your decision"));
}

void AttentionPage::refresh()
{
    const auto open = context().workspace.attention().open(connection());
    if (!open)
        return notices().say(open.error(), [this](Remedy) { refresh(); });
    m_model->setEntries(*open);
    if (open->isEmpty())
        m_empty->showReason(tr("Nothing needs you"),
                            tr("Blank or double SKUs, shops without warehouses and doubtful changes are listed here."));
    else
        m_empty->showTable();
}

} // namespace tillbridge
