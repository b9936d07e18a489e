// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace tillbridge {

/// What went wrong, as the manager can act on it. The sentence and the button that helps are chosen from this
/// code in ui/ and cli/ (one table), never in the layers that make the error.
enum class ErrorCode {
    // wrong use
    InvalidInput,   ///< subject: the field or value
    NotFound,       ///< subject: what was looked for
    AlreadyExists,  ///< subject: the name that is taken
    NotSupported,   ///< this series or this build cannot do it
    Busy,           ///< another program or run holds it; subject: who
    Cancelled,      ///< the manager cancelled
    PreviewOutdated, ///< settings, mapping, links or counts changed, or the preview is too old

    // network
    Offline,        ///< name not found, refused, unreachable; subject: host
    TlsFailed,      ///< certificate refused; subject: host
    ProxyFailed,    ///< proxy unreachable or wants credentials
    TimedOut,       ///< no answer in time (of a read: safe to repeat)
    ServerError,    ///< 5xx
    WebPageReceived, ///< HTML where data was expected: captive portal, maintenance
    BadReply,       ///< truncated or undecodable data
    ReplyTooLarge,  ///< over the size limit
    RateLimited,    ///< still refused for its rate after waiting
    RedirectRefused, ///< redirect to another host or of a write
    OutcomeUnknown, ///< a write left and no answer came: it may have been applied
    CursorRefused,  ///< the paging position is no longer valid: start that feed again

    // Lightspeed said no
    Rejected,       ///< 400/422: detail holds the vendor's words
    Conflict,       ///< 409
    PermissionMissing, ///< 403; subject: the permission, when known
    RemoteNotFound, ///< 404 or an empty single reply
    AccountWithoutShops,

    // signing in
    SignInNeeded,   ///< the permission to refresh was revoked or has ended
    SignInDeclined, ///< the manager or Lightspeed said no on the sign-in page
    SignInExpired,  ///< the code was too old or already used
    SignInAbandoned, ///< window closed, cancelled
    WrongClient,    ///< client ID or secret refused
    WrongAccount,   ///< signed in to another account; subject: that account
    RedirectMismatch, ///< the address that came back is not the registered one, or its state is not ours

    // keychain
    KeychainLocked, ///< a secret should exist but cannot be read
    KeychainMissing, ///< no keychain service
    KeychainFailed, ///< refused or failed otherwise

    // store
    StoreTooNew,    ///< made by a newer version
    StoreCorrupt,
    StoreNotWritable,
    DiskFull,
    StoreBusy,      ///< another program kept the write lock for too long
    StoreFailed,

    // files
    FileNotReadable,
    FileNotWritable,
    ImportInvalid,  ///< the file as a whole cannot be imported; subject: why
};

/// An error as a value. `subject` names what it is about (a shop, a file, a permission) and may be shown;
/// `detail` is for "Show details" and logs. Neither ever holds a secret.
struct Error
{
    ErrorCode code = ErrorCode::InvalidInput;
    QString subject;
    QString detail;
    std::shared_ptr<const Error> cause;

    [[nodiscard]] static Error of(ErrorCode code, QString subject = {}, QString detail = {})
    {
        return {code, std::move(subject), std::move(detail), nullptr};
    }
    [[nodiscard]] Error causedBy(Error inner) &&
    {
        cause = std::make_shared<const Error>(std::move(inner));
        return std::move(*this);
    }
};

/// Stable name of a code in snake_case ("sign_in_needed"): for logs, the store and `--json`.
[[nodiscard]] QString errorCodeName(ErrorCode code);
/// One line for logs: name, subject, detail, then the causes.
[[nodiscard]] QString describeForLog(const Error &error);

} // namespace tillbridge
