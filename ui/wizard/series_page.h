// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizard_page.h"

class QButtonGroup;

namespace tillbridge {

/// Which Lightspeed? Three cards with how to tell them apart; nothing is chosen beforehand.
class SeriesPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit SeriesPage(WizardController &controller);

    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void addCard(int id, const QString &title, const QString &how, bool available);

    QButtonGroup *m_cards;
};

} // namespace tillbridge
