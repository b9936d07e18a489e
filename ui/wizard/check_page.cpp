// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/check_page.h"

#include "app/workspace.h"
#include "ui/shell/notice_bar.h"
#include "ui/wizard/check_list.h"
#include "ui/wizard/wizard_controller.h"

#include <QVBoxLayout>

namespace tillbridge {

CheckPage::CheckPage(WizardController &controller)
    : WizardPage(controller, tr("What works"), tr("nothing is changed by looking"))
    , m_notice(new NoticeBar(controller.context().theme, this))
    , m_list(new CheckList(controller.context().theme, this))
{
    m_notice->setClosable(false);
    content()->addWidget(m_notice);
    content()->addWidget(m_list, 1);
}

void CheckPage::initializePage()
{
    m_checked = false;
    m_notice->say(NoticeBar::Kind::Info, tr("Asking Lightspeed…"));
    auto &connections = controller().context().workspace.connections();
    connections.test(*controller().connectionId()).then(this, [this](const Result<QList<CheckLine>> &lines) {
        m_checked = true;
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
