// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/schema.h"

namespace tillbridge::sandbox {

namespace {

Kind kindOf(const QByteArray &suffix)
{
    if (suffix == "i")
        return Kind::Integer;
    if (suffix == "d")
        return Kind::Decimal;
    if (suffix == "b")
        return Kind::Boolean;
    return suffix == "t" ? Kind::Time : Kind::Text;
}

} // namespace

Schema::Schema(const char *name, const char *fields, const char *sortable, const char *parent)
    : m_name(name)
{
    for (QByteArray word : QByteArray(fields).simplified().split(' ')) {
        Field field;
        field.isLeftOutWhenEmpty = word.endsWith('?');
        if (field.isLeftOutWhenEmpty)
            word.chop(1);
        const qsizetype colon = word.indexOf(':');
        field.name = colon < 0 ? word : word.left(colon);
        field.kind = colon < 0 ? Kind::Text : kindOf(word.mid(colon + 1));
        m_index.insert(field.name, static_cast<int>(m_fields.size()));
        m_fields.append(field);
    }
    m_sortable = {idName()};
    for (const QByteArray &word : QByteArray(sortable).simplified().split(' ')) {
        if (!word.isEmpty())
            m_sortable.append(word);
    }
    m_parent = indexOf(parent);
}

} // namespace tillbridge::sandbox
