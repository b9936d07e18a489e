// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "auth/token_client.h"
#include "backoffice/builtin/builtin_back_office.h"
#include "connections/connection_parts.h"
#include "core/logging.h"
#include "lightspeed/pos_api_factory.h"
#include "secrets/keychain_secret_store.h"
#include "store/port_stores.h"
#include "store/recovery.h"
#include "sync/sync_service_factory.h"

#include <QStandardPaths>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// The sync asks for accounts through this narrow door; the connections know how to open them.
class ConnectionsAsSource final : public PosApiSource
{
public:
    explicit ConnectionsAsSource(ConnectionService &connections)
        : m_connections(connections)
    {
    }

    [[nodiscard]] Result<std::shared_ptr<PosApi>> api(ConnectionId connection) override
    {
        return m_connections.api(connection);
    }
    void noteOutcome(ConnectionId connection, const std::optional<Error> &error) override
    {
        m_connections.noteOutcome(connection, error);
    }

private:
    ConnectionService &m_connections;
};

/// Never taken down: what the network still ends when a workspace is gone may ask for the time.
std::shared_ptr<const Clock> systemClock()
{
    static const auto &clock = *new std::shared_ptr<const Clock>(std::make_shared<const SystemClock>());
    return clock;
}

struct OpenedStore
{
    std::shared_ptr<Database> database;
    bool recovered = false;
};

/// A damaged file is set aside, what can be read of it is kept, and the rest is pulled again.
Result<OpenedStore> openStore(const Database::Location &location, const Clock &clock)
{
    auto opened = Database::open(location, clock);
    if (opened)
        return OpenedStore{*std::move(opened), false};
    if (opened.error().code != ErrorCode::StoreCorrupt)
        return failure(opened.error());
    const auto recovery = recover(location, clock);
    const bool recovered = recovery && !recovery->setAside.isEmpty();
    if (recovered)
        qCWarning(logWorkspace) << "the data file was damaged and set aside; rows kept:" << recovery->rows;
    // Also when somebody else has the file: two programs may have found the damage, and one has mended it.
    opened = Database::open(location, clock);
    if (!opened)
        return failure(recovery ? opened.error() : recovery.error());
    return OpenedStore{*std::move(opened), recovered};
}

} // namespace

struct Workspace::Private
{
    // In the order they are built; each needs only what stands above it.
    std::shared_ptr<const Clock> clock;
    Database::Location location;
    std::shared_ptr<Database> database;
    bool recovered = false;
    std::shared_ptr<SecretStore> secrets;
    std::shared_ptr<HttpClient> http;
    std::shared_ptr<BuiltinBackOffice> backOffice;
    std::unique_ptr<ConnectionService> connections;
    std::shared_ptr<ConnectionsAsSource> source;
    std::unique_ptr<SyncService> sync;
    std::unique_ptr<SettingsService> settings;
    QThreadPool checks;

    void buildServices(const Options &options);
    void checkFile();
};

Workspace::Workspace(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Workspace::~Workspace()
{
    d->sync.reset(); // ends what runs before what it uses goes away
    d->checks.waitForDone();
}

Result<std::unique_ptr<Workspace>> Workspace::open(const Options &options)
{
    auto parts = std::make_unique<Private>();
    parts->clock = options.clock ? options.clock : systemClock();
    parts->location.folder = options.dataFolder.isEmpty()
                                 ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                 : options.dataFolder;
    auto store = openStore(parts->location, *parts->clock);
    if (!store)
        return failure(store.error());
    parts->database = std::move(store->database);
    parts->recovered = store->recovered;
    parts->buildServices(options);
    parts->checkFile();
    return std::unique_ptr<Workspace>(new Workspace(std::move(parts)));
}

void Workspace::Private::buildServices(const Options &options)
{
    secrets = options.secretsForSessionOnly
                  ? makeSessionSecretStore()
                  : makeKeychainSecretStore(database->storeId(), makeSecretMarkers(database), *clock);
    HttpOptions httpOptions = options.http;
    if (httpOptions.userAgent.isEmpty())
        httpOptions.userAgent = QByteArrayLiteral("Tillbridge/" TILLBRIDGE_VERSION);
    http = std::make_shared<HttpClient>(httpOptions);
    backOffice = std::make_shared<BuiltinBackOffice>(database);

    connections = makeConnectionService(
        {
            .database = database,
            .secrets = secrets,
            .tokens = std::make_shared<TokenClient>(http, *clock),
            .apis = std::make_shared<PosApiFactory>(http, makeTrafficSink(database),
                                                    makeBudgetStore(database), *clock),
        },
        *clock);
    source = std::make_shared<ConnectionsAsSource>(*connections);
    sync = makeSyncService({
        .database = database,
        .backOffice = backOffice,
        .apis = source,
        .program = options.program,
    });
    settings = std::make_unique<SettingsService>(database);
}

void Workspace::Private::checkFile()
{
    // Reads the whole file, so not in this thread. What it finds is noted beside the file: no run
    // starts any more, and the next start mends it.
    checks.start([place = location] {
        if (const Done fine = quickCheck(place); !fine)
            qCWarning(logWorkspace) << describeForLog(fine.error());
    });
}

ConnectionService &Workspace::connections() const
{
    return *d->connections;
}

SyncService &Workspace::sync() const
{
    return *d->sync;
}

BackOffice &Workspace::backOffice() const
{
    return *d->backOffice;
}

SettingsService &Workspace::settings() const
{
    return *d->settings;
}

const std::shared_ptr<SecretStore> &Workspace::secrets() const
{
    return d->secrets;
}

const std::shared_ptr<Database> &Workspace::database() const
{
    return d->database;
}

const Clock &Workspace::clock() const
{
    return *d->clock;
}

QString Workspace::dataFolder() const
{
    return d->location.folder;
}

bool Workspace::wasRecovered() const
{
    return d->recovered;
}

bool Workspace::isDamaged() const
{
    return !d->database->refuseDamaged();
}

} // namespace tillbridge
