// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "lightspeed/pos_api.h"
#include "store/attention_repository.h"
#include "store/catalog_repository.h"
#include "store/item_repository.h"
#include "store/link_repository.h"
#include "store/mapping_repository.h"
#include "store/run_repository.h"
#include "store/setting_repository.h"
#include "sync/journal.h"
#include "sync/progress_board.h"
#include "sync/sync_parts.h"

#include <memory>
#include <stop_token>

namespace tillbridge {

/// What the steps of one run share. Lives and is used in the run's thread.
struct RunContext
{
    RunContext(SyncParts given, Connection of, AccountId ofAccount, std::shared_ptr<PosApi> posApi,
               std::shared_ptr<ProgressBoard> board, std::stop_token cancel, std::stop_token programEnds)
        : parts(std::move(given))
        , connection(std::move(of))
        , account(ofAccount)
        , api(std::move(posApi))
        , progress(std::move(board))
        , stop(std::move(cancel))
        , abandon(std::move(programEnds))
        , catalog(parts.database)
        , items(parts.database)
        , links(parts.database)
        , mappings(parts.database)
        , runs(parts.database)
        , attention(parts.database)
        , settings(parts.database)
        , journal(parts.database, account, parts.probe)
    {
    }
    RunContext(const RunContext &) = delete;
    RunContext &operator=(const RunContext &) = delete;

    const SyncParts parts;
    const Connection connection;
    const AccountId account;
    const std::shared_ptr<PosApi> api;
    const std::shared_ptr<ProgressBoard> progress;
    const std::stop_token stop;    ///< the manager cancels, or the program ends
    const std::stop_token abandon; ///< the program ends: not even a write that has left is waited for

    const CatalogRepository catalog;
    const ItemRepository items;
    const LinkRepository links;
    const MappingRepository mappings;
    const RunRepository runs;
    const AttentionRepository attention;
    const SettingRepository settings;
    Journal journal;

    [[nodiscard]] QDateTime now() const { return parts.database->clock().now(); }
};

} // namespace tillbridge
