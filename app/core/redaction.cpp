// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

const QString hidden = u"•••"_s;

// Possessive throughout: a token of a megabyte must not exhaust the matcher, which would then replace
// nothing.

/// Names whose values are secret wherever they stand.
const QString strongNames =
    u"(?:[\\w-]*+(?<=token|secret|password|passwd|passphrase|pwd|verifier|assertion|api_key|api-key|apikey|"
    u"private_key|privatekey|authorization|cookie|jwt)|code_challenge)"_s;

/// Names that mean something harmless in ordinary text, but a secret as a member or a parameter.
const QString allNames = u"(?:"_s + strongNames + u"|code|state)"_s;

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::DotMatchesEverythingOption),
            replacement};
}

const QList<Rule> &rules()
{
    static const QList<Rule> list = {
        // JSON member, also when the text was cut off inside the value.
        rule(u"(\""_s + allNames + u"\"\\s*:\\s*)\"(?:[^\"\\\\]++|\\\\.)*+\"?"_s,
             u"\\1\""_s + hidden + u"\""_s),
        // JSON inside a JSON text, at any depth of escaping.
        rule(u"(\\\\++\""_s + allNames + u"\\\\++\"\\s*:\\s*)(\\\\++\")(?:(?!(?<!\\\\)\\2).)*+(?:\\2)?"_s,
             u"\\1\\2"_s + hidden + u"\\2"_s),
        // Form field or query parameter, also percent-encoded inside another one.
        rule(u"((?:(?<![\\w.-])|(?<=%3F)|(?<=%26)|(?<=%23))"_s + allNames +
                 u"(?:=|%3D))(?:(?!%26)[^&\\s\"'#<>])++"_s,
             u"\\1"_s + hidden),
        // A header line, wherever on the line it starts.
        rule(u"(?<![\\w-])((?:(?:proxy-)?authorization|(?:set-)?cookie)[ \\t]*+:[ \\t]*+)[^\\r\\n\"]++"_s,
             u"\\1"_s + hidden),
        // "name: value" and 'name': 'value' as logs and other languages write them.
        rule(u"(?<![\\w.-])("_s + strongNames +
                 u"['\"]?[ \\t]*+[:=][ \\t]*+['\"]?)(?!•)[^\\s\"'&,;}\\])<]++"_s,
             u"\\1"_s + hidden),
        rule(u"(<"_s + strongNames + u">)[^<]++"_s, u"\\1"_s + hidden),
        rule(u"(?<!\\w)(Bearer|Basic)\\s++[A-Za-z0-9._~+/=-]++"_s, u"\\1 "_s + hidden),
        // A JSON web token by its shape.
        rule(u"(?<![A-Za-z0-9])eyJ[\\w-]{5,}+\\.[\\w-]++(?:\\.[\\w-]*+)?"_s, hidden),
        // User and password of an address; the password may hold an @.
        rule(u"(\\w++://)[^/\\s?#\"'<>]+@"_s, u"\\1"_s + hidden + u"@"_s),
    };
    return list;
}

} // namespace

QString redacted(const QString &text)
{
    QString safe = text;
    for (const Rule &each : rules())
        safe.replace(each.pattern, each.replacement);
    return safe;
}

QString redacted(const QUrl &url)
{
    return redacted(url.toString(QUrl::FullyEncoded));
}

QByteArray redactedHeader(const QByteArray &name, const QByteArray &value)
{
    static const QRegularExpression secretHeader(
        u"^(authorization|proxy-authorization|cookie|set-cookie|.*(token|key|secret|password).*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (secretHeader.match(QString::fromLatin1(name)).hasMatch())
        return hidden.toUtf8();
    return redacted(QString::fromUtf8(value)).toUtf8();
}

} // namespace tillbridge
