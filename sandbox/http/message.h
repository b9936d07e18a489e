// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <utility>

class QJsonObject;

namespace tillbridge::sandbox {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< as received, still percent-encoded
    QByteArray query; ///< as received, without the question mark
    Headers headers;  ///< names in lower case
    QByteArray body;
    bool isHttp10 = false;

    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
    /// Path and query as they stood in the request line.
    [[nodiscard]] QByteArray target() const;
};

struct HttpResponse
{
    int status = 200;
    Headers headers;
    QByteArray body;

    void setHeader(const QByteArray &name, const QByteArray &value);
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    [[nodiscard]] static HttpResponse of(int status, const QByteArray &contentType, const QByteArray &body);
    [[nodiscard]] static HttpResponse json(int status, const QJsonObject &body);
};

/// How the answer travels; everything but Whole is a fault that somebody asked for.
struct Delivery
{
    enum class Kind {
        Whole,
        CloseSilently, ///< no byte, then an orderly end of the connection
        Reset,         ///< no byte, then a reset
        CutShort,      ///< announces the full length, sends half, closes
        Drip,          ///< sends a few bytes per second
        Never,         ///< keeps the connection open and silent
    };
    Kind kind = Kind::Whole;
    int bytesPerSecond = 200; ///< for Drip
};

struct HttpReply
{
    HttpResponse response;
    Delivery delivery;
};

[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace tillbridge::sandbox
