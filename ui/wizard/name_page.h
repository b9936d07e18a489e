// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizard_page.h"

class QLineEdit;

namespace tillbridge {

/// What the connection is called in lists and on the command line.
class NamePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit NamePage(WizardController &controller);

    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    QLineEdit *m_name;
    QLabel *m_wrong;
};

} // namespace tillbridge
