// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings_page.h"

#include "app/workspace.h"
#include "models/setting_table_model.h"
#include "ui/shell/icons.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/shell/ui_context.h"
#include "ui/widgets/choice_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/table.h"
#include "ui/wizard/check_list.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

SettingsPage::SettingsPage(const UiContext &context, QWidget *parent)
    : Page(context, parent)
    , m_signIn(new QPushButton(this))
    , m_test(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_model(new SettingTableModel(this))
    , m_table(new Table(context.theme, tr("Sync settings"), this))
    , m_empty(new EmptyState(context.theme, m_table, this))
{
    actions()->addWidget(m_test);
    actions()->addWidget(m_signIn);
    actions()->addWidget(m_remove);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(context.theme, {}, m_table));
    m_table->setColumnWidths({40, 30, 0});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    content()->addWidget(m_empty, 1);

    connect(m_signIn, &QPushButton::clicked, this, [this] { this->context().signInAgain(*connection()); });
    connect(m_test, &QPushButton::clicked, this,
            [this] { showConnectionTest(this->context(), *connection(), this); });
    connect(m_remove, &QPushButton::clicked, this, &SettingsPage::removeConnection);
    connect(m_model, &SettingTableModel::refused, this,
            [this](const Error &error) { notices().say(error, {}); });
    connect(m_model, &SettingTableModel::stored, this, [this](const QString &key) {
        notices().clear();
        if (key == u"match_key")
            (void)this->context().workspace.sync().relink(*connection());
    });
}

void SettingsPage::retranslate()
{
    setTitle(tr("Settings"));
    m_signIn->setText(tr("Sign in again…"));
    m_test->setText(tr("Test connection…"));
    m_remove->setText(tr("Remove connection…"));
    m_table->setAccessibleName(tr("Sync settings of this connection"));
}

void SettingsPage::refresh()
{
    for (QPushButton *button : {m_signIn, m_test, m_remove})
        button->setVisible(connection().has_value());
    if (!connection()) {
        m_empty->showReason(tr("No connection yet"), tr("Every connection has settings of its own."),
                            tr("Add connection…"), [this] { context().addConnection(); });
        return;
    }
    const auto values = context().workspace.settings().values(*connection());
    if (!values)
        return notices().say(values.error(), [this](Remedy) { refresh(); });
    m_model->setValues(
        *values,
        [this](const QString &key) {
            return context().workspace.settings().choices(*connection(), key).value_or(QStringList());
        },
        [this](const QString &key, const QString &value) {
            return context().workspace.settings().set(*connection(), key, value);
        });
    m_empty->showTable();
}

void SettingsPage::removeConnection()
{
    const auto row = context().workspace.connectionRows().find(*connection());
    if (!row)
        return notices().say(row.error(), {});
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Remove connection"),
                                tr("Remove the connection “%1”?").arg(row->name), QMessageBox::Cancel, this);
    box->setInformativeText(
        tr("Its sign-in, settings and mapping are deleted on this computer. Warehouses and their "
           "numbers stay, and nothing changes in Lightspeed."));
    const int size = context().theme.grid(4);
    box->setIconPixmap(themedIcon(u"warning"_s, context().theme.colors().care)
                           .pixmap(QSize(size, size), devicePixelRatioF()));
    auto *remove = box->addButton(tr("Remove connection"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this, [this, id = *connection()] {
        context().workspace.connections().remove(id).then(this, [this](const Done &done) {
            if (!done)
                notices().say(done.error(), {});
        });
    });
    box->open();
}

} // namespace tillbridge
