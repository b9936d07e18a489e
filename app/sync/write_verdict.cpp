// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/write_verdict.h"

namespace tillbridge {

WriteVerdict judgeWriteError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotSupported:
    case ErrorCode::Rejected:
    case ErrorCode::Conflict:
    case ErrorCode::RemoteNotFound:
        return WriteVerdict::RowFails;

    case ErrorCode::Cancelled: // before it left: a write that has left is waited for
    case ErrorCode::Offline:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::TimedOut:    // these two only come from renewing the permission, before the write left:
    case ErrorCode::ServerError: // of the write itself they are OutcomeUnknown
    case ErrorCode::RateLimited:
    case ErrorCode::PermissionMissing:
    case ErrorCode::SignInNeeded:
    case ErrorCode::SignInDeclined:
    case ErrorCode::SignInExpired:
    case ErrorCode::WrongClient:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainMissing:
    case ErrorCode::KeychainFailed:
        return WriteVerdict::RunStops;

    default:
        return WriteVerdict::MaybeApplied;
    }
}

} // namespace tillbridge
