// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/sign_in_step.h"

#include "app/workspace.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/theme.h"
#include "ui/signin/embedded_browser.h"
#include "ui/widgets/field.h"
#include "ui/wizard/keys_page.h"
#include "ui/wizard/wizard_controller.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {

SignInStep::SignInStep(WizardController &controller)
    : WizardPage(controller, tr("Sign in to Lightspeed"),
                 tr("on Lightspeed's own page; Tillbridge never sees your password"))
    , m_here(new QPushButton(tr("Sign in here"), this))
    , m_elsewhere(new QPushButton(tr("Use my own browser"), this))
    , m_raise(new QPushButton(tr("Show the sign-in window"), this))
    , m_cancel(new QPushButton(tr("Cancel sign-in"), this))
    , m_copyAddress(new QPushButton(tr("Copy the sign-in address"), this))
    , m_pasted(new QLineEdit(this))
    , m_pastedWrong(nullptr)
    , m_usePasted(new QPushButton(tr("Use this address"), this))
    , m_status(new QLabel(this))
    , m_notice(new NoticeBar(controller.context().theme, this))
    , m_silence(new QTimer(this))
{
    layOut();
    m_silence->setSingleShot(true);
    m_silence->setInterval(20s);
    connect(m_here, &QPushButton::clicked, this, &SignInStep::signInHere);
    connect(m_elsewhere, &QPushButton::clicked, this, &SignInStep::signInElsewhere);
    connect(m_raise, &QPushButton::clicked, this, [this] {
        if (auto *agent = this->controller().agent())
            agent->raise();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        this->controller().cancelSignIn();
        showReady();
    });
    connect(m_copyAddress, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            this->controller().signInAddress().toString(QUrl::FullyEncoded));
    });
    connect(m_usePasted, &QPushButton::clicked, this, &SignInStep::takePasted);
    connect(m_pasted, &QLineEdit::returnPressed, this, &SignInStep::takePasted);
    connect(m_pasted, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_usePasted->setEnabled(!text.trimmed().isEmpty());
        showWrong(*m_pasted, *m_pastedWrong, {});
    });
    connect(m_silence, &QTimer::timeout, this, &SignInStep::explainSilence);

    connect(&controller, &WizardController::prepared, this, &SignInStep::showReady);
    connect(&controller, &WizardController::failed, this, &SignInStep::showError);
    connect(&controller, &WizardController::signInMoved, this, [this](const QString &host) {
        m_silence->stop();
        showWorking(tr("The sign-in window shows %1. Finish signing in there.").arg(host));
    });
    connect(&controller, &WizardController::exchanging, this,
            [this] { showWorking(tr("Signed in. Asking Lightspeed who you are…")); });
    connect(&controller, &WizardController::signedIn, this, &SignInStep::showSignedIn);
    setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("Next: check"));
}

void SignInStep::layOut()
{
    m_here->setProperty("role", u"main"_s);
    m_here->setProperty("tall", true);
    m_elsewhere->setProperty("role", u"tall"_s);
    m_notice->setClosable(false);
    m_status->setWordWrap(true);
    m_copyAddress->setProperty("role", u"link"_s);
    m_usePasted->setEnabled(false);

    auto *ways = new QHBoxLayout;
    ways->setSpacing(theme().grid(1.5));
    ways->addWidget(m_here, 1);
    ways->addWidget(m_elsewhere, 1);
    auto *running = new QHBoxLayout;
    running->addWidget(m_status, 1);
    running->addWidget(m_raise);
    running->addWidget(m_cancel);
    auto *paste = new QHBoxLayout;
    paste->addWidget(m_copyAddress);
    paste->addStretch();
    paste->addWidget(m_usePasted);
    content()->addLayout(ways);
    content()->addLayout(running);
    content()->addWidget(m_notice);
    content()->addSpacing(theme().grid(2));
    m_pastedWrong =
        addField(*content(), tr("After your own browser: &paste the address it ended at"), m_pasted);
    content()->addLayout(paste);
    content()->addStretch();
}

void SignInStep::initializePage()
{
    m_pasted->clear();
    m_notice->clear();
    if (controller().isSignedIn())
        return showSignedIn();
    prepare();
}

void SignInStep::prepare()
{
    offerWays(false); // there is no address to sign in at yet
    showWorking(tr("Preparing…"));
    controller().prepare();
}

void SignInStep::showSignedIn()
{
    m_silence->stop();
    m_status->clear();
    m_raise->hide();
    m_cancel->hide();
    offerWays(false);
    m_notice->say(NoticeBar::Kind::Good, tr("You are signed in. Continue to see what works."));
    Q_EMIT completeChanged();
    if (!wizard())
        return;
    wizard()->button(QWizard::BackButton)->setEnabled(false); // what was typed before is in use now
    wizard()->button(QWizard::CommitButton)->setFocus();
}

void SignInStep::offerWays(bool offered)
{
    m_here->setEnabled(offered && EmbeddedBrowser::isAvailable());
    for (QWidget *widget : {static_cast<QWidget *>(m_elsewhere), static_cast<QWidget *>(m_copyAddress),
                            static_cast<QWidget *>(m_pasted)})
        widget->setEnabled(offered);
    m_usePasted->setEnabled(offered && !m_pasted->text().trimmed().isEmpty());
}

void SignInStep::cleanupPage()
{
    controller().cancelSignIn();
    m_silence->stop();
}

bool SignInStep::isComplete() const
{
    return controller().isSignedIn();
}

void SignInStep::signInHere()
{
    m_notice->clear();
    m_silence->start();
    controller().signIn(std::make_unique<EmbeddedBrowser>(*this, QLocale().name(), nullptr));
    if (controller().agent())
        showWorking(tr("Opening the sign-in window…"));
}

void SignInStep::signInElsewhere()
{
    m_notice->clear();
    controller().cancelSignIn();
    QDesktopServices::openUrl(controller().signInAddress());
    m_status->setText(
        tr("After you allow access, your browser shows a page that may not load. Copy its address and "
           "paste it below."));
    m_pasted->setFocus();
}

void SignInStep::takePasted()
{
    const QUrl address(m_pasted->text().trimmed(), QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty()) {
        showWrong(*m_pasted, *m_pastedWrong,
                  tr("This is not a whole address. It begins with %1.")
                      .arg(controller().redirectAddress().toString(QUrl::RemoveQuery)));
        return;
    }
    controller().takeRedirect(address);
}

void SignInStep::showWorking(const QString &sentence)
{
    m_status->setText(sentence);
    const bool running = controller().agent() != nullptr;
    m_raise->setVisible(running);
    m_cancel->setVisible(running);
}

void SignInStep::showReady()
{
    m_silence->stop();
    m_raise->hide();
    m_cancel->hide();
    if (!controller().canSignIn()) {
        m_status->clear(); // the message says why, and its button tries again
        return;
    }
    offerWays(true);
    const bool embedded = EmbeddedBrowser::isAvailable();
    m_status->setText(embedded ? tr("Choose where Lightspeed's sign-in page opens.")
                               : tr("The sign-in window is not installed. Use your own browser."));
    (embedded ? m_here : m_elsewhere)->setFocus();
}

void SignInStep::showError(const Error &error)
{
    controller().cancelSignIn();
    if (controller().isSignedIn()) // there is only nothing to work with yet
        return m_notice->say(NoticeBar::Kind::Care, sentenceFor(error).text);
    showReady();
    m_notice->say(error, [this](Remedy remedy) { help(remedy); });
}

void SignInStep::help(Remedy remedy)
{
    m_notice->clear();
    switch (remedy) {
    case Remedy::CopyRedirectAddress:
        return QGuiApplication::clipboard()->setText(controller().redirectAddress().toString());
    case Remedy::KeepForThisSession:
        return controller().context().keepForThisSession();
    case Remedy::EditKeys:
        while (wizard()->visitedIds().size() > 1 && !qobject_cast<KeysPage *>(wizard()->currentPage()))
            wizard()->back();
        return;
    default:
        if (!controller().canSignIn())
            prepare();
    }
}

void SignInStep::explainSilence()
{
    m_notice->say(
        NoticeBar::Kind::Care,
        tr("Lightspeed did not come back yet. The redirect address registered there must be exactly: %1")
            .arg(controller().redirectAddress().toString()),
        tr("Copy redirect address"),
        [this] { QGuiApplication::clipboard()->setText(controller().redirectAddress().toString()); });
}

} // namespace tillbridge
