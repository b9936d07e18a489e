// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

const QString hidden = u"•••"_s;

// Names whose values are secret, as they occur in JSON members, form fields, query parameters and headers.
const QString secretNames =
    u"access_?token|refresh_?token|id_?token|bearer_?token|client_?secret|api_?secret|api_?key|secret|"
    u"password|passwd|pwd|code_?verifier|code_?challenge|authorization|proxy-authorization|cookie|"
    u"set-cookie|assertion|code|state|token"_s;

const QRegularExpression &jsonMember()
{
    static const QRegularExpression pattern(u"(\"(?:"_s + secretNames + u")\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &formField()
{
    static const QRegularExpression pattern(u"((?:^|[?&#;\\s])(?:"_s + secretNames + u")=)[^&\\s\"'#]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &headerLine()
{
    static const QRegularExpression pattern(
        u"((?:^|\\n)\\s*(?:authorization|proxy-authorization|cookie|set-cookie|x-[a-z-]*token)\\s*:\\s*)[^\\r\\n]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &credentials()
{
    static const QRegularExpression pattern(u"\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &jwt()
{
    static const QRegularExpression pattern(u"\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?"_s);
    return pattern;
}

const QRegularExpression &userInfo()
{
    static const QRegularExpression pattern(u"(\\bhttps?://)[^/\\s@]+@"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

QString redacted(const QString &text)
{
    QString safe = text;
    safe.replace(jsonMember(), u"\\1\""_s + hidden + u"\""_s);
    safe.replace(formField(), u"\\1"_s + hidden);
    safe.replace(headerLine(), u"\\1"_s + hidden);
    safe.replace(credentials(), u"\\1 "_s + hidden);
    safe.replace(jwt(), hidden);
    safe.replace(userInfo(), u"\\1"_s + hidden + u"@"_s);
    return safe;
}

QString redacted(const QUrl &url)
{
    return redacted(url.toString(QUrl::FullyEncoded));
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    static const QRegularExpression secretHeader(
        u"^(authorization|proxy-authorization|cookie|set-cookie|x-.*(token|key|secret).*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (secretHeader.match(QString::fromLatin1(name)).hasMatch())
        return hidden.toUtf8();
    return redacted(QString::fromUtf8(value)).toUtf8();
}

} // namespace tillbridge
