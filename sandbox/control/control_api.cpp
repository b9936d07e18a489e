// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/control/control_api.h"

#include "sandbox/http/query_string.h"

#include <QJsonDocument>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// A JSON body; for GET the query's values, so that both are read in the same way.
std::optional<QJsonObject> argumentsOf(const HttpRequest &request)
{
    if (!request.body.isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return std::nullopt;
        return document.object();
    }
    const std::optional<QueryString> query = QueryString::parse(request.query);
    if (!query)
        return std::nullopt;
    QJsonObject arguments;
    for (const QueryItem &item : query->items())
        arguments.insert(QString::fromUtf8(item.name), QString::fromUtf8(item.value));
    return arguments;
}

} // namespace

HttpResponse ControlApi::handle(const HttpRequest &request)
{
    const std::optional<QJsonObject> body = argumentsOf(request);
    if (!body)
        return HttpResponse::json(400, {{u"error"_s, u"the body is not a JSON object"_s}});
    const std::optional<ControlAnswer> found = answer(request.method, QString::fromUtf8(request.path), *body);
    if (!found)
        return HttpResponse::json(404, {{u"error"_s, u"no such control call"_s}});
    return HttpResponse::json(found->status, found->body);
}

std::optional<ControlAnswer> ControlApi::answer(const QByteArray &method, const QString &path,
                                                const QJsonObject &body)
{
    const bool isPost = method == "POST";
    if (path == "/requests"_L1 && method == "GET")
        return ControlAnswer{200, {{u"requests"_s, m_parts.log.toJson()}}};
    if (path == "/requests"_L1 && method == "DELETE") {
        m_parts.log.clear();
        return ControlAnswer{};
    }
    if (path == "/fault"_L1 && isPost)
        return addFault(body);
    if (path == "/fault"_L1 && method == "GET")
        return ControlAnswer{200, {{u"faults"_s, m_parts.faults.toJson()}}};
    if (path == "/fault"_L1 && method == "DELETE") {
        m_parts.faults.clear();
        return ControlAnswer{};
    }
    if (path == "/clock"_L1 && isPost)
        return moveClock(body);
    if (path == "/clock"_L1)
        return ControlAnswer{200, {{u"now"_s, m_parts.clock.now().toString(Qt::ISODateWithMs)}}};
    if (path == "/shutdown"_L1 && isPost) {
        m_parts.shutDown();
        return ControlAnswer{};
    }
    return askSeries(method, path, body);
}

ControlAnswer ControlApi::moveClock(const QJsonObject &body)
{
    const double seconds = body.value("advance_seconds"_L1).toVariant().toDouble();
    if (seconds <= 0)
        return ControlAnswer::refused(u"advance_seconds must be a number above 0"_s);
    m_parts.clock.advance(std::chrono::milliseconds(static_cast<qint64>(seconds * 1000)));
    return {200, {{u"now"_s, m_parts.clock.now().toString(Qt::ISODateWithMs)}}};
}

ControlAnswer ControlApi::addFault(const QJsonObject &body)
{
    const Result<Fault> fault = FaultPlan::fromJson(body);
    if (!fault)
        return ControlAnswer::refused(fault.error().subject + u' ' + fault.error().detail);
    m_parts.faults.add(*fault);
    return {};
}

/// A call goes to the series that it names, else to the first one that knows it.
std::optional<ControlAnswer> ControlApi::askSeries(const QByteArray &method, const QString &path,
                                                   const QJsonObject &body)
{
    const QString wanted = body.value("series"_L1).toString();
    for (SimulatedSeries *series : m_parts.series) {
        if (!wanted.isEmpty() && series->name() != wanted)
            continue;
        std::optional<ControlAnswer> found = series->control(method, path, body);
        if (!found)
            continue;
        if (path == "/state"_L1) {
            found->body.insert(u"requests_received"_s, m_parts.log.received());
            found->body.insert(u"writes"_s, m_parts.log.writes());
        }
        return found;
    }
    return std::nullopt;
}

} // namespace tillbridge::sandbox
