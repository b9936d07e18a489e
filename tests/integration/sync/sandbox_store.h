// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backoffice/builtin/builtin_back_office.h"
#include "http/token_provider.h"
#include "store/catalog_repository.h"
#include "store/run_repository.h"
#include "sync/sync_service_factory.h"
#include "tests/support/sandbox_process.h"

#include <QSet>

namespace tillbridge {

/// A token that is never renewed.
class FixedToken final : public TokenProvider
{
public:
    explicit FixedToken(Secret token);

    QFuture<Result<Secret>> accessToken() override;
    QFuture<Result<Secret>> tokenInsteadOf(const Secret &rejected) override;
    void tokenWorked(const Secret &) override {}

private:
    const Secret m_token;
};

/// The sync on a real store, against an account of a running sandbox: everything as in the program but the
/// sign-in. Products are matched by system SKU; shop 1 is fed by Main, shop 2 by Far, shop 3 by both.
class SandboxStore final
{
public:
    struct Place
    {
        QString folder;
        QUrl api;
        QString account;
    };
    SandboxStore(const Place &place, std::shared_ptr<TokenProvider> tokens, JournalProbe *probe = nullptr);
    ~SandboxStore();
    SandboxStore(const SandboxStore &) = delete;
    SandboxStore &operator=(const SandboxStore &) = delete;

    /// After a new sign-in, or a restart of the program.
    void signIn(std::shared_ptr<TokenProvider> tokens);
    /// Pulls, makes items of the first ordinary products, maps the shops.
    void prepare(int items);
    /// Counts every item: as many as Lightspeed has in that shop, plus so many.
    void countBeyondLevels(int beyondMain, int beyondFar);
    void count(const QString &sku, const QString &warehouse, qint64 quantity);

    [[nodiscard]] Result<RunId> preview();
    [[nodiscard]] Result<RunId> send(RunId run);
    [[nodiscard]] QList<Change> changes(RunId run) const;
    [[nodiscard]] Run run(RunId run) const;
    [[nodiscard]] RunCounts counts(RunId run) const;
    /// "item/shop=quantity" of the rows in that state.
    [[nodiscard]] QStringList rows(RunId run, ChangeState state) const;

    std::shared_ptr<Database> database;
    std::shared_ptr<BuiltinBackOffice> backOffice;
    ConnectionId connection;
    AccountId account;
    QStringList skus;                 ///< of the items, in the order of their products
    QHash<QString, Product> products; ///< by SKU of the item
    std::unique_ptr<SyncService> service;

private:
    class Source;

    const Place m_place;
    JournalProbe *const m_probe;
    std::shared_ptr<HttpClient> m_http;
};

/// What stock writes the sandbox received, as "item/shop=quantity", sorted.
[[nodiscard]] QStringList stockWrites(const SandboxProcess &sandbox);

} // namespace tillbridge
