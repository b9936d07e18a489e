// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/message.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tillbridge::sandbox {

namespace {

QByteArray find(const Headers &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView lowerCaseName) const
{
    return find(headers, lowerCaseName);
}

QByteArray HttpRequest::target() const
{
    return query.isEmpty() ? path : path + '?' + query;
}

void HttpResponse::setHeader(const QByteArray &name, const QByteArray &value)
{
    for (auto &[key, old] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            old = value;
            return;
        }
    }
    headers.append({name, value});
}

QByteArray HttpResponse::header(QByteArrayView name) const
{
    return find(headers, name);
}

HttpResponse HttpResponse::of(int status, const QByteArray &contentType, const QByteArray &body)
{
    return {status, {{"Content-Type", contentType}}, body};
}

HttpResponse HttpResponse::json(int status, const QJsonObject &body)
{
    return of(status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QByteArray reasonPhrase(int status)
{
    static constexpr std::pair<int, const char *> phrases[] = {
        {200, "OK"},
        {204, "No Content"},
        {302, "Found"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {409, "Conflict"},
        {413, "Content Too Large"},
        {422, "Unprocessable Entity"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
    };
    const auto *known = std::ranges::find(phrases, status, &std::pair<int, const char *>::first);
    return known == std::end(phrases) ? QByteArray("Unknown") : QByteArray(known->second);
}

} // namespace tillbridge::sandbox
