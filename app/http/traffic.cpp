// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/traffic.h"

#include "core/redaction.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr qsizetype longestBody = 16'384;
constexpr qsizetype lookBeyond = 8'192; // so that a token over the edge is seen whole before the cut

QString headerLines(const HttpHeaders &headers)
{
    QString lines;
    for (const auto &[name, value] : headers) {
        lines += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(redactedHeader(name, value)) + u'\n';
    }
    return lines;
}

QString bodyText(const QByteArray &body)
{
    if (body.contains('\0'))
        return u"(%1 bytes, not text)"_s.arg(body.size());
    QString text = redacted(QString::fromUtf8(body.first(std::min(body.size(), longestBody + lookBeyond))));
    if (body.size() > longestBody) {
        text.truncate(longestBody);
        text += u"… (%1 bytes)"_s.arg(body.size());
    }
    return text;
}

} // namespace

TrafficEntry trafficEntry(ConnectionId connection, TrafficLevel level, const HttpRequest &request,
                          const Result<HttpResponse> &result, double cost, std::chrono::milliseconds elapsed)
{
    TrafficEntry entry;
    entry.connection = connection;
    entry.at = QDateTime::currentDateTimeUtc();
    entry.method = QString::fromLatin1(request.method);
    entry.url = redacted(request.url);
    entry.cost = cost;
    entry.milliseconds = static_cast<int>(elapsed.count());
    if (result)
        entry.status = result->status;
    else
        entry.error = redacted(describeForLog(result.error()));
    if (level >= TrafficLevel::Full) {
        entry.requestHeaders = headerLines(request.headers);
        if (result)
            entry.replyHeaders = headerLines(result->headers);
    }
    if (level >= TrafficLevel::Long) {
        entry.requestBody = bodyText(request.body.value_or(QByteArray()));
        if (result)
            entry.replyBody = bodyText(result->body);
    }
    return entry;
}

} // namespace tillbridge
