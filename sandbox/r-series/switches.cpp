// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/switches.h"

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

QList<Switches::Known> listOfSwitches()
{
    const QStringList lines{
        u"authorize-redirect ignore reject"_s,
        u"refresh-cap-body json empty"_s,
        u"scope-claim scope scopes"_s,
        u"v2 off offset"_s,
        u"429-body json plain html empty"_s,
        u"empty-list absent text"_s,
        u"empty-nested mixed absent text"_s,
        u"nested-list-cost once stacked"_s,
        u"category-delete-cost 10 1"_s,
        u"relation-filter-rows all matching"_s,
        u"unknown-item 404 empty"_s,
        u"missing-item-shop create reject ignore"_s,
        u"post-quantity ignore apply"_s,
        u"non-inventory-quantity ignore reject accept"_s,
        u"item-shop-quantity ignore reject"_s,
        u"duplicate-barcode any-write new-only"_s,
        u"price-list keep replace"_s,
        u"employee-permission admin_employees any"_s,
        u"sale-time-stamp completion modified"_s,
        u"sale-update-name updatetime updateTime"_s,
        u"updatetime-filter accept reject"_s,
        u"layaway-lowers-quantity yes no"_s,
        u"assembly-sale components itself"_s,
    };
    QList<Switches::Known> switches;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        switches.append({words.first(), words.sliced(1)});
    }
    return switches;
}

} // namespace

const QList<Switches::Known> &Switches::known()
{
    static const QList<Known> switches = listOfSwitches();
    return switches;
}

Done Switches::set(const QString &text)
{
    const QString name = text.section(u'=', 0, 0);
    const QString chosen = text.section(u'=', 1);
    const auto found = std::ranges::find(known(), name, &Known::name);
    if (found == known().end()) {
        QStringList names;
        for (const Known &one : known())
            names.append(one.name);
        return failure(ErrorCode::InvalidInput, name, names.join(u", "_s));
    }
    if (!found->values.contains(chosen))
        return failure(ErrorCode::InvalidInput, text, found->values.join(u", "_s));
    m_chosen.insert(name, chosen);
    return {};
}

QString Switches::value(const QString &name) const
{
    const auto found = std::ranges::find(known(), name, &Known::name);
    Q_ASSERT_X(found != known().end(), "Switches::value", qPrintable(name));
    return m_chosen.value(name, found->values.first());
}

bool Switches::is(const char *name, const char *expected) const
{
    return value(QString::fromLatin1(name)) == QLatin1StringView(expected);
}

QJsonObject Switches::toJson() const
{
    QJsonObject object;
    for (const Known &one : known())
        object.insert(one.name, value(one.name));
    return object;
}

} // namespace tillbridge::sandbox
