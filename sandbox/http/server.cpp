// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/server.h"

#include "sandbox/http/connection.h"

#include <QSslServer>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

HttpServer::HttpServer(Handler handler, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
{
}

HttpServer::~HttpServer() = default;

void HttpServer::useTls(const QSslConfiguration &configuration)
{
    m_tls = configuration;
}

Done HttpServer::listen(quint16 port)
{
    if (m_tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->setListenBacklogSize(128);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::acceptConnections);
    if (!m_server->listen(QHostAddress::LocalHost, port))
        return failure(ErrorCode::Busy, QString::number(port), m_server->errorString());
    return {};
}

quint16 HttpServer::port() const
{
    return m_server ? m_server->serverPort() : 0;
}

QString HttpServer::origin() const
{
    return (m_tls ? u"https://127.0.0.1:"_s : u"http://127.0.0.1:"_s) + QString::number(port());
}

void HttpServer::acceptConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        new HttpConnection(socket, m_handler, m_clock, m_compresses);
    }
}

} // namespace tillbridge::sandbox
