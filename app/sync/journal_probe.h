// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tillbridge {

/// Every step of a run after which the program may die and must be able to go on (S7).
enum class JournalStep {
    RunAdded,
    PlanStored,
    SendBegun,
    AboutToSend,   ///< rows are still planned
    SendingStored, ///< *sending* is on disk, the request has not left
    RequestLeft,   ///< handed to the network, no answer yet
    AnswerCame,    ///< nothing of it is on disk yet
    OutcomeStored,
    UnsureStored,
    SettleBegun,
    SettleStored,
    SalesReadAgain,
    RunEnded
};

/// Told in the run's thread. For tests that end the program at a step; the product has none.
class JournalProbe
{
public:
    JournalProbe() = default;
    virtual ~JournalProbe() = default;
    JournalProbe(const JournalProbe &) = delete;
    JournalProbe &operator=(const JournalProbe &) = delete;

    virtual void reached(JournalStep step) = 0;
};

} // namespace tillbridge
