// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/builtin/validation.h"

#include "backoffice/csv/csv_document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype longestName = 200;

bool isCurrency(const QString &code)
{
    return code.size() == 3 && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

bool isNegative(const std::optional<Amount> &amount)
{
    return amount && amount->isNegative();
}

} // namespace

Result<Item> checkedItem(Item item)
{
    item.sku = item.sku.trimmed();
    item.name = item.name.trimmed();
    item.barcode = item.barcode.trimmed();
    item.currency = item.currency.trimmed().toUpper();
    if (item.sku.isEmpty() || hasControlCharacter(item.sku, false))
        return failure(ErrorCode::InvalidInput, u"sku"_s);
    if (hasControlCharacter(item.name, true))
        return failure(ErrorCode::InvalidInput, u"name"_s);
    if (hasControlCharacter(item.barcode, false))
        return failure(ErrorCode::InvalidInput, u"barcode"_s);
    if (isNegative(item.price))
        return failure(ErrorCode::InvalidInput, u"price"_s);
    if (isNegative(item.cost))
        return failure(ErrorCode::InvalidInput, u"cost"_s);
    if (!item.currency.isEmpty() && !isCurrency(item.currency))
        return failure(ErrorCode::InvalidInput, u"currency"_s);
    return item;
}

Result<QString> checkedWarehouseName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestName || hasControlCharacter(trimmed, false))
        return failure(ErrorCode::InvalidInput, u"name"_s);
    return trimmed;
}

} // namespace tillbridge
