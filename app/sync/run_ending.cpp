// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/run_ending.h"

#include "core/logging.h"

#include <algorithm>

namespace tillbridge {
namespace {

constexpr int recentRuns = 50;

bool isProblem(const Change &change)
{
    switch (change.state) {
    case ChangeState::Failed:
    case ChangeState::Unsure:
    case ChangeState::Sending:
    case ChangeState::Planned:
        return true;
    case ChangeState::Skipped: // rows that waited or need a decision had been ticked
        return change.skip == SkipReason::NeedsDecision ||
               (change.skip == SkipReason::Waiting && change.ticked);
    case ChangeState::Sent:
        return false;
    }
    return true;
}

} // namespace

RunState endState(const QList<Change> &changes, int unreadRows)
{
    return unreadRows > 0 || std::ranges::any_of(changes, isProblem) ? RunState::DoneWithProblems
                                                                     : RunState::Done;
}

RunState stateAfter(const Error &error)
{
    const bool onPurpose = error.code == ErrorCode::Cancelled || error.code == ErrorCode::PreviewOutdated;
    return onPurpose ? RunState::Stopped : RunState::Failed;
}

std::unexpected<Error> endEarly(const RunContext &context, Run &run, const Error &error)
{
    run.state = stateAfter(error);
    run.endedAt = context.now();
    run.error = error.code;
    run.errorSubject = error.subject;
    run.errorDetail = error.detail;
    if (const auto stored = context.runs.update(run); !stored)
        qCWarning(logSync).noquote() << "a run's end was not stored:" << describeForLog(stored.error());
    return failure(error);
}

Done stopAbandonedRuns(const RunContext &context)
{
    const auto runs = context.runs.list(context.connection.id, recentRuns);
    if (!runs)
        return failure(runs.error());
    for (Run run : *runs) {
        if (run.state != RunState::Planning && run.state != RunState::Sending)
            continue;
        run.state = RunState::Stopped;
        run.endedAt = context.now();
        if (const auto stored = context.runs.update(run); !stored)
            return stored;
    }
    return {};
}

Result<bool> isFirstSend(const RunContext &context)
{
    const auto lastSent = context.runs.lastSent(context.connection.id);
    if (!lastSent)
        return failure(lastSent.error());
    if (lastSent->isEmpty())
        return true;
    const auto runs = context.runs.list(context.connection.id, recentRuns);
    if (!runs)
        return failure(runs.error());
    for (const Run &run : *runs) {
        const auto counts = context.runs.counts(run.id);
        if (!counts)
            return failure(counts.error());
        if (counts->sent > 0)
            return run.firstSend && (run.state == RunState::Stopped || run.state == RunState::Failed);
    }
    return false;
}

} // namespace tillbridge
