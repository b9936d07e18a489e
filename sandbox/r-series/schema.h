// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>

namespace tillbridge::sandbox {

enum class Kind { Integer, Decimal, Text, Boolean, Time };

struct Field
{
    QByteArray name;
    Kind kind = Kind::Text;
    bool isLeftOutWhenEmpty = false;
};

/// The fields of one kind of record.
class Schema final
{
public:
    /// `fields`: names separated by spaces, the id first. A suffix gives the kind (:i :d :b :t, else text)
    /// and a question mark says that an empty value is left out. `sortable`: what `sort=` accepts besides the
    /// id.
    Schema(const char *name, const char *fields, const char *sortable = "", const char *parent = "");

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    [[nodiscard]] const QByteArray &idName() const { return m_fields.first().name; }
    /// -1 when there is none of that name.
    [[nodiscard]] int indexOf(const QByteArray &field) const { return m_index.value(field, -1); }
    [[nodiscard]] const QByteArrayList &sortable() const { return m_sortable; }
    /// The field that names the record this one hangs on, -1 when there is none.
    [[nodiscard]] int parentField() const { return m_parent; }

private:
    QByteArray m_name;
    QList<Field> m_fields;
    QHash<QByteArray, int> m_index;
    QByteArrayList m_sortable;
    int m_parent = -1;
};

} // namespace tillbridge::sandbox
