// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/connection_wizard.h"

#include "ui/shell/style_sheet.h"
#include "ui/shell/theme.h"
#include "ui/wizard/check_page.h"
#include "ui/wizard/done_page.h"
#include "ui/wizard/keys_page.h"
#include "ui/wizard/name_page.h"
#include "ui/wizard/permissions_page.h"
#include "ui/wizard/series_page.h"
#include "ui/wizard/sign_in_step.h"
#include "ui/wizard/wizard_controller.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace tillbridge {

ConnectionWizard *ConnectionWizard::forNewConnection(const UiContext &context, QWidget *parent)
{
    return new ConnectionWizard(context, {}, parent);
}

ConnectionWizard *ConnectionWizard::forSignInAgain(const UiContext &context, ConnectionId connection,
                                                   QWidget *parent)
{
    return new ConnectionWizard(context, connection, parent);
}

ConnectionWizard::ConnectionWizard(const UiContext &context, std::optional<ConnectionId> existing,
                                   QWidget *parent)
    : QWizard(parent)
    , m_context(context)
    , m_controller(new WizardController(context, existing, this))
{
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::NoDefaultButton, false);
    setOption(QWizard::NoCancelButtonOnLastPage);
    setOption(QWizard::DisabledBackButtonOnLastPage);
    setModal(true);
    resize(context.theme.grid(104), context.theme.grid(86));

    QList<WizardPage *> pages;
    if (!existing) {
        pages = {new SeriesPage(*m_controller), new NamePage(*m_controller), new KeysPage(*m_controller),
                 new PermissionsPage(*m_controller)};
    }
    pages.append(new SignInStep(*m_controller));
    pages.append(new CheckPage(*m_controller));
    pages.append(new DonePage(*m_controller));
    for (int i = 0; i < pages.size(); ++i) {
        addPage(pages.at(i));
        pages.at(i)->setStep(i + 1, int(pages.size()));
    }
    setButtonText(BackButton, tr("‹ Back"));
    setButtonText(NextButton, tr("Next ›"));
    setButtonText(FinishButton, tr("Done"));
    for (const WizardButton which : {NextButton, CommitButton, FinishButton})
        setRole(*button(which), u"main"_s); // the wizard has polished its buttons already

    // A screen reader hears nothing when pages change but the window's title.
    connect(this, &QWizard::currentIdChanged, this, [this, count = pages.size()](int id) {
        if (const auto *shown = qobject_cast<WizardPage *>(page(id)))
            setWindowTitle(tr("Add connection – step %1 of %2: %3")
                               .arg(pageIds().indexOf(id) + 1)
                               .arg(count)
                               .arg(shown->question()));
    });
    connect(m_controller, &WizardController::signedIn, this,
            [this] { Q_EMIT connected(*m_controller->connectionId()); });
}

ConnectionWizard::~ConnectionWizard() = default;

} // namespace tillbridge
