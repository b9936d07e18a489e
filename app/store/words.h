// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention.h"
#include "core/back_office_types.h"
#include "core/change.h"
#include "core/connection.h"
#include "core/ports.h"
#include "core/product.h"
#include "core/sale.h"
#include "store/link_repository.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <array>
#include <string_view>
#include <utility>

namespace tillbridge {

/// The stable word under which a choice is stored. Words are never changed or used for something else: files
/// live longer than programs.
template <typename Enum>
struct Words;

template <>
struct Words<Series>
{
    static constexpr std::array entries{std::pair{Series::C, "C"}, std::pair{Series::R, "R"},
                                        std::pair{Series::X, "X"}};
};

template <>
struct Words<ConnectionState>
{
    using enum ConnectionState;
    static constexpr std::array entries{
        std::pair{Connected, "connected"}, std::pair{SignInAgain, "sign_in_again"},
        std::pair{Offline, "offline"},     std::pair{LockedKeychain, "locked_keychain"},
        std::pair{Disabled, "disabled"},   std::pair{Draft, "draft"}};
};

template <>
struct Words<SignInMethod>
{
    using enum SignInMethod;
    static constexpr std::array entries{std::pair{OAuth, "oauth"}, std::pair{TypedToken, "typed_token"},
                                        std::pair{KeyAndSecret, "key_and_secret"}};
};

template <>
struct Words<ProductKind>
{
    using enum ProductKind;
    static constexpr std::array entries{std::pair{Ordinary, "ordinary"},
                                        std::pair{KeepsNoStock, "keeps_no_stock"},
                                        std::pair{MadeOfOthers, "made_of_others"}, std::pair{Box, "box"}};
};

template <>
struct Words<SaleState>
{
    using enum SaleState;
    static constexpr std::array entries{std::pair{Open, "open"}, std::pair{Completed, "completed"},
                                        std::pair{Voided, "voided"}};
};

template <>
struct Words<CountSource>
{
    using enum CountSource;
    static constexpr std::array entries{std::pair{Import, "import"}, std::pair{ByHand, "by_hand"},
                                        std::pair{StartFromLightspeed, "start_from_lightspeed"}};
};

template <>
struct Words<MovementCause>
{
    using enum MovementCause;
    static constexpr std::array entries{std::pair{Sale, "sale"}, std::pair{Return, "return"},
                                        std::pair{Correction, "correction"}};
};

template <>
struct Words<LinkOrigin>
{
    using enum LinkOrigin;
    static constexpr std::array entries{std::pair{ByKey, "by_key"}, std::pair{ByHand, "by_hand"}};
};

template <>
struct Words<ChangeKind>
{
    using enum ChangeKind;
    static constexpr std::array entries{std::pair{Stock, "stock"}, std::pair{Price, "price"},
                                        std::pair{Cost, "cost"}, std::pair{NewProduct, "new_product"}};
};

template <>
struct Words<ChangeState>
{
    using enum ChangeState;
    static constexpr std::array entries{std::pair{Planned, "planned"}, std::pair{Sending, "sending"},
                                        std::pair{Sent, "sent"},       std::pair{Failed, "failed"},
                                        std::pair{Skipped, "skipped"}, std::pair{Unsure, "unsure"}};
};

template <>
struct Words<HoldReason>
{
    using enum HoldReason;
    static constexpr std::array entries{std::pair{None, "none"},
                                        std::pair{FallsToZero, "falls_to_zero"},
                                        std::pair{LargeChange, "large_change"},
                                        std::pair{Drift, "drift"},
                                        std::pair{ManyAtOnce, "many_at_once"},
                                        std::pair{PriceJump, "price_jump"},
                                        std::pair{CostAbovePrice, "cost_above_price"},
                                        std::pair{Undone, "undone"}};
};

template <>
struct Words<SkipReason>
{
    using enum SkipReason;
    static constexpr std::array entries{std::pair{None, "none"},
                                        std::pair{ShopWithoutWarehouses, "shop_without_warehouses"},
                                        std::pair{KeepsNoStock, "keeps_no_stock"},
                                        std::pair{MadeOfOthers, "made_of_others"},
                                        std::pair{Archived, "archived"},
                                        std::pair{RemovedInLightspeed, "removed"},
                                        std::pair{NotEnabled, "not_enabled"},
                                        std::pair{NotTicked, "not_ticked"},
                                        std::pair{Waiting, "waiting"},
                                        std::pair{NeedsDecision, "needs_decision"},
                                        std::pair{AlreadyRight, "already_right"},
                                        std::pair{NeverCounted, "never_counted"},
                                        std::pair{NoDefaultShop, "no_default_shop"}};
};

template <>
struct Words<RunState>
{
    using enum RunState;
    static constexpr std::array entries{std::pair{Planning, "planning"},
                                        std::pair{Previewed, "previewed"},
                                        std::pair{Sending, "sending"},
                                        std::pair{Done, "done"},
                                        std::pair{DoneWithProblems, "done_with_problems"},
                                        std::pair{Stopped, "stopped"},
                                        std::pair{Failed, "failed"}};
};

template <>
struct Words<AttentionKind>
{
    using enum AttentionKind;
    static constexpr std::array entries{std::pair{BlankKey, "blank_key"},
                                        std::pair{DuplicateKey, "duplicate_key"},
                                        std::pair{ShopWithoutWarehouses, "shop_without_warehouses"},
                                        std::pair{RemovedProduct, "removed_product"},
                                        std::pair{NegativeStock, "negative_stock"},
                                        std::pair{HeldChanges, "held_changes"},
                                        std::pair{UnsureWrite, "unsure_write"},
                                        std::pair{NeedsDecision, "needs_decision"},
                                        std::pair{SoldWhileSending, "sold_while_sending"},
                                        std::pair{UnreadRows, "unread_rows"}};
};

template <>
struct Words<TrafficLevel>
{
    using enum TrafficLevel;
    static constexpr std::array entries{std::pair{Off, "off"}, std::pair{Simple, "simple"},
                                        std::pair{Full, "full"}, std::pair{Long, "long"}};
};

template <typename Enum>
[[nodiscard]] constexpr const char *wordOf(Enum value)
{
    for (const auto &[each, word] : Words<Enum>::entries) {
        if (each == value)
            return word;
    }
    return "";
}

/// Throws SQLite::Exception (corrupt) for a word that was never written by us.
template <typename Enum>
[[nodiscard]] Enum fromWord(std::string_view stored)
{
    for (const auto &[each, word] : Words<Enum>::entries) {
        if (stored == word)
            return each;
    }
    throw SQLite::Exception("unknown word in the store", SQLITE_CORRUPT);
}

} // namespace tillbridge
