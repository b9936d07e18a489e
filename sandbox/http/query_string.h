// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace tillbridge::sandbox {

/// One `name=value` of a query or of a urlencoded form, as sent and decoded.
struct QueryItem
{
    QByteArray raw;      ///< exactly as received
    QByteArray rawValue; ///< before decoding
    QByteArray name;
    QByteArray value;
};

class QueryString final
{
public:
    /// Empty when a percent sign is not followed by two hexadecimal digits. A plus is a space.
    [[nodiscard]] static std::optional<QueryString> parse(const QByteArray &encoded);

    [[nodiscard]] const QList<QueryItem> &items() const { return m_items; }
    [[nodiscard]] bool contains(const QByteArray &name) const { return find(name) != nullptr; }
    /// The first value of that name, empty when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;

private:
    [[nodiscard]] const QueryItem *find(const QByteArray &name) const;

    QList<QueryItem> m_items;
};

/// Encodes everything but unreserved characters.
[[nodiscard]] QByteArray percentEncoded(const QByteArray &text);

} // namespace tillbridge::sandbox
