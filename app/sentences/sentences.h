// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attention.h"
#include "core/change.h"
#include "core/error.h"

#include <QString>

namespace tillbridge {

/// What the manager can do about an error; the desktop makes a button of it, the command line a hint.
enum class Remedy {
    None,
    TryAgain,
    SignInAgain,
    AskForPermission,
    ChooseWarehouses,
    CopyRedirectAddress,
    EditKeys,
    ProxySettings,
    UnlockKeychain,
    KeepForThisSession,
    PlanAgain,
    FreeSpace,
    UpdateProgram,
    ChooseOtherFile
};

/// An error in the manager's words: what happened, and what to do. Translated.
struct Sentence
{
    QString text;
    Remedy remedy = Remedy::None;
};

// The one table from codes to words, shared by the desktop and the command line.
[[nodiscard]] Sentence sentenceFor(const Error &error);
[[nodiscard]] QString remedyLabel(Remedy remedy); ///< a verb for the button; empty for None
[[nodiscard]] QString holdSentence(HoldReason reason);
[[nodiscard]] QString skipSentence(SkipReason reason);
[[nodiscard]] QString attentionSentence(const Attention &attention);

} // namespace tillbridge
