// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_answer.h"

#include "core/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

// "30 days unused" is the longest life that r-series 1.6 knows of any token; a year is beyond belief.
constexpr double longestLife = 366.0 * 24 * 3600;

bool looksLikePage(const HttpResponse &response)
{
    return response.header("Content-Type").toLower().contains("html") ||
           response.body.trimmed().startsWith('<');
}

/// What may be said of an answer: never its values.
QString describe(const HttpResponse &response, const QJsonObject &json)
{
    QStringList words{u"HTTP %1"_s.arg(response.status)};
    for (const auto *name : {"error", "error_description", "hint", "message"}) {
        const QString text = json[QLatin1StringView(name)].toString();
        if (!text.isEmpty())
            words.append(redacted(text.left(300)));
    }
    return words.join(u", "_s);
}

ErrorCode codeOf(TokenCall call, const QString &error, int status)
{
    if (error == u"invalid_grant" || error == u"access_denied")
        return call == TokenCall::Exchange ? ErrorCode::SignInExpired : ErrorCode::SignInNeeded;
    if (error == u"invalid_client" || error == u"unauthorized_client")
        return ErrorCode::WrongClient;
    if (error == u"server_error" || error == u"temporarily_unavailable")
        return ErrorCode::ServerError;
    if (!error.isEmpty())
        return ErrorCode::Rejected;
    return status == 401 ? ErrorCode::WrongClient : ErrorCode::Rejected;
}

std::optional<Error> errorOf(TokenCall call, const HttpResponse &response, const QJsonObject &json)
{
    const QString error = json[u"error"_s].toString();
    const QString detail = describe(response, json);
    if (response.status == 429)
        return Error::of(ErrorCode::RateLimited, {}, detail);
    if (response.status >= 500)
        return Error::of(ErrorCode::ServerError, {}, detail);
    // Some servers answer 200 with an error inside.
    if (!error.isEmpty())
        return Error::of(codeOf(call, error, response.status), {}, detail);
    if (looksLikePage(response))
        return Error::of(ErrorCode::WebPageReceived, response.url.host(), detail);
    if (!response.isSuccess())
        return Error::of(codeOf(call, error, response.status), {}, detail);
    return std::nullopt;
}

/// Goes into a header: nothing that could end one.
bool isUsable(const QByteArray &token)
{
    return !token.isEmpty() && std::ranges::all_of(token, [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Seconds; nothing when the answer does not say.
Result<std::optional<qint64>> lifeOf(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    bool isNumber = value.isDouble();
    const double seconds = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(seconds) || seconds < 1 || seconds > longestLife)
        return failure(ErrorCode::BadReply, {}, u"the sign-in has a life that makes no sense"_s);
    return static_cast<qint64>(seconds);
}

} // namespace

Result<TokenPair> pairFromAnswer(TokenCall call, const HttpResponse &response, const QDateTime &now)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    if (auto error = errorOf(call, response, json))
        return failure(*std::move(error));
    TokenPair pair;
    pair.access = Secret(json[u"access_token"_s].toString().toUtf8());
    pair.refresh = Secret(json[u"refresh_token"_s].toString().toUtf8());
    if (!isUsable(pair.access.reveal()) || !isUsable(pair.refresh.reveal()))
        return failure(ErrorCode::BadReply, {}, u"the answer does not hold both tokens"_s);
    const QString type = json[u"token_type"_s].toString(u"bearer"_s);
    if (type.compare(u"bearer"_s, Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::BadReply, {}, u"the answer is of an unknown kind"_s);
    const auto life = lifeOf(json[u"expires_in"_s]);
    if (!life)
        return failure(life.error());
    pair.obtainedAt = now;
    if (*life)
        pair.expiresAt = now.addSecs(**life);
    return pair;
}

Done doneFromAnswer(const HttpResponse &response)
{
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    if (auto error = errorOf(TokenCall::Revoke, response, json))
        return failure(*std::move(error));
    return {};
}

Error withoutAnswer(const Error &error)
{
    if (error.code != ErrorCode::OutcomeUnknown)
        return error;
    return Error::of(ErrorCode::TimedOut, error.subject, error.detail).causedBy(error);
}

} // namespace tillbridge
