// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http/query_string.h"
#include "sandbox/r-series/account.h"
#include "sandbox/r-series/api_path.h"

#include <QJsonObject>

namespace tillbridge::sandbox {

/// What a request costs, in drips, judged from the request alone (r-series 5).
[[nodiscard]] double requestCost(const QByteArray &method, const ApiPath &path, const QueryString &query,
                                 const QJsonObject &body, const Account &account);

} // namespace tillbridge::sandbox
