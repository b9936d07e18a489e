// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/connection.h"
#include "http/api_client.h"
#include "lightspeed/pos_api.h"

#include <memory>

namespace tillbridge {

/// The addresses of the vendor's own servers (r-series 1.1, 3).
[[nodiscard]] Addresses defaultAddressesOfRSeries();

/// Reads the bucket headers and rejections of R-Series replies (r-series 5, 8).
[[nodiscard]] VendorRules vendorRulesOfRSeries();

/// `accountRemoteId` may be empty for describe(), which finds it out.
[[nodiscard]] std::shared_ptr<PosApi> makeRSeriesApi(std::shared_ptr<ApiClient> client, const Addresses &addresses,
                                                    const QString &accountRemoteId, const Clock &clock);

} // namespace tillbridge
