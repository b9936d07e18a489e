// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "lightspeed/rseries/json.h"

#include <QUrl>

#include <string_view>
#include <vector>

namespace tillbridge::rseries {

/// A page of a list: its rows, and the address of the next page as sent (empty: there is none).
struct ListReply
{
    JsonDocument document;
    std::vector<Json> rows;
    QString next;
};

/// How many rows a page may have; more are never asked for (r-series 4).
inline constexpr int pageSize = 100;

/// Rows under `key`, however many (r-series 3.1). What does not look like a list at all, or looks cut (a full
/// page that says nothing about a next one), is BadReply: reading that failed is never "no rows".
[[nodiscard]] Result<ListReply> readList(const QByteArray &body, std::string_view key);

struct SingleReply
{
    JsonDocument document;
    Json row;
};

/// The one row under `key`. RemoteNotFound when it is missing: some accounts answer 200 for unknown ids
/// (r-series 8, 404).
[[nodiscard]] Result<SingleReply> readSingle(const QByteArray &body, std::string_view key);

/// A reply that is one object without envelope: Session, Account (r-series 3.1).
[[nodiscard]] Result<SingleReply> readBare(const QByteArray &body);

/// The subject of BadReply when pages go round in a circle, or one names itself as the next.
inline constexpr QLatin1StringView pageCircle("pages");

/// The address of the next page, exactly as sent. RedirectRefused when it names another place: the bearer
/// must not go there. BadReply when it is no address, or is `current` again.
[[nodiscard]] Result<QUrl> nextPage(const QUrl &current, const QString &next);

} // namespace tillbridge::rseries
