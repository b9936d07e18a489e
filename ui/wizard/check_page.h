// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/wizard/wizard_page.h"

class QPushButton;

namespace tillbridge {

class CheckList;
class NoticeBar;

/// What works and what is missing. Finishing with warnings is allowed.
class CheckPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit CheckPage(WizardController &controller);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override { return m_checked; }

private:
    NoticeBar *m_notice;
    CheckList *m_list;
    QPushButton *m_again;
    bool m_checked = false;
};

} // namespace tillbridge
