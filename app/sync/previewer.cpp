// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/previewer.h"

#include "core/logging.h"
#include "sync/relinker.h"
#include "sync/run_ending.h"
#include "sync/sale_watch.h"
#include "sync/unread_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int keptForDays = 90;

/// Rows that only a fresh reading can tell: their level was never read.
QSet<QString> neverRead(const StockPlan &plan, const StockPlanInput &input)
{
    QSet<QString> products;
    for (const Change &change : plan.changes) {
        if (change.skip == SkipReason::Waiting && !input.waiting.contains(change.productRemoteId))
            products.insert(change.productRemoteId);
    }
    return products;
}

QList<Attention> attentionOf(ConnectionId connection, AttentionKind kind, const QList<Change> &changes,
                             SkipReason reason, QString Change::*subject)
{
    QList<Attention> entries;
    for (const Change &change : changes) {
        if (change.skip != reason)
            continue;
        Attention entry;
        entry.connection = connection;
        entry.kind = kind;
        entry.subject = change.*subject;
        entries.append(entry);
    }
    return entries;
}

} // namespace

Previewer::Previewer(RunContext &context)
    : m_context(context)
    , m_puller(context)
    , m_fresh(context, m_puller)
    , m_settler(context, m_fresh)
    , m_plans(context)
{
}

Result<RunId> Previewer::preview()
{
    Run run;
    run.connection = m_context.connection.id;
    run.startedAt = m_context.now();
    const auto added = m_context.runs.add(run);
    if (!added)
        return failure(added.error());
    run = *added;
    m_context.progress->setRun(run.id);
    m_context.journal.reached(JournalStep::RunAdded);

    QList<Change> changes;
    Done done = readEverything(run);
    if (done)
        done = plan(run, changes);
    if (!done)
        return endEarly(m_context, run, done.error());

    run.state = RunState::Previewed;
    run.plannedAt = m_context.now();
    run.unreadRows = m_puller.unreadRows();
    run.unreadDetail = m_puller.unreadDetail();
    const auto stored = m_context.parts.database->write([&]() -> Done {
        if (const auto rows = m_context.runs.addChanges(run.id, changes); !rows)
            return failure(rows.error());
        return m_context.runs.update(run);
    });
    if (!stored)
        return endEarly(m_context, run, stored.error());
    m_context.journal.reached(JournalStep::PlanStored);
    if (const auto tidied = m_context.runs.removeOlderThan(m_context.now().addDays(-keptForDays)); !tidied)
        qCWarning(logSync).noquote() << "old runs were not removed:" << describeForLog(tidied.error());
    m_context.progress->enter(SyncStage::Previewed);
    return run.id;
}

/// The order of S3. Where the sales stand is noted before the first level is read: the first walk through the
/// products brings levels along.
Done Previewer::readEverything(Run &run)
{
    Done done = m_puller.startSales();
    if (done)
        done = m_settler.settle(Settler::Wait::Yes);
    if (done)
        done = m_puller.referenceData();
    if (!done)
        return done;
    const auto arrival = m_context.catalog.saleArrival(m_context.account);
    if (!arrival)
        return failure(arrival.error());
    m_arrivalBefore = *arrival;
    done = m_puller.products();
    if (done)
        done = m_puller.sales();
    run.dataAsOf = m_context.now();
    if (done)
        done = m_puller.stockLevels();
    if (done)
        done = m_puller.sales();
    if (done)
        done = rereadUnread(m_context, m_fresh);
    if (done)
        done = raiseUnread(m_context);
    if (!done)
        return done;
    const auto sold = watchSales(m_context, m_plans);
    return sold ? Done() : failure(sold.error());
}

Done Previewer::plan(Run &run, QList<Change> &changes)
{
    m_context.progress->enter(SyncStage::Planning);
    if (const auto linked = relinkByKey(m_context.parts.database, m_context.connection.id, m_context.account);
        !linked)
        return linked;
    if (const auto chosen = chooseOnlyShop(); !chosen)
        return chosen;
    const auto base =
        m_plans.base(); // before the rest is read: what changes meanwhile makes the preview outdated
    if (!base)
        return failure(base.error());
    run.settingsRevision = base->settingsRevision;
    run.countSequence = base->countSequence;
    auto input = m_plans.whole();
    if (!input)
        return failure(input.error());
    if (const auto allowed = mayFeed(*input); !allowed)
        return allowed;

    const auto sold = m_context.catalog.productsSoldSince(m_context.account, m_arrivalBefore);
    if (!sold)
        return failure(sold.error());
    if (const auto fresh = freshen(*sold, *input); !fresh)
        return fresh;
    if (const auto fresh = freshen(neverRead(planStock(*input), *input), *input); !fresh)
        return fresh;
    const auto inDoubt = m_settler.productsInDoubt();
    if (!inDoubt)
        return failure(inDoubt.error());
    input->waiting |= *inDoubt;

    changes = planStock(*input).changes;
    const auto first = isFirstSend(m_context);
    if (!first)
        return failure(first.error());
    run.firstSend = *first;
    Done done = judgeAll(run, *input, changes);
    if (done)
        done = keepTicks(changes);
    if (done)
        done = raiseAttention(*input, changes);
    return done;
}

/// The only shop stays the default one when the account opens a second: it was what everybody meant.
Done Previewer::chooseOnlyShop() const
{
    const auto settings = SettingsService(m_context.parts.database).load(m_context.connection.id);
    const auto shops = m_context.catalog.shops(m_context.account);
    if (!settings || !shops)
        return failure(!settings ? settings.error() : shops.error());
    if (settings->shopsMappingEnabled || !settings->defaultShop.isEmpty() || shops->size() != 1)
        return {};
    return m_context.settings.set(m_context.connection.id, u"shop_name"_s, shops->first().remoteId);
}

/// An account may be connected twice, but only one of its connections sends to a shop (S8).
Done Previewer::mayFeed(const StockPlanInput &input) const
{
    const auto feeds = readShopFeeds(m_context.parts.database, input.warehouses);
    if (!feeds)
        return failure(feeds.error());
    const ConnectionId self = m_context.connection.id;
    QSet<ShopId> ours;
    for (const ShopFeed &feed : *feeds) {
        if (feed.connection.id == self && feed.sends)
            ours.insert(feed.shop.id);
    }
    for (const ShopFeed &feed : *feeds) {
        if (feed.sends && feed.connection.id < self && ours.contains(feed.shop.id)) // who came first stays
            return failure(ErrorCode::Busy, feed.connection.name,
                           u"it sends to the shop "_s + feed.shop.name);
    }
    return {};
}

/// Levels and sales of the same moment for products that the plan is about.
Done Previewer::freshen(const QSet<QString> &remoteIds, StockPlanInput &input)
{
    QList<ProductRef> products;
    for (const Link &link : input.links) {
        const QString remoteId = input.products.value(link.product).remoteId;
        if (remoteIds.contains(remoteId))
            products.append({link.product, remoteId});
    }
    if (products.isEmpty())
        return {};
    const auto numbers = m_fresh.read(products);
    if (!numbers)
        return failure(numbers.error());
    for (auto level = numbers->levels.cbegin(); level != numbers->levels.cend(); ++level)
        input.levels.insert(level.key(), level.value());
    input.waiting |= numbers->moving;
    for (auto each = numbers->unreadable.cbegin(); each != numbers->unreadable.cend(); ++each)
        input.waiting.insert(input.products.value(each.key()).remoteId);
    return {};
}

Done Previewer::judgeAll(const Run &run, const StockPlanInput &input, QList<Change> &changes) const
{
    GuardContext guards;
    guards.firstSend = run.firstSend;
    const auto lastSent = m_context.runs.lastSent(m_context.connection.id);
    if (!lastSent)
        return failure(lastSent.error());
    for (const LastSent &last : *lastSent)
        guards.lastSent.insert({last.product, last.shop}, last);
    judge(changes, input, guards);
    return {};
}

/// Where this preview replaces one that was outdated when it should have been sent, ticks are kept by row
/// (S5).
Done Previewer::keepTicks(QList<Change> &changes) const
{
    const auto runs = m_context.runs.list(m_context.connection.id, 2);
    if (!runs)
        return failure(runs.error());
    const auto outdated = std::ranges::find(*runs, std::optional(ErrorCode::PreviewOutdated), &Run::error);
    if (outdated == runs->end())
        return {};
    const auto before = m_context.runs.changes(outdated->id);
    if (!before)
        return failure(before.error());
    QHash<StockPlace, Change> previous;
    for (const Change &change : *before) {
        if (change.state == ChangeState::Planned)
            previous.insert(placeOf(change), change);
    }
    for (Change &change : changes) {
        const auto same = previous.constFind(placeOf(change));
        if (change.state == ChangeState::Planned && same != previous.constEnd() && same->hold == change.hold)
            change.ticked = same->ticked;
    }
    return {};
}

Done Previewer::raiseAttention(const StockPlanInput &input, const QList<Change> &changes) const
{
    if (!input.settings.inventoryUpload)
        return {};
    const ConnectionId connection = m_context.connection.id;
    const auto shops = attentionOf(connection, AttentionKind::ShopWithoutWarehouses, changes,
                                   SkipReason::ShopWithoutWarehouses, &Change::shopName);
    if (const auto raised =
            m_context.attention.replace(connection, AttentionKind::ShopWithoutWarehouses, shops);
        !raised)
        return raised;
    const auto removed = attentionOf(connection, AttentionKind::RemovedProduct, changes,
                                     SkipReason::RemovedInLightspeed, &Change::sku);
    return m_context.attention.replace(connection, AttentionKind::RemovedProduct, removed);
}

} // namespace tillbridge
