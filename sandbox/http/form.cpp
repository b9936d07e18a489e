// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/form.h"

#include "sandbox/http/query_string.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tillbridge::sandbox {

namespace {

using Fields = QHash<QByteArray, QByteArray>;

/// The value of `name` in a header such as `form-data; name="image"; filename="a.png"`.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &piece : header.split(';')) {
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0 || piece.left(equals).trimmed().toLower() != name)
            continue;
        QByteArray value = piece.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

std::optional<Fields> fieldsOfJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    Fields fields;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        fields.insert(it.key().toUtf8(), it.value().toVariant().toString().toUtf8());
    return fields;
}

std::optional<Fields> fieldsOfForm(const QByteArray &body)
{
    const std::optional<QueryString> query = QueryString::parse(body);
    if (!query)
        return std::nullopt;
    Fields fields;
    for (const QueryItem &item : query->items())
        fields.insert(item.name, item.value);
    return fields;
}

void addPart(const QByteArray &head, const QByteArray &content, QHash<QByteArray, FormPart> &parts)
{
    FormPart part{content, {}, {}};
    QByteArray name;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray key = line.left(colon).trimmed().toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (key == "content-disposition") {
            name = parameter(value, "name");
            part.fileName = parameter(value, "filename");
        } else if (key == "content-type") {
            part.contentType = value;
        }
    }
    parts.insert(name, part);
}

} // namespace

std::optional<QHash<QByteArray, FormPart>> parseMultipart(const HttpRequest &request)
{
    const QByteArray type = request.header("content-type");
    const QByteArray boundary = parameter(type, "boundary");
    if (!type.toLower().startsWith("multipart/form-data") || boundary.isEmpty())
        return std::nullopt;
    const QByteArray mark = "--" + boundary;
    const QByteArray lineAndMark = "\r\n" + mark;
    QHash<QByteArray, FormPart> parts;
    qsizetype at = request.body.indexOf(mark);
    while (at >= 0) {
        const qsizetype begin = at + mark.size();
        if (request.body.mid(begin, 2) == "--")
            return parts;
        const qsizetype end = request.body.indexOf(lineAndMark, begin);
        const qsizetype headEnd = request.body.indexOf("\r\n\r\n", begin);
        if (end < 0 || headEnd < 0 || headEnd > end)
            return std::nullopt;
        addPart(request.body.mid(begin, headEnd - begin), request.body.mid(headEnd + 4, end - headEnd - 4),
                parts);
        at = end + 2;
    }
    return std::nullopt;
}

std::optional<QHash<QByteArray, QByteArray>> parseFields(const HttpRequest &request)
{
    const QByteArray type = request.header("content-type").toLower();
    if (type.startsWith("application/json"))
        return fieldsOfJson(request.body);
    if (type.startsWith("application/x-www-form-urlencoded"))
        return fieldsOfForm(request.body);
    const auto parts = parseMultipart(request);
    if (!parts)
        return std::nullopt;
    Fields fields;
    for (auto it = parts->begin(); it != parts->end(); ++it)
        fields.insert(it.key(), it->content);
    return fields;
}

} // namespace tillbridge::sandbox
