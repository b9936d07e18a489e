// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

class QWidget;

namespace tillbridge {

struct UiContext;

/// What one run did, row by row, in a window of its own.
void showReceipt(const UiContext &context, const Run &run, QWidget *parent);

} // namespace tillbridge
