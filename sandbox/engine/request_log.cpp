// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/engine/request_log.h"

#include "sandbox/http/form.h"
#include "sandbox/http/query_string.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSet>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestBody = 4096;

bool isSecret(const QByteArray &name)
{
    static const QSet<QByteArray> secrets{"client_secret", "code",     "code_verifier", "refresh_token",
                                          "access_token",  "password", "token"};
    return secrets.contains(name.toLower());
}

/// The body as JSON when it is an API body, the field names with fingerprints when it is a form with secrets.
QJsonValue summaryOf(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return QJsonValue::Null;
    if (request.path.contains("/oauth/")) {
        QJsonObject summary;
        const auto fields = parseFields(request);
        for (auto it = fields ? fields->begin() : decltype(fields->begin()){}; fields && it != fields->end();
             ++it)
            summary.insert(QString::fromUtf8(it.key()),
                           isSecret(it.key()) ? fingerprint(it.value()) : QString::fromUtf8(it.value()));
        return summary;
    }
    if (request.body.size() <= longestBody) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        if (document.isObject())
            return document.object();
        if (document.isArray())
            return document.array();
    }
    return u"%1 bytes"_s.arg(request.body.size());
}

QString queryWithoutSecrets(const HttpRequest &request)
{
    const std::optional<QueryString> query = QueryString::parse(request.query);
    if (!query)
        return QString::fromUtf8(request.query);
    QStringList items;
    for (const QueryItem &item : query->items())
        items.append(isSecret(item.name) ? QString::fromUtf8(item.name) + u'=' + fingerprint(item.value)
                                         : QString::fromUtf8(item.raw));
    return items.join(u'&');
}

} // namespace

QString fingerprint(const QByteArray &secret)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex().first(12));
}

qint64 RequestLog::add(const HttpRequest &request, const HttpReply &reply, const Outcome &outcome,
                       const QStringList &faults)
{
    ++m_received;
    m_writes += outcome.isWrite ? 1 : 0;
    const QByteArray authorization = request.header("authorization");
    QJsonObject entry{
        {u"number"_s, m_received},
        {u"time"_s, m_clock.now().toString(Qt::ISODateWithMs)},
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"path"_s, QString::fromUtf8(request.path)},
        {u"query"_s, queryWithoutSecrets(request)},
        {u"body"_s, summaryOf(request)},
        {u"status"_s, reply.response.status},
        {u"answered"_s, reply.delivery.kind == Delivery::Kind::Whole},
        {u"authorization"_s, !authorization.isEmpty()},
        {u"client"_s, QString::fromUtf8(outcome.client)},
        {u"account"_s, QString::fromUtf8(outcome.account)},
        {u"cost"_s, outcome.cost},
        {u"write"_s, outcome.isWrite},
        {u"faults"_s, QJsonArray::fromStringList(faults)},
    };
    if (!authorization.isEmpty())
        entry.insert(u"authorization_fingerprint"_s, fingerprint(authorization));
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > mostEntries)
        m_entries.pop_front();
    return m_received;
}

void RequestLog::noteLateWrite(qint64 number)
{
    ++m_writes;
    for (QJsonObject &entry : m_entries) {
        if (entry.value("number"_L1).toInteger() == number)
            entry.insert(u"write"_s, true);
    }
}

QJsonArray RequestLog::toJson() const
{
    QJsonArray entries;
    for (const QJsonObject &entry : m_entries)
        entries.append(entry);
    return entries;
}

} // namespace tillbridge::sandbox
