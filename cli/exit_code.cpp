// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

#include <algorithm>
#include <array>

namespace tillbridge::cli {

ExitCode exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::AlreadyExists:
    case ErrorCode::NotSupported:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::ImportInvalid:
        return ExitCode::WrongUse;
    case ErrorCode::NotFound:
        return ExitCode::NotFound;
    case ErrorCode::Busy:
    case ErrorCode::StoreBusy:
        return ExitCode::Busy;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Offline:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerError:
    case ErrorCode::WebPageReceived:
    case ErrorCode::BadReply:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::RateLimited:
    case ErrorCode::RedirectRefused:
    case ErrorCode::CursorRefused:
        return ExitCode::Unreachable;
    case ErrorCode::SignInNeeded:
    case ErrorCode::SignInDeclined:
    case ErrorCode::SignInExpired:
    case ErrorCode::SignInAbandoned:
    case ErrorCode::WrongClient:
    case ErrorCode::WrongAccount:
    case ErrorCode::RedirectMismatch:
        return ExitCode::SignInNeeded;
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainFailed:
        return ExitCode::KeychainUnusable;
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::StoreFailed:
        return ExitCode::StoreUnusable;
    default:
        return ExitCode::DoneWithProblems;
    }
}

ExitCode moreSerious(ExitCode a, ExitCode b)
{
    static constexpr std::array order{ExitCode::StoreUnusable,
                                      ExitCode::KeychainUnusable,
                                      ExitCode::SignInNeeded,
                                      ExitCode::Unreachable,
                                      ExitCode::Busy,
                                      ExitCode::NotFound,
                                      ExitCode::WrongUse,
                                      ExitCode::Cancelled,
                                      ExitCode::DoneWithProblems,
                                      ExitCode::Done};
    return std::ranges::find(order, a) <= std::ranges::find(order, b) ? a : b;
}

} // namespace tillbridge::cli
