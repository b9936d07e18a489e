// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tillbridge {

struct UiContext;

/// Version, licence, engine versions and where the data is.
void showAbout(const UiContext &context, QWidget *parent);

} // namespace tillbridge
