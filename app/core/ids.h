// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace tillbridge {

/// A row's key in our own store, typed so that a shop's key cannot be passed as a product's.
/// 0 means "not stored yet". Vendors' ids are text (`remoteId`) and never use this type.
template <typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using AccountId = Id<struct AccountTag>;
using ConnectionId = Id<struct ConnectionTag>;
using OAuthClientId = Id<struct OAuthClientTag>;
using ShopId = Id<struct ShopTag>;
using RegisterId = Id<struct RegisterTag>;
using EmployeeId = Id<struct EmployeeTag>;
using ProductId = Id<struct ProductTag>;
using SaleId = Id<struct SaleTag>;
using ItemId = Id<struct ItemTag>;
using WarehouseId = Id<struct WarehouseTag>;
using RunId = Id<struct RunTag>;
using ChangeId = Id<struct ChangeTag>;
using AttentionId = Id<struct AttentionTag>;
using MovementId = Id<struct MovementTag>;

/// 128 random bits as 32 lower-case hexadecimal digits.
[[nodiscard]] QString randomId();

} // namespace tillbridge

template <typename Tag>
struct std::hash<tillbridge::Id<Tag>>
{
    size_t operator()(tillbridge::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value); }
};
