// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/replies.h"

#include "http/origin.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

bool isEmptyReply(const Json &root)
{
    return isBlank(root) || (root.is_object() && root.get_object().value_unsafe().size() == 0);
}

std::unexpected<Error> unexpectedReply(const Json &root)
{
    return failure(ErrorCode::BadReply, {}, u"not the expected reply: %1"_s.arg(rawText(root)));
}

} // namespace

Result<ListReply> readList(const QByteArray &body, std::string_view key)
{
    auto document = JsonDocument::parse(body);
    if (!document)
        return failure(document.error());
    const Json root = document->root();
    const auto attributes = member(root, "@attributes");
    const auto content = member(root, key);
    if (!attributes && !content && !isEmptyReply(root))
        return unexpectedReply(root);
    auto rows = asList(content);
    if (!rows)
        return unexpectedReply(root);
    const auto next = attributes ? member(*attributes, "next") : std::nullopt;
    if (!next && rows->size() >= static_cast<size_t>(pageSize))
        return failure(ErrorCode::BadReply, {}, u"a full page that names no next one"_s);
    const QString following = next ? scalarText(*next) : QString();
    if (rows->empty() &&
        !following.isEmpty()) // the next page's address is made from the last row: rows were lost
        return failure(ErrorCode::BadReply, {}, u"an empty page that names a next one"_s);
    return ListReply{*std::move(document), *std::move(rows), following};
}

Result<SingleReply> readSingle(const QByteArray &body, std::string_view key)
{
    auto document = JsonDocument::parse(body);
    if (!document)
        return failure(document.error());
    const Json root = document->root();
    const auto content = member(root, key);
    if (!content && !member(root, "@attributes") && !isEmptyReply(root))
        return unexpectedReply(root);
    const auto rows = asList(content);
    if (!rows || rows->size() > 1)
        return unexpectedReply(root);
    if (rows->empty())
        return failure(ErrorCode::RemoteNotFound,
                       QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
    return SingleReply{*std::move(document), rows->front()};
}

Result<SingleReply> readBare(const QByteArray &body)
{
    auto document = JsonDocument::parse(body);
    if (!document)
        return failure(document.error());
    const Json root = document->root();
    if (!root.is_object())
        return unexpectedReply(root);
    return SingleReply{*std::move(document), root};
}

Result<QUrl> nextPage(const QUrl &current, const QString &next)
{
    const QUrl url = current.resolved(QUrl::fromEncoded(next.toUtf8()));
    if (!url.isValid())
        return failure(ErrorCode::BadReply, {}, u"the next page is no address"_s);
    if (!isSameOrigin(url, current))
        return failure(ErrorCode::RedirectRefused, url.host(), u"the next page is said to be elsewhere"_s);
    if (url == current)
        return failure(ErrorCode::BadReply, pageCircle, u"a page that names itself as the next one"_s);
    return url;
}

} // namespace tillbridge::rseries
