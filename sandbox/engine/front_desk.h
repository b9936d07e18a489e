// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/fault_plan.h"
#include "sandbox/engine/request_log.h"
#include "sandbox/engine/simulated_series.h"

namespace tillbridge::sandbox {

/// Stands between the network and a series: applies the faults that have nothing to do with the series, and
/// writes the request down.
class FrontDesk final
{
public:
    FrontDesk(SimulatedSeries &series, FaultPlan &faults, RequestLog &log)
        : m_series(series)
        , m_faults(faults)
        , m_log(log)
    {
    }

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    SimulatedSeries &m_series;
    FaultPlan &m_faults;
    RequestLog &m_log;
};

} // namespace tillbridge::sandbox
