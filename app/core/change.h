// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/error.h"
#include "core/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace tillbridge {

enum class ChangeKind { Stock, Price, Cost, NewProduct };

/// The journal's states (S7). `Sending` is on disk before the request leaves.
enum class ChangeState { Planned, Sending, Sent, Failed, Skipped, Unsure };

/// Why a planned row is held (unticked) until the manager ticks it (S6).
enum class HoldReason {
    None,
    FallsToZero,  ///< by an import, mapping, setting or link
    LargeChange,  ///< beyond the set share and amount
    Drift,        ///< sold since the count, or moved in Lightspeed since our last send by more than the sales we know
    ManyAtOnce,   ///< more than the set share of linked products would change without a sale
    PriceJump,
    CostAbovePrice,
    Undone        ///< taken back by Undo and not decided since (S14)
};

/// Why a row is not planned at all.
enum class SkipReason {
    None,
    ShopWithoutWarehouses,
    KeepsNoStock,
    MadeOfOthers,
    Archived,
    RemovedInLightspeed,
    NotEnabled,
    NotTicked,
    Waiting,        ///< sold while we read, three times running (S3)
    NeedsDecision,  ///< would now be held or turn round since the preview (S5)
    AlreadyRight,   ///< Lightspeed had the target before we sent anything
    NeverCounted,   ///< nobody ever said what the shop's warehouses hold of it: nothing becomes zero by absence (S17)
    NoDefaultShop   ///< shops are not mapped, and nobody said which of several is meant
};

/// One planned write to Lightspeed.
struct Change
{
    ChangeId id;
    RunId run;
    ChangeKind kind = ChangeKind::Stock;
    ChangeState state = ChangeState::Planned;
    ItemId item;
    ProductId product;
    ShopId shop;
    QString productRemoteId;
    QString shopRemoteId;
    QString sku;         ///< of the item, for showing after the item is gone
    QString productName;
    QString shopName;
    Quantity before;     ///< the level it was planned from
    Quantity after;      ///< the target
    QString why;         ///< the sum as text: "Main 8 + Back room 4 − buffer 1"
    HoldReason hold = HoldReason::None;
    SkipReason skip = SkipReason::None;
    bool ticked = true;
    Quantity plannedBefore; ///< as the preview showed it
    Quantity plannedAfter;
    QDateTime sendingAt; ///< when the request left
    QDateTime settledAt;
    /// How far sales were known when the level was read that it is sent from (CatalogRepository::saleArrival).
    std::optional<qint64> saleArrival;
    std::optional<ErrorCode> error;
    QString errorSubject;
    QString errorDetail;

    [[nodiscard]] bool isHeld() const { return hold != HoldReason::None; }
    /// It was not sent, and only a person can say whether it shall be: held and not ticked before the run ended, or no
    /// longer what its preview showed.
    [[nodiscard]] bool needsDecision() const
    {
        if (state == ChangeState::Planned)
            return isHeld();
        return state == ChangeState::Skipped &&
               (skip == SkipReason::NeedsDecision || (skip == SkipReason::NotTicked && isHeld()));
    }
};

enum class RunState {
    Planning,
    Previewed, ///< nothing has been sent yet
    Sending,
    Done,
    DoneWithProblems,
    Stopped,   ///< cancelled, resumable
    Failed
};

/// One sync of one connection. Its counts always add up to the number of its changes (S16).
struct Run
{
    RunId id;
    ConnectionId connection;
    RunState state = RunState::Planning;
    QDateTime startedAt;
    QDateTime plannedAt;
    QDateTime endedAt;
    QDateTime dataAsOf;  ///< when the levels it was planned from were read
    bool firstSend = false; ///< no stock was ever sent on this connection: a banner instead of holds
    // what the plan rests on: when one has grown since, the preview is outdated (S5)
    qint64 settingsRevision = 0;
    qint64 countSequence = 0;
    int unreadRows = 0;   ///< rows of Lightspeed's that could not be understood while reading for it (S16)
    QString unreadDetail; ///< the first of them, one a line
    std::optional<ErrorCode> error;
    QString errorSubject;
    QString errorDetail;
};

/// Changes of a run by what became of them; each is counted once.
struct RunCounts
{
    int planned = 0; ///< to be sent as they are; after a run that stopped: not sent any more
    int held = 0;    ///< need a decision (Change::needsDecision), whether planned still or skipped by a run that ended
    int sent = 0;
    int failed = 0;
    int skipped = 0;
    int unsure = 0;

    [[nodiscard]] int total() const { return planned + held + sent + failed + skipped + unsure; }
};

} // namespace tillbridge
