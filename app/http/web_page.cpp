// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/web_page.h"

#include <QByteArray>

#include <algorithm>

namespace tillbridge {

bool looksLikeWebPage(QByteArrayView body)
{
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    body = body.first(std::min<qsizetype>(body.size(), 1024)).trimmed();
    if (!body.startsWith('<'))
        return false;
    const QByteArray start = body.toByteArray().toLower();
    return start.startsWith("<!doctype html") || start.contains("<html") || start.startsWith("<head") ||
           start.startsWith("<body") || start.startsWith("<title");
}

} // namespace tillbridge
