// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api_error.h"

namespace tillbridge::sandbox {

/// What a request asked to be loaded, as a tree.
struct RelationTree
{
    /// Branches by relation, in the order asked for.
    std::vector<std::pair<const Relation *, std::unique_ptr<RelationTree>>> branches;

    [[nodiscard]] const RelationTree *find(const Relation *relation) const;
    RelationTree &branch(const Relation *relation);
};

/// Reads the value of `load_relations`: a JSON array of names such as "A" or "A.B", or the word all.
[[nodiscard]] Answer<RelationTree> parseRelations(const Account &account, const Table &table,
                                                  const QByteArray &value);

/// What loading these costs, in drips (r-series 5).
[[nodiscard]] double costOf(const RelationTree &tree, bool isList, const Switches &switches);

} // namespace tillbridge::sandbox
