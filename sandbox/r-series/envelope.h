// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/r-series/json_writer.h"
#include "sandbox/r-series/relation_tree.h"

#include <span>

namespace tillbridge::sandbox {

struct Attributes
{
    QList<std::pair<QByteArray, QByteArray>> values; ///< in order
};

/// Writes records the way the vendor wraps them: one row is an object, none is no key, scalars are strings
/// (r-series 3.1, 3.2).
class Envelope final
{
public:
    Envelope(const Account &account, bool showsCosts)
        : m_account(account)
        , m_showsCosts(showsCosts)
    {
    }

    /// Of each list under this relation only rows for which `keep` holds are shown.
    void showOnly(const Relation *relation, std::function<bool(const Row &)> keep);

    [[nodiscard]] QByteArray list(const Table &table, std::span<const Row *const> rows,
                                  const RelationTree &relations, const Attributes &attributes) const;
    [[nodiscard]] QByteArray single(const Table &table, const Row &row, const RelationTree &relations) const;
    [[nodiscard]] static QByteArray attributesOnly(const Attributes &attributes);

private:
    void writeRow(JsonWriter &json, const Table &table, const Row &row, const RelationTree &relations) const;
    void writeRows(JsonWriter &json, const Table &table, std::span<const Row *const> rows,
                   const RelationTree &relations) const;
    void writeRelation(JsonWriter &json, const Row &row, const Relation &relation,
                       const RelationTree &inner) const;
    void writeEmptyRelation(JsonWriter &json, const Relation &relation) const;

    const Account &m_account;
    const bool m_showsCosts;
    const Relation *m_restricted = nullptr;
    std::function<bool(const Row &)> m_keep;
};

/// The same content as XML, for clients that do not ask for JSON.
[[nodiscard]] QByteArray xmlOf(const QByteArray &json, const QByteArray &rootName);

} // namespace tillbridge::sandbox
