// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace tillbridge {

/// An icon of the program's own family (resources/icons), drawn in `color` at whatever size is asked for.
/// `disabled` is used for the disabled mode; without it the colour is faded.
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &color, const QColor &checkedColor = {});

} // namespace tillbridge
