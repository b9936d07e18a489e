// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/query_string.h"

#include <algorithm>

namespace tillbridge::sandbox {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::optional<QByteArray> decoded(QByteArray text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (at + 2 >= text.size() || !isHexDigit(text[at + 1]) || !isHexDigit(text[at + 2]))
            return std::nullopt;
    }
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

std::optional<QueryString> QueryString::parse(const QByteArray &encoded)
{
    QueryString query;
    for (const QByteArray &raw : encoded.split('&')) {
        if (raw.isEmpty())
            continue;
        const qsizetype equals = raw.indexOf('=');
        const QByteArray rawValue = equals < 0 ? QByteArray() : raw.mid(equals + 1);
        const std::optional<QByteArray> name = decoded(equals < 0 ? raw : raw.left(equals));
        const std::optional<QByteArray> value = decoded(rawValue);
        if (!name || !value)
            return std::nullopt;
        query.m_items.append({raw, rawValue, *name, *value});
    }
    return query;
}

QByteArray QueryString::value(const QByteArray &name) const
{
    const QueryItem *item = find(name);
    return item == nullptr ? QByteArray() : item->value;
}

const QueryItem *QueryString::find(const QByteArray &name) const
{
    const auto found = std::ranges::find(m_items, name, &QueryItem::name);
    return found == m_items.end() ? nullptr : &*found;
}

QByteArray percentEncoded(const QByteArray &text)
{
    return text.toPercentEncoding();
}

} // namespace tillbridge::sandbox
