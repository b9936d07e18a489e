// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/connection.h"

#include "sandbox/http/response_writer.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace tillbridge::sandbox {

namespace {

constexpr int dripsPerSecond = 10;

/// With a linger time of zero, closing sends a reset instead of an orderly end.
void makeCloseReset(qintptr descriptor)
{
    linger option{};
    option.l_onoff = 1;
    option.l_linger = 0;
#ifdef Q_OS_WIN
    ::setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&option), sizeof(option));
#else
    ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &option, sizeof(option));
#endif
}

bool wantsKeepAlive(const HttpRequest &request)
{
    const QByteArray connection = request.header("connection").toLower();
    return request.isHttp10 ? connection.contains("keep-alive") : !connection.contains("close");
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, std::function<HttpReply(const HttpRequest &)> handler,
                               const Clock &clock, bool compresses)
    : QObject(socket)
    , m_socket(socket)
    , m_handler(std::move(handler))
    , m_clock(clock)
    , m_compresses(compresses)
{
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, &HttpConnection::drip);
    m_dripTimer.setInterval(1000 / dripsPerSecond);
    read();
}

void HttpConnection::read()
{
    m_parser.feed(m_socket->readAll());
    answerNext();
}

void HttpConnection::answerNext()
{
    while (!m_isBusy) {
        const std::optional<HttpRequest> request = m_parser.next();
        if (m_parser.takeExpectsContinue() && !request)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        if (!request)
            break;
        answer(*request);
    }
    if (m_parser.failure() != 0 && !m_isBusy) {
        m_isBusy = true;
        send({HttpResponse::of(m_parser.failure(), "text/plain", {}), {}}, false);
    }
}

void HttpConnection::answer(const HttpRequest &request)
{
    HttpReply reply = m_handler(request);
    if (m_compresses)
        compressFor(request, reply.response);
    if (request.method == "HEAD")
        reply.response.body.clear();
    send(reply, wantsKeepAlive(request));
}

void HttpConnection::send(const HttpReply &reply, bool keepsAlive)
{
    using enum Delivery::Kind;
    m_keepsAlive = keepsAlive && reply.delivery.kind != CutShort;
    const QByteArray bytes = serialise(reply.response, m_clock.now(), m_keepsAlive);
    switch (reply.delivery.kind) {
    case Whole:
        m_socket->write(bytes);
        break;
    case CutShort:
        m_socket->write(bytes.left(bytes.size() - reply.response.body.size() / 2 - 1));
        break;
    case CloseSilently:
        m_keepsAlive = false;
        break;
    case Reset:
        reset();
        return;
    case Drip:
        m_isBusy = true;
        m_toDrip = bytes;
        m_dripSize = std::max(1, reply.delivery.bytesPerSecond / dripsPerSecond);
        m_dripTimer.start();
        return;
    case Never:
        m_isBusy = true;
        return;
    }
    if (!m_keepsAlive) {
        m_isBusy = true;
        m_socket->disconnectFromHost();
    }
}

void HttpConnection::drip()
{
    m_socket->write(m_toDrip.left(m_dripSize));
    m_toDrip.remove(0, m_dripSize);
    if (!m_toDrip.isEmpty())
        return;
    m_dripTimer.stop();
    m_isBusy = !m_keepsAlive;
    if (m_keepsAlive)
        answerNext();
    else
        m_socket->disconnectFromHost();
}

void HttpConnection::reset()
{
    m_isBusy = true;
    makeCloseReset(m_socket->socketDescriptor());
    m_socket->abort();
}

} // namespace tillbridge::sandbox
