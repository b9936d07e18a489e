// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/series_profile.h"

#include "lightspeed/rseries.h"

using namespace Qt::StringLiterals;

namespace tillbridge {

Result<SeriesProfile> profileOf(Series series)
{
    if (series != Series::R)
        return failure(ErrorCode::NotSupported, seriesName(series));
    return SeriesProfile{defaultAddressesOfRSeries(), false, u"employee:all"_s, u"employee:product_cost"_s};
}

QUrl revokeAddress(Series series, const QUrl &tokenUrl)
{
    const QString last = u"/token"_s;
    if (series != Series::R || !tokenUrl.path().endsWith(last))
        return {};
    QUrl address = tokenUrl;
    address.setPath(tokenUrl.path().chopped(last.size()) + u"/revoke"_s);
    return address;
}

} // namespace tillbridge
