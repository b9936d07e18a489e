// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/check_page.h"

#include "app/workspace.h"
#include "ui/shell/notice_bar.h"
#include "ui/wizard/check_list.h"
#include "ui/wizard/wizard_controller.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tillbridge {

CheckPage::CheckPage(WizardController &controller)
    : WizardPage(controller, tr("What works"), tr("nothing is changed by looking"))
    , m_notice(new NoticeBar(controller.context().theme, this))
    , m_list(new CheckList(controller.context().theme, this))
    , m_again(new QPushButton(tr("Check again"), this))
{
    m_notice->setClosable(false);
    content()->addWidget(m_notice);
    content()->addWidget(m_list);
    m_again->setEnabled(false);
    content()->addWidget(m_again, 0, Qt::AlignLeft);
    content()->addStretch();
    connect(m_again, &QPushButton::clicked, this, &CheckPage::initializePage);
}

void CheckPage::initializePage()
{
    m_checked = false;
    m_again->setEnabled(false);
    m_notice->say(NoticeBar::Kind::Info, tr("Asking Lightspeed…"));
    auto &connections = controller().context().workspace.connections();
    connections.test(*controller().connectionId()).then(this, [this](const Result<QList<CheckLine>> &lines) {
        m_checked = true;
        m_again->setEnabled(true);
        if (lines) {
            m_notice->clear();
            m_list->setLines(*lines);
        } else {
            m_notice->say(lines.error(), [this](Remedy) { initializePage(); });
        }
        Q_EMIT completeChanged();
    });
}

} // namespace tillbridge
