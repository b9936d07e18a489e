// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/ui_context.h"

class QWidget;

namespace tillbridge {

class Page;

[[nodiscard]] Page *makePage(PageName name, const UiContext &context, QWidget *parent);

} // namespace tillbridge
