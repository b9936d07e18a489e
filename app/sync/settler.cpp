// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/settler.h"

#include "sync/send_attention.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tillbridge {
namespace {

void reallyPause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

} // namespace

std::chrono::milliseconds stillRunning(const QDateTime &sendingAt, const QDateTime &now,
                                       std::chrono::milliseconds writeTimeout)
{
    if (!sendingAt.isValid())
        return 0ms;
    return writeTimeout - std::max(0ms, std::chrono::milliseconds(sendingAt.msecsTo(now)));
}

Settler::Settler(RunContext &context, FreshReader &fresh)
    : m_context(context)
    , m_fresh(fresh)
{
}

Done Settler::settle(Wait wait)
{
    auto rows = m_context.runs.unsettled(m_context.connection.id);
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return {};
    m_context.progress->enter(SyncStage::Settling, rows->size());
    m_context.journal.reached(JournalStep::SettleBegun);
    if (const auto marked = markUnsure(*rows); !marked)
        return marked;

    const auto remaining = [&](const Change &row) {
        return stillRunning(row.sendingAt, m_context.now(), m_context.parts.writeTimeout);
    };
    if (wait == Wait::Yes) {
        const auto longest = remaining(std::ranges::max(*rows, {}, remaining));
        if (const auto paused = pauseFor(longest); !paused)
            return paused;
    }
    rows->removeIf([&](const Change &row) { return remaining(row) > 0ms; });
    return readBack(*rows);
}

Result<QSet<QString>> Settler::productsInDoubt() const
{
    const auto rows = m_context.runs.unsettled(m_context.connection.id);
    if (!rows)
        return failure(rows.error());
    QSet<QString> products;
    for (const Change &row : *rows)
        products.insert(row.productRemoteId);
    return products;
}

/// Whoever marked them as sending is gone: the run's lock is ours.
Done Settler::markUnsure(QList<Change> &rows)
{
    for (Change &row : rows) {
        if (row.state != ChangeState::Sending)
            continue;
        QList<Change> one{row};
        const auto marked =
            m_context.journal.unsure(one, Error::of(ErrorCode::OutcomeUnknown, {}, u"no answer was noted"_s));
        if (!marked)
            return marked;
        row = one.first();
    }
    return {};
}

Done Settler::pauseFor(std::chrono::milliseconds time)
{
    if (time <= 0ms)
        return {};
    m_context.progress->setTimeLeft(time);
    if (m_context.parts.pause)
        m_context.parts.pause(time, m_context.stop);
    else
        reallyPause(time, m_context.stop);
    if (m_context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    return {};
}

Done Settler::readBack(const QList<Change> &rows)
{
    if (rows.isEmpty())
        return {};
    const auto numbers = m_fresh.read(productsOf(rows));
    if (!numbers)
        return failure(numbers.error());
    QList<Change> sent;
    QList<Change> again;
    QList<Change> decide;
    for (const Change &row : rows) {
        const auto levels = numbers->levels.constFind(row.product);
        if (levels == numbers->levels.constEnd() || numbers->moving.contains(row.productRemoteId))
            continue; // stays unsure until a later run sees a level that stands still
        const auto level = levels->constFind(row.shop);
        const auto sold = m_context.catalog.productsSoldSince(m_context.account, row.saleArrival.value_or(0));
        if (!sold)
            return failure(sold.error());
        if (level != levels->constEnd() && *level == row.after)
            sent.append(row);
        else
            (sold->contains(row.productRemoteId) ? decide : again).append(row);
    }
    if (const auto settled = m_context.journal.settledAsSent(sent); !settled)
        return settled;
    if (const auto settled = m_context.journal.plannedAgain(again); !settled)
        return settled;
    if (const auto left = leaveToAPerson(decide); !left)
        return left;
    m_context.progress->advance(sent.size() + again.size() + decide.size());
    m_context.progress->noteDataChanged();
    m_context.journal.reached(JournalStep::SettleStored);
    return {};
}

Done Settler::leaveToAPerson(QList<Change> &rows)
{
    for (Change &row : rows)
        row.skip = SkipReason::NeedsDecision;
    return m_context.parts.database->write([&]() -> Done {
        for (const Change &row : rows) {
            Attention entry = needsDecision(row);
            entry.connection = m_context.connection.id;
            if (const auto raised = m_context.attention.raise(entry); !raised)
                return failure(raised.error());
        }
        return m_context.journal.skipped(rows);
    });
}

} // namespace tillbridge
