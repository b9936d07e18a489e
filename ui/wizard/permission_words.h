// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tillbridge {

/// What a permission lets Tillbridge do, in a few plain words. Translated; the vendor's name when we know none.
[[nodiscard]] QString permissionWords(const QString &name);

} // namespace tillbridge
