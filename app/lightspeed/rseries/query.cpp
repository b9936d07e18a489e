// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/query.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {

Query::Query(const QUrl &api, const QString &path)
{
    QByteArray base = api.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith('/'))
        base.chop(1);
    m_address = base + "/API/V3/" + path.toUtf8() + ".json";
}

Query &Query::equals(const char *field, const QString &value)
{
    m_query += (m_query.isEmpty() ? "?" : "&") + QByteArray(field) + '=' + QUrl::toPercentEncoding(value);
    return *this;
}

Query &Query::compares(const char *field, const char *op, const QString &value)
{
    return equals(field, QLatin1StringView(op) + u',' + value);
}

Query &Query::withRelations(const QStringList &relations)
{
    return equals("load_relations", u"[\""_s + relations.join(u"\",\""_s) + u"\"]"_s);
}

QUrl Query::url() const
{
    return QUrl::fromEncoded(QByteArray(m_address + m_query));
}

} // namespace tillbridge::rseries
