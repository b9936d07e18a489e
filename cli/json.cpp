// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json.h"

#include "cli/words.h"
#include "core/redaction.h"
#include "sentences/import_sentences.h"
#include "sentences/sentences.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace tillbridge::cli {

QJsonValue jsonOf(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonArray jsonOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject jsonOf(const Connection &connection, const std::optional<Account> &account)
{
    QJsonObject object{
        {u"name"_s, connection.name},
        {u"series"_s, seriesName(connection.series)},
        {u"state"_s, nameOf(connection.state)},
        {u"api_url"_s, connection.addresses.api.toString()},
        {u"authorize_url"_s, connection.addresses.authorize.toString()},
        {u"token_url"_s, connection.addresses.token.toString()},
        {u"redirect_url"_s, connection.addresses.redirect.toString()},
        {u"permissions_asked"_s, jsonOf(connection.permissionsAsked)},
        {u"permissions_granted"_s, jsonOf(connection.permissionsGranted)},
        {u"signed_in_at"_s, jsonOf(connection.signedInAt)},
        {u"refreshed_at"_s, jsonOf(connection.refreshedAt)},
        {u"account"_s, QJsonValue()},
    };
    if (account)
        object[u"account"_s] = QJsonObject{
            {u"id"_s, account->remoteId}, {u"name"_s, account->name}, {u"currency"_s, account->currency}};
    return object;
}

QJsonObject jsonOf(const Change &change)
{
    QJsonObject object{
        {u"id"_s, change.id.value},
        {u"sku"_s, change.sku},
        {u"product_id"_s, change.productRemoteId},
        {u"product"_s, change.productName},
        {u"shop_id"_s, change.shopRemoteId},
        {u"shop"_s, change.shopName},
        {u"before"_s, jsonOf(change.before)},
        {u"after"_s, jsonOf(change.after)},
        {u"why"_s, change.why},
        {u"state"_s, nameOf(change.state)},
        {u"ticked"_s, change.ticked},
        {u"hold"_s, change.isHeld() ? QJsonValue(nameOf(change.hold)) : QJsonValue()},
        {u"skip"_s, change.skip == SkipReason::None ? QJsonValue() : QJsonValue(nameOf(change.skip))},
        {u"sent_at"_s, jsonOf(change.sendingAt)},
        {u"settled_at"_s, jsonOf(change.settledAt)},
        {u"error"_s, QJsonValue()},
    };
    if (change.error)
        object[u"error"_s] =
            jsonOf(Error::of(*change.error, change.errorSubject, change.errorDetail))[u"error"_s];
    return object;
}

QJsonObject jsonOf(const Run &run, const QString &connection, const RunCounts &counts)
{
    QJsonObject object{
        {u"id"_s, run.id.value},
        {u"connection"_s, connection},
        {u"state"_s, nameOf(run.state)},
        {u"started_at"_s, jsonOf(run.startedAt)},
        {u"planned_at"_s, jsonOf(run.plannedAt)},
        {u"ended_at"_s, jsonOf(run.endedAt)},
        {u"data_as_of"_s, jsonOf(run.dataAsOf)},
        {u"first_send"_s, run.firstSend},
        {u"counts"_s, QJsonObject{{u"planned"_s, counts.planned},
                                  {u"held"_s, counts.held},
                                  {u"sent"_s, counts.sent},
                                  {u"failed"_s, counts.failed},
                                  {u"skipped"_s, counts.skipped},
                                  {u"unsure"_s, counts.unsure},
                                  {u"total"_s, counts.total()}}},
        {u"error"_s, QJsonValue()},
    };
    if (run.error)
        object[u"error"_s] = jsonOf(Error::of(*run.error, run.errorSubject, run.errorDetail))[u"error"_s];
    return object;
}

QJsonObject jsonOf(const ImportSummary &summary)
{
    QJsonArray problems;
    for (const ImportIssue &issue : summary.problems)
        problems.append(QJsonObject{{u"line"_s, issue.line},
                                    {u"column"_s, issue.column},
                                    {u"problem"_s, importProblemName(issue.problem)},
                                    {u"text"_s, issue.text},
                                    {u"sentence"_s, importProblemSentence(issue)}});
    QJsonArray notices;
    for (const ImportRemark &remark : summary.remarks)
        notices.append(QJsonObject{{u"notice"_s, importNoticeName(remark.notice)},
                                   {u"subject"_s, remark.subject},
                                   {u"count"_s, remark.count},
                                   {u"sentence"_s, importNoticeSentence(remark)}});
    return {{u"problems"_s, problems},       {u"problem_count"_s, summary.problemCount},
            {u"notices"_s, notices},         {u"created"_s, summary.created},
            {u"updated"_s, summary.updated}, {u"unchanged"_s, summary.same}};
}

QJsonObject jsonOf(const Error &error)
{
    const Error *innermost = &error;
    QStringList details;
    for (; innermost; innermost = innermost->cause.get()) {
        if (!innermost->detail.isEmpty())
            details.append(innermost->detail);
    }
    return {{u"error"_s, QJsonObject{{u"code"_s, errorCodeName(error.code)},
                                     {u"subject"_s, error.subject},
                                     {u"sentence"_s, sentenceFor(error).text},
                                     {u"detail"_s, redacted(details.join(u"; "_s))}}}};
}

QString shown(const QDateTime &moment)
{
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : u"–"_s;
}

} // namespace tillbridge::cli
