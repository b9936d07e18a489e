// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/r-series/account.h"

#include <QJsonArray>

namespace tillbridge::sandbox {

/// Takes in items as version 2 of the API gave them with all relations: ids, SKUs and quantities stay as
/// recorded, stock rows get the columns of version 3, and every further shop gets a row with nothing on hand.
/// Records that items point at are made when they are missing. Error: FileNotReadable, ImportInvalid.
[[nodiscard]] Done seedFromFile(Account &account, const QString &fileName);
[[nodiscard]] Done seedItems(Account &account, const QJsonArray &items);

} // namespace tillbridge::sandbox
