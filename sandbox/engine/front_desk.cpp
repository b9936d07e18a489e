// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine/front_desk.h"

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QByteArray html = "text/html; charset=UTF-8";

HttpResponse page(int status, const QByteArray &title, const QByteArray &text)
{
    return HttpResponse::of(status, html,
                            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>" + title +
                                "</title></head><body><h1>" + title + "</h1><p>" + text +
                                "</p></body></html>\n");
}

HttpResponse gatewayPage(const FiredFaults &faults, const QString &name, int status)
{
    HttpResponse response = page(status, QByteArray::number(status) + ' ' + reasonPhrase(status),
                                 "The server is temporarily unable to answer.");
    const QString retryAfter = faults.argument(name, u"retry_after"_s);
    if (!retryAfter.isEmpty())
        response.setHeader("Retry-After", retryAfter.toLatin1());
    return response;
}

HttpResponse redirectElsewhere(const HttpRequest &request, const FiredFaults &faults)
{
    const QString host = faults.argument(u"redirect-other-host"_s, u"host"_s, u"http://elsewhere.invalid"_s);
    HttpResponse response = HttpResponse::of(302, html, {});
    response.setHeader("Location", host.toUtf8() + request.target());
    return response;
}

/// Faults that strike before anything was done.
std::optional<HttpReply> struckBefore(const HttpRequest &request, const FiredFaults &faults)
{
    if (faults.has(u"drop-before"_s))
        return HttpReply{{}, {Delivery::Kind::CloseSilently}};
    if (faults.has(u"never-answer"_s))
        return HttpReply{{}, {Delivery::Kind::Never}};
    if (faults.has(u"error-500"_s))
        return HttpReply{HttpResponse::of(500, html,
                                          R"({"httpCode":"500","httpMessage":"Internal Server Error",)"
                                          R"("message":"An error occurred.","errorClass":"Exception"})"),
                         {}};
    if (faults.has(u"token-500"_s))
        return HttpReply{HttpResponse::of(500, html, {}), {}};
    if (faults.has(u"502-html"_s))
        return HttpReply{gatewayPage(faults, u"502-html"_s, 502), {}};
    if (faults.has(u"503"_s))
        return HttpReply{gatewayPage(faults, u"503"_s, 503), {}};
    if (faults.has(u"504"_s))
        return HttpReply{gatewayPage(faults, u"504"_s, 504), {}};
    if (faults.has(u"html-200"_s))
        return HttpReply{page(200, "Welcome to the guest network", "Please accept the terms of use."), {}};
    if (faults.has(u"redirect-other-host"_s))
        return HttpReply{redirectElsewhere(request, faults), {}};
    return std::nullopt;
}

/// Faults that strike when everything has been done already.
void strikeAfter(const FiredFaults &faults, HttpReply &reply)
{
    using enum Delivery::Kind;
    if (faults.has(u"drop-after-commit"_s))
        reply.delivery.kind = CloseSilently;
    else if (faults.has(u"reset-after-commit"_s))
        reply.delivery.kind = Reset;
    else if (faults.has(u"never-answer-after-commit"_s))
        reply.delivery.kind = Never;
    else if (faults.has(u"short-body"_s))
        reply.delivery.kind = CutShort;
    else if (faults.has(u"slow-body"_s))
        reply.delivery = {Drip, faults.argument(u"slow-body"_s, u"rate"_s, u"200"_s).toInt()};
    if (faults.has(u"504-after-commit"_s))
        reply.response = gatewayPage(faults, u"504-after-commit"_s, 504);
    if (faults.has(u"truncated-json"_s))
        reply.response.body.truncate(reply.response.body.size() / 2);
}

} // namespace

/// The caller hears nothing; what was asked for is done `after` seconds later.
HttpReply FrontDesk::putOff(const HttpRequest &request, const FiredFaults &faults)
{
    const auto fault = u"late-commit"_s;
    const double seconds = faults.argument(fault, u"after"_s, u"5"_s).toDouble();
    const bool isReset = faults.argument(fault, u"how"_s) == u"reset"_s;
    const HttpReply reply{{}, {isReset ? Delivery::Kind::Reset : Delivery::Kind::CloseSilently}};
    const qint64 number = m_log.add(request, reply, {}, faults.names());
    const auto due = m_clock.monotonic() + std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
    m_late.push_back({request, due, number});
    return reply;
}

void FrontDesk::catchUp()
{
    const auto isDue = [now = m_clock.monotonic()](const Late &late) { return late.due <= now; };
    for (auto late = m_late.begin(); (late = std::find_if(late, m_late.end(), isDue)) != m_late.end();) {
        Outcome outcome;
        (void)m_series.handle(late->request, FiredFaults(), outcome);
        if (outcome.isWrite)
            m_log.noteLateWrite(late->number);
        late = m_late.erase(late);
    }
}

HttpReply FrontDesk::handle(const HttpRequest &request)
{
    catchUp();
    const FiredFaults faults = m_faults.take(request);
    if (faults.has(u"late-commit"_s))
        return putOff(request, faults);
    Outcome outcome;
    std::optional<HttpReply> reply = struckBefore(request, faults);
    if (!reply) {
        reply = HttpReply{m_series.handle(request, faults, outcome), {}};
        strikeAfter(faults, *reply);
    }
    m_log.add(request, *reply, outcome, faults.names());
    return *std::move(reply);
}

} // namespace tillbridge::sandbox
