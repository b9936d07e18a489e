// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/name_page.h"

#include "app/workspace.h"
#include "sentences/sentences.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field.h"
#include "ui/wizard/wizard_controller.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tillbridge {

NamePage::NamePage(WizardController &controller)
    : WizardPage(controller, tr("What should this connection be called?"), tr("you can change it later"))
    , m_name(new QLineEdit(this))
    , m_wrong(nullptr)
{
    m_name->setPlaceholderText(tr("for example the name of your business"));
    m_wrong = addField(*content(), tr("&Name"), m_name);
    content()->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        showWrong(*m_name, *m_wrong, {});
        Q_EMIT completeChanged();
    });
}

bool NamePage::isComplete() const
{
    return !m_name->text().trimmed().isEmpty();
}

bool NamePage::validatePage()
{
    controller().draft().name = m_name->text().trimmed();
    const auto taken = controller().context().workspace.connectionRows().findByName(controller().draft().name);
    if (taken && taken->id != controller().connectionId().value_or(ConnectionId())) {
        showWrong(*m_name, *m_wrong, sentenceFor(Error::of(ErrorCode::AlreadyExists, taken->name)).text);
        m_name->setFocus();
        return false;
    }
    return true;
}

} // namespace tillbridge
