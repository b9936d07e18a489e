// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/journal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

void note(Change &change, const Error &error)
{
    change.error = error.code;
    change.errorSubject = error.subject;
    change.errorDetail = error.detail;
}

void clearError(Change &change)
{
    change.error.reset();
    change.errorSubject.clear();
    change.errorDetail.clear();
}

} // namespace

bool mayFollow(ChangeState from, ChangeState to)
{
    using enum ChangeState;
    switch (from) {
    case Planned:
        return to == Sending || to == Skipped || to == Failed;
    case Sending:
        return to == Sent || to == Failed || to == Unsure || to == Planned;
    case Unsure:
        return to == Sent || to == Failed || to == Planned;
    case Sent:
    case Failed:
    case Skipped:
        return false;
    }
    return false;
}

Journal::Journal(std::shared_ptr<Database> database, AccountId account, JournalProbe *probe)
    : m_database(std::move(database))
    , m_account(account)
    , m_runs(m_database)
    , m_catalog(m_database)
    , m_probe(probe)
{
}

void Journal::reached(JournalStep step) const
{
    if (m_probe)
        m_probe->reached(step);
}

Done Journal::move(QList<Change> &rows, ChangeState to)
{
    const bool allowed =
        std::ranges::all_of(rows, [&](const Change &row) { return mayFollow(row.state, to); });
    if (!allowed)
        return failure(ErrorCode::InvalidInput, u"state"_s, u"a row of the journal cannot take this step"_s);
    const QDateTime now = m_database->clock().now();
    for (Change &row : rows) {
        row.state = to;
        if (to == ChangeState::Sending) {
            row.sendingAt = now;
            row.settledAt = {};
            clearError(row);
        } else if (to == ChangeState::Planned) {
            row.sendingAt = {};
        } else if (to == ChangeState::Unsure) {
            // It may have waited for its turn or for a token long after it was noted: it left by now.
            row.sendingAt = now;
        } else {
            row.settledAt = now;
        }
    }
    return {};
}

Done Journal::write(const QList<Change> &rows) const
{
    return m_runs.updateChanges(rows);
}

Done Journal::sending(QList<Change> &rows)
{
    reached(JournalStep::AboutToSend);
    if (const auto moved = move(rows, ChangeState::Sending); !moved)
        return moved;
    const auto written = write(rows);
    if (written)
        reached(JournalStep::SendingStored);
    return written;
}

Done Journal::answered(QList<Change> &rows, const StockWriteOutcome &outcome)
{
    QList<Change> sent;
    QList<Change> refused;
    for (const Change &row : rows) {
        const auto confirmed =
            std::ranges::find(outcome.confirmed, row.shopRemoteId, &StockLevel::shopRemoteId);
        (confirmed == outcome.confirmed.end() ? refused : sent).append(row);
    }
    if (const auto moved = move(sent, ChangeState::Sent); !moved)
        return moved;
    if (const auto moved = move(refused, ChangeState::Failed); !moved)
        return moved;
    for (Change &row : sent)
        clearError(row);
    for (Change &row : refused)
        note(row, Error::of(ErrorCode::Rejected, row.shopName, outcome.refused.value(row.shopRemoteId)));

    rows = sent + refused;
    const auto written = m_database->write([&]() -> Done {
        if (const auto levels =
                m_catalog.storeFreshLevels(m_account, outcome.confirmed, m_database->clock().now());
            !levels)
            return levels;
        return write(rows);
    });
    if (written)
        reached(JournalStep::OutcomeStored);
    return written;
}

Done Journal::failed(QList<Change> &rows, const Error &error)
{
    if (const auto moved = move(rows, ChangeState::Failed); !moved)
        return moved;
    for (Change &row : rows)
        note(row, error);
    const auto written = write(rows);
    if (written)
        reached(JournalStep::OutcomeStored);
    return written;
}

Done Journal::unsure(QList<Change> &rows, const Error &error)
{
    if (const auto moved = move(rows, ChangeState::Unsure); !moved)
        return moved;
    for (Change &row : rows)
        note(row, error);
    const auto written = write(rows);
    if (written)
        reached(JournalStep::UnsureStored);
    return written;
}

Done Journal::plannedAgain(QList<Change> &rows)
{
    if (const auto moved = move(rows, ChangeState::Planned); !moved)
        return moved;
    return write(rows);
}

Done Journal::settledAsSent(QList<Change> &rows)
{
    if (const auto moved = move(rows, ChangeState::Sent); !moved)
        return moved;
    for (Change &row : rows)
        clearError(row);
    return write(rows);
}

Done Journal::skipped(QList<Change> &rows)
{
    const QDateTime now = m_database->clock().now();
    for (Change &row : rows) {
        row.state = ChangeState::Skipped;
        row.settledAt = now;
    }
    return write(rows);
}

} // namespace tillbridge
