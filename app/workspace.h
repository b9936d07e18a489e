// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/back_office.h"
#include "connections/connection_service.h"
#include "core/clock.h"
#include "core/result.h"
#include "http/http_client.h"
#include "secrets/secret_store.h"
#include "store/attention_repository.h"
#include "store/catalog_repository.h"
#include "store/connection_repository.h"
#include "store/database.h"
#include "store/item_repository.h"
#include "store/link_repository.h"
#include "store/mapping_repository.h"
#include "store/run_repository.h"
#include "store/setting_repository.h"
#include "store/warehouse_repository.h"
#include "sync/settings.h"
#include "sync/sync_service.h"

#include <memory>

namespace tillbridge {

/// Builds everything below once and joins it: the one place where services meet. Used by the desktop program and the
/// command line alike. Made and destroyed in the main thread.
class Workspace final
{
public:
    struct Options
    {
        QString dataFolder;      ///< empty: the system's place for application data
        QString program;         ///< "tillbridge", "tillbridge-cli": named to others who find a connection busy
        bool secretsForSessionOnly = false; ///< sample store, or no keychain and the manager said so
        HttpOptions http;
        std::shared_ptr<const Clock> clock; ///< none: the system's
    };

    /// Errors of Database::open. A damaged file is set aside and what is readable is kept; wasRecovered() says so.
    /// StoreBusy: it is damaged and another program has it open.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const Options &options);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    [[nodiscard]] ConnectionService &connections() const;
    [[nodiscard]] SyncService &sync() const;
    [[nodiscard]] BackOffice &backOffice() const;
    [[nodiscard]] SettingsService &settings() const;
    [[nodiscard]] const std::shared_ptr<SecretStore> &secrets() const;
    [[nodiscard]] const std::shared_ptr<Database> &database() const;
    [[nodiscard]] const Clock &clock() const;

    // Repositories are small values over the database: made where they are needed.
    [[nodiscard]] ConnectionRepository connectionRows() const { return ConnectionRepository(database()); }
    [[nodiscard]] CatalogRepository catalog() const { return CatalogRepository(database()); }
    [[nodiscard]] ItemRepository items() const { return ItemRepository(database()); }
    [[nodiscard]] WarehouseRepository warehouses() const { return WarehouseRepository(database()); }
    [[nodiscard]] LinkRepository links() const { return LinkRepository(database()); }
    [[nodiscard]] MappingRepository mappings() const { return MappingRepository(database()); }
    [[nodiscard]] RunRepository runs() const { return RunRepository(database()); }
    [[nodiscard]] AttentionRepository attention() const { return AttentionRepository(database()); }
    [[nodiscard]] SettingRepository settingRows() const { return SettingRepository(database()); }

    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] bool wasRecovered() const;
    /// Damage was found since, by this program or another: no run starts, and a restart mends it.
    [[nodiscard]] bool isDamaged() const;

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tillbridge
