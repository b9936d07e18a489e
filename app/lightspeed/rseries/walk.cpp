// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/walk.h"

#include "lightspeed/rseries/vendor_time.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

constexpr int cursorVersion = 1;

QDateTime timeOf(const QJsonValue &value)
{
    return readTime(value.toString().toStdString());
}

} // namespace

bool LoopGuard::accepts(const QUrl &url)
{
    const auto hash = QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha1);
    const QString text = QString::fromLatin1(hash.first(8).toHex());
    if (text == m_mark)
        return false;
    if (++m_steps >= m_span) {
        m_mark = text;
        m_steps = 0;
        m_span *= 2;
    }
    return true;
}

QString Walk::toCursor() const
{
    const QJsonObject object{{u"v"_s, cursorVersion},
                             {u"page"_s, QString::fromLatin1(page.toEncoded())},
                             {u"by"_s, orderedBy},
                             {u"newest"_s, writeTime(newest)},
                             {u"started"_s, writeTime(startedAt)},
                             {u"mark"_s, loops.mark()},
                             {u"steps"_s, loops.steps()},
                             {u"span"_s, loops.span()},
                             {u"sweep"_s, isSweep}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Walk> Walk::fromCursor(const QString &cursor)
{
    const QJsonObject object = QJsonDocument::fromJson(cursor.toUtf8()).object();
    Walk walk;
    walk.page = QUrl::fromEncoded(object["page"_L1].toString().toLatin1());
    walk.orderedBy = object["by"_L1].toString();
    walk.newest = timeOf(object["newest"_L1]);
    walk.startedAt = timeOf(object["started"_L1]);
    walk.loops =
        LoopGuard(object["mark"_L1].toString(), object["steps"_L1].toInt(), object["span"_L1].toInt());
    walk.isSweep = object["sweep"_L1].toBool();
    if (object["v"_L1].toInt() != cursorVersion || !walk.page.isValid() || walk.page.isRelative() ||
        walk.orderedBy.isEmpty() || walk.loops.span() < 1)
        return failure(ErrorCode::CursorRefused, {}, u"not a cursor of this adapter"_s);
    return walk;
}

QString Walk::watermarkAfter(const QDateTime &now) const
{
    const QDateTime seen = newest.isValid() && now.isValid() ? std::min(newest, now) : newest;
    if (!seen.isValid())
        return {};
    return writeTime(startedAt.isValid() ? std::max(seen, startedAt) : seen);
}

} // namespace tillbridge::rseries
