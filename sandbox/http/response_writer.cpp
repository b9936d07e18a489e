// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/response_writer.h"

#include <QLocale>
#include <QtEndian>

#include <array>

namespace tillbridge::sandbox {

namespace {

constexpr qsizetype smallestWorthCompressing = 1024;

constexpr std::array<quint32, 256> makeCrcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[byte] = value;
    }
    return table;
}

quint32 crc32(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> table = makeCrcTable();
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

} // namespace

QByteArray serialise(const HttpResponse &response, const QDateTime &now, bool keepsAlive)
{
    QByteArray bytes;
    bytes.reserve(response.body.size() + 1024);
    bytes += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    bytes += "Date: ";
    bytes += QLocale::c().toString(now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1();
    bytes += " GMT\r\n";
    for (const auto &[name, value] : response.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    bytes += keepsAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    bytes += response.body;
    return bytes;
}

QByteArray gzip(const QByteArray &plain)
{
    // qCompress: 4 bytes of length, then a zlib stream: 2 bytes of head, deflate, 4 bytes of checksum.
    const QByteArray packed = qCompress(plain, 1);
    const QByteArray deflated = packed.mid(6, packed.size() - 10);
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + deflated + littleEndian(crc32(plain)) +
           littleEndian(static_cast<quint32>(plain.size()));
}

void compressFor(const HttpRequest &request, HttpResponse &response)
{
    if (response.body.size() < smallestWorthCompressing || !response.header("Content-Encoding").isEmpty() ||
        !request.header("accept-encoding").toLower().contains("gzip"))
        return;
    response.body = gzip(response.body);
    response.setHeader("Content-Encoding", "gzip");
}

} // namespace tillbridge::sandbox
