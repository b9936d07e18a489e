// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "sandbox/http/message.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

namespace tillbridge::sandbox {

/// HTTP/1.1 on 127.0.0.1: keep-alive, one answer at a time per connection, in order. One thread.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    /// `clock` gives the Date header and must outlive the server.
    HttpServer(Handler handler, const Clock &clock, QObject *parent = nullptr);
    ~HttpServer() override;

    void useTls(const QSslConfiguration &configuration);
    void setCompresses(bool compresses) { m_compresses = compresses; }

    /// Port 0 takes a free one. Error: Busy, subject: the port.
    [[nodiscard]] Done listen(quint16 port);
    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT" or https.
    [[nodiscard]] QString origin() const;

private:
    void acceptConnections();

    const Handler m_handler;
    const Clock &m_clock;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpServer> m_server;
    bool m_compresses = true;
};

} // namespace tillbridge::sandbox
