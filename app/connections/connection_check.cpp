// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_check.h"

#include "core/await.h"
#include "lightspeed/permissions.h"
#include "lightspeed/series_profile.h"

using namespace Qt::StringLiterals;

namespace tillbridge {
namespace {

CheckLine works(CheckKind kind, const QString &subject)
{
    return {kind, true, subject, std::nullopt};
}

CheckLine fails(CheckKind kind, const Error &error)
{
    return {kind, false, error.subject, error};
}

/// How many of a feed's rows the first page holds: "12", or "100+" when there are more.
template <typename Page>
CheckLine lineFor(CheckKind kind, const Result<Page> &page)
{
    if (!page)
        return fails(kind, page.error());
    const QString count = QString::number(page->rows.size());
    return works(kind, page->last ? count : count + u'+');
}

CheckLine shopsLine(const Result<ReferenceData> &data, const AccountDescription &account)
{
    if (!data)
        return fails(CheckKind::ReadShops, data.error());
    if (openShops(*data) == 0)
        return fails(CheckKind::ReadShops, Error::of(ErrorCode::AccountWithoutShops, account.name));
    return works(CheckKind::ReadShops, QString::number(openShops(*data)));
}

CheckLine salesLine(PosApi &api, std::stop_token stop)
{
    const auto now = await(api.salesFromNow(stop), stop);
    if (!now)
        return fails(CheckKind::ReadSales, now.error());
    const auto page = await(api.readSales(*now, stop), stop);
    return page ? works(CheckKind::ReadSales, {}) : fails(CheckKind::ReadSales, page.error());
}

CheckLine permissionLine(CheckKind kind, const AccountDescription &account, const QStringList &permissions,
                         const QString &everyPermission)
{
    const QString missing = missingPermission(account, permissions, everyPermission);
    return missing.isEmpty() ? works(kind, {})
                             : fails(kind, Error::of(ErrorCode::PermissionMissing, missing));
}

/// Reading has lines of its own.
QStringList neededForWriting(Series series)
{
    QStringList names;
    for (const Permission &permission : permissionsOf(series)) {
        if (permission.neededForStock && !permission.neededForLooking)
            names.append(permission.name);
    }
    return names;
}

} // namespace

qsizetype openShops(const ReferenceData &data)
{
    return std::ranges::count_if(data.shops, [](const Shop &shop) { return !shop.archived; });
}

QString missingPermission(const AccountDescription &account, const QStringList &permissions,
                          const QString &everyPermission)
{
    for (const QString &permission : permissions) {
        const bool granted = account.permissions.isEmpty() || account.permissions.contains(permission) ||
                             account.permissions.contains(everyPermission);
        // Rights of the person who signed in have the same names without the prefix (r-series 2: the
        // effective right is what both allow).
        const QString right = permission.section(u':', -1);
        if (!granted || !account.rights.value(right, true))
            return permission;
    }
    return {};
}

QList<CheckLine> checkConnection(PosApi &api, const QStringList &granted, std::stop_token stop)
{
    auto account = await(api.describe(), stop);
    if (!account)
        return {fails(CheckKind::SignedIn, account.error())};
    if (account->permissions.isEmpty())
        account->permissions = granted;
    QList<CheckLine> lines{works(CheckKind::SignedIn, account->name)};
    lines.append(shopsLine(await(api.readReferenceData(stop), stop), *account));
    lines.append(lineFor(CheckKind::ReadProducts, await(api.readProducts({}, stop), stop)));
    lines.append(lineFor(CheckKind::ReadStock, await(api.readStockLevels({}, stop), stop)));
    lines.append(salesLine(api, stop));

    const Series series = api.traits().series;
    const auto profile = profileOf(series);
    if (!profile)
        return lines;
    if (!profile->costPermission.isEmpty())
        lines.append(permissionLine(CheckKind::ReadCosts, *account, {profile->costPermission},
                                    profile->everyPermission));
    lines.append(
        permissionLine(CheckKind::WriteStock, *account, neededForWriting(series), profile->everyPermission));
    return lines;
}

} // namespace tillbridge
