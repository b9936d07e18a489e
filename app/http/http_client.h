// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QThread;

namespace tillbridge {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    std::optional<QByteArray> body;
    QByteArray contentType;                   ///< of the body
    std::chrono::milliseconds timeout{60000}; ///< of the whole exchange; 30 s without a byte ends it too
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers; ///< names as sent; use header() to read
    QByteArray body;     ///< decompressed
    QUrl url;            ///< after redirects
    std::chrono::milliseconds elapsed{0};

    /// First header of that name, compared without case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The server's own time (Date header), invalid when absent.
    [[nodiscard]] QDateTime serverTime() const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

struct HttpOptions
{
    qint64 largestReply = 67'108'864;             ///< bytes after decompression: 64 MiB
    std::chrono::milliseconds idleTimeout{30000}; ///< without a byte in either direction
    QByteArray userAgent;                         ///< empty: Tillbridge and its version
    QByteArray extraCaCertificates;               ///< PEM; added to the system's (tests, company proxies)
};

/// One exchange with a server, nothing repeated behind our back (Qt 6.4 re-sends a body on a closed
/// connection: every write goes out from a sequential device with Content-Length, so it cannot be rewound).
/// Redirects: GET only, same host only, at most five; the Authorization header never goes elsewhere.
/// Every status is an answer; an Error means that none came: Offline, TlsFailed, ProxyFailed, TimedOut,
/// ReplyTooLarge, RedirectRefused, BadReply, Cancelled, and OutcomeUnknown for a write whose request may have
/// left. send() may be called from any thread; futures finish in the network thread, owned by this object.
class HttpClient final
{
public:
    explicit HttpClient(HttpOptions options = {});
    ~HttpClient(); ///< aborts what runs and ends the network thread
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// `stop` aborts the exchange: a read answers Cancelled, a write that may have left OutcomeUnknown.
    /// Refused with InvalidInput before anything leaves: an address that is not https (or http to this
    /// machine), user and password in the address, line breaks in a header.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop = {});

    /// Runs `what` in the network thread after `delay`; never when this object goes away first.
    void later(std::chrono::milliseconds delay, std::function<void()> what);

private:
    class NetworkSide;
    QThread *m_thread; ///< waited for at the end of the program when this object dies inside that very thread
    NetworkSide *m_side;
};

} // namespace tillbridge
