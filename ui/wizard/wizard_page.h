// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWizardPage>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace tillbridge {

class Theme;
class WizardController;

/// A page of the wizard: a question as title, "step n of m" and a thin line of progress, then at most seven controls.
/// Errors stand next to the field that causes them.
class WizardPage : public QWizardPage
{
    Q_OBJECT

public:
    WizardPage(WizardController &controller, const QString &title, const QString &explanation);

    [[nodiscard]] const QString &question() const { return m_question; }
    void setStep(int step, int steps);

protected:
    [[nodiscard]] WizardController &controller() const { return m_controller; }
    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void setExplanation(const QString &explanation);

private:
    WizardController &m_controller;
    QString m_question;
    QString m_explanation;
    QLabel *m_under;
    QFrame *m_line;
    QVBoxLayout *m_content;
    int m_step = 0;
    int m_steps = 0;
};

} // namespace tillbridge
