// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizard_page.h"

#include "core/error.h"
#include "sentences/sentences.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace tillbridge {

class NoticeBar;

/// Sign in on Lightspeed's own page: in our browser window, in the manager's own browser, or by pasting the
/// address it ended at.
class SignInStep final : public WizardPage
{
    Q_OBJECT

public:
    explicit SignInStep(WizardController &controller);

    void initializePage() override;
    void cleanupPage() override;
    [[nodiscard]] bool isComplete() const override;

private:
    void layOut();
    void prepare();
    void offerWays(bool offered);
    void signInHere();
    void signInElsewhere();
    void takePasted();
    void showWorking(const QString &sentence);
    void showReady();
    void showSignedIn();
    void help(Remedy remedy);
    void showError(const Error &error);
    void explainSilence();

    QPushButton *m_here;
    QPushButton *m_elsewhere;
    QPushButton *m_raise;
    QPushButton *m_cancel;
    QPushButton *m_copyAddress;
    QLineEdit *m_pasted;
    QLabel *m_pastedWrong;
    QPushButton *m_usePasted;
    QLabel *m_status;
    NoticeBar *m_notice;
    QTimer *m_silence;
};

} // namespace tillbridge
