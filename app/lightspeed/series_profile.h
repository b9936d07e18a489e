// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connection.h"
#include "core/result.h"

#include <QString>
#include <QUrl>

namespace tillbridge {

/// How one signs in to a series, as properties.
struct SeriesProfile
{
    Addresses addresses;        ///< the vendor's own
    bool sendsRedirect = false; ///< with the authorize address; else the registered one is used
    QString everyPermission;    ///< the one that includes all others; empty: there is none
    QString costPermission;     ///< without it costs are hidden; empty: they never are
};

/// NotSupported for a series that is not there yet.
[[nodiscard]] Result<SeriesProfile> profileOf(Series series);

/// Where a refresh token is given back (r-series 1.1: beside the token address); empty when the series has no
/// such thing or the address is of another shape.
[[nodiscard]] QUrl revokeAddress(Series series, const QUrl &tokenUrl);

} // namespace tillbridge
