// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/engine/fault_plan.h"
#include "sandbox/engine/request_log.h"
#include "sandbox/engine/simulated_series.h"

#include <vector>

namespace tillbridge::sandbox {

/// Stands between the network and a series: applies the faults that have nothing to do with the series, and
/// writes the request down. Work that a fault puts off is done as soon as anybody could see whether it was.
class FrontDesk final
{
public:
    FrontDesk(SimulatedSeries &series, FaultPlan &faults, RequestLog &log, const Clock &clock)
        : m_series(series)
        , m_faults(faults)
        , m_log(log)
        , m_clock(clock)
    {
    }

    [[nodiscard]] HttpReply handle(const HttpRequest &request);
    /// Does what was put off and is due; to be called before anything is told about the series.
    void catchUp();

private:
    struct Late
    {
        HttpRequest request;
        std::chrono::milliseconds due; ///< monotonic
        qint64 number;                 ///< in the log
    };
    [[nodiscard]] HttpReply putOff(const HttpRequest &request, const FiredFaults &faults);

    SimulatedSeries &m_series;
    FaultPlan &m_faults;
    RequestLog &m_log;
    const Clock &m_clock;
    std::vector<Late> m_late;
};

} // namespace tillbridge::sandbox
