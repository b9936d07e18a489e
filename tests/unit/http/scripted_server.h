// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <functional>
#include <memory>

namespace tillbridge::test {

/// A request as it came over the wire.
struct Received
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP/1.1 server that does to each request what the test says, down to the socket. It lives in the
/// test's thread, so tests wait with the event loop running.
class ScriptedServer : public QObject
{
public:
    using Script = std::function<void(QTcpSocket *, const Received &)>;

    explicit ScriptedServer(Script script, const QByteArray &certificate = {}, const QByteArray &key = {})
        : m_script(std::move(script))
    {
        if (certificate.isEmpty()) {
            m_server = std::make_unique<QTcpServer>();
        } else {
            auto tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificate(QSslCertificate(certificate));
            tls.setPrivateKey(QSslKey(key, QSsl::Ec));
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(tls);
            m_server = std::move(server);
        }
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                serve(socket);
        });
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        m_port = m_server->serverPort();
    }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const
    {
        const bool secure = qobject_cast<QSslServer *>(m_server.get()) != nullptr;
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                        .arg(secure ? QStringLiteral("https") : QStringLiteral("http"))
                        .arg(m_port)
                        .arg(path));
    }
    [[nodiscard]] const QList<Received> &received() const { return m_received; }
    [[nodiscard]] int connections() const { return m_connections; }
    void stopListening() { m_server->close(); }
    void listenAgain()
    {
        if (!m_server->listen(QHostAddress::LocalHost, m_port))
            qFatal("cannot listen again");
    }

private:
    void serve(QTcpSocket *socket)
    {
        ++m_connections;
        socket->setParent(this);
        auto bytes = std::make_shared<QByteArray>();
        const auto take = [this, socket, bytes] {
            *bytes += socket->readAll();
            Received request;
            while (takeRequest(*bytes, request)) {
                m_received.append(request);
                m_script(socket, request);
            }
        };
        QObject::connect(socket, &QTcpSocket::readyRead, this, take);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        take();
    }

    static bool takeRequest(QByteArray &bytes, Received &request)
    {
        const auto end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const auto lines = bytes.first(end).split('\n');
        const auto words = lines.value(0).trimmed().split(' ');
        request = {words.value(0), words.value(1), {}, {}};
        for (const QByteArray &line : lines.sliced(1)) {
            const auto colon = line.indexOf(':');
            request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
        }
        const auto length = request.headers.value("content-length").toLongLong();
        if (bytes.size() < end + 4 + length)
            return false;
        request.body = bytes.sliced(end + 4, length);
        bytes.remove(0, end + 4 + length);
        return true;
    }

    Script m_script;
    std::unique_ptr<QTcpServer> m_server;
    QList<Received> m_received;
    int m_connections = 0;
    quint16 m_port = 0;
};

/// A whole answer with Content-Length.
inline QByteArray httpAnswer(int status, const QByteArray &body = {}, const QByteArray &extraHeaders = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + extraHeaders +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// Ends a connection with RST instead of FIN.
inline void resetConnection(QTcpSocket *socket)
{
    socket->abort();
}

} // namespace tillbridge::test
