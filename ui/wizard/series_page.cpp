// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/series_page.h"

#include "ui/shell/theme.h"
#include "ui/wizard/wizard_controller.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

SeriesPage::SeriesPage(WizardController &controller)
    : WizardPage(controller, tr("Which Lightspeed do you use?"),
                 tr("the address where you sign in to Lightspeed tells it"))
    , m_cards(new QButtonGroup(this))
{
    addCard(int(Series::R), tr("Retail R-Series"),
            tr("You sign in at cloud.lightspeedapp.com or merchantos.com"), true);
    addCard(int(Series::X), tr("Retail X-Series"),
            tr("You sign in at NAME.retail.lightspeed.app – not in this version yet"), false);
    addCard(int(Series::C), tr("eCom C-Series"),
            tr("You have a web shop at webshopapp.com or shoplightspeed.com – not in this version yet"),
            false);
    content()->addStretch();
    connect(m_cards, &QButtonGroup::idClicked, this, &QWizardPage::completeChanged);
}

void SeriesPage::addCard(int id, const QString &title, const QString &how, bool available)
{
    auto *card = new QPushButton(this);
    card->setProperty("role", u"choice"_s);
    card->setCheckable(true);
    card->setEnabled(available);
    card->setAccessibleName(title);
    card->setAccessibleDescription(how);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme().grid(2), theme().grid(), theme().grid(2), theme().grid());
    layout->setSpacing(theme().grid(0.25));
    auto *name = new QLabel(title, card);
    name->setProperty("role", u"heading"_s);
    auto *hint = new QLabel(how, card);
    hint->setProperty("role", u"note"_s);
    for (QLabel *label : {name, hint}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(label);
    }
    m_cards->addButton(card, id);
    content()->addWidget(card);
}

bool SeriesPage::isComplete() const
{
    return m_cards->checkedId() >= 0;
}

bool SeriesPage::validatePage()
{
    controller().draft().series = static_cast<Series>(m_cards->checkedId());
    return true;
}

} // namespace tillbridge
