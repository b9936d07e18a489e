// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/http/message.h"
#include "sandbox/http/request_parser.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace tillbridge::sandbox {

/// One client. Belongs to its socket and ends with it.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, std::function<HttpReply(const HttpRequest &)> handler,
                   const Clock &clock, bool compresses);

private:
    void read();
    void answerNext();
    void answer(const HttpRequest &request);
    void send(const HttpReply &reply, bool keepsAlive);
    void drip();
    void reset();

    QTcpSocket *const m_socket;
    const std::function<HttpReply(const HttpRequest &)> m_handler;
    const Clock &m_clock;
    const bool m_compresses;
    RequestParser m_parser;
    QTimer m_dripTimer;
    QByteArray m_toDrip;
    qsizetype m_dripSize = 1;
    bool m_keepsAlive = true;
    bool m_isBusy = false; ///< a slow answer is under way, or the connection is silent for good
};

} // namespace tillbridge::sandbox
