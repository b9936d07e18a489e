// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "http/http_client.h"

namespace tillbridge {

/// The traffic log's entry for one exchange, as much of it as `level` wants, redacted.
[[nodiscard]] TrafficEntry trafficEntry(ConnectionId connection, TrafficLevel level,
                                        const HttpRequest &request, const Result<HttpResponse> &result,
                                        double cost, std::chrono::milliseconds elapsed);

} // namespace tillbridge
