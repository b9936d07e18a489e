// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/filter.h"

namespace tillbridge::sandbox {

/// Which rows a list request wants, and from where on (r-series 3.3, 4).
struct ListQuery
{
    enum class Archived { Hidden, Both, Only };
    struct Cursor
    {
        bool isBefore = false;
        SortKey key;
    };

    std::vector<std::vector<Condition>> groups; ///< in each group one condition must hold
    Archived archived = Archived::Hidden;
    int archivedField = -1; ///< -1: this kind of record cannot be archived
    int sortField = 0;
    bool isDescending = false;
    int limit = 100;
    std::optional<Cursor> cursor;
    int offset = -1; ///< version 2 only
    bool isCountOnly = false;
    RelationTree relations;
    double cost = 0; ///< of relations and alternatives, in drips

    [[nodiscard]] bool wants(const Row &row) const;
};

/// `isVersion2` allows offset.
[[nodiscard]] Answer<ListQuery> parseListQuery(const Account &account, const Table &table,
                                               const QueryString &query, bool isVersion2 = false);

/// base64 of the sort key, as JSON: `[100]` or `["2021-11-01T14:55:51+00:00",544]`.
[[nodiscard]] QByteArray encodeCursor(const Row &row, const ListQuery &query);

} // namespace tillbridge::sandbox
