// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/relation_tree.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tillbridge::sandbox {

namespace {

std::unexpected<ApiError> unknownRelation(const Table &table, const QByteArray &name)
{
    return refuse(400, "'" + name + "' is not a valid relation of " + table.schema().name() + '.');
}

Answer<void> addPath(const Account &account, const Table &start, const QByteArray &path, RelationTree &tree)
{
    RelationTree *at = &tree;
    const Table *table = &start;
    const Relation *ready = nullptr; ///< its content is ready JSON: deeper names are only checked
    for (const QByteArray &name : path.split('.')) {
        if (ready != nullptr) {
            if (!ready->innerNames.contains(name))
                return unknownRelation(start, path);
            continue;
        }
        const Relation *relation = account.findRelation(*table, name);
        if (relation == nullptr)
            return unknownRelation(start, path);
        at = &at->branch(relation);
        if (relation->target == nullptr)
            ready = relation;
        else
            table = relation->target;
    }
    return {};
}

double costOfBranches(const RelationTree &tree, bool isUnderMany, bool isList, const Switches &switches)
{
    double cost = 0;
    for (const auto &[relation, inner] : tree.branches) {
        double own = relation->isToMany() ? 0.2 : 0.1;
        const bool isDoubledTwice = isList && isUnderMany && switches.is("nested-list-cost", "stacked");
        if (isDoubledTwice)
            own *= 4;
        else if (isList || isUnderMany)
            own *= 2;
        cost += own;
        cost += costOfBranches(*inner, isUnderMany || relation->isToMany(), isList, switches);
    }
    return cost;
}

} // namespace

const RelationTree *RelationTree::find(const Relation *relation) const
{
    for (const auto &[known, inner] : branches) {
        if (known == relation)
            return inner.get();
    }
    return nullptr;
}

RelationTree &RelationTree::branch(const Relation *relation)
{
    for (const auto &[known, inner] : branches) {
        if (known == relation)
            return *inner;
    }
    branches.emplace_back(relation, std::make_unique<RelationTree>());
    return *branches.back().second;
}

Answer<RelationTree> parseRelations(const Account &account, const Table &table, const QByteArray &value)
{
    RelationTree tree;
    if (value.isEmpty())
        return tree;
    if (value == "all") {
        for (const Relation &relation : account.relationsOf(table)) {
            // r-series 4: `all` leaves custom field values out.
            if (!relation.isAlwaysShown && relation.name != "CustomFieldValues")
                tree.branch(&relation);
        }
        return tree;
    }
    const QJsonDocument document = QJsonDocument::fromJson(value);
    if (!document.isArray())
        return refuse(400, "load_relations must be a JSON array or 'all'.");
    const QJsonArray names = document.array();
    for (const QJsonValue &name : names) {
        if (const Answer<void> added = addPath(account, table, name.toString().toUtf8(), tree); !added)
            return std::unexpected(added.error());
    }
    return tree;
}

double costOf(const RelationTree &tree, bool isList, const Switches &switches)
{
    return costOfBranches(tree, false, isList, switches);
}

} // namespace tillbridge::sandbox
