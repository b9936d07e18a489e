// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

#include <optional>
#include <string>

namespace tillbridge {

/// A match key (S1) in SQL. Codes are stored trimmed; archived and removed products take no part.
class MatchKey final
{
public:
    /// "sku", "system_sku", "manufacturer_sku", "barcode".
    [[nodiscard]] static std::optional<MatchKey> named(const QString &name);

    [[nodiscard]] bool isSku() const { return m_column == "sku"; }
    [[nodiscard]] bool isBarcode() const { return m_column == "barcode"; }
    /// Column of product; not for barcodes.
    [[nodiscard]] const std::string &column() const { return m_column; }
    [[nodiscard]] std::string itemColumn() const { return isBarcode() ? "barcode" : "sku"; }
    /// Rows (product, key), blank ones with an empty key.
    [[nodiscard]] std::string productKeys(AccountId account) const;
    /// Ids of products whose key is blank.
    [[nodiscard]] std::string blankProducts(AccountId account) const;
    /// Ids of products with a key that stands twice on either side.
    [[nodiscard]] std::string doubledProducts(AccountId account) const;
    /// Expressions about one row of product: its key as shown, and whether that stands twice. The second is
    /// for few rows; for many ask whether the row is among doubledProducts().
    [[nodiscard]] std::string shownKey() const;
    [[nodiscard]] std::string isDoubled() const;

private:
    explicit MatchKey(std::string column)
        : m_column(std::move(column))
    {
    }

    std::string m_column;
};

} // namespace tillbridge
