// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receipt_dialog.h"

#include "app/workspace.h"
#include "models/change_table_model.h"
#include "models/words.h"
#include "ui/pages/change_filters.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/table.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::Receipt)
};

} // namespace

void showReceipt(const UiContext &context, const Run &run, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Receipt of %1").arg(shownTime(run.startedAt)));
    dialog->resize(context.theme.grid(152), context.theme.grid(80));

    auto *title =
        new QLabel(Words::tr("%1: %2").arg(shownTime(run.startedAt), runStateName(run.state)), dialog);
    title->setProperty("role", u"title"_s);
    auto *notice = new NoticeBar(context.theme, dialog);
    auto *model = new ChangeTableModel(dialog);
    auto *filters = new ChangeFilters(context.theme, *model, dialog);
    auto *table = new Table(context.theme, Words::tr("Changes of this run"), dialog);
    table->setModel(model);
    table->setColumnHidden(ChangeTableModel::Include, true);
    table->setColumnWidths({8, 13, 0, 17, 9, 14, 11, 24, 25});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);

    auto *layout = new QVBoxLayout(dialog);
    const int margin = context.theme.grid(2);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(context.theme.grid(1.5));
    layout->addWidget(title);
    layout->addWidget(notice);
    layout->addWidget(filters);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);

    const auto changes = context.workspace.runs().changes(run.id);
    if (changes)
        model->setChanges(*changes, false);
    else
        notice->say(changes.error(), {});
    if (run.error)
        notice->say(Error::of(*run.error, run.errorSubject, run.errorDetail), {});
    filters->refresh();
    dialog->open();
}

} // namespace tillbridge
