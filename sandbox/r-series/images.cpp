// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/images.h"

#include "core/ids.h"
#include "sandbox/http/form.h"

#include <QJsonDocument>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

void setFields(const Account &account, PlainRow &image, const QJsonObject &fields)
{
    for (const char *name : {"description", "ordering"}) {
        if (const auto text = scalarText(fields.value(QLatin1StringView(name)));
            text && fields.contains(QLatin1StringView(name)))
            image.set(name, *text);
    }
    image.set("timeStamp", formatTime(account.now()));
}

/// The item or matrix that a new image belongs to: from the address, else from the data part.
Answer<std::pair<QByteArray, QByteArray>> ownerOf(const Account &account, const ApiPath &path,
                                                  const QJsonObject &data)
{
    std::pair<QByteArray, QByteArray> owner;
    if (path.sub == "Image")
        owner = {path.resource, path.id};
    else if (data.contains("itemMatrixID"_L1))
        owner = {"ItemMatrix", scalarText(data.value("itemMatrixID"_L1)).value_or(QByteArray())};
    else
        owner = {"Item", scalarText(data.value("itemID"_L1)).value_or(QByteArray())};
    const Table *table = account.findTable(owner.first);
    if (table == nullptr || table->find(owner.second.toLongLong()) == nullptr)
        return refuse(400, "An Image needs the itemID or itemMatrixID of an existing record.");
    return owner;
}

Answer<qint64> upload(Account &account, const HttpRequest &request, const ApiPath &path,
                      const QByteArray &origin)
{
    const auto parts = parseMultipart(request);
    if (!parts || !parts->contains("data") || !parts->contains("image"))
        return refuse(400, "An Image needs the parts 'data' and 'image'.");
    const QJsonObject data = QJsonDocument::fromJson(parts->value("data").content).object();
    const FormPart file = parts->value("image");
    if (file.fileName.isEmpty() || !file.contentType.startsWith("image/"))
        return refuse(400, "The part 'image' needs a file name and an image content type.");
    const auto owner = ownerOf(account, path, data);
    if (!owner)
        return std::unexpected(owner.error());
    Table &images = account.table("Image");
    const PlainRow &row = images.add(images.nextId(), [&](PlainRow &image) {
        setFields(account, image, data);
        image.set(owner->first == "Item" ? "itemID" : "itemMatrixID", owner->second)
            .set("filename", file.fileName)
            .set("publicID", randomId().toLatin1())
            .set("baseImageURL", origin + "/image/upload/")
            .set("size", file.content.size())
            .set("createTime", formatTime(account.now()));
        image.nested.insert(u"content"_s, QString::fromLatin1(file.content.toBase64()));
        image.nested.insert(u"type"_s, QString::fromLatin1(file.contentType));
    });
    return row.id;
}

} // namespace

Answer<qint64> writeImage(Account &account, const HttpRequest &request, const ApiPath &path,
                          const QByteArray &origin)
{
    if (request.method == "POST" && (path.id.isEmpty() || path.sub == "Image"))
        return upload(account, request, path, origin);
    Table &images = account.table("Image");
    PlainRow *image = path.sub.isEmpty() ? images.plain(path.id.toLongLong()) : nullptr;
    if (image == nullptr)
        return refuse(404, "Object of type 'Image' not found with primary ID '" + path.id + "'.");
    if (request.method == "PUT") {
        const QJsonObject fields = QJsonDocument::fromJson(request.body).object();
        images.change(*image, [&] { setFields(account, *image, fields); });
    } else if (request.method != "DELETE") {
        return refuse(405, "Method not allowed.");
    }
    return image->id;
}

HttpResponse imageFile(const std::vector<std::unique_ptr<Account>> &accounts, const QByteArray &path)
{
    const QByteArray publicId = path.mid(path.lastIndexOf('/') + 1).split('.').first();
    for (const auto &account : accounts) {
        const Table &images = account->table("Image");
        for (const auto &[id, row] : images.rows()) {
            const PlainRow &image = *images.plain(id);
            if (image.get("publicID") == publicId)
                return HttpResponse::of(
                    200, image.nested.value("type"_L1).toString().toLatin1(),
                    QByteArray::fromBase64(image.nested.value("content"_L1).toString().toLatin1()));
        }
    }
    return HttpResponse::of(404, "text/html; charset=UTF-8", {});
}

} // namespace tillbridge::sandbox
