// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/connection_service.h"

#include <stop_token>

namespace tillbridge {

/// Asks an account for one page of everything we need and says what works. Reads only. Blocks: for a worker
/// thread. `granted` is what the sign-in said, for a vendor whose account page does not tell.
[[nodiscard]] QList<CheckLine> checkConnection(PosApi &api, const QStringList &granted, std::stop_token stop);

/// Shops that are not archived.
[[nodiscard]] qsizetype openShops(const ReferenceData &data);

/// The first of `permissions` that this sign-in does not have; empty when it has all of them. What the vendor
/// does not tell is taken for granted: the lines that really read will show it.
[[nodiscard]] QString missingPermission(const AccountDescription &account, const QStringList &permissions,
                                        const QString &everyPermission);

} // namespace tillbridge
