// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plain_http.h"

#include <QTcpSocket>

namespace tillbridge {
namespace {

constexpr int patience = 20000; // ms

PlainReply parsed(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    PlainReply reply;
    reply.headers = answer.first(end + 2);
    reply.status = reply.headers.split(' ').value(1).toInt();
    reply.body = answer.sliced(end + 4);
    return reply;
}

} // namespace

QByteArray PlainReply::header(const QByteArray &name) const
{
    for (const QByteArray &line : headers.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

PlainReply plainExchange(const QByteArray &method, const QUrl &url, const QByteArray &body,
                         const QByteArray &contentType)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port(80)));
    if (!socket.waitForConnected(patience))
        return {};
    QByteArray request = method + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                         " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nConnection: close\r\n";
    if (!contentType.isEmpty())
        request += "Content-Type: " + contentType + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    socket.write(request);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience))
        answer += socket.readAll();
    return parsed(answer + socket.readAll());
}

} // namespace tillbridge
