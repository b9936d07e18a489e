// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tillbridge::rseries {

/// Addresses under `{api}/API/V3/`, with every value percent-encoded: an unencoded `+` would be read as a
/// space, and the vendor wants operators and commas encoded too (r-series 3.3).
class Query final
{
public:
    /// `path` below /API/V3/, without ".json": "Account/12/Item".
    Query(const QUrl &api, const QString &path);

    Query &equals(const char *field, const QString &value);
    /// `field=op,value` with one of the vendor's operators: ">=", "IN", …
    Query &compares(const char *field, const char *op, const QString &value);
    Query &withRelations(const QStringList &relations);

    [[nodiscard]] QUrl url() const;

private:
    QByteArray m_address;
    QByteArray m_query;
};

} // namespace tillbridge::rseries
