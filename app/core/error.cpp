// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return u"invalid_input"_s;
    case ErrorCode::NotFound:
        return u"not_found"_s;
    case ErrorCode::AlreadyExists:
        return u"already_exists"_s;
    case ErrorCode::NotSupported:
        return u"not_supported"_s;
    case ErrorCode::Busy:
        return u"busy"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::PreviewOutdated:
        return u"preview_outdated"_s;
    case ErrorCode::Offline:
        return u"offline"_s;
    case ErrorCode::TlsFailed:
        return u"tls_failed"_s;
    case ErrorCode::ProxyFailed:
        return u"proxy_failed"_s;
    case ErrorCode::TimedOut:
        return u"timed_out"_s;
    case ErrorCode::ServerError:
        return u"server_error"_s;
    case ErrorCode::WebPageReceived:
        return u"web_page_received"_s;
    case ErrorCode::BadReply:
        return u"bad_reply"_s;
    case ErrorCode::ReplyTooLarge:
        return u"reply_too_large"_s;
    case ErrorCode::RateLimited:
        return u"rate_limited"_s;
    case ErrorCode::RedirectRefused:
        return u"redirect_refused"_s;
    case ErrorCode::OutcomeUnknown:
        return u"outcome_unknown"_s;
    case ErrorCode::CursorRefused:
        return u"cursor_refused"_s;
    case ErrorCode::Rejected:
        return u"rejected"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::PermissionMissing:
        return u"permission_missing"_s;
    case ErrorCode::RemoteNotFound:
        return u"remote_not_found"_s;
    case ErrorCode::AccountWithoutShops:
        return u"account_without_shops"_s;
    case ErrorCode::SignInNeeded:
        return u"sign_in_needed"_s;
    case ErrorCode::SignInDeclined:
        return u"sign_in_declined"_s;
    case ErrorCode::SignInExpired:
        return u"sign_in_expired"_s;
    case ErrorCode::SignInAbandoned:
        return u"sign_in_abandoned"_s;
    case ErrorCode::WrongClient:
        return u"wrong_client"_s;
    case ErrorCode::WrongAccount:
        return u"wrong_account"_s;
    case ErrorCode::RedirectMismatch:
        return u"redirect_mismatch"_s;
    case ErrorCode::KeychainLocked:
        return u"keychain_locked"_s;
    case ErrorCode::KeychainMissing:
        return u"keychain_missing"_s;
    case ErrorCode::KeychainFailed:
        return u"keychain_failed"_s;
    case ErrorCode::StoreTooNew:
        return u"store_too_new"_s;
    case ErrorCode::StoreCorrupt:
        return u"store_corrupt"_s;
    case ErrorCode::StoreNotWritable:
        return u"store_not_writable"_s;
    case ErrorCode::DiskFull:
        return u"disk_full"_s;
    case ErrorCode::StoreBusy:
        return u"store_busy"_s;
    case ErrorCode::StoreFailed:
        return u"store_failed"_s;
    case ErrorCode::FileNotReadable:
        return u"file_not_readable"_s;
    case ErrorCode::FileNotWritable:
        return u"file_not_writable"_s;
    case ErrorCode::ImportInvalid:
        return u"import_invalid"_s;
    }
    return u"unknown"_s;
}

QString describeForLog(const Error &error)
{
    QString text = errorCodeName(error.code);
    if (!error.subject.isEmpty())
        text += u" ["_s + error.subject + u"]"_s;
    if (!error.detail.isEmpty())
        text += u": "_s + error.detail;
    if (error.cause)
        text += u" <- "_s + describeForLog(*error.cause);
    return text;
}

} // namespace tillbridge
