// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/token_client.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

constexpr int formatVersion = 1;

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace

Secret TokenPair::toSecret() const
{
    const QJsonObject json{{u"version"_s, formatVersion},
                           {u"access"_s, QString::fromLatin1(access.reveal())},
                           {u"refresh"_s, QString::fromLatin1(refresh.reveal())},
                           {u"obtained_at"_s, toJson(obtainedAt)},
                           {u"expires_at"_s, toJson(expiresAt)}};
    return Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<TokenPair> TokenPair::fromSecret(const Secret &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value.reveal()).object();
    TokenPair pair{Secret(json[u"access"_s].toString().toLatin1()),
                   Secret(json[u"refresh"_s].toString().toLatin1()),
                   QDateTime::fromString(json[u"obtained_at"_s].toString(), Qt::ISODateWithMs),
                   QDateTime::fromString(json[u"expires_at"_s].toString(), Qt::ISODateWithMs)};
    if (json[u"version"_s].toInt() != formatVersion || pair.access.isEmpty())
        return failure(ErrorCode::KeychainFailed, {}, u"what the keychain holds is not a sign-in of ours"_s);
    return pair;
}

TokenClaims TokenClaims::read(const Secret &accessToken)
{
    const QList<QByteArray> parts = accessToken.reveal().split('.');
    if (parts.size() != 3)
        return {};
    const QByteArray payload = QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding);
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    TokenClaims claims;
    const QJsonValue account = json[u"acct"_s];
    claims.accountId = account.isDouble() ? QString::number(account.toInteger()) : account.toString();
    // r-series 1.7: the table says "scopes", the sample "scope".
    const QString scope = json[u"scope"_s].toString(json[u"scopes"_s].toString());
    claims.permissions = scope.split(u' ', Qt::SkipEmptyParts);
    if (const double expiry = json[u"exp"_s].toDouble(); expiry > 0 && expiry < 1e11)
        claims.expiresAt = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(expiry), Qt::UTC);
    return claims;
}

} // namespace tillbridge
