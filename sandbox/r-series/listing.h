// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/list_query.h"

namespace tillbridge::sandbox {

struct Page
{
    std::vector<const Row *> rows; ///< in the order asked for
    bool hasNext = false;
    bool hasPrevious = false;
};

[[nodiscard]] Page selectPage(const Table &table, const ListQuery &query);
[[nodiscard]] qint64 countRows(const Table &table, const ListQuery &query);

/// The address of the neighbouring page: the query as received, without cursor, with defaults and new cursor.
[[nodiscard]] QByteArray pageAddress(const QByteArray &address, const Schema &schema,
                                     const QueryString &query, const QByteArray &direction,
                                     const QByteArray &cursor);

} // namespace tillbridge::sandbox
