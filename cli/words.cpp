// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/words.h"

#include "sentences/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::cli::Words)
};

} // namespace

QString nameOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Connected:
        return u"connected"_s;
    case ConnectionState::SignInAgain:
        return u"sign_in_again"_s;
    case ConnectionState::Offline:
        return u"offline"_s;
    case ConnectionState::LockedKeychain:
        return u"locked_keychain"_s;
    case ConnectionState::Disabled:
        return u"disabled"_s;
    case ConnectionState::Draft:
        return u"draft"_s;
    }
    return {};
}

QString nameOf(RunState state)
{
    switch (state) {
    case RunState::Planning:
        return u"planning"_s;
    case RunState::Previewed:
        return u"previewed"_s;
    case RunState::Sending:
        return u"sending"_s;
    case RunState::Done:
        return u"done"_s;
    case RunState::DoneWithProblems:
        return u"done_with_problems"_s;
    case RunState::Stopped:
        return u"stopped"_s;
    case RunState::Failed:
        return u"failed"_s;
    }
    return {};
}

QString nameOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Planned:
        return u"planned"_s;
    case ChangeState::Sending:
        return u"sending"_s;
    case ChangeState::Sent:
        return u"sent"_s;
    case ChangeState::Failed:
        return u"failed"_s;
    case ChangeState::Skipped:
        return u"skipped"_s;
    case ChangeState::Unsure:
        return u"unsure"_s;
    }
    return {};
}

QString nameOf(HoldReason reason)
{
    switch (reason) {
    case HoldReason::None:
        return {};
    case HoldReason::FallsToZero:
        return u"falls_to_zero"_s;
    case HoldReason::LargeChange:
        return u"large_change"_s;
    case HoldReason::Drift:
        return u"drift"_s;
    case HoldReason::ManyAtOnce:
        return u"many_at_once"_s;
    case HoldReason::PriceJump:
        return u"price_jump"_s;
    case HoldReason::CostAbovePrice:
        return u"cost_above_price"_s;
    case HoldReason::Undone:
        return u"undone"_s;
    }
    return {};
}

QString nameOf(SkipReason reason)
{
    switch (reason) {
    case SkipReason::None:
        return {};
    case SkipReason::ShopWithoutWarehouses:
        return u"shop_without_warehouses"_s;
    case SkipReason::KeepsNoStock:
        return u"keeps_no_stock"_s;
    case SkipReason::MadeOfOthers:
        return u"made_of_others"_s;
    case SkipReason::Archived:
        return u"archived"_s;
    case SkipReason::RemovedInLightspeed:
        return u"removed_in_lightspeed"_s;
    case SkipReason::NotEnabled:
        return u"not_enabled"_s;
    case SkipReason::NotTicked:
        return u"not_ticked"_s;
    case SkipReason::Waiting:
        return u"waiting"_s;
    case SkipReason::NeedsDecision:
        return u"needs_decision"_s;
    case SkipReason::AlreadyRight:
        return u"already_right"_s;
    case SkipReason::NeverCounted:
        return u"never_counted"_s;
    case SkipReason::NoDefaultShop:
        return u"no_default_shop"_s;
    }
    return {};
}

QString nameOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::BlankKey:
        return u"blank_key"_s;
    case AttentionKind::DuplicateKey:
        return u"duplicate_key"_s;
    case AttentionKind::ShopWithoutWarehouses:
        return u"shop_without_warehouses"_s;
    case AttentionKind::RemovedProduct:
        return u"removed_product"_s;
    case AttentionKind::NegativeStock:
        return u"negative_stock"_s;
    case AttentionKind::HeldChanges:
        return u"held_changes"_s;
    case AttentionKind::UnsureWrite:
        return u"unsure_write"_s;
    case AttentionKind::NeedsDecision:
        return u"needs_decision"_s;
    case AttentionKind::SoldWhileSending:
        return u"sold_while_sending"_s;
    case AttentionKind::UnreadRows:
        return u"unread_rows"_s;
    }
    return {};
}

QString nameOf(ProductKind kind)
{
    switch (kind) {
    case ProductKind::Ordinary:
        return u"ordinary"_s;
    case ProductKind::KeepsNoStock:
        return u"keeps_no_stock"_s;
    case ProductKind::MadeOfOthers:
        return u"made_of_others"_s;
    case ProductKind::Box:
        return u"box"_s;
    }
    return {};
}

QString nameOf(StartSkip reason)
{
    switch (reason) {
    case StartSkip::BlankKey:
        return u"blank_key"_s;
    case StartSkip::DuplicateKey:
        return u"duplicate_key"_s;
    case StartSkip::KeepsNoStock:
        return u"keeps_no_stock"_s;
    case StartSkip::MadeOfOthers:
        return u"made_of_others"_s;
    case StartSkip::Archived:
        return u"archived"_s;
    case StartSkip::TakenApart:
        return u"taken_apart"_s;
    case StartSkip::NotUsable:
        return u"not_usable"_s;
    }
    return {};
}

QString wordFor(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Connected:
        return Words::tr("Connected");
    case ConnectionState::SignInAgain:
        return Words::tr("Sign in again");
    case ConnectionState::Offline:
        return Words::tr("Offline");
    case ConnectionState::LockedKeychain:
        return Words::tr("Password store locked");
    case ConnectionState::Disabled:
        return Words::tr("Switched off");
    case ConnectionState::Draft:
        return Words::tr("Not signed in yet");
    }
    return {};
}

QString wordFor(RunState state)
{
    switch (state) {
    case RunState::Planning:
        return Words::tr("Planning");
    case RunState::Previewed:
        return Words::tr("Preview");
    case RunState::Sending:
        return Words::tr("Sending");
    case RunState::Done:
        return Words::tr("Done");
    case RunState::DoneWithProblems:
        return Words::tr("Done with problems");
    case RunState::Stopped:
        return Words::tr("Stopped");
    case RunState::Failed:
        return Words::tr("Failed");
    }
    return {};
}

QString wordFor(const Change &change)
{
    if (change.needsDecision())
        return Words::tr("Needs your decision: %1")
            .arg(change.isHeld() ? holdSentence(change.hold) : skipSentence(change.skip));
    switch (change.state) {
    case ChangeState::Planned:
        return Words::tr("Will change");
    case ChangeState::Sending:
        return Words::tr("Waiting");
    case ChangeState::Sent:
        return Words::tr("Sent");
    case ChangeState::Failed: {
        const Error error = Error::of(change.error.value_or(ErrorCode::Rejected), change.errorSubject);
        return Words::tr("Failed: %1").arg(sentenceFor(error).text);
    }
    case ChangeState::Skipped:
        return Words::tr("Skipped: %1").arg(skipSentence(change.skip));
    case ChangeState::Unsure:
        return Words::tr("Waiting: it is read back before anything is sent again");
    }
    return {};
}

QString wordFor(SyncStage stage)
{
    switch (stage) {
    case SyncStage::Settling:
        return Words::tr("Looking at what an earlier run left open");
    case SyncStage::ReferenceData:
        return Words::tr("Reading shops");
    case SyncStage::Products:
        return Words::tr("Reading products");
    case SyncStage::StockLevels:
        return Words::tr("Reading stock levels");
    case SyncStage::Sales:
        return Words::tr("Reading sales");
    case SyncStage::Planning:
        return Words::tr("Planning");
    case SyncStage::Previewed:
        return Words::tr("The preview is ready");
    case SyncStage::Sending:
        return Words::tr("Sending to Lightspeed");
    case SyncStage::Verifying:
        return Words::tr("Checking what was sent");
    case SyncStage::Ended:
        return Words::tr("Finished");
    }
    return {};
}

QString wordFor(StartSkip reason)
{
    switch (reason) {
    case StartSkip::BlankKey:
        return Words::tr("nothing to match by");
    case StartSkip::DuplicateKey:
        return Words::tr("its key stands more than once");
    case StartSkip::KeepsNoStock:
        return Words::tr("keeps no stock");
    case StartSkip::MadeOfOthers:
        return Words::tr("made of other products");
    case StartSkip::Archived:
        return Words::tr("archived");
    case StartSkip::TakenApart:
        return Words::tr("its link was undone by hand");
    case StartSkip::NotUsable:
        return Words::tr("its SKU cannot be used");
    }
    return {};
}

} // namespace tillbridge::cli
