// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "core/redaction.h"
#include "store/port_stores.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

constexpr int keptRuns = 20;
constexpr int keptTraffic = 500;

QJsonArray trafficOf(const Context &context, ConnectionId connection)
{
    QJsonArray rows;
    const auto entries = trafficEntries(*context.workspace.database(), connection, keptTraffic);
    for (const TrafficEntry &entry : entries.value_or(QList<TrafficEntry>()))
        rows.append(QJsonObject{{u"at"_s, jsonOf(entry.at)},
                                {u"method"_s, entry.method},
                                {u"url"_s, redacted(QUrl(entry.url))},
                                {u"status"_s, entry.status},
                                {u"milliseconds"_s, entry.milliseconds},
                                {u"cost"_s, entry.cost},
                                {u"request_headers"_s, redacted(entry.requestHeaders)},
                                {u"request_body"_s, redacted(entry.requestBody)},
                                {u"reply_headers"_s, redacted(entry.replyHeaders)},
                                {u"reply_body"_s, redacted(entry.replyBody)},
                                {u"error"_s, redacted(entry.error)}});
    return rows;
}

QJsonObject connectionPart(const Context &context, const Connection &connection)
{
    QJsonObject part = jsonOf(connection, std::nullopt);
    if (connection.account) {
        const auto account = context.workspace.connectionRows().account(*connection.account);
        if (account)
            part = jsonOf(connection, *account);
        part.insert(u"products"_s,
                    context.workspace.catalog().productCount(*connection.account).value_or(-1));
    }
    QJsonObject settings;
    const auto values = context.workspace.settings().values(connection.id);
    if (values) {
        for (const auto &[key, value] : *values)
            settings.insert(key, value);
    }
    QJsonArray runs;
    const auto found = context.workspace.runs().list(connection.id, keptRuns);
    if (found) {
        for (const Run &run : *found)
            runs.append(
                jsonOf(run, connection.name, context.workspace.runs().counts(run.id).value_or(RunCounts{})));
    }
    part.insert(u"settings"_s, settings);
    part.insert(u"runs"_s, runs);
    part.insert(u"traffic"_s, trafficOf(context, connection.id));
    return part;
}

Result<Outcome> diagnostics(const Context &context)
{
    const auto connections = context.workspace.connectionRows().list();
    if (!connections)
        return failure(connections.error());
    QJsonArray parts;
    for (const Connection &connection : *connections)
        parts.append(connectionPart(context, connection));
    const QString store = context.workspace.database()->path();
    const QJsonObject report{{u"version"_s, QStringLiteral(TILLBRIDGE_VERSION)},
                             {u"qt"_s, QString::fromLatin1(qVersion())},
                             {u"system"_s, QSysInfo::prettyProductName()},
                             {u"processor"_s, QSysInfo::currentCpuArchitecture()},
                             {u"written_at"_s, jsonOf(context.workspace.clock().now())},
                             {u"store"_s, QDir::toNativeSeparators(store)},
                             {u"store_bytes"_s, QFileInfo(store).size()},
                             {u"keychain_is_lasting"_s, context.workspace.secrets()->isLasting()},
                             {u"connections"_s, parts}};
    const QString path = context.arguments[0];
    QSaveFile file(path);
    // Once more over the whole: what no part thought of must not get out either.
    const QByteArray text = redacted(QString::fromUtf8(QJsonDocument(report).toJson())).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        !file.commit())
        return failure(ErrorCode::FileNotWritable, QDir::toNativeSeparators(path), file.errorString());
    return Outcome{Say::tr("Wrote %1. It holds no secrets; look through it before you pass it on.")
                       .arg(QDir::toNativeSeparators(path)),
                   {{u"file"_s, path}}};
}

} // namespace

QList<Command> diagnosticsCommands()
{
    return {{{u"diagnostics"_s},
             u"FILE"_s,
             Say::tr("Writes what helps to find a fault, without secrets."),
             1,
             1,
             {},
             diagnostics}};
}

} // namespace tillbridge::cli
