// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/outcome.h"

#include <algorithm>
#include <array>

namespace tillbridge {
namespace {

ErrorCode codeOf(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::ProxyFailed;
    case QNetworkReply::TimeoutError:
        return ErrorCode::TimedOut;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return ErrorCode::Offline;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
        return status == 0 ? ErrorCode::Offline : ErrorCode::BadReply;
    default:
        return ErrorCode::BadReply;
    }
}

} // namespace

bool comesFromStatus(QNetworkReply::NetworkError error, int status)
{
    // Content and server errors mirror the status line; below 400 they mean that decoding failed.
    if (status < 400 || error == QNetworkReply::ContentReSendError)
        return false;
    return error == QNetworkReply::ProtocolInvalidOperationError || // 400 and 418
           (error > 200 && error < 300) || (error > 400 && error < 500);
}

bool happensBeforeSending(QNetworkReply::NetworkError error)
{
    static constexpr std::array early = {
        QNetworkReply::ConnectionRefusedError,  QNetworkReply::HostNotFoundError,
        QNetworkReply::SslHandshakeFailedError, QNetworkReply::ProxyConnectionRefusedError,
        QNetworkReply::ProxyNotFoundError,      QNetworkReply::ProxyAuthenticationRequiredError,
    };
    return std::ranges::find(early, error) != early.end();
}

Error judgeEnding(const Ending &ending)
{
    return judgeAbort(ending, codeOf(ending.error, ending.status));
}

Error judgeAbort(const Ending &ending, ErrorCode reason)
{
    Error error = Error::of(reason, ending.host, ending.text);
    if (!ending.isWrite)
        return error;
    if (ending.mayHaveLeft)
        return Error::of(ErrorCode::OutcomeUnknown, ending.host, ending.text).causedBy(std::move(error));
    // A write that never reached a connection: whoever repeats it repeats nothing.
    if (reason == ErrorCode::TimedOut)
        error.code = ErrorCode::Offline;
    return error;
}

bool isWriteMethod(QByteArrayView method)
{
    return method != QByteArrayView("GET") && method != QByteArrayView("HEAD") &&
           method != QByteArrayView("OPTIONS");
}

} // namespace tillbridge
