// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizard_page.h"

namespace tillbridge {

/// What comes next.
class DonePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit DonePage(WizardController &controller);
};

} // namespace tillbridge
