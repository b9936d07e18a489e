// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizard_page.h"

class QLineEdit;

namespace tillbridge {

class Chips;
class NoticeBar;
class TwoLists;

/// What may Tillbridge do? Two lists, presets, and what stock sync still lacks.
class PermissionsPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit PermissionsPage(WizardController &controller);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void choosePreset(int preset);
    void showLacking();

    Chips *m_presets;
    QLineEdit *m_search;
    TwoLists *m_lists;
    NoticeBar *m_lacking;
};

} // namespace tillbridge
