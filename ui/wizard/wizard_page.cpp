// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizard_page.h"

#include "ui/shell/theme.h"
#include "ui/wizard/step_line.h"
#include "ui/wizard/wizard_controller.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tillbridge {

WizardPage::WizardPage(WizardController &controller, const QString &title, const QString &explanation)
    : m_controller(controller)
    , m_question(title)
    , m_explanation(explanation)
    , m_under(new QLabel(this))
    , m_line(new StepLine(controller.context().theme, this))
    , m_content(new QVBoxLayout)
{
    auto *heading = new QLabel(title, this);
    heading->setProperty("role", u"title"_s);
    m_under->setProperty("role", u"note"_s);
    m_under->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().grid(1);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().grid(0.75));
    layout->addWidget(heading);
    layout->addWidget(m_under);
    layout->addSpacing(theme().grid(0.75));
    layout->addWidget(m_line);
    layout->addSpacing(theme().grid(1.25));
    m_content->setSpacing(theme().grid(1.25));
    layout->addLayout(m_content, 1);
}

const Theme &WizardPage::theme() const
{
    return m_controller.context().theme;
}

void WizardPage::setStep(int step, int steps)
{
    m_step = step;
    m_steps = steps;
    static_cast<StepLine *>(m_line)->setStep(step, steps);
    setExplanation(m_explanation);
}

void WizardPage::setExplanation(const QString &explanation)
{
    m_explanation = explanation;
    const QString where = m_controller.isSignInAgain() ? tr("Sign in again – step %1 of %2").arg(m_step).arg(m_steps)
                                                       : tr("Add connection – step %1 of %2").arg(m_step).arg(m_steps);
    m_under->setText(explanation.isEmpty() ? where : QString(where + u" – "_s + explanation));
}

} // namespace tillbridge
