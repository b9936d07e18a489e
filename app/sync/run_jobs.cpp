// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/run_jobs.h"

#include "core/logging.h"
#include "store/connection_repository.h"
#include "store/process.h"
#include "sync/previewer.h"
#include "sync/relinker.h"
#include "sync/run_ending.h"
#include "sync/sale_watch.h"
#include "sync/sender.h"
#include "sync/unread_rows.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

/// Whether an error says something about the connection as such.
bool concernsConnection(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerError:
    case ErrorCode::SignInNeeded:
    case ErrorCode::WrongClient:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainFailed:
        return true;
    default:
        return false;
    }
}

template <typename T>
void noteOutcome(const SyncParts &parts, ConnectionId connection, const Result<T> &result)
{
    if (result)
        parts.apis->noteOutcome(connection, std::nullopt);
    else if (concernsConnection(result.error().code))
        parts.apis->noteOutcome(connection, result.error());
}

/// Looks the connection up, locks it, and does `work` with everything it needs.
template <typename T, typename Work>
Result<T> withConnection(const JobFrame &frame, ConnectionId id, Work work)
{
    const SyncParts &parts = frame.parts;
    const auto connection = ConnectionRepository(parts.database).find(id);
    if (!connection)
        return failure(connection.error());
    if (!connection->account)
        return failure(ErrorCode::SignInNeeded, connection->name);
    const auto api = parts.apis->api(id);
    if (!api) {
        noteOutcome<T>(parts, id, failure(api.error()));
        return failure(api.error());
    }
    frame.progress->setPacer((*api)->pacer());

    RunContext context(parts, *connection, *connection->account, *api, frame.progress, frame.stop,
                       frame.abandon);
    if (const auto locked = context.runs.lock(id, thisProcess(parts.program)); !locked)
        return failure(locked.error());
    Result<T> result = [&]() -> Result<T> {
        if (const auto stopped = stopAbandonedRuns(context); !stopped)
            return failure(stopped.error());
        return work(context);
    }();
    if (const auto unlocked = context.runs.unlock(id); !unlocked)
        qCWarning(logSync).noquote() << "a connection was not unlocked:" << describeForLog(unlocked.error());
    noteOutcome(parts, id, result);
    return result;
}

/// A permission that is missing for one feed does not keep the others from being read; it is said in the end.
class PullSteps
{
public:
    void take(bool wanted, const std::function<Done()> &step)
    {
        if (!wanted || (!m_result && m_result.error().code != ErrorCode::PermissionMissing))
            return;
        if (const auto done = step(); !done)
            m_result = done;
    }
    [[nodiscard]] const Done &result() const { return m_result; }

private:
    Done m_result;
};

Done watched(const RunContext &context, PlanReader &plans)
{
    const auto sold = watchSales(context, plans);
    return sold ? Done() : failure(sold.error());
}

Done pull(RunContext &context, PullRequest request)
{
    Puller puller(context);
    FreshReader fresh(context, puller);
    Settler settler(context, fresh);
    PlanReader plans(context);
    PullSteps steps;
    steps.take(true, [&] { return puller.startSales(); });
    steps.take(true, [&] { return settler.settle(Settler::Wait::No); });
    steps.take(true, [&] { return puller.referenceData(); });
    steps.take(request.products, [&] { return puller.products(); });
    steps.take(request.sales, [&] { return puller.sales(); });
    steps.take(request.sales, [&] { return watched(context, plans); });
    steps.take(request.stock, [&] { return puller.stockLevels(); });
    steps.take(request.stock, [&] { return rereadUnread(context, fresh); });
    steps.take(true, [&] { return raiseUnread(context); });
    steps.take(request.products,
               [&] { return relinkByKey(context.parts.database, context.connection.id, context.account); });
    return steps.result();
}

} // namespace

Done runPull(const JobFrame &frame, ConnectionId connection, PullRequest request)
{
    return withConnection<void>(frame, connection,
                                [&](RunContext &context) { return pull(context, request); });
}

Result<RunId> runPreview(const JobFrame &frame, ConnectionId connection)
{
    return withConnection<RunId>(frame, connection,
                                 [](RunContext &context) { return Previewer(context).preview(); });
}

Result<RunId> runSend(const JobFrame &frame, ConnectionId connection, SendRequest request)
{
    return withConnection<RunId>(frame, connection, [&](RunContext &context) -> Result<RunId> {
        const auto run = context.runs.find(request.run);
        if (!run)
            return failure(run.error());
        return Sender(context, *run).send(request.heldToo);
    });
}

Result<SyncService::Estimate> estimateSend(const SyncParts &parts, RunId id)
{
    const RunRepository runs(parts.database);
    const auto run = runs.find(id);
    if (!run)
        return failure(run.error());
    auto rows = runs.changes(id);
    if (!rows)
        return failure(rows.error());
    rows->removeIf([](const Change &row) { return row.state != ChangeState::Planned || !row.ticked; });
    const auto api = parts.apis->api(run->connection);
    if (!api)
        return failure(api.error());

    const PosTraits &traits = (*api)->traits();
    const auto writes = groupedByProduct(*rows, traits.shopsPerStockWrite);
    double drips = 0;
    for (const QList<Change> &write : writes)
        drips += (*api)->costOf(writeFor(write));
    const int reads = rows->isEmpty() ? 0 : int(batchesFor(**api, *rows).size()) * 2 + 1;
    SyncService::Estimate estimate;
    estimate.calls = int(writes.size()) + reads;
    estimate.time = (*api)->pacer()->estimate(drips + reads);
    estimate.budget = (*api)->pacer()->view();
    return estimate;
}

} // namespace tillbridge
