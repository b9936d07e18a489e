// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/done_page.h"

#include "ui/shell/theme.h"
#include "ui/wizard/wizard_controller.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;

namespace tillbridge {

DonePage::DonePage(WizardController &controller)
    : WizardPage(controller, tr("Connected"), tr("nothing has been sent to Lightspeed"))
{
    auto *next = new QLabel(
        tr("Next: get the products, bring in what your warehouses hold, and choose which warehouses "
           "feed which shop."),
        this);
    next->setWordWrap(true);
    content()->addWidget(next);
    const auto add = [this](const QString &text, PageName page) {
        auto *button = new QPushButton(text, this);
        button->setProperty("role", u"tall"_s);
        connect(button, &QPushButton::clicked, this, [this, page] {
            const auto &context = this->controller().context();
            wizard()->accept();
            context.goTo(page);
        });
        content()->addWidget(button);
    };
    add(tr("See products"), PageName::Products);
    add(tr("Bring in warehouse quantities"), PageName::Stock);
    add(tr("Match shops and warehouses"), PageName::Shops);
    content()->addStretch();
}

} // namespace tillbridge
