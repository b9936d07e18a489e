// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentences/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tillbridge::Sentences)
};

Sentence say(const QString &text, Remedy remedy = Remedy::None)
{
    return {text, remedy};
}

QString orElse(const QString &subject, const QString &fallback)
{
    return subject.isEmpty() ? fallback : subject;
}

/// What was entered in a field that is the same wherever a connection is made; empty for other fields.
QString fieldSentence(const QString &field)
{
    if (field == u"name")
        return Words::tr("Give it a name of 1 to 200 characters.");
    if (field == u"client_id")
        return Words::tr("The client ID is missing or has spaces in it. Copy it once more from your Lightspeed app.");
    if (field == u"client_secret")
        return Words::tr("The client secret has spaces in it. Copy it once more from your Lightspeed app.");
    if (field == u"token")
        return Words::tr("The access token is missing or has spaces in it. Copy it once more.");
    if (field == u"redirect_url")
        return Words::tr("The redirect address is missing or cannot be used. It is the one registered for your "
                         "Lightspeed app and begins with https://.");
    if (field == u"api_url" || field == u"authorize_url" || field == u"token_url")
        return Words::tr("The address “%1” cannot be used. It must begin with https://.").arg(field);
    return {};
}

Sentence useSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
        if (const QString known = fieldSentence(error.subject); !known.isEmpty())
            return say(known);
        return say(error.subject.isEmpty() ? Words::tr("Something that was entered cannot be used.")
                                           : Words::tr("“%1” cannot be used here.").arg(error.subject));
    case ErrorCode::NotFound:
        return say(Words::tr("“%1” was not found.").arg(error.subject));
    case ErrorCode::AlreadyExists:
        return say(Words::tr("“%1” already exists. Choose another name.").arg(error.subject));
    case ErrorCode::NotSupported:
        return say(Words::tr("This cannot be done with this kind of account."));
    case ErrorCode::Busy:
        if (error.subject == u"unsettled_rows")
            return say(Words::tr("It is not known yet what became of the last numbers that were sent. Sync once more, "
                                 "which reads them back; then remove the connection."));
        return say(Words::tr("This is in use by %1. Wait until it has finished, or stop it there.")
                       .arg(orElse(error.subject, Words::tr("another program"))),
                   Remedy::TryAgain);
    case ErrorCode::Cancelled:
        return say(Words::tr("Cancelled. What was done so far is kept."));
    case ErrorCode::PreviewOutdated:
        return say(Words::tr("Nothing was sent: something changed since this preview was made. Look at the new "
                             "preview first."),
                   Remedy::PlanAgain);
    default:
        return {};
    }
}

Sentence networkSentence(const Error &error)
{
    const QString host = orElse(error.subject, Words::tr("Lightspeed"));
    switch (error.code) {
    case ErrorCode::Offline:
        return say(Words::tr("%1 cannot be reached. Check the internet connection.").arg(host), Remedy::TryAgain);
    case ErrorCode::TlsFailed:
        return say(Words::tr("The connection to %1 is not safe: its certificate was refused. Check this computer's "
                             "date, or ask whoever looks after the network.")
                       .arg(host),
                   Remedy::TryAgain);
    case ErrorCode::ProxyFailed:
        return say(Words::tr("The company proxy did not let us through. If it wants a user name and a password, put "
                             "them into this computer's proxy settings or into the environment variable "
                             "https_proxy, then start Tillbridge again."),
                   Remedy::ProxySettings);
    case ErrorCode::TimedOut:
        return say(Words::tr("%1 did not answer in time.").arg(host), Remedy::TryAgain);
    case ErrorCode::ServerError:
        return say(Words::tr("Lightspeed has a problem at the moment. Nothing is lost; try again in a few minutes."),
                   Remedy::TryAgain);
    case ErrorCode::WebPageReceived:
        return say(Words::tr("A web page came instead of data: Lightspeed may be in maintenance, or this network "
                             "asks you to sign in first. Open a browser to see."),
                   Remedy::TryAgain);
    case ErrorCode::BadReply:
        return say(Words::tr("Lightspeed's answer was incomplete, so nothing of it was used."), Remedy::TryAgain);
    case ErrorCode::ReplyTooLarge:
        return say(Words::tr("Lightspeed's answer was far larger than expected, so nothing of it was used."),
                   Remedy::TryAgain);
    case ErrorCode::RateLimited:
        return say(Words::tr("Lightspeed still asks us to slow down. Try again in a few minutes."), Remedy::TryAgain);
    case ErrorCode::RedirectRefused:
        return say(Words::tr("Lightspeed pointed us to another address, which is not allowed."), Remedy::TryAgain);
    case ErrorCode::OutcomeUnknown:
        return say(Words::tr("No answer came, so it is not known whether Lightspeed took this. It is read back "
                             "before anything is sent again."));
    case ErrorCode::CursorRefused:
        return say(Words::tr("Lightspeed lost its place in a list. The list is read again from its start."),
                   Remedy::TryAgain);
    default:
        return {};
    }
}

Sentence lightspeedSentence(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Rejected:
        return say(Words::tr("Lightspeed did not accept this. Its words are in the details."));
    case ErrorCode::Conflict:
        return say(Words::tr("Somebody changed this in Lightspeed at the same moment."), Remedy::TryAgain);
    case ErrorCode::PermissionMissing:
        return say(error.subject.isEmpty()
                       ? Words::tr("Lightspeed does not permit this to the signed-in employee. Ask the owner of the "
                                   "account.")
                       : Words::tr("Lightspeed does not permit this: the permission “%1” is missing. Ask the owner of "
                                   "the account for it, then sign in again.")
                             .arg(error.subject),
                   Remedy::AskForPermission);
    case ErrorCode::RemoteNotFound:
        return say(Words::tr("Lightspeed no longer has this."), Remedy::TryAgain);
    case ErrorCode::AccountWithoutShops:
        return say(Words::tr("This Lightspeed account has no shops. Add a shop in Lightspeed, then try again."),
                   Remedy::TryAgain);
    case ErrorCode::SignInNeeded:
        return say(Words::tr("This computer is not signed in to Lightspeed, or no longer. Your settings are safe: sign "
                             "in."),
                   Remedy::SignInAgain);
    case ErrorCode::SignInDeclined:
        return say(Words::tr("The sign-in was declined on Lightspeed's page. Nothing was changed."),
                   Remedy::TryAgain);
    case ErrorCode::SignInExpired:
        return say(Words::tr("The sign-in took too long, so Lightspeed's answer is no longer valid. Sign in once "
                             "more."),
                   Remedy::TryAgain);
    case ErrorCode::SignInAbandoned:
        return say(Words::tr("The sign-in was not finished. What you entered is kept."), Remedy::TryAgain);
    case ErrorCode::WrongClient:
        return say(Words::tr("Lightspeed does not know this client ID, or the client secret is wrong. New keys can "
                             "take 24 to 48 hours to become active."),
                   Remedy::EditKeys);
    case ErrorCode::WrongAccount:
        return say(Words::tr("You signed in to another account (%1). The sign-in you had is kept.")
                       .arg(error.subject),
                   Remedy::TryAgain);
    case ErrorCode::RedirectMismatch:
        return say(Words::tr("The address that came back is not this sign-in's. The redirect address registered at "
                             "Lightspeed must be exactly the one shown here."),
                   Remedy::CopyRedirectAddress);
    default:
        return {};
    }
}

Sentence storeSentence(const Error &error)
{
    const QString subject = orElse(error.subject, Words::tr("the data folder"));
    switch (error.code) {
    case ErrorCode::KeychainLocked:
        return say(Words::tr("This computer's password store is locked, so the sign-in cannot be read. Unlock it, "
                             "then try again."),
                   Remedy::UnlockKeychain);
    case ErrorCode::KeychainMissing:
        return say(Words::tr("This computer has no password store, so the sign-in cannot be remembered."),
                   Remedy::KeepForThisSession);
    case ErrorCode::KeychainFailed:
        return say(Words::tr("This computer's password store refused to answer."), Remedy::TryAgain);
    case ErrorCode::StoreTooNew:
        return say(Words::tr("The data was made by a newer version of Tillbridge and was left untouched. Install "
                             "the newer version to open it."),
                   Remedy::UpdateProgram);
    case ErrorCode::StoreCorrupt:
        return say(Words::tr("The data file is damaged, so nothing more is sent. Close Tillbridge and open it again: "
                             "the damaged file is then set aside, not deleted, and what can be read is kept."));
    case ErrorCode::StoreNotWritable:
        return say(Words::tr("Tillbridge may not write to %1. Choose another folder or change its rights.")
                       .arg(subject));
    case ErrorCode::DiskFull:
        return say(Words::tr("The disk is full. Free some space; nothing that was saved before is lost."),
                   Remedy::FreeSpace);
    case ErrorCode::StoreBusy:
        return say(Words::tr("Another program keeps the data file busy. Close any other Tillbridge, then try again."),
                   Remedy::TryAgain);
    case ErrorCode::StoreFailed:
        return say(Words::tr("The data file could not be read or written."), Remedy::TryAgain);
    case ErrorCode::FileNotReadable:
        return say(Words::tr("The file %1 cannot be read.").arg(error.subject), Remedy::ChooseOtherFile);
    case ErrorCode::FileNotWritable:
        return say(Words::tr("The file %1 cannot be written. Is it open in another program?").arg(error.subject),
                   Remedy::ChooseOtherFile);
    case ErrorCode::ImportInvalid:
        return say(error.subject.isEmpty() ? Words::tr("This file cannot be imported.")
                                           : Words::tr("This file cannot be imported: %1").arg(error.subject),
                   Remedy::ChooseOtherFile);
    default:
        return {};
    }
}

} // namespace

Sentence sentenceFor(const Error &error)
{
    for (const auto table : {useSentence, networkSentence, lightspeedSentence, storeSentence}) {
        if (Sentence sentence = table(error); !sentence.text.isEmpty())
            return sentence;
    }
    return say(Words::tr("Something unexpected happened."), Remedy::TryAgain);
}

QString remedyLabel(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::TryAgain:
        return Words::tr("Try again");
    case Remedy::SignInAgain:
        return Words::tr("Sign in again");
    case Remedy::AskForPermission:
        return Words::tr("Ask for this permission");
    case Remedy::ChooseWarehouses:
        return Words::tr("Choose warehouses");
    case Remedy::CopyRedirectAddress:
        return Words::tr("Copy redirect address");
    case Remedy::EditKeys:
        return Words::tr("Edit the keys");
    case Remedy::ProxySettings:
        return Words::tr("Proxy settings");
    case Remedy::UnlockKeychain:
        return Words::tr("Unlock and try again");
    case Remedy::KeepForThisSession:
        return Words::tr("Keep for this session only");
    case Remedy::PlanAgain:
        return Words::tr("Plan again");
    case Remedy::FreeSpace:
        return Words::tr("Try again");
    case Remedy::UpdateProgram:
        return Words::tr("Get the newer version");
    case Remedy::ChooseOtherFile:
        return Words::tr("Choose another file");
    }
    return {};
}

QString holdSentence(HoldReason reason)
{
    switch (reason) {
    case HoldReason::None:
        return {};
    case HoldReason::FallsToZero:
        return Words::tr("Falls to zero");
    case HoldReason::LargeChange:
        return Words::tr("Unusually large change");
    case HoldReason::Drift:
        return Words::tr("Sold or changed in Lightspeed since the count or our last sending");
    case HoldReason::ManyAtOnce:
        return Words::tr("Many products would change at once");
    case HoldReason::PriceJump:
        return Words::tr("Unusually large price change");
    case HoldReason::CostAbovePrice:
        return Words::tr("Cost is above the price");
    case HoldReason::Undone:
        return Words::tr("Taken back by Undo");
    }
    return {};
}

QString skipSentence(SkipReason reason)
{
    switch (reason) {
    case SkipReason::None:
        return {};
    case SkipReason::ShopWithoutWarehouses:
        return Words::tr("No warehouse is chosen for this shop");
    case SkipReason::KeepsNoStock:
        return Words::tr("This product keeps no stock");
    case SkipReason::MadeOfOthers:
        return Words::tr("Made of other products");
    case SkipReason::Archived:
        return Words::tr("Archived in Lightspeed");
    case SkipReason::RemovedInLightspeed:
        return Words::tr("Removed in Lightspeed");
    case SkipReason::NotEnabled:
        return Words::tr("Switched off for this connection");
    case SkipReason::NotTicked:
        return Words::tr("Not ticked");
    case SkipReason::Waiting:
        return Words::tr("Sold while we were reading; comes with the next run");
    case SkipReason::NeedsDecision:
        return Words::tr("Changed since the preview; look at it again");
    case SkipReason::AlreadyRight:
        return Words::tr("Lightspeed already had this number");
    case SkipReason::NeverCounted:
        return Words::tr("No quantity is known for it in the shop's warehouses");
    case SkipReason::NoDefaultShop:
        return Words::tr("No shop is chosen for the warehouses: choose the default shop in the settings");
    }
    return {};
}

QString attentionSentence(const Attention &attention)
{
    switch (attention.kind) {
    case AttentionKind::BlankKey:
        return Words::tr("%n product(s) have no SKU to match by", nullptr, attention.count);
    case AttentionKind::DuplicateKey:
        return Words::tr("“%1” stands %n times, so nothing was linked", nullptr, attention.count)
            .arg(attention.subject);
    case AttentionKind::ShopWithoutWarehouses:
        return Words::tr("No warehouse is chosen for the shop “%1”").arg(attention.subject);
    case AttentionKind::RemovedProduct:
        return Words::tr("“%1” was removed in Lightspeed").arg(attention.subject);
    case AttentionKind::NegativeStock:
        return Words::tr("“%1” is below zero").arg(attention.subject);
    case AttentionKind::HeldChanges:
        return Words::tr("%n change(s) are held back until you look at them", nullptr, attention.count);
    case AttentionKind::UnsureWrite:
        return Words::tr("It is not certain whether “%1” was sent").arg(attention.subject);
    case AttentionKind::NeedsDecision:
        return Words::tr("“%1” changed since the preview and was not sent").arg(attention.subject);
    case AttentionKind::SoldWhileSending:
        return Words::tr("“%1” was sold after we had read its level for sending: Lightspeed may show too many. Count it")
            .arg(attention.subject);
    case AttentionKind::UnreadRows:
        return Words::tr("%n row(s) from Lightspeed could not be understood and were left out", nullptr,
                         attention.count);
    }
    return {};
}

} // namespace tillbridge
