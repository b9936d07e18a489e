// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/back_office_types.h"
#include "core/result.h"

namespace tillbridge {

/// The item as it may be stored: texts trimmed, currency in capitals. InvalidInput with the field as subject:
/// "sku", "name", "barcode", "price", "cost", "currency".
[[nodiscard]] Result<Item> checkedItem(Item item);
/// Trimmed; InvalidInput ("name") when blank, too long or not one line.
[[nodiscard]] Result<QString> checkedWarehouseName(const QString &name);

} // namespace tillbridge
