// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/engine/front_desk.h"
#include "sandbox/http/query_string.h"
#include "sandbox/r-series/r_series.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace tillbridge::sandbox {

struct Reply
{
    int status = 0;
    QJsonObject json;
    HttpResponse response;
    Delivery delivery;

    [[nodiscard]] QByteArray header(const char *name) const { return response.header(name); }
    [[nodiscard]] QString message() const { return json.value(QLatin1StringView("message")).toString(); }
    /// The rows under `name`, however they are wrapped.
    [[nodiscard]] QList<QJsonObject> rows(const QString &name) const { return listOf(json.value(name)); }
    [[nodiscard]] QStringList ids(const QString &name, const QString &idName) const
    {
        QStringList result;
        for (const QJsonObject &row : rows(name))
            result.append(row.value(idName).toString());
        return result;
    }

    [[nodiscard]] static QList<QJsonObject> listOf(const QJsonValue &value)
    {
        QList<QJsonObject> result;
        if (value.isObject())
            return {value.toObject()};
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            result.append(one.toObject());
        return result;
    }
};

/// An R-Series without sockets, on a clock that moves two seconds with every call so that no limit is met by
/// chance.
class InProcess
{
public:
    explicit InProcess(RSeriesOptions options = {}, const Switches &switches = {})
        : m_clock(QDateTime::fromString(QStringLiteral("2026-11-02T10:00:00Z"), Qt::ISODate))
        , m_log(m_clock)
        , m_secondsPerCall(options.registers > 1 ? 0 : 2)
    {
        options.registers = options.registers > 1 ? options.registers : 30;
        m_series = *RSeries::make(options, switches, m_clock);
        m_series->setOrigin(QStringLiteral("http://127.0.0.1:1"));
        m_desk = std::make_unique<FrontDesk>(*m_series, m_faults, m_log, m_clock);
        signIn();
    }

    void signIn(const QString &scopes = QStringLiteral("employee:all"))
    {
        const auto issued =
            m_series->control("POST", QStringLiteral("/token"),
                              {{QStringLiteral("issue"), QJsonObject{{QStringLiteral("scopes"), scopes}}}});
        m_token = issued->body.value(QLatin1StringView("access_token")).toString().toLatin1();
    }

    Reply send(HttpRequest request)
    {
        m_clock.advance(std::chrono::seconds(m_secondsPerCall));
        HttpReply reply = m_desk->handle(request);
        return {reply.response.status, QJsonDocument::fromJson(reply.response.body).object(), reply.response,
                reply.delivery};
    }

    /// `target` is a whole address as in `next`, an absolute path, or what follows the account.
    HttpRequest request(const QByteArray &method, QByteArray target, const QJsonObject &body = {}) const
    {
        const QByteArray origin = "http://127.0.0.1:1";
        if (target.startsWith(origin))
            target = target.mid(origin.size());
        if (!target.startsWith('/'))
            target = "/API/V3/Account/10001/" + target;
        const QList<QByteArray> parts = target.split('?');
        HttpRequest result;
        result.method = method;
        result.path = parts.first();
        result.query = parts.value(1);
        result.headers = {{"authorization", "Bearer " + m_token}, {"accept", "application/json"}};
        if (!body.isEmpty()) {
            result.headers.emplaceBack("content-type", "application/json");
            result.body = QJsonDocument(body).toJson();
        }
        return result;
    }

    Reply get(const QByteArray &target) { return send(request("GET", target)); }
    Reply put(const QByteArray &target, const QJsonObject &body)
    {
        return send(request("PUT", target, body));
    }
    Reply post(const QByteArray &target, const QJsonObject &body)
    {
        return send(request("POST", target, body));
    }
    Reply remove(const QByteArray &target) { return send(request("DELETE", target)); }

    ControlAnswer control(const QString &path, const QJsonObject &body)
    {
        return m_series->control("POST", path, body).value_or(ControlAnswer{404, {}});
    }
    void set(const QString &switchText) { QVERIFY(m_series->switches().set(switchText)); }
    void fault(const QString &text)
    {
        const Result<Fault> parsed = FaultPlan::parse(text);
        QVERIFY(parsed);
        m_faults.add(*parsed);
    }

    RSeries &series() { return *m_series; }
    Account &account() { return m_series->account(); }
    ManualClock &clock() { return m_clock; }
    RequestLog &log() { return m_log; }
    QByteArray token() const { return m_token; }
    void setToken(const QByteArray &token) { m_token = token; }

private:
    ManualClock m_clock;
    FaultPlan m_faults;
    RequestLog m_log;
    const int m_secondsPerCall;
    std::unique_ptr<RSeries> m_series;
    std::unique_ptr<FrontDesk> m_desk;
    QByteArray m_token;
};

/// A query value with everything encoded that must be.
inline QByteArray encoded(const QByteArray &text)
{
    return percentEncoded(text);
}

} // namespace tillbridge::sandbox
