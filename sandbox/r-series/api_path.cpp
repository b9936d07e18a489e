// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/api_path.h"

namespace tillbridge::sandbox {

std::optional<ApiPath> parseApiPath(const QByteArray &path)
{
    QByteArrayList parts = QByteArray::fromPercentEncoding(path).split('/');
    if (parts.size() < 3 || parts[1] != "API")
        return std::nullopt;
    parts = parts.sliced(2);
    ApiPath result;
    if (const qsizetype dot = parts.last().lastIndexOf('.'); dot > 0) {
        result.suffix = parts.last().mid(dot + 1);
        parts.last().truncate(dot);
    }
    result.isVersion2 = parts.first() != "V3";
    if (!result.isVersion2)
        parts.removeFirst();
    if (parts.size() == 1 && parts.first() == "Session") {
        result.isSession = true;
        result.isVersion2 = false; // documented without a version (r-series 1.8)
        return result;
    }
    if (parts.isEmpty() || parts.first() != "Account" || parts.size() > 5)
        return std::nullopt;
    result.account = parts.value(1);
    result.resource = parts.value(2);
    result.id = parts.value(3);
    result.sub = parts.value(4);
    return result;
}

Format formatFor(const HttpRequest &request, const QByteArray &suffix)
{
    const QByteArray accept = request.header("accept").toLower();
    if (accept.contains("application/json"))
        return Format::Json;
    if (accept.contains("xml") && !accept.contains("text/html"))
        return Format::Xml;
    return suffix == "json" ? Format::Json : Format::Xml;
}

} // namespace tillbridge::sandbox
