// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/permissions_page.h"

#include "lightspeed/permissions.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/two_lists.h"
#include "ui/wizard/permission_words.h"
#include "ui/wizard/wizard_controller.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

PermissionsPage::PermissionsPage(WizardController &controller)
    : WizardPage(controller, tr("What may Tillbridge do?"),
                 tr("Lightspeed shows this list again before you agree"))
    , m_presets(new Chips(controller.context().theme, tr("Presets"), this))
    , m_search(new QLineEdit(this))
    , m_lists(new TwoLists(controller.context().theme, this))
    , m_lacking(new NoticeBar(controller.context().theme, this))
{
    m_search->setPlaceholderText(tr("Find a permission"));
    m_search->setAccessibleName(tr("Find a permission"));
    makeClearable(*m_search);
    auto *top = new QHBoxLayout;
    top->addWidget(m_presets);
    top->addStretch();
    top->addWidget(m_search);
    content()->addLayout(top);
    content()->addWidget(m_lists, 1);
    content()->addWidget(m_lacking);
    m_lacking->setClosable(false);
    m_search->setMinimumWidth(theme().grid(26));
    m_presets->setChips({{int(PermissionPreset::LookOnly), tr("Look only")},
                         {int(PermissionPreset::StockSync), tr("Stock sync")},
                         {int(PermissionPreset::Everything), tr("Everything")}});
    m_presets->choose(int(PermissionPreset::StockSync));
    connect(m_presets, &Chips::chosen, this, &PermissionsPage::choosePreset);
    connect(m_search, &QLineEdit::textChanged, m_lists, &TwoLists::filter);
    connect(m_lists, &TwoLists::changed, this, &PermissionsPage::showLacking);
}

void PermissionsPage::initializePage()
{
    QList<TwoLists::Entry> entries;
    for (const Permission &permission : permissionsOf(controller().draft().series)) {
        QString note = permission.name;
        if (permission.neededForStock)
            note += u" – "_s + tr("needed for stock sync");
        entries.append({permission.name, permissionWords(permission.name), note});
    }
    m_lists->setEntries(entries);
    m_lists->choose(controller().draft().permissions);
}

bool PermissionsPage::isComplete() const
{
    return !m_lists->chosenIds().isEmpty();
}

bool PermissionsPage::validatePage()
{
    controller().draft().permissions = m_lists->chosenIds();
    return true;
}

void PermissionsPage::choosePreset(int preset)
{
    m_lists->choose(presetPermissions(controller().draft().series, static_cast<PermissionPreset>(preset)));
}

void PermissionsPage::showLacking()
{
    const QStringList chosen = m_lists->chosenIds();
    QStringList lacking;
    for (const Permission &permission : permissionsOf(controller().draft().series)) {
        const bool covered = chosen.contains(permission.name) || chosen.contains(u"employee:all"_s);
        if (permission.neededForStock && !covered)
            lacking.append(permissionWords(permission.name));
    }
    if (lacking.isEmpty())
        m_lacking->say(NoticeBar::Kind::Good, tr("Everything that stock sync needs is chosen."));
    else
        m_lacking->say(NoticeBar::Kind::Care, tr("Stock sync also needs: %1").arg(lacking.join(u", "_s)));
    Q_EMIT completeChanged();
}

} // namespace tillbridge
