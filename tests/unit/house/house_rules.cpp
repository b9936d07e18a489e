// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "house_rules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tillbridge::test {
namespace {

using Rooms = QSet<QString>;

const Rooms &roomsOfApp()
{
    static const Rooms rooms = {u"core"_s,  u"sentences"_s,  u"http"_s,        u"secrets"_s,
                                u"auth"_s,  u"lightspeed"_s, u"connections"_s, u"requests"_s,
                                u"store"_s, u"backoffice"_s, u"sync"_s,        u"workspace"_s};
    return rooms;
}

/// From each room, the rooms it may see. Every room sees itself.
const QHash<QString, Rooms> &arrows()
{
    static const Rooms app = roomsOfApp();
    static const QHash<QString, Rooms> table = {
        {u"core"_s, {}},
        {u"sentences"_s, {u"core"_s}},
        {u"http"_s, {u"core"_s}},
        {u"secrets"_s, {u"core"_s}},
        {u"store"_s, {u"core"_s}},
        {u"auth"_s, {u"secrets"_s, u"http"_s, u"core"_s}},
        {u"lightspeed"_s, {u"http"_s, u"auth"_s, u"core"_s}},
        {u"backoffice"_s, {u"store"_s, u"http"_s, u"secrets"_s, u"core"_s}},
        {u"sync"_s, {u"store"_s, u"lightspeed"_s, u"backoffice"_s, u"core"_s}},
        {u"requests"_s, {u"lightspeed"_s, u"store"_s, u"core"_s}},
        {u"connections"_s, {u"auth"_s, u"lightspeed"_s, u"secrets"_s, u"store"_s, u"core"_s}},
        {u"workspace"_s, app},
        {u"models"_s, app},
        {u"cli"_s, app},
        {u"ui"_s, app + Rooms{u"models"_s}},
        {u"signin-browser"_s, {u"ui"_s, u"auth"_s, u"core"_s}}, // addresses only: it never sees a secret
        {u"sandbox"_s, {}},
    };
    return table;
}

/// The sandbox plays the vendor: with our arithmetic it would share our mistakes.
bool isOpenToSandbox(const QString &header)
{
    static const Rooms open = {u"core/clock.h"_s, u"core/result.h"_s, u"core/error.h"_s, u"core/ids.h"_s,
                               u"core/logging.h"_s};
    return open.contains(header);
}

struct Guest
{
    QString header; ///< start of an outside header
    Rooms rooms;    ///< the only ones that may include it
};

const QList<Guest> &guests()
{
    static const QList<Guest> list = {
        {u"QWebEngine"_s, {u"signin-browser"_s}},
        {u"QtWebEngine"_s, {u"signin-browser"_s}},
        {u"qt6keychain/"_s, {u"secrets"_s}},
        {u"keychain.h"_s, {u"secrets"_s}},
        {u"SQLiteCpp/"_s, {u"store"_s}},
        {u"sqlite3.h"_s, {u"store"_s}},
        {u"QSql"_s, {}},
        {u"QtSql"_s, {}},
        {u"QNetworkAccessManager"_s, {u"http"_s, u"ui"_s}}, // ui: the sample store's control address
        {u"QNetworkReply"_s, {u"http"_s, u"ui"_s}},
        {u"QWidget"_s, {u"ui"_s, u"signin-browser"_s}},
        {u"QtWidgets"_s, {u"ui"_s, u"signin-browser"_s}},
    };
    return list;
}

int lineAt(const QString &text, qsizetype position)
{
    return static_cast<int>(QStringView(text).first(position).count(u'\n')) + 1;
}

/// The code with comments and string literals blanked out, lines kept.
QString codeOnly(const QString &text)
{
    static const QRegularExpression noise(
        uR"re(//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QString code;
    qsizetype from = 0;
    for (auto matches = noise.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        code += QStringView(text).sliced(from, match.capturedStart() - from);
        code += QString(match.capturedView().count(u'\n'), u'\n');
        from = match.capturedEnd();
    }
    return code + text.sliced(from);
}

bool isCode(const QString &path)
{
    return path.endsWith(u".h"_s) || path.endsWith(u".cpp"_s);
}

} // namespace

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() < 2)
        return {};
    if (path.startsWith(u"ui/signin/browser/"_s))
        return u"signin-browser"_s;
    if (parts[0] != u"app"_s) {
        static const Rooms outside = {u"models"_s, u"ui"_s, u"cli"_s, u"sandbox"_s};
        return outside.contains(parts[0]) ? parts[0] : QString();
    }
    return parts.size() == 2 ? u"workspace"_s : parts[1];
}

QString roomOfInclude(const QString &room, const QString &header, bool quoted)
{
    if (header == u"cmake/pch.h"_s)
        return {};
    const qsizetype slash = header.indexOf(u'/');
    if (slash < 0) {
        if (!quoted)
            return {};
        return header.startsWith(u"workspace"_s) ? u"workspace"_s : room;
    }
    const QString path = header.startsWith(u"app/"_s) ? header : u"app/"_s + header;
    if (const QString inApp = roomOf(path); roomsOfApp().contains(inApp))
        return inApp;
    if (const QString outside = roomOf(header); !outside.isEmpty() && !header.startsWith(u"app/"_s))
        return outside;
    return quoted ? u"?"_s : QString();
}

QList<Finding> forbiddenIncludes(const QString &path, const QString &text)
{
    static const QRegularExpression include(uR"re(^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">])re"_s,
                                            QRegularExpression::MultilineOption);
    const QString room = roomOf(path);
    if (room.isEmpty() || !isCode(path))
        return {};
    QList<Finding> findings;
    const auto arrow = arrows().constFind(room);
    if (arrow == arrows().constEnd())
        return {{path, 1, u"stands in a room that no arrow names: "_s + room}};
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString header = match.captured(2);
        const int line = lineAt(text, match.capturedStart());
        const QString target = roomOfInclude(room, header, match.captured(1) == u"\""_s);
        const bool allowed = target.isEmpty() || target == room || arrow->contains(target) ||
                             (room == u"sandbox"_s && isOpenToSandbox(header));
        if (!allowed)
            findings.append({path, line, u"%1 may not include %2"_s.arg(room, header)});
        for (const Guest &guest : guests()) {
            if (header.startsWith(guest.header) && !guest.rooms.contains(room))
                findings.append({path, line, u"%1 may not include %2 (outside library)"_s.arg(room, header)});
        }
    }
    return findings;
}

QList<Finding> missingLicence(const QString &path, const QString &text)
{
    static const QRegularExpression header(
        uR"re(\A(?:#![^\n]*\n)?(//|#|--) SPDX-FileCopyrightText: Tillbridge contributors\n\1 SPDX-License-Identifier: GPL-3\.0-or-later\n)re"_s);
    if (header.match(text).hasMatch())
        return {};
    return {{path, 1, u"does not start with the two SPDX lines"_s}};
}

QList<Finding> translatedText(const QString &path, const QString &text)
{
    static const QRegularExpression call(
        uR"re((?<![A-Za-z0-9_])(?:tr|qtTrId|QT_TR_NOOP\w*|QT_TRANSLATE_NOOP\w*|Q_DECLARE_TR_FUNCTIONS)\s*\(|QCoreApplication::translate\s*\()re"_s);
    if (!isCode(path) || !path.startsWith(u"app/"_s) || roomOf(path) == u"sentences"_s)
        return {};
    QList<Finding> findings;
    const QString code = codeOnly(text);
    for (auto matches = call.globalMatch(code); matches.hasNext();) {
        const auto match = matches.next();
        findings.append(
            {path, lineAt(code, match.capturedStart()), u"sentences belong to ui, cli and app/sentences"_s});
    }
    return findings;
}

QList<Finding> inspect(const QString &path, const QString &text)
{
    return missingLicence(path, text) + forbiddenIncludes(path, text) + translatedText(path, text);
}

} // namespace tillbridge::test
