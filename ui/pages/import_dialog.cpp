// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import_dialog.h"

#include "app/workspace.h"
#include "backoffice/transfer/import_service.h"
#include "models/import_row_model.h"
#include "models/view_loader.h"
#include "sentences/import_sentences.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/widgets/table.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

ImportDialog::ImportDialog(const UiContext &context, ImportKind kind, const QString &path,
                           std::optional<ConnectionId> enableOn, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_kind(kind)
    , m_path(path)
    , m_enableOn(enableOn)
    , m_notice(new NoticeBar(context.theme, this))
    , m_makeWarehouses(new QCheckBox(tr("Make warehouses that do not exist yet"), this))
    , m_makeItems(new QCheckBox(tr("Make items that do not exist yet"), this))
    , m_moment(new QDateTimeEdit(QDateTime::currentDateTime(), this))
    , m_options(new QWidget(this))
    , m_problems(new QListWidget(this))
    , m_problemsTitle(new QLabel(this))
    , m_model(new ImportRowModel(this))
    , m_table(new Table(context.theme, tr("What the file would change"), this))
    , m_import(new QPushButton(this))
{
    layOut();
    connect(m_makeWarehouses, &QCheckBox::toggled, this, &ImportDialog::look);
    connect(m_makeItems, &QCheckBox::toggled, this, &ImportDialog::look);
    connect(m_moment, &QDateTimeEdit::editingFinished, this, &ImportDialog::look);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::apply);
    look();
}

void ImportDialog::layOut()
{
    const Theme &theme = m_context.theme;
    setWindowTitle(m_kind == ImportKind::Items
                       ? tr("Import items from %1").arg(QFileInfo(m_path).fileName())
                       : tr("Import quantities from %1").arg(QFileInfo(m_path).fileName()));
    resize(theme.grid(120), theme.grid(84));
    m_moment->setAccessibleName(tr("The numbers were true at"));
    m_moment->setCalendarPopup(true);
    m_moment->setMaximumDateTime(QDateTime::currentDateTime());
    m_table->setModel(m_model);
    m_table->setColumnWidths({9, 24, 0, 16, 18, 24});
    m_problems->setAccessibleName(tr("Problems in the file"));
    m_problemsTitle->setProperty("role", u"heading"_s);
    m_import->setProperty("role", u"main"_s);
    m_notice->setClosable(false);

    for (QCheckBox *box : {m_makeWarehouses, m_makeItems})
        box->setMinimumHeight(theme.controlHeight()); // the style sheet has no say in this
    auto *options = new QHBoxLayout(m_options);
    options->setContentsMargins(0, 0, 0, 0);
    options->addWidget(m_makeWarehouses);
    options->addWidget(m_makeItems);
    options->addStretch();
    auto *momentLabel = new QLabel(tr("The numbers were &true at"), this);
    momentLabel->setBuddy(m_moment);
    options->addWidget(momentLabel);
    options->addWidget(m_moment);
    m_options->setVisible(m_kind == ImportKind::Quantities);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme.grid(2);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme.grid(1.25));
    layout->addWidget(m_notice);
    layout->addWidget(m_options);
    layout->addWidget(m_problemsTitle);
    layout->addWidget(m_problems, 1);
    layout->addWidget(m_table, 2);
    layout->addWidget(buttons);
}

void ImportDialog::look()
{
    m_import->setEnabled(false);
    m_import->setText(tr("Reading…"));
    const ImportService service(m_context.workspace.database());
    if (m_kind == ImportKind::Items) {
        m_context.loader.run(
            this, [service, path = m_path, on = m_enableOn] { return service.previewItems(path, on); },
            [this](const Result<ItemsImportPreview> &preview) {
                if (!preview)
                    return fail(preview.error());
                m_items = *preview;
                m_model->setItems(m_items.rows);
                show(m_items.summary);
            });
        return;
    }
    // Untouched, the moment is that of the import itself.
    const bool touched = m_moment->dateTime() < QDateTime::currentDateTime().addSecs(-90);
    const QuantitiesImportOptions options{touched ? m_moment->dateTime().toUTC() : QDateTime(),
                                          m_makeWarehouses->isChecked(), m_makeItems->isChecked()};
    m_context.loader.run(
        this, [service, path = m_path, options] { return service.previewQuantities(path, options); },
        [this](const Result<QuantitiesImportPreview> &preview) {
            if (!preview)
                return fail(preview.error());
            m_quantities = *preview;
            m_model->setQuantities(m_quantities.rows);
            show(m_quantities.summary);
        });
}

void ImportDialog::show(const ImportSummary &summary)
{
    m_problems->clear();
    for (const ImportIssue &issue : summary.problems)
        m_problems->addItem(importProblemSentence(issue));
    m_problems->setVisible(summary.problemCount > 0);
    m_problemsTitle->setVisible(summary.problemCount > 0);
    m_problemsTitle->setText(tr("%n problem(s) in the file", nullptr, int(summary.problemCount)));

    QStringList remarks;
    for (const ImportRemark &remark : summary.remarks)
        remarks.append(importNoticeSentence(remark));
    if (summary.problemCount > 0)
        m_notice->say(NoticeBar::Kind::Bad,
                      tr("Nothing is imported until every line can be read. Mend the file, then "
                         "look again."),
                      tr("Look again"), [this] { look(); });
    else if (!remarks.isEmpty())
        m_notice->say(NoticeBar::Kind::Care, remarks.join(u' '));
    else
        m_notice->clear();
    const int rows = int(summary.created + summary.updated);
    m_table->setVisible(summary.rows() > 0);
    if (summary.rows() == 0)
        m_import->setText(tr("Import"));
    else
        m_import->setText(m_kind == ImportKind::Items
                              ? tr("Import %n item(s)", nullptr, rows)
                              : tr("Import %n quantity(ies)", nullptr, int(summary.rows())));
    m_import->setEnabled(summary.canApply() && summary.rows() > 0);
}

void ImportDialog::apply()
{
    m_import->setEnabled(false);
    const ImportService service(m_context.workspace.database());
    const auto work = [service, kind = m_kind, items = m_items, quantities = m_quantities] {
        return kind == ImportKind::Items ? service.apply(items) : service.apply(quantities);
    };
    m_context.loader.run(this, work, [this](const Done &done) {
        if (!done)
            return fail(done.error());
        Q_EMIT imported(m_kind == ImportKind::Items ? m_items.summary.rows() : m_quantities.summary.rows());
        accept();
    });
}

void ImportDialog::fail(const Error &error)
{
    m_import->setText(tr("Import"));
    m_notice->say(error, [this](Remedy) { look(); });
    m_problems->hide();
    m_problemsTitle->hide();
}

} // namespace tillbridge
